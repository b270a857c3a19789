"""The Python interface: the commands as methods, on one loaded catalogue."""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from bizbench import catalog as catalogs
from bizbench import files, listing, machine, names, units
from bizbench.best.records import Best, Practice
from bizbench.best.run import best
from bizbench.catalog import Catalog
from bizbench.compare import references
from bizbench.compare.records import CITY, Comparison, Query, Set
from bizbench.compare.run import compare
from bizbench.conventions import Assumptions
from bizbench.diff.records import Diff, DiffQuery
from bizbench.diff.records import Row as DiffRow
from bizbench.diff.run import diff
from bizbench.draft import plan_id as plan_ids
from bizbench.draft import run as drafts
from bizbench.draft import skeleton
from bizbench.draft.doubts import doubts
from bizbench.draft.plan_id import PlanId
from bizbench.draft.run import Drafted
from bizbench.gaps import departments
from bizbench.gaps.records import Gap, Gaps, GapsQuery
from bizbench.gaps.run import gaps
from bizbench.machine import (
    best_rows,
    check_rows,
    comparison_rows,
    diff_rows,
    gap_rows,
    matrix_rows,
    profile_rows,
    progress_rows,
    record_rows,
    score_rows,
    whatif_rows,
)
from bizbench.matrix.records import Line as MatrixLine
from bizbench.matrix.records import Matrix
from bizbench.matrix.run import matrix
from bizbench.page import Page
from bizbench.pages import best as best_page
from bizbench.pages import city as city_page
from bizbench.pages import comparison as comparison_page
from bizbench.pages import diff as diff_page
from bizbench.pages import gaps as gaps_page
from bizbench.pages import listing as listing_pages
from bizbench.pages import matrix as matrix_page
from bizbench.pages import profile as profile_page
from bizbench.pages import progress as progress_page
from bizbench.pages import score as score_page
from bizbench.pages import show as show_pages
from bizbench.pages import verify as verify_page
from bizbench.pages import whatif as whatif_page
from bizbench.pages.target import target as target_page
from bizbench.problems import ERROR, FOLDER_PROBLEMS, Problem, UsageError
from bizbench.profile.records import Profile, ProfileQuery
from bizbench.profile.run import profile
from bizbench.progress import ask as progress_ask
from bizbench.progress.records import PlanProgress
from bizbench.progress.records import Row as ProgressRow
from bizbench.progress.rules import AT_RISK_LAG, BEHIND_LAG, TIME_LEFT, Rules
from bizbench.progress.run import progress
from bizbench.records import City, Indicator, Measure, Plan, Target
from bizbench.rows import Rows
from bizbench.score import asked
from bizbench.score.records import Overall, Ranking, Scores
from bizbench.score.run import score
from bizbench.suggest import closest
from bizbench.texts import LANGUAGES, text
from bizbench.verify import sources as documents
from bizbench.verify.proof import prove
from bizbench.verify.records import Proof
from bizbench.verify.rules import RULES
from bizbench.whatif import asked as suppositions
from bizbench.whatif.records import ScoreEffect, SetEffect, WhatIf
from bizbench.whatif.run import whatif

Data = str | os.PathLike[str]


def _language(lang: str) -> str:
    if lang not in LANGUAGES:
        raise UsageError("unknown-language", found=lang, allowed=", ".join(LANGUAGES))
    return lang


def _words(words: str | Sequence[str]) -> Sequence[str]:
    return [words] if isinstance(words, str) else words


@dataclass(frozen=True)
class Answer:
    """A result with its outward forms; ``problems`` are the data errors that touch it."""

    _page: Callable[[str], Page] = field(repr=False)
    _data: Callable[[str], Any] = field(repr=False)
    _rows: Callable[[str], Rows] = field(repr=False)
    problems: tuple[Problem, ...] = ()

    def page(self, lang: str = "en") -> Page:
        """The answer laid out for a reader (``en`` or ``zh``); ``UsageError`` for another."""
        return self._page(_language(lang))

    def to_dict(self, lang: str = "en") -> Any:
        """The answer as the command's JSON: a mapping, or a list of mappings for a list."""
        return self._data(_language(lang))

    def table(self, lang: str = "en") -> Rows:
        """The answer as one flat table: what CSV, TSV and JSON Lines are written from."""
        return self._rows(_language(lang))


@dataclass(frozen=True)
class ComparisonAnswer(Answer):
    """A comparison; ``sets`` are its result records."""

    result: Comparison | None = None

    @property
    def sets(self) -> tuple[Set, ...]:
        assert self.result is not None
        return self.result.sets


