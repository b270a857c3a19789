"""Which measure and scope a figure may be about, by the words around it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from bizbench.curation.draft.scopes import scopes_of
from bizbench.curation.draft.script import unify
from bizbench.curation.draft.surroundings import Surroundings
from bizbench.data import units
from bizbench.data.records import Indicator, Measure, Scope
from bizbench.figures import Reading
from bizbench.ground.record import Struct
from bizbench.ground.vocabulary import WHOLE

#: What a word counts for by where it stands, the nearest to the figure first.
CLAUSE, BEFORE, BEHIND, TITLE, ITEM, ABOVE = 6.0, 3.0, 1.5, 3.0, 0.6, 1.0
#: A proposal below this is none.
ENOUGH = 1.5
#: A proposal below this rests on one short word, or on what the whole item is about.
SURE = 4.0
#: What a long word counts for of which both halves stand in the clause: 担保平均费率.
SPLIT = 0.7
#: What a proposal counts for whose indicator is another than those that the heading names.
ELSEWHERE = 0.8
_HAN = re.compile(r"[\u4e00-\u9fff]{2,}")
_LONG = 4


class Proposal(Struct, frozen=True):
    """A measure, the scopes it holds for, the unit for the figure's number, and what speaks for it.

    ``name`` is how the indicator's file calls measure and scopes in Chinese. ``doubt`` says why
    the guess is a weak one, by the id of a text; empty where it is not.
    """

    measure: Measure
    scopes: tuple[Scope, ...]
    unit: str | None
    weight: float
    name: str
    doubt: str = ""

    @property
    def key(self) -> tuple[str, tuple[str, ...]]:
        """What tells one target of a plan from another."""
        return self.measure.id, tuple(map(str, self.scopes))


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
        named = self._named(around.title)
        for indicator in self._indicators.values():
            elsewhere = bool(named) and indicator.id not in named
            general = self._weight(self._general[indicator.id], around)
            for measure in indicator.measures:
                fits, unit = fitting_unit(reading, measure)
                own = self._weight(self._own[measure.id], around) if fits else 0.0
                if not fits or not (own or general):
                    continue
                weight = own + general / 2 + (0.5 if unit == measure.unit else 0.0)
                found.append((weight * (ELSEWHERE if elsewhere else 1), measure, unit, indicator))
        found.sort(key=lambda entry: -entry[0])
        made = []
        for weight, measure, unit, indicator in found[:3]:
            if weight < ENOUGH:
                break
            scopes, strays = scopes_of(indicator, measure, around)
            doubt = _doubt(weight, strays, bool(named) and indicator.id not in named)
            made.append(
                Proposal(measure, scopes, unit, weight, _name(indicator, measure, scopes), doubt)
            )
        return made

    def _named(self, title: str) -> set[str]:
        """The indicators that a heading names, by themselves or by a measure of theirs."""
        return {
            indicator.id
            for indicator in self._indicators.values()
            if any(
                len(word) > 2 and word in title
                for word in self._general[indicator.id].union(
                    *(self._own[measure.id] for measure in indicator.measures)
                )
            )
        }

    def _weight(self, words: Iterable[str], around: Surroundings) -> float:
        """The two words that speak loudest: long ones, near the figure, that few others use."""
        weights: list[float] = []
        for word in words:
            place = _place(word, around)
            if place:
                weights.append(place * min(len(word), 6) / 4 / self._shared[word] ** 0.5)
        return sum(sorted(weights, reverse=True)[:2])


def _name(indicator: Indicator, measure: Measure, scopes: Iterable[Scope]) -> str:
    """户均停电时间·城区."""
    whom = []
    for scope in scopes:
        case = [] if scope.case == WHOLE else [indicator.cases[scope.case].name.zh]
        whom.append("·".join([*case, *(indicator.qualifiers[id].zh for id in scope.qualifiers)]))
    return "·".join(filter(None, (measure.name.zh, "、".join(filter(None, whom)))))


def _doubt(weight: float, strays: bool, elsewhere: bool) -> str:
    """Why a guess is a weak one: the heading is of something else, a group, or one short word."""
    if elsewhere:
        return "heading"
    return "group" if strays else "words" if weight < SURE else ""


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
        if text is around.clause and len(word) >= _LONG and _is_split(word, text):
            return weight * SPLIT
    return 0.0


def _is_split(word: str, text: str) -> bool:
    """Whether a word stands in a text with a few others inside it.

    Both halves are looked for first: an expression of every word takes longer than all the rest.
    """
    halves = ((word[:n], word[n:]) for n in range(2, len(word) - 1))
    return any(
        re.search(f"{re.escape(left)}[\u4e00-\u9fff]{{1,3}}{re.escape(right)}", text)
        for left, right in halves
        if left in text and right in text
    )


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
