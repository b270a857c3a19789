"""The places with their documents, and of every figure the card that says where it stands."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from bizbench.data.naming import join, scope_words
from bizbench.data.records import City, Indicator, Measure, Plan, Target
from bizbench.ground.record import replace
from bizbench.ground.texts import text
from bizbench.output.report.book import Book
from bizbench.output.report.grids import Column, Grid, Row
from bizbench.output.report.html import Html, el, joined
from bizbench.output.report.records import Held
from bizbench.output.words import amounts, labels
from bizbench.output.words.sources import cited
from bizbench.questions.compare.records import RANKED

#: Stands for the same departments as in the row before.
DITTO = "〃"
#: The columns of the figures of a document, with the texts of their heads.
_HEADS = {
    "item": "show.item",
    "figure": "show.measure",
    "says": "column.promise",
    "written": "column.written",
    "terms": "report.column.terms",
    "rank": "column.rank",
    "lead": "show.lead",
    "remark": "show.note",
    "line": "report.column.line",
}


def overview(book: Book) -> Grid:
    """A line for each document: what it is, and how much of it is here."""
    heads = ("city", "show.document", "show.kind", "show.number", "show.coverage", "show.read")
    titles = [
        text(book.lang, id if "." in id else f"column.{id}")
        for id in (*heads, "show.column.targets", "report.column.ranked")
    ]
    keys = ("city", "document", "kind", "number", "coverage", "read", "targets", "ranked")
    columns = tuple(
        Column(k, t, k in ("targets", "ranked"), k == "document") for k, t in zip(keys, titles, strict=True)
    )
    return Grid(columns, tuple(_overview(book)), css="wide")


def _overview(book: Book) -> Iterator[Row]:
    ranked = [
        row.target.plan for s in book.report.comparison.sets for row in s.rows if row.kind == RANKED and row.target
    ]
    counts: dict[str, int] = {}
    for id in ranked:
        counts[id] = counts.get(id, 0) + 1
    for city, plan in book.held:
        lang = book.lang
        yield Row(
            (
                city.name.get(lang),
                labels.document(plan, lang),
                text(lang, f"kind.{plan.kind}"),
                cited(plan, lang),
                text(lang, f"coverage.{plan.coverage}"),
                _read(plan, lang),
                str(plan.promises),
                str(counts.get(plan.id, 0)),
            ),
            css="own" if city.id in book.own else "",
            href=f"d{book.documents[plan.id]}",
            place=str(book.places[city.id]),
        )


def _read(plan: Plan, lang: str) -> str:
    return text(lang, "show.read-all") if plan.read is None else text(lang, "profile.read", n=len(plan.read))


# --- one place ----------------------------------------------------------------------------


def facts(book: Book, held: Held) -> Html:
    """What is known of a place besides its documents."""
    lang = book.lang
    said = {
        "show.level": text(lang, f"level.{held.city.level}"),
        "show.parent": held.parent.name.get(lang) if held.parent else "",
    }
    pairs = [(text(lang, id), value) for id, value in said.items() if value]
    return joined((el("span", name, Html(" "), el("b", value)) for name, value in pairs), " · ")


def document(book: Book, plan: Plan) -> Html:
    """The head of a document's figures: title, number, issuer, dates, address, note."""
    lang = book.lang
    said = {
        "show.kind": text(lang, f"kind.{plan.kind}"),
        "show.number": plan.number,
        "show.issuer": labels.translated(plan.issuer, lang),
        "show.issued": plan.issued,
        "show.published": plan.published,
        "show.coverage": text(lang, f"coverage.{plan.coverage}"),
        "show.read": _read(plan, lang),
        "show.document-note": labels.translated(plan.note, lang),
        "show.file": path(plan.id),
    }
    pairs = [joined((el("dt", text(lang, id)), el("dd", value))) for id, value in said.items() if value]
    if plan.url:
        pairs.append(joined((el("dt", text(lang, "show.url")), el("dd", _address(plan.url)))))
    title = el("p", plan.title.get(lang), class_="title")
    original = el("p", plan.title.zh, lang="zh", class_="title") if lang == "en" and plan.title.en else ""
    return joined((title, original, el("dl", *pairs)))


