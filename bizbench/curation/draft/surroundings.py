"""The text around a figure: its clause, its sentence, its item, the headings above."""

from __future__ import annotations

from collections.abc import Sequence

from bizbench.curation.draft.outline import Section
from bizbench.curation.draft.script import unify
from bizbench.figures import Found
from bizbench.ground.record import Struct

_CLAUSE_ENDS = ",;。\n"
_SENTENCE_ENDS = "。;\n"


class Surroundings(Struct, frozen=True):
    """The text around a figure in one script: its clause and the part of it before the number,
    its sentence before and behind the clause, its item, and the headings above.

    Of its clause ``own`` stands between the figure before it and the number, ``rest`` behind the
    figure where no other follows.
    """

    clause: str
    lead: str
    own: str
    rest: str
    before: str
    behind: str
    title: str
    item: str
    above: str


def around(
    found: Found, folded: str, section: Section, title: str, floor: int, ceiling: int
) -> Surroundings:
    """``floor`` is where the figure before it ends, ``ceiling`` where the next one begins."""
    end, number = found.end, found.start
    if found.numbers:
        number = found.numbers[-1][0]
    start = min(found.start, number)
    before = _cut(folded, section.start, start, _CLAUSE_ENDS)
    behind = _until(folded, end, section.end, _CLAUSE_ENDS)
    sentence = _cut(folded, section.start, start, _SENTENCE_ENDS)
    sentence_end = _until(folded, end, section.end, _SENTENCE_ENDS)
    return Surroundings(
        folded[before:behind],
        folded[before:number],
        folded[max(before, floor) : number],
        folded[end:behind] if ceiling >= behind else "",
        folded[sentence:before],
        folded[behind:sentence_end],
        unify(section.title),
        folded[section.start : section.end],
        unify(" ".join((*section.above, title))),
    )


def _cut(text: str, low: int, at: int, signs: Sequence[str] | str) -> int:
    """Where the part before a place begins: behind the last of some signs."""
    return max(low, *(text.rfind(sign, low, at) + 1 for sign in signs))


def _until(text: str, at: int, high: int, signs: Sequence[str] | str) -> int:
    places = [place for sign in signs if (place := text.find(sign, at, high)) >= 0]
    return min(places, default=high)
