"""Documents whose lines a page broke say the same as those that it did not."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bizbench import api
from bizbench.curation.draft.run import draft
from bizbench.curation.verify.proof import prove
from bizbench.curation.verify.sources import source
from bizbench.figures.paragraphs import unwrap

SOURCES = Path(__file__).parent / "sources"
TEXTS = [SOURCES / "meadow-2031.txt", SOURCES / "north-2020.txt"]
PAGES: list[Callable[[int], str]] = ["— {} —".format, "- {} -".format, "第 {} 页 共 9 页".format]
PAGES += ["{}/9".format]


def columns(text: str) -> int:
    return sum(2 if sign >= "\u1100" else 1 for sign in text)


def wrapped(text: str, width: int) -> str:
    """Each line broken where it is as wide as the page; no number is broken, as on any page."""
    lines = [""]
    for sign in text:
        full = columns(lines[-1] + sign) > width
        in_number = sign.isdigit() and lines[-1][-1:].isdigit()
        if sign == "\n":
            lines.append("")
        elif full and not in_number:
            lines.append(sign)
        else:
            lines[-1] += sign
    return "\n".join(lines)


def spaced(text: str) -> str:
    """Blanks around the digits of the text, as some extractions put them."""
    return re.sub(r"(?<=[一-鿿])(?=\d)|(?<=\d)(?=[一-鿿])", " ", text)


def with_pages(text: str, mark: Callable[[int], str], every: int) -> str:
    lines, page = [], 0
    for n, line in enumerate(text.split("\n"), 1):
        lines.append(line)
        if n % every == 0:
            page += 1
            lines += ["", mark(page), ""]
    return "\n".join(lines)


def said(loaded: api.Bizbench, text: str) -> tuple[str, list[tuple[str, ...]]]:
    """The draft of a text, and what verify says of its figures."""
    made = source("document.txt", text, "")
    drafted = draft(made, loaded.catalog.indicators, "north", 2020, "en", "").text
    proof = prove(loaded.catalog.plans["north/2020"], made)
    return drafted, [(f.found.written, f.state, f.why, f.item) for f in proof.figures]


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(TEXTS),
    st.integers(40, 90),
    st.booleans(),
    st.one_of(st.none(), st.tuples(st.sampled_from(PAGES), st.integers(5, 20))),
)
def test_a_page_changes_nothing(
    tiny: api.Bizbench, path: Path, width: int, blanks: bool, pages: object
) -> None:
    text = path.read_text(encoding="utf-8")
    broken = wrapped(spaced(text) if blanks else text, width)
    if isinstance(pages, tuple):
        broken = with_pages(broken, *pages)
    assert said(tiny, broken) == said(tiny, text)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(TEXTS), st.data())
def test_a_line_end_inside_a_sentence_changes_nothing(
    tiny: api.Bizbench, path: Path, data: st.DataObject
) -> None:
    """Behind the first sentence of its paragraph, where it can be told from a heading's end."""
    text = path.read_text(encoding="utf-8")
    places = [
        at
        for match in re.finditer(r"(?<=[。；;])[^\n。；;]+", text)
        for at in range(match.start() + 1, match.end())
        if not text[at - 1 : at + 1].isdigit()
    ]
    broken = text
    for at in sorted(data.draw(st.sets(st.sampled_from(places), max_size=6)), reverse=True):
        broken = f"{broken[:at]}\n{broken[at:]}"
    assert said(tiny, broken) == said(tiny, text)


def test_signs_are_put_together_as_they_were() -> None:
    text = "推行“531\nX”改革，发展5\nG网络，Power\nBI平台，办理时限5\n10天。"
    assert unwrap(text).text == "推行“531X”改革，发展5G网络，Power BI平台，办理时限5 10天。"


def test_bare_numbers_that_count_up_are_page_marks() -> None:
    assert unwrap("接水时间压缩至\n3\n5天。\n\n4\n\n办结。").text == "接水时间压缩至5天。\n办结。"
    assert "3" in unwrap("接水时间压缩至\n3\n天。").text


ONE_LINE = (
    "草甸市2031年行动方案 一、主要任务 （一）用水报装 1.压减接水时间。企业用户接水时间不超过5天。"
    "2.精简环节。用水环节不超过2个。二、保障措施 各单位要落实责任。"
)


def test_headings_inside_a_line_begin_a_line() -> None:
    assert unwrap(ONE_LINE).text.split("\n") == [
        "草甸市2031年行动方案",
        "一、主要任务",
        "（一）用水报装",
        "1.压减接水时间。企业用户接水时间不超过5天。",
        "2.精简环节。用水环节不超过2个。",
        "二、保障措施 各单位要落实责任。",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "压减环节、\n3、5个工作日办结。",
        "按照方案，依照\n第二条的规定。",
        "时限为2、\n3、5个工作日。",
        "一、推行登记。强化信息推送，推行多证合\n一、证照联办等服务。",
        "建立。一、二类清单。",
    ],
)
def test_a_number_in_a_sentence_is_no_heading(text: str) -> None:
    assert "\n" not in unwrap(text).text


@pytest.mark.parametrize(
    "text",
    [
        "一、总体要求\n全市接水时间压缩。",
        "样例市2025年方案\n1.接水。",
        "办理时限\n5\n10\n",
        "某市人民政府办公室\n2031年3月5日",
        "接水时间\n\n压缩至5天",
        "附件:任务分解表\n某市人民政府办公室",
    ],
)
def test_lines_that_stand_alone_stay_alone(text: str) -> None:
    assert unwrap(text).text.split() == text.split()


@given(st.text(alphabet=st.sampled_from("一二(（）)1.．、。；\n\n 甲章条第附件:;—-页5天")))
def test_every_sign_is_kept_where_it_stood(text: str) -> None:
    whole = unwrap(text)
    places = whole.places or tuple(range(len(text) + 1))
    assert list(places) == sorted(places)
    for sign, place in zip(whole.text, places, strict=False):
        assert sign == text[place] or sign in "\n "


@pytest.mark.parametrize(
    "text",
    ["1 " * 40_000, "一、" * 25_000, "。1." * 20_000, "应\n" * 25_000, "5个\n工作\n" * 8_000],
    ids=lambda text: ascii(text[:8]),
)
def test_a_long_text_takes_a_short_time(text: str) -> None:
    """Seconds of the processor, many times what it takes; the square of the length is minutes."""
    begun = time.process_time()
    unwrap(text)
    assert time.process_time() - begun < 5
