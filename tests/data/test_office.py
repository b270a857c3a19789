"""Word files and workbooks of the shipped data as LibreOffice opens them: pages, and every cell.

An office takes its time, so they run only with ``BIZBENCH_OFFICE=required``; what is missing then
fails.
"""

from __future__ import annotations

import csv
import math
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from bizbench import api
from bizbench.ground.signs import one_line
from bizbench.ground.texts import LANGUAGES
from bizbench.output.answer import Answer
from bizbench.output.page import Page, Table
from bizbench.output.printed import printed
from bizbench.output.rows import Value
from bizbench.output.writers import delimited, word

MISSING = [name for name in ("soffice", "pdfinfo") if shutil.which(name) is None]

#: The areas of one benchmarking table.
AREAS = ("获得电力", "开办企业", "不动产登记", "纳税")


def answers(loaded: api.Bizbench) -> dict[str, tuple[Answer[Any], int]]:
    """Answers that are handed in, each with the most pages that it may take."""
    return {
        "gaps": (loaded.gaps("taizhou"), 6),
        "matrix": (loaded.matrix(*AREAS), 3),
        "profile": (loaded.profile("taizhou"), 2),
    }


def converted(folder: Path, to: str, names: list[str]) -> None:
    """Files of a folder, by a LibreOffice with settings of its own."""
    settings = f"-env:UserInstallation={(folder / 'settings').as_uri()}"
    command = ["soffice", settings, "--headless", "--convert-to", to, "--outdir", str(folder)]
    done = subprocess.run(
        [*command, *(str(folder / name) for name in names)],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr


def pages_of(path: Path) -> int:
    done = subprocess.run(["pdfinfo", str(path)], capture_output=True, text=True, check=True)
    found = re.search(r"^Pages:\s+(\d+)$", done.stdout, flags=re.MULTILINE)
    assert found
    return int(found[1])


def closed_up(text: str) -> str:
    return "".join(text.split())


def texts(page: Page) -> list[str]:
    """Every cell, note and sentence of the tables of a page."""
    found = [block for block in page.laid_out if isinstance(block, Table)]
    cells = [cell for t in found for line in t.lines for cell in line.cells]
    notes = [mark.text for t in found for mark in t.marks]
    return [*cells, *notes, *(said for t in found for said in (*t.lead, *t.folded, *t.below))]


@pytest.fixture
def office() -> None:
    if os.environ.get("BIZBENCH_OFFICE") != "required":
        pytest.skip("runs with BIZBENCH_OFFICE=required")
    if MISSING:
        pytest.fail(f"not installed: {', '.join(MISSING)}")


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_office_gets_few_pages_with_everything_on_them(
    lang: str, shipped: api.Bizbench, tmp_path: Path
) -> None:
    asked = answers(shipped)
    for name, (answer, _) in asked.items():
        (tmp_path / f"{name}.docx").write_bytes(word.write(answer.page(lang)))
    files = [f"{name}.docx" for name in asked]
    converted(tmp_path, "pdf", files)
    converted(tmp_path, "txt:Text (encoded):UTF8", files)
    for name, (answer, most) in asked.items():
        assert pages_of(tmp_path / f"{name}.pdf") <= most, name
        written = closed_up((tmp_path / f"{name}.txt").read_text(encoding="utf-8-sig"))
        for text in texts(printed(answer.page(lang))):
            assert closed_up(one_line(text)) in written, (name, text)


#: Every sheet as a file of commas, in UTF-8, its cells as they are and not as they look.
SHEETS = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"


@pytest.mark.usefixtures("office")
def test_an_office_reads_the_cells_that_were_written(shipped: api.Bizbench, tmp_path: Path) -> None:
    """Texts as texts, numbers as the very numbers, also where they look like something else."""
    asked = {"gaps": shipped.gaps("taizhou"), "diff": shipped.diff("hangzhou", "2020", "2024")}
    for name, answer in asked.items():
        answer.to_xlsx(tmp_path / f"{name}.xlsx", lang="zh")
    converted(tmp_path, SHEETS, [f"{name}.xlsx" for name in asked])
    for name, answer in asked.items():
        rows = answer.table("zh")
        rows = rows.only(rows.filled)
        heads, *lines = sheet(tmp_path / f"{name}-数据.csv")
        assert heads == [rows.heads[column] for column in rows.columns]
        for line, record in zip(lines, rows.records, strict=True):
            pairs = zip(line, (record[column] for column in rows.columns), strict=True)
            assert not [pair for pair in pairs if not same(*pair)], name
        shown = {cell for line in sheet(tmp_path / f"{name}-打印.csv") for cell in line}
        page = printed(answer.page("zh"))
        tables = [block for block in page.laid_out if isinstance(block, Table)]
        cells = {cell for t in tables for line in t.lines for cell in line.cells}
        assert {one_line(cell) for cell in cells} <= shown, name


def sheet(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream))


def same(cell: str, value: Value) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return cell == delimited.cell(value, "zh").removeprefix("'") or cell == value
    return math.isclose(float(cell), value, rel_tol=1e-12)
