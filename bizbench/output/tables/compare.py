"""A comparison as data: its sets with their rows."""

from __future__ import annotations

from collections.abc import Iterator

from bizbench.ground.texts import text
from bizbench.output.fields import JSON, TABLE, Field, Fields, Inline, Many
from bizbench.output.forms import Form, Row
from bizbench.output.tables import fragments
from bizbench.output.tables.fragments import Cased, InUnit, Measured, Placed, Scoped, said
from bizbench.output.words.set_cells import footer
from bizbench.questions.compare.records import OBSERVED, RANKED, Comparison, Set


def gap_from(set_: Set) -> str | None:
    """As it is typed after ``--against``; of the best row its city."""
    if all(row.gap is None for row in set_.rows):
        return None
    return set_.against.typed if set_.against.kind == OBSERVED else set_.base or set_.against.kind


GAP_FROM: Field[Set] = Field("gap_from", lambda s, _: gap_from(s), "差距基准", "what gaps are measured from", TABLE)

#: What a set is called and how it is compared.
SET: Fields[Set] = (
    Inline(fragments.MEASURE, lambda s, _: Measured(s.indicator, s.measure)),
    Inline(fragments.CASE, lambda s, _: Cased(s.indicator, s.case)),
    Inline(fragments.BASIS, lambda s, _: Scoped(s.indicator, s.basis)),
    Field("unit", lambda s, _: s.unit, "单位编号", "the id of the unit of value and gap"),
    *fragments.unit_names(lambda s: InUnit(s.measure, s.unit, s.case)),
)

ROW: Fields[Placed] = (
    Field("kind", lambda p, _: p.row.kind, "类别", "which kind of row it is"),
    Inline(fragments.CITY, lambda p, _: p.row),
    Inline(fragments.FIGURE, lambda p, _: p.row),
    fragments.OBSERVED_COLUMNS,
    Inline(fragments.RECEIPT, lambda p, _: p),
    fragments.ITEM,
    Field("value", lambda p, _: p.row.value, "数值", "the number compared, in the set's unit"),
    Inline(fragments.RANK, lambda p, _: p.row),
    Field(
        "open",
        lambda p, _: p.row.is_open if p.row.kind == RANKED else None,
        "难分先后",
        "whether the order against another row depends on the reading",
        TABLE,
    ),
    *fragments.span("gap", lambda p: p.row.gap, "差距", "the difference from gap_from"),
    fragments.notes(lambda p, lang: said(p.row.notes, lang)),
)


def placed(set_: Set) -> list[Placed]:
    """The rows of a set, each with what names its scope and unit."""
    return [Placed(row, set_.indicator, set_.unit) for row in set_.rows]


def _set_notes(set_: Set, lang: str) -> tuple[str, ...]:
    caveats = [text(lang, "comparison.targets")]
    if not set_.is_table:
        caveats.append(text(lang, "comparison.alone"))
    return (*caveats, *(note.text for note in said(set_.notes, lang)))


_SETS: Fields[Set] = (
    *SET,
    Field("better", lambda s, _: s.measure.better, "优劣方向", "lower, higher or neither is better"),
    *fragments.readings(lambda s: s.readings),
    GAP_FROM,
    Many("rows", ROW, lambda s, _: placed(s)),
    Field("notes", lambda s, lang: said(s.notes, lang), where=JSON),
    fragments.set_notes(_set_notes),
)

DATA: Fields[Comparison] = (
    *fragments.heading("bizbench.comparison/1", lambda c: c.version),
    fragments.version(footer),
    Many("sets", _SETS, lambda c, _: c.sets),
)

#: A measure that no city states.
UNSTATED: Fields[Measured] = (*fragments.MEASURE, fragments.set_notes(lambda _, lang: (text(lang, "comparison.targets"),)))


def _rows(result: Comparison, _: str) -> Iterator[Row]:
    for set_ in result.sets:
        for row in placed(set_):
            yield "set", (result, set_, row)
    for silence in result.silences:
        for measure in silence.measures:
            for silent in silence.rows:
                yield "unstated", (result, Measured(silence.indicator, measure), Placed(silent, None))


#: One row for each row of each set; then one for each city and measure nobody states.
FORM: Form[Comparison] = Form(DATA, {"set": (DATA, _SETS, ROW), "unstated": (DATA, UNSTATED, ROW)}, _rows, is_one_kind=True)
