"""A city's profile as rows: counts, and the rows of the answers that it quotes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from bizbench.data.records import Indicator, Plan
from bizbench.ground.texts import text
from bizbench.output.rows import Rows
from bizbench.output.tables import diff_rows, gap_rows, score_rows
from bizbench.output.tables.diff import span
from bizbench.output.words.diff import Names, direction_words, head_text
from bizbench.output.words.gaps import footer, heads
from bizbench.output.words.notes import note_text
from bizbench.questions.diff.records import counts as diff_counts
from bizbench.questions.gaps.records import BEHIND, NOTHING_LEFT, OPEN, State
from bizbench.questions.profile.records import (
    LISTS,
    Change,
    Coverage,
    Measured,
    Place,
    Profile,
    Scored,
)
from bizbench.questions.score.records import Scores

# fmt: off
_GAP = (
    "part", "kind", "promise", "written", "bound", "scope", "scope_name", "source", "plan",
    "item", "target", "value", "rank", "rank_low", "rank_high", "open", "ranked",
    "gap", "gap_low", "gap_high", "gap_from", "scale", "share", "share_low", "share_high",
    "unlike", "lead", "support", "other_city", "other_name", "other_promise", "other_written",
    "other_scope", "other_scope_name", "other_source", "other_plan", "other_item",
    "other_document_number", "other_target", "other_value", "other_lead", "other_support",
    "stating",
)
_DIFF = (
    "direction", "direction_name", "aspects", "aspects_text",
    "old_plan", "old_target", "old_promise", "old_written", "old_item",
    "new_plan", "new_target", "new_promise", "new_written", "new_item",
    "difference", "difference_low", "difference_high",
)
_SCORE = ("what", "series", "score", "score_low", "score_high", "have", "missing")
COLUMNS = (
    "section", "city", "city_name", "fact", "fact_name", "count", "of", "indicator", "measure",
    "case", "indicator_name", "measure_name", "case_name", "unit", "unit_name",
    "state", "state_name", *_GAP, *_DIFF, *_SCORE,
    "document", "document_number", "issuer", "issued", "published", "coverage", "read",
    "reading_shown", "file", "version", "set_notes", "notes",
)
# fmt: on


def rows(result: Profile, lang: str) -> Rows:
    """One row for each document, count, listed measure, changed promise and score."""
    always = {
        "city": result.city.id,
        "city_name": result.city.name.get(lang),
        "version": footer(result.gaps, lang),
        "set_notes": (text(lang, "comparison.targets"),),
    }
    return Rows.of(COLUMNS, (always | record for record in _records(result, lang)))


def _records(result: Profile, lang: str) -> Iterator[dict[str, Any]]:
    for plan in result.plans:
        yield _document(plan, result, lang)
    for broken in result.broken:
        why = text(lang, "note.file-broken", file=broken.file, problems=broken.errors)
        yield {"section": "document", "file": broken.file, "notes": (why,)}
    if result.obstacle is not None:
        yield {"section": "obstacle", "notes": (note_text(result.obstacle, lang),)}
    for covered in result.coverage:
        yield from _coverage(covered, len(result.peers) + 1, lang)
    for place in result.places:
        yield from _place(place, lang)
    for state in LISTS:
        yield from _list(result, state, lang)
    if result.change is not None:
        yield from _change(result.change, lang)
    yield from _scores(result.scored, result.scores, "score", lang)
    yield from _unsaid(result, lang)
    if result.measured is not None:
        yield from _measured(result.measured, lang)
    for broken in result.unread_observations:
        why = text(lang, "note.file-broken", file=broken.file, problems=broken.errors)
        yield {"section": "observed", "file": broken.file, "set_notes": (), "notes": (why,)}


def _kept(record: Mapping[str, Any]) -> dict[str, Any]:
    """What a profile quotes of a row; ``version`` is its own."""
    wanted = {*COLUMNS} - {"version"}
    return {name: value for name, value in record.items() if name in wanted}


def _list(result: Profile, state: State, lang: str) -> Iterator[dict[str, Any]]:
    """The first rows of a state as ``gaps`` has them; ``count`` is the length of the list."""
    always = {
        "section": "list",
        "count": len(result.gaps.of(state)),
        "set_notes": (text(lang, "comparison.targets"), *heads(result.gaps, lang)),
    }
    shown = replace(result.gaps, rows=result.top(state))
    for record in gap_rows.rows(shown, lang).records:
        indicator = str(record["measure"]).partition("/")[0]
        yield _kept(record) | {"indicator": indicator} | always


def _document(plan: Plan, result: Profile, lang: str) -> dict[str, Any]:
    notes = [plan.note.get(lang)] if plan.note else []
    if plan.id in result.replaced:
        kind = text(lang, f"kind.{plan.kind}")
        notes.append(text(lang, "profile.replaced", kind=kind))
    return {
        "section": "document",
        "plan": plan.id,
        "kind": plan.kind,
        "document": plan.title.get(lang),
        "document_number": plan.number,
        "issuer": plan.issuer.get(lang) if plan.issuer else None,
        "issued": plan.issued,
        "published": plan.published,
        "coverage": plan.coverage,
        "read": plan.read or (),
        "fact": "targets",
        "fact_name": text(lang, "show.column.targets"),
        "count": sum(t.role == "main" for t in plan.targets),
        "file": plan.file,
        "notes": tuple(notes),
    }


def _counts(
    section: str,
    indicator: Indicator | None,
    facts: Iterable[tuple[str, str, int]],
    of: int | None,
    lang: str,
) -> Iterator[dict[str, Any]]:
    """``facts`` are ids, ids of their texts, numbers."""
    head: dict[str, Any] = {"section": section, "of": of}
    if indicator is not None:
        head |= {"indicator": indicator.id, "indicator_name": indicator.name.get(lang)}
    for fact, label, count in facts:
        yield head | {"fact": fact, "fact_name": text(lang, label), "count": count}


def _coverage(found: Coverage, cities: int, lang: str) -> Iterator[dict[str, Any]]:
    facts = (
        ("figures", "profile.column.figures", len(found.figures)),
        ("ranked", "profile.column.ranked", len(found.ranked)),
        ("in-words", "profile.column.in-words", len(found.in_words)),
        ("not-stated", "row.not-stated", len(found.silent)),
        ("not-read", "row.not-read", len(found.unread)),
    )
    yield from _counts("coverage", found.indicator, facts, len(found.indicator.measures), lang)
    stating = (("cities", "profile.column.cities", len(found.stating)),)
    yield from _counts("coverage", found.indicator, stating, cities, lang)


def _place(place: Place, lang: str) -> Iterator[dict[str, Any]]:
    facts = (
        ("first", "profile.column.first", place.first),
        ("level", "profile.column.level", place.level),
        ("nothing-left", "gaps.count.nothing-left", place.count(NOTHING_LEFT)),
        ("open", "gaps.count.open", place.count(OPEN)),
        ("behind", "gaps.count.behind", place.count(BEHIND)),
    )
    yield from _counts("standing", place.indicator, facts, len(place.sets), lang)


def _change(change: Change, lang: str) -> Iterator[dict[str, Any]]:
    diff = change.diff
    names = Names(diff, lang)
    notes = tuple(head_text(diff, id, lang) for id in diff.heads)
    plans = {"section": "change", "old_plan": diff.old.id, "new_plan": diff.new.id}
    found = diff_counts(diff.all_rows)
    for direction, n in found.items():
        yield plans | {
            "fact": direction,
            "fact_name": direction_words(direction, names),
            "count": n,
            "of": sum(found.values()),
            "set_notes": (text(lang, "comparison.targets"), *notes),
        }
    groups = tuple(replace(g, shown=kept) for g in diff.groups if (kept := tuple(row for row in g.rows if row in change.pairs)))
    for record in diff_rows.rows(replace(diff, groups=groups), lang).records:
        yield _kept(record) | {"section": "change", "state": None}


def _scores(result: Scores, found: Iterable[Scored], section: str, lang: str) -> Iterator[dict[str, Any]]:
    """The rows of ``score`` for the indicators, with the notes of their measures."""
    wanted = {s.ranking.indicator.id: s for s in found}
    for record in score_rows.rows(result, lang).records:
        scored = wanted.get(str(record["indicator"]))
        if record["part"] != "indicator" or scored is None:
            continue
        if record["city"] == scored.row.city.id:
            notes = tuple(note_text(n, lang) for n in scored.notes)
            yield _kept(record) | {"section": section, "part": None, "notes": notes}


def _unsaid(result: Profile, lang: str) -> Iterator[dict[str, Any]]:
    found = result.unsaid
    clocks = (("clock-unsaid", "note.clock-unsaid", len(found.clocks)),)
    yield from _counts("unsaid", None, clocks, len(found.timed), lang)
    days = (("bare-day", "units.unspecified_day", len(found.days)),)
    yield from _counts("unsaid", None, days, len(found.figures), lang)


def _measured(found: Measured, lang: str) -> Iterator[dict[str, Any]]:
    if found.overall is not None:
        of = text(lang, "score.of-observations")
        yield {
            "section": "observed",
            "fact": "overall",
            "fact_name": text(lang, "column.score"),
            "kind": found.overall.kind,
            "what": "observation",
            "series": found.series.id,
            **span("score", found.overall.score),
            "have": sum(p.score is not None for p in found.overall.parts),
            "of": len(found.overall.parts),
            "set_notes": (of,),
            "notes": tuple(note_text(n, lang) for n in found.overall.notes),
        }
    yield from _scores(found.result, found.scores, "observed", lang)
