"""Every shipped plan can be edited as a workbook: nothing is lost there and back."""

from __future__ import annotations

from pathlib import Path

from bizbench import api
from tests import conftest
from tests.test_workbook import put, records

#: One with something under most keys; six more for each further ``--fuzz``.
ALWAYS = ["hangzhou/2020"]


def test_shipped_plans_come_back_from_their_workbooks(
    shipped: api.Bizbench, tmp_path: Path
) -> None:
    others = [id for id in shipped.catalog.plans if id not in ALWAYS]
    chosen = [*ALWAYS, *others[: (conftest.FUZZ - 1) * 6]]
    for id in chosen:
        path = tmp_path / "a.xlsx"
        path.write_bytes(shipped.workbook(id, lang="zh"))
        put(tmp_path / "made", shipped.imported(path, lang="zh"))
    again = api.load([tmp_path / "made"], cache=False)
    assert len(again.catalog.replaced) == len(chosen)
    for id in chosen:
        assert records(again, id) == records(shipped, id)