@dataclass(frozen=True)
class MatrixAnswer(Answer):
    """A benchmarking table; ``lines`` hold a cell for each of ``result.cities``."""

    result: Matrix | None = None

    @property
    def lines(self) -> tuple[MatrixLine, ...]:
        assert self.result is not None
        return self.result.lines


@dataclass(frozen=True)
class BestAnswer(Answer):
    """The best promises; ``practices`` have the leader or leaders of each set."""

    result: Best | None = None

    @property
    def practices(self) -> tuple[Practice, ...]:
        assert self.result is not None
        return self.result.practices


@dataclass(frozen=True)
class DiffAnswer(Answer):
    """Two plans held against each other; ``rows`` are what differs, or all with ``everything``."""

    result: Diff | None = None

    @property
    def rows(self) -> tuple[DiffRow, ...]:
        assert self.result is not None
        return self.result.rows


@dataclass(frozen=True)
class GapsAnswer(Answer):
    """How a city stands in each measure; ``rows`` are the result records, in order of state."""

    result: Gaps | None = None

    @property
    def rows(self) -> tuple[Gap, ...]:
        assert self.result is not None
        return self.result.rows

    @property
    def judged(self) -> tuple[Gap, ...]:
        """The rows that say ahead, level, behind, open or nothing left to win."""
        assert self.result is not None
        return self.result.judged


@dataclass(frozen=True)
class ScoreAnswer(Answer):
    """Scores; ``rankings`` has one for each indicator, ``overall`` the mean of the ten."""

    result: Scores | None = None

    @property
    def rankings(self) -> tuple[Ranking, ...]:
        assert self.result is not None
        return self.result.rankings

    @property
    def overall(self) -> Overall | None:
        assert self.result is not None
        return self.result.overall


@dataclass(frozen=True)
class ProgressAnswer(Answer):
    """A plan's promises held against reported values; ``rows`` are the promises."""

    result: PlanProgress | None = None

    @property
    def rows(self) -> tuple[ProgressRow, ...]:
        assert self.result is not None
        return self.result.rows


@dataclass(frozen=True)
class WhatIfAnswer(Answer):
    """What other promises would move; ``sets`` and ``scores`` hold only what moves."""

    result: WhatIf | None = None

    @property
    def sets(self) -> tuple[SetEffect, ...]:
        assert self.result is not None
        return self.result.sets

    @property
    def scores(self) -> tuple[ScoreEffect, ...]:
        assert self.result is not None
        return self.result.scores


@dataclass(frozen=True)
class ProfileAnswer(Answer):
    """A city on one page; ``result`` holds the answers it is made of."""

    result: Profile | None = None


@dataclass(frozen=True)
class VerifyAnswer(Answer):
    """Plan files held against their documents; ``proofs`` are the result records."""

    proofs: tuple[Proof, ...] = ()

    @property
    def is_clean(self) -> bool:
        return all(proof.is_clean for proof in self.proofs)


@dataclass(frozen=True)
class DraftAnswer:
    """A first plan file: where it belongs in a data folder, its text, what was recognized.

    ``city`` is the text of a ``city.yaml`` where the city is not known yet; ``doubts`` are ids of
    messages (with their parameters) on what does not fit: another city's document, another year's,
    one that has been curated already.
    """

    plan: PlanId
    text: str
    city: str | None
    drafted: Drafted | None = None
    doubts: tuple[tuple[str, str], ...] = ()


def load(data: Data | Iterable[Data] = (), *, only_data: bool = False) -> Bizbench:
    """Read the shipped data, ``BIZBENCH_DATA`` and then the folders of ``data``, in this order.

    A file of a later folder replaces the one at the same place of an earlier one. Never raises
    for what a file says: see ``Bizbench.problems``.
    """
    folders = [data] if isinstance(data, str | os.PathLike) else data
    extra = [Path(folder) for folder in folders]
    return Bizbench(catalogs.load(files.stack(extra, only=only_data)))


