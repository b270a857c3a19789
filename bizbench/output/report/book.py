"""What all parts of a report share in one language: its anchors, and how rows lead to them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from bizbench.data.naming import scope_words
from bizbench.data.records import City, Plan, Target
from bizbench.ground.texts import text
from bizbench.output.report.grids import Row as GridRow
from bizbench.output.report.html import Html, el
from bizbench.output.report.records import Key, Report, key
from bizbench.output.words import cells
from bizbench.questions.compare.records import RANKED, VARIANT, Row, Set


class Book:
    """A report in one language. Places, indicators, sets, documents and figures are numbered as
    they come, the same in every language.
    """

    def __init__(self, report: Report, lang: str) -> None:
        self.report = report
        self.lang = lang
        self.own = frozenset(report.query.cities)

    def say(self, id: str, **params: object) -> str:
        """A text of the report."""
        return text(self.lang, f"report.{id}", **params)

    def id(self, name: str) -> str:
        """An anchor: every one begins with its language."""
        return f"{self.lang}-{name}"

    def link(self, shown: str, name: str) -> Html:
        return el("a", shown, href=f"#{self.id(name)}")

    def heading(self, level: int, shown: str, name: str = "", small: str = "") -> Html:
        more = el("small", small) if small else ""
        return el(f"h{level}", shown, Html(" ") if more else "", more, id=self.id(name) if name else "")

    # --- numbers --------------------------------------------------------------------------

    @cached_property
    def places(self) -> dict[str, int]:
        """The number of each place, by its id."""
        return {held.city.id: n for n, held in enumerate(self.report.held)}

    @cached_property
    def indicators(self) -> dict[str, int]:
        return {found.id: n for n, found in enumerate(self.report.comparison.indicators)}

    @cached_property
    def sets(self) -> dict[Key, int]:
        return {key(found): n for n, found in enumerate(self.report.comparison.sets)}

    @cached_property
    def documents(self) -> dict[str, int]:
        return {plan.id: n for n, (_, plan) in enumerate(self.held)}

    @cached_property
    def held(self) -> tuple[tuple[City, Plan], ...]:
        """Every document with its place."""
        return tuple((held.city, plan) for held in self.report.held for plan in held.plans)

    @cached_property
    def figures(self) -> dict[str, int]:
        """The number of each figure, by its id; only those of the indicators asked for."""
        found = (target.id for _, plan in self.held for target in self.figures_of(plan))
        return {id: n for n, id in enumerate(found)}

    def figures_of(self, plan: Plan) -> Iterator[Target]:
        """The figures of a document that the report shows; those that only restate one are not."""
        mine = (target for target in plan.targets if target.role != "restated")
        return (target for target in mine if target.indicator in self.indicators)

    @cached_property
    def standings(self) -> dict[str, tuple[str, str]]:
        """Of each figure in a set its rank there, or why it has none, and the set's anchor."""
        found: dict[str, tuple[str, str]] = {}
        for set_ in self.report.comparison.sets:
            n = sum(row.kind == RANKED for row in set_.rows)
            anchor = f"s{self.sets[key(set_)]}" if set_.is_table else f"a{self.indicators[set_.indicator.id]}"
            for row in set_.rows:
                if row.target is None or row.kind == VARIANT:
                    continue
                said = (
                    cells.rank_of(cells.rank(row), n, self.lang) if row.kind == RANKED else self.say(f"cell.{row.kind}")
                )
                found.setdefault(row.target.id, (said, anchor))
        return found

    @cached_property
    def ranked(self) -> dict[str, list[Row]]:
        """The ranked rows of each place, by its id."""
        found: dict[str, list[Row]] = {}
        for row in (row for s in self.report.comparison.sets for row in s.rows):
            if row.kind == RANKED and row.city:
                found.setdefault(row.city.id, []).append(row)
        return found

    # --- rows -----------------------------------------------------------------------------

    def of_row(self, row: Row) -> GridRow:
        """What is to be known of a row of a set besides its cells."""
        city = row.city.id if row.city else ""
        return GridRow(
            css="own" if city in self.own else "",
            href=self.figure(row.target),
            place=str(self.places[city]) if city in self.places else "",
        )

    def figure(self, target: Target | None) -> str:
        """The anchor of a figure; empty where it has none here."""
        number = self.figures.get(target.id) if target else None
        return "" if number is None else f"f{number}"

    def set_name(self, set_: Set) -> str:
        """``Time to connect › low-voltage customers``."""
        parts = (set_.measure.name, scope_words(set_.indicator, set_.basis))
        return " › ".join(part.get(self.lang) for part in parts)
