"""Scoring: how far values stand between fixed goalposts, by pure functions."""
