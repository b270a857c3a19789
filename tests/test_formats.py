"""CSV, TSV and JSON Lines: what they hold, byte for byte, and that every command has them."""

from __future__ import annotations

import csv
import io
import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any, get_args

import pytest
import typer

from bizbench import api
from bizbench.cli import formats
from bizbench.cli.app import app
from bizbench.cli.formats import FORMATS, ROWS, Format, render
from bizbench.cli.main import run
from bizbench.ground.signs import one_line
from bizbench.ground.texts import text
from bizbench.output.answer import Answer
from bizbench.output.fields import JSON, REMARK, Fields, Group, Inline, Many, columns, data
from bizbench.output.forms import Form
from bizbench.output.page import Page
from bizbench.output.rows import Rows
from bizbench.output.tables import lists, show
from bizbench.output.writers import delimited, jsontext
from bizbench.questions.best import records as best
from bizbench.questions.compare import records as compare
from bizbench.questions.compare.standing import Standing
from bizbench.questions.gaps import records as gaps
from bizbench.questions.lists.records import KINDS
from bizbench.questions.progress.rules import Light
from bizbench.questions.score import records as score
from tests.columns import DOCUMENT, forms, renewed
from tests.conftest import ROOT, TINY, Run
from tests.test_cli import ELSEWHERE, piped, process
from tests.test_hostile import undefused

PROGRAM: Any = typer.main.get_command(app)
LANGUAGES = pytest.mark.parametrize("lang", ["en", "zh"])
SOURCES = TINY.parent / "sources"

Asked = Callable[[api.Bizbench], Answer[Any]]


def listed(kind: str) -> Asked:
    return lambda b: b.list(kind)


#: An answer of every question, on all made-up data, by its command.
ANSWERS: dict[str, Asked] = {
    "compare": lambda b: b.compare("getting-water"),
    "compare --against": lambda b: b.compare("getting-water", against="observed:harbour"),
    "diff": lambda b: b.diff("mill/2021", "mill/2022"),
    "diff --all": lambda b: b.diff("north/2020", "south/2021", everything=True),
    "history": lambda b: b.history("mill"),
    "matrix": lambda b: b.matrix(city=["south"]),
    "best": lambda b: b.best(city="north"),
    "gaps": lambda b: b.gaps("north"),
    "gaps --against": lambda b: b.gaps("south", against="north"),
    "score": lambda b: b.score(),
    "whatif": lambda b: b.whatif("north", ["getting-water/time@business=4 working_day"]),
    "progress": lambda b: b.progress("ford", as_of="2030-12-01", history=True),
    "profile": lambda b: b.profile("north"),
    "tasks": lambda b: b.tasks("ford"),
    **{f"list {kind}": listed(kind) for kind in KINDS},
    "search": lambda b: b.search("time"),
    "show TARGET-ID": lambda b: b.show("north/2020/getting-water/time@business"),
    "show PLAN": lambda b: b.show("south/2021"),
    "show INDICATOR": lambda b: b.show("getting-water"),
    "show CITY": lambda b: b.show("harbour"),
    "show CITY with reports": lambda b: b.show("ford"),
    "verify": lambda b: b.verify(SOURCES, plans=["north/2020"]),
}


FRAMEWORKS = """frameworks:
  list-a:
    name: {en: List A, zh: 清单甲}
    source: {en: made up, zh: 虚构}
    items: {water: {name: {en: Water, zh: 用水}, indicators: [getting-water]}}
"""


@pytest.fixture(scope="module")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> api.Bizbench:
    more = tmp_path_factory.mktemp("more")
    (more / "frameworks.yaml").write_text(FRAMEWORKS, encoding="utf-8", newline="\n")
    folders = [TINY, TINY.parent / "years", TINY.parent / "progress", more]
    return api.load(folders, only_data=True)


def sheet(content: str, delimiter: str = ",") -> list[dict[str, Any]]:
    """The records of a CSV or TSV text, under their headings; an empty cell is None."""
    stream = io.StringIO(content.removeprefix("\ufeff"), newline="")
    found = csv.DictReader(stream, delimiter=delimiter, strict=True)
    return [{head: undefused(cell) or None for head, cell in line.items()} for line in found]


