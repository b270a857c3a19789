"""Documents in traditional characters: shown simplified in Chinese, kept as they are printed."""

from __future__ import annotations

from pathlib import Path

import pytest

from bizbench import api
from bizbench.ground.scripts import is_traditional, simplified
from bizbench.output.writers import terminal
from tests import catalogues

PRINTED = "壓減至5個工作日內"
TARGET = "b/2021/getting-water/time@business"


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        (PRINTED, "压减至5个工作日内"),
        ("優化營商環境，企業開辦時間為1個工作日", "优化营商环境，企业开办时间为1个工作日"),
        ("達於95%、合夥、徵收", "达于95%、合伙、征收"),
        ("後續監管", "后续监管"),
        ("國務院辦公廳關於…的實施意見", "国务院办公厅关于…的实施意见"),
    ],
)
def test_a_traditional_text_is_simplified_sign_by_sign(printed: str, shown: str) -> None:
    assert is_traditional(printed) and simplified(printed) == shown
    assert len(printed) == len(shown)


@pytest.mark.parametrize(
    "text",
    ["著名品牌、著作权", "乾隆", "狼藉", "毕昇", "覆盖率", "宫商角徵羽", "樊於期", "≤ 5 days", ""],
)
def test_a_simplified_text_stays_as_it_is(text: str) -> None:
    assert not is_traditional(text) and simplified(text) == text


def test_every_character_of_simplified_texts_stays() -> None:
    """GB 2312, the characters of daily use."""
    rows, cells = range(0xB0, 0xF8), range(0xA1, 0xFF)
    signs = (bytes([row, cell]).decode("gb2312", "ignore") for row in rows for cell in cells)
    text = "".join(sign for sign in signs if sign not in "後")
    assert len(text) > 6700 and simplified(text) == text


@pytest.fixture
def printed(tmp_path: Path) -> api.Bizbench:
    figure = catalogues.target(
        "time", "business", "5 working_day", written=PRINTED, condition="{zh: 前提, en: terms}"
    )
    plain = catalogues.target("time", "business", "6 working_day")
    return catalogues.load(tmp_path, {"b/2021": [figure], "c/2021": [plain]})


def test_a_chinese_page_shows_it_simplified(printed: api.Bizbench) -> None:
    for answer in (printed.gaps("c"), printed.best(), printed.list("targets")):
        shown = terminal.write(answer.page("zh", "all"))
        assert simplified(PRINTED) in shown and not is_traditional(shown)
        assert PRINTED in terminal.write(answer.page("en", "all"))


def test_the_target_shows_both(printed: api.Bizbench) -> None:
    shown = terminal.write(printed.show(TARGET).page("zh"))
    assert f"“{PRINTED}”（简体：“{simplified(PRINTED)}”）" in shown
    assert "简体" not in terminal.write(printed.show(TARGET.replace("b/", "c/")).page("zh"))
    assert f"“{PRINTED}”\n" in terminal.write(printed.show(TARGET).page("en"))


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_data_for_programs_have_it_as_it_is_printed(lang: str, printed: api.Bizbench) -> None:
    answer = printed.list("targets")
    assert PRINTED in {entry["written"] for entry in answer.to_dict(lang)}
    assert PRINTED in {record["written"] for record in answer.table(lang).records}
