"""Workbooks to fill in: there and back, and every mistake told with its cell."""

from __future__ import annotations

import datetime
import io
import random
import re
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bizbench import api
from bizbench.curation.workbook import cells, reader, wording
from bizbench.curation.workbook.columns import REPORT_CARD, REPORTS
from bizbench.curation.workbook.grid import letters
from bizbench.curation.workbook.layout import write
from bizbench.curation.workbook.run import Imported
from bizbench.data import yamldoc
from bizbench.ground.problems import CELLS, line
from bizbench.ground.record import replace
from bizbench.ground.refusals import UsageError
from bizbench.ground.texts import LANGUAGES
from tests import catalogues
from tests.catalogues import FREE, city, plan, target
from tests.conftest import TINY, Run

YEARS, PROGRESS = TINY.parent / "years", TINY.parent / "progress"
#: A plan with something under nearly every key.
FULL = "north/2020"
DATA = ("--data", str(TINY), "--only-data", "--data", ".")
Sheet = Any


def records(found: api.Bizbench, id: str) -> list[Any]:
    """What a plan says, wherever its file lies."""
    made = found.catalog.plans[id]
    bare = []
    for item in made.items:
        targets = item.targets
        if targets is not None:
            targets = tuple(replace(t, file="", line=0) for t in targets)
        bare.append(replace(item, targets=targets, line=0))
    contents = type(made.contents).of(())
    return [replace(made, file="", layer=0, contents=contents), *bare]


def reports(found: api.Bizbench, id: str) -> list[Any]:
    file = found.catalog.progress[id]
    return [replace(report, file="", line=0) for report in file.reports]


def put(folder: Path, made: Imported) -> None:
    """The made file where it belongs."""
    assert made.file is not None, [line(p, "en") for p in made.problems]
    path = folder / made.file.plan.name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(made.file.text, encoding="utf-8", newline="\n")


@cache
def bytes_of(loaded: api.Bizbench, plan: str, **more: Any) -> bytes:
    return loaded.workbook(plan, **more)


class Filled:
    """A workbook on its way to be imported: cells by row and heading."""

    def __init__(self, loaded: api.Bizbench, folder: Path, plan: str, **more: Any) -> None:
        self.loaded, self.path = loaded, folder / "a.xlsx"
        self.book = openpyxl.load_workbook(io.BytesIO(bytes_of(loaded, plan, **more)))

    def cell(self, sheet: str, row: int, heading: str) -> Any:
        found = self.book[sheet]
        column = next(c.column for c in found[1] if c.value == heading)
        return found.cell(row, column)

    def set(self, sheet: str, row: int, heading: str, value: Any, format: str = "General") -> str:
        cell = self.cell(sheet, row, heading)
        cell.value, cell.number_format = value, format
        return f"{sheet}!{letters(cell.column)}{row}"

    def card(self, label: str, value: Any) -> str:
        found = self.book["Document"]
        row = next(r for r in range(2, 40) if found.cell(r, 1).value == label)
        found.cell(row, 2).value = value
        return f"Document!B{row}"

    def imported(self) -> Imported:
        self.book.save(self.path)
        return self.loaded.imported(self.path)

    def told(self) -> list[str]:
        """``Targets!F2 cell-empty`` of each problem."""
        return [f"{p.file.partition('!')[2]} {p.id}" for p in self.imported().problems]


@pytest.fixture
def filled(tiny: api.Bizbench, tmp_path: Path) -> Filled:
    return Filled(tiny, tmp_path, FULL)


# --- there and back -----------------------------------------------------------------------


