"""The overall score as a table."""

from __future__ import annotations

from collections.abc import Iterable

from bizbench.data.records import Series
from bizbench.ground.texts import text
from bizbench.output.page import MAIN, UNDER, Column, Line, Table
from bizbench.output.words import score as cells
from bizbench.output.words.notes import Letters, note_text
from bizbench.output.words.score import Who
from bizbench.output.words.score_words import answer, firm
from bizbench.questions.score.records import Overall, OverallRow

_KEYS = ("rank", "city", "score", "indicators", "measures", "from", "notes")
_RIGHT = ("score", "indicators", "measures")


def overall_table(overall: Overall, lang: str) -> Table:
    """Each row with its indicators below it."""
    letters, who = Letters(lang), Who(overall.rows, lang)
    lines: list[Line] = []
    for row in overall.rows:
        lines += _lines(row, who, letters, lang)
    said = observed_sources((row.series for row in overall.rows), lang)
    shown = [text(lang, "comparison.sources", sources=" · ".join(said))] if said else []
    total = len(overall.indicators)
    return Table(
        title=f"{text(lang, 'score.overall')} — {text(lang, 'score.of-observations')}",
        columns=tuple(
            Column(k, text(lang, f"column.{k}"), "right" if k in _RIGHT else "left") for k in _KEYS
        ),
        lines=tuple(lines),
        lead=(
            answer(overall.rows, total, who, lang),
            text(lang, "score.how-overall", n=total),
        ),
        marks=tuple(letters.marks()),
        remarks=(
            *(note_text(n, lang) for n in overall.notes),
            *firm(overall.firmness, overall.rows, who, lang, overall=True),
            *shown,
        ),
    )


def _lines(row: OverallRow, who: Who, letters: Letters, lang: str) -> list[Line]:
    have = sum(p.score is not None for p in row.parts)
    shown = text(lang, "score.have", have=have, of=len(row.parts))
    origin = row.series.id if row.series else ""
    score, notes = cells.score(row.score), letters.of(row.notes)
    lines = [Line((cells.rank(row), who.of(row), score, shown, "", origin, notes), MAIN)]
    for p in row.parts:
        name = text(lang, "score.under", name=p.indicator.name.get(lang))
        measures = text(lang, "score.have", have=p.have, of=p.of)
        marks = letters.of(p.notes)
        lines.append(Line(("", name, cells.score(p.score), "", measures, "", marks), UNDER))
    return lines


def observed_sources(found: Iterable[Series | None], lang: str) -> list[str]:
    """Each series once, with its publisher and date."""
    by_id = {s.id: s for s in found if s is not None}
    return [
        text(
            lang,
            "comparison.source-observed",
            title=s.title,
            publisher=s.publisher,
            date=s.measured,
        )
        for _, s in sorted(by_id.items())
    ]
