"""How good drafts are: each document's draft held against its finished plan file.

``python -m tests.data.draft_quality FOLDER...`` prints the table of docs/curation.md.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import astuple, dataclass
from fractions import Fraction
from pathlib import Path

from bizbench import figures
from bizbench.curation.draft.arrange import Draft, Item, arrange
from bizbench.curation.draft.entries import Doubt, Figure, entries
from bizbench.curation.verify.claims import NUMERALS
from bizbench.curation.verify.papers import read
from bizbench.curation.verify.proof import places
from bizbench.curation.verify.sources import Source, name, texts
from bizbench.data.catalog import Catalog
from bizbench.data.loading import load
from bizbench.data.records import Plan, Target
from bizbench.data.roots import shipped


@dataclass(frozen=True)
class Quality:
    """Counts of a document's figures, each place once.

    ``figures`` are those of the finished file, ``found`` those of them that the draft has;
    ``right`` of these have the right bound, number and unit. ``indicator`` and ``measure`` count
    the right proposals. ``words`` and ``words_found`` are promises in words, counted apart;
    ``vain`` are proposed targets where the finished file has none.
    """

    plan: str
    figures: int
    found: int
    right: int
    indicator: int
    measure: int
    words: int
    words_found: int
    vain: int

    def __add__(self, other: Quality) -> Quality:
        own, others = astuple(self), astuple(other)
        return Quality("all", *(a + b for a, b in zip(own[1:], others[1:], strict=True)))

    def row(self) -> str:
        return (
            f"| {self.plan} | {self.figures} | {_share(self.found, self.figures)} "
            f"| {_share(self.right, self.found)} | {_share(self.indicator, self.figures)} "
            f"| {_share(self.measure, self.figures)} | {self.words_found} of {self.words} "
            f"| {self.vain} |"
        )


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "–"


Drafted = tuple[Figure | Doubt, Draft | None, int | None]


def quality(catalog: Catalog, plan: Plan, source: Source) -> Quality:
    """The draft of a document against the plan file that was made from it by hand."""
    items = arrange(entries(source.text, catalog.indicators))
    where = places(plan, source.text)
    targets = [t for t in plan.targets if t.id in where]  # one of several scopes stands for all
    seen: dict[tuple[tuple[int, int], ...], list[bool]] = {}
    words = words_found = 0
    for target in targets:
        entry = entry_of(items, target, where[target.id])
        if target.in_words or _is_read_from_words(target):
            words += 1
            words_found += entry is not None
            continue
        marks = seen.setdefault(where[target.id], [False] * 4)
        if entry is None:
            continue
        draft = entry[1]
        indicator = draft is not None and draft.proposal.measure.indicator == target.indicator
        measure = draft is not None and draft.proposal.measure.id == target.measure
        for n, good in enumerate((True, is_right(target, *entry), indicator, measure)):
            marks[n] = marks[n] or good
    counts = [sum(marks[n] for marks in seen.values()) for n in range(4)]
    taken = [span for parts in where.values() for span in parts]
    vain = sum(
        not any(
            start < high and low < end for start, end in places_of(draft) for low, high in taken
        )
        for item in items
        for draft in item.targets
    )
    return Quality(plan.id, len(seen), *counts, words, words_found, vain)


def places_of(draft: Draft) -> tuple[tuple[int, int], ...]:
    found = draft.figure.found
    return found.numbers or ((found.start, found.end),)


def _is_read_from_words(target: Target) -> bool:
    """Whether a person made a number of words that print none (无需提交: 0 documents)."""
    read_by_us = "number" in target.inferred and NUMERALS.isdisjoint(target.written)
    return read_by_us and isinstance(figures.read(target.written), figures.Refusal)


def entry_of(
    items: list[Item], target: Target, parts: tuple[tuple[int, int], ...]
) -> Drafted | None:
    """The draft's entry whose figure lies where the finished file's figure lies."""
    best: tuple[int, Drafted] | None = None
    for item in items:
        drafted: list[Drafted] = []
        for draft in item.targets:
            drafted.append((draft.figure, draft, None))
            drafted += [(repeat.figure, draft, repeat.digit) for repeat in draft.repeats]
        drafted += [(figure, None, None) for figure in item.unplaced]
        for entry in drafted:
            spans = entry[0].found.numbers or ((entry[0].found.start, entry[0].found.end),)
            shared = sum(
                max(0, min(end, e) - max(start, s)) for start, end in parts for s, e in spans
            )
            rank = shared + 100 * is_right(target, *entry)
            if shared and (best is None or rank > best[0]):
                best = (rank, entry)
    return best[1] if best else None


def is_right(
    target: Target, figure: Figure | Doubt, draft: Draft | None, digit: int | None
) -> bool:
    """Whether bound, number and unit are those of the finished file."""
    if isinstance(figure, Doubt):
        return False
    reading = figure.reading
    if digit is not None:
        assert draft is not None
        shown = Fraction(figure.found.written[digit - 1])
        return (target.value, target.unit) == (shown, draft.proposal.unit)
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


def table(folders: Sequence[Path]) -> list[Quality]:
    """The quality of every plan whose document is in the folders, and of all together."""
    found = texts(folders)
    catalog = load([shipped()])
    made = []
    for plan in sorted(catalog.plans.values(), key=lambda p: p.id):
        document = name(plan.id)
        source = read(found[document], plan.id) if document in found else None
        if isinstance(source, Source):
            made.append(quality(catalog, plan, source))
    return [*made, sum(made[1:], made[0])] if made else []


def main(arguments: list[str]) -> int:
    """Print the table; without a folder of documents, how to ask for it."""
    folders = [Path(argument) for argument in arguments]
    if not folders or not all(folder.is_dir() for folder in folders):
        print("usage: python -m tests.data.draft_quality FOLDER...", file=sys.stderr)
        return 2
    rows = table(folders)
    if not rows:
        where = ", ".join(arguments)
        print(f"no document of a shipped plan (CITY-YEAR.txt) in {where}", file=sys.stderr)
        return 1
    for entry in rows:
        print(entry.row())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
