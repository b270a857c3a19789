"""A page for paper: its tables numbered and no wider than a sheet, the rest in annexes.

Nothing is left out and nothing is said anew: a column that a sheet has no room for stands in an
annex at the end, under the number of its row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bizbench.ground.record import Struct, replace
from bizbench.ground.texts import text
from bizbench.output.folding import BETWEEN
from bizbench.output.page import (
    ANNEX,
    BESIDE,
    BRACKETS,
    PEER,
    STAYS,
    UNDER,
    Block,
    Column,
    Facts,
    Line,
    Page,
    Prose,
    Table,
)

#: So many columns a sheet has room for beside the numbers of the rows. One more finds its place:
#: better a narrow table than an annex for a single column.
ROOM = 7
NUMBER = "number"
#: How a page says with which option all of it is shown.
_OPTION = re.compile(r"--(?:all|cities)\b ?")
_ALONE = re.compile(r"(?: \(|（)--(?:all|cities)[)）]")
#: What is to be typed, in words: a command, or an option that no reader of paper can give.
_TYPED = (
    r"(?:\bbizbench (?:best|compare|diff|gaps|history|list|matrix|new|profile|progress|score|search"
    r"|show|tasks|verify|whatif)\b|(?<![\w-])--(?:against|assume|scope|over|with-drafts)\b)"
)
#: A pair of brackets for it, or a clause from its stop to the next.
_IN_BRACKETS = re.compile(rf" ?[(（][^()（）;；]*?{_TYPED}[^()（）]*[)）]")
_CLAUSE = re.compile(
    rf"(?:^|[;；] ?|(?<=[.。]) ?)[^()（）;；.。]*?{_TYPED}"
    r"[^()（）;；。]*?(?:[.。]$|。|(?=[()（）;；])|$)"
)
NOTES = "notes"


class Printed(Struct, frozen=True):
    """A table as it is printed: in one part or several, with its annexes."""

    parts: tuple[Table, ...]
    annexes: tuple[Table, ...] = ()


def printed(page: Page) -> Page:
    """The page with its tables as they are printed, the annexes behind all else."""
    blocks: list[Block] = []
    annexes: list[Table] = []
    said: dict[str, int] = {}
    n = 0
    for block in (_without_options(block, page.lang) for block in page.laid_out):
        if isinstance(block, Prose) and not block.text:
            continue
        if not isinstance(block, Table) or not block.lines:
            blocks.append(block)
            continue
        n += 1
        lead = dict.fromkeys(_once(sentence, n, said, page.lang) for sentence in block.lead)
        made = split(replace(block, lead=tuple(lead)), n, len(annexes) + 1, page.lang)
        blocks += made.parts
        annexes += made.annexes
    return replace(page, blocks=(*blocks, *annexes))


def _once(sentence: str, n: int, said: dict[str, int], lang: str) -> str:
    """A sentence above the ``n``-th table; where an earlier one has it, which one."""
    first = said.setdefault(sentence, n)
    return sentence if first == n else text(lang, "printed.as-above", n=first)


def split(table: Table, n: int, annex: int, lang: str) -> Printed:
    """The ``n``-th table of a page; its annexes are numbered from ``annex`` on."""
    numbers, whole = _numbered(_joined(table, lang))
    sheets, rest = _sheets(whole.columns)
    annexes = tuple(_annexes(whole, numbers, rest, n, annex, lang))
    said = tuple(
        text(lang, "printed.see", annex=annex + at, names=_names(one.columns, whole, rest, lang))
        for at, one in enumerate(annexes)
    )
    parts = []
    for at, sheet in enumerate(sheets):
        is_last = at == len(sheets) - 1
        id = "printed.further" if at else "printed.table"
        part = _only(whole, numbers, sheet, lang)
        parts.append(
            replace(
                part,
                title=text(lang, id, n=n, part=at, title=table.title),
                lead=() if at else table.lead,
                folded=table.folded if is_last else (),
                marks=table.marks if is_last else (),
                remarks=(*table.remarks, *said) if is_last else (),
                cited=table.cited if is_last else None,
            )
        )
    return Printed(tuple(parts), annexes)


def _sheets(columns: Sequence[Column]) -> tuple[list[list[int]], list[int]]:
    """Which columns stand on which sheet, and which are left for annexes."""
    every = list(range(len(columns)))
    if len(every) <= ROOM + 1:
        return [every], []
    peers = [i for i in every if columns[i].paper == PEER]
    if peers:
        fixed = every[: min(peers[0], ROOM // 2)]
        rest = [i for i in every if columns[i].paper == ANNEX or len(fixed) <= i < peers[0]]
        dealt = [i for i in every if i not in {*fixed, *rest}]
        return [[*fixed, *some] for some in _batched(dealt, ROOM - len(fixed))], rest
    # The first column says what a row is.
    order = [_order(column) if n else 0 for n, column in enumerate(columns)]
    wanted = sorted(every, key=lambda i: (order[i], columns[i].keep, i))
    n = max(ROOM, order.count(0))
    return [sorted(wanted[:n])], sorted(wanted[n:])


def _order(column: Column) -> int:
    """Which columns go onto the sheet first, before ``keep`` decides: notes stand below it."""
    return 0 if column.paper == STAYS or column.key == NOTES else 2 if column.paper == ANNEX else 1


def _batched(found: Sequence[int], size: int) -> Iterator[Sequence[int]]:
    return (found[at : at + size] for at in range(0, len(found), size))


def _only(table: Table, numbers: Sequence[str], kept: Sequence[int], lang: str) -> Table:
    """The table with its numbers and some of its columns."""
    lines = (
        replace(line, cells=(number, *(line.cells[i] for i in kept)))
        for number, line in zip(numbers, table.lines, strict=True)
    )
    head = Column(NUMBER, text(lang, "printed.number"))
    return replace(table, columns=(head, *(table.columns[i] for i in kept)), lines=tuple(lines))


def _annexes(
    table: Table, numbers: Sequence[str], rest: Sequence[int], n: int, first: int, lang: str
) -> Iterator[Table]:
    """What the sheet has no room for, with the first column to know the rows by."""
    filled = [i for i in rest if any(line.cells[i] for line in table.lines)]
    for at, some in enumerate(_batched(filled, ROOM - 1)):
        kept = [0, *some]
        made = _only(table, numbers, kept, lang)
        yield replace(
            made,
            title=text(lang, "printed.annex", annex=first + at, n=n, title=table.title),
            lines=tuple(line for line in made.lines if any(line.cells[2:])),
            lead=(),
            folded=(),
            marks=(),
            remarks=(),
            cited=None,
        )


def _names(columns: Sequence[Column], whole: Table, rest: Sequence[int], lang: str) -> str:
    """What the columns of an annex are called."""
    left = {whole.columns[i].key for i in rest}
    return text(lang, "join.list").join(c.title for c in columns if c.key in left)


def _numbered(table: Table) -> tuple[list[str], Table]:
    """The numbers of its rows, which are its own where it has a column of them, and the rest."""
    if table.columns[0].key != NUMBER:
        return _numbers(table.lines), table
    lines = tuple(replace(line, cells=line.cells[1:]) for line in table.lines)
    return [line.cells[0] for line in table.lines], replace(
        table, columns=table.columns[1:], lines=lines
    )


def _numbers(lines: Sequence[Line]) -> list[str]:
    """``1``, ``2``; of lines below the second row ``2-1``, ``2-2``."""
    found: list[str] = []
    main = under = 0
    for line in lines:
        if line.kind == UNDER and main:
            under += 1
            found.append(f"{main}-{under}")
        else:
            main, under = main + 1, 0
            found.append(str(main))
    return found


def _without_options(block: Block, lang: str) -> Block:
    """The block with words for the options that a reader of paper cannot give."""

    pointer = BETWEEN + text(lang, "heads.rest")

    def said(sentence: str) -> str:
        sentence = sentence.replace(pointer, "").removeprefix(pointer[len(BETWEEN) :])
        sentence = _CLAUSE.sub("", _IN_BRACKETS.sub("", sentence))
        sentence = _ALONE.sub(text(lang, "printed.see-whole"), sentence)
        whole, space = text(lang, "printed.whole"), " " if lang == "en" else ""
        return _OPTION.sub(lambda found: whole + (space if found[0][-1] == " " else ""), sentence)

    def all_said(sentences: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(filter(None, map(said, sentences)))

    if isinstance(block, Prose):
        return replace(block, text=said(block.text))
    if isinstance(block, Facts):
        return replace(block, title=said(block.title))
    return replace(
        block,
        marks=tuple(replace(mark, text=said(mark.text)) for mark in block.marks),
        lead=all_said(block.lead),
        folded=all_said(block.folded),
        remarks=all_said(block.remarks),
        cited=block.cited and replace(block.cited, text=said(block.cited.text)),
    )


def _joined(table: Table, lang: str) -> Table:
    """The table with each column that has no place of its own in the cells of the one before."""
    kept: list[int] = []
    columns = [*table.columns]
    rows = [[*line.cells] for line in table.lines]
    for at, column in enumerate(table.columns):
        before = next((i for i in reversed(kept) if columns[i].paper != ANNEX), None)
        if before is None or column.paper not in (BESIDE, BRACKETS):
            kept.append(at)
            continue
        first = columns[before]
        title = _headings(column, first.title, column.title, lang)
        columns[before] = replace(first, title=title, wraps=True, align="left")
        for cells in rows:
            cells[before] = _together(column, cells[before], cells[at], lang)
    lines = (
        replace(line, cells=tuple(cells[i] for i in kept))
        for line, cells in zip(table.lines, rows, strict=True)
    )
    return replace(table, columns=tuple(columns[i] for i in kept), lines=tuple(lines))


def _headings(column: Column, first: str, second: str, lang: str) -> str:
    """The heading of both; never one pair of brackets behind another."""
    if column.paper == BRACKETS and first.endswith((")", "）")):
        return text(lang, "printed.headings", first=first, second=second)
    return _together(column, first, second, lang)


def _together(column: Column, first: str, second: str, lang: str) -> str:
    """What stands in one cell with what stands before it."""
    if not (first and second):
        return first or second
    return text(lang, f"printed.{column.paper}", first=first, second=second)
