"""The overall score as a table."""

from __future__ import annotations

from bizbench.ground.texts import text
from bizbench.output.page import Table
from bizbench.output.pages.grid import Col, Columns, grid, titled
from bizbench.output.words import score as cells
from bizbench.output.words import sources
from bizbench.output.words.notes import Letters, note_text
from bizbench.output.words.score import Who
from bizbench.output.words.score_words import answer, firm
from bizbench.questions.score.records import Overall, OverallPart, OverallRow


def overall_table(overall: Overall, lang: str) -> Table:
    """Each row with its indicators below it."""
    letters, who, rows = Letters(lang), Who(overall.rows, lang), overall.rows
    total = len(overall.indicators)
    return grid(
        lang,
        titled(text(lang, "score.overall"), lang, "score.of-observations"),
        _columns(who, letters, lang),
        rows,
        under=lambda row: row.parts,
        lead=(answer(rows, total, who, lang), text(lang, "score.how-overall", n=total)),
        letters=letters,
        remarks=(
            *(note_text(n, lang) for n in overall.notes),
            *firm(overall.firmness, rows, who, lang, overall=True),
            *sources.sources({}, (row.series for row in rows), lang),
        ),
        whole=True,
    )


def _columns(who: Who, letters: Letters, lang: str) -> Columns[OverallRow, OverallPart]:
    def indicator(part: OverallPart) -> str:
        return text(lang, "score.under", name=part.indicator.name.get(lang))

    def indicators(row: OverallRow) -> str:
        have = sum(p.score is not None for p in row.parts)
        return text(lang, "score.have", have=have, of=len(row.parts))

    def measures(part: OverallPart) -> str:
        return text(lang, "score.have", have=part.have, of=part.of)

    return [
        Col("rank", cells.rank),
        Col("city", who.of, under=indicator),
        Col("score", lambda row: cells.score(row.score), under=lambda part: cells.score(part.score), right=True),
        Col("indicators", indicators, right=True),
        Col("measures", under=measures, right=True),
        Col("from", cells.edition),
        Col("notes", lambda row: letters.of(row.notes), under=lambda part: letters.of(part.notes)),
    ]
