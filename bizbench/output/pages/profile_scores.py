"""The parts of a profile with scores: of targets, and apart from them of observations."""

from __future__ import annotations

from collections.abc import Iterable

from bizbench.ground.texts import text
from bizbench.output.page import Column, Line, Table
from bizbench.output.words import score as cells
from bizbench.output.words.notes import Letters, note_text
from bizbench.output.words.profile import command
from bizbench.questions.notes import Note
from bizbench.questions.profile.records import Measured, Profile, Scored


def score_table(profile: Profile, lang: str) -> Table:
    """Each indicator with a figure to score; a score only where no measure is missing."""
    made = _table(profile.scores, lang, ranked=True)
    lead = [text(lang, "profile.scores.how")]
    without = len(profile.scored.rankings) - len(profile.scores) + len(profile.scored.unstated)
    if without:
        lead.append(text(lang, "profile.scores.without", n=without))
    return Table(
        title=f"{text(lang, 'profile.scores')} — {text(lang, 'score.of-targets')}",
        columns=made.columns,
        lines=made.lines,
        lead=tuple(lead),
        marks=made.marks,
        remarks=(*made.remarks, text(lang, "profile.see", command=command(profile, "score"))),
    )


def observed_table(profile: Profile, measured: Measured, lang: str) -> Table:
    """What was measured there, never in one ranking with what is promised."""
    series = measured.series
    lead = [text(lang, "profile.observed.how", publisher=series.publisher, n=len(series.values))]
    if measured.overall is not None and measured.overall.score is not None:
        shown = cells.score(measured.overall.score)
        lead.append(text(lang, "profile.observed.overall", score=shown))
    if measured.others:
        ids = text(lang, "join.list").join(s.id for s in measured.others)
        lead.append(text(lang, "profile.observed.others", ids=ids))
    made = _table(measured.scores, lang, ranked=False)
    ended = text(lang, "note.series-discontinued", title=series.title)
    if series.state == "discontinued" and ended not in made.remarks:
        lead.append(ended)
    source = f"{profile.city.id}@{series.id}"
    see = f"bizbench score --observed --city {source}"
    return Table(
        title=text(lang, "show.observed-values", title=series.title, date=series.measured),
        columns=made.columns,
        lines=made.lines,
        lead=tuple(lead),
        marks=made.marks,
        remarks=(*made.remarks, text(lang, "profile.see", command=see)),
    )


def _table(found: Iterable[Scored], lang: str, *, ranked: bool) -> Table:
    letters = Letters(lang)
    columns = [
        Column("indicator", text(lang, "profile.column.indicator"), wraps=True),
        Column("score", text(lang, "column.score"), "right"),
        Column("rank", text(lang, "column.rank"), keep=1),
        Column("measures", text(lang, "column.measures"), "right"),
        Column("missing", text(lang, "profile.column.missing"), keep=2, wraps=True),
        Column("notes", text(lang, "column.notes")),
    ]
    shared: dict[Note, None] = {}
    lines = []
    for scored in found:
        row = scored.row
        has_score = row.score is not None
        if has_score:
            shared |= dict.fromkeys(scored.ranking.notes)
        of = len(row.parts)
        values = {
            "indicator": scored.ranking.indicator.name.get(lang),
            "score": cells.score(row.score),
            "rank": _rank(scored, lang) if ranked else "",
            "measures": text(lang, "score.have", have=scored.have, of=of),
            "missing": cells.measures(row.missing, lang),
            "notes": letters.of(scored.notes if has_score else ()),
        }
        lines.append(Line(tuple(values[c.key] for c in columns)))
    kept = [n for n in range(len(columns)) if any(line.cells[n] for line in lines)]
    return Table(
        title="",
        columns=tuple(columns[n] for n in kept),
        lines=tuple(Line(tuple(line.cells[n] for n in kept)) for line in lines),
        marks=tuple(letters.marks()),
        remarks=tuple(note_text(n, lang) for n in shared),
    )


def _rank(scored: Scored, lang: str) -> str:
    """``1–2 of 3 ~``."""
    places, _, mark = cells.rank(scored.row).partition(" ")
    if scored.row.rank_low is None:
        return places
    shown = text(lang, "gaps.rank", rank=places, n=scored.ranked)
    return f"{shown} {mark}" if mark else shown
