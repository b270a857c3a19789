"""A comparison as data: its sets with their rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from bizbench.ground.record import replace
from bizbench.ground.texts import text
from bizbench.output.fields import CODE, DETAIL, FIRST, JSON, TABLE, Field, Fields, Group, Inline, Many, Member
from bizbench.output.forms import Form, Levels
from bizbench.output.forms import Row as TableRow
from bizbench.output.tables import floors, fragments
from bizbench.output.tables.followed import OUTSIDE
from bizbench.output.tables.fragments import Cased, InUnit, Measured, Placed, Scoped, said
from bizbench.output.tables.measured import SEEN, Seen
from bizbench.output.tables.within import in_province
from bizbench.questions.compare.query import OBSERVED
from bizbench.questions.compare.records import RANKED, Alike, Comparison, Row, Set
from bizbench.questions.notes import Span

if TYPE_CHECKING:
    from bizbench.output.rows import Rows


def gap_from(set_: Set) -> str | None:
    """As it is typed after ``--against``; of the best row its city."""
    if all(row.gap is None for row in set_.rows):
        return None
    return set_.against.typed if set_.against.kind == OBSERVED else set_.base or set_.against.kind


GAP_FROM: Field[Set] = Field("gap_from", lambda s, _: gap_from(s), "差距基准", "what gaps are measured from")


def _further(placed: Placed, _: str) -> dict[str, dict[str, Any] | None]:
    """The gaps from further bases, by the base as it is typed."""
    return {base: {"gap": gap.shown, "gap_low": gap.low, "gap_high": gap.high} if gap else None for base, gap in placed.row.further_gaps}


#: What a set is called and how it is compared.
SET: Fields[Set] = (
    Inline(fragments.MEASURE, lambda s, _: Measured(s.indicator, s.measure)),
    Inline(fragments.CASE, lambda s, _: Cased(s.indicator, s.case)),
    Inline(fragments.BASIS, lambda s, _: Scoped(s.indicator, s.basis)),
    Field("unit", lambda s, _: s.unit, "单位编号", "the id of the unit of value and gap"),
    *fragments.unit_names(lambda s: InUnit(s.measure, s.unit, s.case)),
    Field("shared", lambda s, _: s.is_shared, "共有范围", "whether it is a set at a further scope that cities share"),
    Field("league", lambda s, lang: s.league and s.league.get(lang), "同列范围", "what the ranked cities must share to be ranked"),
)

_ALIKE: Fields[Alike] = (
    Field("city", lambda a, _: a.city),
    Field("differs", lambda a, _: a.terms.differs),
    Field("stricter", lambda a, _: a.terms.stricter),
)

#: What was measured; of a promise nothing.
MEASURED: Member[Placed] = Group("observed", SEEN, lambda p, _: Seen.of(p.row), "观测", "the observed value", place=DETAIL)

ROW: Fields[Placed] = (
    Field("kind", lambda p, _: p.row.kind, "类别", "which kind of row it is", place=CODE),
    Inline(fragments.CITY, lambda p, _: p.row),
    Inline(fragments.FIGURE, lambda p, _: p.row),
    MEASURED,
    Inline(fragments.RECEIPT, lambda p, _: p),
    fragments.ITEM,
    Field("value", lambda p, _: p.row.value, "数值", "the number compared, in the set's unit", place=FIRST),
    Inline(fragments.RANK, lambda p, _: p.row),
    Field(
        "open",
        lambda p, _: p.row.is_open if p.row.kind == RANKED else None,
        "难分先后",
        "whether the order against another row depends on the reading",
        TABLE,
        FIRST,
    ),
    in_province(lambda p: p.within),
    *fragments.span("gap", lambda p: p.row.gap, "差距", "the difference from gap_from", FIRST),
    Field("level_with", lambda p, _: p.row.level_with, "并列城市", "cities with the same number on the same terms"),
    Many("same_number", _ALIKE, lambda p, _: p.row.same_number),
    Field(
        "same_number",
        lambda p, _: [alike.city for alike in p.row.same_number],
        "数值相同、口径不同的城市",
        "cities with the same number on other terms",
        TABLE,
    ),
    Field("further_gaps", _further, where=JSON),
    floors.floor(lambda p: p.row.floor),
    Field("binds", lambda p, _: p.row.binds, "所约束城市", "of a line that shows a floor the cities it binds"),
    fragments.notes(lambda p, lang: said(p.row.notes, lang)),
)


def placed(set_: Set) -> list[Placed]:
    """The rows of a set, each with what names its scope and unit."""
    return [placed_row(set_, row) for row in set_.rows]


def placed_row(set_: Set, row: Row) -> Placed:
    """One of them; the own city's with its place in its province."""
    is_own = row.kind == RANKED and row.city is not None and row.city.id == set_.own
    counter = set_.measure.counted(set_.unit, set_.case)
    return Placed(row, set_.indicator, set_.unit, set_.within if is_own else None, counter)


