"""The cells of one row of a city's strengths and weaknesses."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from fractions import Fraction

from bizbench.data.naming import scope_words
from bizbench.data.records import City
from bizbench.ground.texts import text
from bizbench.output.words import amounts, cells
from bizbench.output.words.digits import THREE, Digits, column, shown
from bizbench.output.words.labels import department, document, said_of
from bizbench.output.words.notes import BY_DOCUMENT, Lettered, note_text
from bizbench.output.words.within import with_province
from bizbench.questions.compare.records import NOT_COVERED, NOT_READ, NOT_STATED, Row
from bizbench.questions.gaps.departments import answering
from bizbench.questions.gaps.records import (
    AHEAD,
    BEHIND,
    LEVEL,
    NOTHING_LEFT,
    ONLY,
    OPEN,
    SAME_NUMBER,
    SILENT,
    Gap,
    Gaps,
    Remark,
    State,
)

NONE = "–"
#: States that have names of their own where a city is held against its floors.
_ON_FLOOR: frozenset[State] = frozenset({BEHIND, LEVEL, AHEAD, SILENT, ONLY})


def measure(gap: Gap, lang: str) -> str:
    return f"{gap.indicator.name.get(lang)} › {gap.measure.name.get(lang)}"


def scope(gap: Gap, lang: str) -> str:
    """What the two are compared at."""
    return scope_words(gap.indicator, gap.basis).get(lang)


def gap_text(gap: Gap, lang: str) -> str:
    """The gap with its unit and no sign; of an open one from its best to its worst."""
    figures = gap.figures
    if figures is None:
        return ""
    low, high, digits = figures.lag.low, figures.lag.high, _digits(gap)
    if gap.state in (LEVEL, NOTHING_LEFT, SAME_NUMBER):
        return text(lang, f"gaps.lag.{'same-number' if gap.state == SAME_NUMBER else 'level'}")
    if gap.state == OPEN:
        return f"{_lag(low, gap, digits, lang)} … {_lag(high, gap, digits, lang)}"
    ends = sorted({abs(low), abs(high)})
    return _amount("…".join(amounts.rounded(end, lang, digits) for end in ends), gap, lang)


def _digits(gap: Gap) -> Digits:
    """The digits of a gap between two numbers as a comparison shows them."""
    figures, made = gap.figures, [row.converted for row in (gap.own, *gap.others[:1])]
    if figures is None:
        return THREE
    base = made[1] if gap.others else figures.converted
    sides = ((figures.own.shown, made[0], figures.gap), (figures.base.shown, base, None))
    return shown(sides).gaps


def _amount(shown: str, gap: Gap, lang: str) -> str:
    figures = gap.figures
    assert figures is not None
    counter = gap.measure.counted(figures.unit, gap.case)
    return amounts.difference(shown, figures.unit, lang, figures.per, counter)


def _lag(lag: Fraction, gap: Gap, digits: Digits, lang: str) -> str:
    if lag == 0:
        return text(lang, "gaps.lag.level")
    side = "behind" if lag > 0 else "ahead"
    size = amounts.rounded(abs(lag), lang, digits)
    return text(lang, f"gaps.lag.{side}", amount=_amount(size, gap, lang))


def relative(gap: Gap, digits: Digits, lang: str) -> str:
    """The gap as a share of its scale; of an open one the most it may be behind."""
    if gap.figures is None or gap.state in (LEVEL, NOTHING_LEFT, SAME_NUMBER):
        return ""
    distance = gap.figures.distance
    share = distance.share
    if gap.state == OPEN:
        if share.high <= 0:
            return NONE
        shown = text(
            lang, f"gaps.share.{distance.scale}", n=amounts.rounded(share.high * 100, lang, digits)
        )
        return text(lang, "gaps.share.up-to", share=shown)
    ends = sorted({abs(share.low) * 100, abs(share.high) * 100})
    numbers = "…".join(amounts.rounded(end, lang, digits) for end in ends)
    return text(lang, f"gaps.share.{distance.scale}", n=numbers)


def share_digits(rows: Iterable[Gap]) -> Digits:
    """The digits of the shares of a table."""
    found = [row.figures.distance.share for row in rows if row.figures]
    return column([abs(end) * 100 for share in found for end in (share.low, share.high)])


def rank(gap: Gap, lang: str) -> str:
    """``2 of 4``, an open one with its mark."""
    shown = cells.rank(gap.own)
    return NONE if gap.own.rank_low is None else cells.rank_of(shown, gap.ranked, lang)


def rank_within(gap: Gap, lang: str) -> str:
    """The rank among all, and in the province."""
    return with_province(rank(gap, lang), gap.within, lang)


def reach(gap: Gap, lang: str) -> str:
    """What to promise to reach the rank asked for; marked where the order is then open."""
    found = gap.reach
    if found is None:
        return ""
    counter = gap.measure.counted(found.unit, gap.case)
    # Nothing is below nought.
    bound = found.bound if found.number or found.bound != "at_most" else "exactly"
    shown = amounts.bounded(bound, found.number, found.unit, lang, counter)
    return f"{shown} ~" if found.is_open else shown


def reached(gap: Gap) -> str:
    """The rank it then has: a better one where others are level."""
    return cells.places(gap.reach.low, gap.reach.high, False) if gap.reach else ""


def nearby(gap: Gap, lang: str) -> str:
    """Who leads the city's own promises of the indicator, where it is silent on this measure."""
    return departments(gap.own.city, gap.nearby, False, lang) if gap.nearby else NONE


