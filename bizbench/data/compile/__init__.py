"""Shapes to records: what a file says, made flat, with defaults filled in."""

from bizbench.data.compile.cities import city, series, unnamed_city
from bizbench.data.compile.common import amounts
from bizbench.data.compile.frameworks import frameworks
from bizbench.data.compile.groups import groups
from bizbench.data.compile.indicators import GROUPS, added, indicator
from bizbench.data.compile.plans import Figure, figures, nothing_read, plan, scopes
from bizbench.data.compile.progress import full_id, progress
from bizbench.data.compile.spans import needless, not_chinese

__all__ = [
    "GROUPS",
    "Figure",
    "added",
    "amounts",
    "city",
    "figures",
    "frameworks",
    "full_id",
    "groups",
    "indicator",
    "needless",
    "not_chinese",
    "nothing_read",
    "plan",
    "progress",
    "scopes",
    "series",
    "unnamed_city",
]
