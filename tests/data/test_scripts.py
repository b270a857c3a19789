"""No traditional character is left in a Chinese page of the shipped data."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bizbench import api
from bizbench.ground.scripts import is_traditional, simplified
from bizbench.output.writers import terminal
from tests.conftest import ROOT

FILES = sorted((ROOT / "cities").rglob("*.yaml"))
TRADITIONAL = [f for f in FILES if is_traditional(f.read_text("utf-8"))]


def test_the_table_has_every_traditional_character_of_the_files() -> None:
    """What is left are characters of GB 2312, which simplified texts are written in."""
    text = "".join(path.read_text("utf-8") for path in FILES)
    left = set(re.findall(r"[\u3400-\u9fff]", simplified(text)))
    assert len(left) > 1000
    assert {sign for sign in left if not sign.encode("gb2312", "ignore")} == set()


@pytest.mark.parametrize("path", TRADITIONAL, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_no_chinese_page_has_one(path: Path, shipped: api.Bizbench) -> None:
    city, year = path.parent.name, path.stem
    answers = [shipped.show(f"{city}/{year}"), shipped.list("targets", city=[city])]
    answers += [shipped.history(city), shipped.matrix(city=[city])]
    for answer in answers:
        for line in terminal.write(answer.page("zh", "all")).splitlines():
            assert not is_traditional(line), (answer.question, line)
