"""What the made-up plans promise: measures and scopes of the indicator files, as slots."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from benchmarks.figures import WRITTEN

#: Of these, nearly every plan states the first case, as real plans have a core in common.
CORE = (
    "getting-electricity/time",
    "getting-electricity/procedures",
    "starting-a-business/time",
    "starting-a-business/procedures",
    "registering-property/time",
    "dealing-with-construction-permits/time",
    "paying-taxes/time",
    "water-and-gas/time",
    "government-services/online-rate",
    "trading-across-borders/clearance-time",
)
#: So many qualifiers of an indicator make slots of their own; more would each be stated by few.
QUALIFIERS = 3


@dataclass(frozen=True, slots=True)
class Indicator:
    id: str
    en: str
    zh: str
    exclusions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Slot:
    """One thing a plan may promise something of: a measure at a scope."""

    indicator: Indicator
    measure: str
    scope: str
    unit: str
    better: str
    clocks: tuple[str, ...]
    has_period: bool
    is_core: bool


def slots(folder: Path) -> list[Slot]:
    """The slots of a folder of indicator files, in the order of names and files.

    Measures whose unit no plan prints behind a number (a share of income) are left out.
    """
    return [slot for data in _indicators(folder) for slot in _slots(data)]


@cache
def _indicators(folder: Path) -> list[dict[str, Any]]:
    files = sorted(folder.glob("*.yaml"))
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return [yaml.load(file.read_bytes(), Loader=loader) for file in files]


def _slots(data: dict[str, Any]) -> Iterator[Slot]:
    name = data["name"]
    indicator = Indicator(data["id"], name["en"], name["zh"], tuple(data.get("exclusions", ())))
    qualifiers = list(data.get("qualifiers", ()))[:QUALIFIERS]
    for short, measure in data["measures"].items():
        if measure["unit"] not in WRITTEN:
            continue
        for n, case in enumerate(measure["cases"]):
            for scope in (case, *(f"{case}/{qualifier}" for qualifier in qualifiers)):
                yield Slot(
                    indicator,
                    f"{indicator.id}/{short}",
                    scope,
                    measure["unit"],
                    measure["better"],
                    tuple(measure.get("clocks", ())),
                    "per" in measure,
                    n == 0 and scope == case and f"{indicator.id}/{short}" in CORE,
                )


def goalposts(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Measures with goalposts: the id, the case, and a quantity halfway between the two."""
    for data in _indicators(folder):
        for short, measure in data["measures"].items():
            if posts := measure.get("goalposts"):
                half = round((float(posts["best"]) + float(posts["worst"])) / 2)
                yield f"{data['id']}/{short}", posts["case"], f"{half} {measure['unit']}"