def records(answer: Answer[Any], format: str, lang: str) -> list[dict[str, Any]]:
    """What stands in a written file, under the names of the columns."""
    content = render(answer, format, lang)
    if format == "jsonl":
        return [json.loads(line) for line in content.splitlines()]
    rows = answer.table(lang)
    found = sheet(content, "," if format == "csv" else "\t")
    heads = [rows.heads[name] for name in rows.columns]
    assert all([*line] == heads for line in found)
    return [dict(zip(rows.columns, line.values(), strict=True)) for line in found]


def same(cell: Any, value: Any) -> bool:
    """A cell holds the value: the very number, not one that was rounded."""
    if value is None or cell is None:
        return cell is None and value is None
    return Fraction(str(cell)) == Fraction(str(value))


def texts(cell: Any) -> list[str]:
    """The texts of a cell: a list in JSON, parted by a bar in a sheet."""
    return cell if isinstance(cell, list) else cell.split(delimited.BETWEEN) if cell else []


# --- what is written is what the table holds ------------------------------------------------


def holds(cell: Any, value: Any, lang: str) -> bool:
    """A cell of a sheet holds a value of the table."""
    if isinstance(value, bool):
        return bool(cell == text(lang, "show.yes" if value else "show.no"))
    if isinstance(value, int | float):
        return same(cell, value)
    if isinstance(value, tuple):
        return texts(cell) == [one_line(part) for part in value]
    return (cell or "") == one_line(value or "")


@LANGUAGES
@pytest.mark.parametrize("asked", ANSWERS)
def test_files_say_what_the_table_says(asked: str, lang: str, made_up: api.Bizbench) -> None:
    answer = ANSWERS[asked](made_up)
    rows = answer.table(lang)
    assert rows.records
    plain = [
        {name: [*value] if isinstance(value, tuple) else value for name, value in record.items()}
        for record in rows.records
    ]
    assert records(answer, "jsonl", lang) == plain
    for format in ("csv", "tsv"):
        for line, record in zip(records(answer, format, lang), rows.records, strict=True):
            for name, value in record.items():
                assert holds(line[name], value, lang), (name, line[name], value)


# --- the table says what the JSON says ------------------------------------------------------


def form_of(asked: str) -> Form[Any]:
    return next(form for name, form in forms().items() if asked.startswith(name))


