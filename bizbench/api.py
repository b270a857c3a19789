"""The Python interface: the commands as methods, on one loaded catalogue."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from bizbench.ground.problems import UsageError
from bizbench.keeping import Data, Loaded
from bizbench.output.answer import Answer, Written
from bizbench.questions.arguments import Day, Names, Year, Years, natural
from bizbench.questions.progress.rules import AT_RISK_LAG, BEHIND_LAG, TIME_LEFT, Rules

if TYPE_CHECKING:
    from bizbench.questions.best.records import Best
    from bizbench.questions.compare.records import Comparison
    from bizbench.questions.diff.records import Diff
    from bizbench.questions.gaps.records import Gaps
    from bizbench.questions.history.records import History
    from bizbench.questions.lists.records import Listing
    from bizbench.questions.matrix.records import Matrix
    from bizbench.questions.profile.records import Profile
    from bizbench.questions.progress.records import PlanProgress
    from bizbench.questions.score.records import Scores
    from bizbench.questions.search.records import Search
    from bizbench.questions.show.records import Shown
    from bizbench.questions.tasks.records import Tasks
    from bizbench.questions.whatif.records import WhatIf

__all__ = ["Answer", "Bizbench", "load"]


def load(
    data: Data | Iterable[Data] = (), *, only_data: bool = False, cache: bool = True
) -> Bizbench:
    """Read the shipped data, ``BIZBENCH_DATA`` and then the folders of ``data``, in this order.

    A file of a later folder replaces the one at its place of an earlier one. A folder that is not
    there is a ``UsageError``; files with errors are left out, with a ``DataWarning``. Without
    ``cache`` the files themselves are read and no index is kept.
    """
    from bizbench.data import opening

    named = [data] if isinstance(data, str | os.PathLike) else data
    return Bizbench(opening.opened([Path(f) for f in named], only=only_data, cache=cache))


@natural
class Bizbench(Loaded):
    """A loaded catalogue and what can be asked of it.

    Names are ids, names in either language or keywords. Every method raises ``UsageError`` (a
    ``ValueError``) for a name that is not known, and ``BrokenDataError`` (another) where what is
    named stands in a file with errors. ``as_of`` is the last year of documents, ``assume`` fixes
    conventions (``{"days": "calendar"}``). ``level``, ``province``, ``group`` and ``year`` choose
    the places compared: cities, where nothing is said; ``with_drafts`` ranks drafts for
    consultation, too. ``catalog`` are the records of all that was read.
    """

    def compare(
        self,
        *what: str,
        city: Names = (),
        scope: str | None = None,
        as_of: Year = None,
        against: Names = (),
        assume: Names = (),
        strict: bool = False,
        top: int | None = None,
        level: str | None = None,
        province: str | None = None,
        group: str | None = None,
        year: Year = None,
        with_drafts: bool = False,
        framework: str | None = None,
    ) -> Answer[Comparison]:
        """Compare indicators or measures between cities.

        ``scope`` sets the basis (and keeps its case only), ``against`` what gaps are measured
        from (``best``, a city, ``median``, ``goalpost``, ``floor``, ``observed:CITY[@SERIES]``).
        """
        if not what and framework is None:
            raise UsageError("nothing-named")
        from bizbench.questions.compare import ask, run

        where = (level, province, group, year)
        words = (
            what,
            city,
            scope,
            as_of,
            against,
            assume,
            strict,
            top,
            where,
            with_drafts,
            framework,
        )
        return self._answer("compare", run.compare, ask.query(self.catalog, *words))

    def matrix(
        self,
        *what: str,
        city: Names = (),
        as_of: Year = None,
        assume: Names = (),
        strict: bool = False,
        level: str | None = None,
        province: str | None = None,
        group: str | None = None,
        year: Year = None,
        with_drafts: bool = False,
        framework: str | None = None,
    ) -> Answer[Matrix]:
        """The benchmarking table: measures (all where none is named) as rows, cities as columns.

        ``city`` are the columns in order, the first the city the table is made for; after one
        alone all the others with a document follow.
        """
        from bizbench.questions.matrix import ask, run

        where = (level, province, group, year)
        words = (what, city, as_of, assume, strict, where, with_drafts, framework)
        return self._answer("matrix", run.matrix, ask.query(self.catalog, *words))

    def best(
        self,
        *what: str,
        city: str | None = None,
        as_of: Year = None,
        assume: Names = (),
        strict: bool = False,
        level: str | None = None,
        province: str | None = None,
        group: str | None = None,
        year: Year = None,
        with_drafts: bool = False,
    ) -> Answer[Best]:
        """The best promise of each measure (of all where none is named), with its receipt.

        ``city`` holds each against that city's own promise, and says what its rank would be with
        the best one in its place. It does not narrow the comparison.
        """
        from bizbench.questions.best import ask, run

        where = (level, province, group, year)
        words = (what, city, as_of, assume, strict, where, with_drafts)
        return self._answer("best", run.best, ask.query(self.catalog, *words))

    def diff(
        self,
        *plans: str,
        indicator: Names = (),
        assume: Names = (),
        everything: bool = False,
    ) -> Answer[Diff]:
        """Hold two plans against each other, the older first.

        ``plans`` are two of the form ``CITY/YEAR``, or a city and two years. ``everything`` also
        gives what is unchanged, and each promise of indicators that one plan does not touch.
        """
        from bizbench.questions.diff import ask, run

        query = ask.query(self.catalog, plans, indicator, assume, everything)
        return self._answer("diff", run.diff, query)

    def history(
        self,
        city: Names,
        *what: str,
        as_of: Year = None,
        assume: Names = (),
        everything: bool = False,
    ) -> Answer[History]:
        """Follow promises through all documents of a city, or of several side by side.

        ``what`` are indicators or measures, all where none is named. ``everything`` also gives what
        one document alone states, and documents whose silence says nothing.
        """
        from bizbench.questions.history import ask, run

        query = ask.query(self.catalog, city, what, as_of, assume, everything)
        return self._answer("history", run.history, query)

    def gaps(
        self,
        city: str,
        *,
        against: str | None = None,
        indicator: Names = (),
        lead: Names = (),
        as_of: Year = None,
        assume: Names = (),
        strict: bool = False,
        level: str | None = None,
        province: str | None = None,
        group: str | None = None,
        year: Year = None,
        with_drafts: bool = False,
        framework: str | None = None,
        reach: int = 1,
    ) -> Answer[Gaps]:
        """Where a city is ahead, level or behind, by how much, and who answers for it.

        ``against`` is as for ``compare``, by default the best of the other cities. ``lead`` names
        departments of the city, or parts of their names, and keeps what any answers for.
        ``reach`` is the rank for which it is said what the city must promise.
        """
        from bizbench.questions.gaps import ask, run

        where = (level, province, group, year)
        words = (
            city,
            against,
            indicator,
            lead,
            as_of,
            assume,
            strict,
            where,
            with_drafts,
            framework,
            reach,
        )
        return self._answer("gaps", run.gaps, ask.query(self.catalog, *words))

    def score(
        self,
        *indicators: str,
        city: Names = (),
        observed: bool = False,
        against: Names = (),
        over: Names = (),
        overall: bool = False,
        as_of: Year = None,
        assume: Names = (),
        level: str | None = None,
        province: str | None = None,
        group: str | None = None,
        year: Year = None,
        with_drafts: bool = False,
    ) -> Answer[Scores]:
        """Score indicators from 0 to 100 between fixed goalposts, as Doing Business 2020 did.

        No indicator means all that have goalposts. Announced targets are scored, or with
        ``observed`` the observations (``city`` then also as ``CITY@SERIES``); ``against`` puts
        observations (``observed:CITY[@SERIES]``) below targets. ``over`` ranks over some measures
        of one indicator; ``overall`` is the mean of the ten indicators, of observations only.
        """
        from bizbench.questions.score import ask, run

        where = (level, province, group, year)
        words = (indicators, city, observed, against, over, overall, as_of, assume)
        query = ask.query(self.catalog, *words, where, with_drafts)
        return self._answer("score", run.score, query)

    def progress(
        self,
        city: str,
        year: int | str | None = None,
        *,
        as_of: Day,
        lead: Names = (),
        at_risk: int = AT_RISK_LAG,
        behind: int = BEHIND_LAG,
        time_left: int = TIME_LEFT,
        assume: Names = (),
        history: bool = False,
        light: Names = (),
    ) -> Answer[PlanProgress]:
        """Hold a plan's promises against the values reported of them up to a day.

        Without ``year`` (a year, with the slug of a second document) the newest plan of the city
        that has reports. ``as_of`` is a date or ``YYYY-MM-DD``. ``at_risk`` and ``behind`` are
        percentage points by which the share of the way may lag behind the share of the time,
        ``time_left`` is a percentage of the time. ``history`` lays out the earlier reports too.
        ``light`` are the lights or colours (``red``) under which promises are listed.
        """
        from bizbench.questions.progress import ask, run

        rules = Rules(at_risk, behind, time_left)
        query = ask.query(self.catalog, city, year, as_of, lead, rules, assume, history, light)
        return self._answer("progress", run.progress, query)

    def tasks(
        self,
        city: str,
        year: int | str | None = None,
        *,
        lead: Names = (),
        indicator: Names = (),
    ) -> Answer[Tasks]:
        """A plan as a list of tasks: each item with its targets, who answers for it, by when.

        Without ``year`` (a year, with the slug of a second document) the city's newest plan or work
        programme. ``lead`` names departments of the plan, or parts of their names.
        """
        from bizbench.questions.tasks import ask, run

        query = ask.query(self.catalog, city, year, lead, indicator)
        return self._answer("tasks", run.tasks, query)

    def whatif(
        self,
        city: str,
        changes: Names,
        *,
        as_of: Year = None,
        assume: Names = (),
        with_drafts: bool = False,
    ) -> Answer[WhatIf]:
        """What other promises of a city would move: ranks, gaps and scores, of every city touched.

        ``changes`` are of the form ``MEASURE[@SCOPE]=VALUE``; a value is a number with its unit
        (``5 working_day``), with a bound before it if it is to have another (``<=5 working_day``).
        Nothing is written, neither to a file nor to this catalogue.
        """
        from bizbench.questions.whatif import ask, run

        query = ask.query(self.catalog, city, changes, as_of, assume, with_drafts)
        return self._answer("whatif", run.whatif, query)

    def profile(
        self,
        city: str,
        *,
        as_of: Year = None,
        assume: Names = (),
        level: str | None = None,
        province: str | None = None,
        group: str | None = None,
        year: Year = None,
        with_drafts: bool = False,
        framework: str | None = None,
    ) -> Answer[Profile]:
        """A city on one page: documents, coverage, standing, strengths and weaknesses, change.

        ``as_of`` is the last year of documents, and of measuring for observations.
        """
        from bizbench.questions.profile import ask, run

        where = (level, province, group, year)
        query = ask.query(self.catalog, city, as_of, assume, where, with_drafts, framework)
        return self._answer("profile", run.profile, query)

    def report(
        self,
        *city: str,
        lang: str = "en",
        indicator: Names = (),
        as_of: Year = None,
        assume: Names = (),
        level: str | None = None,
        province: str | None = None,
        group: str | None = None,
        year: Year = None,
        with_drafts: bool = False,
    ) -> Written:
        """Everything there is to compare as one HTML file; cities named stand first.

        It holds both languages and opens in ``lang``.
        """
        from bizbench.ground.suggest import known_language
        from bizbench.output.report import asked_for, compose
        from bizbench.output.report.write import write
        from bizbench.questions.asked import asked

        where, shown = (level, province, group, year), known_language(lang)
        query = asked_for.query(self.catalog, city, indicator, as_of, assume, where, with_drafts)
        made = compose.report(self.catalog, query)
        content = write(made, asked("report", query, self.catalog), shown)
        return Written(content, made.problems)

    def show(self, what: str, *, assume: Names = ()) -> Answer[Shown]:
        """One plan, indicator, city or target with everything known of it."""
        from bizbench.questions.show import ask, run

        return self._answer("show", run.show, ask.query(self.catalog, what, assume))

    def search(
        self,
        text: str,
        *,
        city: Names = (),
        province: str | None = None,
        group: str | None = None,
        everything: bool = False,
    ) -> Answer[Search]:
        """Where the documents' figures, headings, conditions and notes hold every word of a text.

        Blanks, widths, capitals and scripts make no difference. ``everything`` is for a page.
        """
        from bizbench.questions.search import ask, run

        query = ask.query(self.catalog, text, city, province, group, everything)
        return self._answer("search", run.search, query)

    def list(
        self,
        kind: str,
        *,
        city: Names = (),
        year: Years = (),
        indicator: Names = (),
        lead: Names = (),
        status: Names = (),
        text: str = "",
        assume: Names = (),
        province: str | None = None,
        group: str | None = None,
        document: Names = (),
        measure: Names = (),
        framework: str | None = None,
    ) -> Answer[Listing]:
        """Cities, plans, indicators, measures, targets, observations, frameworks or units.

        ``document`` are kinds of documents. Every filter narrows what passes the others.
        """
        from bizbench.questions.lists import ask, run

        words = (kind, city, year, indicator, lead, status, text, assume, (province, group))
        query = ask.query(self.catalog, *words, document, measure, framework)
        return self._answer("lists", run.lists, query)
