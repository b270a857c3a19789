"""The worked example of a supposed promise, from the shipped plans."""

from __future__ import annotations

from fractions import Fraction

from bizbench import api
from tests.conftest import ROOT
from tests.test_whatif import only


def test_the_worked_example_of_the_methodology(shipped: api.Bizbench) -> None:
    """Every number of the example's table, worked out again from the shipped plans."""
    document = (ROOT / "docs" / "methodology.md").read_text(encoding="utf-8")
    _, _, rest = document.partition("### Example: Hangzhou connects in 9 days")
    example = rest.partition("\n### ")[0]
    lines = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in example.splitlines()
        if line.startswith(("| Hangzhou", "| Xiangyang"))
    ]
    assert len(lines) == 4
    answer = shipped.whatif(
        "hangzhou", "getting-electricity/time@low-voltage/small-enterprise=9 unspecified_day"
    )
    effect = only(answer)
    names = {r.city.name.get("en"): r for r in effect.rows}
    for name, when, low, high, places, lag in lines:
        side = getattr(names[name], {"now": "before", "hypothetical": "after"}[when])
        assert (min(side.row.values), max(side.row.values)) == (Fraction(low), Fraction(high))
        shown = f"{side.row.rank_low}–{side.row.rank_high}"
        assert places == (shown if side.row.is_open else str(side.row.rank_low))
        ends = (side.gap.figures.lag.low, side.gap.figures.lag.high)
        assert tuple(Fraction(end) for end in lag.split(" … ")) == ends
    (scored,) = answer.result.scores
    (row,) = scored.rows
    ((before, after),) = row.parts
    assert before.score and after.score and before.measure.goalposts
    assert f"100 × (248 − 20.44) / 230 = {float(before.score.low):.2f}" in example
    assert before.score.low == Fraction(100) * (248 - Fraction("20.44")) / 230
    assert after.score.low == after.score.high == 100
    assert (len(row.after.parts) - len(row.after.missing), len(row.after.parts)) == (3, 4)
