"""What becomes of a page on paper: numbers, columns that fit, annexes for the rest."""

from __future__ import annotations

from collections import Counter

import pytest

from bizbench import api
from bizbench.output.page import (
    ANNEX,
    BESIDE,
    BRACKETS,
    PEER,
    STAYS,
    UNDER,
    Column,
    Line,
    Mark,
    Page,
    Prose,
    Table,
)
from bizbench.output.printed import ROOM, printed, split
from tests.test_formats import ANSWERS, made_up

__all__ = ["made_up"]


def table(columns: list[Column], kinds: str = "mmu", **more: object) -> Table:
    lines = tuple(
        Line(tuple(f"{n}{c.key}" for c in columns), UNDER if kind == "u" else "main")
        for n, kind in enumerate(kinds)
    )
    return Table("T", tuple(columns), lines, **more)  # type: ignore[arg-type]


def plain(keys: str) -> list[Column]:
    return [Column(key, key.upper(), keep=n) for n, key in enumerate(keys)]


def heads(found: Table) -> str:
    return "".join(column.title for column in found.columns[1:])


def test_rows_are_numbered_and_those_below_them() -> None:
    (part,) = split(table(plain("ab"), "mmuum"), 3, 1, "en").parts
    assert part.title == "Table 3. T" and part.columns[0].title == "No."
    assert [line.cells[0] for line in part.lines] == ["1", "2", "2-1", "2-2", "3"]
    assert part.lines[2].cells[1:] == ("2a", "2b")


def test_a_table_keeps_the_numbers_that_it_has() -> None:
    (part,) = split(table([Column("number", "No."), *plain("ab")]), 1, 1, "en").parts
    assert [column.title for column in part.columns] == ["No.", "A", "B"]
    assert [line.cells[0] for line in part.lines] == ["0number", "1number", "2number"]


def test_one_column_too_many_stays() -> None:
    assert not split(table(plain("abcdefgh")), 1, 1, "en").annexes


def test_what_has_no_room_stands_in_an_annex_under_the_same_number() -> None:
    columns = plain("abcdefghij")
    columns[9] = Column("j", "J", keep=9, paper=STAYS)
    columns[1] = Column("b", "B", keep=1, paper=ANNEX)
    made = table(columns, "mmu", lead=("l",), marks=(Mark("a", "m"),), remarks=("r",))
    lines = (*made.lines[:1], Line(tuple("x" for _ in columns[:1]) + ("",) * 9), made.lines[2])
    made = Table("T", made.columns, lines, lead=("l",), marks=made.marks, remarks=("r",))
    found = split(made, 2, 5, "en")
    (part,), (annex,) = found.parts, found.annexes
    assert heads(part) == "ACDEFGJ" and heads(annex) == "ABHI"
    assert part.lead == ("l",) and part.marks == (Mark("a", "m"),)
    assert part.remarks == ("r", "In Annex 5: B, H, I.")
    assert annex.title == "Annex 5. Further columns of Table 2: T"
    assert [line.cells[0] for line in annex.lines] == ["1", "2-1"]  # the second has nothing there
    assert not (annex.lead or annex.marks or annex.remarks)


def test_what_stays_is_printed_however_much_it_is() -> None:
    columns = [Column(k, k.upper(), keep=1, paper=STAYS if k > "b" else "") for k in "abcdefghijk"]
    found = split(table(columns), 1, 1, "en")
    assert heads(found.parts[0]) == "ACDEFGHIJK" and heads(found.annexes[0]) == "AB"


def test_columns_of_one_kind_go_onto_several_sheets() -> None:
    peers = [Column(k, k.upper(), paper=PEER) for k in "pqrstuvw"]
    columns = [*plain("ab"), *peers, Column("n", "N"), Column("o", "O", paper=ANNEX)]
    made = table(columns, lead=("l",), remarks=("r",))
    found = split(made, 1, 1, "en")
    assert [heads(part) for part in found.parts] == ["ABPQRST", "ABUVWN"]
    assert [part.title for part in found.parts] == ["Table 1. T", "Table 1 (part 1). T"]
    assert [part.lead for part in found.parts] == [("l",), ()]
    assert [len(part.remarks) for part in found.parts] == [0, 2]
    assert heads(found.annexes[0]) == "AO"


