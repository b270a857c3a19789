"""The terms of two promises: what sets them apart beside the number, and whose are stricter.

Two equal numbers are level only where no term known from the documents differs. This is the one
place that says so; every question asks it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final, Literal, get_args

from bizbench.data.levels import whole_level
from bizbench.data.records import Measure, Target
from bizbench.ground.record import Struct, replace
from bizbench.ground.vocabulary import COMMITMENTS, STRICT

Term = Literal[
    "scope",
    "clock",
    "statistic",
    "excludes",
    "condition",
    "threshold",
    "period",
    "firmness",
    "bound",
    "inferred",
]
TERMS: tuple[Term, ...] = get_args(Term)
#: Terms without which figures are not set beside each other in a strict comparison.
STRICT_TERMS: tuple[Term, ...] = TERMS[:6]

OWN: Final = "own"
OTHER: Final = "other"
Side = Literal["own", "other"]

#: How a number is meant, the strictest first.
_MANNERS = ("strict", "plain", "about")


class Terms(Struct, frozen=True):
    """What sets two promises apart, and the side whose terms are the stricter.

    ``stricter`` is None where nothing differs, where a known difference points no way (another
    clock), and where two point opposite ways. That a clock is not said, or a number is read and
    not printed, points nowhere and hides no way. ``is_unclear`` tells those that point no way, or
    opposite ways, from where no known difference points anywhere.
    """

    differs: tuple[Term, ...] = ()
    stricter: Side | None = None
    is_unclear: bool = False

    @property
    def are_same(self) -> bool:
        return not self.differs

    @property
    def turned(self) -> Terms:
        """The same, seen from the other side."""
        if self.stricter is None:
            return self
        return replace(self, stricter=OTHER if self.stricter == OWN else OWN)


SAME = Terms()


#: A promise's terms as texts, in the order of ``TERMS``; equal texts are equal terms.
Signature = tuple[str, ...]


def signature(target: Target, measure: Measure) -> Signature:
    threshold = target.threshold
    return (
        str(target.scope),
        target.clock or "",
        target.statistic,
        "+".join(sorted(target.excludes)),
        target.condition.get("zh") if target.condition else "",
        f"{threshold.bound} {threshold.value} {threshold.unit}" if threshold else "",
        target.per or measure.per or "",
        target.commitment,
        _manner(target, measure),
        "number" if "number" in target.inferred else "",
    )


def between(own: Target, other: Target, measure: Measure) -> Terms:
    """The terms of two promises of one measure held against each other."""
    return all_between(own, [other], measure)[0]


def all_between(own: Target, others: Iterable[Target], measure: Measure) -> list[Terms]:
    """Those of one promise held against each of several; like ones are looked at once."""
    mine = signature(own, measure)
    known: dict[Signature, Terms] = {}
    found = []
    for other in others:
        theirs = signature(other, measure)
        if theirs not in known:
            known[theirs] = told(own, mine, other, theirs, measure)
        found.append(known[theirs])
    return found


def told(own: Target, mine: Signature, other: Target, theirs: Signature, measure: Measure) -> Terms:
    """Those of two promises whose signatures are known."""
    if mine == theirs:
        return SAME
    pairs = zip(TERMS, mine, theirs, strict=True)
    differs = [term for term, one, another in pairs if one != another]
    return _apart(tuple(differs), own, other, measure)


def _apart(differs: tuple[Term, ...], own: Target, other: Target, measure: Measure) -> Terms:
    ways = {_WAYS[term](own, other, measure) for term in differs if term in _WAYS}
    ways |= {None for term in differs if term == "period" or _are_other_clocks(term, own, other)}
    stricter = next(iter(ways)) if len(ways) == 1 else None
    return Terms(differs, stricter, is_unclear=bool(ways) and stricter is None)


def _are_other_clocks(term: Term, own: Target, other: Target) -> bool:
    """Whether both say from where to where a time runs; an unsaid clock is no known difference."""
    return term == "clock" and None not in (own.clock, other.clock)


def _manner(target: Target, measure: Measure) -> str:
    """Whether a number is meant plainly, strictly (< 3 days) or roughly; of counts < 3 is 2."""
    if target.bound not in STRICT:
        return "about" if target.bound == "about" else "plain"
    made = whole_level(target, measure.better)
    return "strict" if made is not None and made.bound in STRICT else "plain"


# --- whose terms are stricter, term by term: None where that cannot be said -----------------


def _scope(own: Target, other: Target, measure: Measure) -> Side | None:
    """What holds for more is stricter; not of averages, totals or shares, which may hide a part."""
    if measure.better != "lower" or {own.statistic, other.statistic} != {"level"}:
        return None
    if other.scope.is_narrower_than(own.scope):
        return OWN
    return OTHER if own.scope.is_narrower_than(other.scope) else None


def _statistic(own: Target, other: Target, _: Measure) -> Side | None:
    """A number for each case is stricter than one for the average of them."""
    kinds = (own.statistic, other.statistic)
    if "level" not in kinds or "total" in kinds:
        return None
    return OWN if kinds[0] == "level" else OTHER


def _excludes(own: Target, other: Target, _: Measure) -> Side | None:
    """What leaves out less is stricter."""
    mine, theirs = set(own.excludes), set(other.excludes)
    if mine < theirs:
        return OWN
    return OTHER if theirs < mine else None


def _condition(own: Target, other: Target, _: Measure) -> Side | None:
    """A promise without a condition is stricter than one with any."""
    return _unless(own.condition is None, other.condition is None)


def _threshold(own: Target, other: Target, _: Measure) -> Side | None:
    return _unless(own.threshold is None, other.threshold is None)


def _firmness(own: Target, other: Target, _: Measure) -> Side:
    mine, theirs = (COMMITMENTS.index(t.commitment) for t in (own, other))
    return OWN if mine < theirs else OTHER


def _bound(own: Target, other: Target, measure: Measure) -> Side:
    mine, theirs = (_MANNERS.index(_manner(t, measure)) for t in (own, other))
    return OWN if mine < theirs else OTHER


def _unless(own: bool, other: bool) -> Side | None:
    """The side that is free where the other is not."""
    return None if own == other else OWN if own else OTHER


_WAYS: dict[Term, Callable[[Target, Target, Measure], Side | None]] = {
    "scope": _scope,
    "statistic": _statistic,
    "excludes": _excludes,
    "condition": _condition,
    "threshold": _threshold,
    "firmness": _firmness,
    "bound": _bound,
}
