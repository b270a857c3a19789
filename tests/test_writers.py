"""Every format says the same: written files are parsed back and held against the JSON."""

from __future__ import annotations

import io
import re
import shutil
import sys
from fractions import Fraction
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bizbench import api
from bizbench.cli.session import print_page
from bizbench.ground.widths import fill, width_of
from bizbench.output.page import Column, Facts, Line, Mark, Page, Prose, Table
from bizbench.output.words import amounts
from bizbench.output.writers import markdown, styled, terminal, wrapping
from tests.pages import behind, set_apart

HOSTILE = "<script>x</script> | a | [red]b[/red] *c* _d_ `e` &lt; =1+1 \\ ~~f~~ # g\nh"


def unescape(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text).replace("&amp;", "&").strip()


def cells(line: str) -> list[str]:
    return [unescape(c) for c in re.split(r"(?<!\\)\|", line)[1:-1]]


def parse(text: str) -> list[dict[str, Any]]:
    """The tables of a Markdown text, each with its notes by letter and its plain remarks."""
    found: list[dict[str, Any]] = []
    for part in re.split(r"^## ", text, flags=re.MULTILINE)[1:]:
        lines = part.splitlines()
        grid = [line for line in lines if line.startswith("|")]
        if not grid:  # sentences under a heading
            continue
        marks = dict(re.findall(r"^- \*\*(\w+)\*\* (.*)$", part, flags=re.MULTILINE))
        remarks = re.findall(r"^- (?!\*\*)(.*)$", part, flags=re.MULTILINE)
        head = cells(grid[0])
        found.append(
            {
                "title": unescape(lines[0]),
                "rows": [dict(zip(head, cells(line), strict=True)) for line in grid[2:]],
                "marks": {letter: unescape(t) for letter, t in marks.items()},
                "remarks": [unescape(r) for r in remarks],
            }
        )
    return found


def shown_rank(row: dict[str, Any]) -> str:
    if row["kind"] == "variant":
        return ""
    if row["rank_low"] is None:
        return "–"
    if row["rank_low"] == row["rank_high"]:
        return str(row["rank_low"])
    return f"{row['rank_low']}–{row['rank_high']}"


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(
    "options",
    [{}, {"against": "observed:harbour"}, {"against": "goalpost"}, {"strict": True}, {"top": 1}],
)
def test_markdown_says_what_the_json_says(
    options: dict[str, Any], lang: str, tiny: api.Bizbench
) -> None:
    answer = tiny.compare(*tiny.catalog.indicators, **options)
    found = answer.to_dict(lang)["sets"]
    parsed = parse(markdown.write(behind(answer.page(lang, "all"))))
    tables = [s.is_table for s in answer.result.sets]
    assert sum(tables) + (not all(tables)) == len(parsed)
    in_tables = [s for s, is_table in zip(found, tables, strict=True) if is_table]
    for expected, table in zip(in_tables, parsed, strict=False):
        assert len(expected["rows"]) == len(table["rows"])
        for row, line in zip(expected["rows"], table["rows"], strict=True):
            values = list(line.values())
            assert values[0].removesuffix(" ~") == shown_rank(row)
            notes = [table["marks"][letter] for letter in values[-1].split()]
            assert sorted(notes) == sorted(set_apart(row["notes"], table["remarks"]))
            if row["promised"] and row["promised"]["value"] is not None:
                number = f"{row['promised']['value']:g}"
                assert number in values[2]
            if row["kind"] == "reference":
                assert any(f"{row['value']:g}" in value for value in values[2:4])
        told = [n["text"] for n in expected["notes"]]
        assert told == table["remarks"][len(table["remarks"]) - 1 - len(told) : -1]
    alone = [s for s, is_table in zip(found, tables, strict=True) if not is_table]
    lines = iter(parsed[-1]["rows"] if alone else [])
    for expected in alone:
        silent = [n["text"] for r in expected["rows"] if not r["target"] for n in r["notes"]]
        for row in (r for r in expected["rows"] if r["target"]):
            *_, letters, others = next(lines).values()
            notes = [parsed[-1]["marks"][letter] for letter in letters.split()]
            why = [n for n in expected["notes"] if n["id"].startswith("no-base")]
            own = [*row["notes"], *(why if row["kind"] != "variant" else ())]
            assert sorted(notes) == sorted(set_apart(own, parsed[-1]["remarks"]))
            if row["kind"] != "variant":
                told = re.findall(r"[(（]([a-z ]+)[)）]", others)
                marks = {parsed[-1]["marks"][letter] for part in told for letter in part.split()}
                assert marks == set(silent)
    assert next(lines, None) is None


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("width", [None, 20, 40, 80, 200])
def test_the_terminal_loses_nothing_at_any_width(
    tiny: api.Bizbench, width: int | None, lang: str
) -> None:
    page = tiny.compare("getting-water").page(lang, "all")
    text = terminal.write(behind(page), width)
    flat = "".join(text.split())
    for block in behind(page).blocks:
        if isinstance(block, Table):
            for line in block.lines:
                for cell in line.cells:
                    assert "".join(cell.split()) in flat
            for part in (*block.lead, *block.remarks, *(m.text for m in block.marks)):
                assert "".join(part.split()) in flat
    if width is not None:
        assert max(width_of(line) for line in text.splitlines()) <= max(width + 2, 28)


