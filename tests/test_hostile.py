"""Text from data and documents is text in every format, or is refused.

Every written output is parsed back by someone else's parser (markdown-it, the csv and json
modules), and the same text must be found at the end.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt

from bizbench import api
from bizbench.cli.formats import render, render_rows
from bizbench.ground.signs import CONTROL, one_line
from bizbench.output.page import Column, Facts, Line, Mark, Page, Prose, Table
from bizbench.output.rows import Rows
from bizbench.output.writers import jsontext, markdown, terminal
from tests.catalogues import write
from tests.conftest import TINY, Run

HOSTILE = {
    "html": "<script>alert(1)</script> &lt;b&gt; <!-- x -->",
    "formula": '=HYPERLINK("http://evil.example","click")',
    "plus": "+1+cmd|' /C calc'!A0",
    "minus": "-2+3",
    "at": "@SUM(1)",
    "full-width": "＝1+1",
    "apostrophe": "'=1",
    "pipe": "| a | b |",
    "rich": "[red]x[/red] [/] [link=http://e.example]y[/link] :smile:",
    "code": "`x` ``y`` ```z",
    "image": "![x](http://e.example/y.png) [a](b) [c]: d <http://e.example>",
    "address": "http://e.example www.e.example a@e.example",
    "emphasis": "*a* **b** _c_ __d__ ~~e~~ \\*f\\*",
    "heading": "# a",
    "list": "1. a",
    "bullet": "- a",
    "rule": "---",
    "quotes": '"a", "b"; \'c\'',
    "lines": "a\nb\n\nc",
    "tab": "a\tb",
    "form": "{city} {0} %s {",
    "long": "长" * 4000,
}


def at(hostile: str, place: str) -> str:
    """The text with the name of the place where it stands, so that each is told from the others."""
    return f"{hostile} ({place})"


def quoted(hostile: str, place: str) -> str:
    """A YAML text; what JSON writes, YAML reads."""
    return json.dumps(at(hostile, place), ensure_ascii=False)


def catalogue(folder: Path, hostile: str) -> api.Bizbench:
    def words(place: str) -> str:
        return f"{{en: {quoted(hostile, place)}, zh: {quoted(hostile, place)}}}"

    files = {
        "indicators/getting-water.yaml": f"""\
id: getting-water
name: {words("indicator")}
about: {words("about")}
cases:
  business: {{name: {words("case")}}}
qualifiers:
  small: {{name: {words("qualifier")}}}
exclusions:
  own-works: {{name: {words("exclusion")}}}
measures:
  time:
    name: {words("measure")}
    unit: day
    better: lower
    cases: [business]
    clocks: {{from-to: {{name: {words("clock")}}}}}
    goalposts: {{case: business, best: 2, worst: 60, reason: {words("reason")}}}
""",
        "cities/a/city.yaml": f"id: a\nlevel: city\nname: {words('city')}\n",
        "cities/b/city.yaml": "id: b\nlevel: city\nname: {en: B, zh: 乙市}\n",
        "cities/a/observed-x.yaml": f"""\
city: a
kind: observation
series: {{id: x, title: {quoted(hostile, "series")}, publisher: P, measured: 2019-05-01,
         state: discontinued}}
values: [{{measure: getting-water/time, scope: business, value: 9 day}}]
""",
        "cities/a/2020.yaml": f"""\
city: a
year: 2020
kind: plan
document:
  title: {words("title")}
  number: {quoted(hostile, "number")}
  issuer: {words("issuer")}
  coverage: complete
items:
  - item: {quoted(hostile, "item")}
    title: {words("item-title")}
    lead: [{quoted(hostile, "lead")}]
    support: [{quoted(hostile, "support")}]
    targets:
      - measure: getting-water/time
        scope: business/small
        at_most: 5 day
        written: {quoted(hostile, "written")}
        reading: {quoted(hostile, "reading")}
        inferred: [number, bound, unit]
        clock: from-to
        excludes: [own-works]
        condition: {words("condition")}
        note: {words("note")}
    set_aside: [{{written: {quoted(hostile, "aside")}, why: name}}]
