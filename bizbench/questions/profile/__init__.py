"""A city on one page: what its documents say, where it stands, what changed, what is silent."""
