"""Promises in words that a plan file neither enters nor sets aside: a remark, no error."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bizbench.curation.verify.items import Region
from bizbench.curation.verify.records import Remark
from bizbench.curation.verify.sources import Source
from bizbench.ground.variants import fold

#: The closed list of docs/curation.md, section 6; the grammar of figures sees the rest of it.
EXTENTS = (
    *("全程网办", "全程网上办理", "全程电子化", "全程无纸化", "全流程网办", "全流程网上办理"),
    *("全流程无纸化", "全流程电子化", "全流程自动办理", "全流程在线办理", "全面落实"),
)
PLACES = ("全省领先", "全国领先", "国内领先", "国际领先", "全省首位", "全国首位", "最优城市")
FEWER = ("取消",)
#: 明令取消 and 直接取消 quote somebody else, 取消、 and 取消的 name a list.
_FEWER = rf"(?<![令接可被已])(?:{'|'.join(FEWER)})(?=[\u4e00-\u9fff])(?![之的或后了等和与])"
_PROMISE = re.compile("|".join([*EXTENTS, *PLACES, _FEWER]))
#: A direction only: 加快推进全程电子化.
_DIRECTION = re.compile(r"加快|推进|推动|探索|逐步|鼓励|引导|倡导|提升|提高|比例|对照|对标|按照")
_CLAUSE_ENDS = ",;。、\n"
_CONTEXT = 16


def remarks(
    source: Source, regions: Sequence[Region], taken: Sequence[tuple[int, int]]
) -> Iterator[Remark]:
    """Each promise of the list in an item, in a clause that the file says nothing of.

    A line without a full stop is a heading, and a title in 《》 no promise.
    """
    text, folded = source.text, fold(source.text)
    for match in _PROMISE.finditer(folded):
        start, end = _clause(folded, *match.span())
        region = next((r for r in regions if r.start <= match.start() < r.end), None)
        if region is None or _DIRECTION.search(folded, start, match.start()):
            continue
        if any(low < end and start < high for low, high in taken):
            continue
        if _is_title(folded, *match.span()):
            continue
        context = text[max(match.start() - _CONTEXT, 0) : match.end() + _CONTEXT]
        line = source.line(match.start())
        yield Remark(region.item.id, line, text[slice(*match.span())], " ".join(context.split()))


def _clause(folded: str, start: int, end: int) -> tuple[int, int]:
    first = max(folded.rfind(sign, 0, start) + 1 for sign in _CLAUSE_ENDS)
    ends = [place for sign in _CLAUSE_ENDS if (place := folded.find(sign, end)) >= 0]
    return first, min(ends, default=len(folded))


def _is_title(folded: str, start: int, end: int) -> bool:
    """Whether a place is in a line without a sentence, or in the name of a document."""
    begin = folded.rfind("\n", 0, start) + 1
    stop = folded.find("\n", end)
    line = folded[begin : stop if stop >= 0 else len(folded)]
    before = folded[begin:start]
    return "。" not in line or before.count("《") > before.count("》")
