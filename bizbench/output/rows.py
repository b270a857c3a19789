"""An answer as one flat table of records: what CSV, TSV and JSON Lines are written from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bizbench.ground.record import Struct, field, replace
from bizbench.ground.suggest import known

#: A whole or decimal number, a text, yes or no, several texts, or nothing.
Value = str | int | float | bool | tuple[str, ...] | None


class Rows(Struct, frozen=True):
    """Records under the names of their columns; every record has a value for each.

    ``heads`` are the headings of the columns in the language of the table, ``first`` the columns
    that are read first.
    """

    columns: tuple[str, ...]
    records: tuple[Mapping[str, Value], ...]
    heads: Mapping[str, str] = field(default_factory=dict)
    first: tuple[str, ...] = ()

    @property
    def brief(self) -> Rows:
        """The table with the columns that are read first, as far as anything stands in them."""
        return self.only([n for n in self.first if self._is_filled(n)])

    @property
    def filled(self) -> tuple[str, ...]:
        """The columns in which anything stands."""
        return tuple(n for n in self.columns if self._is_filled(n))

    def only(self, names: Sequence[str]) -> Rows:
        """The table with these columns in this order, each called by its name or its heading.

        Raises ``UsageError`` for one that it has not.
        """
        headed = {head: name for name, head in self.heads.items()} | {n: n for n in self.columns}
        asked = (known("unknown-column", name.strip(), tuple(headed)) for name in names)
        chosen = tuple(dict.fromkeys(headed[name] for name in asked))
        records = tuple({name: record[name] for name in chosen} for record in self.records)
        return replace(self, columns=chosen, records=records)

    def _is_filled(self, name: str) -> bool:
        return any(record[name] not in (None, ()) for record in self.records)