""",
        "cities/a/progress-2020.yaml": f"""\
city: a
year: 2020
kind: progress
reports:
  - target: getting-water/time@business/small
    date: 2020-06-30
    value: 6 day
    source:
      title: {quoted(hostile, "source")}
      publisher: {quoted(hostile, "publisher")}
      url: {quoted(hostile, "url")}
    note: {words("report-note")}
""",
        "cities/b/2020.yaml": """\
city: b
year: 2020
kind: plan
document: {title: {zh: 方案}, coverage: complete}
items:
  - item: "1"
    title: {zh: 一}
    targets:
      - {measure: getting-water/time, scope: business, at_most: 7 day, written: 不超过7个自然日}
""",
    }
    loaded = api.load([write(folder, files)], only_data=True)
    assert not [p for p in loaded.problems if p.level == "error"], loaded.problems
    return loaded


TARGET = "a/2020/getting-water/time@business/small"
_COMPARED = """indicator measure case qualifier exclusion clock condition note city title number
    item written series"""
#: Each command, with the places that must be found in pages (table, Markdown) and in rows.
ANSWERS = {
    "compare": (_COMPARED, _COMPARED),
    "matrix": (
        "indicator measure case qualifier exclusion clock condition note city title number item",
        "indicator measure case qualifier exclusion clock condition note item",
    ),
    "best": (_COMPARED.replace("series", ""), _COMPARED.replace("series", "")),
    "tasks": (
        """title indicator measure qualifier city lead support clock condition note exclusion item
        item-title""",
        """title number indicator measure qualifier city lead support clock condition note exclusion
        item item-title written""",
    ),
    "progress": (
        """title indicator measure qualifier city lead support clock condition note exclusion item
        source publisher url report-note""",
        """title number indicator measure qualifier city lead support clock condition note exclusion
        item written source publisher url report-note""",
    ),
    "show plan": (
        """title number issuer item item-title lead written aside indicator measure qualifier
        city""",
        """title number item item-title lead support written aside reading condition note clock
        indicator measure qualifier exclusion city""",
    ),
    "show indicator": (
        "indicator about measure case qualifier exclusion clock city",
        "indicator about measure case qualifier exclusion clock",
    ),
    "show city": ("city title series case", "city title series number measure case"),
    "show target": (
        """measure indicator qualifier written reading clock condition note exclusion lead support
        title number issuer item item-title""",
        """measure indicator qualifier written reading clock condition note exclusion lead support
        title number item item-title""",
    ),
    "profile": ("title number issuer city indicator", "title number issuer city indicator"),
    "list cities": ("city", "city"),
    "list plans": ("title number", "title number issuer city"),
    "list indicators": ("indicator", "indicator about"),
    "list measures": ("measure", "measure indicator"),
    "list targets": (
        "qualifier written item lead",
        "qualifier written item lead support note reading condition",
    ),
}


def answer(loaded: api.Bizbench, command: str) -> api.Answer[Any]:
    name, _, rest = command.partition(" ")
    if name == "compare":
        return loaded.compare("getting-water", against="observed:a")
    if name == "matrix":
        return loaded.matrix(city="a")
    if name == "best":
        return loaded.best(city="a")
    if name == "list":
        return loaded.list(rest)
    if name == "progress":
        return loaded.progress("a", as_of="2020-07-31")
    if name == "profile":
        return loaded.profile("a")
    if name == "tasks":
        return loaded.tasks("a", lead=["lead"])
    what = {"plan": "a/2020", "indicator": "getting-water", "city": "a", "target": TARGET}
    return loaded.show(what[rest])


# --- reading back -------------------------------------------------------------------------


def from_markdown(document: str) -> str:
    """All text of a Markdown document; fails where data became markup."""
    parser = MarkdownIt("gfm-like", {"linkify": False, "html": True})
    found: list[str] = []
    for token in parser.parse(document):
        assert token.type not in ("html_block", "fence", "code_block", "hr", "blockquote_open")
        for part in token.children or ():
            assert part.type in ("text", "strong_open", "strong_close", "em_open", "em_close"), part
            found.append(part.content)
        if token.type == "inline":
            found.append("\n")
    return "".join(found)


def markup_of(document: str) -> list[str]:
    """The shape of a Markdown document without its texts."""
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(document)
    return [t.type for t in tokens] + [c.type for t in tokens for c in t.children or ()]


def undefused(cell: str) -> str:
    return cell[1:] if re.match(r"''*[=+\-@＝＋－＠]", cell) else cell


def from_sheet(text: str, delimiter: str) -> str:
    lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    assert len({len(line) for line in lines}) == 1
    assert len(lines) == len(text.splitlines()), "one record a line"
    for cell in (cell for line in lines for cell in line):
        is_number = re.fullmatch(r"-?\d+(\.\d+)?", cell)
        assert is_number or not re.match(r"[=+\-@\t\r＝＋－＠]", cell), cell
    return "\n".join(undefused(cell) for line in lines for cell in line)


def texts_of(data: Any) -> Iterator[str]:
    if isinstance(data, dict):
        for value in data.values():
            yield from texts_of(value)
    elif isinstance(data, list):
        for value in data:
            yield from texts_of(value)
    elif isinstance(data, str):
        yield data


# --- the tests ----------------------------------------------------------------------------


@pytest.mark.parametrize("name", HOSTILE)
def test_text_from_data_is_found_again_in_every_format(name: str, tmp_path: Path) -> None:
    hostile = HOSTILE[name]
    loaded = catalogue(tmp_path, hostile)
    for command, places in ANSWERS.items():
        in_pages, in_rows = (names.split() for names in places)
        asked = answer(loaded, command)
        found = {
            f: render(asked, f, "en", detail="all")
            for f in ("table", "markdown", "csv", "tsv", "json")
        }
        found["jsonl"] = render(asked, "jsonl", "en")
        flat = {
            "table": found["table"],
            "markdown": from_markdown(found["markdown"]),
            "csv": from_sheet(found["csv"], ","),
            "tsv": from_sheet(found["tsv"], "\t"),
        }
        for format, text in flat.items():
            for place in in_pages if format in ("table", "markdown") else in_rows:
                assert one_line(at(hostile, place)) in text, (command, format, place)
        whole = "\n".join(texts_of(json.loads(found["json"])))
        lines = "\n".join(
            text for line in found["jsonl"].splitlines() for text in texts_of(json.loads(line))
        )
        for place in in_rows:
            if command != "compare" or place in ("condition", "note", "clock", "written"):
                assert at(hostile, place) in lines, (command, place)
        assert at(hostile, "written") in whole or "written" not in in_rows


def layout(loaded: api.Bizbench) -> dict[str, list[str]]:
    return {
        c: markup_of(render(answer(loaded, c), "markdown", "en", detail="all")) for c in ANSWERS
    }


@pytest.mark.parametrize("name", ["lines", "heading", "form", "quotes", "tab"])
def test_a_file_to_be_filled_in_is_sound_whatever_a_plan_says(name: str, tmp_path: Path) -> None:
    made = catalogue(tmp_path, HOSTILE[name]).new_progress("a/2020", lang="zh")
    (tmp_path / made.plan.name).write_text(made.text, encoding="utf-8", newline="\n")
    assert not api.load([tmp_path], only_data=True).problems


def test_a_hostile_text_changes_no_layout(tmp_path: Path) -> None:
    """Markdown has the same headings, tables, cells and lists whatever the data say."""
    plain = layout(catalogue(tmp_path / "plain", "a"))
    for name, hostile in HOSTILE.items():
        assert layout(catalogue(tmp_path / name, hostile)) == plain, name


REFUSED = {
    "nul": "\0",
    "escape": "\x1b[31m",
    "right-to-left": "\u202e",
    "isolate": "\u2067",
    "mark": "\u200f",
    "zero-width": "\u200b",
    "line separator": "\u2028",
    "next line": "\x85",
    "delete": "\x7f",
    "surrogate": "\ud800",
    "not a character": "\uffff",
}


@pytest.mark.parametrize("escaped", [False, True])
@pytest.mark.parametrize("name", REFUSED)
def test_signs_that_hide_text_are_refused(
    name: str, escaped: bool, bizbench: Run, tmp_path: Path
) -> None:
    sign = REFUSED[name]
    text = json.dumps(sign)[1:-1] if escaped else sign
    content = f'id: a\nlevel: city\nname: {{en: "A{text}", zh: 甲市}}\n'
    write(tmp_path, {})
    path = tmp_path / "cities" / "a" / "city.yaml"
    path.parent.mkdir(parents=True)
    path.write_bytes(content.encode("utf-8", "surrogatepass"))
    options = ["--data", str(tmp_path), "--only-data", "--format", "csv", "--lang", "en"]
    code, out, _ = bizbench("validate", *options)
    assert code == 1
    assert not CONTROL.search(out.removeprefix("\ufeff"))
    ids = {line["id"] for line in csv.DictReader(io.StringIO(out.removeprefix("\ufeff")))}
    assert ids & {"control-character", "file-encoding", "yaml-syntax"}, ids


HIDDEN = "a\0b\x1b[2Jc\u202ed\u200be\u2028f\x9bg\ud800h"


def test_no_writer_lets_a_hidden_sign_through() -> None:
    """Also where the text comes from elsewhere: a document, a file's name, a caller."""
    table = Table(
        HIDDEN,
        (Column("a", HIDDEN), Column("b", "b", "right", keep=1)),
        (Line((HIDDEN, "1")),),
        (HIDDEN,),
        (Mark("a", HIDDEN),),
        (HIDDEN,),
    )
    page = Page(HIDDEN, (table, Facts(HIDDEN, ((HIDDEN, HIDDEN),)), Prose(HIDDEN)), (HIDDEN,), "en")
    rows = Rows(("id", "notes"), ({"id": HIDDEN, "notes": (HIDDEN, HIDDEN)},))
    written = [terminal.write(page, 30), terminal.write(page), markdown.write(page)]
    written += [render_rows(rows, format, "en") for format in ("csv", "tsv", "jsonl")]
    written.append(jsontext.write({"a": HIDDEN}))
    for text in written:
        assert not CONTROL.search(text)
        text.encode("utf-8")
        assert "202e" in text
    assert json.loads(written[-1]) == {"a": HIDDEN}
    assert json.loads(written[-2]) == {"id": HIDDEN, "notes": [HIDDEN, HIDDEN]}


