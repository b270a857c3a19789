"""The best promises of the shipped plans, and the worked example."""

from __future__ import annotations

import re
from fractions import Fraction

from bizbench import api
from tests.conftest import ROOT
from tests.pages import tables


def test_one_city_is_best_with_its_receipt(shipped: api.Bizbench) -> None:
    """Up to 2020, when only Hangzhou and Xiangyang state an outage time."""
    page = shipped.best("getting-electricity/saidi", as_of=2020).page("en")
    (table,) = tables(page)
    (line,) = [dict(zip((c.key for c in table.columns), x.cells, strict=True)) for x in table.lines]
    found = (line["standing"], line["city"], line["promise"])
    assert found == ("★ best", "Hangzhou (2020)", "≤ 1 hour")
    assert line["from"] == "2020, item 7"
    assert line["written"] == "“1小时/年以内”"
    assert line["document"] == "杭营商办[2020]1号"


def test_the_example_of_the_methodology(shipped: api.Bizbench) -> None:
    """Section 16: each line of the table, the gap, the ranks; and the open case beside it."""
    content = (ROOT / "docs" / "methodology.md").read_text(encoding="utf-8")
    section = content[content.index("### What adopting would change") :]
    lines = re.findall(
        r"^\| `(\w+)` \| (\S+) \| (.*) \| (.*) \| \+(\S+) \|$", section, re.MULTILINE
    )
    assert len(lines) == 4
    gaps = []
    for days, factor, mine, best, gap in lines:
        assume = [f"days={days}", f"working-day={factor}"]
        answer = shipped.best("getting-electricity/time", city="xiangyang", assume=assume)
        (found,) = [p for p in answer.result.practices if p.set.case == "high-voltage"]
        change = found.leaders[0].adoption
        assert found.own is not None and change is not None and change.gap is not None
        for cell, value in ((mine, found.own.value), (best, found.leaders[0].row.value)):
            assert Fraction(cell.split("= ")[-1]) == value
        assert Fraction(gap) == change.gap.shown
        gaps.append(change.gap.shown)
    for case, low, high, now, then in (
        ("high-voltage", min(gaps), max(gaps), (2, 2), (1, 1)),
        ("low-voltage", Fraction("-5.84"), Fraction("0.6"), (1, 2), (None, None)),
    ):
        answer = shipped.best("getting-electricity/time", city="xiangyang")
        (found,) = [p for p in answer.result.practices if p.set.case == case]
        (leader,) = [x for x in found.leaders if x.row.city and x.row.city.id == "hangzhou"]
        change, own = leader.adoption, found.own
        assert own is not None and change is not None and change.gap is not None
        assert (change.gap.low, change.gap.high) == (low, high)
        assert ((own.rank_low, own.rank_high), (change.rank_low, change.rank_high)) == (now, then)
