"""Whom a figure is about: the cases and qualifiers that the words before it name."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bizbench.curation.draft.script import unify
from bizbench.curation.draft.surroundings import Surroundings
from bizbench.data.records import Indicator, Measure, Scope
from bizbench.ground.vocabulary import WHOLE

#: Words for one thing that names of cases and documents use either of.
_LEVELS = {"全省": "省级", "省内": "省级", "全国": "国家", "国内": "国家"}
#: A group with a word of its own: 农村用户, but not 用户.
_GROUP = re.compile(r"[\u4e00-\u9fff]{2,}(?:用户|企业|项目|客户|居民)")
#: Between two cases of one figure: 查封登记、注销登记.
_LIST = re.compile(r"[\u4e00-\u9fff]{0,4}[、和及与][\u4e00-\u9fff]{0,4}")


def scopes_of(
    indicator: Indicator, measure: Measure, around: Surroundings
) -> tuple[tuple[Scope, ...], bool]:
    """The cases named nearest before the figure, each with the qualifiers named with it.

    Where the figure's own words name none, what its sentence named before still holds, unless they
    name a group that no case or qualifier is; then the second value says so.
    """
    names = {case: _bare(indicator.cases[case].name.zh) for case in measure.cases}
    own = _levelled(around.own)
    cases, qualifiers = _nearest(names, own), _named(indicator, own + _levelled(around.rest))
    strays = False
    if not cases:
        inherited = _levelled(around.before + around.lead)
        earlier = _named(indicator, inherited)
        strays = not qualifiers and bool(earlier) and bool(_GROUP.search(own))
        if not strays:
            cases = _nearest(names, _levelled(around.lead)) or _nearest(names, inherited)
            qualifiers = qualifiers or earlier
    cases = cases or _nearest(names, _levelled(around.title)) or [_default(indicator, measure)]
    return tuple(Scope(case, qualifiers) for case in cases), strays


def _named(indicator: Indicator, text: str) -> tuple[str, ...]:
    return tuple(id for id, name in indicator.qualifiers.items() if _bare(name.zh) in text)


def _default(indicator: Indicator, measure: Measure) -> str:
    default = [c for c in measure.cases if c == WHOLE or indicator.cases[c].world_bank]
    return default[0] if default else measure.cases[0]


def _bare(name: str) -> str:
    """A name without its remarks in brackets."""
    return _levelled(unify(re.sub(r"[(（][^()（）]*[)）]", "", name)))


def _levelled(text: str) -> str:
    for word, same in _LEVELS.items():
        text = text.replace(word, same)
    return text


def _nearest(names: Mapping[str, str], text: str) -> list[str]:
    """The name of which most stands in a text, in what tells it from the others; of equals the
    one that stands last, with those that are listed with it. None where not half of that is there.
    """
    pairs = {id: {name[n : n + 2] for n in range(len(name) - 1)} for id, name in names.items()}
    found: list[tuple[float, int, str]] = []
    for id, own in pairs.items():
        others: set[str] = set().union(*(pairs[other] for other in pairs if other != id))
        telling = (own - others) or own
        places = [_last(pair, text) for pair in telling]
        share = sum(place >= 0 for place in places) / len(places) if places else 0.0
        if share >= 0.5:
            found.append((share, max(places), id))
    found.sort(reverse=True)
    kept = found[:1]
    for entry in found[1:]:
        if "分别" not in text and _is_listed(text, entry, kept[-1], names):
            kept.append(entry)
    order = list(names)
    return sorted((id for _, _, id in kept), key=order.index)


def _is_listed(
    text: str,
    first: tuple[float, int, str],
    second: tuple[float, int, str],
    names: Mapping[str, str],
) -> bool:
    """查封登记、注销登记 and 用水用气: two cases of equal standing side by side."""
    (share, place, id), (other_share, other_place, other) = first, second
    between = text[place + 2 : other_place]
    if share != other_share or WHOLE in (id, other) or place >= other_place:
        return False
    return bool(_LIST.fullmatch(between)) or (not between and names[id][0] == names[other][0])


def _last(pair: str, text: str) -> int:
    """Where a pair of characters stands last, not behind 非; -1 where it does not."""
    at = text.rfind(pair)
    while at > 0 and text[at - 1] == "非":
        at = text.rfind(pair, 0, at)
    return at
