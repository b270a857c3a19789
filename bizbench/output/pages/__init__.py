"""Pages: results laid out for a reader, in one language."""