def sharing(gap: Gap, lang: str) -> str:
    """How many of the ranked cities are at the limit."""
    return text(lang, "gaps.rank", rank=gap.sharing, n=gap.ranked) if gap.ranked else ""


def silence(row: Row, lang: str) -> str:
    """Which kind of silence, with the documents it was looked for in."""
    if row.kind not in (NOT_STATED, NOT_COVERED, NOT_READ):
        return cells.promise(row, lang)
    kind = text(lang, f"row.{row.kind}")
    documents = cells.origin(row, lang)
    return text(lang, "gaps.silence", kind=kind, documents=documents) if documents else kind


def other(gap: Gap, row: Row | None, lang: str) -> str:
    """Whose figure it is held against."""
    return cells.city(row, lang) if row else text(lang, "against.median", n=gap.ranked - 1)


def other_dated(gap: Gap, row: Row | None, lang: str) -> str:
    """The same with the year of its plan."""
    return cells.dated_city(row, lang) if row else other(gap, row, lang)


def theirs(gap: Gap, row: Row | None, lang: str) -> str:
    """The figure it is held against, as promised or measured."""
    if row is not None:
        unit = gap.measure.unit
        return cells.promise(row, lang, unit, gap.measure.counted(unit, gap.case))
    figures = gap.figures
    if figures is None:
        return ""
    counter = gap.measure.counted(figures.unit, gap.case)
    digits = THREE if figures.converted else None
    return amounts.quantity(figures.base.shown, figures.unit, lang, digits, counter)


def origin(row: Row | None, lang: str) -> str:
    """Where the figure stands that it is held against."""
    return cells.origin(row, lang) if row else ""


def written(row: Row | None) -> str:
    if row is None or row.target is None or row.target.in_words:
        return ""
    return amounts.quoted(row.target.written)


def departments(city: City | None, names: Iterable[str], is_support: bool, lang: str) -> str:
    """Departments as written, in English where their English name is known."""
    shown = text(lang, "join.list").join(department(city, name, lang) for name in names)
    return text(lang, "gaps.support", names=shown) if is_support and shown else shown


def lead_there(row: Row | None, lang: str) -> str:
    """Who answers for the other city's figure."""
    return departments(row.city, *answering(row.target), lang) if row else ""


def remark_text(remark: Remark, lang: str) -> str:
    """A note with whose figure it speaks of."""
    said = note_text(remark.note, lang)
    if len(remark.names) > 1:
        return text(lang, "gaps.both", note=said)
    if remark.names:
        return text(lang, "gaps.side", city=remark.names[0].get(lang), note=said)
    return said


class RemarkLetters(Lettered[Remark]):
    """The letters of remarks; what a document is stands apart, with whose documents they are."""

    def __init__(self, lang: str) -> None:
        super().__init__(lambda remark: remark_text(remark, lang))
        self._lang = lang
        self._documents: dict[str, dict[str, None]] = {}

    def of_rows(self, remarks: Iterable[Remark], rows: Iterable[Row]) -> str:
        """The letters of what sets rows apart; notes on their documents are kept for below."""
        plans = {row.city.name: row.plan for row in rows if row.city and row.plan}
        rest = []
        for remark in remarks:
            known = remark.names and all(name in plans for name in remark.names)
            if not (known and remark.note.id.startswith(BY_DOCUMENT)):
                rest.append(remark)
                continue
            found = self._documents.setdefault(note_text(remark.note, self._lang), {})
            for name in remark.names:
                shown = document(plans[name], self._lang)
                city = name.get(self._lang)
                found[text(self._lang, "document.of-city", city=city, document=shown)] = None
        return self.of(rest)

    def by_document(self) -> Iterator[str]:
        for said, names in self._documents.items():
            shown = text(self._lang, "join.list").join(sorted(names))
            yield text(self._lang, "fold.shared", note=said, documents=shown)


def among(gaps: Gaps) -> Iterator[City | None]:
    """The places that are held against each other."""
    yield gaps.city
    if gaps.selection is not None:
        yield from gaps.selection.shown
    yield from (row.city for gap in gaps.rows for row in gap.others)


def names(gaps: Gaps, lang: str) -> tuple[str, str]:
    """The city's name, and that of the one it is held against."""
    return gaps.city.name.get(lang), gaps.other.name.get(lang) if gaps.other else ""


def state_name(gaps: Gaps, state: State, lang: str) -> str:
    kind = _against(gaps, state, {ONLY})
    return text(lang, f"gaps.count.{state}{kind}", city=names(gaps, lang)[0])


def section(gaps: Gaps, state: State, lang: str) -> str:
    """What stands above the rows of a state."""
    kind = _against(gaps, state, {SILENT, ONLY}) + unknown(gaps, state)
    return said_of(among(gaps), lang, f"gaps.section.{state}{kind}", city=names(gaps, lang)[0])


def unknown(gaps: Gaps, state: State) -> str:
    """The ending of a state's text where of some silences nobody knows what they mean."""
    rows = gaps.of(state) if state == SILENT else ()
    return "-unknown" if any(row.own.kind != NOT_STATED for row in rows) else ""


def _against(gaps: Gaps, state: State, measured: Container[State]) -> str:
    """The ending of a state's text: beside floors and measured values some are called otherwise."""
    if gaps.is_on_floor:
        return "-floor" if state in _ON_FLOOR else ""
    return "-measured" if gaps.is_beside_measured and state in measured else ""
