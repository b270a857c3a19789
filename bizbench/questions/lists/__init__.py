"""Lists of what the data hold."""