def test_a_document_cannot_write_to_the_terminal(bizbench: Run, tmp_path: Path) -> None:
    """What ``verify`` quotes comes from a document, which nobody has checked."""
    source = (TINY.parent / "sources" / "north-2020.txt").read_text(encoding="utf-8")
    hostile = f"{source}\n新增\x1b[2J99\u202e家企业=1+1。\n"
    (tmp_path / "north-2020.txt").write_text(hostile, encoding="utf-8")
    options = ["--data", str(TINY), "--only-data", "--sources", str(tmp_path), "--lang", "en"]
    for format in ("table", "markdown", "json", "csv", "tsv", "jsonl"):
        code, out, _ = bizbench("verify", "north/2020", *options, "--format", format)
        assert code == 1 and not CONTROL.search(out.removeprefix("\ufeff")), format


@pytest.mark.parametrize("value", [-0.6, 0.1 + 0.2, 1e-7, 1e21, 12, -3, 10**25])
def test_numbers_stay_numbers(value: float) -> None:
    (line,) = csv.DictReader(
        io.StringIO(render_rows(Rows(("value",), ({"value": value},)), "csv", "en"))
    )
    assert re.fullmatch(r"-?\d+(\.\d+)?", line["value"])
    assert Decimal(line["value"]) == Decimal(repr(value))
