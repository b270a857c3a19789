"""The Python interface on the shipped data."""

from __future__ import annotations

import pytest

from bizbench import api
from bizbench.output import frame


def test_the_widest_answer_fits_a_notebook(shipped: api.Bizbench) -> None:
    """``catalog.matrix()`` as the last line of a cell: the notebook keeps all three forms."""
    found = shipped.matrix()
    forms = (repr(found), found._repr_html_(), found._repr_markdown_())
    assert len("".join(forms).encode()) < 1_000_000
    assert len(forms[0]) < 100


@pytest.mark.parametrize("kind", ["plans", "indicators", "measures", "targets", "compare", "gaps"])
def test_every_column_of_numbers_is_known_by_its_name(shipped: api.Bizbench, kind: str) -> None:
    asked = {"compare": lambda: shipped.compare("获得电力"), "gaps": lambda: shipped.gaps("杭州")}
    rows = asked.get(kind, lambda: shipped.list(kind))().table()
    for name in rows.columns:
        kinds = {type(record[name]) for record in rows.records} - {type(None)}
        if kinds and kinds <= {int, float}:
            assert name.rpartition(".")[2] in frame.WHOLE | frame.NUMBERS | {"base"}, name
