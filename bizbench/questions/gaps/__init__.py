"""Where a city is ahead, level or behind, by how much, and who answers for it."""
