"""Every figure of a document as an entry of a first plan file: a target, or set aside."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bizbench.curation.draft.card import card
from bizbench.curation.draft.departments import departments
from bizbench.curation.draft.outline import Section, outline
from bizbench.curation.draft.proposals import Proposal, Proposer
from bizbench.curation.draft.script import unify
from bizbench.curation.draft.surroundings import Surroundings, around
from bizbench.curation.verify.rules import furniture, rule_for
from bizbench.data.records import Indicator
from bizbench.figures import Found, Reading, Refusal, scan
from bizbench.figures.unit_words import TIMES
from bizbench.ground.dates import last_day
from bizbench.ground.record import Struct

_BASE = re.compile(r"(?:比|较|在|以)\s*((?:19|20)\d{2})\s*年")
_LAST_YEAR = re.compile(r"(?:比|较)(?:上年|去年|上一年)|同比")
_ARTICLE = re.compile(r"一[个件张套次站窗网类家批名项条份枚颗部]?[\u4e00-\u9fff]{0,2}")
#: What has to speak for a figure that is mostly none.
_SURE = 6.0
#: 2025年6月底前 before a figure: when it is due.
_DUE = re.compile(
    r"(?:(?P<to>[到至])|(?<!\d))(?P<year>20\d\d)年(?:(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日)?)?"
    r"(?P<end>份?(?:底|末)?(?:之前|以前|前)|底|末)?"
)
#: What makes a figure the limit for special cases.
_SPECIAL = re.compile(
    "特殊(?:情况|情形|原因|事项|案件)|(?:情况|情形)特殊|(?:情况|案情|事项|特别)复杂|复杂(?:情况|情形|案件|事项)|疑难"
    "|确需延长|可(?:适当)?延长"
)
_COMMITMENTS = (
    ("as-a-rule", ("原则上", "一般应", "一般在")),
    ("strive", ("力争", "争取", "努力")),
    ("encourage", ("鼓励", "引导", "倡导")),
    ("pilot", ("试行", "试点", "探索")),
    ("expected", ("预计", "计划")),
)


class Figure(Struct, frozen=True):
    """A figure that the grammar reads; ``proposals`` are the likeliest first, or none.

    ``due`` is a date that its clause names, ``is_limit`` whether it holds for special cases only.
    """

    found: Found
    reading: Reading
    proposals: tuple[Proposal, ...]
    base: str | None
    commitment: str
    is_average: bool
    is_monthly: bool
    is_catchword: bool
    due: str | None = None
    is_limit: bool = False


class Doubt(Struct, frozen=True):
    """What looks like a figure and is not read, and why."""

    found: Found
    refusal: Refusal


class Entry(Struct, frozen=True):
    """An item with the figures that stand in it, in the document's order."""

    section: Section
    lead: tuple[str, ...]
    support: tuple[str, ...]
    figures: tuple[Figure | Doubt, ...] = ()


def entries(text: str, indicators: Mapping[str, Indicator]) -> list[Entry]:
    """Every item of a document with every figure in it that no rule ignores."""
    pages = furniture(text)
    figures = [found for found in scan(text) if not rule_for(found, *_number(found), pages)]
    sections = outline(text, [_number(found)[0] for found in figures])
    title = card(text, sections).title or ""
    folded, proposer = unify(text), Proposer(indicators)
    kept: dict[int, list[Figure | Doubt]] = {n: [] for n in range(len(sections))}
    for n, found in enumerate(figures):
        at = next(at for at, s in enumerate(sections) if s.start <= _number(found)[0] < s.end)
        floor = figures[n - 1].end if n else 0
        ceiling = figures[n + 1].start if n + 1 < len(figures) else len(text)
        near = around(found, folded, sections[at], title, floor, ceiling)
        kept[at].append(_entry(found, folded, sections[at], near, proposer))
    made = []
    for n, section in enumerate(sections):
        lead, support = departments(text[section.start : section.end])
        made.append(Entry(section, tuple(lead), tuple(support), tuple(kept[n])))
    return made


def _number(found: Found) -> tuple[int, int]:
    """Where the figure's first numeral stands."""
    return found.numbers[0] if found.numbers else (found.start, found.end)


def _entry(
    found: Found, folded: str, section: Section, near: Surroundings, proposer: Proposer
) -> Figure | Doubt:
    if isinstance(found.result, Refusal):
        return Doubt(found, found.result)
    proposals = proposer.propose(found.result, near)
    quoted = _is_quoted(found, folded, section)
    if _is_article(found, folded):
        proposals = [p for p in proposals if p.weight >= _SURE and not quoted]
    words = near.clause[-40:]
    return Figure(
        found,
        found.result,
        tuple(proposals),
        _base(found.result, near),
        next((id for id, said in _COMMITMENTS if any(w in words for w in said)), "firm"),
        "平均" in near.clause,
        re.search("每个?月|月均", near.clause) is not None,
        _is_article(found, folded) and quoted,
        _due(near.own),
        _SPECIAL.search(near.own) is not None,
    )


def _due(words: str) -> str | None:
    """The last date that the words before a figure set for it."""
    dates = [m for m in _DUE.finditer(words) if m["to"] or m["end"]]
    if not dates:
        return None
    parts = [dates[-1][key] for key in ("year", "month", "day")]
    text = "-".join(part.zfill(2) for part in parts if part)
    try:
        last_day(text)
    except ValueError:
        return None
    return text


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


def _base(reading: Reading, near: Surroundings) -> str | None:
    """From what a change is counted: the year in its sentence, the year before, or unsaid."""
    if reading.change is None:
        return None
    if reading.baseline is not None:
        return "baseline"
    sentence = near.before + near.clause
    year = _BASE.search(sentence)
    if year:
        return year[1]
    return "previous-year" if _LAST_YEAR.search(sentence) else "unstated"
