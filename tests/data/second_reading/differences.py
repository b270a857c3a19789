"""The differences between two readings of a document, figure by figure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from pathlib import Path

import yaml

from bizbench.data.catalog import Catalog
from bizbench.data.loading import load
from bizbench.data.records import Plan, Target
from bizbench.data.roots import shipped

#: The indicators of which a second reading that names what it read covers the whole document.
HEADLINE = frozenset(
    {
        "starting-a-business",
        "getting-electricity",
        "registering-property",
        "paying-taxes",
        "dealing-with-construction-permits",
        "water-and-gas",
        "getting-credit",
        "government-services",
    }
)
FOLDER = Path(__file__).parent
SETTLED = FOLDER / "settled.yaml"
NOTHING = "–"
LEFT_OUT = "not entered"

#: What of a figure is compared. Notes, readings and the length of spans are not.
_FIELDS = (
    *("measure", "scope", "role", "item", "bound", "value", "high", "unit", "change", "baseline"),
    *("clock", "statistic", "status", "commitment", "excludes", "due", "per"),
)


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference: which figure, what of it, and what both readers and the final file say."""

    plan: str
    key: str
    written: str
    first: str
    second: str
    now: str

    @property
    def settled(self) -> str:
        """Whose reading the shipped file follows."""
        if self.now == self.first:
            return "first"
        return "second" if self.now == self.second else "neither"


@cache
def catalogs() -> tuple[Catalog, Catalog, Catalog]:
    """The first reading, the second, and what is shipped."""
    first, second, now = (
        load([shipped(), *more]) for more in ([FOLDER / "first"], [FOLDER / "second"], [])
    )
    return first, second, now


@cache
def all_differences() -> list[Difference]:
    first, second, now = catalogs()
    made = []
    for id in sorted(now.plans):
        made += list(differences(first.plans[id], second.plans[id], now.plans[id]))
    return made


def covered(first: Plan, second: Plan) -> tuple[list[Target], list[Target]]:
    """The figures of both readings in what the second one covers.

    That is the whole document, or where it names what it read the headline indicators everywhere
    and every figure of the items (each fifth) in which it enters others. Under which number of an
    item a figure stands is left to ``verify`` there.
    """
    if second.read is None:
        return [*first.targets], [*second.targets]
    whole = {t.item for t in second.targets if t.indicator not in HEADLINE}

    ids = {t.id for t in second.targets}

    def inside(plan: Plan) -> list[Target]:
        asked = (t.indicator in HEADLINE or t.item in whole or t.id in ids for t in plan.targets)
        return [t for t, is_asked in zip(plan.targets, asked, strict=True) if is_asked]

    return inside(first), [*second.targets]


def differences(first: Plan, second: Plan, now: Plan) -> Iterator[Difference]:
    if second.read is None:
        yield from _card(first, second, now)
    final = {t.id: t for t in now.targets}
    fields = _FIELDS if second.read is None else tuple(f for f in _FIELDS if f != "item")
    for one, other in _pairs(*covered(first, second)):
        same = one or other
        assert same is not None
        shipped_one = (
            (final.get(one.id) if one else None)
            or (final.get(other.id) if other else None)
            or _alike(same, now.targets)
        )
        name = same.id if one else f"+ {same.id}"
        yield from _figure(fields, first.id, name, same.written, one, other, shipped_one)


def _card(first: Plan, second: Plan, now: Plan) -> Iterator[Difference]:
    for field in ("kind", "number", "issued", "published", "coverage", "period", "due"):
        says = [str(getattr(plan, field) or NOTHING) for plan in (first, second, now)]
        if says[0] != says[1]:
            yield Difference(first.id, f"{first.id}: {field}", "", *says)
    items = [{item.id: item for item in plan.items} for plan in (first, second, now)]
    for id in dict.fromkeys([*items[0], *items[1]]):
        listed = ["listed" if id in of else NOTHING for of in items]
        if listed[0] != listed[1]:
            yield Difference(first.id, f"{first.id} {id}", "", *listed)
            continue
        for field in ("lead", "support"):
            says = ["、".join(getattr(of[id], field)) if id in of else NOTHING for of in items]
            if says[0] != says[1]:
                yield Difference(first.id, f"{first.id} {id}: {field}", "", *says)


def _pairs(
    first: Iterable[Target], second: Iterable[Target]
) -> Iterator[tuple[Target | None, Target | None]]:
    """Figures of both readings that are the same figure: by id, else by place and words."""
    others = {t.id: t for t in second}
    waiting = []
    for target in first:
        same = others.pop(target.id, None)
        if same is None:
            waiting.append(target)
        else:
            yield target, same
    for target in waiting:
        same = _alike(target, others.values())
        if same is not None:
            del others[same.id]
        yield target, same
    for left in others.values():
        yield None, left


def _alike(target: Target, others: Iterable[Target]) -> Target | None:
    """The figure of the same item whose words hold the same figure."""
    for other in others:
        near = target.written in other.written or other.written in target.written
        if other.item == target.item and near and other.value == target.value:
            return other
    return None


def _figure(
    fields: Iterable[str],
    plan: str,
    name: str,
    written: str,
    one: Target | None,
    other: Target | None,
    now: Target | None,
) -> Iterator[Difference]:
    if one is None or other is None:
        says = [NOTHING if t is None else _short(t) for t in (one, other, now)]
        yield Difference(plan, name, written, *says)
        return
    for field in fields:
        both = [_say(t, field) for t in (one, other)]
        if both[0] != both[1]:
            final = _say(now, field) if now else LEFT_OUT
            yield Difference(plan, f"{name}: {field}", written, *both, final)
    for field in ("condition", "threshold"):
        both = [str(getattr(t, field) is not None) for t in (one, other)]
        if both[0] != both[1]:
            final = str(getattr(now, field) is not None) if now else LEFT_OUT
            yield Difference(plan, f"{name}: {field}", written, *both, final)


def _say(target: Target, field: str) -> str:
    value = getattr(target, field)
    if field == "change" and value:
        return f"{value} from {target.base}"
    if field == "baseline" and value is not None:
        return f"{value} {target.baseline_unit}"
    if isinstance(value, tuple):
        return ", ".join(value) or NOTHING
    return NOTHING if value is None else str(value)


def _short(target: Target) -> str:
    amount = NOTHING if target.value is None else str(Fraction(target.value))
    return f"{target.measure}@{target.scope} {target.bound} {amount} {target.unit or ''}".strip()


def reasons() -> Mapping[str, str]:
    """Why each difference was settled as it was, by its key."""
    made: dict[str, str] = {}
    for entry in yaml.load(SETTLED.read_text(encoding="utf-8"), yaml.CSafeLoader) or ():
        for key in entry["differences"]:
            assert key not in made, f"settled twice: {key}"
            made[key] = entry["why"]
    return made