def left_to_json(fields: Fields[Any], under: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The paths that have no column: those said to have none, and lists, which are rows."""
    for field in fields:
        if isinstance(field, Inline) and field.where == JSON:
            yield from ((*under, name) for name in data(field.fields, None, "en"))
        elif isinstance(field, Many) or getattr(field, "where", None) == JSON:
            yield (*under, field.name)  # type: ignore[attr-defined]
        elif isinstance(field, Group):
            yield from left_to_json(field.fields, (*under, field.name))
        elif isinstance(field, Inline):
            yield from left_to_json(field.fields, under)


def in_a_cell(value: Any, lang: str) -> Any:
    """A value of the JSON as a cell has it: a text in the language, a sentence, several."""
    if isinstance(value, dict) and {*value} == {"en", "zh"}:
        return (value["en"] if lang == "en" else None) or value["zh"]
    if isinstance(value, dict) and "text" in value:
        return value["text"]
    if isinstance(value, dict):
        return tuple(f"{name}={inner}" for name, inner in value.items())
    return tuple(in_a_cell(each, lang) for each in value) if isinstance(value, list) else value


def check_leaves(
    found: dict[str, Any], row: dict[str, Any], only: set[tuple[str, ...]], lang: str, *under: str
) -> None:
    """Each value of a record's JSON stands in the column of its path."""
    for name, value in found.items():
        path = (*under, name)
        if path in only:
            continue
        column = ".".join(path)
        if column in row:
            assert row[column] == in_a_cell(value, lang), column
        elif value is not None or not any(c.startswith(f"{column}.") for c in row):
            assert isinstance(value, dict), column
            check_leaves(value, row, only, lang, *path)


@LANGUAGES
@pytest.mark.parametrize("asked", ANSWERS)
def test_every_value_stands_in_the_column_of_its_path(
    asked: str, lang: str, made_up: api.Bizbench
) -> None:
    answer = ANSWERS[asked](made_up)
    form = form_of(asked)
    table = answer.table(lang).records
    parts = set()
    left = {part: [{*left_to_json(f)} for f in levels] for part, levels in form.parts.items()}
    for (part, levels), row in zip(form.rows(answer.result, lang), table, strict=True):
        parts.add(part)
        for fields, only, record in zip(form.parts[part], left[part], levels, strict=True):
            if record is not None:
                check_leaves(data(fields, record, lang), dict(row), only, lang)
    assert parts <= {*form.parts}


def test_a_list_has_a_row_for_each_entry(made_up: api.Bizbench) -> None:
    for kind in KINDS:
        answer = made_up.list(kind)
        ids = [record["id"] for record in answer.table().records]
        assert ids == [entry["id"] for entry in answer.to_dict()]
        for format in ("csv", "tsv"):
            assert len(render(answer, format, "zh").splitlines()) == len(ids) + 1


@pytest.mark.parametrize("plan", ["north/2020", "south/2021", "mill/2021", "east/2019"])
def test_what_a_plan_sets_aside_and_leaves_unread_is_in_its_rows(
    plan: str, made_up: api.Bizbench
) -> None:
    record = made_up.catalog.plans[plan]
    parts = Counter(line["part"] for line in made_up.show(plan).table().records)
    unread = "partly-read" if record.read else "not-read"
    assert parts == +Counter(
        {
            "target": len(record.targets),
            "set-aside": sum(len(item.set_aside) for item in record.items),
            "no-figure": sum(item.targets == () for item in record.items),
            unread: sum(item.targets is None for item in record.items),
        }
    )


# --- columns and their documentation ---------------------------------------------------------


@pytest.mark.parametrize("command", forms())
def test_columns(command: str) -> None:
    """Each with heading and meaning, no two headed alike, none twice in the levels of a row."""
    form = forms()[command]
    made = form.columns()
    assert all(column.name and column.zh and column.about for column in made)
    assert [zh for zh, n in Counter(column.zh for column in made).items() if n > 1] == []
    for levels in form.parts.values():
        names = Counter(column.name for fields in levels for column in columns(fields))
        assert [name for name, n in names.items() if n > 1] == []


def test_every_list_and_every_thing_has_a_form() -> None:
    assert {*lists.FORM.kinds} == {*KINDS}
    metavar = PROGRAM.commands["show"].params[0].metavar
    assert {*show.FORM.kinds} == {*metavar.strip("{}").split("|")}


def test_the_document_lists_every_column(update: bool) -> None:
    content = DOCUMENT.read_text(encoding="utf-8")
    if update:
        DOCUMENT.write_text(renewed(content), encoding="utf-8", newline="\n")
    assert renewed(content) == DOCUMENT.read_text(encoding="utf-8")


def test_the_formats_are_named_where_they_are_explained() -> None:
    for path in (DOCUMENT, ROOT / "README.md"):
        content = path.read_text(encoding="utf-8")
        assert all(re.search(rf"`{name}`|--format {name}|\.{name}\b", content) for name in ROWS)
    assert set(ROWS) < set(FORMATS)


@pytest.mark.parametrize(
    ("column", "words"),
    [
        ("standing", Standing),
        ("state", best.State),
        ("state", gaps.State),
        ("kind", compare.RowKind),
        ("kind", score.RowKind),
        ("light", Light),
    ],
)
def test_every_id_of_a_column_is_explained(column: str, words: Any) -> None:
    (line,) = re.findall(
        rf"^\| `{column}` \| (`.*|of a .*|in a .*) \|$", DOCUMENT.read_text("utf-8"), re.M
    )
    assert [word for word in get_args(words) if f"`{word}`" not in line] == []


# --- --columns -------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_only_the_columns_asked_for(lang: str, on_tiny: Run, tiny: api.Bizbench) -> None:
    """In the order asked for, headed as ever; a name given twice counts once."""
    line = ["compare", "getting-water", "--columns", "rank,city_name,promised.value,rank"]
    rows = tiny.compare("getting-water").table(lang)
    names = ["rank", "city_name", "promised.value"]
    _, out, _ = on_tiny(*line, "--format", "jsonl", "--lang", lang)
    found = [json.loads(each) for each in out.splitlines()]
    assert [[*each.items()] for each in found] == [
        [(name, record[name]) for name in names] for record in rows.records
    ]
    for format in ("csv", "tsv"):
        _, out, _ = on_tiny(*line, "--format", format, "--lang", lang)
        assert [*sheet(out, "," if format == "csv" else "\t")[0]] == [rows.heads[n] for n in names]


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--format", "csv", "--columns", "rank,promised.valu"], ["did you mean 'promised.value'"]),
        (["--format", "jsonl", "--columns", "rank, citi"], ["'citi'", "did you mean 'city'"]),
        (["--format", "jsonl", "--columns", ""], ["''"]),
        (["--format", "json", "--columns", "rang"], ["did you mean 'rank'"]),
        (["--columns", "value"], ["there is no column 'value' here"]),
    ],
)
def test_columns_there_are_not(options: list[str], words: list[str], on_tiny: Run) -> None:
    code, out, err = on_tiny("compare", "getting-water", *options, "--lang", "en")
    assert (code, out) == (2, "")
    assert all(word in err for word in words), err


