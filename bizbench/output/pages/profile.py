"""A city's profile as a page: for someone with five minutes before a meeting."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from bizbench.data.records import Plan, Words
from bizbench.ground.texts import text
from bizbench.output.page import QUIET, Block, Column, Line, Page, Prose, Table
from bizbench.output.pages import gaps as gaps_page
from bizbench.output.pages.profile_change import change_table
from bizbench.output.pages.profile_lists import list_table
from bizbench.output.pages.profile_scores import observed_table, score_table
from bizbench.output.words import gaps as gap_cells
from bizbench.output.words import gaps as gap_words
from bizbench.output.words.labels import document
from bizbench.output.words.notes import Lettered
from bizbench.output.words.profile import command, opening, unsaid
from bizbench.questions.gaps.records import AHEAD, BEHIND, OPEN, SILENT, Gap
from bizbench.questions.profile.records import Coverage, Place, Profile


def page(profile: Profile, lang: str) -> Page:
    """The whole page; what has nothing to say is left out."""
    blocks: list[Block] = [Prose(text(lang, "profile.join").join(opening(profile, lang)))]
    if profile.plans or profile.broken:
        blocks.append(_cards(profile, lang))
    blocks += [
        list_table(profile, state, lang)
        for state in (AHEAD, BEHIND, OPEN)
        if profile.gaps.of(state)
    ]
    if profile.places:
        blocks.append(_standing(profile, lang))
    if profile.change is not None:
        blocks.append(change_table(profile, profile.change, lang))
    if profile.scores:
        blocks.append(score_table(profile, lang))
    if any(not c.is_silent for c in profile.coverage):
        blocks.append(_coverage(profile, lang))
    if profile.gaps.of(SILENT):
        blocks.append(list_table(profile, SILENT, lang))
    blocks += [Prose(sentence) for sentence in unsaid(profile, lang)]
    if profile.measured is not None:
        blocks.append(observed_table(profile, profile.measured, lang))
    shown = tuple(row for state in (AHEAD, BEHIND, OPEN, SILENT) for row in profile.top(state))
    blocks += gaps_page.documents(replace(profile.gaps, rows=shown), lang)
    id = "profile.title" if profile.plans or profile.broken else "profile.title-none"
    title = text(lang, id, city=profile.city.name.get(lang))
    return Page(title, tuple(blocks), (gap_words.footer(profile.gaps, lang),), lang)


# --- documents ----------------------------------------------------------------------------


def _cards(profile: Profile, lang: str) -> Table:
    """One line for each document, read or not."""
    letters: Lettered[Words] = Lettered(lambda words: words.get(lang))
    columns = (
        Column("document", text(lang, "show.document")),
        Column("kind", text(lang, "show.kind")),
        Column("number", text(lang, "show.number"), keep=3),
        Column("issuer", text(lang, "show.issuer"), keep=5, wraps=True),
        Column("issued", text(lang, "show.issued"), keep=2),
        Column("published", text(lang, "show.published"), keep=4),
        Column("coverage", text(lang, "show.coverage"), keep=1),
        Column("read", text(lang, "show.read"), keep=6),
        Column("targets", text(lang, "show.column.targets"), "right"),
        Column("title", text(lang, "show.title"), keep=7, wraps=True),
        Column("notes", text(lang, "column.notes")),
    )
    lines = [Line(_card(profile, plan, letters, lang)) for plan in profile.plans]
    for broken in profile.broken:
        why = text(lang, "note.file-broken", file=broken.file, problems=broken.errors)
        cells = (broken.stem, why, *[""] * (len(columns) - 2))
        lines.append(Line(cells, QUIET))
    return _table(text(lang, "profile.documents"), columns, lines, marks=letters)


def _card(profile: Profile, plan: Plan, letters: Lettered[Words], lang: str) -> tuple[str, ...]:
    kind = text(lang, f"kind.{plan.kind}")
    if plan.id in profile.replaced:
        kind = text(lang, "profile.replaced", kind=kind)
    read = text(lang, "show.read-all")
    if plan.read is not None:
        read = text(lang, "profile.read", n=len(plan.read))
    return (
        document(plan, lang),
        kind,
        plan.number or "",
        plan.issuer.get(lang) if plan.issuer else "",
        plan.issued or "",
        plan.published or "",
        text(lang, f"coverage.{plan.coverage}"),
        read,
        str(sum(t.role == "main" for t in plan.targets)),
        plan.title.get(lang),
        letters.of([plan.note] if plan.note else []),
    )


# --- standing and coverage ----------------------------------------------------------------


def _standing(profile: Profile, lang: str) -> Table:
    """How often the city stands where, by indicator."""
    columns = (
        Column("indicator", text(lang, "profile.column.indicator"), wraps=True),
        Column("sets", text(lang, "profile.column.sets"), "right"),
        Column("first", text(lang, "profile.column.first"), "right"),
        Column("level", text(lang, "profile.column.level"), "right"),
        Column("open", text(lang, "gaps.count.open"), "right"),
        Column("behind", text(lang, "gaps.count.behind"), "right"),
        Column("ranks", text(lang, "profile.column.ranks"), keep=1, wraps=True),
    )
    places = list(profile.places)
    if len(places) > 1:
        places.append(profile.standing)
    lines = [Line(_place(place, lang)) for place in places]
    unlike = sum(row.is_unlike for row in profile.standing.sets)
    lead = [text(lang, "profile.standing.how")]
    if unlike:
        lead.append(text(lang, "profile.standing.unlike", n=unlike))
    see = text(lang, "profile.see", command=command(profile, "gaps", profile.city.id))
    return _table(_titled("profile.standing", lang), columns, lines, lead=lead, remarks=[see])


def _place(place: Place, lang: str) -> tuple[str, ...]:
    name = place.indicator.name.get(lang) if place.indicator else text(lang, "profile.all")
    return (
        name,
        str(len(place.sets)),
        str(place.first),
        str(place.level),
        str(place.count(OPEN)),
        str(place.count(BEHIND)),
        ranks(place.sets, lang),
    )


def ranks(sets: Iterable[Gap], lang: str) -> str:
    """``1 of 2 ×3; 1–2 of 2 ~``: the rank intervals with how often each occurs."""

    def place(gap: Gap) -> tuple[int, int, bool, int]:
        own = gap.own
        return own.rank_low or 0, own.rank_high or 0, own.is_open, gap.ranked

    ordered = sorted(sets, key=place)
    found = Counter(gap_cells.rank(gap, lang) for gap in ordered)
    shown = (
        rank if n == 1 else text(lang, "profile.times", rank=rank, n=n) for rank, n in found.items()
    )
    return text(lang, "join.clause").join(shown)


def _coverage(profile: Profile, lang: str) -> Table:
    """The indicators in which the city states anything, or was not read."""
    columns = (
        Column("indicator", text(lang, "profile.column.indicator"), wraps=True),
        Column("measures", text(lang, "column.measures"), "right"),
        Column("figures", text(lang, "profile.column.figures"), "right"),
        Column("ranked", text(lang, "profile.column.ranked"), "right"),
        Column("in-words", text(lang, "profile.column.in-words"), "right", keep=3),
        Column("silent", text(lang, "row.not-stated"), "right", keep=2),
        Column("unread", text(lang, "row.not-read"), "right", keep=1),
        Column("cities", text(lang, "profile.column.cities"), "right", keep=4),
    )
    cities = len(profile.peers) + 1
    see = command(profile, "list", "targets", "--city", profile.city.id)
    lines = [Line(_covered(c, cities, lang)) for c in profile.coverage if not c.is_silent]
    return _table(
        _titled("profile.coverage", lang),
        columns,
        lines,
        lead=[text(lang, "profile.coverage.how")],
        zeros=("in-words", "unread"),
        remarks=[text(lang, "profile.see", command=see)],
    )


def _covered(found: Coverage, cities: int, lang: str) -> tuple[str, ...]:
    counts = (
        len(found.indicator.measures),
        *(len(found.figures), len(found.ranked), len(found.in_words)),
        *(len(found.silent), len(found.unread)),
    )
    stating = text(lang, "score.have", have=len(found.stating), of=cities)
    return (found.indicator.name.get(lang), *(str(n) for n in counts), stating)


# --- tables -------------------------------------------------------------------------------


def _titled(id: str, lang: str) -> str:
    return f"{text(lang, id)} — {text(lang, 'comparison.targets')}"


def _table(
    title: str,
    columns: Sequence[Column],
    lines: Sequence[Line],
    *,
    lead: Sequence[str] = (),
    marks: Lettered[Words] | None = None,
    remarks: Sequence[str] = (),
    zeros: Sequence[str] = (),
) -> Table:
    """A table without the columns that say nothing in any line (``zeros``: that say 0)."""

    def says(n: int) -> bool:
        blank = ("", "0") if columns[n].key in zeros else ("",)
        return any(line.cells[n] not in blank for line in lines)

    kept = [n for n in range(len(columns)) if says(n)]
    return Table(
        title=title,
        columns=tuple(columns[n] for n in kept),
        lines=tuple(Line(tuple(line.cells[n] for n in kept), line.kind) for line in lines),
        lead=tuple(lead),
        marks=tuple(marks.marks()) if marks else (),
        remarks=tuple(remarks),
    )
