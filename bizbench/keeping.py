"""A loaded catalogue, and the keeping of its data; what can be asked of it stands in ``api``."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bizbench.output.answer import Answer
from bizbench.questions.arguments import Names, natural

if TYPE_CHECKING:
    from bizbench.curation.draft.begin import FirstFile
    from bizbench.curation.verify.records import Verified
    from bizbench.curation.workbook.run import Imported
    from bizbench.data.catalog import Catalog
    from bizbench.data.records import Target
    from bizbench.ground.problems import Problem
    from bizbench.output.package.export import Exported

Data = str | os.PathLike[str]


@natural
class Loaded:
    """A loaded catalogue: its problems and figures, its plan files held against documents."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything that is wrong with the data files, sorted by file and line."""
        return self.catalog.problems

    @property
    def targets(self) -> tuple[Target, ...]:
        """Every figure, main and further, as records."""
        return self.catalog.targets

    def _answer(self, question: str, run: Callable[..., Any], query: Any) -> Answer[Any]:
        """A question's answer, with how it was asked on the command line."""
        from bizbench.questions.asked import asked

        return Answer(question, run(self.catalog, query), asked(question, query, self.catalog))

    def verify(
        self,
        sources: Data | Iterable[Data] | None = None,
        *,
        plans: Names = (),
        explain: str | None = None,
    ) -> Answer[Verified]:
        """Hold plan files against the documents of one folder or several.

        ``explain`` names a rule whose figures are listed.
        """
        from bizbench.curation.verify.run import verify

        named = [sources] if isinstance(sources, str | os.PathLike) else sources or ()
        result = verify(self.catalog, tuple(named), plans, explain)
        return self._answer("verify", lambda *_: result, result.query)

    def draft(
        self,
        document: Data,
        *,
        city: str,
        year: int,
        slug: str | None = None,
        lang: str = "en",
        head: str = "",
    ) -> FirstFile:
        """A first plan file from a document nobody has read; ``head`` is a comment before it."""
        from bizbench.curation.draft.begin import draft

        return draft(self.catalog, document, city, year, slug, lang, head)

    def new(self, plan: str, *, lang: str = "en", head: str = "") -> FirstFile:
        """An empty plan file, ``CITY/YEAR[-SLUG]``, with comments to fill it in."""
        from bizbench.curation.draft.begin import new

        return new(self.catalog, plan, lang, head)

    def new_progress(self, plan: str, *, lang: str = "en", head: str = "") -> FirstFile:
        """A file of reports on a plan, ``CITY/YEAR[-SLUG]``: every promise, nothing filled in."""
        from functools import partial

        from bizbench.curation.draft.begin import reports
        from bizbench.output.words import amounts

        return reports(self.catalog, plan, lang, head, partial(amounts.promise, lang=lang))

    def workbook(self, plan: str, *, progress: bool = False, lang: str = "en") -> bytes:
        """A workbook (.xlsx) of a plan to fill in, with what the plan's file says, if any.

        With ``progress`` one for reports on the plan.
        """
        from bizbench.curation.workbook import run

        make = run.new_progress if progress else run.new
        return make(self.catalog, plan, lang)

    def imported(self, workbook: Data, *, lang: str = "en", head: str = "") -> Imported:
        """The data file that a filled-in workbook says, or what is wrong with its cells."""
        from bizbench.curation.workbook.run import imported

        return imported(self.catalog, Path(workbook), lang, head)

    def export(
        self,
        folder: Data | None = None,
        *,
        format: str = "csv",
        sqlite: Data | None = None,
        force: bool = False,
        progress: Callable[[int, int], None] | None = None,
    ) -> Exported:
        """Write all data as tables with keys: a data package in a folder, an SQLite file, or both.

        ``format`` is that of the tables in the folder, ``csv`` or ``parquet``; ``force`` replaces
        an earlier package and nothing else; ``progress`` hears how many documents of how many are
        done. Raises ``UsageError``, and then nothing has changed, unless the system refuses while
        the files, all of them written by then, are put in place.
        """
        from bizbench.output.package.export import export

        heard = progress or (lambda done, of: None)
        named = [None if place is None else Path(place) for place in (folder, sqlite)]
        return export(self.catalog, named[0], format, named[1], force=force, progress=heard)
