"""The questions: one folder each, pure functions from records to records."""
