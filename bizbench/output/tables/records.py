"""What the data files say, as plain data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Any

from bizbench.data.catalog import Catalog
from bizbench.data.conventions import Assumptions
from bizbench.data.levels import level
from bizbench.data.records import City, Indicator, Measure, Observed, Plan, Series, Target, Words
from bizbench.ground.texts import text
from bizbench.ground.vocabulary import Better


def number(value: Fraction | None) -> int | float | None:
    """A JSON number: whole where it is whole."""
    if value is None:
        return None
    return value.numerator if value.denominator == 1 else float(value)


def promised(target: Target | None) -> dict[str, Any] | None:
    """A promise as in the file, with its words; None where there is none."""
    if target is None:
        return None
    return {
        "bound": target.bound,
        "value": number(target.value),
        "high": number(target.high),
        "unit": target.unit,
        "written": target.written,
    }


def target(record: Target, better: Better, assumptions: Assumptions) -> dict[str, Any]:
    """One target or further figure; the keys are a contract."""
    return {
        "id": record.id,
        "role": record.role,
        "plan": record.plan,
        "city": record.city,
        "year": record.year,
        "kind": record.kind,
        "item": record.item,
        "indicator": record.indicator,
        "measure": record.measure,
        "scope": str(record.scope),
        "bound": record.bound,
        "value": number(record.value),
        "high": number(record.high),
        "unit": record.unit,
        "change": record.change,
        "base": int(record.base) if record.base and record.base.isdecimal() else record.base,
        "baseline": number(record.baseline),
        "baseline_unit": record.baseline_unit,
        "written": record.written,
        "reading": record.reading,
        "inferred": list(record.inferred),
        "clock": record.clock,
        "statistic": record.statistic,
        "status": record.status,
        "commitment": record.commitment,
        "condition": _words(record.condition),
        "threshold": record.threshold
        and {
            "bound": record.threshold.bound,
            "value": number(record.threshold.value),
            "unit": record.threshold.unit,
        },
        "excludes": list(record.excludes),
        "per": record.per,
        "due": record.due,
        "lead": list(record.lead),
        "support": list(record.support),
        "note": _words(record.note),
        "file": record.file,
        "line": record.line,
        "converted": converted(record, better, assumptions),
    }


def converted(record: Target, better: Better, assumptions: Assumptions) -> dict[str, Any] | None:
    """The level in the measure's unit under the reading shown, with the conventions it used."""
    made = level(record, better)
    recipe = record.recipe
    if made is None or recipe is None:
        return None
    reading = next(iter(assumptions.readings(recipe.conventions)), None)
    if reading is None:
        return None
    return {
        "value": number(recipe.value(made.number, reading)),
        "unit": recipe.to,
        "conventions": dict(reading),
    }


def measure(record: Measure) -> dict[str, Any]:
    posts = record.goalposts
    return {
        "id": record.id,
        "indicator": record.indicator,
        "name": _words(record.name),
        "unit": record.unit,
        "better": record.better,
        "best": number(posts.best) if posts else None,
        "worst": number(posts.worst) if posts else None,
        "exponent": number(posts.exponent) if posts else None,
        "weight": number(record.weight),
        "cases": list(record.cases),
    }


def city(record: City, plans: Iterable[Plan]) -> dict[str, Any]:
    return {
        "id": record.id,
        "name": _words(record.name),
        "level": record.level,
        "parent": record.parent,
        "code": record.code,
        "groups": list(record.groups),
        "plans": [p.id for p in plans],
        "file": record.file,
    }


def plan(record: Plan) -> dict[str, Any]:
    return {
        "id": record.id,
        "city": record.city,
        "year": record.year,
        "kind": record.kind,
        "title": _words(record.title),
        "number": record.number,
        "issuer": _words(record.issuer),
        "issued": record.issued,
        "published": record.published,
        "url": record.url,
        "coverage": record.coverage,
        "text_sha256": record.text_sha256,
        "note": _words(record.note),
        "period": record.period,
        "due": record.due,
        "replaces": record.replaces,
        "read": None if record.read is None else list(record.read),
        "items": len(record.items),
        "targets": sum(t.role == "main" for t in record.targets),
        "file": record.file,
    }


def indicator(record: Indicator) -> dict[str, Any]:
    return {
        "id": record.id,
        "name": _words(record.name),
        "about": _words(record.about),
        "keywords": list(record.keywords),
        "frameworks": dict(record.frameworks),
        "cases": list(record.cases),
        "qualifiers": list(record.qualifiers),
        "exclusions": list(record.exclusions),
        "measures": [m.id for m in record.measures],
        "file": record.file,
    }


def full_indicator(record: Indicator) -> dict[str, Any]:
    """An indicator with its measures."""
    return indicator(record) | {"measures": [measure(m) for m in record.measures]}


def full_city(record: City, catalog: Catalog) -> dict[str, Any]:
    """A city with its departments, its observations and the reports on its plans."""
    return city(record, catalog.plans_of(record.id)) | {
        "departments": dict(record.departments),
        "observations": [series(s) | {"values": [observed(v) for v in s.values]} for s in catalog.series if s.city == record.id],
        "reports": [{"plan": p.plan, "reports": len(p.reports), "file": p.file} for p in catalog.progress.values() if p.city == record.id],
    }


def unit(id: str) -> dict[str, Any]:
    return {"id": id, "name": {lang: text(lang, f"units.{id}") for lang in ("en", "zh")}}


def series(record: Series) -> dict[str, Any]:
    return {
        "id": record.id,
        "city": record.city,
        "title": record.title,
        "publisher": record.publisher,
        "measured": record.measured,
        "state": record.state,
        "corrects": record.corrects,
        "file": record.file,
    }


def observed(record: Observed) -> dict[str, Any]:
    """A measured value as in its file."""
    return {
        "measure": record.measure,
        "scope": str(record.scope),
        "value": number(record.value),
        "unit": record.unit,
        "note": _words(record.note),
        "line": record.line,
    }


def full_plan(record: Plan, catalog: Catalog, assumptions: Assumptions) -> dict[str, Any]:
    """A plan with all its items and targets."""
    return plan(record) | {
        "items": [
            {
                "id": item.id,
                "title": _words(item.title),
                "lead": list(item.lead),
                "support": list(item.support),
                "targets": None
                if item.targets is None
                else [target(t, catalog.measures[t.measure].better, assumptions) for t in item.targets],
                "set_aside": [{"written": s.written, "why": s.why, "note": s.note} for s in item.set_aside],
                "line": item.line,
            }
            for item in record.items
        ]
    }


def _words(words: Words | None) -> Mapping[str, str | None] | None:
    return {"en": words.en, "zh": words.zh} if words else None
