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
    """Section 17: each line of the table, the gap, the ranks."""
    content = (ROOT / "docs" / "methodology.md").read_text(encoding="utf-8")
    section = content[content.index("### What adopting would change") :]
    lines = re.findall(r"^\| (\d+/\d+) \| (.*) \| (.*) \| \+(\S+) \|$", section, re.MULTILINE)
    assert len(lines) == 2
    gaps = []
    for factor, mine, best, gap in lines:
        assume = [f"working-day={factor}"]
        answer = shipped.best("getting-electricity/time", city="xiangyang", assume=assume)
        (found,) = [p for p in answer.result.practices if str(p.set.basis) == "low-voltage"]
        change = found.leaders[0].adoption
        assert found.own is not None and change is not None and change.gap is not None
        for cell, value in ((mine, found.own.value), (best, found.leaders[0].row.value)):
            assert Fraction(cell.split("= ")[-1]) == value
        assert Fraction(gap) == change.gap.shown
        gaps.append(change.gap.shown)
    answer = shipped.best("getting-electricity/time", city="xiangyang")
    (found,) = [p for p in answer.result.practices if str(p.set.basis) == "low-voltage"]
    (leader,) = found.leaders
    change, own = leader.adoption, found.own
    assert leader.row.city is not None and leader.row.city.id == "yangzhou"
    assert own is not None and change is not None and change.gap is not None
    assert (change.gap.low, change.gap.high) == (min(gaps), max(gaps))
    assert (own.rank_low, own.rank_high, change.rank_low, change.rank_high) == (3, 5, 1, 1)
    assert "3–5 ~ → 1" in section
