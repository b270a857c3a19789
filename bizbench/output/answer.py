"""An answer: a result with its outward forms."""

from __future__ import annotations

from dataclasses import dataclass, replace
from importlib import import_module
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from bizbench.ground.suggest import known_language
from bizbench.output.words import footers

if TYPE_CHECKING:
    from bizbench.ground.problems import Problem
    from bizbench.output.page import Page
    from bizbench.output.rows import Rows
    from bizbench.questions.asked import Asked


class Result(Protocol):
    """What a question is answered with; ``problems`` are the data errors that touch it."""

    @property
    def problems(self) -> tuple[Problem, ...]: ...


R = TypeVar("R", bound=Result)


@dataclass(frozen=True)
class Answer(Generic[R]):
    """A result; its page and its table are made by the modules of the question's name.

    How it was asked for stands in every form of it: it is put there in this one place.
    """

    question: str
    result: R
    asked: Asked

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The data errors that touch the answer."""
        return self.result.problems

    def page(self, lang: str = "en") -> Page:
        """The answer laid out for a reader (``en`` or ``zh``); ``UsageError`` for another."""
        pages = import_module(f"bizbench.output.pages.{self.question}")
        page: Page = pages.page(self.result, known_language(lang))
        return replace(page, footer=(footers.line(self.asked, lang, page.footer),))

    def to_dict(self, lang: str = "en") -> Any:
        """The answer as the command's JSON: a mapping, or a list of mappings for a list."""
        found = self._form.data(self.result, known_language(lang))
        if isinstance(found, list):
            return found
        schema = {key: found.pop(key) for key in ("schema",) if key in found}
        return {**schema, "query": self.asked.data(lang), **found}

    def table(self, lang: str = "en") -> Rows:
        """The answer as one flat table: what CSV, TSV and JSON Lines are written from."""
        version = footers.version(self.asked, known_language(lang))
        rows: Rows = self._form.table(self.result, lang, version)
        return rows

    @property
    def _form(self) -> Any:
        return import_module(f"bizbench.output.tables.{self.question}").FORM
