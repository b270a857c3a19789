"""Checks of measures and scopes named in a file."""

from __future__ import annotations

from collections.abc import Iterator

from bizbench.data.checks.indicator import unknown_case
from bizbench.data.checks.known import Known
from bizbench.data.records import Scope
from bizbench.data.yamldoc import Document, Path
from bizbench.ground.problems import Problem, problem
from bizbench.ground.suggest import closest


def check_measure(id: str, document: Document, path: Path, known: Known) -> Iterator[Problem]:
    indicator, _, short = id.partition("/")
    if indicator not in known.indicators:
        yield _unknown("unknown-indicator", document, path, indicator, list(known.indicators))
        return
    owner = known.indicators[indicator]
    if owner and short not in owner.measures:
        yield _unknown("unknown-measure", document, path, short, list(owner.measures))


def _unknown(id: str, document: Document, path: Path, found: str, allowed: list[str]) -> Problem:
    return problem(
        id,
        document.file,
        document.place(path),
        found=found,
        hint=closest(found, allowed),
        allowed=", ".join(allowed),
    )


def check_scope(
    measure_id: str, text: str, document: Document, path: Path, known: Known
) -> Iterator[Problem]:
    measure = known.measure(measure_id)
    owner = known.indicators.get(measure_id.partition("/")[0])
    if measure is None or owner is None:
        return
    scope = Scope.parse(text)
    if scope.case not in measure.cases:
        yield unknown_case(document, path, scope.case, measure.cases)
    order = list(owner.qualifiers)
    strange = [q for q in scope.qualifiers if q not in order]
    for qualifier in strange:
        yield _unknown("unknown-qualifier", document, path, qualifier, order)
    if not strange:
        right = [q for q in order if q in scope.qualifiers]
        if list(scope.qualifiers) != right:
            yield problem(
                "qualifier-order",
                document.file,
                document.place(path),
                found=text,
                wanted=str(Scope(scope.case, tuple(right))),
            )
