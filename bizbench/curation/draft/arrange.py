"""Entries as a plan file holds them: one target for each measure and scope, repeats under it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bizbench.curation.draft.entries import Doubt, Entry, Figure
from bizbench.curation.draft.outline import Section
from bizbench.curation.draft.proposals import Proposal
from bizbench.figures import Reading
from bizbench.ground import quantities
from bizbench.ground.dates import last_day
from bizbench.ground.record import Struct, field
from bizbench.ground.vocabulary import Role

#: A second proposal may stand in for the first one if this share speaks for it.
_NEARLY = 0.7
#: The name of a standard whose digits are figures: “321”, “210”.
_SHORTHAND = re.compile("[0-9]{2,4}")


#: A measure and its scopes.
_Key = tuple[str, tuple[str, ...]]


class Repeat(Struct, frozen=True):
    """What else an item says of a target; ``digit`` counts from 1 in a name such as “321”."""

    figure: Figure
    unit: str | None
    digit: int | None = None
    role: Role = "restated"


class Draft(Struct):
    """A proposed target; ``taken_by`` is the item of another figure of its measure and scope."""

    figure: Figure
    proposal: Proposal
    taken_by: str | None = None
    repeats: list[Repeat] = field(default_factory=list)


class Item(Struct):
    section: Section
    lead: tuple[str, ...]
    support: tuple[str, ...]
    targets: list[Draft] = field(default_factory=list)
    unplaced: list[Figure | Doubt] = field(default_factory=list)


def arrange(entries: Sequence[Entry]) -> list[Item]:
    """Each figure to its place. What has no measure, or no number a file can hold, is set aside."""
    first: dict[_Key, tuple[str, Draft]] = {}
    made = []
    for entry in entries:
        item = Item(entry.section, entry.lead, entry.support)
        made.append(item)
        for figure in entry.figures:
            if isinstance(figure, Doubt) or not figure.proposals or not _is_writable(figure):
                item.unplaced.append(figure)
                continue
            _place(figure, item, first)
        _spell_out(item)
    return made


def _place(figure: Figure, item: Item, first: dict[_Key, tuple[str, Draft]]) -> None:
    best = figure.proposals[0]
    where, main = first.get(best.key, ("", None))
    if main is not None and main.proposal.doubt and not best.doubt:
        main.taken_by = item.section.id
        del first[best.key]
        main = None
    if main is not None and where == item.section.id and _goes_under(figure, best, main):
        return
    for proposal in figure.proposals:
        if proposal.key not in first and proposal.weight >= _NEARLY * best.weight:
            draft = Draft(figure, proposal)
            first[proposal.key] = (item.section.id, draft)
            item.targets.append(draft)
            return
    item.targets.append(Draft(figure, best, taken_by=first[best.key][0]))


def _goes_under(figure: Figure, proposal: Proposal, main: Draft) -> bool:
    """Put a figure under the target of its item that it restates, limits or leads up to.

    Of two figures that are due at different times the later one is the target.
    """
    if _is_same(figure, proposal, main):
        main.repeats.append(Repeat(figure, proposal.unit))
    elif figure.is_limit and not main.figure.is_limit:
        main.repeats.append(Repeat(figure, proposal.unit, role="outer-limit"))
    elif figure.commitment == "strive" and main.figure.commitment == "firm":
        main.repeats.append(Repeat(figure, proposal.unit, role="stretch"))
    elif _is_before(figure.due, main.figure.due):
        main.repeats.append(Repeat(figure, proposal.unit, role="stage"))
    elif _is_before(main.figure.due, figure.due):
        main.repeats.append(Repeat(main.figure, main.proposal.unit, role="stage"))
        main.figure, main.proposal = figure, proposal
    else:
        return False
    return True


def _is_before(due: str | None, other: str | None) -> bool:
    """Whether a date comes first; what has none is due when the plan is."""
    return due is not None and (other is None or last_day(due) < last_day(other))


def _spell_out(item: Item) -> None:
    """Put the digits of a name such as “321” under the figures of the item that they stand for."""
    for figure in list(item.unplaced):
        if not isinstance(figure, Figure) or not _SHORTHAND.fullmatch(figure.found.written):
            continue
        found: list[Draft] = []
        for digit in figure.found.written:
            fitting = (d for d in item.targets if d not in found and _counts(d) == int(digit))
            match = next(fitting, None)
            if match is not None:
                found.append(match)
        if len(found) < len(figure.found.written) or figure.reading.units:
            continue
        item.unplaced.remove(figure)
        for n, draft in enumerate(found, 1):
            draft.repeats.append(Repeat(figure, draft.proposal.unit, n))


def _counts(draft: Draft) -> int | None:
    """The small whole number that a target promises, if it is one."""
    number = draft.figure.reading.number
    return int(number) if number is not None and number.denominator == 1 else None


def _is_same(figure: Figure, proposal: Proposal, other: Draft) -> bool:
    mine, theirs = figure.reading, other.figure.reading
    same = (mine.number, mine.high, mine.change) == (theirs.number, theirs.high, theirs.change)
    return same and proposal.unit == other.proposal.unit


def _is_writable(figure: Figure) -> bool:
    """Whether a data file can hold the figure's numbers."""
    return all(amount is not None for amount in amounts(figure.reading, figure.proposals[0].unit))


def amounts(reading: Reading, unit: str | None) -> list[str | None]:
    """The figure's number, or both ends of its range, as a file writes them; none for words."""
    if reading.number is None or unit is None:
        return []
    ends = [reading.number] if reading.high is None else [reading.number, reading.high]
    return [quantities.write(end, unit) for end in ends]