class Bizbench:
    """A loaded catalogue and what can be asked of it.

    Names are ids, names in either language or keywords. Every method raises ``UsageError`` (a
    ``ValueError``) for a name that is not known, and ``BrokenDataError`` (another) where what is
    named stands in a file with errors.
    """

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

    def compare(
        self,
        *what: str,
        cities: str | Sequence[str] = (),
        scope: str | None = None,
        as_of: int | None = None,
        against: str | None = None,
        assume: Sequence[str] = (),
        strict: bool = False,
        top: int | None = None,
    ) -> ComparisonAnswer:
        """Compare indicators or measures between cities.

        ``scope`` sets the basis (and keeps its case only), ``as_of`` the last year of documents,
        ``against`` what gaps are measured from (``best``, a city, ``median``, ``goalpost``,
        ``observed:CITY[@SERIES]``), ``assume`` fixes conventions (``days=calendar``).
        """
        measures: dict[str, Measure] = {}
        for word in what:
            measures |= {m.id: m for m in names.find_measures(self.catalog, word)}
        if top is not None and top < 1:
            raise UsageError("top")
        words = [cities] if isinstance(cities, str) else cities
        chosen = tuple(dict.fromkeys(names.find_city(self.catalog, c).id for c in words))
        query = Query(
            measures=tuple(measures),
            cities=chosen or None,
            scope=names.find_scope(self.catalog, scope, measures.values()) if scope else None,
            as_of=as_of,
            against=references.parse(self.catalog, against, chosen),
            assumptions=Assumptions.parse(assume),
            strict=strict,
            top=top,
        )
        result = compare(self.catalog, query)
        return ComparisonAnswer(
            lambda lang: comparison_page.page(result, lang),
            lambda lang: machine.comparison(result, lang),
            lambda lang: comparison_rows.rows(result, lang),
            result.problems,
            result,
        )

    def matrix(
        self,
        *what: str,
        cities: str | Sequence[str] = (),
        as_of: int | None = None,
        assume: Sequence[str] = (),
        strict: bool = False,
    ) -> MatrixAnswer:
        """The benchmarking table: measures (all where none is named) as rows, cities as columns.

        ``cities`` are the columns in this order, the first the city the table is made for. One
        city alone stands first, and all the others with a document follow.
        """
        result = matrix(self.catalog, self._query(what, cities, as_of, assume, strict))
        return MatrixAnswer(
            lambda lang: matrix_page.page(result, lang),
            lambda lang: machine.matrix(result, lang),
            lambda lang: matrix_rows.rows(result, lang),
            result.comparison.problems,
            result,
        )

    def best(
        self,
        *what: str,
        city: str | None = None,
        as_of: int | None = None,
        assume: Sequence[str] = (),
        strict: bool = False,
    ) -> BestAnswer:
        """The best promise of each measure (of all where none is named), with its receipt.

        ``city`` holds each of them against that city's own promise, and says what its rank would
        be with the best one in its place. It does not narrow the comparison.
        """
        own = names.find_city(self.catalog, city).id if city else None
        result = best(self.catalog, self._query(what, (), as_of, assume, strict), own)
        return BestAnswer(
            lambda lang: best_page.page(result, lang),
            lambda lang: machine.best(result, lang),
            lambda lang: best_rows.rows(result, lang),
            result.comparison.problems,
            result,
        )

    def _query(
        self,
        what: Sequence[str],
        cities: str | Sequence[str],
        as_of: int | None,
        assume: Sequence[str],
        strict: bool,
    ) -> Query:
        """What a table over many measures asks of the comparison."""
        words = [cities] if isinstance(cities, str) else cities
        chosen = tuple(dict.fromkeys(names.find_city(self.catalog, c).id for c in words))
        return Query(
            measures=tuple(m.id for m in names.find_all_measures(self.catalog, what)),
            cities=chosen or None,
            as_of=as_of,
            assumptions=Assumptions.parse(assume),
            strict=strict,
            everything=not what,
        )

    def diff(
        self,
        *plans: str,
        indicators: str | Sequence[str] = (),
        assume: Sequence[str] = (),
        everything: bool = False,
    ) -> DiffAnswer:
        """Hold two plans against each other, the older first.

        ``plans`` are two of the form ``CITY/YEAR``, or a city and two years. ``everything`` also
        gives what is unchanged, and each promise of indicators that one plan does not touch.
        """
        old, new = names.find_pair(self.catalog, plans)
        words = [indicators] if isinstance(indicators, str) else indicators
        chosen = (names.find_indicator(self.catalog, word).id for word in words)
        query = DiffQuery(
            old=old.id,
            new=new.id,
            indicators=tuple(dict.fromkeys(chosen)),
            assumptions=Assumptions.parse(assume),
            everything=everything,
        )
        result = diff(self.catalog, query)
        return DiffAnswer(
            lambda lang: diff_page.page(result, lang),
            lambda lang: machine.diff(result, lang),
            lambda lang: diff_rows.rows(result, lang),
            result.problems,
            result,
        )

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
        catalog = self.catalog
        own = names.find_city(catalog, city)
        base = references.parse(catalog, against, ())
        if base.kind == CITY and base.city == own.id:
            known = ", ".join(c for c in catalog.cities if c != own.id)
            raise UsageError("against-itself", city=own.id, allowed=known)
        words = [indicators] if isinstance(indicators, str) else indicators
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
            lambda lang: machine.gaps(result, lang),
            lambda lang: gap_rows.rows(result, lang),
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
        query = asked.query(
            self.catalog,
            indicators,
            cities=_words(cities),
            observed=observed,
            against=_words(against),
            over=_words(over),
            overall=overall,
            as_of=as_of,
            assume=assume,
        )
        result = score(self.catalog, query)
        return ScoreAnswer(
            lambda lang: score_page.page(result, lang),
            lambda lang: machine.score(result, lang),
            lambda lang: score_rows.rows(result, lang),
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
        ``time_left`` is a percentage of the time (see ``bizbench.progress.rules``). ``history``
        lays out the earlier reports too.
        """
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
            lambda lang: machine.progress(result, lang),
            lambda lang: progress_rows.rows(result, lang),
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
        words = [changes] if isinstance(changes, str) else list(changes)
        query = suppositions.query(self.catalog, city, words, as_of=as_of, assume=assume)
        result = whatif(self.catalog, query)
        return WhatIfAnswer(
            lambda lang: whatif_page.page(result, lang),
            lambda lang: machine.whatif(result, lang),
            lambda lang: whatif_rows.rows(result, lang),
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
        query = ProfileQuery(
            names.find_city(self.catalog, city).id, as_of, Assumptions.parse(assume)
        )
        result = profile(self.catalog, query)
        return ProfileAnswer(
            lambda lang: profile_page.page(result, lang),
            lambda lang: machine.profile(result, lang),
            lambda lang: profile_rows.rows(result, lang),
            result.problems,
            result,
        )

    def show(self, what: str, *, assume: Sequence[str] = ()) -> Answer:
        """One plan, indicator, city or target with everything known of it."""
        catalog, assumptions = self.catalog, Assumptions.parse(assume)
        found = names.find_thing(catalog, what)
        page: Callable[[str], Page]
        rows: Callable[[str], Rows]
        data: dict[str, Any]
        match found:
            case Plan():
                page = partial(show_pages.plan, catalog, found)
                data = machine.full_plan(found, catalog, assumptions)
                rows = partial(record_rows.full_plan, catalog, found, assumptions=assumptions)
            case Indicator():
                page = partial(show_pages.indicator, catalog, found)
                data = machine.full_indicator(found)
                rows = partial(record_rows.full_indicator, catalog, found)
            case City():
                page = partial(city_page.city, catalog, found)
                data = machine.full_city(found, catalog)
                rows = partial(record_rows.full_city, catalog, found)
            case Target():
                page = partial(target_page, catalog, found, assumptions)
                better = catalog.measures[found.measure].better
                data = machine.target(found, better, assumptions)
                data["reports"] = machine.reports(catalog, found)
                family = [t for t in catalog.targets if t.id.partition("#")[0] == found.id]
                shown = family or [found]
                rows = partial(record_rows.targets, catalog, shown, assumptions=assumptions)
        return Answer(page, lambda _: data, rows, self._folder_problems())

    def verify(
        self, sources: Data | None = None, *, plans: Sequence[str] = (), explain: str | None = None
    ) -> VerifyAnswer:
        """Hold plan files against the documents of a folder (else of ``BIZBENCH_SOURCES``).

        ``explain`` names a rule whose ignored figures are listed.
        """
        if explain is not None and explain not in RULES:
            hint, known = closest(explain, RULES), ", ".join(RULES)
            raise UsageError("unknown-rule", found=explain, hint=hint, allowed=known)
        folder = documents.folder(Path(sources) if sources is not None else None)
        catalog = self.catalog
        wanted = [names.find_plan(catalog, word) for word in plans]
        proofs = tuple(
            prove(plan, documents.read(folder / name, name))
            for plan in wanted or sorted(catalog.plans.values(), key=lambda p: p.id)
            for name in (documents.name(plan.id),)
        )
        return VerifyAnswer(
            lambda lang: verify_page.page(catalog, proofs, explain, lang),
            lambda lang: [machine.proof(p, lang) for p in proofs],
            lambda lang: check_rows.proofs(catalog, proofs, lang),
            tuple(p for p in catalog.problems if p.level == ERROR),
            proofs,
        )

    def draft(
        self,
        document: Data,
        *,
        city: str,
        year: int,
        slug: str | None = None,
        lang: str = "en",
        head: str = "",
    ) -> DraftAnswer:
        """A first plan file from a document that nobody has read yet.

        ``city`` may be new; ``head`` is a first comment line. Nothing is written to disk. Raises
        ``UsageError`` for a document that is missing, empty, too large or no text.
        """
        _language(lang)
        path = Path(document)
        id = plan_ids.plan_id(self.catalog, city, year, slug)
        source = documents.read(path, path.name)
        if isinstance(source, documents.Unusable):
            raise UsageError(
                source.id, document=path, detail=source.detail, limit=documents.MAX_BYTES
            )
        made = drafts.draft(source, self.catalog.indicators, id.city, year, lang, head)
        id = plan_ids.with_place(self.catalog, id, made.place)
        return DraftAnswer(
            id,
            made.text,
            self._new_city(id, made.place, lang),
            made,
            tuple(doubts(self.catalog, id, source)),
        )

    def new(self, plan: str, *, lang: str = "en", head: str = "") -> DraftAnswer:
        """An empty plan file, ``CITY/YEAR`` or ``CITY/YEAR-SLUG``, with comments to fill it in.

        Nothing is written to disk.
        """
        _language(lang)
        id = plan_ids.parse(self.catalog, plan)
        made = skeleton.plan(id.city, id.year, lang, head)
        return DraftAnswer(id, made, self._new_city(id, None, lang))

    def _new_city(self, id: PlanId, name: str | None, lang: str) -> str | None:
        return None if id.known else skeleton.city(id.city, name or "城市", lang, "")

    def _folder_problems(self) -> tuple[Problem, ...]:
        """Problems of whole data folders: they touch every answer."""
        return tuple(p for p in self.catalog.problems if p.id in FOLDER_PROBLEMS)

    def list(
        self,
        kind: str,
        *,
        city: Sequence[str] = (),
        year: Sequence[int] = (),
        indicator: Sequence[str] = (),
        lead: Sequence[str] = (),
        status: Sequence[str] = (),
        text: str = "",
        assume: Sequence[str] = (),
    ) -> Answer:
        """The entries of one of ``listing.KINDS`` that pass all filters."""
        catalog, assumptions = self.catalog, Assumptions.parse(assume)
        wanted = listing.filters(
            catalog,
            kind,
            city=tuple(city),
            year=tuple(year),
            indicator=tuple(indicator),
            lead=tuple(lead),
            status=tuple(status),
            text=text,
        )
        records, page, machine_form, rows = _LISTS[kind](catalog, wanted, assumptions)
        data = [machine_form(record) for record in records]
        problems = tuple(p for p in catalog.problems if p.level == ERROR)
        return Answer(
            partial(page, catalog, records),
            lambda _: data,
            partial(rows, catalog, records),
            problems,
        )


_List = tuple[
    Sequence[Any], Callable[..., Page], Callable[[Any], dict[str, Any]], Callable[..., Rows]
]


def _cities(catalog: Catalog, wanted: listing.Filters, _: Assumptions) -> _List:
    found = listing.cities(catalog, wanted)

    def form(city: City) -> dict[str, Any]:
        return machine.city(city, catalog.plans_of(city.id))

    return found, listing_pages.cities, form, record_rows.cities


def _plans(catalog: Catalog, wanted: listing.Filters, _: Assumptions) -> _List:
    return listing.plans(catalog, wanted), listing_pages.plans, machine.plan, record_rows.plans


def _indicators(catalog: Catalog, wanted: listing.Filters, _: Assumptions) -> _List:
    found = listing.indicators(catalog, wanted)
    return found, listing_pages.indicators, machine.indicator, record_rows.indicators


def _measures(catalog: Catalog, wanted: listing.Filters, _: Assumptions) -> _List:
    found = listing.measures(catalog, wanted)
    return found, listing_pages.measures, machine.measure, record_rows.measures


def _targets(catalog: Catalog, wanted: listing.Filters, assumptions: Assumptions) -> _List:
    def form(target: Target) -> dict[str, Any]:
        return machine.target(target, catalog.measures[target.measure].better, assumptions)

    rows = partial(record_rows.targets, assumptions=assumptions)
    return listing.targets(catalog, wanted), listing_pages.targets, form, rows


def _units(_: Catalog, wanted: listing.Filters, __: Assumptions) -> _List:
    found = [u for u in units.names() if _unit_has(u, wanted.text)]
    return found, listing_pages.units, machine.unit, record_rows.units


_LISTS: dict[str, Callable[[Catalog, listing.Filters, Assumptions], _List]] = {
    "cities": _cities,
    "plans": _plans,
    "indicators": _indicators,
    "measures": _measures,
    "targets": _targets,
    "units": _units,
}


def _unit_has(unit: str, word: str) -> bool:
    labels = (unit, text("en", f"units.{unit}"), text("zh", f"units.{unit}"))
    return not word or any(word in label.casefold() for label in labels)
