"""What documents are called in tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bizbench.data.catalog import Catalog
from bizbench.data.records import Plan
from bizbench.ground.texts import text
from bizbench.output.words import footers


def document(plan: Plan, lang: str) -> str:
    """The year, with the slug that tells a second document of the year apart."""
    _, _, slug = plan.label.partition("-")
    if slug:
        return text(lang, "document.label-slug", year=plan.year, slug=slug)
    return text(lang, "document.label", year=plan.year)


def footer(catalog: Catalog, lang: str) -> tuple[str, ...]:
    return (footers.footer(catalog.version, lang),)


def department_names(
    catalog: Catalog, city: str, names: Iterable[str], lang: str
) -> tuple[str, ...]:
    known = catalog.cities[city].departments if lang == "en" and city in catalog.cities else {}
    return tuple(known.get(name, name) for name in names)


def listed(lang: str, names: Sequence[str]) -> str:
    """``A, B and C``."""
    if len(names) < 2:
        return "".join(names)
    return text(lang, "join.list").join(names[:-1]) + text(lang, "join.and") + names[-1]
