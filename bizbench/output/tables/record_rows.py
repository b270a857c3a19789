"""What the data files say, as rows: lists, plans, indicators, cities, targets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from bizbench.data.catalog import Catalog
from bizbench.data.conventions import Assumptions
from bizbench.data.naming import scope_words
from bizbench.data.records import City, Indicator, Item, Measure, Observed, Plan, Target
from bizbench.ground.texts import text
from bizbench.output.rows import Rows
from bizbench.output.tables import records as forms
from bizbench.output.tables.flat import flat, pairs
from bizbench.output.words import amounts
from bizbench.output.words.labels import department_names, footer

# fmt: off
CITIES = ("id", "name_en", "name_zh", "level", "parent", "code", "groups", "plans", "file",
          "version")
PLANS = ("id", "city", "city_name", "year", "kind", "title", "number", "issuer", "issued",
         "published", "url", "coverage", "period", "due", "replaces", "read", "items", "targets",
         "text_sha256", "file", "version", "note")
INDICATORS = ("id", "name_en", "name_zh", "keywords", "frameworks", "cases", "qualifiers",
              "exclusions", "measures", "targets", "file", "version", "about")
MEASURES = ("id", "indicator", "indicator_name", "name_en", "name_zh", "unit", "unit_name",
            "better", "best", "worst", "exponent", "weight", "cases", "version")
UNITS = ("id", "name_en", "name_zh", "version")
TARGETS = ("id", "role", "plan", "city", "city_name", "year", "kind", "item", "item_title",
           "indicator", "measure", "indicator_name", "measure_name", "scope", "scope_name",
           "promise", "written", "bound", "value", "high", "unit", "change", "base", "baseline",
           "baseline_unit", "reading", "inferred", "clock", "clock_name", "statistic", "status",
           "commitment", "condition", "threshold", "excludes", "excludes_name", "per", "due",
           "lead", "support", "converted_value", "converted_unit", "converted_conventions",
           "document", "document_number", "issued", "file", "line", "version", "note")
PLAN = ("part", *TARGETS[:-2], "why", "version", "note")
INDICATOR = ("part", "id", "name_en", "name_zh", "unit", "unit_name", "better", "best", "worst",
             "exponent", "weight", "cases", "cities", "keywords", "frameworks", "references",
             "file", "version", "about")
CITY = ("part", "id", "name_en", "name_zh", "level", "parent", "code", "groups", "year", "kind",
        "title", "number", "issued", "published", "items", "targets", "publisher", "measured",
        "state", "measure", "measure_name", "scope", "scope_name", "value", "unit", "file", "line",
        "version", "note")
# fmt: on

_Record = dict[str, Any]


def _rows(columns: tuple[str, ...], catalog: Catalog, lang: str, records: Iterable[_Record]) -> Rows:
    version = {"version": " · ".join(footer(catalog, lang))}
    return Rows.of(columns, (record | version for record in records))


def _only(record: Mapping[str, Any], columns: Sequence[str]) -> _Record:
    """What of a record has a column here."""
    return {name: value for name, value in record.items() if name in columns}


def cities(catalog: Catalog, records: Sequence[City], lang: str) -> Rows:
    made = (flat(forms.city(c, catalog.plans_of(c.id)), lang) for c in records)
    return _rows(CITIES, catalog, lang, made)


def _city_name(catalog: Catalog, city: str, lang: str) -> str:
    return catalog.cities[city].name.get(lang) if city in catalog.cities else city


def plans(catalog: Catalog, records: Sequence[Plan], lang: str) -> Rows:
    made = (flat(forms.plan(p), lang) | {"city_name": _city_name(catalog, p.city, lang)} for p in records)
    return _rows(PLANS, catalog, lang, made)


def indicators(catalog: Catalog, records: Sequence[Indicator], lang: str) -> Rows:
    made = (
        flat(forms.indicator(i) | {"frameworks": pairs(i.frameworks)}, lang)
        | {"targets": sum(t.indicator == i.id and t.role == "main" for t in catalog.targets)}
        for i in records
    )
    return _rows(INDICATORS, catalog, lang, made)


def _measure(record: Measure, lang: str) -> _Record:
    return flat(forms.measure(record), lang) | {"unit_name": text(lang, f"units.{record.unit}")}


def measures(catalog: Catalog, records: Sequence[Measure], lang: str) -> Rows:
    made = (_measure(m, lang) | {"indicator_name": catalog.indicators[m.indicator].name.get(lang)} for m in records)
    return _rows(MEASURES, catalog, lang, made)


def units(catalog: Catalog, ids: Sequence[str], lang: str) -> Rows:
    return _rows(UNITS, catalog, lang, (flat(forms.unit(id), lang) for id in ids))


def targets(catalog: Catalog, records: Sequence[Target], lang: str, *, assumptions: Assumptions) -> Rows:
    """Every figure with its promise as printed and the names of what it is about."""
    made = (_target(catalog, t, assumptions, lang) for t in records)
    return _rows(TARGETS, catalog, lang, made)


def _target(catalog: Catalog, record: Target, assumptions: Assumptions, lang: str) -> _Record:
    plan = catalog.plans[record.plan]
    indicator, measure = catalog.indicators[record.indicator], catalog.measures[record.measure]
    titles = {item.id: item.title for item in plan.items}
    threshold = record.threshold
    data = forms.target(record, measure.better, assumptions)
    converted = data.pop("converted") or {"value": None, "unit": None, "conventions": {}}
    return flat(data | {"threshold": None}, lang) | {
        "city_name": _city_name(catalog, record.city, lang),
        "item_title": titles[record.item].get(lang) if record.item in titles else None,
        "indicator_name": indicator.name.get(lang),
        "measure_name": measure.name.get(lang),
        "scope_name": scope_words(indicator, record.scope).get(lang),
        "promise": amounts.promise(record, lang, signed=False),
        "clock_name": measure.clocks[record.clock].get(lang) if record.clock else None,
        "threshold": threshold and amounts.bounded(threshold.bound, threshold.value, threshold.unit, lang),
        "excludes_name": tuple(indicator.exclusions[e].get(lang) for e in record.excludes),
        "lead": department_names(catalog, record.city, record.lead, lang),
        "support": department_names(catalog, record.city, record.support, lang),
        "converted_value": converted["value"],
        "converted_unit": converted["unit"],
        "converted_conventions": pairs(converted["conventions"]),
        "document": plan.title.get(lang),
        "document_number": plan.number,
        "issued": plan.issued or plan.published,
    }


# --- one thing with all that belongs to it -------------------------------------------------


def full_plan(catalog: Catalog, record: Plan, lang: str, *, assumptions: Assumptions) -> Rows:
    """Item by item: its figures, what was set aside, or why there is neither."""

    def records() -> Iterator[_Record]:
        for item in record.items:
            head = _item(catalog, record, item, lang)
            for target in item.targets or ():
                yield {"part": "target"} | _target(catalog, target, assumptions, lang)
            for aside in item.set_aside:
                said = {"written": aside.written, "why": aside.why, "note": aside.note}
                yield head | {"part": "set-aside"} | said
            if item.targets is None:
                yield head | {"part": "partly-read" if record.read else "not-read"}
            elif not item.targets:
                yield head | {"part": "no-figure"}

    return _rows(PLAN, catalog, lang, records())


def _item(catalog: Catalog, plan: Plan, item: Item, lang: str) -> _Record:
    return {
        "plan": plan.id,
        "city": plan.city,
        "city_name": _city_name(catalog, plan.city, lang),
        "year": plan.year,
        "kind": plan.kind,
        "item": item.id,
        "item_title": item.title.get(lang),
        "lead": department_names(catalog, plan.city, item.lead, lang),
        "support": department_names(catalog, plan.city, item.support, lang),
        "document": plan.title.get(lang),
        "document_number": plan.number,
        "issued": plan.issued or plan.published,
        "file": plan.file,
        "line": item.line,
    }


def full_indicator(catalog: Catalog, record: Indicator, lang: str) -> Rows:
    """The indicator, its measures, and the entries of its closed lists."""

    def records() -> Iterator[_Record]:
        card = flat(forms.indicator(record) | {"frameworks": pairs(record.frameworks)}, lang)
        references = tuple(", ".join(filter(None, (r.title, r.publisher, r.url, r.accessed))) for r in record.references)
        yield _only(card | {"cases": None}, INDICATOR) | {
            "part": "indicator",
            "references": references,
        }
        for measure in record.measures:
            stating = sorted({t.city for t in catalog.targets if t.measure == measure.id})
            made = _only(_measure(measure, lang), INDICATOR)
            yield made | {"part": "measure", "cities": tuple(stating)}
        closed = {
            "case": {id: case.name for id, case in record.cases.items()},
            "qualifier": record.qualifiers,
            "exclusion": record.exclusions,
            "clock": {f"{m.short}: {id}": w for m in record.measures for id, w in m.clocks.items()},
        }
        for part, words in closed.items():
            for id, name in words.items():
                yield {"part": part, "id": id, "name_en": name.en, "name_zh": name.zh}

    return _rows(INDICATOR, catalog, lang, records())


def full_city(catalog: Catalog, record: City, lang: str) -> Rows:
    """The city, its plans, the reports on them, its observations value by value, departments."""

    def records() -> Iterator[_Record]:
        mine = catalog.plans_of(record.id)
        yield _only(flat(forms.city(record, mine), lang), CITY) | {"part": "city"}
        for plan in mine:
            yield _only(flat(forms.plan(plan), lang), CITY) | {"part": "plan"}
            if plan.id in catalog.progress:
                file = catalog.progress[plan.id]
                on = len({r.target for r in file.reports})
                yield {"part": "reports", "id": plan.id, "targets": on, "file": file.file}
        for series in (s for s in catalog.series if s.city == record.id):
            yield _only(forms.series(series), CITY) | {"part": "observation"}
            for value in series.values:
                yield _observed(catalog, value, lang) | {"id": series.id, "part": "observed"}
        for name, english in record.departments.items():
            yield {"part": "department", "name_zh": name, "name_en": english}

    return _rows(CITY, catalog, lang, records())


def _observed(catalog: Catalog, record: Observed, lang: str) -> _Record:
    measure = catalog.measures[record.measure]
    scope = scope_words(catalog.indicators[measure.indicator], record.scope)
    return {
        "measure": record.measure,
        "measure_name": measure.name.get(lang),
        "scope": str(record.scope),
        "scope_name": scope.get(lang),
        "value": forms.number(record.value),
        "unit": record.unit,
        "note": record.note.get(lang) if record.note else None,
        "file": record.file,
        "line": record.line,
    }
