"""Workbooks: what page and table say stands in them, typed, and nothing in them acts."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from bizbench import api
from bizbench.cli.formats import render
from bizbench.data.records import Indicator, Measure, Plan, Target
from bizbench.ground import excel
from bizbench.ground.record import Struct
from bizbench.ground.refusals import UsageError
from bizbench.ground.signs import one_line
from bizbench.ground.texts import text
from bizbench.output.answer import Answer
from bizbench.output.cited import cited
from bizbench.output.page import Facts, Page, Prose, Table
from bizbench.output.printed import printed
from bizbench.output.rows import Rows, Value
from bizbench.output.writers.delimited import BETWEEN
from bizbench.output.writers.xlsx import book, data
from bizbench.output.writers.xlsx.widths import MOST_LINES, paragraphs
from tests.conftest import Run
from tests.test_formats import ANSWERS, made_up
from tests.test_hostile import HOSTILE, catalogue

__all__ = ["made_up"]

#: Every answer in Chinese, some in English too.
ENGLISH = [("compare", "en"), ("diff", "en"), ("show CITY", "en")]
ASKED = [*((asked, "zh") for asked in ANSWERS), *ENGLISH]


def write(answer: Answer[Any], lang: str, detail: str = "short") -> bytes:
    made = render(answer, "xlsx", lang, detail=detail)
    assert isinstance(made, bytes)
    return made


def opened(content: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(content))


def sheet(workbook: Any, name: str, lang: str) -> Any:
    return workbook[text(lang, f"xlsx.{name}")]


def cells(sheet: Any) -> list[list[Any]]:
    return [list(row) for row in sheet.iter_rows(values_only=True)]


def kept(value: Value, lang: str) -> Any:
    """A value of the table as a cell gives it back."""
    match value:
        case () | "":
            return None
        case bool():
            return text(lang, "show.yes" if value else "show.no")
        case tuple():
            return one_line(BETWEEN.join(value))
        case str():
            return one_line(value)
    return value


def same(cell: Any, value: Any) -> bool:
    """Also of a day, which is a day in the sheet, and of a number, which may be a whole one."""
    if isinstance(cell, datetime):
        return cell.date().isoformat() == value
    if isinstance(value, float):
        return bool(cell == pytest.approx(value, rel=1e-14))
    return bool(cell == value)


def said(page: Page) -> Iterator[str]:
    """Every text of a page, but for the letters of notes."""
    yield page.title
    for block in page.laid_out:
        match block:
            case Prose():
                yield block.text
            case Facts():
                yield from (each for pair in block.pairs for each in pair)
            case Table():
                yield from (block.title, *block.lead, *block.folded, *block.below)
                yield from (cell for line in block.lines for cell in line.cells)
                yield from (mark.text for mark in block.marks)
    yield from page.footer


@pytest.mark.parametrize(("asked", "lang"), ASKED)
def test_a_workbook_says_what_page_and_table_say(
    asked: str, lang: str, made_up: api.Bizbench
) -> None:
    answer = ANSWERS[asked](made_up)
    workbook = opened(write(answer, lang))
    rows = answer.table(lang)
    _holds_rows(sheet(workbook, "data", lang), rows.only(rows.filled), lang)
    shown = [c for row in cells(sheet(workbook, "print", lang)) for c in row if c is not None]
    whole = "\n".join(map(str, shown))
    assert not [each for each in said(printed(answer.page(lang))) if one_line(each) not in whole]
    notes = [row[2] for row in cells(sheet(workbook, "notes", lang))[1:]]
    marks = [m.text for b in answer.page(lang).laid_out if isinstance(b, Table) for m in b.marks]
    assert {one_line(mark) for mark in marks} <= set(notes)


def _holds_rows(data: Any, rows: Rows, lang: str) -> None:
    heads, *records = cells(data)
    assert heads == [rows.heads[name] for name in rows.columns]
    assert len(records) == len(rows.records)
    for found, record in zip(records, rows.records, strict=True):
        pairs = zip(found, (kept(record[name], lang) for name in rows.columns), strict=True)
        assert all(same(cell, value) for cell, value in pairs)


def test_the_same_answer_is_the_same_file(made_up: api.Bizbench) -> None:
    answer = made_up.gaps("north")
    assert write(answer, "zh") == write(answer, "zh")


def test_data_can_be_filtered_and_keep_their_heads(made_up: api.Bizbench) -> None:
    workbook = opened(write(made_up.gaps("north"), "zh"))
    data = sheet(workbook, "data", "zh")
    assert data.freeze_panes == "A2" and data.auto_filter.ref.startswith("A1:")
    page = sheet(workbook, "print", "zh")
    assert page.page_setup.paperSize == "9" or page.page_setup.paperSize == 9
    assert page.page_setup.orientation == "landscape" and page.page_setup.fitToHeight == 0
    assert page.sheet_properties.pageSetUpPr.fitToPage


def test_chinese_columns_are_as_wide_as_they_are(made_up: api.Bizbench) -> None:
    """A Chinese sign takes two cells; no number is hidden behind ####."""
    data = sheet(opened(write(made_up.compare("getting-water"), "zh")), "data", "zh")
    for column in data.iter_cols(max_col=12):
        width = data.column_dimensions[column[0].column_letter].width
        shown = [str(cell.value) for cell in column if cell.value is not None]
        widest = max(sum(2 if ord(s) > 0x2E80 else 1 for s in each) for each in shown)
        assert width >= min(widest, 40), column[0].value


