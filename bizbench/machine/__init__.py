"""Results as plain data for machines: what ``--format json`` prints."""

from bizbench.machine.answers import comparison, problem, proof
from bizbench.machine.diff import diff
from bizbench.machine.records import (
    city,
    full_city,
    full_indicator,
    full_plan,
    indicator,
    measure,
    plan,
    target,
    unit,
)

__all__ = [
    "city",
    "comparison",
    "diff",
    "full_city",
    "full_indicator",
    "full_plan",
    "indicator",
    "measure",
    "plan",
    "problem",
    "proof",
    "target",
    "unit",
]
