"""An empty file of reports on a plan: every promise of it, ready to be filled in."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bizbench.curation.draft.plan_id import PlanId
from bizbench.data import files
from bizbench.data.catalog import Catalog
from bizbench.data.naming import scope_words
from bizbench.data.records import Item, Plan, Target
from bizbench.ground.signs import one_line, visible
from bizbench.ground.texts import text
from bizbench.ground.vocabulary import JUDGED_BY_MAIN, Change
from bizbench.questions.progress import timing
from bizbench.questions.progress.departments import answerable

#: Says a promise in words.
Say = Callable[[Target], str]


def reported_in(target: Target) -> tuple[str | None, Change | None]:
    """The unit in which a report on a promise is to be filled in, and the change that it is of.

    A change from a known level is reported as the level reached.
    """
    if target.change and target.baseline is not None:
        return target.baseline_unit, None
    return target.unit, target.change


def place(catalog: Catalog, plan: Plan) -> PlanId:
    """Where the reports on a plan belong."""
    slug = plan.label.partition("-")[2] or None
    return PlanId(plan.city, plan.year, slug, catalog.cities[plan.city], "", files.PROGRESS)


def blank(catalog: Catalog, plan: Plan, lang: str, head: str, say: Say) -> str:
    """The text of the file; ``head`` is a comment before it, ``say`` says a promise."""
    title = plan.title.get(lang)
    lines = [head] if head else []
    lines += [_comment(text(lang, f"reports.head-{n}", plan=plan.id, title=title)) for n in "12345"]
    lines += [f"city: {plan.city}", f"year: {plan.year}", "kind: progress"]
    lines += [f"source:  {_comment(text(lang, 'reports.source'))}", "reports:"]
    entries = [line for item in plan.items for line in _item(catalog, plan, item, lang, say)]
    return "\n".join([*lines, *(entries or ["  []"])]) + "\n"


def _item(catalog: Catalog, plan: Plan, item: Item, lang: str, say: Say) -> Iterator[str]:
    """The promises of one item, under its heading; what it has reached already is none."""
    mains = [t for t in item.targets or () if t.role == "main" and t.status != "achieved"]
    if mains:
        yield ""
        yield _comment(f"== {item.id} {item.heading(lang)}", 2)
    for main in mains:
        yield from _entry(catalog, plan, main, lang, say)


def _entry(catalog: Catalog, plan: Plan, target: Target, lang: str, say: Say) -> Iterator[str]:
    """One promise in comments, and the keys to be filled in."""
    measure, indicator = catalog.measures[target.measure], catalog.indicators[target.indicator]
    scope = scope_words(indicator, target.scope)
    yield ""
    yield _comment(" › ".join(n.get(lang) for n in (indicator.name, measure.name, scope)), 2)
    yield from (_comment(said, 2, 3) for said in _remarks(catalog, plan, target, lang, say))
    yield f"  - target: {target.id.removeprefix(f'{plan.id}/')}"
    yield "    date:"
    if target.in_words:
        yield f"    done:  {_comment(text(lang, 'reports.done'))}"
        return
    unit, change = reported_in(target)
    if change:
        yield f"    change: {change}"
    name = text(lang, f"units.{unit}")
    yield f"    value:  {_comment(text(lang, 'reports.value', unit=unit, name=name))}"
    if (target.per or measure.per) == "year" and not target.change:
        yield f"    so-far:  {_comment(text(lang, 'reports.so-far'))}"


def _remarks(catalog: Catalog, plan: Plan, target: Target, lang: str, say: Say) -> Iterator[str]:
    """What is promised, who answers for it, and by when."""
    id = "reports.words" if target.in_words else "reports.promise"
    yield text(lang, id, promise=say(target), written=target.written)
    for other in catalog.further(target):
        if other.role in JUDGED_BY_MAIN:
            said = {"role": text(lang, f"role.{other.role}"), "promise": say(other)}
            yield text(lang, f"reports.{other.role}", **said, due=other.due or "")
    names, leads = answerable(target)
    if names:
        shown = text(lang, "join.list").join(names)
        yield text(lang, "reports.lead" if leads else "reports.responsible", names=shown)
    if target.status == "standing-rule":
        yield text(lang, "note.standing-rule")
        return
    if target.due:
        yield text(lang, "reports.due", date=target.due)
    else:
        yield text(lang, "reports.undated", date=timing.due(target, plan).day)


def _comment(said: str, indent: int = 0, inside: int = 1) -> str:
    """A text as one comment: nothing in it ends the line, and no ``#`` begins a mark."""
    shown = visible(one_line(said)).replace("#", "＃")
    return " " * indent + "#" + " " * inside + shown