def test_words_have_colours(made_up: api.Bizbench) -> None:
    """On the data by rules, so that they follow what is typed; the word always stands."""
    workbook = opened(write(made_up.gaps("north"), "zh"))
    data = sheet(workbook, "data", "zh")
    rules = [r for area in data.conditional_formatting for r in area.rules]
    assert {r.text for r in rules} >= {text("zh", f"gaps.count.{s}") for s in ("behind", "ahead")}
    heads = [cell.value for cell in data[1]]
    letter = data.cell(1, heads.index("长短板类别") + 1).column_letter
    assert {str(area.sqref).split(":")[0] for area in data.conditional_formatting} == {f"{letter}2"}
    lights = opened(write(made_up.progress("ford", as_of="2030-12-01"), "zh"))
    shown = [c for row in sheet(lights, "print", "zh").iter_rows() for c in row if c.value]
    red = [c for c in shown if str(c.value).startswith("红灯（") and str(c.value).endswith("）")]
    red = [cell for cell in red if not cell.font.b]
    assert red and all(cell.fill.start_color.rgb.endswith("F8DDDA") for cell in red)


def test_days_are_days(made_up: api.Bizbench) -> None:
    answer = made_up.list("plans")
    heads, *records = cells(sheet(opened(write(answer, "en")), "data", "en"))
    n = heads.index("issued")
    days = [row[n] for row in records if row[n] is not None]
    assert days and all(isinstance(day, datetime) for day in days)
    expected = [r["issued"] for r in answer.table("en").records if r["issued"]]
    assert [day.date() for day in days] == [date.fromisoformat(str(each)) for each in expected]


def test_equal_values_of_different_kinds_are_different_cells() -> None:
    """A yes is no 1, though Python takes them for the same; nor is a text that looks like it."""
    made = book.Book("", "en")
    data.add(
        made,
        Rows(("a", "b"), ({"a": True, "b": 1}, {"a": "1", "b": 1.5}, {"a": "", "b": 0})),
        whole=True,
    )
    assert cells(opened(made.closed())["Data"])[1:] == [["yes", 1], ["1", 1.5], [None, 0]]


def test_what_stands_behind_an_answer(made_up: api.Bizbench) -> None:
    answer = made_up.compare("getting-water", assume={"days": "calendar"})
    workbook = opened(write(answer, "en"))
    ids = [row[-1] for row in cells(sheet(workbook, "sources", "en"))[1:]]
    assert {r["plan"] for r in answer.table("en").records if r["plan"]} <= set(ids)
    assert ids == sorted(ids) and len(ids) == len(set(ids))
    here = {row[0]: row[3] for row in cells(sheet(workbook, "conventions", "en"))[1:]}
    assert here["days"] == "calendar" and here["hours"] == text("en", "xlsx.every")
    assert here["power-factor"] == text("en", "xlsx.none")