def test_a_column_is_named_by_its_heading_too(on_tiny: Run) -> None:
    line = ["compare", "getting-water", "--lang", "zh", "--format", "jsonl", "--columns"]
    assert on_tiny(*line, "城市,名次") == on_tiny(*line, "city_name, rank")


@LANGUAGES
@pytest.mark.parametrize("asked", ANSWERS)
def test_a_person_reads_names_before_codes(asked: str, lang: str, made_up: api.Bizbench) -> None:
    """What is read first, remarks, details, codes; what is the same in every row ends the table."""
    rows = ANSWERS[asked](made_up).table(lang)
    names = [*rows.columns]
    ids = [n for n in names if f"{n}_name" in names and n != "lead" and n != "support"]
    assert all(names.index(f"{n}_name") < names.index(n) for n in ids), ids
    assert names.index("version") > max(names.index(n) for n in rows.first)
    assert [*rows.first] == names[: len(rows.first)]


def test_what_is_asked_for_is_among_what_is_read_first() -> None:
    """In every table that has it: the promise, of what, by when and by whom."""
    wanted = {"promise", "measure_name", "due", "lead_name", "support_name"}
    for command, form in forms().items():
        behind = {c.name for c in form.columns() if c.place > REMARK}
        assert not wanted & behind, command


@pytest.mark.parametrize("asked", ANSWERS)
def test_a_brief_table_says_what_the_whole_one_says(asked: str, made_up: api.Bizbench) -> None:
    answer = ANSWERS[asked](made_up)
    whole, brief = answer.table("zh"), answer.rows("zh", detail="brief")
    assert 0 < len(brief.columns) < len(whole.columns)
    for name in brief.columns:
        cells = [record[name] for record in whole.records]
        assert [record[name] for record in brief.records] == cells
        assert any(cell not in (None, ()) for cell in cells)
    found = json.loads(render(answer, "json", "zh", detail="brief"))
    lines = render(answer, "jsonl", "zh", detail="brief").splitlines()
    assert found["rows"] == [json.loads(line) for line in lines]
    assert found["query"]["command"].startswith(f"bizbench {asked.split()[0]} ")


def test_columns_of_a_page(on_tiny: Run) -> None:
    """Tables with one of them are left, with these and their notes; what else is said stays."""
    line = ["gaps", "north", "--lang", "en", "--format", "markdown"]
    _, whole, _ = on_tiny(*line)
    _, cut, _ = on_tiny(*line, "--columns", "gap,measure")
    heads = [row for row in cut.splitlines() if row.startswith("| gap")]
    assert heads
    assert all(re.fullmatch(r"\| gap +\| measure +(\| notes +)?\|", head) for head in heads)
    said = [row for row in whole.splitlines() if not row.startswith(("|", "##", "- "))]
    assert all(row in cut for row in said[:3])
    assert len(cut) < len(whole)


# --- bytes --------------------------------------------------------------------------------

