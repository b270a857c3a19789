"""How far the two readings of each document agree, before anything was settled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bizbench.data.records import Target
from tests.data.second_reading import differences

#: What of a figure is its number.
_NUMBER = ("bound", "value", "high", "unit", "change", "base", "baseline", "baseline_unit")


@dataclass(frozen=True)
class Agreement:
    """How far two readings of a document agree; ``number`` and ``place`` are parts of ``both``."""

    both: int
    number: int
    place: int
    missed: int
    differences: int


def agreements() -> Iterator[tuple[str, Agreement]]:
    """Of every document that was read twice, by id."""
    first, second, now = differences.catalogs()
    for id in sorted(now.plans):
        if (differences.FOLDER / "second" / "cities" / f"{id}.yaml").is_file():
            one, other = first.plans[id], second.plans[id]
            found = list(differences.differences(one, other, now.plans[id]))
            pairs = list(differences._pairs(*differences.covered(one, other)))
            yield id, _agreement(pairs, len(found))


def _agreement(pairs: Iterable[tuple[Target | None, Target | None]], found: int) -> Agreement:
    pairs = list(pairs)
    both = [(a, b) for a, b in pairs if a is not None and b is not None]
    return Agreement(
        both=len(both),
        number=sum(all(getattr(a, f) == getattr(b, f) for f in _NUMBER) for a, b in both),
        place=sum((a.measure, a.scope) == (b.measure, b.scope) for a, b in both),
        missed=len(pairs) - len(both),
        differences=found,
    )


def share(part: int, whole: int) -> str:
    """In percent, cut and not rounded up: 100% is said only where all agree."""
    return f"{1000 * part // whole / 10:.1f}%" if whole else "–"
