"""A grammar of Chinese figures: what a figure as printed says, or why it is not read."""

from bizbench.figures.reading import read
from bizbench.figures.results import REFUSALS, Found, Level, Reading, Refusal
from bizbench.figures.scan import scan

__all__ = ["REFUSALS", "Found", "Level", "Reading", "Refusal", "read", "scan"]
