"""Scores as a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from bizbench.data.records import Plan
from bizbench.ground.texts import text
from bizbench.output.page import MAIN, QUIET, UNDER, Block, Column, Line, Page, Prose, Table
from bizbench.output.pages.score_overall import observed_sources, overall_table
from bizbench.output.words import amounts, sources
from bizbench.output.words import score as cells
from bizbench.output.words.notes import Letters, note_text
from bizbench.output.words.score import Who, joined
from bizbench.output.words.score_words import answer, firm, footer, mode_of, name, suggestion
from bizbench.questions.score.records import (
    INCOMPLETE,
    OBSERVATIONS,
    REFERENCE,
    Part,
    Ranking,
    Row,
    Scores,
)


def page(scores: Scores, lang: str) -> Page:
    """The overall table, or a table for each indicator; then what is not scored, and sources."""
    blocks: list[Block] = []
    if scores.overall is not None:
        blocks.append(overall_table(scores.overall, lang))
    else:
        blocks += [_table(r, scores, lang) for r in scores.rankings]
    if scores.unstated:
        names = joined([i.name.get(lang) for i in scores.unstated], lang)
        id = "unscored-observations" if scores.query.mode == OBSERVATIONS else "unscored"
        blocks.append(Prose(text(lang, f"score.{id}", names=names)))
    elif not scores.rankings:
        blocks.append(Prose(text(lang, "score.nothing")))
    plans = _plans(r for ranking in scores.rankings for r in ranking.rows)
    if plans:
        titles = text(lang, "join.clause").join(
            sources.title_of(plan, city, lang) for plan, city in _named(plans, scores, lang)
        )
        blocks.append(Prose(text(lang, "comparison.documents", documents=titles)))
    kind = "overall" if scores.overall is not None else mode_of(scores)
    return Page(text(lang, f"score.title-{kind}"), tuple(blocks), (footer(scores, lang),), lang)


# --- one indicator ------------------------------------------------------------------------


def _table(ranking: Ranking, scores: Scores, lang: str) -> Table:
    mode, letters = mode_of(scores), Letters(lang)
    who = Who(ranking.rows, lang)
    lines: list[Line] = []
    for row in ranking.rows:
        lines.append(_main(row, ranking, mode, who, letters, lang))
        lines += [_under(row, part, ranking, letters, lang) for part in row.parts]
    promise = {"targets": "promise", "observations": "observed", "both": "promise-or-value"}
    columns = (
        Column("rank", text(lang, "column.rank")),
        Column("city", text(lang, "column.city"), wraps=True),
        Column("score", text(lang, "column.score"), "right"),
        Column("measures", text(lang, "column.measures"), "right"),
        Column("promise", text(lang, f"column.{promise[mode]}")),
        Column("counts-as", text(lang, "column.counts-as"), keep=2),
        Column("scope", text(lang, "column.scope"), keep=3, wraps=True),
        Column("from", text(lang, "column.from"), keep=1),
        Column("notes", text(lang, "column.notes")),
    )
    used = [n for n in range(len(columns)) if n < 3 or any(line.cells[n] for line in lines)]
    return Table(
        title=f"{name(ranking, lang)} — {text(lang, f'score.of-{mode}')}",
        columns=tuple(columns[n] for n in used),
        lines=tuple(Line(tuple(x.cells[n] for n in used), x.kind) for x in lines),
        lead=(
            answer(ranking.rows, len(ranking.measures), who, lang),
            _how(ranking, lang),
            *suggestion(ranking.suggestion, lang),
        ),
        marks=tuple(letters.marks()),
        remarks=(
            *(note_text(n, lang) for n in ranking.notes),
            *_goalposts(ranking, lang),
            *firm(ranking.firmness, ranking.rows, who, lang),
            *_sources(ranking.rows, lang),
        ),
    )


def _how(ranking: Ranking, lang: str) -> str:
    weighted = len({m.weight for m in ranking.measures}) > 1
    id = "score.how-weighted" if weighted else "score.how"
    return text(lang, id, n=len(ranking.measures))


def _main(row: Row, ranking: Ranking, mode: str, who: Who, letters: Letters, lang: str) -> Line:
    name = who.of(row)
    if mode == "both":
        name = text(lang, f"score.{'observed' if row.kind == REFERENCE else 'target'}", city=name)
    have = len(row.parts) - len(row.missing)
    shown = text(lang, "score.have", have=have, of=len(row.parts))
    origin = row.series.id if row.series else ""
    notes = letters.of(row.notes)
    return Line(
        (cells.rank(row), name, cells.score(row.score), shown, "", "", "", origin, notes),
        QUIET if row.kind == INCOMPLETE and not have else MAIN,
    )


def _under(row: Row, part: Part, ranking: Ranking, letters: Letters, lang: str) -> Line:
    missing = "not-observed" if row.series is not None else "not-stated"
    return Line(
        (
            "",
            text(lang, "score.under", name=part.measure.name.get(lang)),
            cells.score(part.score),
            "",
            cells.promise(part, missing, lang),
            cells.counts_as(part, lang),
            cells.scope(part, ranking, lang),
            cells.origin(part, lang),
            letters.of(part.notes),
        ),
        UNDER,
    )


def _goalposts(ranking: Ranking, lang: str) -> Iterator[str]:
    """The ends of each measure's score, with weights and exponents that are not 1."""
    weighted = len({m.weight for m in ranking.measures}) > 1
    shown, reasons = [], []
    for m in ranking.measures:
        assert m.goalposts is not None
        more = ""
        if weighted:
            more += text(lang, "score.goalpost-weight", weight=amounts.plain(m.weight))
        if m.goalposts.exponent != 1:
            exponent = amounts.plain(m.goalposts.exponent)
            more += text(lang, "score.goalpost-exponent", exponent=exponent)
        shown.append(
            text(
                lang,
                "score.goalpost",
                name=m.name.get(lang),
                worst=amounts.plain(m.goalposts.worst),
                best=amounts.quantity(m.goalposts.best, m.unit, lang),
                case=ranking.indicator.cases[m.goalposts.case].name.get(lang),
                more=more,
            )
        )
        reasons.append(m.goalposts.reason.get(lang))
    clause = text(lang, "join.clause")
    said = clause.join(dict.fromkeys(reasons))
    yield text(lang, "score.goalposts", posts=clause.join(shown), reasons=said)


# --- sources ------------------------------------------------------------------------------


def _plans(rows: Iterable[Row]) -> dict[str, tuple[Plan, Row]]:
    """The documents figures were taken from."""
    found = {
        p.figure.plan.id: (p.figure.plan, row)
        for row in rows
        for p in row.parts
        if p.figure.plan is not None
    }
    return {id: found[id] for id in sorted(found)}


def _named(
    plans: dict[str, tuple[Plan, Row]], scores: Scores, lang: str
) -> Iterator[tuple[Plan, str]]:
    for plan, row in plans.values():
        yield plan, row.city.name.get(lang)


def _sources(rows: Sequence[Row], lang: str) -> Iterator[str]:
    shown = [
        sources.source(plan, row.city.name.get(lang), lang) for plan, row in _plans(rows).values()
    ]
    found = [p.figure.series for row in rows for p in row.parts]
    shown += observed_sources(found, lang)
    if shown:
        yield text(lang, "comparison.sources", sources=" · ".join(shown))