def _plans(value: Any) -> Iterator[str]:
    """The ids of all documents in a value, whatever its fields are declared to be."""
    if isinstance(value, Plan):
        yield value.id
    elif isinstance(value, Struct) and not isinstance(value, Indicator | Measure | Target):
        yield from (id for name in value.__struct_fields__ for id in _plans(getattr(value, name)))
    elif isinstance(value, tuple | list):
        yield from (id for each in value for id in _plans(each))
    elif isinstance(value, Mapping):
        yield from _plans([*value.values()])


@pytest.mark.parametrize("asked", ["compare", "matrix", "gaps", "best", "profile", "diff"])
def test_every_document_of_an_answer_is_a_source(asked: str, made_up: api.Bizbench) -> None:
    result = ANSWERS[asked](made_up).result
    assert {plan.id for plan, _ in cited(result).plans} == {*_plans(result)} != set()


def test_columns_in_which_nothing_stands_are_left_out_in_short(made_up: api.Bizbench) -> None:
    answer = made_up.compare("getting-water")
    rows = answer.table("en")
    empty = {n for n in rows.columns if all(r[n] in (None, ()) for r in rows.records)}
    short, whole = (
        cells(sheet(opened(write(answer, "en", detail)), "data", "en"))[0]
        for detail in ("short", "all")
    )
    assert empty and whole == [*rows.columns]
    assert short == [name for name in whole if name not in empty]
    named = render(answer, "xlsx", "en", columns=min(empty))
    assert isinstance(named, bytes)
    assert cells(sheet(opened(named), "data", "en"))[0] == [min(empty)]


def test_columns_and_brief(on_tiny: Run, tmp_path: Path) -> None:
    line = ["compare", "getting-water", "--lang", "zh", "--output"]
    assert on_tiny(*line, str(tmp_path / "a.xlsx"), "--columns", "城市,value")[0] == 0
    assert on_tiny(*line, str(tmp_path / "b.xlsx"), "--brief")[0] == 0
    heads, *_ = cells(sheet(openpyxl.load_workbook(tmp_path / "a.xlsx"), "data", "zh"))
    assert heads == ["城市", "数值"]
    brief = openpyxl.load_workbook(tmp_path / "b.xlsx")
    heads, *_ = cells(sheet(brief, "data", "zh"))
    assert "城市" in heads and "城市编号" not in heads
    assert on_tiny(*line, str(tmp_path / "c.xlsx"), "--columns", "城")[0] == 2
    assert not (tmp_path / "c.xlsx").exists()


@pytest.mark.parametrize("kind", HOSTILE)
def test_nothing_in_a_workbook_acts(kind: str, tmp_path: Path) -> None:
    """Texts are texts: no formula, no link; what was written is what is read."""
    loaded = catalogue(tmp_path, HOSTILE[kind])
    for answer in (loaded.compare("getting-water"), loaded.show("a/2020")):
        content = write(answer, "en", "all")
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            xml = [parts.read(name).decode() for name in parts.namelist()]
        assert not [part for part in xml if "<f>" in part or "<hyperlink " in part]
        _holds_rows(sheet(opened(content), "data", "en"), answer.table("en"), "en")


def test_what_a_cell_does_not_hold_is_cut_and_says_so() -> None:
    shown = book.fitting("长" * 40_000, "zh")
    assert len(shown) == excel.LONGEST and "40000" in shown[-40:]
    assert book.fitting("a\u202eb\n c", "en") == "a\\u202eb c"


def test_more_rows_than_a_sheet_holds_are_refused(
    made_up: api.Bizbench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(book, "MOST_ROWS", 3)
    with pytest.raises(UsageError, match="2 rows"):
        write(made_up.list("plans"), "en")


def test_a_long_paragraph_takes_several_rows() -> None:
    long = "城" * 3000
    pieces = paragraphs(long, 60)
    assert "".join(piece for piece, _ in pieces) == long and len(pieces) > 1
    assert max(height for _, height in pieces) <= 409
    (short, height), *rest = paragraphs("two words", 60)
    assert (short, rest) == ("two words", []) and height < 409 / MOST_LINES * 2


def test_in_python(made_up: api.Bizbench, tmp_path: Path) -> None:
    answer: Answer[Any] = made_up.matrix()
    answer.to_xlsx(tmp_path / "a.xlsx", lang="zh", columns=["二级指标"])
    heads, *_ = cells(sheet(openpyxl.load_workbook(tmp_path / "a.xlsx"), "data", "zh"))
    assert heads == ["二级指标"]
