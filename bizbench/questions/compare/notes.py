"""The notes that come of a set: another scope than its basis, and what all its rows share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bizbench.data.catalog import Catalog
from bizbench.data.naming import qualifier_words
from bizbench.data.records import Indicator, Scope, Target
from bizbench.ground.record import replace
from bizbench.questions.caveats import OPEN_KINDS, target_notes
from bizbench.questions.compare.records import RANKED, Row
from bizbench.questions.notes import Note, note, once

#: Notes that only say how a number was reckoned; any other sets the rows of a set apart.
_RECKONING = {*OPEN_KINDS, "converted", "from-baseline", "order-open"}


#: A note that names the words of its own document, so that it is never the same at two rows.
_OWN_WORDS = "number-inferred"


def are_apart(ranked: Sequence[Row]) -> bool:
    """Whether a note sets any of the ranked rows of a set apart from the others.

    Notes that all of them have stand at the set already.
    """
    ids = [{n.id for n in row.notes} - _RECKONING for row in ranked]
    if all(_OWN_WORDS in found for found in ids):
        ids = [found - {_OWN_WORDS} for found in ids]
    return any(ids)


def scope_note(indicator: Indicator, scope: Scope, basis: Scope) -> Note | None:
    if scope == basis:
        return None
    words = qualifier_words(indicator, scope)
    if scope.is_narrower_than(basis):
        return note("narrower-scope", scope=words)
    if basis.is_narrower_than(scope):
        return note("broader-scope", scope=words)
    return note("other-scope", scope=words)


def figure_notes(catalog: Catalog, target: Target, basis: Scope) -> tuple[Note, ...]:
    """What a reader must know of a figure by itself, its scope first."""
    measure = catalog.measures[target.measure]
    indicator = catalog.indicators[target.indicator]
    scope = scope_note(indicator, target.scope, basis)
    plain = target_notes(target, catalog.plans[target.plan], measure, indicator)
    return once((*((scope,) if scope else ()), *plain))


def shared_notes(said: Iterable[Sequence[Note]]) -> list[Note]:
    """The notes that all of some rows have, two at least; no row is looked at in vain."""
    shared: list[Note] = []
    number = 0
    for number, notes in enumerate(said, 1):
        shared = [n for n in shared if n in notes] if number > 1 else [*notes]
        if not shared:
            break
    return shared if number > 1 else []


def level_notes(rows: Sequence[Row]) -> list[Row]:
    """A note at every row of another level of government than most rows."""
    levels = [row.city.level for row in rows if row.kind == RANKED and row.city]
    if len(set(levels)) < 2:
        return list(rows)
    usual = max(sorted(set(levels)), key=levels.count)
    return [
        replace(row, notes=(*row.notes, note(f"level-{row.city.level}")))
        if row.kind == RANKED and row.city and row.city.level != usual
        else row
        for row in rows
    ]
