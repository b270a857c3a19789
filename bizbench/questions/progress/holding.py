"""A reported value held against a promise, under every reading of the conventions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from bizbench.data.conventions import Assumptions, Reading
from bizbench.data.levels import AGAINST, NO_BASELINE, is_groundless, whole_level
from bizbench.data.records import Measure, Report, Target
from bizbench.ground.record import Struct, replace
from bizbench.ground.vocabulary import FLOORS, Better, Bound
from bizbench.questions.caveats import conversion_notes, measuring_notes, report_notes
from bizbench.questions.measuring import Amount, Measuring, amount_of, measuring
from bizbench.questions.notes import Note, Span, needs, note

_PROMISE, _HIGH, _REPORT, _START = "promise", "promise-high", "report", "start"


class Held(Struct, frozen=True):
    """What a report comes to beside a promise; the tuples have one entry for each reading.

    ``met`` says whether the promise is kept, ``share`` how much of the way is done (None where
    the way cannot be measured). Of a limit for a whole period, ``used`` is the part used up by a
    running total (None where the limit is zero). No readings: the two cannot be set side by side.
    """

    readings: tuple[Reading, ...] = ()
    met: tuple[bool, ...] = ()
    share: tuple[Fraction | None, ...] = ()
    used: tuple[Fraction | None, ...] = ()
    gap: Span | None = None
    unit: str | None = None
    converted: bool = False
    is_limit: bool = False
    notes: tuple[Note, ...] = ()


def hold(
    target: Target,
    report: Report,
    owner: Target,
    start: Target | None,
    measure: Measure,
    assumptions: Assumptions,
) -> Held:
    """Hold a report against a target.

    ``owner`` is the target that the report names (a stage is judged by what is reported of its
    main figure), ``start`` the one whose starting level counts.
    """
    if target.in_words:
        done = bool(report.done)
        return Held(({},), (done,), (None,), (None,))
    made = whole_level(target, measure.better)
    if is_groundless(target, measure.better):
        return Held(notes=(note(AGAINST),))
    if made is None:
        return _steps(target, report, measure)
    reported = _reported(report, owner, measure)
    if reported is None:
        return Held(notes=(note(NO_BASELINE),))
    both = {**_promised(target, measure), _REPORT: reported}
    how = measuring(measure, both, assumptions)
    if len(how.members) < len(both):
        return Held(notes=(needs(how.needs),))
    amounts = dict(both)
    whole = how
    if start is not None and not report.so_far:
        amounts[_START] = _start(start, measure)
        whole = measuring(measure, amounts, assumptions)
        if len(whole.members) < len(amounts):
            amounts, whole = dict(both), how
    return _levels(made.bound, report, measure, amounts, how, whole, assumptions)


# --- levels -------------------------------------------------------------------------------


def _promised(target: Target, measure: Measure) -> dict[str, Amount]:
    """The promise; both its ends where neither more nor less is better."""
    amount = amount_of(target, measure)
    if measure.better == "neither" and target.high is not None:
        return {_PROMISE: amount, _HIGH: replace(amount, number=target.high)}
    return {_PROMISE: amount}


def _per(per: str | None, measure: Measure) -> str | None:
    return per if measure.per and per != measure.per else None


def _reported(report: Report, owner: Target, measure: Measure) -> Amount | None:
    """The level reported; a step counts from the owner's starting level, if there is one."""
    if report.value is None or report.unit is None:
        return None
    if report.change is None:
        assert report.recipe is not None
        return Amount(report.value, report.unit, report.recipe, _per(report.per, measure))
    if owner.baseline is None or owner.baseline_recipe is None or owner.baseline_unit is None:
        return None
    share = owner.baseline * report.value / 100
    step = share if report.unit == "percent" else report.value
    number = owner.baseline + (step if report.change == "increase" else -step)
    return Amount(number, owner.baseline_unit, owner.baseline_recipe, _per(owner.per, measure))


def _start(target: Target, measure: Measure) -> Amount:
    assert target.baseline is not None and target.baseline_unit and target.baseline_recipe
    per = _per(target.per, measure)
    return Amount(target.baseline, target.baseline_unit, target.baseline_recipe, per)


