"""Which plan a draft is of: a city that is known or a new one, a year, a slug."""

from __future__ import annotations

import re

from bizbench.data.catalog import Catalog
from bizbench.data.names import find_city
from bizbench.data.records import City
from bizbench.ground.problems import UsageError
from bizbench.ground.record import Struct, replace
from bizbench.ground.suggest import closest
from bizbench.questions.arguments import check_year

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_YEAR = re.compile(r"(\d{1,9})(?:-(.*))?", re.DOTALL)


class PlanId(Struct, frozen=True):
    """``known`` is None for a city without a file; ``guess`` a known city of a name like it.

    ``prefix`` is what the names of files of another kind about a plan begin with.
    """

    city: str
    year: int
    slug: str | None
    known: City | None
    guess: str
    prefix: str = ""

    @property
    def label(self) -> str:
        """The year, with the slug where there is one."""
        return f"{self.year}-{self.slug}" if self.slug else str(self.year)

    @property
    def id(self) -> str:
        return f"{self.city}/{self.label}"

    @property
    def name(self) -> str:
        """The file's place in a data folder."""
        return f"cities/{self.city}/{self.prefix}{self.label}.yaml"

    @property
    def city_name(self) -> str:
        return f"cities/{self.city}/city.yaml"


def plan_id(catalog: Catalog, city: str, year: int, slug: str | None = None) -> PlanId:
    """Raises ``UsageError`` for what cannot be a city, a year or a slug."""
    check_year(year)
    if slug is not None and not _ID.fullmatch(slug):
        raise UsageError("draft-slug", found=slug)
    word = city.strip()
    try:
        known = find_city(catalog, word)
    except UsageError as error:
        if error.id == "ambiguous-name":
            raise
        if not _ID.fullmatch(word):
            hint = error.params.get("hint", "")
            raise UsageError("new-city-id", found=city, hint=hint) from None
        return PlanId(word, year, slug, None, closest(word, catalog.cities))
    return PlanId(known.id, year, slug, known, "")


def with_place(catalog: Catalog, id: PlanId, place: str | None) -> PlanId:
    """The id of a new city with the known city as a guess that the document names."""
    named = [c.id for c in catalog.cities.values() if c.name.zh == place]
    return replace(id, guess=named[0]) if named and id.known is None else id


def parse(catalog: Catalog, text: str) -> PlanId:
    """``CITY/YEAR`` or ``CITY/YEAR-SLUG``. Raises ``UsageError``."""
    city, slash, rest = text.partition("/")
    match = _YEAR.fullmatch(rest)
    if not slash or not city.strip() or not match:
        raise UsageError("new-plan-id", found=text)
    return plan_id(catalog, city, int(match[1]), match[2])
