"""What pages are put together from: tables whose columns are said together with their cells."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from bizbench.ground.record import Struct, replace
from bizbench.ground.texts import text
from bizbench.output.page import MAIN, UNDER, Block, Column, Facts, Fold, Later, Line, Page, Prose, Table

if TYPE_CHECKING:
    from bizbench.output.words.notes import Lettered

R = TypeVar("R")
U = TypeVar("U")


def _blank(_: object) -> str:
    return ""


def _nothing(_: object) -> tuple[Any, ...]:
    return ()


def _never(_: object) -> bool:
    return False


class Col(Struct, Generic[R, U], frozen=True):
    """A column with what stands in it: ``cell`` for a row, ``under`` for each line below the row.

    ``id`` is the text of its heading: the last part behind ``column.``, or with a dot the whole;
    ``head`` is a heading that comes from the data. Without ``when`` the column is left out.
    """

    id: str
    cell: Callable[[R], str] = _blank
    under: Callable[[U], str] = _blank
    right: bool = False
    keep: int = 0
    wraps: bool = False
    least: int = 24
    paper: str = ""
    head: str | None = None
    when: bool = True
    toned: bool = False

    def column(self, lang: str) -> Column:
        """The column as a writer needs it."""
        title = self.head
        if title is None:
            title = text(lang, self.id if "." in self.id else f"column.{self.id}")
        align = "right" if self.right else "left"
        key = self.id.rpartition(".")[2]
        more = (self.keep, self.wraps, self.least, self.paper, self.toned)
        return Column(key, title, align, *more)


#: The columns of a table of rows, and of what stands below a row (None where nothing does).
Columns = Sequence[Col[R, U]]


def grid(
    lang: str,
    title: str,
    columns: Columns[R, U],
    rows: Iterable[R],
    *,
    under: Callable[[R], Iterable[U]] = _nothing,
    is_under: Callable[[R], bool] = _never,
    lead: Iterable[str] = (),
    letters: Lettered[Any] | None = None,
    remarks: Iterable[str] = (),
    whole: bool = False,
    keys: Sequence[str] = (),
    folds: Iterable[Fold] = (),
    fold: str = "",
    cited: Prose | None = None,
    tone: Callable[[R], str] = _blank,
) -> Table:
    """The table of rows, each with its lines below it; ``is_under`` marks rows that are such lines.

    Columns in which nothing stands are left out, unless the table is shown ``whole``. ``keys`` are
    the folds that the rows go into, one for each row ("" for none); ``tone`` is a row's colour.
    """
    used = [c for c in columns if c.when]
    lines = []
    taken = letters.taken if letters else frozenset[str]
    for n, row in enumerate(rows):
        kind, key = UNDER if is_under(row) else MAIN, keys[n] if keys else ""
        lines.append(Line(tuple(c.cell(row) for c in used), kind, key, taken(), tone(row)))
        lines += [Line(tuple(c.under(each) for c in used), UNDER, key, taken()) for each in under(row)]
    kept = [n for n in range(len(used)) if whole or any(line.cells[n] for line in lines)]
    return Table(
        title=title,
        columns=tuple(used[n].column(lang) for n in kept),
        lines=tuple(replace(line, cells=tuple(line.cells[n] for n in kept)) for line in lines),
        lead=tuple(lead),
        marks=tuple(letters.marks()) if letters else (),
        remarks=(*(letters.by_document() if letters else ()), *remarks),
        folds=tuple(folds),
        fold=fold,
        cited=cited,
    )


def titled(name: str, lang: str, what: str = "comparison.targets") -> str:
    """A table's title with what its figures are: promises, unless another text says so."""
    return f"{name} — {text(lang, what)}"


def facts(lang: str, title: str, said: Mapping[str, str | None]) -> Facts:
    """Values under the texts of ``show.*``; what is not there is left out."""
    return Facts(title, tuple((text(lang, f"show.{id}"), value) for id, value in said.items() if value))


def laid_out(
    title: str, blocks: Iterable[Block | Later | str], lang: str, *more: str, brief: Iterable[Block | str] = ()
) -> Page:
    """A page; a text among its blocks is a paragraph, ``more`` are further parts of its last line.

    ``brief`` is the answer alone.
    """
    said = tuple(Prose(block) if isinstance(block, str) else block for block in blocks)
    answer = tuple(Prose(block) if isinstance(block, str) else block for block in brief)
    return Page(title, said, more, lang, answer)
