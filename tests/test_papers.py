"""Documents as people have them: Word files, and PDF files with text in them."""

from __future__ import annotations

import io
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from bizbench import api
from bizbench.curation.verify import papers
from bizbench.curation.verify.sources import Source, Unusable
from tests.conftest import TINY, Run
from tests.test_draft import MEADOW, text_of_meadow
from tests.test_verify import NORTH

DATA = ("--lang", "en", "--data", str(TINY), "--only-data")
docx = pytest.importorskip("docx")
pypdf = pytest.importorskip("pypdf")


def pdf(pages: list[list[str]]) -> bytes:
    """A small PDF whose Chinese text is found by the table of its font."""
    signs = sorted({sign for page in pages for line in page for sign in line})
    mapped = "\n".join(f"<{ord(s):04X}> <{ord(s):04X}>" for s in signs)
    table = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n1 begincodespacerange\n"
        f"<0000> <FFFF>\nendcodespacerange\n{len(signs)} beginbfchar\n{mapped}\nendbfchar\n"
        "endcmap end end"
    )
    kids = " ".join(f"{6 + 2 * n} 0 R" for n in range(len(pages)))
    parts = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] >>",
        "<< /Type /Font /Subtype /Type0 /BaseFont /Plain /Encoding /Identity-H "
        "/DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Plain /DW 1000 "
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
        stream(table),
    ]
    for n, page in enumerate(pages):
        shown = " ".join(f"<{line.encode('utf-16-be').hex()}> Tj 0 -14 Td" for line in page)
        parts.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
            f"/Resources << /Font << /F 3 0 R >> >> /Contents {7 + 2 * n} 0 R >>"
        )
        parts.append(stream(f"BT /F 10 Tf 40 800 Td {shown} ET"))
    return assembled(parts)


def stream(content: str) -> str:
    return f"<< /Length {len(content)} >>\nstream\n{content}\nendstream"


def assembled(parts: list[str]) -> bytes:
    """The objects of a PDF with the list of their places."""
    made, places = b"%PDF-1.4\n", []
    for n, part in enumerate(parts, 1):
        places.append(len(made))
        made += f"{n} 0 obj\n{part}\nendobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    made += (
        f"xref\n0 {len(parts) + 1}\n0000000000 65535 f \n{table}trailer\n"
        f"<< /Size {len(parts) + 1} /Root 1 0 R >>\nstartxref\n{len(made)}\n%%EOF\n"
    ).encode()
    return made


def word(path: Path, lines: list[str], rows: list[list[str]]) -> None:
    made = docx.Document()
    for line in lines[:-1]:
        made.add_paragraph(line)
    table = made.add_table(len(rows), len(rows[0]))
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    if len(rows[0]) > 2:
        table.rows[0].cells[0].merge(table.rows[0].cells[1])
    made.add_paragraph(lines[-1])
    made.save(str(path))


def figures(loaded: api.Bizbench, document: Path) -> list[str]:
    made = loaded.draft(document, city="meadow", year=2031)
    return re.findall(r"written: (.*?)[,\n}]", made.text)


def test_a_word_file_is_drafted_as_its_text(tiny: api.Bizbench, tmp_path: Path) -> None:
    made = docx.Document()
    for line in text_of_meadow().split("\n"):
        made.add_paragraph(line)
    made.save(str(tmp_path / "meadow-2031.docx"))
    found = tiny.draft(tmp_path / "meadow-2031.docx", city="meadow", year=2031)
    text = tiny.draft(MEADOW, city="meadow", year=2031)
    cut = re.compile("text-sha256: .*|# .*")
    assert cut.sub("", found.text) == cut.sub("", text.text)


