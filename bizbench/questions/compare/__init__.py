"""Comparing: from figures to ranked sets, by pure functions."""
