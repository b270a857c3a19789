"""Shapes to records: what a file says, made flat, with defaults filled in."""

from bizbench.build.cities import city, series, unnamed_city
from bizbench.build.indicators import indicator
from bizbench.build.plans import amounts, plan, scopes

__all__ = ["amounts", "city", "indicator", "plan", "scopes", "series", "unnamed_city"]
