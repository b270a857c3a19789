"""Results as plain data for machines: what ``--format json`` prints, and rows for tables."""

from bizbench.machine import (
    best_rows,
    check_rows,
    comparison_rows,
    diff_rows,
    gap_rows,
    matrix_rows,
    profile_rows,
    progress_rows,
    record_rows,
    score_rows,
    whatif_rows,
)
from bizbench.machine.answers import comparison, problem, proof
from bizbench.machine.best import best
from bizbench.machine.diff import diff
from bizbench.machine.gaps import gaps
from bizbench.machine.matrix import matrix
from bizbench.machine.profile import profile
from bizbench.machine.progress import progress, reports
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
from bizbench.machine.score import score
from bizbench.machine.whatif import whatif

#: The columns of each command's rows, in order; those of ``matrix`` without the cities' own.
COLUMNS: dict[str, tuple[str, ...]] = {
    "compare": comparison_rows.COLUMNS,
    "matrix": matrix_rows.COLUMNS,
    "best": best_rows.COLUMNS,
    "diff": diff_rows.COLUMNS,
    "gaps": gap_rows.COLUMNS,
    "whatif": whatif_rows.COLUMNS,
    "score": score_rows.COLUMNS,
    "progress": progress_rows.COLUMNS,
    "profile": profile_rows.COLUMNS,
    "list cities": record_rows.CITIES,
    "list plans": record_rows.PLANS,
    "list indicators": record_rows.INDICATORS,
    "list measures": record_rows.MEASURES,
    "list targets": record_rows.TARGETS,
    "list units": record_rows.UNITS,
    "show TARGET-ID": record_rows.TARGETS,
    "show PLAN": record_rows.PLAN,
    "show INDICATOR": record_rows.INDICATOR,
    "show CITY": record_rows.CITY,
    "verify": check_rows.PROOFS,
    "validate": check_rows.PROBLEMS,
}

__all__ = [
    "COLUMNS",
    "best",
    "best_rows",
    "check_rows",
    "city",
    "comparison",
    "comparison_rows",
    "diff",
    "diff_rows",
    "full_city",
    "full_indicator",
    "full_plan",
    "gap_rows",
    "gaps",
    "indicator",
    "matrix",
    "matrix_rows",
    "measure",
    "plan",
    "problem",
    "profile",
    "profile_rows",
    "progress",
    "progress_rows",
    "proof",
    "record_rows",
    "reports",
    "score",
    "score_rows",
    "target",
    "unit",
    "whatif",
    "whatif_rows",
]
