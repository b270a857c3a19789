"""What is not checked yet, in a workbook: every mark of a draft there and back."""

from __future__ import annotations

import re
from pathlib import Path

import openpyxl
import pytest

from bizbench import api
from bizbench.ground.problems import BrokenDataError, DataWarning
from bizbench.ground.refusals import UsageError
from bizbench.ground.texts import LANGUAGES, text
from tests.conftest import TINY, Run
from tests.test_draft import MEADOW
from tests.test_workbook import FULL, Filled

DATA = ("--data", str(TINY), "--only-data", "--data", ".")
ID = "meadow/2031"
#: The same figure at two places, which validate refuses until somebody has said which counts.
TWICE = """\
草甸市2031年优化营商环境行动方案
一、优化用水
企业接水时间不超过5个工作日。
二、再优化用水
企业接水时间不超过4个工作日。
"""
#: Marks where a person may set them: behind any key, on lines of their own, with any words.
BY_HAND = """\
# check the whole file
city: north
year: 2030
kind: plan
document:  # check
  title: {zh: 一份方案}
  coverage: complete # check:   =A1 # check  二
items:  # check
  - item: "1"
    title: {zh: 用水}
    targets:
      - measure: getting-water/procedures
        scope: business
        # check: 待核对
        exactly: 3 procedure  # check: first
        written: 3个环节  # check: second
        note: {zh: "a # check is text here"}
        also:
          - {as: stretch, exactly: 2 procedure, written: 2个环节}  # check
    set_aside:
      - {written: 三门峡, why: name}
      - {written: 一窗, why: name}  # check: really?
"""


#: As `draft` and `import` write it.
MARK = "  # check"


def marks(content: str) -> list[str]:
    """The marks of a file, each with the line that it stands on, in their order."""
    lines = (line.strip() for line in content.splitlines() if not line.startswith("#"))
    return [re.sub(r'\{zh: ("?)(.*)\1\}|note: .*', r"\2", line) for line in lines if MARK in line]


@pytest.fixture(params=["meadow", "twice"])
def draft(request: pytest.FixtureRequest, tiny: api.Bizbench, tmp_path: Path) -> Path:
    """A folder with a draft in it."""
    document = tmp_path / "document.txt"
    document.write_text(TWICE, encoding="utf-8")
    source = MEADOW if request.param == "meadow" else document
    put(tmp_path, tiny.draft(source, city="meadow", year=2031).text)
    return tmp_path


def put(folder: Path, content: str, id: str = ID) -> Path:
    path = folder / f"cities/{id}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8", newline="\n")
    return path


def load(folder: Path) -> api.Bizbench:
    with pytest.warns(DataWarning):
        return api.load([TINY, folder], only_data=True, cache=False)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_mark_of_a_draft_comes_back(lang: str, draft: Path) -> None:
    """Also where two figures contradict each other: to part them is what is left to do."""
    loaded, before = load(draft), (draft / f"cities/{ID}.yaml").read_text(encoding="utf-8")
    path = draft / "a.xlsx"
    path.write_bytes(loaded.workbook(ID, lang=lang))
    made = loaded.imported(path, lang=lang)
    assert made.file is not None and len(marks(before)) > 6
    assert marks(made.file.text) == marks(before)
    assert dict(made.counts)["checks"] == len(marks(before))
    put(draft, made.file.text)
    again = load(draft)
    path.write_bytes(again.workbook(ID, lang=lang))
    twice = again.imported(path, lang=lang)
    assert twice.file is not None and twice.file.text == made.file.text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_marks_set_by_hand_come_back_at_their_entry(lang: str, tmp_path: Path) -> None:
    put(tmp_path, BY_HAND, "north/2030")
    loaded, path = load(tmp_path), tmp_path / "a.xlsx"
    path.write_bytes(loaded.workbook("north/2030", lang=lang))
    made = loaded.imported(path, lang=lang)
    assert made.file is not None
    assert [line.partition("  # check")[::2] for line in marks(made.file.text)] == [
        ("city: north", ": the whole file"),
        ("title: 一份方案", ""),
        ("coverage: complete", ": =A1 # check 二"),
        ('- item: "1"', ""),
        ("- measure: getting-water/procedures", ": first; second"),
        ('- {as: stretch, exactly: 2 procedure, written: "2个环节"}', ""),
        ("- {written: 一窗, why: name}", ": really?"),
    ]


