"""Reports on a plan as the rows of a sheet: those there are, then one for each promise."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from typing import Any

from bizbench.curation.draft.reports import reported_in
from bizbench.curation.workbook import wording
from bizbench.curation.workbook.cells import joined
from bizbench.curation.workbook.namer import in_names, name, plain, unit_name
from bizbench.curation.workbook.plan_out import Cells, flat
from bizbench.data import shapes
from bizbench.data.books import Book
from bizbench.data.records import Plan, Target
from bizbench.data.translate import Around, Glossary
from bizbench.data.yamldoc import Document
from bizbench.ground import quantities
from bizbench.ground.quantities import write as quantity
from bizbench.ground.record import Struct
from bizbench.ground.texts import text
from bizbench.ground.vocabulary import JUDGED_BY_MAIN, NO_PROMISE


class ReportRows(Struct, frozen=True):
    """A file of reports by sheet; of the card there is one row."""

    card: Cells
    reports: Sequence[Cells]


def rows(plan: Plan, document: Document | None, known: Glossary, lang: str) -> ReportRows:
    """What the file of reports says, if there is one, and a row for each promise to report on."""
    shown = {_short(target): _shown(target, known, lang) for target in plan.targets}
    card: Cells = {}
    made: list[Cells] = []
    if document is not None:
        card = _source(document.data.get("source"))
        called = in_names(document, shapes.Progress, known, lang)
        for report, named in zip(document.data["reports"], called["reports"], strict=True):
            id = str(report["target"]).removeprefix(f"{plan.id}/")
            made.append({**shown.get(id, {}), "target": id, **_report(report, named, known, lang)})
    words = {target.id for target in plan.targets if target.in_words}
    asked = [target for target in plan.targets if _is_asked(target, words)]
    return ReportRows(card, [*made, *_empty(asked, known, lang)])


def _is_asked(target: Target, in_words: Container[str]) -> bool:
    """Whether a figure is one to report on; see ``checks.progress``."""
    if target.role in JUDGED_BY_MAIN:
        return target.in_words or target.of in in_words
    return target.role not in NO_PROMISE


def _short(target: Target) -> str:
    return target.id.removeprefix(f"{target.plan}/")


def _empty(targets: Sequence[Target], known: Glossary, lang: str) -> Iterator[Cells]:
    """Rows in which only the number is missing, or whether words were kept."""
    for target in targets:
        cells = _shown(target, known, lang) | {"target": _short(target)}
        unit, change = reported_in(target)
        if unit:
            cells["unit"] = unit_name(unit, known.measure(target.measure), known, lang)
        if change:
            cells["change"] = text(lang, f"change.{change}")
        yield cells


def _shown(target: Target, known: Glossary, lang: str) -> Cells:
    """What a person has to see of a promise."""
    around = Around(known, (Book(()), Book(())), known.measure(target.measure))
    scope = name(around, shapes.Spot("scope"), str(target.scope), "", lang)
    measure = name(around, shapes.Spot("measure"), target.measure, "", lang)
    cells = {"measure": measure, "scope": scope, "promise": _promise(target, lang)}
    return cells | ({"lead": joined(list(target.lead))} if target.lead else {})


def _promise(target: Target, lang: str) -> str:
    """``不超过 10个工作日 “压缩至10个工作日以内”``."""
    quoted = f"“{target.written}”"
    if target.value is None or target.unit is None:
        return quoted
    numbers = [n for n in (target.value, target.high) if n is not None]
    shown = [(quantity(n, target.unit) or "").partition(" ")[0] for n in numbers]
    amount = text(lang, f"unit.{target.unit}", n="–".join(shown))
    change = f"{text(lang, f'change.{target.change}')} " if target.change else ""
    return f"{change}{wording.bound_alone(target.bound, lang)} {amount} {quoted}"


def _report(report: Any, named: Any, known: Glossary, lang: str) -> Cells:
    """What a report says, in the cells that are to be filled in."""
    keys = ("date", "change", "per", "statistic", "note")
    cells = flat({key: named[key] for key in keys if key in named})
    cells |= _source(report.get("source"))
    if "value" in report:
        found = quantities.parse(report["value"])
        measure = known.measure("/".join(report["target"].partition("@")[0].split("/")[-2:]))
        cells["value"] = plain(found.number)
        cells["unit"] = unit_name(found.unit, measure, known, lang)
    for key in ("done", "so-far"):
        if key in report:
            cells[key] = text(lang, f"sheet.{key}.{'yes' if report[key] else 'no'}")
    return cells


def _source(source: Any) -> Cells:
    return {f"source-{key}": said for key, said in (source or {}).items()}
