"""What the documents say of a text."""
