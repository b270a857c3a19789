"""One target with all its provenance, and its recipe step by step."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from bizbench.data.catalog import Catalog
from bizbench.data.conventions import Assumptions, Reading
from bizbench.data.levels import level, obstacle
from bizbench.data.naming import join, scope_words
from bizbench.data.recipes import Branch
from bizbench.data.records import Plan, Report, Target
from bizbench.ground.record import replace
from bizbench.ground.texts import text
from bizbench.output import script
from bizbench.output.page import Block, Facts, Page
from bizbench.output.pages.grid import facts, laid_out
from bizbench.output.pages.lists import departments
from bizbench.output.words import amounts, labels
from bizbench.output.words.footers import assumed
from bizbench.output.words.labels import translated
from bizbench.output.words.progress import report_value


def target(catalog: Catalog, record: Target, assumptions: Assumptions, lang: str) -> Page:
    """The target's page."""
    names = (catalog.indicators[record.indicator].name, catalog.measures[record.measure].name)
    measure = " › ".join(name.get(lang) for name in names)
    title = text(lang, "show.target", measure=measure, promise=amounts.promise(record, lang))
    blocks = _blocks(catalog, record, assumptions, lang)
    shown = script.both(amounts.quoted(record.written), lang)
    return replace(laid_out(title, blocks, lang), as_printed=(shown,))


def _blocks(catalog: Catalog, record: Target, assumptions: Assumptions, lang: str) -> Iterator[Block | str]:
    plan = catalog.plans[record.plan]
    yield _promise(catalog, record, lang)
    yield _where(plan, record, lang)
    yield Facts(text(lang, "show.recipe"), ())
    yield from _recipe(catalog, record, assumptions, lang)
    yield from _reports(catalog, record, lang)
    further = catalog.further(record)
    if further:
        pairs = tuple((text(lang, f"role.{t.role}"), _further(t, lang)) for t in further)
        yield Facts(text(lang, "show.further"), pairs)


def _reports(catalog: Catalog, record: Target, lang: str) -> Iterator[Block]:
    """What is reported of the target, oldest first."""
    file = catalog.progress.get(record.plan)
    mine = [r for r in file.reports if r.target == record.id] if file else []
    if mine:
        command = f"bizbench progress {record.plan}"
        pairs = tuple((r.date, _report(r, record, lang)) for r in sorted(mine, key=lambda r: r.date))
        yield Facts(text(lang, "show.reports", command=command), pairs)


def _further(target: Target, lang: str) -> str:
    said = f"{amounts.promise(target, lang)} {amounts.quoted(target.written)}"
    return text(lang, "join.noted", said=said, notes=target.id)


def _report(report: Report, target: Target, lang: str) -> str:
    """A reported value with its source and place."""
    source = text(lang, "join.clause").join((report.source.title, f"{report.file}:{report.line}"))
    return text(lang, "join.noted", said=report_value(report, target, lang), notes=source)


def _promise(catalog: Catalog, record: Target, lang: str) -> Facts:
    """What is promised, to whom, how firmly, and how it was read."""
    measure, indicator = catalog.measures[record.measure], catalog.indicators[record.indicator]
    threshold, limit, baseline = record.threshold, None, None
    if threshold is not None:
        limit = amounts.bounded(threshold.bound, threshold.value, threshold.unit, lang)
    if record.baseline is not None and record.baseline_unit:
        counter = record.counter if record.baseline_unit == record.unit else None
        baseline = amounts.quantity(record.baseline, record.baseline_unit, lang, counter=counter)
    said = {
        "id": record.id,
        "measure": text(lang, "join.noted", said=measure.name.get(lang), notes=measure.id),
        "scope": text(lang, "join.noted", said=scope_words(indicator, record.scope).get(lang), notes=record.scope),
        "promise": amounts.promise(record, lang),
        "unit": amounts.target_unit(measure, record, lang),
        "written": script.both(amounts.quoted(record.written), lang),
        "reading": translated(record.reading, lang),
        "inferred": text(lang, "join.list").join(text(lang, f"inferred.{i}") for i in record.inferred),
        "baseline": baseline,
        "per": text(lang, f"units.{record.per}") if record.per else None,
        "clock": measure.clocks[record.clock].get(lang) if record.clock else None,
        "statistic": labels.statistic(record, measure, lang),
        "status": text(lang, f"status.{record.status}"),
        "commitment": text(lang, f"commitment.{record.commitment}"),
        "condition": translated(record.condition, lang),
        "threshold": limit,
        "excludes": join([indicator.exclusions[e] for e in record.excludes]).get(lang),
        "due": record.due,
        "lead": departments(catalog, record.city, record.lead, lang),
        "support": departments(catalog, record.city, record.support, lang),
        "note": translated(record.note, lang),
        "role": text(lang, f"role.{record.role}"),
    }
    return facts(lang, "", said)


