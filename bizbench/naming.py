"""Names of scopes and other composed things, in both languages."""

from __future__ import annotations

from bizbench.records import Indicator, Scope, Words


def scope_words(indicator: Indicator, scope: Scope) -> Words:
    """``low-voltage customers, small and micro enterprises``; ids never show."""
    parts = [indicator.cases[scope.case].name, *(indicator.qualifiers[q] for q in scope.qualifiers)]
    return join(parts)


def qualifier_words(indicator: Indicator, scope: Scope) -> Words:
    """The qualifiers alone, or the case's name where there are none."""
    if not scope.qualifiers:
        return indicator.cases[scope.case].name
    return join([indicator.qualifiers[q] for q in scope.qualifiers])


def join(parts: list[Words]) -> Words:
    return Words("、".join(p.zh for p in parts), ", ".join(p.get("en") for p in parts))
