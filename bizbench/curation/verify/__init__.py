"""Verifying: a plan file held against its document, in both directions."""