@pytest.mark.parametrize(("data", "lang"), [(TINY, "zh"), (YEARS, "en")], ids=["tiny", "years"])
def test_nothing_is_lost_there_and_back(data: Path, lang: str, tmp_path: Path) -> None:
    loaded = api.load([TINY, data], only_data=True, cache=False)
    mine = [id for id in loaded.catalog.plans if (data / f"cities/{id}.yaml").exists()]
    for id in mine:
        path = tmp_path / "a.xlsx"
        path.write_bytes(loaded.workbook(id, lang=lang))
        put(tmp_path / "made", loaded.imported(path, lang=lang))
    again = api.load([TINY, data, tmp_path / "made"], only_data=True, cache=False)
    assert len(again.catalog.replaced) >= len(mine) > 1
    for id in mine:
        assert records(again, id) == records(loaded, id)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_reports_come_back_and_every_promise_has_a_row(lang: str, tmp_path: Path) -> None:
    loaded = api.load([PROGRESS], only_data=True, cache=False)
    path = tmp_path / "a.xlsx"
    path.write_bytes(loaded.workbook("ford/2030", progress=True, lang=lang))
    put(tmp_path / "made", loaded.imported(path, lang=lang))
    again = api.load([PROGRESS, tmp_path / "made"], only_data=True, cache=False)
    assert reports(again, "ford/2030") == reports(loaded, "ford/2030")
    page = openpyxl.load_workbook(path)["Progress" if lang == "en" else "进展"]
    ids = {page.cell(row, 1).value for row in range(2, page.max_row + 1)} - {None}
    mains = {t.id.removeprefix("ford/2030/") for t in loaded.targets if t.role == "main"}
    assert mains <= ids and not any("#stage" in id or "#restated" in id for id in ids)


FROM_TEN = {"base": "baseline", "baseline": "10 working_day"}
#: A change from a known level, one from an unknown, and a level beside the one it starts from.
CHANGES = [
    target("time", "business", "30 percent", "at_least", change="decrease", **FROM_TEN, **FREE),
    target("coverage", "all", "5 percent", "at_least", change="increase", base="unstated", **FREE),
    target("time", "household", "9 working_day", baseline="20 unspecified_day", **FREE),
]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_row_of_a_report_lacks_a_date_and_a_number_only(lang: str, tmp_path: Path) -> None:
    loaded = catalogues.load(tmp_path, {"ford/2030": CHANGES})
    path = tmp_path / "a.xlsx"
    path.write_bytes(loaded.workbook("ford/2030", progress=True, lang=lang))
    book = openpyxl.load_workbook(path)
    sheet, card = (book[s.title(lang)] for s in (REPORTS, REPORT_CARD))
    at = {cell.value: cell.column for cell in sheet[1]}
    labels = {card.cell(row, 1).value: row for row in range(1, 20)}
    card.cell(labels[REPORT_CARD.heading("source-title", lang)], 2).value = "quarterly"
    book.save(path)
    unfilled = loaded.imported(path, lang=lang).file
    for row in range(2, 5):
        for key, value in (("date", "2030-06-01"), ("value", row)):
            sheet.cell(row, at[REPORTS.heading(key, lang)]).value = value
    book.save(path)
    put(tmp_path, loaded.imported(path, lang=lang))
    found = api.load([tmp_path], only_data=True, cache=False)
    assert not [p for p in found.problems if p.level == "error"]
    made = [(r.value, r.unit, r.change) for r in found.catalog.progress["ford/2030"].reports]
    assert made == [
        (2, "working_day", None),
        (3, "percent", "increase"),
        (4, "working_day", None),
    ]
    assert unfilled and "target:" not in unfilled.text


def test_the_same_workbook_has_the_same_bytes(tiny: api.Bizbench) -> None:
    assert tiny.workbook(FULL) == tiny.workbook(FULL)
    assert tiny.workbook("meadow/2031") == tiny.workbook("meadow/2031")


TEXTS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Cs", "Zl", "Zp", "Co", "Cn")),
    min_size=1,
    max_size=30,
).filter(lambda text: bool(text.strip()))
HOSTILE = st.sampled_from(
    [
        "=1+1",
        "=HYPERLINK(1)",
        "@x",
        "+1",
        "-2",
        "<b>x</b>",
        "{a:b}",
        "#check",
        "1/2",
        "001",
        "2025-10-10",
        "TRUE",
        "null",
        "'x",
        '"x"',
        "a;b",
        "甲；乙",
        "a|b",
        "1E5",
        "100%",
        "｜",
        "–",
        "（无）",
        "全文",
    ]
)


