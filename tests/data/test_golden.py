"""A little of the shipped data, word for word; a change there is a change for users too."""

from __future__ import annotations

from pathlib import Path

import pytest

from bizbench import api
from tests.conftest import Run
from tests.test_golden import check

GOLDEN = Path(__file__).parent / "golden"
FORMATS = ("table", "markdown")
SHIPPED = {
    "shipped-profile": ["profile", "quzhou"],
    "shipped-diff-years": [
        *["diff", "hangzhou/2020", "hangzhou/2024"],
        *["--indicator", "getting-credit", "--indicator", "getting-electricity"],
    ],
    "shipped-matrix": [
        *["matrix", "getting-electricity/time", "starting-a-business/time", "water-and-gas"],
        *["--city", "xiangyang"],
    ],
    "shipped-best": [
        *["best", "getting-electricity/time", "starting-a-business/time", "water-and-gas"],
        *["--city", "xiangyang"],
    ],
    "shipped-gaps": [
        *["gaps", "xiangyang", "--indicator", "getting-electricity"],
        *["--indicator", "registering-property"],
    ],
    "shipped-whatif": [
        *["whatif", "hangzhou", "getting-electricity/time@low-voltage/small-enterprise=9天"],
    ],
    "shipped-tasks": ["tasks", "xiangyang", "2020", "--lead", "市税务局"],
    "shipped-diff-cities": [
        *["diff", "hangzhou/2020", "xiangyang/2020", "--indicator", "starting-a-business"]
    ],
}


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("name", SHIPPED)
def test_command_on_the_shipped_data(
    name: str, format: str, lang: str, bizbench: Run, shipped: api.Bizbench, update: bool
) -> None:
    code, out, _ = bizbench(*SHIPPED[name], "--lang", lang, "--format", format)
    assert code == 0
    check(
        f"{name}-{format}.{lang}.txt",
        out.replace(shipped.catalog.version, "VERSION"),
        update,
        GOLDEN,
    )


def test_no_golden_file_is_left_over() -> None:
    names = {f"{n}-{f}.{lang}.txt" for n in SHIPPED for f in FORMATS for lang in ("en", "zh")}
    assert {p.name for p in GOLDEN.iterdir()} == names
