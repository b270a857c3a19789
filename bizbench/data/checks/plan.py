"""Checks of a plan file as a whole: identity, items, what has been read."""

from __future__ import annotations

from collections.abc import Iterator

from bizbench.data import shapes
from bizbench.data.checks.city import check_city_file, check_path
from bizbench.data.checks.known import Known
from bizbench.data.checks.lists import listed_twice
from bizbench.data.checks.target import check_target
from bizbench.data.compile import not_chinese, scopes
from bizbench.data.yamldoc import At
from bizbench.ground.problems import Problem
from bizbench.ground.suggest import closest


def check_plan(
    shape: shapes.Plan, at: At, folder: str, stem: str, known: Known
) -> Iterator[Problem]:
    yield from check_path(at, "city", shape.city, folder)
    yield from check_path(at, "year", shape.year, int(stem[:4]))
    yield from check_city_file(at, folder, known)
    issued, published = shape.document.issued, shape.document.published
    if issued and published and issued > published:
        yield at.problem("date-order", "document", "published", issued=issued, published=published)
    others = [p for p in known.plans if p.startswith(f"{folder}/") and p != f"{folder}/{stem}"]
    old = shape.replaces
    if old and old not in others:
        yield at.problem("unknown-plan", "replaces", found=old, hint=closest(old, others))
    yield from listed_twice(shape.read or (), at.to("read"))
    for n, id in enumerate(shape.read or ()):
        if id not in known.indicators:
            yield at.unknown("unknown-indicator", id, known.indicators, "read", n)
    yield from _items(shape, at, known.cities.get(folder))
    yield from _targets(shape, at, known)


def _items(shape: shapes.Plan, at: At, owner: shapes.City | None) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for n, item in enumerate(shape.items):
        here, name = at.to("items", n), item.item
        if name in seen:
            yield here.problem("duplicate-item", "item", item=name, first=seen[name])
        seen.setdefault(name, here.to("item").line)
        if name.startswith("“") and name.endswith("”"):
            yield here.problem("full-width-quotes", "item", found=name.strip("“”"))
        if item.targets is None and shape.read is None:
            yield here.problem("item-not-read", "item", item=name)
        for key, names in (("lead", item.lead), ("support", item.support)):
            yield from _departments(names, here.to(key), owner)


def _departments(names: list[str], at: At, owner: shapes.City | None) -> Iterator[Problem]:
    """Names that the city's list does not have, where there is one."""
    known = owner.departments if owner else {}
    for n, name in enumerate(names if known else ()):
        if name not in known:
            yield at.problem("unknown-department", n, found=name, hint=closest(name, known))


def _targets(shape: shapes.Plan, at: At, known: Known) -> Iterator[Problem]:
    items, foreign = {item.item for item in shape.items}, not_chinese(shape)
    if foreign:
        place = at.to("items", foreign[0][0], "targets", foreign[0][1])
        yield place.problem("spans-not-read", "written", n=len(foreign))
    first: dict[str, int] = {}
    spans: dict[tuple[str, str], tuple[int, bool]] = {}
    for n, item in enumerate(shape.items):
        for k, target in enumerate(item.targets or ()):
            here = at.to("items", n, "targets", k)
            yield from check_target(target, here, known, items)
            indicator = target.measure.partition("/")[0]
            unread = shape.read is not None and indicator not in shape.read
            if unread and indicator in known.indicators:
                yield here.problem("indicator-not-read", "measure", indicator=indicator)
            ids = [f"{target.measure}@{scope}" for scope in dict.fromkeys(scopes(target))]
            again = [id for id in ids if id in first]
            for id in again:
                yield here.problem("duplicate-target", target=id, first=first[id])
            first |= {id: here.line for id in ids if id not in first}
            claim, line = (item.item, target.written), here.to("written").line
            explained = target.reading is not None
            if claim in spans and not (again or explained or spans[claim][1]):
                yield here.problem(
                    "written-twice", "written", written=target.written, first=spans[claim][0]
                )
            spans.setdefault(claim, (line, explained))
