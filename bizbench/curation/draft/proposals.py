"""Which measure and scope a figure may be about, by the words around it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bizbench.curation.draft.script import unify
from bizbench.data import units
from bizbench.data.records import Indicator, Measure, Scope
from bizbench.figures import Reading
from bizbench.ground.vocabulary import WHOLE

#: What a word counts for by where it stands, the nearest to the figure first.
CLAUSE, BEFORE, BEHIND, TITLE, ITEM, ABOVE = 6.0, 3.0, 1.5, 3.0, 0.6, 1.0
#: A proposal below this is none.
ENOUGH = 1.5
_HAN = re.compile(r"[\u4e00-\u9fff]{2,}")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The text around a figure in one script: its clause and the part of it before the figure,
    its sentence before and behind the clause, its item, and the headings above.
    """

    clause: str
    lead: str
    before: str
    behind: str
    title: str
    item: str
    above: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """A measure and a scope, the unit for the figure's number, and how much speaks for it."""

    measure: Measure
    scope: Scope
    unit: str | None
    weight: float


class Proposer:
    """What the indicators' names and keywords say about a figure."""

    def __init__(self, indicators: Mapping[str, Indicator]) -> None:
        self._indicators = indicators
        self._own = {
            m.id: _words(m.name.zh, m.keywords) for i in indicators.values() for m in i.measures
        }
        self._general = {i.id: _words(i.name.zh, i.keywords) for i in indicators.values()}
        used = Counter(word for words in self._own.values() for word in words)
        used += Counter(word for words in self._general.values() for word in words)
        self._shared = used

    def propose(self, reading: Reading, around: Surroundings) -> list[Proposal]:
        """Measures whose unit fits and that words around the figure name, the likeliest first."""
        found = []
        for indicator in self._indicators.values():
            general = self._weight(self._general[indicator.id], around)
            for measure in indicator.measures:
                fits, unit = fitting_unit(reading, measure)
                own = self._weight(self._own[measure.id], around) if fits else 0.0
                if not fits or not (own or general):
                    continue
                weight = own + general / 2 + (0.5 if unit == measure.unit else 0.0)
                found.append((weight, measure, unit, indicator))
        found.sort(key=lambda entry: -entry[0])
        return [
            Proposal(measure, scope(indicator, measure, around), unit, weight)
            for weight, measure, unit, indicator in found[:3]
            if weight >= ENOUGH
        ]

    def _weight(self, words: Iterable[str], around: Surroundings) -> float:
        """The two words that speak loudest: long ones, near the figure, that few others use."""
        weights: list[float] = []
        for word in words:
            place = _place(word, around)
            if place:
                weights.append(place * min(len(word), 6) / 4 / self._shared[word] ** 0.5)
        return sum(sorted(weights, reverse=True)[:2])


def _words(name: str, keywords: Iterable[str]) -> frozenset[str]:
    return frozenset(unify(word) for word in (name, *keywords) if _HAN.search(word))


def _place(word: str, around: Surroundings) -> float:
    for text, weight in (
        (around.clause, CLAUSE),
        (around.before, BEFORE),
        (around.title, TITLE),
        (around.behind, BEHIND),
        (around.above, ABOVE),
        (around.item, ITEM),
    ):
        if word in text:
            return weight
    return 0.0


def fitting_unit(reading: Reading, measure: Measure) -> tuple[bool, str | None]:
    """Whether a figure may be one of a measure, and the unit its number then has."""
    if reading.number is None:
        return True, None
    if reading.change and reading.units & {"percent", "percentage_point"}:
        points = "percentage_point" in reading.units
        return (not points or measure.unit == "percent"), min(reading.units)
    fitting = [unit for unit in reading.units if units.recipe(unit, measure.unit) is not None]
    fitting.sort(key=lambda unit: (unit != measure.unit, unit))
    return bool(fitting), (fitting[0] if fitting else None)


def scope(indicator: Indicator, measure: Measure, around: Surroundings) -> Scope:
    """The case named nearest before the figure, and the qualifiers named with it.

    Where the figure's own clause names no case, what the sentence named before still holds.
    """
    names = {case: _bare(indicator.cases[case].name.zh) for case in measure.cases}
    case = _nearest(names, around.lead) or _nearest(names, around.before)
    inherits = not _nearest(names, around.lead)
    if case is None:
        case = _nearest(names, around.title) or _default(indicator, measure)
    text = around.before + around.lead if inherits else around.lead
    qualifiers = tuple(
        id
        for id, name in indicator.qualifiers.items()
        if _bare(name.zh) in text or _bare(name.zh) in around.clause[len(around.lead) :]
    )
    return Scope(case, qualifiers)


def _default(indicator: Indicator, measure: Measure) -> str:
    default = [c for c in measure.cases if c == WHOLE or indicator.cases[c].world_bank]
    return default[0] if default else measure.cases[0]


def _bare(name: str) -> str:
    """A name without its remarks in brackets."""
    return unify(re.sub(r"[(（][^()（）]*[)）]", "", name))


def _nearest(names: Mapping[str, str], text: str) -> str | None:
    """The name of which most stands in a text, in what tells it from the others; of equals the
    one that stands last. None where not half of that is there.
    """
    pairs = {id: {name[n : n + 2] for n in range(len(name) - 1)} for id, name in names.items()}
    best: tuple[float, int] | None = None
    found = None
    for id, own in pairs.items():
        others: set[str] = set().union(*(pairs[other] for other in pairs if other != id))
        telling = (own - others) or own
        places = [_last(pair, text) for pair in telling]
        share = sum(place >= 0 for place in places) / len(places) if places else 0.0
        if share >= 0.5 and (best is None or (share, max(places)) > best):
            best, found = (share, max(places)), id
    return found


def _last(pair: str, text: str) -> int:
    """Where a pair of characters stands last, not behind 非; -1 where it does not."""
    at = text.rfind(pair)
    while at > 0 and text[at - 1] == "非":
        at = text.rfind(pair, 0, at)
    return at
