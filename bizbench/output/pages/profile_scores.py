"""The parts of a profile with scores: of targets, and apart from them of observations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from bizbench.ground.texts import text
from bizbench.output.page import Table
from bizbench.output.pages.grid import Col, Columns, grid, titled
from bizbench.output.words import score as cells
from bizbench.output.words.cells import rank_of
from bizbench.output.words.notes import Letters, note_text
from bizbench.output.words.profile import command
from bizbench.questions.profile.records import Measured, Profile, Scored


def score_table(profile: Profile, lang: str) -> Table:
    """Each indicator with a figure to score; a score only where no measure is missing."""
    lead = [text(lang, "profile.scores.how")]
    without = len(profile.scored.rankings) - len(profile.scores) + len(profile.scored.unstated)
    if without:
        lead.append(text(lang, "profile.scores.without", n=without))
    title = titled(text(lang, "profile.scores"), lang, "score.of-targets")
    return _table(title, lead, profile.scores, command(profile, "score"), lang, ranked=True)


def observed_table(profile: Profile, measured: Measured, lang: str) -> Table:
    """What was measured there, never in one ranking with what is promised."""
    series = measured.series
    title = text(lang, "show.observed-values", title=series.title, date=series.measured)
    see = f"bizbench score --observed --city {profile.city.id}@{series.id}"
    return _table(title, _lead(measured, lang), measured.scores, see, lang, ranked=False)


def _lead(measured: Measured, lang: str) -> Iterator[str]:
    """Who measured how much, and what it comes to."""
    series, overall = measured.series, measured.overall
    yield text(lang, "profile.observed.how", publisher=series.publisher, n=len(series.values))
    if overall is not None and overall.score is not None:
        yield text(lang, "profile.observed.overall", score=cells.score(overall.score))
    if measured.others:
        ids = text(lang, "join.list").join(s.id for s in measured.others)
        yield text(lang, "profile.observed.others", ids=ids)
    ended = text(lang, "note.series-discontinued", title=series.title)
    if series.state == "discontinued" and ended not in _shared(measured.scores, lang):
        yield ended


def _table(title: str, lead: Iterable[str], found: Sequence[Scored], see: str, lang: str, *, ranked: bool) -> Table:
    letters = Letters(lang)
    columns: Columns[Scored, None] = [
        Col("profile.column.indicator", lambda x: x.ranking.indicator.name.get(lang), wraps=True),
        Col("score", lambda x: cells.score(x.row.score), right=True),
        Col("rank", lambda x: _rank(x, lang), keep=1, when=ranked),
        Col("measures", lambda x: text(lang, "score.have", have=x.have, of=len(x.row.parts)), right=True),
        Col("profile.column.missing", lambda x: cells.measures(x.row.missing, lang), keep=2, wraps=True),
        Col("notes", lambda x: letters.of(x.notes if x.row.score is not None else ())),
    ]
    remarks = [*_shared(found, lang), text(lang, "profile.see", command=see)]
    return grid(lang, title, columns, found, lead=lead, letters=letters, remarks=remarks)


def _shared(found: Iterable[Scored], lang: str) -> list[str]:
    """The notes of the rankings in which there is a score."""
    notes = dict.fromkeys(n for x in found if x.row.score is not None for n in x.ranking.notes)
    return [note_text(note, lang) for note in notes]


def _rank(scored: Scored, lang: str) -> str:
    """``1–2 of 3 ~``."""
    shown = cells.rank(scored.row)
    return shown if scored.row.rank_low is None else rank_of(shown, scored.ranked, lang)
