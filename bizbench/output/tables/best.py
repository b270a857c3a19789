"""The best promises as data, with what has no best."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import get_args

from bizbench.ground.record import Struct, replace
from bizbench.ground.texts import text
from bizbench.output.fields import CODE, JSON, TABLE, Field, Fields, Group, Inline, Many, one_of
from bizbench.output.forms import Form, Row
from bizbench.output.tables import compare, fragments
from bizbench.output.tables.fragments import Measured, Placed
from bizbench.output.tables.matrix import PLACE, SET
from bizbench.output.words.notes import note_text
from bizbench.output.words.set_cells import others
from bizbench.questions.best.records import Adoption, Best, Leader, Practice, State
from bizbench.questions.compare.records import Set, Silence
from bizbench.questions.compare.standing import Standing
from bizbench.questions.notes import Note

_HOW = f"how surely it is the best: {one_of(get_args(Standing))}"
_STATES = f"{one_of(get_args(State))}; alone, unranked or unstated where there is no best"


def _spelled(notes: Iterable[Note], lang: str) -> str:
    """Why a city is silent: without a table below there is no place for letters."""
    return text(lang, "join.clause").join(note_text(note, lang) for note in notes)


def _others(set_: Set, lang: str) -> str | None:
    return others(set_, lambda notes: _spelled(notes, lang), lang) or None


class Led(Struct, frozen=True):
    """A leader with its row of the set."""

    leader: Leader
    placed: Placed


def _led(practice: Practice) -> list[Led]:
    set_ = practice.set
    return [Led(leader, compare.placed_row(set_, leader.row)) for leader in practice.leaders]


def _own(practice: Practice, _: str) -> Placed | None:
    set_, own = practice.set, practice.own
    return compare.placed_row(set_, own) if own else None


_ADOPTED: Fields[Adoption] = (
    *fragments.span("gap", lambda a: a.gap, "差距", "the city's number less this one"),
    Field("rank_low", lambda a, _: a.rank_low, "最高名次", "the best place over all readings"),
    Field("rank_high", lambda a, _: a.rank_high, "最低名次", "the worst place over all readings"),
    Field("open", lambda a, _: a.is_open, "难分先后", "whether that place depends on the reading"),
)

_LEADER: Fields[Led] = (
    Inline(PLACE, lambda led, _: led.placed),
    Field("document_number", lambda led, _: led.leader.row.plan and led.leader.row.plan.number, where=JSON),
    Field("standing", lambda led, _: led.leader.standing, "最优程度", _HOW, place=CODE),
    Group("adopted", _ADOPTED, lambda led, _: led.leader.adoption, "采用后", "what the own city would have with this promise"),
)

_OWN: Fields[Practice] = (
    Group("own", PLACE, _own, "本市", "the own city's row of the comparison"),
    Field("own_is_best", lambda p, _: p.is_own_best if p.own else None, "本市已最优", "whether the own city is best under every reading"),
)

_PRACTICE: Fields[Practice] = (
    Inline(SET, lambda p, _: p.set),
    Field("state", lambda p, _: p.state),
    Many("best", _LEADER, lambda p, _: _led(p)),
    *_OWN,
)

_SET: Fields[Set] = (
    *SET,
    replace(compare.GAP_FROM, where=TABLE),
    Field("others", _others, "其他城市", "what the documents of the other cities say", TABLE),
    Many("rows", PLACE, lambda s, _: compare.placed(s)),
)

_UNSTATED: Fields[Silence] = (
    Field("indicator", lambda s, _: s.indicator.id),
    Field("measures", lambda s, _: [m.id for m in s.measures]),
)

DATA: Fields[Best] = (
    fragments.schema("bizbench.best/1"),
    Field("own", lambda b, _: b.own and b.own.id, where=JSON),
    Inline((fragments.SELECTION,), lambda b, _: b.comparison),
    Many("measures", _PRACTICE, lambda b, _: b.practices),
    Many("alone", _SET, lambda b, _: b.alone),
    Many("unranked", _SET, lambda b, _: b.unranked),
    Many("unstated", _UNSTATED, lambda b, _: b.comparison.silences),
)

_STATE: Fields[str] = (Field("state", lambda state, _: state, "状态", _STATES, place=CODE),)


def _rows(result: Best, _: str) -> Iterator[Row]:
    for practice in result.practices:
        for led in _led(practice):
            yield "best", (result, practice.state, practice.set, led, practice)
    for state, sets in (("alone", result.alone), ("unranked", result.unranked)):
        for set_ in sets:
            for row in set_.stating or (None,):
                yield "set", (result, state, set_, row and compare.placed_row(set_, row))
    for silence in result.comparison.silences:
        for measure in silence.measures:
            yield "unstated", (result, "unstated", Measured(silence.indicator, measure))


_PARTS = {
    "best": (DATA, _STATE, _SET, _LEADER, _OWN),
    "set": (DATA, _STATE, _SET, PLACE),
    "unstated": (DATA, _STATE, compare.UNSTATED),
}
#: One row for each leader; then for each figure without a best, and each unstated measure.
FORM: Form[Best] = Form(DATA, _PARTS, _rows, is_one_kind=True)
