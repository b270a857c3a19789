"""The shipped plans of two years, for some indicators only."""

from __future__ import annotations

import pytest

from bizbench import api
from bizbench.ground.problems import UsageError


def test_only_some_indicators(shipped: api.Bizbench) -> None:
    answer = shipped.diff("hangzhou", "2020", "2024", indicator=["获得信贷", "getting-credit"])
    assert {row.measure.indicator for row in answer.result.rows} == {"getting-credit"}
    with pytest.raises(UsageError) as caught:
        shipped.diff("hangzhou", "2020", "2024", indicator=["获得信带"])
    assert caught.value.id == "unknown-indicator"
