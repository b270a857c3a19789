"""The progress of one plan from beginning to end."""

from __future__ import annotations

from collections.abc import Iterator

from bizbench.data.catalog import Broken, Catalog
from bizbench.data.records import Plan, Progress, Target
from bizbench.ground.problems import Problem
from bizbench.questions.caveats import document_notes
from bizbench.questions.notes import Note, note
from bizbench.questions.progress.departments import answerable, matches
from bizbench.questions.progress.records import Group, PlanProgress, ProgressQuery, Row
from bizbench.questions.progress.rows import Rows
from bizbench.questions.progress.rules import LIGHTS


def progress(catalog: Catalog, query: ProgressQuery) -> PlanProgress:
    """Hold a plan's promises against what is reported of them; pure, whatever the clock says.

    ``query`` holds canonical ids. The problems of the result are the errors of files that could
    have touched it.
    """
    plan = catalog.plans[query.plan]
    city = catalog.cities[plan.city]
    file = catalog.progress.get(plan.id)
    mains = [
        t
        for t in plan.targets
        if t.role == "main" and (not query.leads or matches(city, t, query.leads))
    ]
    rows = Rows(catalog, plan, file.reports if file else (), query)
    groups = tuple(_groups(mains, rows))
    return PlanProgress(
        query=query,
        plan=plan,
        city=city,
        file=file,
        groups=groups,
        heads=tuple(_heads(catalog, plan, file, query)),
        version=catalog.version,
        problems=_problems(catalog, plan),
    )


def _groups(mains: list[Target], rows: Rows) -> Iterator[Group]:
    """Promises by who answers for them, in the document's order; those without a lead last."""
    found: dict[tuple[tuple[str, ...], bool], list[list[Row]]] = {}
    for main in mains:
        found.setdefault(answerable(main), []).append(rows.of(main))
    for (departments, leads), blocks in sorted(found.items(), key=lambda entry: not entry[0][1]):
        ordered = sorted(blocks, key=lambda block: LIGHTS.index(block[0].light))
        yield Group(departments, leads, tuple(row for block in ordered for row in block))


def _heads(
    catalog: Catalog, plan: Plan, file: Progress | None, query: ProgressQuery
) -> Iterator[Note]:
    """What a reader must know before any row."""
    if file is None:
        file_name = f"cities/{plan.city}/progress-{plan.label}.yaml"
        yield note("no-reports", file=file_name, plan=plan.id)
    yield from document_notes(plan)
    later = [p for p in catalog.plans.values() if p.replaces == plan.id]
    for newer in sorted(later, key=lambda p: p.id):
        yield note("plan-replaced", plan=newer.id)
    if query.as_of < plan.date:
        yield note("before-plan", date=plan.date)
    reports = file.reports if file else ()
    future = [r for r in reports if r.date > query.as_of]
    if future:
        yield note("later-reports", count=str(len(future)), date=query.as_of)
    others = [
        p.id for p in catalog.plans_of(plan.city) if p.id in catalog.progress and p.id != plan.id
    ]
    if others:
        yield note("other-reports", plans=", ".join(others))


def _problems(catalog: Catalog, plan: Plan) -> tuple[Problem, ...]:
    """Errors of the city's own file and of indicators whose figures are left out."""

    def touches(b: Broken) -> bool:
        return b.leaves_out(()) or (b.kind == "city" and b.folder == plan.city)

    return catalog.errors_touching(touches)