def lines(set_: Set) -> list[Placed]:
    """The lines of reference of a set, in the same form."""
    return [Placed(row, set_.indicator, set_.unit) for row in set_.floors]


def _set_notes(set_: Set, lang: str) -> tuple[str, ...]:
    caveats = [text(lang, "comparison.targets")]
    if not set_.is_table:
        from bizbench.output.words.set_cells import alone

        caveats.append(alone(set_, lang))
    return (*caveats, *(note.text for note in said(set_.notes, lang)))


_SETS: Fields[Set] = (
    *SET,
    Field("better", lambda s, _: s.measure.better, "优劣方向", "lower, higher or neither is better", place=CODE),
    *fragments.readings(lambda s: s.readings),
    GAP_FROM,
    Many("rows", ROW, lambda s, _: placed(s)),
    Many("floors", ROW, lambda s, _: lines(s)),
    Field("notes", lambda s, lang: said(s.notes, lang), where=JSON),
    fragments.set_notes(_set_notes),
)

DATA: Fields[Comparison] = (
    fragments.schema("bizbench.comparison/1"),
    fragments.SELECTION,
    OUTSIDE,
    Many("sets", _SETS, lambda c, _: c.sets),
)

#: A measure that no city states.
UNSTATED: Fields[Measured] = (*fragments.MEASURE, fragments.set_notes(lambda _, lang: (text(lang, "comparison.targets"),)))


def _rows(result: Comparison, _: str) -> Iterator[TableRow]:
    for set_ in result.sets:
        for found in (*placed(set_), *lines(set_)):
            yield "set", (result, set_, found, found)
    for silence in result.silences:
        for measure in silence.measures:
            for silent in silence.rows:
                yield "unstated", (result, Measured(silence.indicator, measure), Placed(silent, None))


def _of_base(base: str) -> Fields[Placed]:
    """The columns of the gaps from a further base."""

    def gap(placed: Placed) -> Span | None:
        return dict(placed.row.further_gaps).get(base)

    about = f"the difference from {base}"
    made = fragments.span(f"further_gaps.{base}.gap", gap, f"差距（{base}）", about)
    return tuple(replace(field, where=TABLE) for field in made)


def _parts(bases: Sequence[str]) -> dict[str, Levels]:
    """The kinds of rows with columns for further bases, behind the gap from the first."""
    further = tuple(field for base in bases for field in _of_base(base))
    return {"set": (DATA, _SETS, ROW, further), "unstated": (DATA, UNSTATED, ROW)}


class _Wide(Form[Comparison], frozen=True):
    """A table as wide as it has bases."""

    def table(self, result: Comparison, lang: str, version: str) -> Rows:
        parts = _parts([against.typed for against in result.query.against[1:]])
        return Form(self.fields, parts, self.rows, self.is_one_kind).table(result, lang, version)


#: One row for each row of each set; then one for each city and measure nobody states. ``BASE``
#: stands for any further base.
FORM: Form[Comparison] = _Wide(DATA, _parts(["BASE"]), _rows, is_one_kind=True)
