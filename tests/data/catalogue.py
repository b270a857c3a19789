"""What the shipped data hold: the tables of docs/catalogue.md.

``python -m tests.data.catalogue`` prints the page with its tables anew, ``--write`` writes it.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from bizbench import api
from bizbench.data.catalog import Catalog
from bizbench.data.naming import scope_words
from bizbench.data.records import City, Plan, parents
from bizbench.ground.texts import text
from bizbench.ground.vocabulary import OWN_WORDS
from bizbench.questions.compare.records import RANKED, Set
from tests.conftest import ROOT
from tests.data.second_reading.agreement import Agreement, agreements, share
from tests.data.second_reading.differences import HEADLINE

PAGE = ROOT / "docs" / "catalogue.md"
#: In which order levels stand, and what several places of one are called.
LEVELS = {
    "economy": ("economy", "economies"),
    "province": ("province", "provinces"),
    "city": ("city", "cities"),
    "district": ("district", "districts"),
}
#: A document is old so many years before the newest one.
OLD = 3
BLOCK = re.compile(r"(<!-- ([a-z ]+) -->\n).*?(<!-- end -->)", re.DOTALL)


def page(text: str) -> str:
    """The page with its tables made anew; what stands around them stays."""
    made = tables()
    return BLOCK.sub(lambda block: f"{block[1]}{made[block[2]]}{block[3]}", text)


def tables() -> dict[str, str]:
    """What stands between two marks of the page, by the name in the first."""
    loaded = api.load()
    catalog, readings = loaded.catalog, dict(agreements())
    sets = [line.set for line in loaded.matrix().result.lines]
    return {
        "summary": _summary(catalog, sets, readings),
        "documents": _table(_DOCUMENT, _documents(catalog, readings)),
        "coverage": _table(_INDICATOR, _indicators(catalog, sets)),
        "sets": _table(_SET, _shared(sets)),
        "agreement": _table(_READING, _readings(readings)),
        "gaps": "\n".join(_gaps(catalog, readings)) + "\n",
    }


# --- tables -------------------------------------------------------------------------------

_DOCUMENT = "place | document | kind | number | date | text | items | figures | agreement"
_INDICATOR = "indicator | measures | figures | places | most shared | cities"
_SET = "indicator | measure | compared at | cities"
_READING = "document | in both | same number | same place | missed | differences"


def _table(head: str, rows: Iterable[Sequence[object]]) -> str:
    columns = head.split(" | ")
    lines = [f"| {head} |", "|" + " --- |" * len(columns)]
    lines += ["| " + " | ".join(_cell(value) for value in row) + " |" for row in rows]
    return "\n".join(lines) + "\n"


def _cell(value: object) -> str:
    return str(value).replace("|", "\\|").replace("\n", " ")


def _plural(n: int, one: str, many: str) -> str:
    return f"{n} {one if n == 1 else many}"


def _name(city: City) -> str:
    """``Hangzhou 杭州``."""
    return " ".join(dict.fromkeys(filter(None, (city.name.en, city.name.zh))))


def _placed(catalog: Catalog, city: City) -> str:
    """With the place it is part of, but for the whole country."""
    above = catalog.cities.get(city.parent or "")
    if above is None or above.level == "economy":
        return _name(city)
    return f"{_name(city)} ({above.name.get('en')})"


# --- places and documents -----------------------------------------------------------------


def _places(catalog: Catalog) -> list[City]:
    """The places with a document: by level, then by province, then by id."""
    found = [catalog.cities[id] for id in catalog.documented()]

    def key(city: City) -> tuple[object, ...]:
        above = parents(catalog.cities, city.id)[::-1]
        return list(LEVELS).index(city.level), above, city.id

    return sorted(found, key=key)


def _summary(catalog: Catalog, sets: Sequence[Set], readings: dict[str, Agreement]) -> str:
    plans = list(catalog.plans.values())
    levels = Counter(city.level for city in _places(catalog))
    places = ", ".join(_plural(levels[id], *names) for id, names in LEVELS.items() if levels[id])
    years = [plan.year for plan in plans]
    kinds = Counter(text("en", f"kind.{plan.kind}") for plan in plans)
    main = [t for t in catalog.targets if t.role == "main"]
    ranked = [n for n in map(_ranked, sets) if n > 1]
    numbers = sum(r.both for r in readings.values()), sum(r.number for r in readings.values())
    lines = [
        f"- {_plural(sum(levels.values()), 'place', 'places')} with a document: {places}.",
        f"- {_plural(len(plans), 'document', 'documents')} of {min(years)} to {max(years)}: "
        + ", ".join(f"{n} × {kind}" for kind, n in kinds.most_common())
        + ".",
        f"- {len(main)} figures (with restatements and stages {len(catalog.targets)}) of "
        f"{len({t.measure for t in main})} of {len(catalog.measures)} measures "
        f"in {len(catalog.indicators)} indicators.",
        f"- {len(ranked)} sets rank two or more cities, the largest {max(ranked, default=0)}.",
        f"- {_plural(len(readings), 'document', 'documents')} read twice: of {numbers[0]} figures "
        f"that both readers entered, {numbers[1]} have the same bound, number and unit "
        f"({share(numbers[1], numbers[0])}).",
    ]
    return "\n".join(lines) + "\n"


def _documents(catalog: Catalog, readings: dict[str, Agreement]) -> Iterator[Sequence[object]]:
    for city in _places(catalog):
        for n, plan in enumerate(catalog.plans_of(city.id)):
            agreement = readings.get(plan.id)
            yield (
                _placed(catalog, city) if n == 0 else "",
                f"`{plan.id}`",
                text("en", f"kind.{plan.kind}"),
                plan.number or "–",
                plan.issued or (f"{plan.published} p" if plan.published else "–"),
                _extent(catalog, plan),
                len(plan.items),
                _figures(plan),
                share(agreement.number, agreement.both) if agreement else "–",
            )


def _extent(catalog: Catalog, plan: Plan) -> str:
    """Whether the whole text was read, and what it is limited to."""
    if plan.about is None:
        return plan.coverage
    names = (catalog.indicators[id].name.get("en") for id in plan.about if id in catalog.indicators)
    return f"{plan.coverage}; about {', '.join(names)} only"


def _figures(plan: Plan) -> int:
    return sum(target.role == "main" for target in plan.targets)


# --- coverage -----------------------------------------------------------------------------


def _ranked(set_: Set) -> int:
    return sum(row.kind == RANKED for row in set_.rows)


def _indicators(catalog: Catalog, sets: Sequence[Set]) -> Iterator[Sequence[object]]:
    for indicator in sorted(catalog.indicators.values(), key=lambda i: _order(i.id)):
        mine = [t for t in catalog.targets if t.indicator == indicator.id and t.role == "main"]
        best = max((s for s in sets if s.indicator.id == indicator.id), key=_ranked, default=None)
        is_shared = best is not None and _ranked(best) > 1
        yield (
            f"{indicator.name.get('en')} {indicator.name.zh}",
            len(indicator.measures),
            len(mine),
            len({t.city for t in mine}),
            _compared(best) if best is not None and is_shared else "–",
            _ranked(best) if best is not None and is_shared else "–",
        )


def _order(indicator: str) -> tuple[bool, str]:
    """The headline indicators first."""
    return indicator not in HEADLINE, indicator


def _compared(set_: Set) -> str:
    return f"{set_.measure.name.get('en')}: {scope_words(set_.indicator, set_.basis).get('en')}"


def _shared(sets: Sequence[Set]) -> Iterator[Sequence[object]]:
    headline = [s for s in sets if s.indicator.id in HEADLINE and _ranked(s) > 1]
    for set_ in sorted(headline, key=lambda s: (s.indicator.id, -_ranked(s), s.measure.id)):
        basis = scope_words(set_.indicator, set_.basis).get("en")
        league = f", {set_.league.get('en')}" if set_.league else ""
        name = set_.measure.name
        yield (
            set_.indicator.name.get("en"),
            f"{name.get('en')} {name.zh}",
            basis + league,
            _ranked(set_),
        )


# --- agreement ----------------------------------------------------------------------------


def _readings(readings: dict[str, Agreement]) -> Iterator[Sequence[object]]:
    def row(name: str, found: Sequence[Agreement]) -> Sequence[object]:
        both, number = sum(a.both for a in found), sum(a.number for a in found)
        place = sum(a.place for a in found)
        return (
            name,
            both,
            f"{number} ({share(number, both)})",
            f"{place} ({share(place, both)})",
            sum(a.missed for a in found),
            sum(a.differences for a in found),
        )

    yield from (row(f"`{id}`", [found]) for id, found in readings.items())
    yield row("all", list(readings.values()))


# --- known gaps ---------------------------------------------------------------------------


def _gaps(catalog: Catalog, readings: dict[str, Agreement]) -> Iterator[str]:
    plans = [plan for city in _places(catalog) for plan in catalog.plans_of(city.id)]
    newest = max(plan.year for plan in plans)
    drafts = [p for p in plans if p.is_draft]
    about = [p for p in plans if p.kind not in OWN_WORDS and not p.is_draft]
    old = [
        c for c in _places(catalog) if all(p.year <= newest - OLD for p in catalog.plans_of(c.id))
    ]
    yield from _listed("Excerpts: what they leave out is not known", _excerpts(plans))
    yield from _listed(
        "About one subject only, so their silence on others says nothing",
        (f"`{p.id}` ({_extent(catalog, p)})" for p in plans if p.about is not None),
    )
    yield from _listed("Drafts for consultation: nothing in them is in force", _ids(drafts))
    yield from _listed("Texts about a plan, not the plan itself", _ids(about))
    yield from _listed("Not read to the end for all indicators", _partly(plans))
    yield from _listed("Without a figure that could be compared", _ids(_bare(plans)))
    yield from _listed(
        f"Places known by documents of {newest - OLD} or earlier only", map(_name, old)
    )
    yield from _listed("Read once only", _ids(p for p in plans if p.id not in readings))
    unlinked = sum(plan.url is None for plan in plans)
    yield f"- **Without a known address**: {unlinked} of {len(plans)} documents."


def _listed(what: str, entries: Iterable[str]) -> Iterator[str]:
    found = list(entries)
    yield f"- **{what}** ({len(found)}): {', '.join(found) or 'none'}."


def _ids(plans: Iterable[Plan]) -> Iterator[str]:
    return (f"`{plan.id}`" for plan in plans)


def _excerpts(plans: Iterable[Plan]) -> Iterator[str]:
    return _ids(p for p in plans if p.coverage == "excerpt" and p.kind in OWN_WORDS)


def _partly(plans: Iterable[Plan]) -> Iterator[str]:
    for plan in plans:
        if plan.read is not None:
            yield f"`{plan.id}` ({len(plan.read)} indicators)"


def _bare(plans: Iterable[Plan]) -> Iterator[Plan]:
    return (p for p in plans if not any(t.value is not None for t in p.targets))


def main(arguments: Sequence[str]) -> int:
    """Print the page or write it."""
    if [*arguments] not in ([], ["--write"]):
        print("usage: python -m tests.data.catalogue [--write]", file=sys.stderr)
        return 2
    if arguments:
        PAGE.write_text(page(PAGE.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
    else:
        print(page(PAGE.read_text(encoding="utf-8")), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
