"""An answer as one flat table of records: what CSV, TSV and JSON Lines are written from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bizbench.ground.record import Struct, field, replace
from bizbench.ground.suggest import known

#: A whole or decimal number, a text, yes or no, several texts, or nothing.
Value = str | int | float | bool | tuple[str, ...] | None


class Rows(Struct, frozen=True):
    """Records under the names of their columns; every record has a value for each.

    ``heads`` are the headings of the columns in the language of the table.
    """

    columns: tuple[str, ...]
    records: tuple[Mapping[str, Value], ...]
    heads: Mapping[str, str] = field(default_factory=dict)

    def only(self, names: Sequence[str]) -> Rows:
        """The table with these columns in this order; raises ``UsageError`` for one it has not."""
        chosen = tuple(dict.fromkeys(known("unknown-column", n, self.columns) for n in names))
        records = tuple({name: record[name] for name in chosen} for record in self.records)
        return replace(self, columns=chosen, records=records)
