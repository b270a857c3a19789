"""CSV, TSV and JSON Lines: what they hold, byte for byte, and that every command has them."""

from __future__ import annotations

import csv
import io
import json
import re
import shlex
import sys
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import typer

from bizbench import api
from bizbench.cli.app import app
from bizbench.cli.formats import FORMATS, ROWS, render
from bizbench.cli.main import run
from bizbench.ground.texts import catalogue, text
from bizbench.output.rows import Rows
from bizbench.output.tables.columns import COLUMNS
from bizbench.output.tables.flat import flat
from bizbench.output.writers import delimited
from tests.conftest import ROOT, TINY, Run
from tests.test_cli import process
from tests.test_hostile import undefused

PROGRAM: Any = typer.main.get_command(app)
DOCUMENT = ROOT / "docs" / "formats.md"


def sheet(content: str, lang: str, delimiter: str = ",") -> list[dict[str, Any]]:
    """The records of a CSV or TSV text, under the names of the columns."""
    stream = io.StringIO(content.removeprefix("\ufeff"), newline="")
    head, *lines = csv.reader(stream, delimiter=delimiter, strict=True)
    heads = {tuple(text(lang, f"head.{n}") for n in names): names for names in COLUMNS.values()}
    names = heads.get(tuple(head)) or wide(head, lang)
    return [
        dict(zip(names, (undefused(cell) or None for cell in line), strict=True)) for line in lines
    ]


def wide(head: list[str], lang: str) -> tuple[str, ...]:
    """The headings as they stand, but for the one that every table has."""
    names = {text(lang, "head.version"): "version"}
    return tuple(names.get(title, title) for title in head)


def records(answer: api.Answer[Any], format: str, lang: str) -> list[dict[str, Any]]:
    content = render(answer, format, lang)
    if format == "jsonl":
        return [json.loads(line) for line in content.splitlines()]
    names = answer.table(lang).columns
    found = sheet(content, lang, "," if format == "csv" else "\t")
    return [dict(zip(names, line.values(), strict=True)) for line in found]


def same(cell: Any, value: Any) -> bool:
    """A cell holds the value: the very number, not one that was rounded."""
    if value is None or cell is None:
        return cell is None and value is None
    return Fraction(str(cell)) == Fraction(str(value))


def texts(cell: Any) -> list[str]:
    """The texts of a cell: a list in JSON, parted by a bar in a sheet."""
    return cell if isinstance(cell, list) else cell.split(delimited.BETWEEN) if cell else []


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("kind", ["cities", "plans", "indicators", "measures", "targets", "units"])
def test_a_list_says_the_same_in_every_format(kind: str, lang: str, shipped: api.Bizbench) -> None:
    answer = shipped.list(kind)
    expected = answer.to_dict(lang)
    for format in ROWS:
        found = records(answer, format, lang)
        assert [line["id"] for line in found] == [entry["id"] for entry in expected]
        for line, entry in zip(found, expected, strict=True):
            for key, value in entry.items():
                if isinstance(value, str):
                    assert " ".join(line[key].split()) == " ".join(value.split()), key
                elif isinstance(value, int | float):
                    assert same(line[key], value), key
            if kind == "targets" and entry["converted"]:
                assert same(line["converted_value"], entry["converted"]["value"])


def test_what_a_plan_sets_aside_and_leaves_unread_is_in_its_rows(shipped: api.Bizbench) -> None:
    plan = shipped.catalog.plans["hangzhou/2020"]
    parts = [line["part"] for line in records(shipped.show(plan.id), "jsonl", "zh")]
    assert parts.count("target") == len(plan.targets)
    assert parts.count("set-aside") == sum(len(item.set_aside) for item in plan.items)
    assert parts.count("no-figure") == sum(item.targets == () for item in plan.items)


def test_no_value_is_dropped_for_want_of_a_column() -> None:
    with pytest.raises(KeyError):
        Rows.of(("a",), [{"a": 1, "b": 2}])
    with pytest.raises(TypeError):
        flat({"a": [{"b": 1}]}, "en")


# --- bytes --------------------------------------------------------------------------------

COMPARE = ["compare", "getting-electricity", "--lang", "zh"]
MARK = b"\xef\xbb\xbf"


