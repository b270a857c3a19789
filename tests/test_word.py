"""Word files: read back they hold what is printed, and nothing else acts in them."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree import ElementTree

import pytest

from bizbench import api
from bizbench.cli.main import run
from bizbench.ground.signs import CONTROL, one_line
from bizbench.ground.texts import LANGUAGES
from bizbench.output.page import Column, Facts, Line, Mark, Page, Prose, Table
from bizbench.output.printed import printed
from bizbench.output.writers import word
from bizbench.output.writers.word import sheet
from tests.test_cli import ELSEWHERE, piped
from tests.test_formats import ANSWERS, COMPARE, made_up
from tests.test_hostile import ANSWERS as HOSTILE_ANSWERS
from tests.test_hostile import HIDDEN, HOSTILE, answer, at, catalogue

docx = pytest.importorskip("docx")

__all__ = ["made_up"]


class Written(NamedTuple):
    """A Word file as another program reads it: paragraphs with their styles, and tables."""

    paragraphs: list[tuple[str, str]]
    tables: list[list[list[str]]]
    document: Any

    @property
    def texts(self) -> list[str]:
        return [text for _, text in self.paragraphs]


def read(content: bytes) -> Written:
    document = docx.Document(io.BytesIO(content))
    tables = [
        [[plain(cell.text) for cell in row.cells] for row in table.rows]
        for table in document.tables
    ]
    found = [(p.style.name, plain(p.text)) for p in document.paragraphs]
    return Written(found, tables, document)


def plain(text: str) -> str:
    """Without the spaces that hold a sign to its number."""
    return text.replace("\u00a0", " ")


def grids(page: Page) -> Iterator[list[list[str]]]:
    """The tables of a page, headings first."""
    for block in page.laid_out:
        if isinstance(block, Facts) and block.pairs:
            yield [[one_line(part) for part in pair] for pair in block.pairs]
        if isinstance(block, Table) and block.lines:
            rows = [[column.title for column in block.columns], *(x.cells for x in block.lines)]
            yield [[one_line(cell) for cell in row] for row in rows]


def sentences(page: Page) -> Iterator[str]:
    """What a page says outside of its tables, in its order."""
    yield page.title
    for block in page.laid_out:
        if isinstance(block, Prose):
            yield block.text
        elif block.title:
            yield block.title
        if isinstance(block, Table):
            yield from block.lead
            if block.folded or block.marks or block.below:
                yield noted(block, page.lang)


def noted(table: Table, lang: str) -> str:
    """What stands below a table, in one paragraph."""
    notes = [f"{mark.letter} {one_line(mark.text)}" for mark in table.marks]
    if notes:
        notes[0] = ("Notes: " if lang == "en" else "注：") + notes[0]
    return "\u3000".join([*map(one_line, table.folded), *notes, *map(one_line, table.below)])


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("asked", ANSWERS)
def test_a_word_file_says_what_is_printed(asked: str, lang: str, made_up: api.Bizbench) -> None:
    """Every cell, note, sentence and source, in the order of the page."""
    page = ANSWERS[asked](made_up).page(lang, "all")
    found = read(word.write(page))
    expected = printed(page)
    assert found.tables == [*grids(expected)]
    said = [one_line(text) if "\u3000" not in text else text for text in sentences(expected)]
    shown = [text for style, text in found.paragraphs if style != "End of section"]
    assert [" ".join(x.split()) for x in shown] == [" ".join(x.split()) for x in said]
    assert found.document.core_properties.title == one_line(page.title)


def test_a_page_is_headed_as_a_document_is(made_up: api.Bizbench) -> None:
    """Headings by which Word finds its way, heads on each page, rows that hold together."""
    found = read(word.write(made_up.gaps("north").page("zh", "all")))
    assert found.paragraphs[0][0] == "Title"
    heads = [text for style, text in found.paragraphs if style == "Heading 1"]
    assert any(text.startswith("表1 ") for text in heads)
    for table in found.document.tables:
        rows = [row._tr.xml for row in table.rows]
        assert "tblHeader" in rows[0] and not any("tblHeader" in row for row in rows[1:])
        assert all("cantSplit" in row for row in rows)
    assert not [text for style, text in found.paragraphs if not text and style != "End of section"]
    footer = found.document.sections[-1].footer.paragraphs[0]
    assert "bizbench" in footer.text
    assert [*re.findall(r"instr=\" (\w+) ", footer._p.xml)] == ["PAGE", "NUMPAGES"]
    assert found.document.core_properties.language == "zh-CN"
    assert 'w:eastAsia="仿宋"' in found.document.styles.element.xml


def wide(cells: int, rows: int = 2) -> Table:
    columns = tuple(Column(str(n), "标题") for n in range(8))
    return Table("宽表", columns, tuple(Line(("字" * cells,) * 8) for _ in range(rows)))


def test_a_sheet_is_turned_where_a_table_needs_it() -> None:
    narrow = Table("n", (Column("a", "A"),), tuple(Line((str(n),)) for n in range(80)))
    page = Page("T", (Prose("p"), wide(20, 4), Prose("q"), narrow), ("f",), "zh")
    found = read(word.write(page)).document.sections
    assert [section.orientation for section in found] == [1, 0]
    assert found[0].page_width == found[1].page_height > found[0].page_height
    assert all(s.footer.paragraphs[0].text.startswith("f") for s in found)
    small = Page("T", (Prose("p"), Table("t", *(wide(12).columns, wide(1).lines))), ("f",), "zh")
    assert [s.orientation for s in read(word.write(small)).document.sections] == [0]
    few = Page("T", (wide(20, 3),), ("f",), "zh")  # high rows, but no more of them than a few
    assert [s.orientation for s in read(word.write(few)).document.sections] == [0]


def test_latin_letters_take_less_of_a_sheet_than_as_many_halves_of_signs() -> None:
    """So an English table stays upright, and a digit, which is as wide, keeps its room."""
    columns = tuple(Column(str(n), "head") for n in range(8))

    def is_turned(cell: str) -> bool:
        return sheet.is_turned(Table("t", columns, (Line((cell,) * 8),) * 4))

    n = next(n for n in range(1, 99) if is_turned("12345 " * n))
    assert not is_turned("words " * n) and is_turned("words " * (n + n // 4))
    assert is_turned("一二三" * n)


def test_lines_of_latin_letters_are_lower_and_the_letters_no_smaller() -> None:
    said: dict[str, dict[str, tuple[Any, Any]]] = {}
    for lang in LANGUAGES:
        page = Page("T", (Prose("p"), wide(3)), ("f",), lang)
        styles = read(word.write(page)).document.styles
        said[lang] = {
            s.style_id: (s.font.size, s.paragraph_format.line_spacing)
            for s in styles
            if s.type == 1
        }
    for id, (size, line) in said["en"].items():
        assert size == said["zh"][id][0] and size <= line <= said["zh"][id][1], id
    assert said["en"]["TableText"][1] < said["zh"]["TableText"][1]


@pytest.mark.parametrize("is_turned", [False, True])
@pytest.mark.parametrize("cells", [1, 5, 12, 40])
def test_columns_fill_a_sheet_and_hold_their_numbers(cells: int, is_turned: bool) -> None:
    table = wide(cells)
    lines = (Line(("1,234,567.89元", *("字" * cells * n for n in range(7)))), *table.lines)
    found = sheet.widths(Table("t", table.columns, lines), is_turned)
    assert sheet.room(is_turned) - 8 <= sum(found) <= sheet.room(is_turned)
    assert all(size > 0 for size in found)
    if cells < 40:
        assert found[0] >= 12 * sheet.CELL


def test_the_same_answer_gives_the_same_bytes(tiny: api.Bizbench) -> None:
    made = [word.write(tiny.compare("getting-water").page("zh")) for _ in range(2)]
    assert made[0] == made[1]
    for entry in zipfile.ZipFile(io.BytesIO(made[0])).infolist():
        assert entry.date_time == (1980, 1, 1, 0, 0, 0)


def test_a_file_and_a_pipe_hold_the_same(
    tiny: api.Bizbench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ELSEWHERE)
    done = piped(*COMPARE, "--format", "docx", encoding="ascii")
    assert run([*COMPARE, "--output", str(tmp_path / "a.docx")]) == 0
    assert done.returncode == 0 and done.stdout == (tmp_path / "a.docx").read_bytes()
    tiny.compare("getting-water").to_docx(tmp_path / "b.docx", "zh")
    tables = [read((tmp_path / name).read_bytes()).tables for name in ("a.docx", "b.docx")]
    assert tables[0] == tables[1]


# --- text from data -------------------------------------------------------------------------


def elements(content: bytes) -> list[ElementTree.Element]:
    """The text of a Word file, element by element."""
    archive = zipfile.ZipFile(io.BytesIO(content))
    return [*ElementTree.fromstring(archive.read("word/document.xml")).iter()]


def test_no_text_from_data_acts_in_a_word_file(tmp_path: Path) -> None:
    """The same elements in the same order, whatever the data say."""

    def files(loaded: api.Bizbench) -> dict[str, list[ElementTree.Element]]:
        pages = {c: answer(loaded, c).page("en", "all") for c in HOSTILE_ANSWERS}
        return {command: elements(word.write(page)) for command, page in pages.items()}

    expected = {name: [e.tag for e in es] for name, es in files(catalogue(tmp_path, "a")).items()}
    for name in ("html", "quotes", "lines", "tab"):
        hostile = HOSTILE[name]
        found = files(catalogue(tmp_path / name, hostile))
        assert {n: [e.tag for e in es] for n, es in found.items()} == expected, name
        for command, (places, _) in HOSTILE_ANSWERS.items():
            texts = plain("\n".join(e.text or "" for e in found[command]))
            for place in places.split():
                assert one_line(at(hostile, place)) in texts, (command, place)


def test_hidden_signs_are_spelt_out_and_what_xml_cannot_hold_too() -> None:
    signs = HIDDEN + "\x01\x0b\ufffe]]>&<w:p/>"
    table = Table(signs, (Column("a", signs),), (Line((signs,)),), (signs,), (Mark("a", signs),))
    page = Page(signs, (table, Facts(signs, ((signs, signs),)), Prose(signs)), (signs,), "en")
    content = word.write(page)
    for name in (archive := zipfile.ZipFile(io.BytesIO(content))).namelist():
        assert not CONTROL.search(archive.read(name).decode())
    found = read(content)
    assert one_line(signs) in found.texts and "\\u202e" in found.tables[0][0][1]
