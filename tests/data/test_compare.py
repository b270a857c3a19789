"""Comparisons of the shipped plans over several indicators."""

from __future__ import annotations

from bizbench import api


def test_silence_is_told_by_indicator(shipped: api.Bizbench) -> None:
    asked = ("getting-electricity/cost", "paying-taxes/postfiling-index")
    answer = shipped.compare(*asked, city=("hangzhou", "quzhou", "xiangyang"))
    assert answer.result.sets == ()
    found = {s.indicator.id: {r.kind for r in s.rows} for s in answer.result.silences}
    assert found == {"getting-electricity": {"not-stated"}, "paying-taxes": {"not-stated"}}


def test_a_scope_of_one_indicator_does_not_disturb_another(shipped: api.Bizbench) -> None:
    both = ("getting-electricity", "registering-property")
    answer = shipped.compare(*both, scope="all/urban")
    assert {s.indicator.id for s in answer.result.sets} == {"getting-electricity"}