@pytest.mark.parametrize(
    ("format", "encoding", "mark", "end"),
    [
        ("csv", None, MARK, b"\r\n"),
        ("csv", "utf-8", b"", b"\r\n"),
        ("csv", "gb18030", b"", b"\r\n"),
        ("tsv", None, MARK, b"\n"),
        ("tsv", "gb18030", b"", b"\n"),
        ("jsonl", None, b"", b"\n"),
    ],
)
def test_a_pipe_gets_the_bytes_of_the_file(
    format: str, encoding: str | None, mark: bytes, end: bytes, tmp_path: Path
) -> None:
    more = ["--encoding", encoding] if encoding else []
    path = tmp_path / f"a.{format}"
    done = process(*COMPARE, "--format", format, *more, encoding="ascii" if mark else "utf-8")
    assert run([*COMPARE, "--output", str(path), *more]) == 0
    assert done.returncode == 0 and done.stderr == b""
    assert done.stdout == path.read_bytes()
    assert done.stdout.startswith(mark) and not done.stdout[len(mark) :].startswith(MARK)
    ends = set(re.findall(rb"\r?\n", done.stdout))
    assert ends == {end}
    content = done.stdout.decode(encoding or ("utf-8-sig" if mark else "utf-8"))
    assert "襄阳" in content and "≤ 10个工作日" in content


