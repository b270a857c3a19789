"""An answer: a result with its outward forms."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from bizbench.ground.suggest import known_language

if TYPE_CHECKING:
    from bizbench.ground.problems import Problem
    from bizbench.output.page import Page
    from bizbench.output.rows import Rows


class Result(Protocol):
    """What a question is answered with; ``problems`` are the data errors that touch it."""

    @property
    def problems(self) -> tuple[Problem, ...]: ...


R = TypeVar("R", bound=Result)


@dataclass(frozen=True)
class Answer(Generic[R]):
    """A result; its page and its table are made by the modules of the question's name."""

    question: str
    result: R

    def __repr__(self) -> str:
        """What it holds, in one line: the page would fill a screen."""
        return repr(self.result)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The data errors that touch the answer."""
        return self.result.problems

    def page(self, lang: str = "en") -> Page:
        """The answer laid out for a reader (``en`` or ``zh``); ``UsageError`` for another."""
        pages = import_module(f"bizbench.output.pages.{self.question}")
        page: Page = pages.page(self.result, known_language(lang))
        return page

    def to_dict(self, lang: str = "en") -> Any:
        """The answer as the command's JSON: a mapping, or a list of mappings for a list."""
        return self._form.data(self.result, known_language(lang))

    def table(self, lang: str = "en") -> Rows:
        """The answer as one flat table: what CSV, TSV and JSON Lines are written from."""
        rows: Rows = self._form.table(self.result, known_language(lang))
        return rows

    @property
    def _form(self) -> Any:
        return import_module(f"bizbench.output.tables.{self.question}").FORM
