"""Scores as a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bizbench.data.records import Measure
from bizbench.ground.texts import text
from bizbench.output.page import Block, Page, Table
from bizbench.output.pages import folds
from bizbench.output.pages.grid import Col, Columns, grid, laid_out, titled
from bizbench.output.words import amounts, sources
from bizbench.output.words import score as cells
from bizbench.output.words.labels import left_out, listed, narrowed, said_of
from bizbench.output.words.notes import Letters, note_text
from bizbench.output.words.score import Who
from bizbench.output.words.score_words import answer, firm, how, in_short, is_weighted, mode_of, name, suggestion
from bizbench.questions.score.method import VERSION
from bizbench.questions.score.records import (
    INCOMPLETE,
    OBSERVATIONS,
    REFERENCE,
    Overall,
    OverallPart,
    OverallRow,
    Part,
    Ranking,
    Row,
    Scores,
)


def page(scores: Scores, lang: str) -> Page:
    """The overall table, or a table for each indicator; then what is not scored, and sources."""
    kind = "overall" if scores.overall is not None else mode_of(scores)
    title = narrowed(text(lang, f"score.title-{kind}"), scores.selection, lang)
    method = text(lang, "score.method", version=VERSION)
    return laid_out(title, _blocks(scores, lang), lang, method, brief=_brief(scores, lang))


def _brief(scores: Scores, lang: str) -> Iterator[Block | str]:
    """The answer of each ranking, without its rows."""
    mode = mode_of(scores)
    yield from _in_short(scores, lang)
    for r in scores.rankings if scores.overall is None else ():
        said = answer(r.rows, len(r.measures), Who(r.rows, lang), lang)
        yield Table(titled(name(r, lang), lang, f"score.of-{mode}"), (), (), (said,))
    if scores.overall is not None:
        yield answer(scores.overall.rows, len(scores.overall.indicators), Who(scores.overall.rows, lang), lang)
    yield from left_out(scores.selection, lang)


def _in_short(scores: Scores, lang: str) -> Iterator[Table]:
    """Of several rankings who leads where."""
    if scores.overall is None and len(scores.rankings) > 1:
        title = titled(text(lang, "sets.title"), lang, f"score.of-{mode_of(scores)}")
        yield Table(title, (), (), tuple(in_short(scores.rankings, lang)))


def _blocks(scores: Scores, lang: str) -> Iterator[Block | str]:
    yield from _in_short(scores, lang)
    if scores.overall is not None:
        yield _overall(scores.overall, lang)
    else:
        yield from (_table(r, scores, lang) for r in scores.rankings)
    if scores.unstated:
        names = listed(lang, [i.name.get(lang) for i in scores.unstated])
        id = "unscored-observations" if scores.query.mode == OBSERVATIONS else "unscored"
        cities = scores.selection.shown if scores.selection else ()
        yield said_of(cities, lang, f"score.{id}", names=names)
    elif not scores.rankings:
        yield text(lang, "score.nothing")
    yield from left_out(scores.selection, lang)
    yield from folds.documents(_plans(r for x in scores.rankings for r in x.rows), lang)


def _plans(rows: Iterable[Row]) -> sources.Named:
    """The documents figures were taken from."""
    found = [(p.figure.plan, row.city) for row in rows for p in row.parts]
    plans = {plan.id: (plan, city) for plan, city in found if plan is not None}
    return dict(sorted(plans.items()))


# --- one indicator ------------------------------------------------------------------------


def _table(ranking: Ranking, scores: Scores, lang: str) -> Table:
    mode, letters, who = mode_of(scores), Letters(lang), Who(ranking.rows, lang)
    own = set(scores.query.cities or ())
    keys, folded = folds.lacking(
        ranking.rows, lambda row: row.kind == INCOMPLETE and row.city.id not in own, who.of, lang
    )
    observed = [p.figure.series for row in ranking.rows for p in row.parts]
    return grid(
        lang,
        titled(name(ranking, lang), lang, f"score.of-{mode}"),
        _columns(ranking, mode, who, letters, lang),
        ranking.rows,
        under=lambda row: [(row, part) for part in row.parts],
        lead=(
            answer(ranking.rows, len(ranking.measures), who, lang),
            how(ranking.measures, lang),
            *suggestion(ranking.suggestion, lang),
        ),
        letters=letters,
        remarks=(
            *(note_text(n, lang) for n in ranking.notes),
            _goalposts(ranking, lang),
            *firm(ranking.firmness, ranking.rows, who, lang),
            *sources.sources(_plans(ranking.rows), observed, lang),
        ),
        keys=keys,
        folds=folded,
    )


def _columns(ranking: Ranking, mode: str, who: Who, letters: Letters, lang: str) -> Columns[Row, tuple[Row, Part]]:
    """The columns; below a city stand its measures."""
    digits = cells.column_digits(ranking.rows)
    head = said_of((row.city for row in ranking.rows), lang, "column.city")
    promise = {"targets": "promise", "observations": "observed", "both": "promise-or-value"}[mode]

    def part(x: tuple[Row, Part]) -> str:
        return text(lang, "score.under", name=x[1].measure.name.get(lang))

    def shown(x: tuple[Row, Part]) -> str:
        return cells.promise(x[1], "not-stated" if x[0].series is None else "not-observed", lang)

    return [
        Col("rank", cells.rank),
        Col("city", lambda row: _city(row, mode, who, lang), under=part, head=head, wraps=True),
        Col("score", lambda row: cells.score(row.score), under=lambda x: cells.score(x[1].score), right=True),
        Col("measures", lambda row: cells.coverage(row, lang), right=True),
        Col(promise, under=shown),
        Col("counts-as", under=lambda x: cells.counts_as(x[1], digits, lang), keep=2),
        Col("scope", under=lambda x: cells.scope(x[1], ranking, lang), keep=3, wraps=True),
        Col("from", cells.edition, under=lambda x: cells.origin(x[1], lang), keep=1),
        Col("notes", lambda row: letters.of(row.notes), under=lambda x: letters.of(x[1].notes)),
    ]


def _city(row: Row, mode: str, who: Who, lang: str) -> str:
    """Who it is; beside observations, whether it is a promise or observed."""
    if mode != "both":
        return who.of(row)
    return text(lang, f"score.{'observed' if row.kind == REFERENCE else 'target'}", city=who.of(row))


def _goalposts(ranking: Ranking, lang: str) -> str:
    """The ends of each measure's score, with why they were chosen."""
    posts = [m.goalposts for m in ranking.measures if m.goalposts is not None]
    clause = text(lang, "join.clause")
    shown = clause.join(_ends(ranking, m, lang) for m in ranking.measures)
    reasons = clause.join(dict.fromkeys(p.reason.get(lang) for p in posts))
    return text(lang, "score.goalposts", posts=shown, reasons=reasons)


