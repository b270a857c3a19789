"""Promises held against reported values: how far each is, and whether it is kept in time."""
