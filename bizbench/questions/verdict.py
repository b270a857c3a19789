"""Which way a number went: the direction of a pair under every reading."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Final, Literal, get_args

from bizbench.data.conventions import Assumptions, Reading
from bizbench.data.levels import (
    AGAINST,
    NO_BASELINE,
    NO_DIRECTION,
    SIZE,
    Level,
    is_groundless,
    level,
)
from bizbench.data.records import Measure, Target
from bizbench.ground.record import Struct, replace
from bizbench.ground.vocabulary import BOUNDS, Better
from bizbench.questions.caveats import conversion_notes, measuring_notes, same_kind_notes
from bizbench.questions.measuring import amount_of, measuring
from bizbench.questions.notes import Counted, Note, Span, depends, needs, note
from bizbench.questions.ranks import places
from bizbench.questions.terms import OTHER, OWN, Terms, between
from bizbench.questions.terms import SAME as SAME_TERMS

#: What became of a promise. A pair has exactly one of these; between two cities another word.
TIGHTENED: Final = "tightened"
RELAXED: Final = "relaxed"
UNCHANGED: Final = "unchanged"
STRONGER: Final = "stronger"
WEAKER: Final = "weaker"
LEVEL: Final = "level"
#: The same number on other terms.
SAME_NUMBER: Final = "same-number"
OPEN: Final = "open"
CHANGED: Final = "changed"
DIFFERENT: Final = "different"
NOT_COMPARABLE: Final = "not-comparable"
#: A promise that only one of the plans makes.
NEW: Final = "new"
NOT_REPEATED: Final = "not-repeated"
REMOVED: Final = "removed"
ONLY_NEW: Final = "only-new"
ONLY_OLD: Final = "only-old"
REPORTED: Final = "reported"
NOT_READ: Final = "not-read"
NOT_COVERED: Final = "not-covered"
Direction = Literal[
    "tightened",
    "relaxed",
    "stronger",
    "weaker",
    "open",
    "changed",
    "different",
    "not-comparable",
    "new",
    "only-new",
    "not-repeated",
    "removed",
    "only-old",
    "reported",
    "not-read",
    "not-covered",
    "same-number",
    "level",
    "unchanged",
]
DIRECTIONS: tuple[Direction, ...] = get_args(Direction)
#: The words used between two cities.
ACROSS: dict[Direction, Direction] = {
    TIGHTENED: STRONGER,
    RELAXED: WEAKER,
    UNCHANGED: LEVEL,
    CHANGED: DIFFERENT,
    NEW: ONLY_NEW,
    NOT_REPEATED: ONLY_OLD,
}
#: Nothing happened to the number.
SAME: frozenset[Direction] = frozenset({UNCHANGED, LEVEL})
#: The numbers were held against each other.
JUDGED: frozenset[Direction] = frozenset(
    {TIGHTENED, RELAXED, STRONGER, WEAKER, OPEN, SAME_NUMBER, *SAME}
)

#: To which of the two plans a remark belongs; the empty text is the pair as a whole.
OLD_SIDE: Final = "old"
NEW_SIDE: Final = "new"
BOTH_SIDES: Final = "both"
Side = Literal["", "old", "new", "both"]
SIDES: tuple[Side, ...] = (OLD_SIDE, NEW_SIDE, BOTH_SIDES)


class Remark(Struct, frozen=True):
    """A note and the side it belongs to."""

    note: Note
    side: Side = ""


class Verdict(Struct, frozen=True):
    """What became of a number. ``difference`` (new minus old) and ``ratio`` (new to old) are in
    ``unit``; ``ratio`` is None where the old number is zero under any reading. ``terms`` are those
    of the newer promise held against the older one.
    """

    direction: Direction
    unit: str | None = None
    difference: Span | None = None
    ratio: Span | None = None
    converted: bool = False
    readings: tuple[Reading, ...] = ()
    terms: Terms = SAME_TERMS
    remarks: tuple[Remark, ...] = ()


def judge(old: Target, new: Target, measure: Measure, assumptions: Assumptions) -> Verdict:
    """The direction from an older promise to a newer one of the same measure.

    The number decides, at its weaker end, under every reading of the conventions; where readings
    disagree the direction is open.
    """
    if old.in_words or new.in_words:
        return _in_words(old, new)
    if "achieved" in (old.status, new.status):
        same = old.status == new.status and _says_the_same(old, new)
        return Verdict(UNCHANGED if same else NOT_COMPARABLE)
    sides: list[tuple[Side, Target]] = [(OLD_SIDE, old), (NEW_SIDE, new)]
    why = [Remark(note(AGAINST), s) for s, t in sides if is_groundless(t, measure.better)]
    if why:
        return Verdict(NOT_COMPARABLE, remarks=tuple(why))
    made = [level(t, measure.better) for t in (old, new)]
    if made == [None, None]:
        return _as_changes(old, new, measure)
    if None in made:
        side: Side = OLD_SIDE if made[0] is None else NEW_SIDE
        return Verdict(NOT_COMPARABLE, remarks=(Remark(note(NO_BASELINE), side),))
    if not measure.is_ranked and (old.high, new.high) != (None, None):
        return Verdict(UNCHANGED) if _says_the_same(old, new) else _not_judged(measure)
    return _as_levels(old, new, measure, assumptions)


def on_terms(verdict: Verdict, old: Target, new: Target, measure: Measure) -> Verdict:
    """A verdict on the numbers with what the terms say of it."""
    if verdict.direction not in JUDGED:
        return verdict
    terms = between(new, old, measure)
    direction = verdict.direction
    if direction == UNCHANGED and not terms.are_same:
        direction = SAME_NUMBER
    said: tuple[Remark, ...] = ()
    if terms.stricter is not None and direction != OPEN:
        ahead = {TIGHTENED: OWN, RELAXED: OTHER}.get(direction, terms.stricter)
        way = "apart" if ahead != terms.stricter else "too" if direction != SAME_NUMBER else "only"
        side: Side = NEW_SIDE if terms.stricter == OWN else OLD_SIDE
        said = (Remark(note(f"terms-stricter-{way}"), side),)
    return replace(verdict, direction=direction, terms=terms, remarks=(*said, *verdict.remarks))


def _not_judged(measure: Measure) -> Verdict:
    why = SIZE if measure.scale == "size" else NO_DIRECTION
    return Verdict(CHANGED, remarks=(Remark(note(f"not-judged-{why}")),))


def _says_the_same(old: Target, new: Target) -> bool:
    def said(t: Target) -> tuple[object, ...]:
        return (t.bound, t.value, t.high, t.unit, t.per, t.change, t.base, t.baseline)

    return said(old) == said(new)


def _in_words(old: Target, new: Target) -> Verdict:
    """Words are told apart as words; how far they reach is not judged."""
    if not (old.in_words and new.in_words):
        return Verdict(NOT_COMPARABLE, remarks=(Remark(note("words-against-number")),))
    if old.written == new.written:
        return Verdict(UNCHANGED)
    return Verdict(CHANGED, remarks=(Remark(note("words-not-judged")),))


def _as_changes(old: Target, new: Target, measure: Measure) -> Verdict:
    """Two changes without a starting level: their steps, where they are of one kind."""
    kinds = [(t.change, t.base, t.unit, t.per) for t in (old, new)]
    if kinds[0] != kinds[1] or old.unit is None:
        return Verdict(NOT_COMPARABLE, remarks=(Remark(note("changes-of-other-kinds")),))
    more_is_better = (old.change == "increase") == (measure.better == "higher")
    weaker: Callable[[list[Fraction]], Fraction] = min if more_is_better else max
    steps = [weaker([n for n in (t.value, t.high) if n is not None]) for t in (old, new)]
    remarks = (Remark(note("changes-compared")),)
    found = _compared([(steps[0], steps[1])], measure, "higher" if more_is_better else "lower")
    return replace(found, unit=old.unit, readings=({},), remarks=(*found.remarks, *remarks))


def _as_levels(old: Target, new: Target, measure: Measure, assumptions: Assumptions) -> Verdict:
    amounts = {
        OLD_SIDE: amount_of(old, measure),
        NEW_SIDE: amount_of(new, measure),
    }
    how = measuring(measure, amounts, assumptions)
    if len(how.members) < 2:
        needed = needs(how.needs)
        return Verdict(NOT_COMPARABLE, remarks=(Remark(needed),))
    values = [
        (how.value(amounts[OLD_SIDE], r), how.value(amounts[NEW_SIDE], r)) for r in how.readings
    ]
    found = _compared(values, measure, measure.better)
    remarks = list(found.remarks)
    if found.direction == OPEN:
        depends_on = places(values, how.readings, "lower")[0].depends_on
        remarks.insert(0, Remark(depends("direction-open", depends_on)))
    sides: tuple[tuple[Side, Target], ...] = ((OLD_SIDE, old), (NEW_SIDE, new))
    for side, target in sides:
        made = level(target, measure.better)
        if made is not None and made.number != amounts[side].number:
            remarks.append(Remark(_whole_numbers(made, amounts[side].number, target), side))
        remarks += [Remark(n, side) for n in conversion_notes(amounts[side], how)]
    common = (*same_kind_notes(amounts.values(), assumptions), *measuring_notes(how))
    remarks += [Remark(n) for n in common]
    return replace(
        found,
        unit=how.unit,
        converted=how.converts,
        readings=how.readings,
        remarks=tuple(remarks),
    )


def _whole_numbers(made: Level, counted: Fraction, target: Target) -> Note:
    """Fewer than 3 documents are at most 2."""
    counter = target.counter if made.unit == target.unit else None
    return note(
        "whole-numbers",
        bound=BOUNDS[made.bound],
        value=Counted(made.number, made.unit, counter),
        plain=BOUNDS["at_most" if made.bound == "below" else "at_least"],
        counted=Counted(counted, made.unit, counter),
    )


def _compared(values: list[tuple[Fraction, Fraction]], measure: Measure, better: Better) -> Verdict:
    """The direction, difference and ratio of pairs of numbers, one for each reading."""
    signs = {(new > old) - (new < old) for old, new in values}
    remarks: tuple[Remark, ...] = ()
    if len(signs) > 1:
        direction: Direction = OPEN
    elif signs == {0}:
        direction = UNCHANGED
    elif measure.is_ranked:
        direction = TIGHTENED if (signs == {1}) == (better == "higher") else RELAXED
    else:
        direction, remarks = CHANGED, _not_judged(measure).remarks
    difference = Span.of([new - old for old, new in values])
    ratio = None if any(old == 0 for old, _ in values) else Span.of([n / o for o, n in values])
    return Verdict(direction, difference=difference, ratio=ratio, remarks=remarks)
