"""How good drafts are: each document's draft held against its finished plan file.

``python -m tests.draft_quality FOLDER`` prints the table of docs/curation.md.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from bizbench.catalog import Catalog, load
from bizbench.draft.arrange import Draft, Item, arrange
from bizbench.draft.entries import Doubt, Figure, entries
from bizbench.files import shipped
from bizbench.records import Plan, Target
from bizbench.verify.proof import places
from bizbench.verify.sources import Source, name, read


@dataclass(frozen=True)
class Quality:
    """Counts: figures of the finished file; those that the draft has; of these, those with the
    right bound, number and unit; those of all with the right indicator; with the right measure.
    """

    plan: str
    figures: int
    found: int
    right: int
    indicator: int
    measure: int

    def __add__(self, other: Quality) -> Quality:
        return Quality(
            "all",
            self.figures + other.figures,
            self.found + other.found,
            self.right + other.right,
            self.indicator + other.indicator,
            self.measure + other.measure,
        )

    def row(self) -> str:
        return (
            f"| {self.plan} | {self.figures} | {_share(self.found, self.figures)} "
            f"| {_share(self.right, self.found)} | {_share(self.indicator, self.figures)} "
            f"| {_share(self.measure, self.figures)} |"
        )


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "–"


def quality(catalog: Catalog, plan: Plan, source: Source) -> Quality:
    """The draft of a document against the plan file that was made from it by hand."""
    items = arrange(entries(source.text, catalog.indicators))
    where = places(plan, source.text)
    counted = found = right = indicator = measure = 0
    for target in plan.targets:
        if target.id not in where:
            continue  # one of several scopes of one figure
        counted += 1
        entry = _entry(items, target, where[target.id])
        if entry is None:
            continue
        found += 1
        figure, draft = entry
        right += _is_right(target, figure, draft)
        if draft is not None:
            indicator += draft.proposal.measure.indicator == target.measure.partition("/")[0]
            measure += draft.proposal.measure.id == target.measure
    return Quality(plan.id, counted, found, right, indicator, measure)


def _entry(
    items: list[Item], target: Target, parts: tuple[tuple[int, int], ...]
) -> tuple[Figure | Doubt, Draft | None] | None:
    """The draft's entry whose figure lies where the finished file's figure lies."""
    best: tuple[int, tuple[Figure | Doubt, Draft | None]] | None = None
    for item in items:
        drafted: list[tuple[Figure | Doubt, Draft | None]] = []
        for draft in item.targets:
            drafted.append((draft.figure, draft))
            drafted += [(repeat.figure, draft) for repeat in draft.repeats]
        drafted += [(figure, None) for figure in item.unplaced]
        for entry in drafted:
            spans = entry[0].found.numbers or ((entry[0].found.start, entry[0].found.end),)
            shared = sum(
                max(0, min(end, e) - max(start, s)) for start, end in parts for s, e in spans
            )
            if shared and (best is None or _rank(entry, target, shared) > best[0]):
                best = (_rank(entry, target, shared), entry)
    return best[1] if best else None


def _rank(entry: tuple[Figure | Doubt, Draft | None], target: Target, shared: int) -> int:
    return shared + 100 * _is_right(target, *entry)


def _is_right(target: Target, figure: Figure | Doubt, draft: Draft | None) -> bool:
    if isinstance(figure, Doubt):
        return False
    reading = figure.reading
    if target.in_words:
        return reading.number is None
    unit = draft.proposal.unit if draft else None
    fits = target.unit == unit if draft else target.unit in reading.units
    return fits and (target.bound, target.value, target.high, target.change) == (
        reading.bound,
        reading.number,
        reading.high,
        reading.change,
    )


def table(folder: Path) -> list[Quality]:
    """The quality of every plan whose document is in the folder, and of all together."""
    catalog = load([shipped()])
    made = []
    for plan in sorted(catalog.plans.values(), key=lambda p: p.id):
        source = read(folder / name(plan.id), plan.id)
        if isinstance(source, Source):
            made.append(quality(catalog, plan, source))
    return [*made, sum(made[1:], made[0])] if made else []


if __name__ == "__main__":
    for entry in table(Path(sys.argv[1])):
        print(entry.row())
