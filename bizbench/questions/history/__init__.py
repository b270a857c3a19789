"""What became of each promise of a city over all its documents, and of several side by side."""
