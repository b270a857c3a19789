"""Names of scopes and other composed things, in both languages."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from bizbench.data.records import City, Indicator, Plan, Scope, Words
from bizbench.ground.texts import text
from bizbench.ground.vocabulary import WHOLE, Telling


def scope_words(indicator: Indicator, scope: Scope) -> Words:
    """``low-voltage customers (small and micro enterprises)``; ``urban area`` of the whole."""
    case = indicator.cases[scope.case].name
    if not scope.qualifiers:
        return case
    part = qualifier_words(indicator, scope)
    if scope.case == WHOLE:
        return part
    return Words(f"{case.zh}（{part.zh}）", f"{case.get('en')} ({part.get('en')})")


def qualifier_words(indicator: Indicator, scope: Scope) -> Words:
    """The qualifiers alone, or the case's name where there are none."""
    if not scope.qualifiers:
        return indicator.cases[scope.case].name
    return join([indicator.qualifiers[q] for q in scope.qualifiers])


def join(parts: list[Words]) -> Words:
    return Words("、".join(p.zh for p in parts), ", ".join(p.get("en") for p in parts))


def document_name(plan: Plan, lang: str) -> str:
    """``2023``, ``2023 (draft for consultation)``: a document as its city's readers tell it."""
    found = telling(plan)
    if not found:
        return _of_year(plan.year, lang)
    said = {
        "kind": text(lang, f"kind.{plan.kind}"),
        "date": plan.date,
        "title": plan.title.get(lang),
        "slug": plan.slug,
    }
    shown = text(lang, "join.list").join(said[key] for key in found)
    return text(lang, "document.label-told", year=plan.year, told=shown)


def telling(plan: Plan) -> tuple[Telling, ...]:
    """What a document's name says behind the year: of a draft always that it is one."""
    if plan.is_draft and "kind" not in plan.told:
        return "kind", *plan.told
    return plan.told


@cache
def _of_year(year: int, lang: str) -> str:
    return text(lang, "document.label", year=year)


def department_names(city: City, department: str) -> list[str]:
    """A department as written and, where it is known, in English."""
    english = city.departments.get(department)
    return [department, *([english] if english else [])]


def department_word(typed: str) -> str:
    """What of a typed department is looked for: without blanks around it, in small letters."""
    return typed.strip().casefold()


def is_called(city: City, department: str, words: Iterable[str]) -> bool:
    """Whether a department's name, in either language, holds one of the words.

    The words are those of ``department_word``; nobody is called by an empty one.
    """
    spoken = [name.casefold() for name in department_names(city, department)]
    return any(word in name for word in words if word for name in spoken)