def test_an_emptied_cell_is_checked(draft: Path) -> None:
    """Cell by cell, until the file is one like any other."""
    loaded = load(draft)
    book = Filled(loaded, draft, ID)
    left = len(marks((draft / f"cities/{ID}.yaml").read_text(encoding="utf-8")))
    for sheet in ("Targets", "Set aside", "Document"):
        page = book.book[sheet]
        heads = [cell.column for cell in page[1] if str(cell.value).startswith("check")]
        assert heads
        for cell in (page.cell(row, n) for n in heads for row in range(2, page.max_row + 1)):
            if cell.value is not None:
                cell.value, left = None, left - 1
        made = book.imported()
        if left:
            assert made.file is not None and len(marks(made.file.text)) == left
    is_settled = not made.problems
    assert left == 0 and (made.file is not None) == is_settled
    if made.file is None:  # what the marks stood for is a mistake once they are gone
        assert {p.id for p in made.problems} == {"duplicate-target"}
    else:
        assert "# check" not in made.file.text


@pytest.mark.parametrize(("heading", "value"), [("unit", "furlong"), ("number", "=1+1")])
def test_a_mistake_is_one_in_a_draft_too(heading: str, value: str, draft: Path) -> None:
    book = Filled(load(draft), draft, ID)
    rows = range(2, book.book["Targets"].max_row + 1)
    row = next(row for row in rows if book.cell("Targets", row, "check").value)
    at = book.set("Targets", row, heading, value)
    assert book.imported().file is None and at in {told.split()[0] for told in book.told()}


def test_a_mark_needs_something_to_be_checked(draft: Path) -> None:
    book = Filled(load(draft), draft, ID)
    page = book.book["Document"]
    row = next(r for r in range(2, 40) if page.cell(r, 1).value == "address")
    page.cell(row, 4).value = "which?"
    assert f"Document!D{row} cell-without-use" in book.told()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_only_a_draft_has_the_columns(lang: str, draft: Path) -> None:
    """And the sheet of help tells of them."""
    loaded, path = load(draft), draft / "a.xlsx"
    for id, is_there in ((ID, True), (FULL, False), ("meadow/2099", False)):
        path.write_bytes(loaded.workbook(id, lang=lang))
        book = openpyxl.load_workbook(path)
        heads = {cell.value for page in book.worksheets[1:4] for cell in page[1]}
        assert (text(lang, "sheet.heads.check") in heads) == is_there
        said = {row[2].value for row in book.worksheets[0].iter_rows()}
        assert (text(lang, "sheet.how.check") in said) == is_there


def test_a_file_without_the_shape_of_one_is_refused_as_before(tmp_path: Path) -> None:
    put(tmp_path, BY_HAND.replace("exactly: 3 procedure", "bond: 3 procedure"), "north/2030")
    with pytest.raises(BrokenDataError, match="bond"):
        load(tmp_path).workbook("north/2030")
    put(tmp_path, BY_HAND.replace("really?", "x005F_"), "north/2030")
    with pytest.raises(UsageError, match="x005F_"):
        load(tmp_path).workbook("north/2030")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_from_a_document_to_a_sheet_and_back(
    lang: str, tmp_path: Path, bizbench: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also of a city that nobody has checked yet."""
    monkeypatch.chdir(tmp_path)
    more = (*DATA, "--lang", lang)
    assert bizbench("draft", str(MEADOW), "--city", "moor", "--year", "2031", *more)[0] == 0
    assert bizbench("new", "moor/2031", "--xlsx", "a.xlsx", *more)[0] == 0
    before = Path("cities/moor/2031.yaml").read_text(encoding="utf-8")
    code, out, told = bizbench("import", "a.xlsx", "--force", *more)
    n = len(marks(before))
    assert (code, out) == (0, "") and text(lang, "message.imported-unchecked", n=n) in told
    assert marks(Path("cities/moor/2031.yaml").read_text(encoding="utf-8")) == marks(before)
    code, _, told = bizbench("validate", "cities/moor/2031.yaml", *more)
    assert code == 1