def test_nothing_translates_the_line_ends(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Standard output as on Windows: another encoding, and CR LF for every line end."""
    buffer = io.BytesIO()
    stream = io.TextIOWrapper(buffer, encoding="cp936", newline="\r\n")
    monkeypatch.setattr(sys, "stdout", stream)
    path = tmp_path / "a.tsv"
    assert run([*COMPARE, "--format", "tsv"]) == 0
    assert run([*COMPARE, "--output", str(path)]) == 0
    assert buffer.getvalue() == path.read_bytes()


def test_json_in_a_poor_encoding_is_escaped_not_replaced(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for format in ("json", "jsonl"):
        poor = process(*COMPARE, "--format", format, encoding="ascii").stdout.decode("ascii")
        assert run([*COMPARE, "--format", format]) == 0
        good = capsys.readouterr().out
        load = json.loads if format == "json" else lambda s: [json.loads(x) for x in s.splitlines()]
        assert load(poor) == load(good)


def test_gb18030_holds_every_sign() -> None:
    signs = "".join(map(chr, [*range(0x20, 0xD800), *range(0xE000, 0x110000, 7)]))
    assert signs.encode("gb18030").decode("gb18030") == signs


def test_a_record_is_a_line(shipped: api.Bizbench) -> None:
    answer = shipped.list("plans")
    for format in ROWS:
        lines = render(answer, format, "zh").splitlines()
        assert len(lines) == len(shipped.catalog.plans) + (format != "jsonl")


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--format", "csv", "--encoding", "gbk"], ["'gbk'", "gb18030"]),
        (["--format", "markdown", "--encoding", "gb18030"], ["markdown", "csv and tsv"]),
        (["--encoding", "utf-8"], ["table"]),
        (["--format", "cvs"], ["did you mean 'csv'"]),
        (["--output", "a.xls"], [".csv", ".tsv", ".jsonl"]),
    ],
)
def test_what_has_no_encoding_or_format(options: list[str], words: list[str], on_tiny: Run) -> None:
    code, out, err = on_tiny("compare", "getting-water", *options, "--lang", "en")
    assert (code, out) == (2, "")
    assert all(word in err for word in words), err


# --- every command ------------------------------------------------------------------------


def _with_rows() -> list[str]:
    """The commands that take --format."""
    return sorted(
        name
        for name, command in PROGRAM.commands.items()
        if any("--format" in parameter.opts for parameter in command.params)
    )


def test_the_commands_that_print_rows() -> None:
    assert {"compare", "show", "list", "verify", "validate"} <= set(_with_rows())


@pytest.mark.parametrize("command", _with_rows())
def test_every_command_has_every_format(
    command: str, bizbench: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The example of its own help, in each format, printed and written; with an encoding."""
    example = PROGRAM.commands[command].epilog.removeprefix("Example: bizbench ")
    words = shlex.split(example)
    documents = tmp_path / "documents"
    documents.mkdir()
    source = TINY.parent / "sources" / "north-2020.txt"
    (documents / "hangzhou-2020.txt").write_bytes(source.read_bytes())
    words = [str(documents) if word == "documents" else word for word in words]
    if "--format" in words:
        words = words[: words.index("--format")]
    for format in ROWS:
        code, out, err = bizbench(*words, "--format", format, "--lang", "zh")
        assert code in (0, 1) and "Traceback" not in err
        if format == "jsonl":
            found = [json.loads(line) for line in out.splitlines()]
        else:
            found = sheet(out, "zh", "," if format == "csv" else "\t")
        assert all(entry["version"].startswith("bizbench ") for entry in found)
        assert found or command == "validate"
        path = tmp_path / f"a.{format}"
        more = ["--encoding", "gb18030"] if format != "jsonl" else []
        bizbench(*words, "--output", str(path), "--lang", "zh", *more)
        written = path.read_bytes().decode("gb18030" if more else "utf-8")
        assert written == out.removeprefix("\ufeff")


def test_problems_as_rows(bizbench: Run, tmp_path: Path) -> None:
    """Also to a file, and none is no row."""
    folder = tmp_path / "cities" / "a"
    folder.mkdir(parents=True)
    (folder / "city.yaml").write_text("id: b\n=x: 1\n", encoding="utf-8")
    path = tmp_path / "problems.csv"
    options = ["--data", str(tmp_path), "--only-data", "--lang", "en"]
    code, out, _ = bizbench("validate", *options, "--output", str(path))
    assert (code, out) == (1, "")
    found = sheet(path.read_text(encoding="utf-8"), "en")
    _, out, _ = bizbench("validate", *options, "--format", "json")
    keys = ("file", "level", "id", "message")
    expected = [{k: entry[k] for k in keys} for entry in json.loads(out)]
    assert [{k: line[k] for k in keys} for line in found] == expected
    code, out, _ = bizbench("validate", "--data", str(TINY), "--only-data", "--format", "jsonl")
    assert (code, out) == (0, "")


def test_the_python_interface_gives_rows(tiny: api.Bizbench) -> None:
    rows = tiny.compare("getting-water").table("zh")
    assert rows.columns[0] == "measure" and rows.columns[-1] == "notes"
    assert {type(r["value"]) for r in rows.records} <= {int, float, type(None)}
    assert all(isinstance(r["notes"], tuple) for r in rows.records)


# --- headings and their documentation -----------------------------------------------------


@pytest.mark.parametrize("command", sorted({*COLUMNS} - {"compare", "gaps"}))
def test_headings(command: str) -> None:
    """In English the names that JSON Lines uses; in Chinese no two alike in one table."""
    columns = COLUMNS[command]
    assert [text("en", f"head.{name}") for name in columns] == list(columns)
    assert len({text("zh", f"head.{name}") for name in columns}) == len(columns)
    wanted = {f"head.{name}" for names in COLUMNS.values() for name in names}
    assert wanted <= {*catalogue("en")}


def test_the_document_lists_every_column() -> None:
    """``docs/formats.md``: each command with its columns in order, each column explained."""
    content = DOCUMENT.read_text(encoding="utf-8")
    listed = dict(re.findall(r"^- `([^`]+)`: (.*)$", content, flags=re.MULTILINE))
    assert {c: tuple(re.findall(r"`(\w+)`", listed[c])) for c in COLUMNS} == COLUMNS
    _, _, meanings = content.partition("## What the columns mean")
    explained = re.findall(r"^\| `(\w+)` \| (\S+) \| .+ \|$", meanings, flags=re.MULTILINE)
    assert {n for c in COLUMNS.values() for n in c} <= {name for name, _ in explained}
    assert {name: text("zh", f"head.{name}") for name, _ in explained} == dict(explained)


def test_the_formats_are_named_where_they_are_explained() -> None:
    for path in (DOCUMENT, ROOT / "README.md"):
        content = path.read_text(encoding="utf-8")
        assert all(re.search(rf"`{name}`|--format {name}|\.{name}\b", content) for name in ROWS)
    assert set(ROWS) < set(FORMATS)
