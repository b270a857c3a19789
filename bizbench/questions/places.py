"""Which places are compared: of one level, of a province, of a group, by plans of one year."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from bizbench.data.books import find_label
from bizbench.data.catalog import Catalog
from bizbench.data.names import find_city, find_group
from bizbench.data.records import City, Group, parents
from bizbench.ground.problems import UsageError
from bizbench.ground.record import Struct
from bizbench.ground.vocabulary import ALL_LEVELS, LEVELS
from bizbench.questions.asked import typed

#: As typed: level, province, group, year.
Where = tuple[str | None, str | None, str | None, int | None]
ANYWHERE: Where = (None, None, None, None)


class Places(Struct, frozen=True):
    """Which places are compared, in ids, and by plans of which year alone.

    ``level`` None is that of the first of ``always``, the places that take part whatever they
    are, if others with a document are of it; else it is that of cities. ``only`` says that no
    others do.
    """

    level: str | None = None
    province: str | None = None
    group: str | None = None
    year: int | None = None
    always: tuple[str, ...] = ()
    only: bool = False

    as_typed = {
        "level": typed("--level"),
        "province": typed("--province"),
        "group": typed("--group"),
        "year": typed("--year", said="footer.year"),
    }

    @property
    def is_asked(self) -> bool:
        return any(v is not None for v in (self.level, self.province, self.group, self.year))


class Asked(Protocol):
    """Which places are asked for: by id, below a province, in a group."""

    @property
    def cities(self) -> tuple[str, ...]: ...
    @property
    def province(self) -> str | None: ...
    @property
    def group(self) -> str | None: ...


class Named(Struct, frozen=True):
    """What the places compared have in common, but for the own ones that are ``also`` shown."""

    level: str
    province: City | None
    group: Group | None
    also: tuple[City, ...] = ()


class Selection(Struct, frozen=True):
    """The places an answer shows and those it leaves out; ``named`` None where it lists them.

    ``year`` is the one whose documents alone are compared.
    """

    shown: tuple[City, ...]
    left_out: tuple[City, ...]
    named: Named | None = None
    year: int | None = None


def places(
    catalog: Catalog,
    where: Where,
    always: Sequence[str] = (),
    as_of: int | None = None,
    *,
    only: bool = False,
) -> Places:
    """What these words mean.

    Raises ``UsageError``, also where they leave nobody, or no document: ``as_of`` is the last year
    of documents, and the one asked for must not be after it.
    """
    level, province, group, year = where
    if year is not None and as_of is not None and as_of < year:
        raise UsageError("year-after-as-of", year=year, as_of=as_of)
    if only and (level or province or group):
        raise UsageError("places-twice")
    if level is not None:
        level = find_label("level", level, LEVELS)
    found = Places(
        level,
        find_city(catalog, province).id if province else None,
        find_group(catalog, group).id if group else None,
        year,
        tuple(always),
        only,
    )
    if found.is_asked and not inside(of_year(catalog, found), found):
        raise UsageError("places-none")
    return found


def of_year(catalog: Catalog, places: Places) -> Catalog:
    """The catalogue with the documents of the one year asked for."""
    year = places.year
    if year is None or catalog.year == year:
        return catalog
    plans = {id: plan for id, plan in catalog.plans.items() if plan.year == year}
    broken = tuple(b for b in catalog.broken if b.year in (None, year))
    return catalog.changed(plans=plans, broken=broken, year=year)


def is_there(catalog: Catalog, city: str, asked: Asked) -> bool:
    """Whether a place is one of those asked for, below the province and in the group."""
    inside = asked.province is None or asked.province in (city, *parents(catalog.cities, city))
    in_group = asked.group is None or city in catalog.groups[asked.group].members
    return inside and in_group and (not asked.cities or city in asked.cities)


def is_alone(catalog: Catalog, places: Places) -> bool:
    """Whether the own place would stand among places of other levels only, unasked.

    What a country or a province lays down is a floor for cities, so that a rank among them would
    say nothing; whoever names a field, or another place, has asked for it.
    """
    asked = places.level or places.province or places.group
    if asked or len(places.always) != 1:
        return False
    (own,) = places.always
    others = [catalog.cities[id].level for id in catalog.documented() if id != own]
    return bool(others) and catalog.cities[own].level not in others


def inside(catalog: Catalog, places: Places, as_of: int | None = None) -> list[str]:
    """The places with a document that take part, in ids."""
    documented = catalog.documented(as_of)
    if places.only:
        return [id for id in documented if id in places.always]
    level = _level(catalog, places, documented)
    return [id for id in documented if id in places.always or _fits(catalog, places, level, id)]


def selection(
    catalog: Catalog, places: Places, shown: Sequence[str], everyone: Sequence[str]
) -> Selection | None:
    """Whom of everyone an answer shows and leaves out; None where it shows all of them, unasked."""
    left_out = tuple(catalog.cities[id] for id in everyone if id not in shown)
    if not left_out and not places.is_asked:
        return None
    cities = tuple(catalog.cities[id] for id in shown)
    named = None if places.only else _named(catalog, places, everyone)
    return Selection(cities, left_out, named, places.year)


def _named(catalog: Catalog, places: Places, documented: Sequence[str]) -> Named:
    level = _level(catalog, places, documented)
    return Named(
        level,
        catalog.cities[places.province] if places.province else None,
        catalog.groups[places.group] if places.group else None,
        tuple(catalog.cities[id] for id in places.always if not _fits(catalog, places, level, id)),
    )


def _level(catalog: Catalog, places: Places, documented: Sequence[str]) -> str:
    """The level asked for, else that of the own place if others are of it, else cities, if any."""
    if places.level is not None:
        return places.level
    levels = {catalog.cities[id].level for id in documented if id not in places.always[:1]}
    for own in places.always[:1]:
        if catalog.cities[own].level in levels:
            return catalog.cities[own].level
    return "city" if "city" in levels else ALL_LEVELS


def _fits(catalog: Catalog, places: Places, level: str, id: str) -> bool:
    if level not in (ALL_LEVELS, catalog.cities[id].level):
        return False
    if places.province and places.province not in parents(catalog.cities, id):
        return False
    return not places.group or id in catalog.groups[places.group].members
