"""What a profile says in sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from bizbench.data.records import City, Plan
from bizbench.ground.texts import text
from bizbench.output.words import amounts
from bizbench.output.words import cells as row_cells
from bizbench.output.words import diff as diff_page
from bizbench.output.words import gaps as gap_cells
from bizbench.output.words import score as score_cells
from bizbench.output.words.diff import Names
from bizbench.output.words.heads import alone, first_of
from bizbench.output.words.labels import document, kind_behind, listed, said_of
from bizbench.output.words.notes import filled, note_text
from bizbench.output.words.sources import series_named
from bizbench.questions.compare.records import NOT_COVERED, NOT_READ, Row
from bizbench.questions.gaps.records import AHEAD, APART, BEHIND, OPEN, SILENT, Gap
from bizbench.questions.notes import Note
from bizbench.questions.profile.records import Change, Coverage, Place, Profile

#: So many cities are named in a sentence; more are counted.
NAMED = 5


def rest(n: int, see: str, lang: str) -> str:
    """How many more there are, and the command that shows them."""
    more = text(lang, "profile.rest", n=n) if n else ""
    return more + text(lang, "profile.see", command=see)


def opening(profile: Profile, lang: str) -> Iterator[str]:
    """The facts of the page in one paragraph."""
    name = profile.city.name.get(lang)
    yield from _documents(profile, name, lang)
    if profile.obstacle is None:
        yield from _stated(profile, lang)
        yield from _standing(profile, lang)
        yield from _silent(profile, lang)
    if profile.change is not None:
        yield _changed(profile.change, lang)
    elif profile.plans and not profile.broken:
        yield text(lang, "profile.no-earlier")
    if profile.obstacle is None:
        yield from _scores(profile, lang)
    yield from _measured(profile, lang)
    if profile.plans:
        yield text(lang, "profile.targets")


def answer(profile: Profile, lang: str, *, is_short: bool = False) -> Iterator[str]:
    """How often the city stands where, and in which measures furthest ahead and behind."""
    if profile.gaps.is_alone:
        yield alone(profile.gaps, lang)
        yield from first_of(profile.gaps, (APART,), lang, is_short=is_short)
        return
    standing, found = profile.standing, profile.coverage
    silences = Counter(row.own.kind for row in profile.gaps.of(SILENT))
    said = said_of(
        gap_cells.among(profile.gaps),
        lang,
        "heads.counts",
        figures=sum(len(c.figures) for c in found),
        measures=sum(len(c.indicator.measures) for c in found),
        **_counts(standing),
        silent=_silences(profile),
    )
    unknown = ((kind, silences[kind]) for kind in (NOT_COVERED, NOT_READ))
    yield said + "".join(text(lang, f"heads.{kind}", n=n) for kind, n in unknown if n)
    yield from first_of(profile.gaps, (AHEAD, BEHIND, OPEN), lang, is_short=is_short)


def _counts(standing: Place) -> dict[str, int]:
    """In how many sets the city stands where."""
    return {
        "n": len(standing.sets),
        "first": standing.first,
        "level": standing.level,
        "same": standing.same_number,
        "behind": standing.count(BEHIND),
        "open": standing.count(OPEN),
    }


def _silences(profile: Profile) -> int:
    """On how many measures the city is silent, though its documents speak of the subject."""
    rows = profile.gaps.of(SILENT)
    return sum(row.own.kind not in (NOT_READ, NOT_COVERED) for row in rows)


def labelled(plan: Plan, lang: str) -> str:
    """``2020 (plan)``."""
    return document(plan, lang) + kind_behind(plan, lang)


def _changed(change: Change, lang: str) -> str:
    diff = change.diff
    counts = diff_page.counted(diff.all_rows, Names(diff, lang))
    counts = counts or text(lang, "profile.judged-none")
    old, new = labelled(diff.old, lang), labelled(diff.new, lang)
    return text(lang, "profile.since", old=old, new=new, counts=counts)


def _documents(profile: Profile, name: str, lang: str) -> Iterator[str]:
    if profile.plans:
        shown = [labelled(p, lang) for p in profile.plans]
        names = text(lang, "join.list").join(shown)
        yield text(lang, "profile.has", city=name, n=len(shown), documents=names)
    if profile.obstacle is not None:
        yield _nothing(profile.obstacle, name, lang)
    if profile.members:
        yield said_of(
            profile.members, lang, "profile.members", city=name, names=_named(profile.members, lang)
        )


def _nothing(why: Note, name: str, lang: str) -> str:
    """Why nothing can be compared: no document, or one with errors."""
    if why.id in ("no-document", "no-document-by"):
        return text(lang, f"profile.{why.id}", city=name, **filled(why, lang))
    return text(lang, "profile.none", city=name, why=note_text(why, lang))


def _named(cities: Sequence[City], lang: str) -> str:
    names = [c.name.get(lang) for c in cities]
    if len(names) <= NAMED:
        return listed(lang, names)
    shown = text(lang, "join.list").join(names[:NAMED])
    return text(lang, "profile.and-more", name=shown, n=len(names) - NAMED)


def _stated(profile: Profile, lang: str) -> Iterator[str]:
    found = profile.coverage
    yield text(
        lang,
        "profile.states",
        figures=sum(len(c.figures) for c in found),
        words=sum(len(c.in_words) for c in found),
        measures=sum(len(c.indicator.measures) for c in found),
        indicators=len(found),
    )
    unread = sum(len(c.unread) for c in found)
    if unread:
        yield text(lang, "profile.unread", n=unread)


def _standing(profile: Profile, lang: str) -> Iterator[str]:
    if profile.gaps.is_alone:
        yield alone(profile.gaps, lang)
        return
    standing = profile.standing
    stating = {id for c in profile.coverage for id in c.stating}
    speaking = [c for c in profile.peers if c.id in stating]
    unread = [c for c in profile.peers if c.id not in stating]
    if unread:
        yield text(lang, "profile.peers-unread", names=_named(unread, lang))
    if not speaking:
        yield said_of(gap_cells.among(profile.gaps), lang, "profile.no-peers")
        return
    cities = _named(speaking, lang)
    if not standing.sets:
        yield text(lang, "profile.not-ranked", cities=cities)
        return
    yield text(
        lang,
        "profile.stands",
        cities=cities,
        **_counts(standing),
    )
    for state in (AHEAD, BEHIND):
        for gap in profile.top(state)[:1]:
            yield said_of([gap.own.city], lang, f"profile.begins-{state}", **_pair(gap, lang))


def _pair(gap: Gap, lang: str) -> dict[str, str]:
    first = gap.others[0]
    return {
        "measure": gap_cells.measure(gap, lang),
        "scope": gap_cells.scope(gap, lang),
        "own": _promise(gap.own, lang),
        "city": row_cells.dated_city(first, lang),
        "theirs": _promise(first, lang),
        "terms": text(lang, "profile.unlike") if gap.is_unlike else "",
    }


def _promise(row: Row, lang: str) -> str:
    """A promise in words; empty where there is none."""
    return amounts.promise(row.target, lang) if row.target else ""


def _silent(profile: Profile, lang: str) -> Iterator[str]:
    rows = profile.gaps.of(SILENT)
    unread = sum(row.own.kind == NOT_READ for row in rows)
    uncovered = sum(row.own.kind == NOT_COVERED for row in rows)
    found = {"on": _silences(profile), "uncovered": uncovered, "unread": unread}
    for what, n in found.items():
        if n:
            yield said_of(gap_cells.among(profile.gaps), lang, f"profile.silent-{what}", n=n)


def _scores(profile: Profile, lang: str) -> Iterator[str]:
    if not profile.scores:
        return
    full = [s for s in profile.scores if s.row.score is not None]
    if not full:
        yield text(lang, "profile.no-score", n=len(profile.scores))
        return
    shown = text(lang, "join.list").join(
        f"{s.ranking.indicator.name.get(lang)} {score_cells.score(s.row.score)}" for s in full
    )
    yield text(lang, "profile.full-scores", scores=shown, n=len(full))


def unread(profile: Profile, lang: str) -> Iterator[str]:
    """The files of measured values that could not be read."""
    for broken in profile.unread_observations:
        why = text(lang, "note.file-broken", file=broken.file, problems=broken.errors)
        yield text(lang, "profile.observed.broken", why=why)


def _measured(profile: Profile, lang: str) -> Iterator[str]:
    found = profile.measured
    if found is None:
        if profile.obstacle is not None and not profile.plans and not profile.unread_observations:
            yield text(lang, "profile.observed.none")
        return
    yield text(lang, "profile.observed.has", **series_named(found.series))


def unsaid(profile: Profile, lang: str) -> Iterator[str]:
    """Indicators without a figure, times without a clock, days that may be either kind."""
    silent = [c for c in profile.coverage if c.is_silent]
    if silent:
        names = (_elsewhere(c, len(profile.peers) + 1, lang) for c in silent)
        shown = text(lang, "join.clause").join(names)
        yield said_of(profile.peers, lang, "profile.nothing-in", n=len(silent), names=shown)
    words = [c for c in profile.coverage if c.in_words and not c.figures]
    if words:
        shown = text(lang, "join.list").join(c.indicator.name.get(lang) for c in words)
        yield text(lang, "profile.only-words", names=shown)
    found = profile.unsaid
    if found.clocks:
        timed = len(found.timed)
        yield text(lang, "profile.clocks", n=len(found.clocks), of=timed)
    if found.days:
        yield text(lang, "profile.days", n=len(found.days), of=len(found.figures))


def _elsewhere(found: Coverage, cities: int, lang: str) -> str:
    name, n = found.indicator.name.get(lang), len(found.stating)
    return text(lang, "profile.elsewhere", name=name, n=n, of=cities)
