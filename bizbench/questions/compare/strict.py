"""Strict comparison: only figures that say the same thing about the same thing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from bizbench.data.records import Scope, Target
from bizbench.questions.notes import Ids, Note, note

PARTS = ("scope", "clock", "statistic", "excludes", "condition", "threshold")


def signatures_apart(chosen: Mapping[str, Target], basis: Scope) -> dict[str, Note]:
    """The cities whose figure differs from the commonest signature, each with what differs.

    Of equally common signatures the one at the basis counts, then the one that says least.
    """
    signatures = {city: _signature(target) for city, target in chosen.items()}
    counts = Counter(signatures.values())
    if not counts:
        return {}

    def key(signature: tuple[str, ...]) -> tuple[object, ...]:
        return (
            -counts[signature],
            signature[0] != str(basis),
            sum(map(bool, signature)),
            signature,
        )

    common = min(counts, key=key)
    return {
        city: note("strict-differs", parts=Ids("part", _different(signature, common)))
        for city, signature in signatures.items()
        if signature != common
    }


def _different(signature: tuple[str, ...], common: tuple[str, ...]) -> tuple[str, ...]:
    both = zip(PARTS, signature, common, strict=True)
    return tuple(part for part, own, usual in both if own != usual)


def _signature(target: Target) -> tuple[str, ...]:
    threshold = target.threshold
    return (
        str(target.scope),
        target.clock or "",
        target.statistic,
        "+".join(sorted(target.excludes)),
        target.condition.zh if target.condition else "",
        f"{threshold.bound} {threshold.value} {threshold.unit}" if threshold else "",
    )
