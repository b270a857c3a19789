"""The rows of a diff: pairs with their direction and aspects, and promises that stand alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bizbench.data.catalog import Catalog
from bizbench.data.conventions import Assumptions
from bizbench.data.naming import join, scope_words
from bizbench.data.records import Indicator, Measure, Plan, Target
from bizbench.ground.record import replace
from bizbench.questions.compare.silence import off_subject, why_unread
from bizbench.questions.diff import remarks
from bizbench.questions.diff.aspects import aspects
from bizbench.questions.diff.pairing import further, pairs
from bizbench.questions.diff.records import Row
from bizbench.questions.notes import Note, note
from bizbench.questions.verdict import (
    ACROSS,
    NEW,
    NOT_COMPARABLE,
    NOT_COVERED,
    NOT_READ,
    NOT_REPEATED,
    RELAXED,
    REMOVED,
    REPORTED,
    TIGHTENED,
    UNCHANGED,
    Direction,
    Remark,
    Verdict,
    judge,
    on_terms,
)


class Rows:
    """Makes the rows of two plans; holds what they have in common."""

    def __init__(self, catalog: Catalog, old: Plan, new: Plan, assumptions: Assumptions) -> None:
        self.catalog = catalog
        self.old = old
        self.new = new
        self.assumptions = assumptions
        self.is_across = old.city != new.city
        self.replaces = _replaces(catalog, new, old)

    def of(
        self, indicator: Indicator, old: Sequence[Target], new: Sequence[Target]
    ) -> Iterator[Row]:
        """The rows of one indicator; each main figure is followed by its further ones."""
        for measure in indicator.measures:
            mine, theirs = (
                [t for t in side if t.measure == measure.id and t.role == "main"]
                for side in (old, new)
            )
            for a, b in pairs(indicator, mine, theirs):
                below = [[t for t in s if m and t.of == m.id] for m, s in ((a, old), (b, new))]
                row, reached = self._with_stretch(self._row(indicator, measure, a, b), *below)
                yield row
                for role, c, d in further(*below):
                    if None in (c, d) and (c or d) in reached:
                        continue
                    rescoped = a is not None and b is not None and a.scope != b.scope
                    yield replace(self._row(indicator, measure, c, d, rescoped), role=role)

    def _row(
        self,
        indicator: Indicator,
        measure: Measure,
        old: Target | None,
        new: Target | None,
        rescoped: bool = False,
    ) -> Row:
        if old is None or new is None:
            return self._single(indicator, measure, old, new)
        if rescoped or (old.scope != new.scope and not self.is_across):
            verdict = Verdict(NOT_COMPARABLE, remarks=(Remark(note("re-scoped")),))
        else:
            verdict = on_terms(judge(old, new, measure, self.assumptions), old, new, measure)
        found = aspects(old, new, measure, (self.old, self.new), verdict.direction)
        said = remarks.of_pair(
            remarks.of_target(old, self.old, measure, indicator),
            remarks.of_target(new, self.new, measure, indicator),
            found,
        )
        return Row(
            measure,
            old,
            new,
            replace(verdict, direction=self._word(verdict.direction), remarks=()),
            found,
            tuple(dict.fromkeys((*verdict.remarks, *said))),
        )

    def _word(self, direction: Direction) -> Direction:
        return ACROSS.get(direction, direction) if self.is_across else direction

    def _single(
        self, indicator: Indicator, measure: Measure, old: Target | None, new: Target | None
    ) -> Row:
        """A promise that the other plan does not make, as far as that is known."""
        target, plan, other = (old, self.old, self.new) if old else (new, self.new, self.old)
        assert target is not None
        case = indicator.cases[target.scope.case]
        found: list[Note] = []
        if target.status == "achieved":
            direction: Direction = REPORTED
        elif (subject := off_subject(self.catalog, [other], measure)) is not None:
            direction = NOT_COVERED
            found.append(subject)
        elif not other.speaks_for(measure, case):
            direction = NOT_READ
            found.append(why_unread([other], measure, case))
        elif new is not None:
            direction = NEW
        else:
            direction = REMOVED if self.replaces else NOT_REPEATED
        found += _elsewhere(other, target, indicator)
        found += remarks.of_target(target, plan, measure, indicator)
        return Row(
            measure,
            old,
            new,
            Verdict(self._word(direction)),
            remarks=tuple(Remark(n) for n in dict.fromkeys(found)),
        )

    def _with_stretch(
        self, row: Row, old: Sequence[Target], new: Sequence[Target]
    ) -> tuple[Row, list[Target]]:
        """A note where one plan's stretch goal is the other's target, and those goals."""
        if row.old is None or row.new is None or row.direction not in (TIGHTENED, RELAXED):
            return row, []
        mine = self._level_with(row.new, old, row.measure)
        theirs = self._level_with(row.old, new, row.measure)
        found = [Remark(note("stretch-became-target"))] if mine else []
        found += [Remark(note("target-became-stretch"))] if theirs else []
        return replace(row, remarks=(*found, *row.remarks)), [*mine, *theirs]

    def _level_with(
        self, main: Target, further: Sequence[Target], measure: Measure
    ) -> list[Target]:
        """The stretch goals that are level with a main figure under every reading."""
        goals = (t for t in further if t.role == "stretch")
        return [
            t for t in goals if judge(t, main, measure, self.assumptions).direction == UNCHANGED
        ]


def _elsewhere(plan: Plan, target: Target, indicator: Indicator) -> Iterator[Note]:
    """For which other cases or scopes a document does promise a measure."""
    if target.role != "main":
        return
    scopes = {t.scope for t in plan.targets if t.measure == target.measure} - {target.scope}
    if scopes:
        cases = list(indicator.cases)
        ordered = sorted(scopes, key=lambda s: (cases.index(s.case), indicator.scope_order(s)))
        words = join([scope_words(indicator, s) for s in ordered])
        yield note("stated-for-other-cases", scopes=words)


def _replaces(catalog: Catalog, newer: Plan, older: Plan) -> bool:
    """Whether a plan replaces another, at once or over others between them."""
    seen: set[str] = set()
    current: Plan | None = newer
    while current is not None and current.replaces and current.id not in seen:
        if current.replaces == older.id:
            return True
        seen.add(current.id)
        current = catalog.plans.get(current.replaces)
    return False