@given(
    st.text(alphabet=st.sampled_from("ab 中文，。word-|*（“1.,~第"), max_size=200),
    st.integers(2, 60),
)
def test_wrapping_keeps_every_sign(text: str, width: int) -> None:
    lines = wrapping.wrap(text, width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert max(map(width_of, lines)) <= width


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("★ ≤ 35 days (天) → 51.1, rank 1", ["★ ≤ 35 days", "(天) → 51.1,", "rank 1"]),
        ("may be best: 1–2 ~", ["may be best:", "1–2 ~"]),
        ("办电时间，第1–2 ~", ["办电时间，", "第1–2 ~"]),
        ("以2020年6月19日为限", ["以", "2020年6月19日", "为限"]),
        ("最优或并列（须看）", ["最优或并列", "（须看）"]),
        ("城市供电可靠性，高", ["城市供电可靠", "性，高"]),
        ("hangzhou/2020/getting", ["hangzhou/2020", "/getting"]),
        ("a 123456789012345", ["a", "1234567890123", "45"]),  # longer than a line
    ],
)
def test_a_line_is_broken_where_a_reader_can_bear_it(text: str, lines: list[str]) -> None:
    assert wrapping.wrap(text, 13) == lines


def may_be_broken(before: str, after: str) -> bool:
    """Whether a line may end with the one text and the next begin with the other."""
    signed = before[-1] in "≤≥<>=≈→第" and after[0].isdigit()
    inside = before[-1].isdigit() and after[0] in "0123456789.,年月日%个天项"
    return not (signed or inside or before[-1] in wrapping.OPENING or after[0] in wrapping.CLOSING)


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("width", range(20, 201, 18))
def test_no_cell_is_broken_inside_a_number(
    width: int, lang: str, tiny: api.Bizbench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In whole pages: every text that is wrapped to a width is caught on its way."""
    broken: list[tuple[str, str]] = []

    def wrap(text: str, width: int | None) -> list[str]:
        lines = wrapping.wrap(text, width)
        broken.extend(pairwise(lines))
        return lines

    monkeypatch.setattr(terminal, "wrap", wrap)
    answers = (tiny.compare("getting-water"), tiny.matrix(), tiny.best(city="south"))
    for answer in (*answers, tiny.gaps("north"), tiny.diff("north/2020", "south/2021")):
        terminal.write(answer.page(lang, "all"), width)
    assert broken
    assert [pair for pair in broken if not may_be_broken(*pair)] == []


def hostile_page() -> Page:
    table = Table(
        HOSTILE,
        (Column("a", HOSTILE), Column("b", "b", "right", keep=1)),
        (Line((HOSTILE, "1")),),
        (HOSTILE,),
        (Mark("a", HOSTILE),),
        (HOSTILE,),
    )
    facts = Facts("f", ((HOSTILE, HOSTILE),))
    return Page(HOSTILE, (table, facts, Prose(HOSTILE)), (HOSTILE,), "en")


def test_text_from_data_is_text_in_markdown() -> None:
    text = markdown.write(hostile_page())
    assert not re.search(r"(?<!\\)<", text)
    (table, facts) = parse(text)
    flat = " ".join(HOSTILE.split())
    assert table["rows"] == [{flat: flat, "b": "1"}]
    assert table["marks"] == {"a": flat}
    assert list(facts["rows"][0].values()) == [flat] * 2 or facts["rows"] == [{"": flat}]


def test_text_from_data_is_text_in_the_terminal() -> None:
    assert " ".join(HOSTILE.split()) in terminal.write(hostile_page(), None)


class Screen(io.StringIO):
    """A stream that passes for a terminal."""

    def isatty(self) -> bool:
        return True


def test_a_terminal_sets_heads_off_and_loses_no_sign(
    monkeypatch: pytest.MonkeyPatch, tiny: api.Bizbench
) -> None:
    for page in (hostile_page(), tiny.compare("getting-water/time").page("zh", "all")):
        monkeypatch.setenv("TERM", "xterm-256color")
        monkeypatch.setattr(sys, "stdout", screen := Screen())
        print_page(page)
        shown = screen.getvalue().splitlines()
        lines = terminal.lines(page, shutil.get_terminal_size().columns)
        assert [re.sub(r"\x1b\[[\d;]*m", "", line) for line in shown] == [x.text for x in lines]
        codes = {terminal.HEADING: "1", terminal.HEAD: "4", terminal.DIM: "2"}
        for line, part in zip(shown, lines, strict=True):
            code = codes.get(part.style)
            assert re.findall(r"\x1b\[([\d;]+)m", line) == ([code, "0"] if code else [])
        assert {x.style for x in lines} >= {terminal.HEADING, terminal.HEAD, terminal.PLAIN}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("NO_COLOR", "1"),
        ("TERM", "dumb"),
        ("TERM", "DUMB"),
        ("TERM", "unknown"),
        ("FORCE_COLOR", ""),
    ],
)
def test_a_terminal_that_wants_no_styles_or_has_none_gets_none(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "stdout", screen := Screen())
    print_page(hostile_page())
    assert "\x1b" not in screen.getvalue()
    assert screen.getvalue() == terminal.write(hostile_page(), shutil.get_terminal_size().columns)


def test_a_pipe_is_given_no_styles_even_if_forced(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setattr(sys, "stdout", pipe := io.StringIO())
    print_page(hostile_page())
    assert "\x1b" not in pipe.getvalue()


def test_the_codes_of_a_text_from_data_do_nothing() -> None:
    page = Page("\x1b[31mred", (Prose("\x1b]0;x\x07"),), (), "en")
    shown = styled.write(terminal.lines(page, 80))
    assert shown == "\x1b[1m\\u001b[31mred\x1b[0m\n\n\\u001b]0;x\\u0007\n"


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("", 0),
        ("14 days", 7),
        ("14天", 4),
        ("（≤ 5个工作日）", 15),
        ("“…”–×★≥①", 8),  # as wide as a terminal outside of East Asia shows them
        ("１２，。", 8),
        ("ﾊﾝｶｸ", 4),
        ("é", 1),
        ("e\u0301", 1),
        ("か\u3099", 2),
        ("\u3000", 2),
        ("𠮷", 2),
        ("👍", 2),
    ],
)
def test_how_many_cells_a_text_takes(text: str, width: int) -> None:
    assert width_of(text) == width
    for size in (width - 1, width, width + 3):
        padded = fill(text, size)
        assert width_of(padded) == max(size, width) and padded.rstrip(" ") == text
        assert fill(text, size, right=True) == padded[len(text) :] + text


def test_markdown_is_laid_out_also_as_text() -> None:
    columns = (Column("a", "名次"), Column("b", "n", "right"), Column("c", ""))
    lines = (Line(("1", "12.50", "x|y")), Line(("2", "", "")))
    page = Page("t", (Table("t", columns, lines), Facts("f", (("a", "b"),))), (), "zh")
    assert markdown.write(page).splitlines()[4:] == [
        "| 名次   |     n |      |",
        "|:-------|------:|:-----|",
        r"| 1      | 12.50 | x\|y |",
        "| 2      |       |      |",
        "",
        "## f",
        "",
        "|    |    |",
        "|:---|:---|",
        "| a  | b  |",
    ]


def test_columns_align_with_chinese_text() -> None:
    page = Page(
        "t",
        (Table("t", (Column("a", "名次"), Column("b", "城市")), (Line(("1", "襄阳")),)),),
        (),
        "zh",
    )
    head, row = terminal.write(page, None).splitlines()[-2:]
    assert width_of(head[: head.index("城市")]) == width_of(row[: row.index("襄阳")])
    pipes = [line for line in markdown.write(page).splitlines() if line.startswith("|")]
    assert len({width_of(line) for line in pipes}) == 1


@pytest.mark.parametrize(
    "number, en, zh",
    [
        ("20000000000", "20 billion", "200亿"),
        ("300000000000", "300 billion", "3000亿"),
        ("37500000", "37.5 million", "3750万"),
        ("33000", "33,000", "3.3万"),
        ("12345", "12,345", "12345"),
        ("123456789", "123,456,789", "123456789"),
        ("9999", "9,999", "9999"),
        ("999.5", "999.5", "999.5"),
        ("1/3", "1/3", "1/3"),
        ("10000.5", "10,000.5", "10000.5"),
        ("-150000", "−150,000", "−15万"),
        ("0", "0", "0"),
    ],
)
def test_large_numbers_are_read_at_a_glance_and_lose_no_digit(
    number: str, en: str, zh: str
) -> None:
    assert amounts.large(Fraction(number), "en") == en
    assert amounts.large(Fraction(number), "zh") == zh