def standing(book: Book, city: City) -> Iterator[Html]:
    """In how many sets a place is ranked, and in how many nobody is before it."""
    mine = book.ranked.get(city.id, ())
    if mine:
        first = sum(row.rank_high == 1 for row in mine)
        name = city.name.get(book.lang)
        said = text(book.lang, "matrix.own-count", city=name, n=first, of=len(mine))
        yield el("p", said.strip())


def path(plan: str) -> str:
    """Where a document stands inside its data folder, wherever that is."""
    return f"cities/{plan}.yaml"


def _address(url: str) -> Html | str:
    """A link to follow, where it is one of the web; anything else stays a text."""
    if not url.startswith(("https://", "http://")):
        return url
    return el("a", url, href=url, rel="noreferrer noopener")


# --- figures ------------------------------------------------------------------------------


def figures(book: Book, city: City, plan: Plan) -> Grid:
    """The figures of a document in its order."""
    lang = book.lang
    columns = tuple(Column(k, text(lang, id), k == "line", k == "rank") for k, id in _HEADS.items())
    rows = [_figure(book, city, target) for target in book.figures_of(plan)]
    at = [*_HEADS].index("lead")
    leads = [row.cells[at] for row in rows]
    for n, (before, lead) in enumerate(itertools.pairwise(leads), 1):
        if lead and lead == before:
            cells = rows[n].cells
            rows[n] = replace(rows[n], cells=(*cells[:at], DITTO, *cells[at + 1 :]))
    return Grid(columns, tuple(rows), css="figures")


def _figure(book: Book, city: City, target: Target) -> Row:
    lang = book.lang
    indicator = book.report.comparison.indicators[book.indicators[target.indicator]]
    measure = next(m for m in indicator.measures if m.id == target.measure)
    rank, href = book.standings.get(target.id, ("", ""))
    promise = amounts.promise(target, lang)
    if target.role != "main":
        promise = text(lang, "join.count", label=text(lang, f"role.{target.role}"), count=promise)
    names = (indicator.name, measure.name, scope_words(indicator, target.scope))
    return Row(
        (
            target.item,
            " › ".join(name.get(lang) for name in names),
            promise,
            amounts.quoted(target.written),
            text(lang, "join.clause").join(terms(indicator, measure, target, lang)),
            rank,
            labels.departments(city, target.lead, lang),
            labels.translated(target.note, lang),
            str(target.line),
        ),
        css="under" if target.role != "main" else "",
        id=book.figure(target),
        href=href,
    )


def terms(indicator: Indicator, measure: Measure, target: Target, lang: str) -> Iterator[str]:
    """On what terms a figure is promised: only what is not plain."""

    def named(id: str, value: str) -> str:
        return text(lang, "report.term", name=text(lang, f"show.{id}"), value=value)

    if target.condition:
        yield named("condition", target.condition.get(lang))
    if target.threshold:
        limit = target.threshold
        yield named("threshold", amounts.bounded(limit.bound, limit.value, limit.unit, lang))
    if target.clock:
        yield named("clock", measure.clocks[target.clock].get(lang))
    if target.excludes:
        yield named("excludes", join([indicator.exclusions[e] for e in target.excludes]).get(lang))
    if target.statistic != measure.statistic:
        yield named("statistic", text(lang, f"statistic.{target.statistic}"))
    if target.commitment != "firm":
        yield named("commitment", text(lang, f"commitment.{target.commitment}"))
    if target.status != "target":
        yield named("status", text(lang, f"status.{target.status}"))
    if target.due:
        yield named("due", target.due)
    if target.inferred:
        yield named(
            "inferred",
            text(lang, "join.list").join(text(lang, f"inferred.{i}") for i in target.inferred),
        )