def test_some_columns_stand_in_the_cells_of_those_before() -> None:
    columns = (
        Column("a", "A"),
        Column("b", "B", "right"),
        Column("c", "C", paper=BESIDE),
        Column("w", "W", paper=ANNEX),
        Column("d", "D", paper=BRACKETS),
    )
    cells = [("x", "y", "z", "w", "v"), ("x", "", "z", "", ""), ("x", "y", "", "", "v")]
    (part,) = split(Table("T", columns, tuple(map(Line, cells))), 1, 1, "en").parts
    assert [column.title for column in part.columns[1:]] == ["A", "B: C (D)", "W"]
    assert [line.cells[2] for line in part.lines] == ["y: z (v)", "z", "y (v)"]


def test_a_page_has_its_annexes_at_the_end_and_other_blocks_as_they_are() -> None:
    blocks = (Prose("p"), table(plain("abcdefghij")), Table("S", (), (), ("said",)))
    blocks = (*blocks, table(plain("abcdefghijkl")), Prose("q"))
    page = printed(Page("P", blocks, ("f",), "zh"))
    titles = [b.title if isinstance(b, Table) else b.text for b in page.blocks]  # type: ignore[union-attr]
    assert titles[:5] == ["p", "表1　T", "S", "表2　T", "q"]
    assert titles[5:] == ["附表1　表1其余各列：T", "附表2　表2其余各列：T"]
    assert page.footer == ("f",) and page.title == "P"


def typed(said: object) -> bool:
    """Whether it names a command or an option, which are said in other words on paper."""
    return "--" in str(said) or "bizbench " in str(said)


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("detail", ["short", "all"])
def test_nothing_is_lost_on_paper(detail: str, lang: str, made_up: api.Bizbench) -> None:
    """Every cell, sentence and note of a page, in tables of few columns."""
    for name, asked in ANSWERS.items():
        page = asked(made_up).page(lang, detail)
        done = printed(page)
        tables = [b for b in done.blocks if isinstance(b, Table)]
        staying = max(sum(c.paper == STAYS for c in t.columns) for t in tables) if tables else 0
        assert all(len(t.columns) <= max(ROOM + 2, staying + 1) for t in tables), name
        cells = Counter(c for t in tables for line in t.lines for c in line.cells[1:])
        joined = " ".join(cells)
        for block in page.laid_out:
            if not isinstance(block, Table):
                assert block in done.blocks or typed(block)
                continue
            for cell, n in Counter(c for x in block.lines for c in x.cells if c).items():
                assert cells[cell] >= n or cell in joined, (name, cell)
            said = {x for t in tables for x in (*t.lead, *t.marks, *t.below, *t.folded)}
            own = {*block.lead, *block.marks, *block.below, *block.folded}
            assert not [x for x in own - said if not typed(x)]


@pytest.mark.parametrize(
    ("said", "lang", "left"),
    [
        ("3 more. All of it: bizbench gaps a --scope b", "en", "3 more."),
        ("全部内容：bizbench gaps a", "zh", ""),
        (
            "还可按以下范围比较：用水、用气（--scope water,gas）",
            "zh",
            "还可按以下范围比较：用水、用气",
        ),
        ("It counts as the limit (why: bizbench show a/2020/b@c)", "en", "It counts as the limit"),
        ("得分不再能区分各城市；数值见 bizbench compare", "zh", "得分不再能区分各城市"),
        (
            "Not shown: 9 (A and 2 more; bizbench list x names all).",
            "en",
            "Not shown: 9 (A and 2 more).",
        ),
        ("a plan--as amended (in force)", "en", "a plan--as amended (in force)"),
        ("bizbench 0.1.0 · data 600d99c2", "en", "bizbench 0.1.0 · data 600d99c2"),
    ],
)
def test_paper_names_no_command(said: str, lang: str, left: str) -> None:
    blocks = (Prose(said), table(plain("a"), remarks=(said, "r"), marks=(Mark("a", said),)))
    page = printed(Page("T", blocks, (), lang))
    *prose, found = page.blocks
    assert isinstance(found, Table)
    assert [b.text for b in prose if isinstance(b, Prose)] == [left] * bool(left)
    assert found.remarks == ((left, "r") if left else ("r",))
    assert [mark.text for mark in found.marks] == [left]


def test_what_was_said_above_a_table_is_not_said_again() -> None:
    blocks = tuple(table(plain("a"), lead=("Order: by gap.",)) for _ in range(2))
    first, second = printed(Page("T", blocks, (), "zh")).blocks
    assert isinstance(first, Table) and first.lead == ("Order: by gap.",)
    assert isinstance(second, Table) and second.lead == ("说明同表1。",)


def test_one_heading_for_two_never_has_brackets_behind_brackets() -> None:
    columns = (Column("a", "A"), Column("b", "B (2023)"), Column("c", "C", paper=BRACKETS))
    (part,) = split(table([*columns]), 1, 1, "en").parts
    assert heads(part) == "AB (2023), C"
