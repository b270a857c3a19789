"""What documents are called in tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from bizbench.data.catalog import Catalog
from bizbench.data.naming import document_name, telling
from bizbench.data.records import City, Measure, Plan, Target, Words
from bizbench.ground.record import replace
from bizbench.ground.texts import fill, form, of_places, text
from bizbench.questions.frameworks import Under
from bizbench.questions.places import Named, Selection

if TYPE_CHECKING:
    from bizbench.output.page import Prose

#: So many places left out are named; more are counted.
NAMED = 3


def selected(selection: Selection, lang: str) -> str:
    """Which places alone an answer shows, and whom it leaves out, where no title says it."""
    return _selected(selection, _names(selection.left_out, lang), lang)


def narrowed(title: str, selection: Selection | None, lang: str, *, names_own: bool = False) -> str:
    """A title with the places and the year that alone are compared, if they were narrowed.

    ``names_own`` says that it has the own city already.
    """
    if selection is None or not _is_titled(selection):
        return title
    named = selection.named
    if named is not None and names_own:
        named = replace(named, also=())
    places = _in_common(named, selection.year, lang)
    return text(lang, "places.title", title=title, places=places)


def left_out(selection: Selection | None, lang: str) -> Iterator[Prose]:
    """Below a title that may name the places compared: whom that leaves out; folded, how many."""
    from bizbench.output.page import Prose

    if selection is None:
        return
    left, n = _names(selection.left_out, lang), len(selection.left_out)
    counted = text(lang, "fold.places", n=n) if n > NAMED else left

    def said(names: str) -> str:
        if selection.named is not None and _is_titled(selection):
            return text(lang, "selection.left-out", left_out=names)
        return _selected(selection, names, lang)

    if left or not _is_titled(selection):
        yield Prose(said(left), said(counted) if counted != left else "")


def _is_titled(selection: Selection) -> bool:
    """Whether the title says which places are compared: not that they are cities, as they are."""
    named = selection.named
    if named is None or selection.year is not None:
        return selection.year is not None
    return bool(named.level != "city" or named.province or named.group)


def _selected(selection: Selection, left: str, lang: str) -> str:
    named, year, n = selection.named, selection.year, len(selection.shown)
    if named is None and left:
        shown = _names(selection.shown, lang)
        return text(lang, "selection", n=n, cities=shown, left_out=left)
    id = "selection.places" if left else "selection.places-all"
    return text(lang, id, named=_in_common(named, year, lang), left_out=left)


def _names(cities: Iterable[City], lang: str) -> str:
    return listed(lang, [city.name.get(lang) for city in cities])


def _in_common(named: Named | None, year: int | None, lang: str) -> str:
    """``cities in Zhejiang, documents of 2023``."""
    if named is None:
        return text(lang, "places.only-year", year=year)
    said = text(lang, f"places.{named.level}")
    if named.province is not None:
        said = text(lang, "places.within", named=said, place=named.province.name.get(lang))
    if named.group is not None:
        said = text(lang, "places.group", named=said, name=named.group.name.get(lang))
    if year is not None:
        said = text(lang, "places.year", named=said, year=year)
    return (
        text(lang, "places.also", named=said, also=_names(named.also, lang)) if named.also else said
    )


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
    """The year, with what tells a second document of the year apart."""
    return document_name(plan, lang)


def kind_behind(plan: Plan, lang: str) -> str:
    """`` (regulation)``: what stands behind a document's name, unless the name tells it already."""
    if "kind" in telling(plan):
        return ""
    return text(lang, "document.kind", kind=text(lang, f"kind.{plan.kind}"))


def place(plan: Plan, target: Target, lang: str) -> str:
    """Document and item of a promise."""
    id = "row.item" if target.item.isdecimal() else "row.place"
    return text(lang, id, document=document(plan, lang), item=target.item)


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


def departments(city: City, names: Iterable[str], lang: str) -> str:
    """Departments of a city, one after the other."""
    return text(lang, "join.list").join(department(city, name, lang) for name in names)


def counted(entries: Iterable[tuple[str, int, int]], lang: str) -> str:
    """``behind: 2 (1 of them on other terms) · level: 1``; the last number is of the unlike."""
    return " · ".join(
        text(
            lang,
            "diff.count-unlike" if unlike else "join.count",
            label=label,
            count=n,
            unlike=unlike,
        )
        for label, n, unlike in entries
    )


def said_of(cities: Iterable[City | None], lang: str, id: str, **params: object) -> str:
    """A text on cities; it says places where not all of them are cities."""
    said = form(lang, id)
    if any(city is not None and city.level != "city" for city in cities):
        said = of_places(said)
    return fill(said, **params)


def listed(lang: str, names: Sequence[str]) -> str:
    """``A, B and C``."""
    if len(names) < 2:
        return "".join(names)
    return text(lang, "join.list").join(names[:-1]) + text(lang, "join.and") + names[-1]
