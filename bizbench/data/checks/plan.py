"""Checks of a plan file as a whole: identity, items, what has been read."""

from __future__ import annotations

from collections.abc import Iterator

from bizbench.data import shapes
from bizbench.data.checks.city import check_city_file, check_path
from bizbench.data.checks.known import Known
from bizbench.data.checks.lists import listed_twice
from bizbench.data.checks.target import check_target
from bizbench.data.compile import scopes
from bizbench.data.yamldoc import Document
from bizbench.ground.problems import Problem, problem
from bizbench.ground.suggest import closest


def check_plan(
    shape: shapes.Plan, document: Document, folder: str, stem: str, known: Known
) -> Iterator[Problem]:
    file = document.file
    yield from check_path(document, "city", shape.city, folder)
    yield from check_path(document, "year", shape.year, int(stem[:4]))
    yield from check_city_file(document, folder, known)
    card = shape.document
    if card.issued and card.published and card.issued > card.published:
        yield problem(
            "date-order",
            file,
            document.place(("document", "published")),
            issued=card.issued,
            published=card.published,
        )
    others = [p for p in known.plans if p.startswith(f"{folder}/") and p != f"{folder}/{stem}"]
    if shape.replaces and shape.replaces not in others:
        yield problem(
            "unknown-plan",
            file,
            document.place(("replaces",)),
            found=shape.replaces,
            hint=closest(shape.replaces, others),
        )
    yield from listed_twice(shape.read or (), document, ("read",))
    for n, id in enumerate(shape.read or ()):
        if id not in known.indicators:
            yield problem(
                "unknown-indicator",
                file,
                document.place(("read", n)),
                found=id,
                hint=closest(id, known.indicators),
                allowed=", ".join(known.indicators),
            )
    yield from _items(shape, document, known.cities.get(folder))
    yield from _targets(shape, document, known)


def _items(shape: shapes.Plan, document: Document, owner: shapes.City | None) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    departments = owner.departments if owner else {}
    for n, item in enumerate(shape.items):
        place = document.place(("items", n, "item"))
        if item.item in seen:
            yield problem(
                "duplicate-item", document.file, place, item=item.item, first=seen[item.item]
            )
        seen.setdefault(item.item, place[0])
        if item.item.startswith("“") and item.item.endswith("”"):
            yield problem("full-width-quotes", document.file, place, found=item.item.strip("“”"))
        if item.targets is None and shape.read is None:
            yield problem("item-not-read", document.file, place, item=item.item)
        for key in ("lead", "support") if departments else ():
            for k, name in enumerate(getattr(item, key)):
                if name not in departments:
                    yield problem(
                        "unknown-department",
                        document.file,
                        document.place(("items", n, key, k)),
                        found=name,
                        hint=closest(name, departments),
                    )


def _targets(shape: shapes.Plan, document: Document, known: Known) -> Iterator[Problem]:
    items = {item.item for item in shape.items}
    first: dict[str, int] = {}
    spans: dict[tuple[str, str], tuple[int, bool]] = {}
    for n, item in enumerate(shape.items):
        for k, target in enumerate(item.targets or ()):
            path = ("items", n, "targets", k)
            line = document.place(path)[0]
            yield from check_target(target, document, path, known, items)
            indicator = target.measure.partition("/")[0]
            unread = shape.read is not None and indicator not in shape.read
            if unread and indicator in known.indicators:
                yield problem(
                    "indicator-not-read",
                    document.file,
                    document.place((*path, "measure")),
                    indicator=indicator,
                )
            again = False
            for scope in dict.fromkeys(scopes(target)):
                id = f"{target.measure}@{scope}"
                if id in first:
                    again = True
                    yield problem(
                        "duplicate-target",
                        document.file,
                        document.place(path),
                        target=id,
                        first=first[id],
                    )
                first.setdefault(id, line)
            claim = (item.item, target.written)
            explained = target.reading is not None
            if claim in spans and not (again or explained or spans[claim][1]):
                yield problem(
                    "written-twice",
                    document.file,
                    document.place((*path, "written")),
                    written=target.written,
                    first=spans[claim][0],
                )
            spans.setdefault(claim, (document.place((*path, "written"))[0], explained))