def _ends(ranking: Ranking, measure: Measure, lang: str) -> str:
    """The ends of a measure's score, with a weight and an exponent that are not 1."""
    posts, more = measure.goalposts, ""
    assert posts is not None
    if is_weighted(ranking.measures):
        more += text(lang, "score.goalpost-weight", weight=amounts.plain(measure.weight, lang))
    if posts.exponent != 1:
        more += text(lang, "score.goalpost-exponent", exponent=amounts.plain(posts.exponent, lang))
    return text(
        lang,
        "score.goalpost",
        name=measure.name.get(lang),
        worst=amounts.plain(posts.worst, lang),
        best=amounts.plain(posts.best, lang),
        unit=amounts.unit_named(measure, measure.unit, lang, posts.case),
        case=ranking.indicator.cases[posts.case].name.get(lang),
        more=more,
    )


# --- the overall score ---------------------------------------------------------------------


def _overall(overall: Overall, lang: str) -> Table:
    """Each row with its indicators below it."""
    letters, who, rows = Letters(lang), Who(overall.rows, lang), overall.rows
    total = len(overall.indicators)
    return grid(
        lang,
        titled(text(lang, "score.overall"), lang, "score.of-observations"),
        _overall_columns(who, letters, lang),
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


def _overall_columns(who: Who, letters: Letters, lang: str) -> Columns[OverallRow, OverallPart]:
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
