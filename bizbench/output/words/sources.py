"""Which documents the figures of a comparison come from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bizbench.data.records import Plan, Series
from bizbench.ground.texts import text
from bizbench.output.words.labels import document
from bizbench.questions.compare.records import Set


def plans(sets: Iterable[Set]) -> list[Plan]:
    """The documents figures were taken from, in order."""
    plans = {row.plan.id: row.plan for s in sets for row in s.rows if row.plan is not None}
    return [plans[id] for id in sorted(plans)]


def _city_name(plan: Plan, sets: Iterable[Set], lang: str) -> str:
    for set_ in sets:
        for row in set_.rows:
            if row.city is not None and row.city.id == plan.city:
                return row.city.name.get(lang)
    return plan.city


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


def sources(sets: Sequence[Set], lang: str) -> str:
    shown = [source(plan, _city_name(plan, sets, lang), lang) for plan in plans(sets)]
    shown += [of_series(series, lang) for series in _series(sets)]
    return text(lang, "comparison.sources", sources=" · ".join(shown))


def of_series(series: Series, lang: str) -> str:
    """An observation's source."""
    return text(
        lang,
        "comparison.source-observed",
        title=series.title,
        publisher=series.publisher,
        date=series.measured,
    )


def _series(sets: Iterable[Set]) -> list[Series]:
    """The observations that stand as reference lines."""
    found = {row.series.id: row.series for s in sets for row in s.rows if row.series is not None}
    return [found[id] for id in sorted(found)]


def full_title(plan: Plan, sets: Sequence[Set], lang: str) -> str:
    return title_of(plan, _city_name(plan, sets, lang), lang)


def title_of(plan: Plan, city: str, lang: str) -> str:
    """A document's title in full, with its kind where it is no plan; ``city`` is the name."""
    title = plan.title.get(lang)
    if lang == "en" and plan.title.en:
        title = f"{plan.title.en} ({plan.title.zh})"
    kind = ""
    if plan.kind != "plan":
        kind = text(lang, "comparison.kind", kind=text(lang, f"kind.{plan.kind}"))
    return text(
        lang,
        "comparison.document",
        city=city,
        document=document(plan, lang),
        title=title,
        kind=kind,
    )