def _levels(
    bound: Bound,
    report: Report,
    measure: Measure,
    amounts: Mapping[str, Amount],
    how: Measuring,
    whole: Measuring,
    assumptions: Assumptions,
) -> Held:
    """``how`` holds promise and report, ``whole`` the starting level as well."""
    readings = whole.readings
    met: list[bool] = []
    gaps: list[Fraction] = []
    shares: list[Fraction | None] = []
    used: list[Fraction | None] = []
    is_limit = report.so_far and measure.better == "lower"
    for reading in readings:
        value, promise = (how.value(amounts[name], reading) for name in (_REPORT, _PROMISE))
        high = how.value(amounts[_HIGH], reading) if _HIGH in amounts else None
        met.append(_is_met(bound, measure.better, value, promise, high))
        gaps.append(_gap(value, promise, high))
        used.append(value / promise if is_limit and promise else None)
        if report.so_far:
            shares.append(value / promise if promise and not is_limit else None)
        elif _START in amounts:
            begun, reached, aim = (
                whole.value(amounts[name], reading) for name in (_START, _REPORT, _PROMISE)
            )
            shares.append(_share(begun, reached, aim, measure.better))
        else:
            shares.append(None)
    found = list(_conversions(amounts, how, whole, assumptions))
    if _START in amounts and None in shares:
        found.append(note("baseline-beyond"))
    return Held(
        readings=readings,
        met=tuple(met),
        share=tuple(shares),
        used=tuple(used),
        gap=Span.of(gaps),
        unit=how.unit,
        converted=how.converts,
        is_limit=is_limit,
        notes=tuple(dict.fromkeys(found)),
    )


def _is_met(
    bound: Bound, better: Better, value: Fraction, promise: Fraction, high: Fraction | None
) -> bool:
    """Whether a value keeps a promise; where neither more nor less is better, the sign decides."""
    if better == "lower":
        return value < promise if bound == "below" else value <= promise
    if better == "higher":
        return value > promise if bound == "above" else value >= promise
    if high is not None:
        return promise <= value <= high
    return {
        "at_most": value <= promise,
        "below": value < promise,
        "at_least": value >= promise,
        "above": value > promise,
    }.get(bound, value == promise)


def _gap(value: Fraction, promise: Fraction, high: Fraction | None) -> Fraction:
    """Value minus promise; of a range minus its nearer end, and nothing inside it."""
    if high is None:
        return value - promise
    return max(value - high, Fraction(0)) + min(value - promise, Fraction(0))


def _share(start: Fraction, value: Fraction, promise: Fraction, better: Better) -> Fraction | None:
    """The part of the way from the starting level to the promise; None where there is no way."""
    way = start - promise if better == "lower" else promise - start
    if better == "neither" or way <= 0:
        return None
    return (value - start) / (promise - start)


def _conversions(
    amounts: Mapping[str, Amount], how: Measuring, whole: Measuring, assumptions: Assumptions
) -> Iterator[Note]:
    """What the numbers rest on."""
    yield from conversion_notes(amounts[_PROMISE], how)
    yield from report_notes(amounts[_REPORT], how, assumptions)
    yield from measuring_notes(whole)


# --- changes without a starting level -----------------------------------------------------


def _steps(target: Target, report: Report, measure: Measure) -> Held:
    """The step reported beside the step promised: both from the same, unknown level."""
    if report.change is None or report.unit != target.unit or report.value is None:
        return Held(notes=(note(NO_BASELINE),))
    assert target.value is not None
    step = report.value if report.change == target.change else -report.value
    more = (target.change == "increase") == (measure.better == "higher")
    if measure.better == "neither":
        more = target.bound in FLOORS or target.bound == "exactly"
    ends = [n for n in (target.value, target.high) if n is not None]
    promise = min(ends) if more else max(ends)
    if more:
        met = step > promise if target.bound == "above" else step >= promise
    else:
        met = step < promise if target.bound == "below" else step <= promise
    return Held(
        readings=({},),
        met=(met,),
        share=(step / promise if more and promise else None,),
        used=(None,),
        gap=Span.of([step - promise]),
        unit=target.unit,
        notes=(note("changes-compared"),),
    )
