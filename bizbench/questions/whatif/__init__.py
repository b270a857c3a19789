"""What would change if a city promised something else; nothing of it is written anywhere."""
