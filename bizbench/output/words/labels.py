"""What documents are called in tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from bizbench.data.catalog import Catalog
from bizbench.data.records import City, Measure, Plan, Target, Words
from bizbench.ground.texts import text
from bizbench.output.page import Prose
from bizbench.questions.frameworks import Under
from bizbench.questions.places import Named, Selection

#: So many places left out are named; more are counted.
NAMED = 3


def selected(selection: Selection | None, lang: str) -> Prose:
    """Which places alone an answer shows, and whom it leaves out; folded, how many."""
    if selection is None:
        return Prose("")
    shown, left = (listed(lang, [c.name.get(lang) for c in part]) for part in selection[:2])
    n = len(selection.left_out)
    counted = text(lang, "fold.places", n=n) if n > NAMED else left

    def said(left_out: str) -> str:
        if selection.named is not None:
            id = "selection.places" if left_out else "selection.places-all"
            return text(lang, id, named=_in_common(selection.named, lang), left_out=left_out)
        n = len(selection.shown)
        return text(lang, "selection", n=n, cities=shown, left_out=left_out)

    return Prose(said(left), said(counted) if counted != left else "")


def _in_common(named: Named, lang: str) -> str:
    """``cities, in Zhejiang, by documents of 2023``."""
    said = [text(lang, f"places.{named.level}")]
    if named.province is not None:
        said.append(text(lang, "places.within", place=named.province.name.get(lang)))
    if named.group is not None:
        said.append(text(lang, "places.group", name=named.group.name.get(lang)))
    if named.year is not None:
        said.append(text(lang, "places.year", year=named.year))
    return text(lang, "join.list").join(said)


#: So many indicators outside a framework are named; of more their number is said.
_NAMED = 8


def order(found: Under | None, lang: str) -> Iterator[str]:
    """Whose order an answer follows."""
    if found is not None:
        name, n = found.framework.name.get(lang), len(found.framework.items)
        yield text(lang, "framework.order", name=name, n=n)


def framework(found: Under | None, lang: str) -> Iterator[str]:
    """Which items of a framework nothing covers, and what lies outside it."""
    if found is None:
        return
    yield from uncovered(found, lang)
    yield from outside(found, lang)


def uncovered(found: Under, lang: str) -> Iterator[str]:
    """One line for the items that no indicator covers."""
    items = [item for item in found.framework.items if item.id in found.uncovered]
    if items:
        names = listed(lang, [item.name.get(lang) for item in items])
        yield text(lang, "framework.uncovered", n=len(items), names=names)


def outside(found: Under, lang: str) -> Iterator[str]:
    """One line for the indicators outside a framework."""
    names = [indicator.name.get(lang) for indicator in found.outside]
    if len(names) > _NAMED:
        shown, n = text(lang, "join.list").join(names[:_NAMED]), len(names) - _NAMED
        yield text(lang, "framework.outside-more", n=len(names), names=shown, more=n)
    elif names:
        yield text(lang, "framework.outside", n=len(names), names=listed(lang, names))


def document(plan: Plan, lang: str) -> str:
    """The year, with the slug that tells a second document of the year apart."""
    _, _, slug = plan.label.partition("-")
    if slug:
        return text(lang, "document.label-slug", year=plan.year, slug=slug)
    return text(lang, "document.label", year=plan.year)


def place(plan: Plan, target: Target, lang: str) -> str:
    """Document and item of a promise."""
    id = "row.item" if target.item.isdecimal() else "row.place"
    return text(lang, id, document=document(plan, lang), item=target.item)


def promises(plan: Plan) -> int:
    """How many promises a document makes."""
    return sum(target.role == "main" for target in plan.targets)


def statistic(target: Target, measure: Measure, lang: str) -> str:
    """Of what a figure is a statement; one for each case is what is left where nothing is said."""
    if target.statistic == measure.statistic == "level":
        return text(lang, "said.not")
    return text(lang, f"statistic.{target.statistic}")


def translated(words: Words | None, lang: str) -> str:
    return words.get(lang) if words else ""


def department_names(
    catalog: Catalog, city: str, names: Iterable[str], lang: str
) -> tuple[str, ...]:
    return tuple(department(catalog.cities.get(city), name, lang) for name in names)


def department(city: City | None, name: str, lang: str) -> str:
    """A department as written, in English where its English name is known."""
    return city.departments.get(name, name) if lang == "en" and city else name


def counted(entries: Iterable[tuple[str, int, int]], lang: str) -> str:
    """``behind: 2 (1 of them on other terms) · level: 1``; the last number is of the unlike."""
    return " · ".join(
        text(
            lang,
            "diff.count-unlike" if unlike else "diff.count",
            label=label,
            count=n,
            unlike=unlike,
        )
        for label, n, unlike in entries
    )


def listed(lang: str, names: Sequence[str]) -> str:
    """``A, B and C``."""
    if len(names) < 2:
        return "".join(names)
    return text(lang, "join.list").join(names[:-1]) + text(lang, "join.and") + names[-1]
