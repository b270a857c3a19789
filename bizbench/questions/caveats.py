"""The notes that a figure brings along, and those of its conversion."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from bizbench.data.conventions import Assumptions
from bizbench.data.levels import is_against_direction, level
from bizbench.data.naming import join
from bizbench.data.records import Indicator, Measure, Plan, Target
from bizbench.ground.quantities import Quantity
from bizbench.ground.record import replace
from bizbench.ground.vocabulary import BOUNDS, OWN_WORDS
from bizbench.questions.measuring import Amount, Measuring, is_kind_unsaid
from bizbench.questions.notes import Converted, Counted, Ids, Note, depends, note
from bizbench.questions.ranks import Place


def target_notes(
    target: Target, plan: Plan, measure: Measure, indicator: Indicator
) -> Iterator[Note]:
    """Everything about a figure and its document that a reader must know, in a fixed order."""
    yield from _about_coverage(target, measure, indicator)
    yield from _about_firmness(target)
    yield from document_notes(plan)
    made = level(target, measure.better) if target.change else None
    if made and target.baseline is not None:
        counter = measure.counted(made.unit, target.scope.case)
        baseline = Counted(target.baseline, made.unit, counter)
        yield note(
            "from-baseline", baseline=baseline, level=Counted(made.number, made.unit, counter)
        )
    if target.high is not None:
        yield note("weaker-end")
    if target.is_strict:
        yield note("strict-bound")
    if target.bound == "about":
        yield note("approximate")
    if target.reading and is_against_direction(target, measure.better):
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
        yield note("threshold", bound=BOUNDS[t.bound], amount=Quantity(t.value, t.unit))


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


def year_notes(plans: Iterable[Plan]) -> Iterator[Note]:
    """That figures beside each other come from plans two years apart, or more."""
    years = sorted({plan.year for plan in plans})
    if years and years[-1] - years[0] >= 2:
        yield note("years-apart", first=str(years[0]), last=str(years[-1]))


#: 天 without saying which days.
BARE_DAY = "unspecified_day"
#: Units whose meaning is a choice, with the convention that makes it.
_TWO_MEANINGS = {BARE_DAY: "days", "plain_day": "days", "hour": "hours", "minute": "hours"}
#: How the words of two documents that name no kind of day or hour are called in notes.
_KIND_OF = {BARE_DAY: "day", "plain_day": "plain-day", "hour": "hour", "minute": "hour"}
_KINDS = tuple(dict.fromkeys(_KIND_OF.values()))
#: The notes that say what such a word comes to under either meaning, and that an order rests on
#: two documents meaning the same by it.
OPEN_KINDS = frozenset(f"open-{kind}s" for kind in _KINDS)
ORDER_SAME_KIND = frozenset(f"order-same-{kind}" for kind in _KINDS)
#: Units whose conversion a note of the set explains.
_EXPLAINED = {"working_day", "kVA", "kW"}


def conversion_notes(
    amount: Amount, measuring: Measuring, place: Place | None = None
) -> Iterator[Note]:
    """What a conversion rests on, and whether the order does."""
    if amount.per is not None and measuring.converts:
        yield note(f"per-{amount.per}")
    convention = _TWO_MEANINGS.get(amount.unit)
    if measuring.converts and convention and convention in amount.recipe.conventions:
        values: dict[str, Converted] = {}
        for reading in measuring.readings:
            if convention in reading and reading[convention] not in values:
                values[reading[convention]] = Converted(measuring.value(amount, reading))
        if len(values) > 1:
            yield note(f"open-{_KIND_OF[amount.unit]}s", **values)
    if measuring.converts and amount.unit not in (*_TWO_MEANINGS, *_EXPLAINED, measuring.unit):
        result = Converted(measuring.value(amount, measuring.readings[0]), measuring.unit)
        yield note("converted", amount=Quantity(amount.number, amount.unit), result=result)
    if place is not None and place.depends_on:
        yield depends("order-open", place.depends_on)
    if place is not None and place.rests_on_kind:
        yield note(f"order-same-{_KIND_OF[amount.unit]}")


def same_kind_notes(amounts: Iterable[Amount], assumptions: Assumptions) -> Iterator[Note]:
    """That two documents mean the same by 天 is an assumption wherever two figures rest on it."""
    unsaid = Counter(_KIND_OF[a.unit] for a in amounts if is_kind_unsaid(a, assumptions))
    for kind in _KINDS:
        if unsaid[kind] > 1:
            yield note(f"same-{kind}-words")


def report_notes(amount: Amount, measuring: Measuring, assumptions: Assumptions) -> Iterator[Note]:
    """What the conversion of a reported value rests on, or that it is left as it is."""
    for found in conversion_notes(amount, measuring):
        yield replace(found, id=f"report-{found.id}") if found.id in OPEN_KINDS else found
    if not measuring.converts and is_kind_unsaid(amount, assumptions):
        yield note(f"report-same-{_KIND_OF[amount.unit]}")


def measuring_notes(measuring: Measuring) -> Iterator[Note]:
    """What holds for the whole set because of its conventions."""
    if measuring.converts:
        for name in ("working-day", "hours", "power-factor", "foreign-working-day"):
            if name in measuring.readings[0]:
                values = tuple(dict.fromkeys(reading[name] for reading in measuring.readings))
                words = Ids("hours", values, "clause")
                yield note(name, values=words if name == "hours" else Ids(None, values))
