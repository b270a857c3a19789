"""Checks that a figure agrees with its own words: what ``written`` prints is what the file says."""

from __future__ import annotations

from collections.abc import Iterator

from bizbench.data import shapes
from bizbench.data.compile import amounts, needless
from bizbench.data.yamldoc import At
from bizbench.figures import Reading, Refusal, read
from bizbench.figures.language import is_foreign
from bizbench.ground.problems import Problem, own
from bizbench.ground.vocabulary import IN_WORDS, INFERABLE

#: Refusals of a span that holds no figure: 一流 and 第一 are words in a promise in words.
NO_FIGURES = frozenset({"no-figure", "word", "ordinal", "date", "name"})

#: What each difference is about; of a change nothing can be inferred.
_PARTS = {f"written-{part}": part for part in ("number", "bound", "unit", "change")}


def check_written(promise: shapes.Promise, at: At) -> Iterator[Problem]:
    """Everything that ``written`` says otherwise than the file, but for what is ``inferred``.

    A span of another language is not read.
    """
    inferred: set[str] = set(promise.inferred)
    if inferred:
        for part in needless(promise):
            yield at.problem("inferred-needless", "inferred", part=part, written=promise.written)
    if inferred == {"number", "bound", "unit"} or is_foreign(promise.written):
        return
    result = read(promise.written)
    if isinstance(result, Refusal):
        if promise.in_words and result.id in NO_FIGURES:
            return
        if "number" not in inferred:
            why = own(f"refusal-{result.id}", promise.written[result.start : result.end])
            lacking = {"number", *inferred}
            if result.rest is not None:  # all at once: one hint must not lead to the next
                lacking |= {_PARTS[d[0]] for d in _differences(promise, result.rest, lacking)}
            more = {"written": promise.written, "why": why, "keys": _keys(lacking)}
            yield at.problem("written-unreadable", "written", **more)
            return
        if result.rest is None:
            return
        result = result.rest
    for id, found, wanted in _differences(promise, result, inferred):
        more = {"found": found, "wanted": wanted, "keys": _keys({*inferred, _PARTS[id]})}
        yield at.problem(id, "written", written=promise.written, **more)


def _keys(parts: set[str]) -> str:
    """What ``inferred`` has to list."""
    return ", ".join(part for part in INFERABLE if part in parts)


def _differences(
    promise: shapes.Promise, reading: Reading, inferred: set[str]
) -> Iterator[tuple[str, str, str]]:
    """Each difference: the id of its problem, what is printed, what the file says."""
    bound, number, high, unit = amounts(promise)
    if bound == IN_WORDS:
        if reading.bound != IN_WORDS and reading.kind != "coverage":
            yield "written-number", str(reading.number), own("no-number")
        return
    if "number" not in inferred and (reading.number, reading.high) != (number, high):
        yield "written-number", _range(reading.number, reading.high), _range(number, high)
    if "bound" not in inferred and reading.bound != bound:
        yield "written-bound", reading.bound, bound
    if "unit" not in inferred and unit not in reading.units:
        yield "written-unit", " | ".join(sorted(reading.units)) or own("no-unit"), str(unit)
    if reading.change != promise.change:
        yield (
            "written-change",
            reading.change or own("no-change"),
            promise.change or own("no-change"),
        )
    base = promise.baseline
    if reading.baseline and base and reading.baseline.number != base.number:
        yield "written-number", str(reading.baseline.number), str(base.number)


def _range(low: object, high: object) -> str:
    return str(low) if high is None else f"{low}–{high}"
