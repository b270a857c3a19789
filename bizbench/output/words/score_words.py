"""What a ranking of scores says in sentences: its answer, how firm it is, what to try."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bizbench.data.records import Measure
from bizbench.ground.texts import text
from bizbench.output.words import score as cells
from bizbench.output.words.labels import listed, said_of
from bizbench.output.words.score import Who
from bizbench.questions.score.records import (
    ALONE,
    INCOMPLETE,
    RANKED,
    Firmness,
    OverallRow,
    Ranking,
    Row,
    Scores,
    Suggestion,
    Without,
)

#: So many of those that lack something are named with what they lack; more are counted.
LACKING = 3
#: So many indicators are named at the beginning.
NAMED = 3

Rows = Sequence[Row] | Sequence[OverallRow]


def answer(rows: Rows, parts: int, who: Who, lang: str) -> str:
    """The ranking in one sentence; ``parts`` is the number of measures or indicators."""
    said = [_highest(rows, parts, who, lang)]
    lacking = [_lacks(row, who, lang) for row in rows if row.kind == INCOMPLETE]
    if len(lacking) > LACKING:
        cities = [row.city for row in rows]
        said.append(said_of(cities, lang, "score.unranked-many", n=len(lacking)))
    elif lacking:
        said.append(text(lang, "score.unranked", cities=text(lang, "join.list").join(lacking)))
    return text(lang, "join.clause").join(said) + text(lang, "join.stop")


def in_short(rankings: Sequence[Ranking], lang: str) -> Iterator[str]:
    """Which indicators anybody has a score in, with who leads, and in which nobody."""
    groups: dict[str, list[str]] = {"score.scored": [], "score.nobody-in": []}
    for ranking in rankings:
        title, who = ranking.indicator.name.get(lang), Who(ranking.rows, lang)
        if all(row.kind not in (RANKED, ALONE) for row in ranking.rows):
            groups["score.nobody-in"].append(title)
            continue
        said = _highest(ranking.rows, len(ranking.measures), who, lang)
        groups["score.scored"].append(text(lang, "fold.of-indicator", title=title, said=said))
    for id, names in groups.items():
        if names:
            shown, more = text(lang, "join.clause").join(names[:NAMED]), len(names) - NAMED
            shown += text(lang, "heads.more", n=more) if more > 0 else ""
            yield text(lang, id, n=len(names), names=shown)


def _highest(rows: Rows, parts: int, who: Who, lang: str) -> str:
    first = [row for row in rows if row.kind == RANKED and row.rank_low == 1]
    names = listed(lang, [who.of(row) for row in first])
    overall = "-overall" if any(isinstance(row, OverallRow) for row in rows) else ""
    if any(row.rank_high != 1 for row in first):
        return text(lang, "answer.open", cities=names)
    if len(first) > 1:
        return text(lang, "score.level", cities=names, score=cells.score(first[0].score))
    if first:
        return text(lang, "score.first", city=names, score=cells.score(first[0].score))
    for row in rows:
        if row.kind == ALONE:
            shown = cells.score(row.score)
            return text(lang, f"score.alone{overall}", city=who.of(row), n=parts, score=shown)
    return said_of((row.city for row in rows), lang, f"score.nobody{overall}", n=parts)


def _lacks(row: Row | OverallRow, who: Who, lang: str) -> str:
    if isinstance(row, Row):
        missing = [m.name.get(lang) for m in row.missing]
    else:
        missing = [p.indicator.name.get(lang) for p in row.parts if p.score is None]
    of = len(row.parts)
    if len(missing) == of:
        return text(lang, "score.lacks-all", city=who.of(row), of=of)
    shown = listed(lang, missing)
    return text(
        lang, "score.lacks", city=who.of(row), have=of - len(missing), of=of, measures=shown
    )


def suggestion(found: Suggestion | None, lang: str) -> Iterator[str]:
    """The list of measures that could be ranked over."""
    if found is None:
        return
    names = cells.measures(found.measures, lang)
    ids = ",".join(m.short for m in found.measures)
    if found.is_everyone:
        yield text(lang, "score.suggest-all", names=names, ids=ids)
    else:
        cities = listed(lang, [c.name.get(lang) for c in found.cities])
        yield text(lang, "score.suggest-some", cities=cities, names=names, ids=ids)


def firm(
    found: Firmness | None, rows: Rows, who: Who, lang: str, *, overall: bool = False
) -> Iterator[str]:
    """Two lines on how firm the order is."""
    if found is None:
        return
    yield _over_readings(found, rows, who, lang) + text(lang, "join.stop")
    yield _without_parts(found, who, lang, "-overall" if overall else "") + text(lang, "join.stop")


def _over_readings(found: Firmness, rows: Rows, who: Who, lang: str) -> str:
    if found.readings == 1:
        return text(lang, "score.firm-plain")
    if not found.depends_on:
        return text(lang, "score.firm-same", n=found.readings)
    cities = listed(lang, [who.of(row) for row in rows if row.is_open])
    conventions = text(lang, "join.clause").join(
        text(lang, f"convention.{name}") for name in found.depends_on
    )
    return text(lang, "score.firm-open", n=found.readings, cities=cities, conventions=conventions)


def _without_parts(found: Firmness, who: Who, lang: str, overall: str) -> str:
    if not found.without:
        return text(lang, "score.without-one")
    changing = [without for without in found.without if without.moves]
    if changing:
        said = text(
            lang,
            f"score.without-changes{overall}",
            n=len(changing),
            of=len(found.without),
            changes=text(lang, "join.clause").join(_change(w, who, lang) for w in changing),
        )
    else:
        said = text(lang, f"score.without-same{overall}")
    return said + (text(lang, "score.shown") if found.readings > 1 else "")


def _change(without: Without, who: Who, lang: str) -> str:
    moves = text(lang, "join.list").join(
        text(lang, "score.move", city=who.name(m.city, m.series), before=m.before, after=m.after)
        for m in without.moves
    )
    return text(lang, "score.without", name=without.name.get(lang), moves=moves)


def is_weighted(measures: Sequence[Measure]) -> bool:
    return len({m.weight for m in measures}) > 1


def how(measures: Sequence[Measure], lang: str) -> str:
    """How a score is made of its measures."""
    id = "score.how-weighted" if is_weighted(measures) else "score.how"
    return text(lang, id, n=len(measures))


def mode_of(scores: Scores) -> str:
    """Whether a page shows targets, observations, or targets with observations beside them."""
    return "both" if scores.query.references else scores.query.mode


def name(ranking: Ranking, lang: str) -> str:
    """The indicator's name, with the measures where these are not all."""
    shown = ranking.indicator.name.get(lang)
    if not ranking.is_partial:
        return shown
    names, n = cells.measures(ranking.measures, lang), len(ranking.measures)
    return text(lang, "score.over", name=shown, n=n, of=ranking.of, measures=names)
