"""The columns of every command's rows."""

from __future__ import annotations

from bizbench.output.tables import (
    check_rows,
    comparison_rows,
    record_rows,
)

#: The columns of each command's rows, in order; those of ``matrix`` without the cities' own.
COLUMNS: dict[str, tuple[str, ...]] = {
    "compare": comparison_rows.COLUMNS,
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