def _where(plan: Plan, record: Target, lang: str) -> Facts:
    """The document, the item, and the line of the data file."""
    item = next((i for i in plan.items if i.id == record.item), None)
    said = {
        "plan-label": text(lang, "join.noted", said=plan.title.get(lang), notes=plan.id),
        "kind": text(lang, f"kind.{plan.kind}"),
        "coverage": text(lang, f"coverage.{plan.coverage}"),
        "number": plan.number,
        "issuer": translated(plan.issuer, lang),
        "issued": plan.issued,
        "published": plan.published,
        "item": f"{record.item} {item.heading(lang) if item else ''}".rstrip(),
        "url": plan.url,
        "document-note": translated(plan.note, lang),
        "where": f"{record.file}:{record.line}",
        "sha256": plan.text_sha256,
    }
    return facts(lang, text(lang, "show.provenance"), said)


def _recipe(catalog: Catalog, record: Target, assumptions: Assumptions, lang: str) -> Iterator[Block | str]:
    """How the number becomes the one that is ranked, under every reading."""
    measure, recipe = catalog.measures[record.measure], record.recipe
    made = level(record, measure.better)
    if made is None or recipe is None:
        yield text(lang, f"show.recipe.{'no-number' if record.in_words else 'no-level'}")
        return
    counter = measure.counted(made.unit, record.scope.case)
    counts = amounts.bounded(made.bound, made.number, made.unit, lang, counter)
    yield text(lang, "show.recipe.counts", amount=counts)
    why_not = obstacle(record, measure)
    if why_not:
        yield text(lang, f"note.{why_not}")
    lacking = [c for c in recipe.conventions if not assumptions.admissible(c)]
    if recipe.is_identity:
        yield text(lang, "show.recipe.same-unit", unit=amounts.unit_alone(recipe.to, lang, counter))
    elif lacking:
        from bizbench.output.words.notes import filled
        from bizbench.questions.notes import needs

        yield text(lang, "show.recipe.needs", **filled(needs(lacking), lang))
    else:
        pairs = tuple(
            (_reading(reading, lang), _steps(record, made.number, branch, reading, lang))
            for branch in recipe.branches
            for reading in _readings_of(branch, assumptions)
        )
        yield Facts("", pairs)
        yield text(lang, "show.recipe.only-mixed")


def _readings_of(branch: Branch, assumptions: Assumptions) -> Iterator[dict[str, str]]:
    """The readings under which a branch holds, naming only what it uses."""
    if all(value in assumptions.admissible(name) for name, value in branch.choices):
        for numbers in assumptions.readings(name for name, _ in branch.powers):
            yield dict(branch.choices) | numbers


def _reading(reading: Reading, lang: str) -> str:
    if not reading:
        return text(lang, "show.recipe.plain")
    return text(lang, "show.recipe.reading", reading=assumed(reading.items(), lang))


def _steps(record: Target, number: Fraction, branch: Branch, reading: Reading, lang: str) -> str:
    """Number × factor × conventions = result, as plain arithmetic."""
    recipe = record.recipe
    assert recipe is not None
    steps = [amounts.plain(number, lang)]
    if branch.factor != 1:
        steps.append(f"× {branch.factor}")
    for name, power in branch.powers:
        sign = "×" if power > 0 else "÷"
        value = reading[name]
        shown = f"({value})" if "/" in value else value
        steps += [f"{sign} {shown}"] * abs(power)
    result = amounts.equals(recipe.value(number, reading), recipe.to, lang)
    return text(lang, "show.recipe.step", steps=" ".join(steps), result=result)
