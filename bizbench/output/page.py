"""A page: what a command has to say, laid out but not yet written in any format."""

from __future__ import annotations

from collections.abc import Callable

from bizbench.ground.record import Struct

#: Rows, and those that stand under another row (its further figures).
MAIN = "main"
UNDER = "under"

#: The colours a line may be in.
TONES = ("red", "yellow", "green")

#: What becomes of a column on paper, where there is room for few: what its ``keep`` says if nothing
#: else does; it stays; it goes into an annex; it is one of many alike, which go onto several
#: sheets; it stands in the cell of the column before it, behind a colon or in brackets.
STAYS = "stays"
ANNEX = "annex"
PEER = "peer"
BESIDE = "beside"
BRACKETS = "brackets"


class Fold(Struct, frozen=True):
    """The sentence that stands for the lines of a table that bear its key, where it is folded."""

    key: str
    said: str


class Column(Struct, frozen=True):
    """How a column behaves in a narrow terminal and on paper.

    A column that ``wraps`` first becomes narrower, its cells running over several lines, but not
    narrower than ``least`` terminal cells. ``keep`` orders the rest: 0 never leaves the table,
    then high leaves first; what leaves stands below its row. ``paper`` says what becomes of it in
    print. A ``toned`` one is in the colour of its line where there are colours.
    """

    key: str
    title: str
    align: str = "left"
    keep: int = 0
    wraps: bool = False
    least: int = 24
    paper: str = ""
    toned: bool = False


class Line(Struct, frozen=True):
    """One row of a table: a cell for each column.

    ``fold`` is the key of the fold it goes into, if any; ``letters`` are those of its notes.
    ``tone`` is the colour of what it says, which its words say, too.
    """

    cells: tuple[str, ...]
    kind: str = MAIN
    fold: str = ""
    letters: frozenset[str] = frozenset()
    tone: str = ""


class Mark(Struct, frozen=True):
    """A note with the letter that stands at its rows."""

    letter: str
    text: str


class Prose(Struct, frozen=True):
    """One paragraph; ``fold`` is what stands for it where it is folded, if anything does."""

    text: str
    fold: str = ""


class Table(Struct, frozen=True):
    """``lead`` are sentences above the table, ``marks`` and ``remarks`` stand below it.

    ``folds`` say what stands for lines when they are folded, ``fold`` what stands for the whole
    table then, ``short`` which other table does; ``folded`` are such sentences, directly below the
    lines that are left. ``cited`` says where its figures come from, below everything else.
    """

    title: str
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    lead: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()
    remarks: tuple[str, ...] = ()
    folds: tuple[Fold, ...] = ()
    fold: str = ""
    folded: tuple[str, ...] = ()
    short: Table | None = None
    cited: Prose | None = None

    @property
    def below(self) -> tuple[str, ...]:
        """The sentences below the notes."""
        return (*self.remarks, self.cited.text) if self.cited else self.remarks


class Facts(Struct, frozen=True):
    """Names with their values."""

    title: str
    pairs: tuple[tuple[str, str], ...]


Block = Table | Facts | Prose


class Later(Struct, frozen=True):
    """A long block that is laid out only where the whole page is asked for.

    Elsewhere ``short`` stands for it, or where there is none the sentence ``fold``.
    """

    whole: Callable[[], Block]
    short: Table | None
    fold: str = ""


class Page(Struct, frozen=True):
    """``brief`` is the answer alone, as ``--brief`` gives it; ``blocks`` are all there is.

    ``as_printed`` are the texts that stay in the characters of the document in a Chinese page.
    """

    title: str
    blocks: tuple[Block | Later, ...]
    footer: tuple[str, ...]
    lang: str
    brief: tuple[Block, ...] = ()
    as_printed: tuple[str, ...] = ()

    @property
    def laid_out(self) -> tuple[Block, ...]:
        """The blocks, whole."""
        return tuple(b.whole() if isinstance(b, Later) else b for b in self.blocks)
