"""Checks of a plan file as a whole: identity, items, what has been read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bizbench.data import shapes
from bizbench.data.checks.city import check_city_file, check_path
from bizbench.data.checks.known import Known, leads_back
from bizbench.data.checks.lists import listed_twice, unknown
from bizbench.data.checks.target import check_target
from bizbench.data.compile import not_chinese, nothing_read, scopes
from bizbench.data.records import City, is_newer_untold
from bizbench.data.yamldoc import At
from bizbench.ground.problems import Problem
from bizbench.ground.suggest import closest
from bizbench.ground.vocabulary import CONSULTATION


def check_plan(
    shape: shapes.Plan, at: At, folder: str, stem: str, known: Known
) -> Iterator[Problem]:
    yield from check_path(at, "city", shape.city, folder)
    yield from check_path(at, "year", shape.year, int(stem[:4]))
    yield from check_city_file(at, folder, known)
    issued, published = shape.document.issued, shape.document.published
    if issued and published and issued > published:
        yield at.problem("date-order", "document", "published", issued=issued, published=published)
    yield from _replaces(shape, at, f"{folder}/{stem}", known)
    yield from _twins(shape, at, f"{folder}/{stem}", known)
    if nothing_read(shape):
        yield at.key_problem("nothing-read", "items")
    yield from _indicators(shape.read, at.to("read"), known)
    yield from _indicators(shape.document.about, at.to("document", "about"), known)
    yield from _items(shape, at, known.cities.get(folder))
    yield from _targets(shape, at, known)


def _indicators(ids: Sequence[str] | None, at: At, known: Known) -> Iterator[Problem]:
    """What a list of indicators names twice, or what is none."""
    yield from listed_twice(ids or (), at)
    for n, id in enumerate(ids or ()):
        if id not in known.indicators:
            yield unknown("unknown-indicator", id, known.indicators, at, n)


def _replaces(shape: shapes.Plan, at: At, id: str, known: Known) -> Iterator[Problem]:
    """What a text replaces must be another of its city, older, and not replace it in turn."""
    old, others = shape.replaces, _others(id, known)
    if old is None:
        return
    if old not in others:
        yield at.problem("unknown-plan", "replaces", found=old, hint=closest(old, others))
        return
    replaced = known.plans[old]
    if shape.kind == CONSULTATION and replaced is not None and replaced.kind != CONSULTATION:
        yield at.problem("replaces-by-draft", "replaces", found=old)
        return
    if leads_back(id, old, known.replaced):
        yield at.problem("replaces-itself", "replaces", found=old)
    elif replaced is not None and _is_older(shape, replaced):
        yield at.problem("replaces-newer", "replaces", found=old)


def _others(id: str, known: Known) -> list[str]:
    """The other documents of a plan's city."""
    return [p for p in known.plans_of(id.partition("/")[0]) if p != id]


def _is_older(plan: shapes.Plan, other: shapes.Plan) -> bool:
    """By year; in one year by the dates, where both have one."""
    if plan.year != other.year:
        return plan.year < other.year
    return bool(plan.date and other.date and plan.date < other.date)


def _twins(shape: shapes.Plan, at: At, id: str, known: Known) -> Iterator[Problem]:
    """Another document of the year of which nobody can tell whether it is newer."""
    for other in _others(id, known):
        plan = known.plans[other]
        if plan is None or other > id or shape.replaces == other or plan.replaces == id:
            continue
        if is_newer_untold(shape, plan):
            yield at.problem("undated-twins", "document", found=other)


def _items(shape: shapes.Plan, at: At, owner: City | None) -> Iterator[Problem]:
    seen: dict[str, At] = {}
    for n, item in enumerate(shape.items):
        here, name = at.to("items", n), item.item
        if name in seen:
            first = seen[name].line_of("item")
            yield here.problem("duplicate-item", "item", item=name, first=first)
        seen.setdefault(name, here)
        if name.startswith("“") and name.endswith("”"):
            yield here.problem("full-width-quotes", "item", found=name.strip("“”"))
        if item.targets is None and shape.read is None:
            yield here.problem("item-not-read", "item", item=name)
        yield from _holders(item, here, owner)
        for k, target in enumerate(item.targets or ()):
            if target.lead or target.support:
                yield from _holders(target, here.to("targets", k), owner)


def _holders(holder: shapes.Item | shapes.Target, at: At, owner: City | None) -> Iterator[Problem]:
    """Who answers for an item, or for a target by itself."""
    for key, names in (("lead", holder.lead), ("support", holder.support)):
        if names:
            yield from _departments(names, at.to(key), owner)


def _departments(names: Sequence[str], at: At, owner: City | None) -> Iterator[Problem]:
    """Names that stand twice, or that the city's list does not have, where there is one."""
    yield from listed_twice(names, at)
    known = owner.departments if owner else {}
    for n, name in enumerate(names if known else ()):
        if name.strip() not in known:
            yield at.problem("unknown-department", n, found=name, hint=closest(name, known))


def _targets(shape: shapes.Plan, at: At, known: Known) -> Iterator[Problem]:
    items, foreign = {item.item for item in shape.items}, not_chinese(shape)
    if foreign:
        place = at.to("items", foreign[0][0], "targets", foreign[0][1])
        yield place.problem("spans-not-read", "written", n=len(foreign))
    first: dict[str, At] = {}
    spans: dict[tuple[str, str], tuple[At, bool]] = {}
    for n, item in enumerate(shape.items):
        for k, target in enumerate(item.targets or ()):
            here = at.to("items", n, "targets", k)
            yield from check_target(target, here, known, items)
            indicator = target.measure.partition("/")[0]
            unread = shape.read is not None and indicator not in shape.read
            if unread and indicator in known.indicators:
                yield here.problem("indicator-not-read", "measure", indicator=indicator)
            ids = [f"{target.measure}@{scope}" for scope in scopes(target)]
            again = [id for k, id in enumerate(ids) if id in first or id in ids[:k]]
            for id in again:
                line = first.get(id, here).line
                yield here.problem("duplicate-target", target=id, first=line)
            for id in ids:
                first.setdefault(id, here)
            claim = (item.item, target.written)
            explained = target.reading is not None
            if claim in spans and not (again or explained or spans[claim][1]):
                line = spans[claim][0].line_of("written")
                yield here.problem("written-twice", "written", written=target.written, first=line)
            spans.setdefault(claim, (here, explained))
