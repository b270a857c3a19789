"""How a promise stands to what a place above lays down, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bizbench.data.records import Measure
from bizbench.ground.texts import text
from bizbench.output.words import amounts, cells
from bizbench.output.words.labels import listed, said_of
from bizbench.output.words.notes import note_text
from bizbench.questions.compare.records import BEYOND, REPEATS, SHORT, Floor, Row, Set
from bizbench.questions.notes import Span

#: Signs of a promise that only repeats its floor, and of one that falls short of it.
MARKS = {REPEATS: "≡", SHORT: "▽"}
#: So many cities that a floor binds are named; of more there is the number.
NAMED = 3


def against(floor: Floor | None, measure: Measure, lang: str) -> str:
    """``repeats Shaanxi's``, ``0.5 days beyond Anhui's``; nothing where nothing is promised."""
    if floor is None or floor.verdict is None or floor.state is None:
        return ""
    place, verdict = floor.place.name.get(lang), floor.verdict
    state = floor.state
    if state not in (BEYOND, SHORT) or verdict.difference is None or verdict.unit is None:
        return text(lang, f"floor.{state}", place=place)
    per = floor.target.per or measure.per
    counter = measure.counted(verdict.unit, floor.target.scope.case)
    by = amounts.difference(_size(verdict.difference, lang), verdict.unit, lang, per, counter)
    said = text(lang, f"floor.{state}", place=place, by=by)
    return said if verdict.terms.are_same else text(lang, "floor.other-terms", said=said)


def _size(difference: Span, lang: str) -> str:
    ends = sorted({abs(difference.low), abs(difference.high)})
    return "…".join(dict.fromkeys(amounts.rounded(end, lang) for end in ends))


def lines(set_: Set, lang: str) -> Iterator[str]:
    """The lines of reference of a set: what is laid down above, where, and for whom."""
    cities = {r.city.id: r.city for r in set_.rows if r.city}
    for row in set_.floors:
        bound = [cities[id] for id in row.binds]
        whom = listed(lang, [city.name.get(lang) for city in bound])
        if len(bound) > NAMED:
            whom = said_of(bound, lang, "floor.cities", n=len(bound))
        said = text(
            lang,
            "floor.line",
            place=cells.name(row, lang),
            cities=whom,
            promise=cells.promise(row, lang),
            document=cells.origin(row, lang),
        )
        yield text(lang, "join.clause").join((said, *(note_text(n, lang) for n in row.notes)))


def standing(rows: Sequence[Row], state: str, lang: str) -> str:
    """A sentence on the cities of some rows that stand to their floor in one way; or nothing."""
    found = [r for r in rows if r.floor and r.floor.state == state and r.city]
    if not found:
        return ""
    places = dict.fromkeys(r.floor.place.name.get(lang) for r in found if r.floor)
    cities = listed(lang, [r.city.name.get(lang) for r in found if r.city])
    return text(
        lang, f"answer.floor-{state}", n=len(found), cities=cities, places=listed(lang, [*places])
    )