def test_tables_stand_in_their_place_row_by_row(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    word(path, ["一、表", "二、尾"], [["任务", "", "时限"], ["接水", "5个\n工作日", "年底"]])
    source = papers.read(path, path.name)
    assert isinstance(source, Source)
    lines = [line.replace(" ", "") for line in source.text.splitlines() if line]
    assert lines == ["一、表", "任务|时限", "接水|5个工作日|年底", "二、尾"]


def test_a_pdf_is_drafted_as_its_text(tiny: api.Bizbench, tmp_path: Path) -> None:
    """Lines that the page broke are joined, also over the end of a page."""
    lines = [
        part
        for line in text_of_meadow().split("\n")
        for part in ([line[n : n + 46] for n in range(0, len(line), 46)] or [""])
    ]
    path = tmp_path / "meadow-2031.pdf"
    path.write_bytes(pdf([lines[:15], [*lines[15:]]]))
    assert figures(tiny, path) == figures(tiny, MEADOW)


def test_what_cannot_be_read_is_said(
    tmp_path: Path, bizbench: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    locked = pypdf.PdfWriter(io.BytesIO(pdf([["甲"]])))
    locked.encrypt("secret", algorithm="RC4-128")
    locked.write(tmp_path / "locked.pdf")
    (tmp_path / "pictures.pdf").write_bytes(pdf([[""]]))
    (tmp_path / "cut.pdf").write_bytes(b"%PDF-1.4\n%%EOF")
    word(tmp_path / "empty.docx", [""], [[""]])
    (tmp_path / "cut.docx").write_bytes((tmp_path / "empty.docx").read_bytes()[:3000])
    with zipfile.ZipFile(tmp_path / "other.docx", "w") as packed:
        packed.writestr("a", "b")
    wanted = {
        "locked.pdf": "password",
        "pictures.pdf": "pictures",
        "cut.pdf": "cannot be read",
        "empty.docx": "empty",
        "cut.docx": "cannot be read",
        "other.docx": "no plain text",
    }
    for name, word_of_it in wanted.items():
        told = bizbench("draft", name, "--city", "meadow", "--year", "2031", *DATA)
        assert told[:2] == (2, "") and word_of_it in told[2] and told[2].count("\n") == 1, told


def test_a_damaged_pdf_is_told_in_one_line(tmp_path: Path) -> None:
    """In a process of its own: pytest takes what its reader would write on stderr."""
    (tmp_path / "cut.pdf").write_bytes(pdf([["甲"]])[:-20])
    command = [
        sys.executable,
        "-m",
        "bizbench",
        "draft",
        "cut.pdf",
        "--city",
        "meadow",
        "--year",
        "2031",
    ]
    done = subprocess.run([*command, *DATA], cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == 2 and done.stderr.count(b"\n") == 1, done.stderr


@pytest.mark.parametrize(("library", "name"), [("docx", "a.docx"), ("pypdf", "a.pdf")])
def test_a_missing_library_is_said_with_how_to_have_it(
    library: str, name: str, tmp_path: Path, bizbench: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / name
    if library == "docx":
        word(path, ["甲"], [["乙"]])
    else:
        path.write_bytes(pdf([["甲"]]))
    monkeypatch.setitem(sys.modules, library, None)
    found = papers.read(path, name)
    assert isinstance(found, Unusable) and found.id == "document-needs-extra"
    told = bizbench("draft", str(path), "--city", "meadow", "--year", "2031", *DATA)[2]
    assert "pip install 'bizbench[documents]'" in told


@pytest.mark.parametrize("ending", [".docx", ".pdf", ".PDF"])
def test_a_plan_is_held_against_its_document_as_it_came(
    ending: str, tmp_path: Path, bizbench: Run
) -> None:
    """Word and PDF say what the text says, and a figure that the plan lacks is seen in them."""
    for name, more in (("whole", ""), ("more", "另有9个工作日的承诺。")):
        folder = tmp_path / name
        folder.mkdir()
        lines = [*NORTH.read_text(encoding="utf-8").split("\n"), more]
        path = folder / f"north-2020{ending}"
        if ending == ".docx":
            word(path, lines, [[""]])
        else:
            path.write_bytes(pdf([lines]))
    code, out, _ = bizbench("verify", "north/2020", "--sources", str(tmp_path / "whole"), *DATA)
    assert code == 0 and "Nothing is wrong" in out
    code, out, _ = bizbench("verify", "north/2020", "--sources", str(tmp_path / "more"), *DATA)
    assert code == 1 and re.search(rf"north-2020{ending}:\d+ .*9个工作日", out)


def test_of_several_forms_of_a_document_the_text_is_taken(tmp_path: Path, bizbench: Run) -> None:
    """The scan beside it, or the Word file in another folder, is no second document."""
    first, second = tmp_path / "first", tmp_path / "second"
    for folder in (first, second):
        folder.mkdir()
    (first / "north-2020.pdf").write_bytes(pdf([[""]]))
    (first / "~$north-2020.docx").write_bytes(b"a lock")
    word(first / "north-2020.docx", ["甲", "乙"], [["丙"]])
    (second / NORTH.name).write_bytes(NORTH.read_bytes())
    given = ["--sources", str(first), "--sources", str(second)]
    code, out, _ = bizbench("verify", "north/2020", *given, *DATA)
    assert code == 0 and "no plan file" not in out
    word(second / "north-2020.docx", ["甲", "乙"], [["丙"]])
    (second / NORTH.name).unlink()
    code, _, told = bizbench("verify", "north/2020", *given, *DATA)
    assert code == 2 and "first/north-2020.docx" in told and "second/north-2020.docx" in told


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_verify_says_what_draft_says_of_an_unusable_document(
    lang: str, tmp_path: Path, bizbench: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    options = ("--data", str(TINY), "--only-data", "--lang", lang)
    Path("north-2020.pdf").write_bytes(pdf([[""]]))
    Path("south-2021.docx").write_bytes(b"PK\x03\x04")
    code, out, _ = bizbench("verify", "--sources", ".", "north/2020", "south/2021", *options)
    shown = "".join(out.split())
    assert code == 1
    for name in ("north-2020.pdf", "south-2021.docx"):
        _, _, told = bizbench("draft", name, "--city", "meadow", "--year", "2031", *options)
        said = told.partition(": ")[2].strip().rstrip(".。")
        assert "".join(said.split()) in shown
    monkeypatch.setitem(sys.modules, "pypdf", None)
    _, out, _ = bizbench("verify", "--sources", ".", "north/2020", *options)
    assert "pip install 'bizbench[documents]'" in " ".join(out.split())
