"""Checks: one file held against the closed lists and against the other files."""
