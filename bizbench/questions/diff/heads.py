"""What a reader must know of the two documents before reading any row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bizbench.data.catalog import Catalog
from bizbench.data.records import Plan
from bizbench.ground.vocabulary import OWN_WORDS
from bizbench.questions.diff.records import Group
from bizbench.questions.verdict import NOT_REPEATED, REMOVED

SAME_DOCUMENT = "same-document"
LATER_FIRST = "later-first"
BETWEEN = "between"
KINDS = "kinds"
KINDS_ACROSS = "kinds-across"
ABOUT_OLD = "about-old"
ABOUT_NEW = "about-new"
DRAFT_OLD = "draft-old"
DRAFT_NEW = "draft-new"
EXCERPT_OLD = "excerpt-old"
EXCERPT_NEW = "excerpt-new"
LEVELS = "levels"
REPLACES = "replaces"
SILENCE = "silence"
DUE = "due"
_OLD = (DRAFT_OLD, ABOUT_OLD, EXCERPT_OLD)
_NEW = (DRAFT_NEW, ABOUT_NEW, EXCERPT_NEW)


def heads(catalog: Catalog, old: Plan, new: Plan, groups: Sequence[Group]) -> Iterator[str]:
    """The ids above, in this order, as far as they hold."""
    across = old.city != new.city
    if old.id == new.id:
        yield SAME_DOCUMENT
    backwards = not across and _is_later(catalog, old, new)
    if backwards:
        yield LATER_FIRST
    if passed(catalog, old, new):
        yield BETWEEN
    if old.kind != new.kind:
        yield KINDS_ACROSS if across else KINDS
    for plan, draft, about, excerpt in ((old, *_OLD), (new, *_NEW)):
        if plan.is_draft:
            yield draft
        elif plan.kind not in OWN_WORDS:
            yield about
        elif plan.coverage == "excerpt":
            yield excerpt
    if across and catalog.cities[old.city].level != catalog.cities[new.city].level:
        yield LEVELS
    directions = {row.direction for group in groups for row in group.rows}
    if REMOVED in directions:
        yield REPLACES
    if NOT_REPEATED in directions and not backwards:
        yield SILENCE
    if old.due != new.due:
        yield DUE


def passed(catalog: Catalog, old: Plan, new: Plan) -> tuple[Plan, ...]:
    """The documents of one city that lie between two of it."""
    if old.city != new.city:
        return ()
    order = catalog.plans_of(old.city)
    first, last = sorted((order.index(old), order.index(new)))
    return tuple(order[first + 1 : last])


def _is_later(catalog: Catalog, first: Plan, second: Plan) -> bool:
    order = [p.id for p in catalog.plans_of(first.city)]
    return order.index(first.id) > order.index(second.id)
