"""Which documents and observations the figures of an answer come from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bizbench.data.records import City, Plan, Series
from bizbench.ground.texts import text
from bizbench.output.words.labels import document, kind_behind
from bizbench.questions.compare.records import Row, Set

#: Documents by their ids, each with the city whose promises it makes.
Named = Mapping[str, tuple[Plan, City]]


def plans(rows: Iterable[Row]) -> Named:
    """The documents that rows were taken from, in order."""
    found = {r.plan.id: (r.plan, r.city) for r in rows if r.plan is not None and r.city is not None}
    return dict(sorted(found.items()))


def of_rows(rows: Iterable[Row], lang: str) -> list[str]:
    """The line on where rows come from, the reference lines among them; none if from nowhere."""
    rows = list(rows)
    return sources(plans(rows), (row.series for row in rows), lang)


def of_sets(sets: Iterable[Set], lang: str) -> list[str]:
    return of_rows((row for set_ in sets for row in (*set_.rows, *set_.floors)), lang)


def sources(named: Named, observed: Iterable[Series | None], lang: str) -> list[str]:
    """The line on documents in their order, then observations; none if there are neither."""
    shown = [source(plan, city.name.get(lang), lang) for plan, city in named.values()]
    series = {s.id: s for s in observed if s is not None}
    shown += [of_series(series[id], lang) for id in sorted(series)]
    return [text(lang, "comparison.sources", sources=" · ".join(shown))] if shown else []


def documents(named: Named, lang: str) -> list[str]:
    """The paragraph with the full titles of documents; none if there are no documents."""
    titles = [title_of(plan, city.name.get(lang), lang) for plan, city in named.values()]
    shown = text(lang, "join.clause").join(titles)
    return [text(lang, "comparison.documents", documents=shown)] if titles else []


def source(plan: Plan, city: str, lang: str) -> str:
    """A document with what it is cited by; ``city`` is the name."""
    shown = document(plan, lang)
    return text(lang, "comparison.source", city=city, document=shown, cited=cited(plan, lang))


def cited(plan: Plan, lang: str) -> str:
    """What a document is cited by: its number, else its date."""
    if plan.number:
        return plan.number
    if plan.issued:
        return text(lang, "cited.issued", date=plan.issued)
    if plan.published:
        return text(lang, "cited.published", date=plan.published)
    return text(lang, "cited.undated")


def of_series(series: Series, lang: str) -> str:
    """An observation's source."""
    return text(lang, "comparison.source-observed", **series_named(series))


def series_named(series: Series) -> dict[str, str]:
    return {"title": series.title, "publisher": series.publisher, "date": series.measured}


def title_of(plan: Plan, city: str, lang: str) -> str:
    """A document's title in full, with its kind where it is no plan; ``city`` is the name."""
    title, shown = plan.title.get(lang), document(plan, lang)
    if lang == "en" and plan.title.en:
        title = f"{plan.title.en} ({plan.title.zh})"
    kind = kind_behind(plan, lang) if plan.kind != "plan" else ""
    return text(lang, "comparison.document", city=city, document=shown, title=title, kind=kind)