COMPARE = ["compare", "getting-water", "--data", str(TINY), "--only-data", "--lang", "zh"]
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
        ("md", None, b"", b"\n"),
    ],
)
def test_a_pipe_gets_the_bytes_of_the_file(
    format: str,
    encoding: str | None,
    mark: bytes,
    end: bytes,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(ELSEWHERE)
    more = ["--encoding", encoding] if encoding else []
    path = tmp_path / f"a.{format}"
    name = {"md": "markdown"}.get(format, format)
    poor = "utf-8" if name in ("jsonl",) else "ascii"
    real = name in ("csv", "markdown") and encoding is None  # bytes and text
    done = (process if real else piped)(*COMPARE, "--format", name, *more, encoding=poor)
    assert run([*COMPARE, "--output", str(path), *more]) == 0
    assert done.returncode == 0
    assert done.stdout == path.read_bytes()
    assert done.stdout.startswith(mark) and not done.stdout[len(mark) :].startswith(MARK)
    ends = set(re.findall(rb"\r?\n", done.stdout))
    assert ends == {end}
    content = done.stdout.decode(encoding or ("utf-8-sig" if mark else "utf-8"))
    assert "南港" in content and "工作日" in content and "≤" in content


def test_nothing_translates_the_line_ends(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Standard output as on Windows: another encoding, and CR LF for every line end."""
    buffer = io.BytesIO()
    stream = io.TextIOWrapper(buffer, encoding="cp936", newline="\r\n")
    monkeypatch.setattr(sys, "stdout", stream)
    path = tmp_path / "a.tsv"
    assert run([*COMPARE, "--format", "tsv"]) == 0
    assert run([*COMPARE, "--output", str(path)]) == 0
    assert buffer.getvalue() == path.read_bytes()


class Terminal(io.TextIOWrapper):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def binary(monkeypatch: pytest.MonkeyPatch) -> str:
    """A format whose writer makes bytes of a whole answer."""
    made = Format((".json",), "answer", "jsontext.bytes_of", binary=True)
    monkeypatch.setitem(formats.TABLE, "json", made)
    monkeypatch.setattr(formats, "BINARY", ("json",))

    def write(page: Page, rows: Rows, result: Any, asked: Any, whole: bool) -> bytes:
        brief = "brief" if rows.columns == rows.brief.columns else ""
        return b"\0\r\n\xff" + f"{page.title} {brief}".encode()

    monkeypatch.setattr("bizbench.output.writers.jsontext.bytes_of", write, raising=False)
    return "json"


def test_what_is_no_text_goes_into_a_file_or_a_pipe_as_it_is(
    binary: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ELSEWHERE)
    path = tmp_path / "a.json"
    done = piped(*COMPARE[:-1], "en", "--format", binary, "--brief", encoding="ascii")
    assert run([*COMPARE[:-1], "en", "--output", str(path), "--brief"]) == 0
    assert done.returncode == 0 and done.stdout == path.read_bytes()
    assert done.stdout.startswith(b"\0\r\n\xff") and done.stdout.endswith(b" brief")


def test_what_is_no_text_is_not_shown_on_a_terminal(
    binary: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Said before anything is read; a stream of texts only takes no bytes either."""
    monkeypatch.chdir(ELSEWHERE)
    for stream in (Terminal(shown := io.BytesIO(), "utf-8"), io.StringIO()):
        monkeypatch.setattr(sys, "stdout", stream)
        assert run([*COMPARE[:-1], "en", "--format", binary]) == 2
        err = capsys.readouterr().err
        assert "json cannot be shown on a terminal" in err and "--output FILE.json" in err
        assert shown.getvalue() == b""
        assert run([*COMPARE, "--format", binary, "--output", str(tmp_path / "b"), "--force"]) == 0
    option = ["--encoding", "utf-8"]
    assert run([*COMPARE, "--format", binary, "-o", str(tmp_path / "c"), *option]) == 2


def test_json_in_a_poor_encoding_is_escaped_not_replaced(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ELSEWHERE)
    for format in ("json", "jsonl"):
        poor = piped(*COMPARE, "--format", format, encoding="ascii").stdout.decode("ascii")
        assert run([*COMPARE, "--format", format]) == 0
        good = capsys.readouterr().out
        load = json.loads if format == "json" else lambda s: [json.loads(x) for x in s.splitlines()]
        assert load(poor) == load(good)


def test_gb18030_holds_every_sign() -> None:
    signs = "".join(map(chr, [*range(0x20, 0xD800), *range(0xE000, 0x110000, 7)]))
    assert signs.encode("gb18030").decode("gb18030") == signs


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

#: A line of each command that hands over an answer.
LINES = {
    "compare": ["getting-water"],
    "diff": ["north/2020", "south/2021"],
    "history": ["north"],
    "show": ["north/2020"],
    "list": ["targets"],
    "search": ["time"],
    "matrix": [],
    "best": [],
    "validate": [],
    "verify": ["north/2020", "--sources", str(SOURCES)],
    "score": [],
    "progress": ["north", "--as-of", "2021-01-01"],
    "whatif": ["north", "getting-water/time@business=4 working_day"],
    "gaps": ["north"],
    "profile": ["north"],
    "tasks": ["north"],
}


def test_the_commands_that_hand_over_an_answer() -> None:
    named = {
        name for name, c in PROGRAM.commands.items() for p in c.params if "--columns" in p.opts
    }
    assert named == {*LINES}


@pytest.mark.parametrize("command", LINES)
def test_every_command_has_every_format(command: str, on_tiny: Run, tmp_path: Path) -> None:
    """Printed and written; with an encoding, and with one column only."""
    words = [command, *LINES[command], "--lang", "zh"]
    for format in ROWS:
        code, out, err = on_tiny(*words, "--format", format)
        assert code in (0, 1) and "Traceback" not in err
        if format == "jsonl":
            found = [json.loads(line)["version"] for line in out.splitlines()]
            alone = on_tiny(*words, "--format", format, "--columns", "version")[1]
            assert [json.loads(line) for line in alone.splitlines()] == [
                {"version": version} for version in found
            ]
        else:
            found = [e["程序与数据版本"] for e in sheet(out, "," if format == "csv" else "\t")]
        assert all(version.startswith("bizbench ") for version in found)
        assert found or command == "validate"
        path = tmp_path / f"a.{format}"
        more = ["--encoding", "gb18030"] if format != "jsonl" else []
        on_tiny(*words, "--output", str(path), *more)
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
    found = sheet(path.read_text(encoding="utf-8"))
    _, out, _ = bizbench("validate", *options, "--format", "json")
    keys = ("file", "level", "id", "message")
    expected = [{k: entry[k] for k in keys} for entry in json.loads(out)]
    assert [{k: line[k] for k in keys} for line in found] == expected
    code, out, _ = bizbench("validate", "--data", str(TINY), "--only-data", "--format", "jsonl")
    assert (code, out) == (0, "")


def test_the_python_interface_gives_rows(tiny: api.Bizbench) -> None:
    rows = tiny.compare("getting-water").table("zh")
    assert rows.columns[0] == "indicator_name" and rows.columns[-1] == "set_notes"
    assert {type(r["value"]) for r in rows.records} <= {int, float, type(None)}
    assert all(isinstance(r["notes"], tuple) for r in rows.records)


def test_a_number_is_spelt_alike_in_json_and_json_lines() -> None:
    record = {"value": 1.25e-9, "next": 1e22, "name": "a, b: c", "said": "半\ud800"}
    whole = {name: value for name, value in record.items() if name != "said"}
    for found in (whole, record):
        line = jsontext.write_lines(Rows((*found,), (found,)), "en")
        assert json.loads(line) == found
        assert "".join(jsontext.write(found).split()) == "".join(line.split())
    assert "1.25e-9" in jsontext.write(whole)


@pytest.mark.parametrize("command", ["compare", "matrix", "list", "show", "search", "validate"])
def test_help_lists_the_endings_that_a_command_takes(
    command: str, on_tiny: Run, tmp_path: Path
) -> None:
    words = " ".join(on_tiny(command, "-h", "--lang", "en")[1].split())
    listed = re.findall(r"names the format \((.*?)\)", words)[0].split(", ")
    more = LINES.get(command, [])
    taken = []
    for ending in (format.endings[0] for format in formats.TABLE.values()):
        err = on_tiny(command, *more, "--lang", "en", "-o", str(tmp_path / f"x{ending}"))[2]
        if "names no format" not in err and "there is no chart of" not in err:
            taken.append(ending[1:])
    assert sorted(listed) == sorted(taken)
    assert ("svg" in taken) is (command == "compare")
    named = re.findall(r"--format FORMAT Output format: (.*?);", words)[0].split(", ")
    assert ("svg" in named) is ("svg" in taken)


@pytest.mark.parametrize("format", ["csv", "json", "html"])
def test_a_file_called_by_a_hyphen_is_standard_output(
    format: str, on_tiny: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    line = ("list", "plans", "--format", format)
    assert on_tiny(*line, "-o", "-") == on_tiny(*line)
    assert "<html" in on_tiny("report", "-o", "-")[1]
    assert on_tiny("validate", "-o", "-") == on_tiny("validate")
    assert [*tmp_path.iterdir()] == []
