"""The gaps of the shipped plans: those of the comparison, and the worked example."""

from __future__ import annotations

from fractions import Fraction

import pytest

from bizbench import api
from bizbench.questions.gaps.records import (
    BEHIND,
    OPEN,
)
from tests.conftest import ROOT
from tests.pages import tables
from tests.test_gaps import names

#: Four of the 27 indicators, among them those that most cities promise, stand for all.
SAMPLE = (
    *("dealing-with-construction-permits", "getting-electricity"),
    *("registering-property", "starting-a-business"),
)


@pytest.mark.parametrize("base", ["goalpost", "observed:shanghai", "quzhou", "杭州"])
def test_gaps_and_ranks_are_those_of_the_comparison(base: str, shipped: api.Bizbench) -> None:
    compared = shipped.compare(*SAMPLE, against=base)
    met = 0
    for id in ("hangzhou", "quzhou", "xiangyang"):
        if base in ("quzhou", "杭州") and id in ("quzhou", "hangzhou"):
            continue
        rows = shipped.gaps(id, against=base, indicator=SAMPLE).result.rows
        found = {(g.measure.id, g.basis): g for g in rows}
        for set_ in compared.result.sets:
            for row in set_.rows:
                if row.kind != "ranked" or row.city is None or row.city.id != id:
                    continue
                gap = found.get((set_.measure.id, set_.basis))
                if gap is None:  # stated by this city and not by the one it is held against
                    assert row.gap is None
                    continue
                assert (gap.own.rank_low, gap.own.rank_high) == (row.rank_low, row.rank_high)
                assert (gap.figures and gap.figures.gap) == row.gap
                met += row.gap is not None
    assert met >= 2


def test_against_the_best_the_gap_is_that_of_the_comparison_where_the_best_is_certain(
    shipped: api.Bizbench,
) -> None:
    compared = shipped.compare(*SAMPLE)
    own = ("hangzhou", "quzhou", "taizhou", "xiangyang")
    judged = {id: shipped.gaps(id, indicator=SAMPLE).result.judged for id in own}
    met = 0
    for set_ in compared.result.sets:
        certain = any(row.rank_high == 1 for row in set_.rows)
        for row in set_.rows:
            if certain and row.kind == "ranked" and row.city and row.city.id in own:
                if row.city.id == set_.base:
                    continue
                key = (set_.measure.id, set_.basis)
                (gap,) = [g for g in judged[row.city.id] if (g.measure.id, g.basis) == key]
                assert gap.figures and gap.figures.gap == row.gap
                met += 1
    assert met >= 4


def test_a_gap_from_an_uncertain_best_is_from_the_best_under_each_reading(
    shipped: api.Bizbench,
) -> None:
    """Quzhou's 90 天 against 60 工作日 under one reading and 80 天 under another."""
    answer = shipped.gaps("quzhou", as_of=2020, indicator="dealing-with-construction-permits")
    (gap,) = [
        g for g in answer.result.judged if g.measure.id == "dealing-with-construction-permits/time"
    ]
    assert (gap.state, names(gap.others), names(gap.perhaps)) == (
        BEHIND,
        ["xiangyang"],
        ["hangzhou"],
    )
    assert gap.figures and gap.figures.gap.low == 90 - 80
    assert gap.figures.gap.shown == (90 - 60) * Fraction("1.46")
    table = tables(answer.page("en"))[0]
    assert any("best under each reading" in sentence for sentence in table.lead)


def test_only_some_indicators(shipped: api.Bizbench) -> None:
    rows = shipped.gaps("杭州", indicator=["获得电力", "getting-credit"]).result.rows
    assert {row.measure.indicator for row in rows} == {"getting-electricity", "getting-credit"}


def test_the_worked_example_of_the_methodology(shipped: api.Bizbench) -> None:
    """Every number of the example's tables, worked out again from the two plans' figures."""
    document = (ROOT / "docs" / "methodology.md").read_text(encoding="utf-8")
    example = document.partition("### Example: Xiangyang against Hangzhou")[2].partition("### ")[0]
    lines = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in example.splitlines()
        if line.startswith("| getting-") or line.startswith("| registering-")
    ]
    assert len(lines) == 4
    found = {
        (g.measure.id, g.case): g for g in shipped.gaps("xiangyang", against="hangzhou").result.rows
    }
    order = [key for key, gap in found.items() if gap.state in (BEHIND, OPEN)]
    shown = []
    for id, case, own, other, gap_cell, width, share, state in lines:
        gap = found[id, case]
        shown.append((id, case))
        assert gap.figures is not None and gap.state == state
        a, b = Fraction(own), Fraction(other)
        assert (gap.figures.own.shown, gap.figures.base.shown) == (a, b)
        assert gap.figures.gap.shown == a - b == Fraction(gap_cell)
        posts = gap.measure.goalposts
        if width.startswith("goalposts"):
            assert posts is not None and posts.case == case
            assert Fraction(width.removeprefix("goalposts ")) == posts.worst - posts.best
            scale = posts.worst - posts.best
        else:
            scale = max(a, b)
            assert Fraction(width.removeprefix("larger ")) == scale
        assert gap.figures.distance.share.shown == (a - b) / scale
        assert f"{float((a - b) / scale):.1%}" == share
    assert [key for key in order if key in shown] == shown
