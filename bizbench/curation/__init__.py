"""Keeping the data: drafting plan files, holding them against documents, validating."""
