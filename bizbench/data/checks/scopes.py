"""Checks of measures and scopes named in a file."""

from __future__ import annotations

from collections.abc import Iterator

from bizbench.data.checks.known import Known
from bizbench.data.records import Scope
from bizbench.data.yamldoc import At
from bizbench.ground.problems import Problem


def check_measure(id: str, at: At, known: Known) -> Iterator[Problem]:
    indicator, _, short = id.partition("/")
    if indicator not in known.indicators:
        yield at.unknown("unknown-indicator", indicator, known.indicators)
        return
    owner = known.indicators[indicator]
    if owner and short not in owner.measures:
        yield at.unknown("unknown-measure", short, owner.measures)


def check_scope(measure_id: str, text: str, at: At, known: Known) -> Iterator[Problem]:
    measure = known.measure(measure_id)
    owner = known.indicators.get(measure_id.partition("/")[0])
    if measure is None or owner is None:
        return
    scope = Scope.parse(text)
    if scope.case not in measure.cases:
        yield at.unknown("unknown-case", scope.case, measure.cases)
    order = list(owner.qualifiers)
    strange = [q for q in scope.qualifiers if q not in order]
    for qualifier in strange:
        yield at.unknown("unknown-qualifier", qualifier, order)
    right = tuple(q for q in order if q in scope.qualifiers)
    if not strange and scope.qualifiers != right:
        yield at.problem("qualifier-order", found=text, wanted=Scope(scope.case, right))
