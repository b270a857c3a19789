"""Checks of measures and scopes named in a file."""

from __future__ import annotations

from collections.abc import Iterator

from bizbench.data.checks.known import Known
from bizbench.data.checks.lists import unknown
from bizbench.data.records import Measure, Scope
from bizbench.data.yamldoc import At
from bizbench.ground.problems import Problem


def check_measure(id: str, at: At, known: Known) -> Iterator[Problem]:
    word, _, short = id.partition("/")
    indicator = _indicator(word, known)
    if indicator is None:
        yield unknown("unknown-indicator", word, known.indicators, at)
        return
    owner = known.indicators[indicator]
    measures = {m.short: m for m in owner.measures} if owner else {}
    if owner and short not in measures:
        yield unknown("unknown-measure", short, measures, at)


def _indicator(word: str, known: Known) -> str | None:
    """By id; by name where only the measure behind it is not known."""
    named = (id for id, i in known.indicators.items() if i and word in (i.name.zh, i.name.en))
    return word if word in known.indicators else next(named, None)


def is_case(scope: str, measure: Measure) -> bool:
    """Whether a scope is just a case of its measure: nothing is left to check."""
    return scope in measure.cases and "/" not in scope


def check_scope(measure_id: str, text: str, at: At, known: Known) -> Iterator[Problem]:
    measure = known.measures.get(measure_id)
    owner = known.indicators.get(measure_id.partition("/")[0])
    if measure is None or owner is None:
        return
    scope = Scope.parse(text)
    if scope.case not in measure.cases:
        cases = {id: owner.cases.get(id) for id in measure.cases}
        yield unknown("unknown-case", scope.case, cases, at)
    strange = [q for q in scope.qualifiers if q not in owner.qualifiers]
    for qualifier in strange:
        yield unknown("unknown-qualifier", qualifier, owner.qualifiers, at)
    right = tuple(q for q in owner.qualifiers if q in scope.qualifiers)
    if not strange and scope.qualifiers != right:
        yield at.problem("qualifier-order", found=text, wanted=Scope(scope.case, right))
