"""What a city states, indicator by indicator, read off a comparison of all cities."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, get_args

from bizbench.data.catalog import Catalog
from bizbench.data.records import Measure, Target
from bizbench.questions.caveats import BARE_DAY
from bizbench.questions.compare.records import NOT_COVERED, NOT_READ, RANKED, Comparison, Row
from bizbench.questions.profile.records import Coverage, Unsaid

_Kind = Literal["figures", "words", "silent", "uncovered", "unread"]


def coverage(comparison: Comparison, city: str) -> Iterator[Coverage]:
    """One record for each indicator."""
    rows = _by_measure(comparison)
    for indicator in comparison.indicators:
        kinds: dict[_Kind, list[Measure]] = {kind: [] for kind in get_args(_Kind)}
        ranked = []
        stating = set()
        for measure in indicator.measures:
            found = rows.get(measure.id, [])
            mine = [r for r in found if r.city and r.city.id == city]
            kinds[_kind(mine)].append(measure)
            if any(r.kind == RANKED for r in mine):
                ranked.append(measure)
            stating |= {r.city.id for r in found if r.city and r.target}
        yield Coverage(
            indicator=indicator,
            figures=tuple(kinds["figures"]),
            in_words=tuple(kinds["words"]),
            silent=tuple(kinds["silent"]),
            uncovered=tuple(kinds["uncovered"]),
            unread=tuple(kinds["unread"]),
            ranked=tuple(ranked),
            stating=tuple(sorted(stating)),
        )


def _by_measure(comparison: Comparison) -> dict[str, list[Row]]:
    """The rows of every case of a measure, variants too, or of its silence."""
    found: dict[str, list[Row]] = {}
    for set_ in comparison.sets:
        found.setdefault(set_.measure.id, []).extend(set_.rows)
    for silence in comparison.silences:
        for measure in silence.measures:
            found.setdefault(measure.id, []).extend(silence.rows)
    return found


def _kind(rows: Iterable[Row]) -> _Kind:
    rows = list(rows)
    targets = [r.target for r in rows if r.target is not None]
    if any(not t.in_words for t in targets):
        return "figures"
    if targets:
        return "words"
    if any(r.kind == NOT_READ for r in rows):
        return "unread"
    return "uncovered" if any(r.kind == NOT_COVERED for r in rows) else "silent"


def unsaid(catalog: Catalog, comparison: Comparison, city: str) -> Unsaid:
    """What the figures that count leave open: from where to where a time runs, which days."""
    figures = list(dict.fromkeys(_figures(comparison, city)))
    timed = [t for t in figures if catalog.measures[t.measure].clocks]
    return Unsaid(
        figures=tuple(figures),
        timed=tuple(timed),
        clocks=tuple(t for t in timed if not t.clock),
        days=tuple(t for t in figures if t.unit == BARE_DAY),
    )


def _figures(comparison: Comparison, city: str) -> Iterator[Target]:
    """The city's main figures that stand in the comparison, each once."""
    for set_ in comparison.sets:
        for row in set_.rows:
            target = row.target
            if row.city is None or row.city.id != city or target is None:
                continue
            if target.role == "main" and not target.in_words:
                yield target
