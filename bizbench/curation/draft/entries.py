"""Every figure of a document as an entry of a first plan file: a target, or set aside."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bizbench.curation.draft.card import card
from bizbench.curation.draft.departments import departments
from bizbench.curation.draft.outline import Section, outline
from bizbench.curation.draft.proposals import Proposal, Proposer, Surroundings
from bizbench.curation.draft.script import unify
from bizbench.curation.verify.rules import furniture, rule_for
from bizbench.data.records import Indicator
from bizbench.figures import Found, Reading, Refusal, scan
from bizbench.figures.unit_words import TIMES

_CLAUSE_ENDS = ",;。\n"
_SENTENCE_ENDS = "。;\n"
_BASE = re.compile(r"(?:比|较|在|以)\s*((?:19|20)\d{2})\s*年")
_LAST_YEAR = re.compile(r"(?:比|较)(?:上年|去年|上一年)|同比")
_ARTICLE = re.compile(r"一[个件张套次站窗网类家批名项条份枚颗部]?[\u4e00-\u9fff]{0,2}")
#: What has to speak for a figure that is mostly none.
_SURE = 6.0
_COMMITMENTS = (
    ("as-a-rule", ("原则上", "一般应", "一般在")),
    ("strive", ("力争", "争取", "努力")),
    ("encourage", ("鼓励", "引导", "倡导")),
    ("pilot", ("试行", "试点", "探索")),
    ("expected", ("预计", "计划")),
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure that the grammar reads; ``proposals`` are the likeliest first, or none."""

    found: Found
    reading: Reading
    proposals: tuple[Proposal, ...]
    base: str | None
    commitment: str
    is_average: bool
    is_monthly: bool
    is_catchword: bool


@dataclass(frozen=True, slots=True)
class Doubt:
    """What looks like a figure and is not read, and why."""

    found: Found
    refusal: Refusal


@dataclass(frozen=True, slots=True)
class Entry:
    """An item with the figures that stand in it, in the document's order."""

    section: Section
    lead: tuple[str, ...]
    support: tuple[str, ...]
    figures: tuple[Figure | Doubt, ...] = field(default=())


def entries(text: str, indicators: Mapping[str, Indicator]) -> list[Entry]:
    """Every item of a document with every figure in it that no rule ignores."""
    folded = unify(text)
    proposer = Proposer(indicators)
    pages = furniture(text)
    sections = outline(text)
    title = card(text, sections).title or ""
    kept: dict[int, list[Figure | Doubt]] = {}
    for found in scan(text):
        start, end = found.numbers[0] if found.numbers else (found.start, found.end)
        at = next((n for n, s in enumerate(sections) if s.start <= start < s.end), None)
        if at is None or rule_for(found, start, end, pages):
            continue
        kept.setdefault(at, []).append(_entry(found, folded, sections[at], title, proposer))
    made = []
    for n, section in enumerate(sections):
        lead, support = departments(text[section.start : section.end])
        made.append(Entry(section, tuple(lead), tuple(support), tuple(kept.get(n, ()))))
    return made


def _entry(
    found: Found, folded: str, section: Section, title: str, proposer: Proposer
) -> Figure | Doubt:
    if isinstance(found.result, Refusal):
        return Doubt(found, found.result)
    around = _around(found, folded, section, title)
    proposals = proposer.propose(found.result, around)
    quoted = _is_quoted(found, folded, section)
    if _is_article(found, folded):
        proposals = [p for p in proposals if p.weight >= _SURE and not quoted]
    near = around.clause[-40:]
    return Figure(
        found,
        found.result,
        tuple(proposals),
        _base(found.result, around),
        next((id for id, words in _COMMITMENTS if any(w in near for w in words)), "firm"),
        "平均" in around.clause,
        re.search("每个?月|月均", around.clause) is not None,
        _is_article(found, folded) and quoted,
    )


def _is_article(found: Found, folded: str) -> bool:
    """一张, 一件, 一个 without a bound word: mostly no count at all. 一日 is a time."""
    reading = found.result
    if not isinstance(reading, Reading) or reading.number != 1 or reading.units & TIMES:
        return False
    return _ARTICLE.fullmatch(folded[found.start : found.end]) is not None


def _is_quoted(found: Found, folded: str, section: Section) -> bool:
    """Whether a figure stands inside “”, as catchwords do."""
    line = folded[max(section.start, folded.rfind("\n", 0, found.start)) : found.start]
    return line.count("“") > line.count("”")


def _base(reading: Reading, around: Surroundings) -> str | None:
    """From what a change is counted: the year in its sentence, the year before, or unsaid."""
    if reading.change is None:
        return None
    if reading.baseline is not None:
        return "baseline"
    sentence = around.before + around.clause
    year = _BASE.search(sentence)
    if year:
        return year[1]
    return "previous-year" if _LAST_YEAR.search(sentence) else "unstated"


def _around(found: Found, folded: str, section: Section, title: str) -> Surroundings:
    start, end = found.start, found.end
    before = _cut(folded, section.start, start, _CLAUSE_ENDS)
    behind = _until(folded, end, section.end, _CLAUSE_ENDS)
    sentence = _cut(folded, section.start, start, _SENTENCE_ENDS)
    sentence_end = _until(folded, end, section.end, _SENTENCE_ENDS)
    return Surroundings(
        folded[before:behind],
        folded[before:start],
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
