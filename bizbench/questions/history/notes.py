"""The notes at a step of a history: of the pair, and of the figure and its document."""

from __future__ import annotations

from collections.abc import Iterator

from bizbench.data.catalog import Catalog
from bizbench.data.records import Indicator, Plan, Target
from bizbench.ground.record import replace
from bizbench.questions.caveats import document_notes, target_notes
from bizbench.questions.diff.records import Row
from bizbench.questions.diff.remarks import unsaid
from bizbench.questions.notes import Note, note
from bizbench.questions.verdict import (
    NEW_SIDE,
    NOT_COVERED,
    NOT_READ,
    OLD_SIDE,
    REPORTED,
    Remark,
    Side,
)

#: What the other document says instead: here it is this one, or the one before.
_ELSEWHERE = "stated-for-other-cases"
#: A draft that is silent is called one, whatever else is known of its city.
_ONLY_DRAFT = "only-draft"
#: Why a document is silent.
_OF_SILENCE = ("off-subject", "only-report-or-excerpt", "measure-is-newer", "indicator-not-read")


def remarks(
    catalog: Catalog, indicator: Indicator, plan: Plan, target: Target | None, row: Row | None
) -> Iterator[Remark]:
    """Those of the pair, then all that the figure brings along; an older figure has its own."""

    def of(figure: Target | None) -> list[Note]:
        if figure is None:
            return []
        document, measure = catalog.plans[figure.plan], catalog.measures[figure.measure]
        return [*target_notes(figure, document, measure, indicator)]

    own = of(target)
    if target is None and plan.is_draft:
        own = [*document_notes(plan)]
    if row is not None:
        figures = {*own, *of(row.old)}
        yield from _of_pair(row, figures, is_silent=target is None)
        if _is_from_draft(row, plan):
            yield Remark(note("since-draft"))
        own = unsaid(own, row.aspects)
    yield from map(Remark, own)


def _of_pair(row: Row, figures: set[Note], *, is_silent: bool) -> Iterator[Remark]:
    """What is said of the two together, or of why one of them is silent."""
    side: Side = NEW_SIDE if is_silent else OLD_SIDE
    for remark in row.remarks:
        said = remark.note
        if said.id == _ELSEWHERE:
            yield Remark(replace(said, id="stated-elsewhere"), side)
        elif said.id in _OF_SILENCE:
            yield Remark(said, "" if is_silent else side)
        elif said.id == _ONLY_DRAFT:
            yield from [] if is_silent else [Remark(said, side)]
        elif said not in figures:
            yield remark


def _is_from_draft(row: Row, plan: Plan) -> bool:
    """Whether a document in force is held against one that is not."""
    if row.old is None or plan.is_draft or row.direction in (NOT_READ, NOT_COVERED, REPORTED):
        return False
    return row.old.is_draft
