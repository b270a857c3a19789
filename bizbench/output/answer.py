"""An answer: a result with its outward forms."""

from __future__ import annotations

import os
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from bizbench.ground.record import Struct, replace
from bizbench.ground.refusals import UsageError
from bizbench.ground.suggest import known_language
from bizbench.ground.vocabulary import CHARTED
from bizbench.output.detail import BRIEF, SHORT, WHOLE

if TYPE_CHECKING:
    from bizbench.ground.problems import Problem
    from bizbench.output.frame import DataFrame
    from bizbench.output.page import Page
    from bizbench.output.rows import Rows
    from bizbench.questions.asked import Asked


#: Of a printed answer, in terminal cells.
WIDTH = 100


class Result(Protocol):
    """What a question is answered with; ``problems`` are the data errors that touch it."""

    @property
    def problems(self) -> tuple[Problem, ...]: ...


class Written(Struct, frozen=True):
    """The text of a file, with the data errors that touch it."""

    text: str
    problems: tuple[Problem, ...]


R = TypeVar("R", bound=Result)


class Answer(Struct, Generic[R], frozen=True):
    """A result; its page and its table are made by the modules of the question's name.

    How it was asked for stands in every form of it: it is put there in this one place.
    """

    question: str
    result: R
    asked: Asked

    def __repr__(self) -> str:
        """What it holds, in one line: the page would fill a screen."""
        return repr(self.result)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The data errors that touch the answer."""
        return self.result.problems

    def page(self, lang: str = "en", detail: str = SHORT) -> Page:
        """The answer laid out for a reader (``en`` or ``zh``); ``UsageError`` for another.

        ``detail`` is ``short`` (long parts folded to a line with their count), ``all`` or
        ``brief`` (the answer alone), as the command's ``--all`` and ``--brief``.
        """
        from bizbench.output import folding
        from bizbench.output.words import footers

        pages = import_module(f"bizbench.output.pages.{self.question}")
        page: Page = pages.page(self.result, known_language(lang))
        page = folding.shown(page, detail)
        if lang == "zh" and not getattr(pages, "AS_PRINTED", False):
            from bizbench.output import script

            page = script.in_simplified(page)
        return replace(page, footer=(footers.line(self.asked, lang, page.footer),))

    def rows(self, lang: str = "en", columns: Sequence[str] = (), detail: str = WHOLE) -> Rows:
        """The flat table with these columns, by name or heading; else with all.

        In ``brief`` those that are read first. ``UsageError`` for a column that there is not.
        """
        rows = self.table(lang)
        if columns:
            return rows.only(columns)
        return rows.brief if detail == BRIEF else rows

    def to_dict(self, lang: str = "en") -> Any:
        """The answer as the command's JSON: a mapping, or a list of mappings for a list."""
        found = self._form.data(self.result, known_language(lang))
        if isinstance(found, list):
            return found
        schema = {key: found.pop(key) for key in ("schema",) if key in found}
        return {**schema, "query": self.asked.data(lang), **found}

    def to_markdown(self, lang: str = "en", detail: str = SHORT) -> str:
        """The page as Markdown, for a report: notes and sources included."""
        from bizbench.output.writers import markdown

        return markdown.write(self.page(lang, detail))

    def to_html(self, lang: str = "en", detail: str = SHORT) -> str:
        """The page as a fragment of HTML."""
        from bizbench.output.writers import html

        return html.fragment(self.page(lang, detail))

    def to_svg(self, lang: str = "en") -> str:
        """The answer drawn, as an ``<svg>`` element with notes, sources and footer.

        Raises ``UsageError`` where there is no chart of the question, or not one of the answer.
        """
        if self.question not in CHARTED:
            raise UsageError("no-chart", found=self.question, allowed=", ".join(CHARTED))
        from bizbench.output.words import footers

        charts = import_module(f"bizbench.output.charts.{self.question}")
        footer = footers.line(self.asked, known_language(lang))
        drawn: str = charts.chart(self.result, lang, footer)
        return drawn

    def to_docx(self, path: str | os.PathLike[str], lang: str = "en", detail: str = SHORT) -> None:
        """The page as a Word file on A4: columns that fit a sheet, the rest in annexes."""
        from bizbench.output.writers import word

        Path(path).write_bytes(word.write(self.page(lang, detail)))

    def to_csv(self, path: str | os.PathLike[str] | None = None, lang: str = "en") -> str | None:
        """The table as CSV: its text, or written to a file that Excel opens (``utf-8-sig``)."""
        from bizbench.output.writers import delimited

        content = delimited.write_csv(self.table(lang), lang)
        if path is None:
            return content
        Path(path).write_bytes(content.encode("utf-8-sig", "backslashreplace"))
        return None

    def to_xlsx(
        self,
        path: str | os.PathLike[str],
        lang: str = "en",
        columns: Sequence[str] = (),
        detail: str = SHORT,
    ) -> None:
        """Write a workbook: a sheet to print, the table with typed cells, notes and sources."""
        from bizbench.output.writers.xlsx import write

        page, rows = self.page(lang, detail), self.rows(lang, columns, detail)
        whole = bool(columns) or detail != SHORT
        Path(path).write_bytes(write(page, rows, self.result, self.asked, whole))

    def to_pandas(self, lang: str = "en") -> DataFrame:
        """The table as a data frame; ids and places are texts, ranks ``Int64``, figures floats."""
        from bizbench.output.frame import frame

        return frame(self.table(lang))

    def __str__(self) -> str:
        from bizbench.output.writers import terminal

        return terminal.write(self.page(), WIDTH)

    def _repr_markdown_(self) -> str:
        return self.to_markdown()

    def _repr_html_(self) -> str:
        return self.to_html()

    def table(self, lang: str = "en") -> Rows:
        """The answer as one flat table: what CSV, TSV and JSON Lines are written from."""
        from bizbench.output.words import footers

        version = footers.version(self.asked, known_language(lang))
        rows: Rows = self._form.table(self.result, lang, version)
        return rows

    @property
    def _form(self) -> Any:
        return import_module(f"bizbench.output.tables.{self.question}").FORM
