"""Shapes to records: what a file says, made flat, with defaults filled in."""

from bizbench.build.cities import city, series, unnamed_city
from bizbench.build.indicators import indicator
from bizbench.build.plans import Figure, amounts, figures, plan, scopes
from bizbench.build.progress import full_id, progress

__all__ = [
    "Figure",
    "amounts",
    "city",
    "figures",
    "full_id",
    "indicator",
    "plan",
    "progress",
    "scopes",
    "series",
    "unnamed_city",
]
