"""One city judged: gaps, score, progress, whatif, profile."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from bizbench.api.answers import (
    GapsAnswer,
    ProfileAnswer,
    ProgressAnswer,
    ScoreAnswer,
    WhatIfAnswer,
)
from bizbench.api.asking import Asking, several
from bizbench.data import names
from bizbench.data.conventions import Assumptions
from bizbench.ground.problems import UsageError
from bizbench.questions.progress.rules import AT_RISK_LAG, BEHIND_LAG, TIME_LEFT, Rules


class Judging(Asking):
    """Where a city stands, and what would move it."""

    def gaps(
        self,
        city: str,
        *,
        against: str | None = None,
        indicators: str | Sequence[str] = (),
        lead: str | None = None,
        as_of: int | None = None,
        assume: Sequence[str] = (),
    ) -> GapsAnswer:
        """Where a city is ahead, level or behind, by how much, and who answers for it.

        ``against`` is what it is held against: ``best`` of the other cities (default), a city,
        ``median``, ``goalpost``, ``observed:CITY[@SERIES]``. ``lead`` names a department of the
        city, or a part of its name, and keeps what it answers for.
        """
        from bizbench.output.pages import gaps as gaps_page
        from bizbench.output.tables.gaps import FORM
        from bizbench.questions.compare import references
        from bizbench.questions.compare.records import CITY
        from bizbench.questions.gaps import departments
        from bizbench.questions.gaps.records import GapsQuery
        from bizbench.questions.gaps.run import gaps

        catalog = self.catalog
        own = names.find_city(catalog, city)
        base = references.parse(catalog, against, ())
        if base.kind == CITY and base.city == own.id:
            known = ", ".join(c for c in catalog.cities if c != own.id)
            raise UsageError("against-itself", city=own.id, allowed=known)
        words = several(indicators)
        chosen = (names.find_indicator(catalog, word).id for word in words)
        query = GapsQuery(
            city=own.id,
            against=base,
            indicators=tuple(dict.fromkeys(chosen)),
            departments=departments.find(catalog, own, lead) if lead is not None else (),
            as_of=as_of,
            assumptions=Assumptions.parse(assume),
        )
        result = gaps(catalog, query)
        return GapsAnswer(
            lambda lang: gaps_page.page(result, lang),
            lambda lang: FORM.data(result, lang),
            lambda lang: FORM.table(result, lang),
            result.problems,
            result,
        )

    def score(
        self,
        *indicators: str,
        cities: str | Sequence[str] = (),
        observed: bool = False,
        against: str | Sequence[str] = (),
        over: str | Sequence[str] = (),
        overall: bool = False,
        as_of: int | None = None,
        assume: Sequence[str] = (),
    ) -> ScoreAnswer:
        """Score indicators from 0 to 100 between fixed goalposts, as Doing Business 2020 did.

        No indicator means all that have goalposts. Announced targets are scored, or with
        ``observed`` the observations (``cities`` then also as ``CITY@SERIES``); ``against`` puts
        observations (``observed:CITY[@SERIES]``) below targets as lines of reference. ``over``
        ranks over some measures of one indicator; ``overall`` is the mean of the ten indicators,
        of observations only.
        """
        from bizbench.output.pages import score as score_page
        from bizbench.output.tables.score import FORM
        from bizbench.questions.score import ask as asked
        from bizbench.questions.score.run import score

        query = asked.query(
            self.catalog,
            indicators,
            cities=several(cities),
            observed=observed,
            against=several(against),
            over=several(over),
            overall=overall,
            as_of=as_of,
            assume=assume,
        )
        result = score(self.catalog, query)
        return ScoreAnswer(
            lambda lang: score_page.page(result, lang),
            lambda lang: FORM.data(result, lang),
            lambda lang: FORM.table(result, lang),
            result.problems,
            result,
        )

    def progress(
        self,
        city: str,
        year: int | str | None = None,
        *,
        as_of: str | datetime.date,
        lead: str | Sequence[str] = (),
        at_risk: int = AT_RISK_LAG,
        behind: int = BEHIND_LAG,
        time_left: int = TIME_LEFT,
        assume: Sequence[str] = (),
        history: bool = False,
    ) -> ProgressAnswer:
        """Hold a plan's promises against the values reported of them up to a day.

        Without ``year`` (a year, with the slug of a second document) the newest plan of the city
        that has reports. ``as_of`` is a date or ``YYYY-MM-DD``. ``at_risk`` and ``behind`` are
        percentage points by which the share of the way may lag behind the share of the time,
        ``time_left`` is a percentage of the time (see
        ``bizbench.questions.progress.rules``). ``history`` lays out the earlier reports too.
        """
        from bizbench.output.pages import progress as progress_page
        from bizbench.output.tables.progress import FORM
        from bizbench.questions.progress import ask as progress_ask
        from bizbench.questions.progress.run import progress

        query = progress_ask.query(
            self.catalog,
            city,
            year,
            as_of=as_of,
            lead=[lead] if isinstance(lead, str) else lead,
            rules=Rules(at_risk, behind, time_left),
            assume=assume,
            history=history,
        )
        result = progress(self.catalog, query)
        return ProgressAnswer(
            lambda lang: progress_page.page(result, lang),
            lambda lang: FORM.data(result, lang),
            lambda lang: FORM.table(result, lang),
            result.problems,
            result,
        )

    def whatif(
        self,
        city: str,
        changes: str | Sequence[str],
        *,
        as_of: int | None = None,
        assume: Sequence[str] = (),
    ) -> WhatIfAnswer:
        """What other promises of a city would move: ranks, gaps and scores, of every city touched.

        ``changes`` are of the form ``MEASURE[@SCOPE]=VALUE``; a value is a number with its unit
        (``5 working_day``), with a bound before it if it is to have another (``<=5 working_day``).
        Nothing is written, neither to a file nor to this catalogue.
        """
        from bizbench.output.pages import whatif as whatif_page
        from bizbench.output.tables.whatif import FORM
        from bizbench.questions.whatif import ask as suppositions
        from bizbench.questions.whatif.run import whatif

        words = list(several(changes))
        query = suppositions.query(self.catalog, city, words, as_of=as_of, assume=assume)
        result = whatif(self.catalog, query)
        return WhatIfAnswer(
            lambda lang: whatif_page.page(result, lang),
            lambda lang: FORM.data(result, lang),
            lambda lang: FORM.table(result, lang),
            result.problems,
            result,
        )

    def profile(
        self, city: str, *, as_of: int | None = None, assume: Sequence[str] = ()
    ) -> ProfileAnswer:
        """A city on one page: documents, coverage, standing, strengths and weaknesses, change.

        Scores and observations, if there are any, and what its documents do not say stand on it
        too. ``as_of`` is the last year of documents, and of measuring for observations.
        """
        from bizbench.output.pages import profile as profile_page
        from bizbench.output.tables.profile import FORM
        from bizbench.questions.profile.records import ProfileQuery
        from bizbench.questions.profile.run import profile

        query = ProfileQuery(
            names.find_city(self.catalog, city).id, as_of, Assumptions.parse(assume)
        )
        result = profile(self.catalog, query)
        return ProfileAnswer(
            lambda lang: profile_page.page(result, lang),
            lambda lang: FORM.data(result, lang),
            lambda lang: FORM.table(result, lang),
            result.problems,
            result,
        )
