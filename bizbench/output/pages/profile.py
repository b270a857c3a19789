"""A city's profile as a page: for someone with five minutes before a meeting."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from bizbench.data.catalog import Broken
from bizbench.data.records import Plan, Words
from bizbench.ground.record import replace
from bizbench.ground.texts import text
from bizbench.output.folding import MOST
from bizbench.output.page import BRACKETS, Block, Page, Prose, Table
from bizbench.output.pages import folds
from bizbench.output.pages import gaps as gaps_page
from bizbench.output.pages.grid import Col, Columns, grid, laid_out, titled
from bizbench.output.pages.profile_tables import MISSING, change_table, list_table, observed_table, score_table
from bizbench.output.words import gaps as gap_words
from bizbench.output.words import sources
from bizbench.output.words.labels import document, framework, left_out, narrowed, order, said_of, translated
from bizbench.output.words.notes import Lettered
from bizbench.output.words.profile import answer, opening, unread, unsaid
from bizbench.output.words.profile_commands import command, listing
from bizbench.questions.gaps.records import AHEAD, APART, BEHIND, OPEN, Gap
from bizbench.questions.profile.records import LISTS, Coverage, Place, Profile


def page(profile: Profile, lang: str) -> Page:
    """The whole page; what has nothing to say is left out."""
    id = "profile.title" if profile.plans or profile.broken else "profile.title-none"
    title = narrowed(text(lang, id, city=profile.city.name.get(lang)), profile.gaps.selection, lang, names_own=True)
    return laid_out(title, _blocks(profile, lang), lang, brief=_brief(profile, lang))


def _brief(profile: Profile, lang: str) -> Iterator[Block | str]:
    """How often the city stands where, and what it is furthest ahead and behind in."""
    yield _answer(profile, lang, is_short=True) if _is_counted(profile) else _opening(profile, lang)
    yield from left_out(profile.gaps.selection, lang)


def _is_counted(profile: Profile) -> bool:
    """Whether it can be said in counts how the city stands, or that it is held against nobody."""
    return bool(profile.standing.sets) or (profile.gaps.is_alone and profile.obstacle is None)


def _answer(profile: Profile, lang: str, *, is_short: bool = False) -> Table:
    return Table(text(lang, "sets.title"), (), (), tuple(answer(profile, lang, is_short=is_short)))


def _opening(profile: Profile, lang: str) -> str:
    """The facts in one paragraph."""
    return text(lang, "profile.join").join(opening(profile, lang))


def _blocks(profile: Profile, lang: str) -> Iterator[Block | str]:
    if _is_counted(profile):
        short = _answer(profile, lang, is_short=True)
        yield replace(_answer(profile, lang), short=short)
        yield from left_out(profile.gaps.selection, lang)
        yield Prose(_opening(profile, lang), text(lang, "heads.rest"))
    else:
        yield from _brief(profile, lang)
    yield from unread(profile, lang)
    yield from order(profile.gaps.under, lang)
    if profile.plans or profile.broken:
        yield _cards(profile, lang)
    for state in (AHEAD, BEHIND, OPEN, APART):
        if profile.gaps.of(state):
            yield list_table(profile, state, lang)
    if profile.places:
        yield _standing(profile, lang)
    if profile.change is not None:
        yield change_table(profile, profile.change, lang)
    if profile.scores:
        yield score_table(profile, lang)
    if any(not c.is_silent for c in profile.coverage):
        yield _coverage(profile, lang)
    yield from (list_table(profile, s, lang) for s in MISSING if profile.gaps.of(s))
    yield from unsaid(profile, lang)
    if profile.measured is not None:
        yield observed_table(profile.measured, lang)
    yield from framework(profile.gaps.under, lang)
    yield from _sources(profile, lang)


def _sources(profile: Profile, lang: str) -> Iterator[Prose]:
    """Where the figures of the tables are from: where those are many, first of the lists ahead."""
    every = [g for state in LISTS for g in profile.top(state)]
    rows = [r for g in every for r in (g.own, *g.others, *g.perhaps)]
    named = sources.plans(rows)
    shown = (g for g in every if g.state not in MISSING)
    near = [r for g in shown for r in (g.own, gaps_page.first(g)) if r is not None]
    few, titles = "", ""
    if len(named) > folds.CITED:
        few = next(iter(sources.of_rows(near, lang)), "")
        titles = text(lang, "profile.cited-all", n=len(named))
    yield from (Prose(said, few) for said in sources.of_rows(rows, lang))
    yield from (Prose(p.text, titles or p.fold) for p in folds.documents(named, lang))


# --- documents ----------------------------------------------------------------------------


def _cards(profile: Profile, lang: str) -> Table:
    """One line for each document, read or not."""
    letters: Lettered[Words] = Lettered(lambda words: words.get(lang))

    def of_plan(say: Callable[[Plan], str | None]) -> Callable[[Plan | Broken], str]:
        return lambda x: "" if isinstance(x, Broken) else say(x) or ""

    columns: Columns[Plan | Broken, None] = [
        Col("show.document", lambda x: x.stem if isinstance(x, Broken) else document(x, lang)),
        Col("show.kind", lambda x: _kind(profile, x, lang)),
        Col("show.number", of_plan(lambda plan: plan.number), keep=3),
        Col("show.issuer", of_plan(lambda plan: translated(plan.issuer, lang)), keep=5, wraps=True, paper=BRACKETS),
        Col("show.issued", of_plan(lambda plan: plan.issued), keep=2),
        Col("show.published", of_plan(lambda plan: plan.published), keep=4),
        Col("show.coverage", of_plan(lambda plan: text(lang, f"coverage.{plan.coverage}")), keep=1),
        Col("show.read", of_plan(lambda plan: _read(plan, lang)), keep=6, paper=BRACKETS),
        Col("show.column.targets", of_plan(lambda plan: str(plan.promises)), right=True),
        Col("show.title", of_plan(lambda plan: plan.title.get(lang)), keep=7, wraps=True),
        Col("notes", of_plan(lambda plan: letters.of([plan.note] if plan.note else []))),
    ]
    rows: tuple[Plan | Broken, ...] = (*profile.plans, *profile.broken)
    return grid(lang, text(lang, "profile.documents"), columns, rows, letters=letters)


def _kind(profile: Profile, found: Plan | Broken, lang: str) -> str:
    """The kind of a document, or why it could not be read."""
    if isinstance(found, Broken):
        return text(lang, "note.file-broken", file=found.file, problems=found.errors)
    kind = text(lang, f"kind.{found.kind}")
    return text(lang, "profile.replaced", kind=kind) if found.id in profile.replaced else kind


def _read(plan: Plan, lang: str) -> str:
    if plan.read is None:
        return text(lang, "show.read-all")
    return text(lang, "profile.read", n=len(plan.read))


# --- standing and coverage ----------------------------------------------------------------


def _standing(profile: Profile, lang: str) -> Table:
    """How often the city stands where, by indicator."""
    columns: Columns[Place, None] = [
        Col("profile.column.indicator", lambda place: _name(place, lang), wraps=True),
        Col("profile.column.sets", lambda place: str(len(place.sets)), right=True),
        Col("profile.column.first", lambda place: str(place.first), right=True),
        Col("profile.column.level", lambda place: str(place.level), right=True),
        Col("gaps.count.same-number", lambda place: str(place.same_number), right=True),
        Col("gaps.count.open", lambda place: str(place.count(OPEN)), right=True),
        Col("gaps.count.behind", lambda place: str(place.count(BEHIND)), right=True),
        Col("profile.column.ranks", lambda place: ranks(place.sets, lang), keep=1, wraps=True),
    ]
    places, standing = list(profile.places), profile.standing
    if len(places) > 1:
        places.append(standing)
    unlike = sum(row.is_unlike for row in standing.sets)
    lead = [said_of(profile.peers, lang, "profile.standing.how")]
    if unlike:
        lead.append(text(lang, "profile.standing.unlike", n=unlike))
    see = text(lang, "profile.see", command=command("gaps", profile.gaps.query))
    title = titled(text(lang, "profile.standing"), lang)
    total = places[-1]
    keys, folded = folds.whole(places, lambda place: place is total, lang, MOST)
    return grid(lang, title, columns, places, lead=lead, remarks=[see], keys=keys, folds=folded)


def _name(place: Place, lang: str) -> str:
    return place.indicator.name.get(lang) if place.indicator else text(lang, "profile.all")


def ranks(sets: Iterable[Gap], lang: str) -> str:
    """``1 of 2 ×3; 1–2 of 2 ~``: the rank intervals with how often each occurs."""

    def place(gap: Gap) -> tuple[int, int, bool, int]:
        own = gap.own
        return own.rank_low or 0, own.rank_high or 0, own.is_open, gap.ranked

    ordered = sorted(sets, key=place)
    found = Counter(gap_words.rank(gap, lang) for gap in ordered)
    shown = (rank if n == 1 else text(lang, "profile.times", rank=rank, n=n) for rank, n in found.items())
    return text(lang, "join.clause").join(shown)


def _coverage(profile: Profile, lang: str) -> Table:
    """The indicators in which the city states anything, or was not read."""
    rows, cities = [c for c in profile.coverage if not c.is_silent], len(profile.peers) + 1
    words, unread = any(c.in_words for c in rows), any(c.unread for c in rows)
    uncovered, not_covered = any(c.uncovered for c in rows), text(lang, "row.not-covered")
    not_stated, not_read = text(lang, "row.not-stated"), text(lang, "row.not-read")

    head = said_of(profile.peers, lang, "profile.column.cities")

    def have(found: Coverage) -> str:
        return text(lang, "score.have", have=len(found.stating), of=cities)

    columns: Columns[Coverage, None] = [
        Col("profile.column.indicator", lambda c: c.indicator.name.get(lang), wraps=True),
        Col("measures", lambda c: str(len(c.indicator.measures)), right=True),
        Col("profile.column.figures", lambda c: str(len(c.figures)), right=True),
        Col("profile.column.ranked", lambda c: str(len(c.ranked)), right=True),
        Col("profile.column.in-words", lambda c: str(len(c.in_words)), right=True, keep=3, when=words),
        Col("silent", lambda c: str(len(c.silent)), right=True, keep=2, head=not_stated),
        Col("uncovered", lambda c: str(len(c.uncovered)), right=True, keep=1, head=not_covered, when=uncovered),
        Col("unread", lambda c: str(len(c.unread)), right=True, keep=1, head=not_read, when=unread),
        Col("profile.column.cities", have, right=True, head=head, keep=4),
    ]
    see = listing(profile)
    lead, remarks = [said_of(profile.peers, lang, "profile.coverage.how")], [text(lang, "profile.see", command=see)]
    title = titled(text(lang, "profile.coverage"), lang)
    fold = folds.rows(title, len(rows), lang)
    return grid(lang, title, columns, rows, lead=lead, remarks=remarks, fold=fold)
