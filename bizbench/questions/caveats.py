"""The notes that a figure brings along, and those of its conversion."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from bizbench.data.levels import is_against_direction, level
from bizbench.data.naming import join
from bizbench.data.records import Indicator, Measure, Plan, Target
from bizbench.ground.vocabulary import OWN_WORDS
from bizbench.questions.measuring import Amount, Measuring
from bizbench.questions.notes import Note, note


def target_notes(
    target: Target, plan: Plan, measure: Measure, indicator: Indicator
) -> Iterator[Note]:
    """Everything about a figure and its document that a reader must know, in a fixed order."""
    yield from _about_coverage(target, measure, indicator)
    yield from _about_firmness(target)
    yield from document_notes(plan)
    made = level(target, measure.better)
    if target.change and made and target.baseline is not None and target.baseline_unit:
        yield note(
            "from-baseline",
            baseline=target.baseline,
            baseline_unit=target.baseline_unit,
            level=made.number,
        )
    if target.high is not None:
        yield note("weaker-end")
    if target.is_strict:
        yield note("strict-bound")
    if target.bound == "about":
        yield note("approximate")
    if is_against_direction(target, measure.better):
        yield note("bound-against-direction", target=target.id)
    if target.inferred and "number" in target.inferred:
        yield note("number-inferred", written=target.written)
    if target.due:
        yield note("due", date=target.due)
    if target.note:
        yield note("remark", text=target.note)


def _about_coverage(target: Target, measure: Measure, indicator: Indicator) -> Iterator[Note]:
    if target.clock:
        yield note("clock", clock=measure.clocks[target.clock])
    elif measure.clocks and not target.in_words:
        yield note("clock-unsaid")
    if target.statistic != measure.statistic:
        yield note(f"statistic-{target.statistic}")
    if target.excludes:
        yield note("excludes", what=join([indicator.exclusions[e] for e in target.excludes]))
    if target.condition:
        yield note("condition", text=target.condition)
    if target.threshold:
        t = target.threshold
        yield note("threshold", bound=t.bound, value=t.value, unit=t.unit)


def _about_firmness(target: Target) -> Iterator[Note]:
    if target.commitment != "firm":
        yield note(f"commitment-{target.commitment}")
    if target.status == "standing-rule":
        yield note("standing-rule")
    if target.status == "achieved":
        yield note("achieved")


def document_notes(plan: Plan) -> Iterator[Note]:
    """What holds for every figure of a document because of what it is."""
    if plan.kind not in OWN_WORDS:
        yield note(f"document-{plan.kind}")
    if plan.kind == "work-programme":
        yield note("document-work-programme")
    if plan.coverage == "excerpt":
        yield note("excerpt")


#: Units whose meaning is a choice, with the convention that makes it.
_TWO_MEANINGS = {"unspecified_day": "days", "hour": "hours", "minute": "hours"}
#: Units whose conversion a note of the set explains.
_EXPLAINED = {"working_day", "kVA", "kW"}


def conversion_notes(
    amount: Amount, measuring: Measuring, depends_on: Sequence[str]
) -> Iterator[Note]:
    """What a conversion rests on, and whether the order does."""
    if amount.per is not None and measuring.converts:
        yield note(f"per-{amount.per}")
    for unit, convention in _TWO_MEANINGS.items():
        if measuring.converts and amount.unit == unit:
            values: dict[str, Fraction] = {}
            for reading in measuring.readings:
                if convention in reading:
                    values.setdefault(reading[convention], measuring.value(amount, reading))
            if len(values) > 1:
                yield note(f"open-{convention}", **values)
    if measuring.converts and amount.unit not in (*_TWO_MEANINGS, *_EXPLAINED, measuring.unit):
        value = measuring.value(amount, measuring.readings[0])
        yield note(
            "converted", number=amount.number, unit=amount.unit, value=value, to=measuring.unit
        )
    if depends_on:
        yield note("order-open", conventions=",".join(depends_on))


def measuring_notes(measuring: Measuring, units: Iterable[str]) -> Iterator[Note]:
    """What holds for the whole set because of its units."""
    units = set(units)
    if not measuring.converts and units == {"unspecified_day"}:
        yield note("same-day-words")
    if measuring.converts:
        used = measuring.readings[0]
        if "working-day" in used:
            yield note("working-day", values=_values(measuring, "working-day"))
        if "hours" in used:
            yield note("hours", values=_values(measuring, "hours"))
        if "power-factor" in used:
            yield note("power-factor", values=_values(measuring, "power-factor"))


def _values(measuring: Measuring, name: str) -> str:
    return ",".join(dict.fromkeys(reading[name] for reading in measuring.readings))