@settings(max_examples=4, deadline=None)
@given(data=st.data())
def test_made_up_plans_come_back_or_are_refused(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Whatever a text says it stays a text; what a cell cannot hold is said."""
    folder = tmp_path_factory.mktemp("plans")
    said = [data.draw(TEXTS | HOSTILE).strip() for _ in range(9)]
    main = target("time", "business", "5 working_day")
    quoted = [yamldoc.scalar(text) for text in said]
    more = {"condition": f"{{zh: {quoted[1]}, en: {quoted[2]}}}", "note": f"{{zh: {quoted[3]}}}"}
    other = target("time", "household", "1/3 hour", **more)
    text = plan("mill", 2040, [main, other], due=quoted[0] if said[0] == "2040" else "2040-12")
    text += (
        f"  - {{item: {quoted[4]}, title: {{zh: {quoted[5]}}}, lead: [{quoted[6]}], targets: [],"
    )
    text += f" set_aside: [{{written: {quoted[7]}, why: other, note: {quoted[8]}}}]}}\n"
    for name, content in (("city.yaml", city("mill")), ("2040.yaml", text)):
        path = folder / "cities/mill" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    loaded = api.load([TINY, folder], only_data=True, cache=False)
    if "mill/2040" not in loaded.catalog.plans:
        return
    try:
        content = loaded.workbook("mill/2040")
    except UsageError as error:
        assert error.id in ("workbook-cannot-hold", "cell-cannot-hold")
        return
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        pages = [packed.read(n).decode() for n in packed.namelist() if "worksheets/sheet" in n]
    assert not any("<f>" in page or "<hyperlink" in page for page in pages)
    (folder / "a.xlsx").write_bytes(content)
    put(folder / "made", loaded.imported(folder / "a.xlsx"))
    again = api.load([TINY, folder, folder / "made"], only_data=True, cache=False)
    assert records(again, "mill/2040") == records(loaded, "mill/2040")


@given(st.lists(st.text("市局、，,(（）)ab “", min_size=1, max_size=6), min_size=1, max_size=4))
def test_names_are_parted_where_they_were_joined(names: list[str]) -> None:
    names = [name.strip() or "市" for name in names]
    assert [*cells.split(cells.joined(names))] == names


def test_names_are_parted_as_people_list_them() -> None:
    for text in (
        "市发改委、各县（市、区）政府",
        "市发改委，各县（市、区）政府",
        "市发改委;各县（市、区）政府",
    ):
        assert [*cells.split(text)] == ["市发改委", "各县（市、区）政府"]
    assert [*cells.split("县、区政府；")] == ["县、区政府"]


@settings(max_examples=40, deadline=None)
@given(st.recursive(TEXTS | HOSTILE | st.booleans(), lambda inner: st.lists(inner), max_leaves=4))
def test_any_text_is_laid_out_as_itself(value: Any) -> None:
    data = {"title": value, "items": [{"item": "1", "note": {"zh": "x", "en": value}}]}
    document, problems = yamldoc.read(write(data, "# head").encode(), "x")
    assert document is not None and not problems and document.data == data


# --- what a person types ------------------------------------------------------------------


def first(filled: Filled, heading: str) -> int:
    """The first row with a number."""
    return next(r for r in range(2, 99) if filled.cell("Targets", r, heading).value is not None)


MISTAKES: dict[str, tuple[str, Any, str, str]] = {
    "a measure that there is not": ("measure", "Getting water/Tim", "General", "unknown-measure"),
    "a scope of no case": ("applies to", "horses", "General", "unknown-case"),
    "a bound that is none": ("bound", "roughly", "General", "cell-word"),
    "no bound": ("bound", None, "General", "cell-empty"),
    "no words": ("as printed", None, "General", "cell-empty"),
    "no item": ("item", None, "General", "cell-empty"),
    "a number that is none": ("number", "many", "General", "cell-number"),
    "a formula": ("number", "=1+1", "General", "cell-formula"),
    "an error": ("number", "#REF!", "General", "cell-error"),
    "a number that is not printed": ("number", 17, "General", "written-number"),
    "a percentage of days": ("number", 0.5, "0%", "cell-percent"),
    "a unit that is none": ("unit", "fortnights", "General", "unknown-unit"),
    "a day of which kind": ("unit", "days", "General", "which-day"),
    "no unit": ("unit", None, "General", "cell-empty"),
    "an upper number of no range": ("upper number", 9, "General", "cell-without-use"),
    "a date that is none": ("due", "2020-02-30", "General", "bad-date"),
    "a date in words": ("due", "soon", "General", "bad-date"),
    "a time of day": ("due", datetime.datetime(2020, 1, 2, 3, 4), "yyyy-mm-dd", "cell-time"),
    "an item that became a date": (
        "item",
        datetime.datetime(2020, 1, 2),
        "m-d",
        "cell-became-date",
    ),
    "a firmness that is none": ("firmness", "very", "General", "not-in-list"),
    "a role that is none": ("role", "side", "General", "cell-word"),
    "a threshold without a sign": ("threshold", "5 kVA", "General", "cell-threshold"),
    "a hidden sign": ("note (English)", "a\u202eb", "General", "control-character"),
    "another title in a later row": ("title (English)", "other", "General", "cell-differs"),
}


def test_every_mistake_is_told_with_its_cell_in_one_run(filled: Filled) -> None:
    """Each in a copy of one sound row: that these are one target too many is told besides."""
    page, row = filled.book["Targets"], first(filled, "number")
    sound = [cell.value for cell in page[row]]
    wanted = []
    for heading, value, format, id in MISTAKES.values():
        page.append(sound)
        at = filled.set("Targets", page.max_row, heading, value, format)
        wanted.append(f"{at.replace('!H', '!F') if id == 'written-number' else at} {id}")
    made = filled.imported()
    told = [f"{p.file.partition('!')[2]} {p.id}" for p in made.problems]
    assert [each for each in wanted if each not in told] == [] and made.file is None
    for problem in made.problems:
        for lang in LANGUAGES:
            assert not re.search(r"\{[a-z]*\}", line(problem, lang))


def test_all_mistakes_are_told_in_one_run_in_the_order_of_the_sheets(filled: Filled) -> None:
    wanted = [filled.card("issued", "2020-06-31") + " bad-date"]
    row = first(filled, "number")
    wanted.append(filled.set("Targets", row, "number", "=1") + " cell-formula")
    wanted.append(filled.set("Targets", row + 1, "bound", "?") + " cell-word")
    wanted.append(filled.set("Set aside", 2, "item", "99") + " aside-without-item")
    assert filled.told() == wanted


DATES: list[tuple[Any, str, str]] = [
    ("2020年12月5日", "General", "2020-12-05"),
    ("2020/12/5", "General", "2020-12-05"),
    ("２０２０－１２－０５", "General", "2020-12-05"),
    (datetime.date(2020, 12, 5), "yyyy-mm-dd", "2020-12-05"),
    (datetime.datetime(2020, 12, 5), 'yyyy"年"m"月"d"日"', "2020-12-05"),
    ("2020年12月", "General", "2020-12"),
    ("2020年12月底", "General", "2020-12"),
    # Excel makes the first of the month of it, which would be a month too early
    (datetime.datetime(2020, 12, 1), "mmm-yy", "2020-12"),
    (datetime.datetime(2020, 12, 1), 'yyyy"年"m"月"', "2020-12"),
    ("2020年底", "General", "2020"),
    (2020, "General", "2020"),
]


def test_a_date_is_one_however_it_is_typed(filled: Filled) -> None:
    rows = [r for r in range(2, 99) if filled.cell("Targets", r, "bound").value is not None]
    for at in range(0, len(DATES), len(rows)):
        part = DATES[at : at + len(rows)]
        for row, (value, format, _) in zip(rows, part, strict=False):
            filled.set("Targets", row, "due", value, format)
        made = filled.imported()
        assert made.file is not None
        found = re.findall(r"due: ([\d-]+)", made.file.text)
        assert found[: len(part)] == [date for *_, date in part]


def test_numbers_are_read_as_people_type_them(filled: Filled) -> None:
    row = first(filled, "number")
    unit = filled.cell("Targets", row, "unit").value
    number = filled.cell("Targets", row, "number").value
    plain = filled.imported()
    wide = "".join(chr(ord(digit) + 0xFEE0) for digit in str(number))
    for value in (wide, f" {float(number)} "):
        filled.set("Targets", row, "number", value)
        assert filled.imported() == plain
    filled.set("Targets", row, "number", f"{number} {unit}")
    filled.set("Targets", row, "unit", None)
    assert filled.imported() == plain


def test_a_percentage_is_no_share_of_one(filled: Filled) -> None:
    """Who types 95% into a cell has a 0.95 in it."""
    row = next(
        r for r in range(2, 99) if filled.cell("Targets", r, "unit").value in ("%", "percent")
    )
    plain = filled.imported()
    number = filled.cell("Targets", row, "number").value
    filled.set("Targets", row, "number", number / 100, "0%")
    assert filled.imported() == plain
    filled.set("Targets", row, "unit", None)
    assert filled.imported() == plain


def test_columns_may_be_moved_rows_added_and_a_title_put_above(filled: Filled) -> None:
    plain = filled.imported()
    page = filled.book["Targets"]
    rows = [[cell.value for cell in reversed(row)] for row in page.iter_rows()]
    page.delete_rows(1, page.max_row)
    for row in (["2020 plan"], [], *rows[:4], [], *rows[4:]):
        page.append(row)
    assert filled.imported() == plain


def test_rows_sorted_anew_say_the_same(filled: Filled) -> None:
    """Only the order of items and figures is another."""
    page = filled.book["Targets"]
    rows = [[cell.value for cell in row] for row in page.iter_rows()]
    head, rest = rows[0], [row for row in rows[1:] if any(row)]
    random.Random(7).shuffle(rest)
    page.delete_rows(1, page.max_row)
    for row in (head, *rest):
        page.append(row)
    made = filled.imported()
    put(filled.path.parent, made)
    again = api.load([TINY, filled.path.parent], only_data=True, cache=False)

    def bare(found: api.Bizbench) -> list[Any]:
        mine = (t for t in found.targets if t.plan == FULL)
        return sorted((replace(t, file="", line=0, number=None, id="") for t in mine), key=str)

    assert bare(again) == bare(filled.loaded)


def test_headings_are_needed_known_and_stand_once(filled: Filled) -> None:
    page = filled.book["Targets"]
    page.cell(1, 40).value = "remark"
    page.cell(1, 41).value = "unit"
    assert filled.told() == ["Targets!AN1 heading-unknown", "Targets!AO1 heading-twice"]
    page.cell(1, 1).value = "items"
    assert "Targets!A1 heading-missing" in filled.told()
    page.delete_rows(1)
    assert "Targets!A1 headings-missing" in filled.told()
    del filled.book["Set aside"]
    assert any(told.endswith(" sheet-missing") for told in filled.told())


def test_a_further_figure_needs_a_main_one_of_its_measure_and_scope(filled: Filled) -> None:
    page, row = filled.book["Targets"], first(filled, "number")
    page.append([cell.value for cell in page[row]])
    last = page.max_row
    filled.set("Targets", last, "role", "stretch goal")
    assert filled.told() == []
    filled.set("Targets", last, "applies to", "nobody")
    assert filled.told() == [f"Targets!D{last} figure-without-main"]


def test_merged_cells_are_refused(filled: Filled) -> None:
    filled.book["Targets"].merge_cells("A2:A3")
    assert "Targets!A2 cell-merged" in filled.told()


def test_a_department_of_a_later_row_is_that_of_its_figure(filled: Filled) -> None:
    page = filled.book["Targets"]
    row = first(filled, "number")
    item = filled.cell("Targets", row, "item").value
    rows = [r for r in range(2, 99) if filled.cell("Targets", r, "item").value == item]
    for each in rows:
        filled.set("Targets", each, "lead departments", None)
    at = filled.set("Targets", rows[-1], "lead departments", "市水务局")
    assert f"{at} cell-not-in-first" in filled.told()
    filled.set("Targets", rows[0], "lead departments", "(none)")
    assert filled.told() == [] and page is not None


def test_an_item_alone_has_no_figure_or_was_not_read(filled: Filled) -> None:
    page = filled.book["Targets"]
    page.append(["77", "某事"])
    made = filled.imported()
    assert made.file is not None and "\n    targets: []\n" in made.file.text.partition('"77"')[2]
    filled.set("Targets", page.max_row, "role", "not read")
    told = filled.told()
    assert [t for t in told if t.endswith("item-not-read")] == [
        f"Targets!A{page.max_row} item-not-read"
    ]


@pytest.mark.parametrize(
    ("label", "value", "id"),
    [
        ("city", "不存在市", "cell-city"),
        ("city", None, "cell-empty"),
        ("year", "soon", "cell-year"),
        ("year", 12, "cell-year"),
        ("slug", "Two Words", "cell-slug"),
        ("searched for", None, "cell-empty"),
        ("searched for", "horses", "unknown-indicator"),
        ("replaces", "north/1999", "unknown-plan"),
    ],
)
def test_the_card_is_checked(label: str, value: Any, id: str, filled: Filled) -> None:
    at = filled.card(label, value)
    assert f"{at} {id}" in filled.told()


def test_a_new_city_gets_its_own_file(filled: Filled) -> None:
    filled.card("city", "meadow")
    made = filled.imported()
    assert made.file is not None and made.file.plan.name == "cities/meadow/2020.yaml"
    assert made.file.city is not None and "id: meadow" in made.file.city


def test_columns_sorted_apart_are_noticed(tmp_path: Path) -> None:
    loaded = api.load([PROGRESS], only_data=True)
    filled = Filled(loaded, tmp_path, "ford/2030", progress=True)
    at = filled.set("Progress", 2, "measure", filled.cell("Progress", 5, "measure").value)
    assert filled.told() == [f"{at} cell-not-of-target"]
    filled = Filled(loaded, tmp_path, "ford/2030", progress=True)
    last = filled.book["Progress"].max_row
    filled.set("Progress", last, "note (English)", "so far nothing")
    assert filled.told() == [f"Progress!F{last} cell-empty", f"Progress!G{last} cell-empty"]


def test_every_problem_of_a_cell_is_tried_here() -> None:
    text = Path(__file__).read_text(encoding="utf-8")
    assert [id for id in CELLS if id not in text] == []


# --- files that are no workbook -----------------------------------------------------------


def bomb(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/workbook.xml", b"0" * (reader.MAX_UNPACKED + 1))


def cut(path: Path) -> None:
    path.write_bytes(api.load([TINY], only_data=True).workbook("meadow/2031")[:5000])


def other_zip(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("word/document.xml", "<x/>")


def empty_parts(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("xl/workbook.xml", "<x/>")


NO_WORKBOOKS: dict[str, tuple[str, Callable[[Path], None], str]] = {
    "missing": ("a.xlsx", lambda path: None, "workbook-missing"),
    "folder": ("a.xlsx", lambda path: path.mkdir(), "workbook-unreadable"),
    "empty": ("a.xlsx", lambda path: path.write_bytes(b"") and None, "workbook-other"),
    "csv": ("a.csv", lambda path: path.write_text("a,b") and None, "workbook-text"),
    "old": ("a.xls", lambda p: p.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1") and None, "workbook-old"),
    "locked": (
        "a.xlsx",
        lambda p: (
            p.write_bytes(b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le")) and None
        ),
        "workbook-locked",
    ),
    "bomb": ("a.xlsx", bomb, "workbook-unpacked"),
    "cut": ("a.xlsx", cut, "workbook-damaged"),
    "word": ("a.xlsx", other_zip, "workbook-other"),
    "hollow": ("a.xlsx", empty_parts, "workbook-damaged"),
    "large": (
        "a.xlsx",
        lambda path: path.write_bytes(b"PK" + bytes(reader.MAX_BYTES)) and None,
        "workbook-too-large",
    ),
}


@pytest.mark.parametrize("name", NO_WORKBOOKS)
def test_what_is_no_workbook_is_refused(
    name: str, tmp_path: Path, bizbench: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    file, make, id = NO_WORKBOOKS[name]
    make(tmp_path / file)
    with pytest.raises(UsageError) as refused:
        reader.read(tmp_path / file)
    assert refused.value.id == id
    code, out, err = bizbench("import", str(tmp_path / file), *DATA[:3])
    assert (code, out) == (2, "") and file in err and err.count("\n") == 1


def test_sheets_without_end_are_refused(filled: Filled) -> None:
    filled.book["Targets"].cell(reader.MAX_ROWS + 1, 1).value = "x"
    filled.book["Set aside"].cell(1, reader.MAX_COLUMNS + 1).value = "x"
    assert filled.told() == ["Targets sheet-rows", "Set aside sheet-columns"]


@pytest.mark.parametrize("seed", range(4))
def test_a_damaged_workbook_is_a_message(seed: int, tiny: api.Bizbench, tmp_path: Path) -> None:
    """Bytes turned over inside a part, packed anew, so that the archive itself is sound."""
    dice, path = random.Random(seed), tmp_path / "a.xlsx"
    with zipfile.ZipFile(io.BytesIO(bytes_of(tiny, FULL))) as packed:
        parts = {name: bytearray(packed.read(name)) for name in packed.namelist()}
    name = dice.choice(sorted(parts))
    for _ in range(dice.randint(1, 20)):
        parts[name][dice.randrange(len(parts[name]))] = dice.randrange(256)
    with zipfile.ZipFile(path, "w") as packed:
        for each, content in parts.items():
            packed.writestr(each, bytes(content))
    try:
        tiny.imported(path)
    except UsageError as error:
        assert error.id.startswith("workbook-")


# --- the commands -------------------------------------------------------------------------


@pytest.mark.parametrize("lang", LANGUAGES)
def test_from_the_command_line(
    lang: str, tmp_path: Path, bizbench: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    more = (*DATA, "--lang", lang)
    code, out, err = bizbench("new", FULL, "--xlsx", "a.xlsx", *more)
    assert (code, out) == (0, "") and "bizbench --only-data --data" in err
    assert bizbench("new", FULL, "--xlsx", "a.xlsx", *more)[0] == 2
    code, out, err = bizbench("import", "a.xlsx", *more)
    assert (code, out) == (0, "") and "cities/north/2020.yaml" in err
    assert bizbench("validate", "cities/north/2020.yaml", *more)[0] == 0
    made = (tmp_path / "cities/north/2020.yaml").read_bytes()
    assert bizbench("import", "a.xlsx", *more)[0] == 2
    assert bizbench("import", "a.xlsx", "--force", *more)[0] == 0
    assert (tmp_path / "cities/north/2020.yaml").read_bytes() == made
    assert bizbench("import", "a.xlsx", "-o", "-", *more)[1].encode() == made


def test_a_workbook_with_mistakes_writes_nothing(
    tmp_path: Path, bizbench: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert bizbench("new", "meadow/2031", "--xlsx", "a.xlsx", *DATA)[0] == 0
    code, out, err = bizbench("import", "a.xlsx", *DATA, "--lang", "en")
    assert (code, out) == (1, "") and "a.xlsx!Document!B" in err
    assert err.splitlines()[-1] == "errors: 4, warnings: 0; nothing was written"
    assert not (tmp_path / "cities").exists()


@pytest.mark.parametrize(
    "more",
    [
        ["north/2020", "--xlsx", "a.csv"],
        ["north/2020", "--xlsx", "a.xlsx", "--output", "b.yaml"],
        ["progress", "north/1999", "--xlsx", "a.xlsx"],
        ["north/2020", "south/2021"],
    ],
)
def test_new_refuses_what_it_cannot_do(
    more: list[str], tmp_path: Path, bizbench: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    code, out, err = bizbench("new", *more, *DATA)
    assert (code, out) == (2, "") and err.count("\n") == 1 and not [*tmp_path.iterdir()]


def test_bounds_go_by_sign_words_and_id() -> None:
    for said in ("≤", "不超过", "不超过 ≤", "at_most", "AT MOST", "at most ≤"):
        assert wording.bounds()[said.casefold()] == "at_most"
