"""Strict comparison: only figures that say the same thing about the same thing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from bizbench.data.records import Measure, Scope, Target
from bizbench.questions.notes import Ids, Note, note
from bizbench.questions.terms import STRICT_TERMS, signature


def signatures_apart(
    chosen: Mapping[str, Target], measure: Measure, basis: Scope
) -> dict[str, Note]:
    """The cities whose figure differs from the commonest signature, each with what differs.

    Of equally common signatures the one at the basis counts, then the one that says least.
    """
    kept = len(STRICT_TERMS)
    signatures = {c: signature(t, measure)[:kept] for c, t in chosen.items()}
    counts = Counter(signatures.values())
    if not counts:
        return {}

    def key(found: tuple[str, ...]) -> tuple[object, ...]:
        return (-counts[found], found[0] != str(basis), sum(map(bool, found)), found)

    common = min(counts, key=key)
    return {
        city: note("strict-differs", parts=Ids("part", _different(found, common)))
        for city, found in signatures.items()
        if found != common
    }


def _different(found: tuple[str, ...], common: tuple[str, ...]) -> tuple[str, ...]:
    both = zip(STRICT_TERMS, found, common, strict=True)
    return tuple(term for term, own, usual in both if own != usual)
