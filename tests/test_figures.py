"""The grammar of Chinese figures: examples of every class, refusals, and what always holds."""

from __future__ import annotations

import csv
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bizbench.data import units
from bizbench.figures import (
    REFUSALS,
    Level,
    Reading,
    Refusal,
    numerals,
    read,
    scan,
    unit_words,
    words,
)
from bizbench.figures import results as figures
from bizbench.figures.expressions import Expression
from bizbench.figures.paragraphs import unwrap
from bizbench.ground import vocabulary
from bizbench.ground.variants import fold
from tests.conftest import ROOT

EXAMPLES = ROOT / "tests" / "figures" / "examples.tsv"
REFUSED = ROOT / "tests" / "figures" / "refused.tsv"
TEXTS = ROOT / "tests" / "figures" / "texts.tsv"


def table(path: Any) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def as_row(reading: Reading) -> dict[str, str]:
    """A reading as the table of examples writes it."""
    baseline = reading.baseline
    return {
        "bound": reading.bound,
        "number": "" if reading.number is None else str(reading.number),
        "high": "" if reading.high is None else str(reading.high),
        "units": " ".join(sorted(reading.units)),
        "change": reading.change or "",
        "baseline": f"{baseline.number} {' '.join(sorted(baseline.units))}" if baseline else "",
        "kind": reading.kind,
    }


# --- the tables ---------------------------------------------------------------------------


def test_every_example_is_read() -> None:
    """A thousand lines: in one test, which names those that are not."""
    wrong = {}
    for row in table(EXAMPLES):
        found = read(row["written"])
        said = as_row(found) if isinstance(found, Reading) else {"refused": found.id}
        if said != {key: row.get(key) for key in said}:
            wrong[row["written"]] = said
    assert wrong == {}


@pytest.mark.parametrize("row", table(REFUSED), ids=lambda row: row["written"])
def test_a_doubtful_figure_is_refused(row: dict[str, str]) -> None:
    found = read(row["written"])
    assert isinstance(found, Refusal), found
    assert found.id == row["id"]
    assert 0 <= found.start <= found.end <= len(row["written"])


@pytest.mark.parametrize("text", sorted({row["text"] for row in table(TEXTS)}))
def test_each_figure_of_a_text_is_found(text: str) -> None:
    """``⏎`` in the table is a line end; what is found is found in the paragraphs."""
    wanted = [row for row in table(TEXTS) if row["text"] == text]
    made = scan(unwrap(text.replace("⏎", "\n")).text)
    assert [found.written.replace("\n", "⏎") for found in made] == [w["written"] for w in wanted]
    for found, row in zip(made, wanted, strict=True):
        if isinstance(found.result, Refusal):
            assert found.result.id == row["id"]
            continue
        assert as_row(found.result) == {key: row[key] for key in as_row(found.result)}
        assert read(found.written) == found.result


@pytest.mark.parametrize(
    ("written", "word"),
    [
        ("最快可在3个工作日内办结", "最快可在"),
        ("提升企业开办0.5个工作日", "企业开办"),
        ("低于上年2个百分点", "上年"),
        ("提前5天", "提前"),
        ("压缩至3个交易日", "个交易日"),
    ],
)
def test_a_refusal_names_the_word_that_no_table_knows(written: str, word: str) -> None:
    found = read(written)
    assert isinstance(found, Refusal)
    assert written[found.start : found.end] == word


def test_the_tables_are_as_large_as_promised() -> None:
    examples, refused = table(EXAMPLES), table(REFUSED)
    assert len({row["written"] for row in examples}) == len(examples) >= 250
    assert len({row["written"] for row in refused}) == len(refused) >= 60
    assert min(Counter(row["class"] for row in examples).values()) >= 3
    assert {row["id"] for row in refused} == set(REFUSALS)


def test_the_words_name_only_what_the_lists_hold() -> None:
    known = set(units.names())
    tables = (
        unit_words.UNITS,
        unit_words.CLASSIFIERS,
        unit_words.NOUNS,
        words.ZERO_NOUNS,
        words.ZERO_PHRASES,
    )
    assert {unit for found in tables for ids in found.values() for unit in ids} <= known
    assert {*words.BEFORE.values(), *words.AFTER.values()} <= set(vocabulary.BOUNDS)
    assert not set(unit_words.UNKNOWN) & {*unit_words.UNITS, *unit_words.CLASSIFIERS}


# --- a generated figure reads back as itself ----------------------------------------------

DIGITS = "零一二三四五六七八九"
FORMAL = str.maketrans("一二三四五六七八九十百千万亿", "壹貳叁肆伍陸柒捌玖拾佰仟萬億")


def section(number: int) -> str:
    """Below ten thousand, in Chinese, as a textbook writes it."""
    written, gap = "", False
    for power, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // power % 10
        if digit:
            written += ("零" if gap and written else "") + DIGITS[digit] + sign
            gap = False
        else:
            gap = True
    return written


def chinese(number: int) -> str:
    if number == 0:
        return "零"
    written = ""
    for power, sign in ((10**8, "亿"), (10**4, "万"), (1, "")):
        part = number // power % 10**4
        if part:
            written += ("零" if written and part < 1000 else "") + section(part) + sign
    return written[1:] if written.startswith("一十") else written


def styles(number: int) -> Iterator[str]:
    yield str(number)
    yield str(number).translate({48 + i: 0xFF10 + i for i in range(10)})
    yield f"{number:,}"
    yield f"{number:,}".replace(",", "，")
    plain = chinese(number)
    yield plain
    if plain[0] == "二" and (len(plain) == 1 or plain[1] in "百千万亿"):
        yield "两" + plain[1:]
        yield "兩" + plain[1:].replace("万", "萬").replace("亿", "億")
    if len(plain) > 1 and plain[0] != "十":
        yield plain.translate(FORMAL)
    if number % 1000 == 0 and number:
        yield f"{number / 10000:.1f}万" if number % 10000 else f"{number // 10000}万"
        yield f"{number / 10000:.1f}萬" if number % 10000 else f"{number // 10000}萬"


PLACES = {
    "{}": ("exactly", None),
    "不超过{}": ("at_most", None),
    "控制在{}以内": ("at_most", None),
    "压减至{}": ("exactly", None),
    "不低於{}": ("at_least", None),
    "達到{}以上": ("at_least", None),
    "突破{}": ("above", None),
    "不满{}": ("below", None),
    "{}左右": ("about", None),
    "压缩{}": ("exactly", "decrease"),
    "增长{}以上": ("at_least", "increase"),
}
PRINTED = {
    "个工作日": "working_day",
    "天": "unspecified_day",
    "小时": "hour",
    "個環節": "procedure",
    "份材料": "document",
    "家": "enterprise",
    "元": "CNY",
    "畝": "mu",
    "千伏安": "kVA",
}


@given(
    st.one_of(
        st.integers(0, 10**4), st.integers(0, 10**11), st.integers(1, 9999).map((1000).__mul__)
    ),
    st.sampled_from(sorted(PLACES)),
    st.sampled_from(sorted(PRINTED)),
)
@example(2, "{}", "天")
@example(13_800_000_000, "{}", "元")
@example(20_000, "不超过{}", "元")
@example(100_000_000, "{}左右", "元")
def test_a_number_reads_back_in_every_style(number: int, place: str, unit: str) -> None:
    bound, change = PLACES[place]
    for numeral in styles(number):
        found = read(place.format(numeral + unit))
        assert isinstance(found, Reading), (numeral, found)
        assert (found.number, found.bound, found.change) == (number, bound, change), numeral
        assert PRINTED[unit] in found.units


@given(st.integers(0, 999), st.integers(1, 999))
def test_a_decimal_reads_back(whole: int, decimals: int) -> None:
    value = Fraction(whole) + Fraction(decimals, 1000)
    digits = f"{decimals:03}"
    for numeral in (
        f"{whole}.{digits}",
        f"{whole}．{digits}",
        f"{chinese(whole)}点{''.join(DIGITS[int(d)] for d in digits)}",
        f"{chinese(whole)}點{''.join(DIGITS[int(d)] for d in digits)}",
    ):
        found = read(f"不高于{numeral}%")
        assert isinstance(found, Reading), found
        assert (found.bound, found.number) == ("at_most", value)


@given(st.integers(1, 99), st.integers(2, 99))
def test_a_fraction_reads_back(above: int, below: int) -> None:
    found = read(f"{chinese(below)}分之{chinese(above)}小时")
    if above < below and below not in (100,):
        assert isinstance(found, Reading), found
        assert found.number == Fraction(above, below)
    else:
        assert isinstance(found, Refusal)


@given(st.integers(0, 10**6), st.integers(1, 10**6))
def test_a_range_reads_back(low: int, more: int) -> None:
    for link in ("—", "-", "~", "至", "到"):
        found = read(f"{low}{link}{low + more}家")
        assert isinstance(found, Reading), found
        assert (found.bound, found.number, found.high) == ("between", low, low + more)


@given(st.integers(0, 999), st.integers(0, 999), st.sampled_from([" ", "  ", "\t", "\u3000", "\n"]))
def test_white_space_between_digits_is_never_closed(left: int, right: int, gap: str) -> None:
    found = read(f"不超过{left}{gap}{right}小时")
    assert isinstance(found, Refusal)
    assert found.id == "lost-decimal-point"
    assert found.rest is not None and found.rest.number is None


# --- no input raises ----------------------------------------------------------------------

ALPHABET = sorted(
    {c for row in table(EXAMPLES) + table(REFUSED) for c in row["written"]}
    | set("\n \ud800(/.,:+-%")
)


@settings(max_examples=400)
@given(st.one_of(st.text(ALPHABET), st.text(st.characters(), max_size=40)))
def test_no_input_raises_and_every_place_is_in_the_text(text: str) -> None:
    assert isinstance(read(text), Reading | Refusal)
    last = 0
    for found in scan(text):
        assert last <= found.start < found.end <= len(text)
        assert all(found.start <= a < b <= found.end for a, b in found.numbers)
        last = found.end
        if isinstance(found.result, Reading):
            assert found.result.bound in (*vocabulary.BOUNDS, vocabulary.IN_WORDS)


@settings(max_examples=400)
@given(st.text(ALPHABET, max_size=30))
def test_every_digit_of_a_text_is_found(text: str) -> None:
    covered = {place for found in scan(text) for place in range(found.start, found.end)}
    assert {place for place, c in enumerate(fold(text)) if c in "0123456789"} <= covered


@pytest.mark.parametrize(
    "text",
    [
        "1" * 75_000,
        "一" * 75_000,
        " " * 75_000,
        "(" * 75_000,
        "A" * 75_000,
        "应" * 75_000,
        "\ud800" * 75_000,
        "1" + " " * 75_000 + "2",
        "1 " * 40_000,
        "1," * 40_000,
        "A+" * 40_000,
        "1-" * 5_000,
        "3、" * 5_000,
        "百分之" * 5_000,
        "1分之" * 5_000,
        "不超过" * 5_000,
        "不超过5个工作日、" * 2_000,
        "由5天压缩至3天," * 2_000,
    ],
    ids=lambda text: ascii(text[:8]),
)
def test_a_long_text_takes_a_short_time(text: str) -> None:
    """Seconds of the processor, many times what it takes; the square of the length is minutes."""
    begun = time.process_time()
    scan(text)
    assert time.process_time() - begun < 5


# --- running text -------------------------------------------------------------------------


def written(text: str) -> list[str]:
    return [f.written for f in scan(text) if isinstance(f.result, Reading)]


def test_a_figure_ends_at_digit_borders() -> None:
    text = "审批压缩至15个工作日,特殊情况5个工作日。"
    assert written(text) == ["压缩至15个工作日", "5个工作日"]
    assert [f.numbers for f in scan(text) if isinstance(f.result, Reading)] == [
        ((5, 7),),
        ((16, 17),),
    ]
    assert written("二十五天") == ["二十五天"]
    assert written("1,005天") == ["1,005天"]


@given(st.integers(1, 10**9), st.integers(0, 9))
def test_a_part_of_a_number_is_never_found(number: int, digit: int) -> None:
    for found in scan(f"为{number}{digit}个工作日"):
        assert isinstance(found.result, Reading)
        assert found.result.number == int(f"{number}{digit}")


def test_a_list_shares_the_words_before_its_first_figure() -> None:
    text = "用户从申请至接通最多3个工作日、1份材料(原件)、2个环节。另有4项材料"
    assert written(text) == ["最多3个工作日", "最多…1份材料", "最多…2个环节", "4项材料"]


def test_a_date_is_no_upper_end() -> None:
    assert written("规模达17亿元到2020年底") == ["达17亿元"]


def test_respectively_shares_the_words_behind_the_last_figure() -> None:
    text = "停电时间、次数分别控制在1小时/年以内和1次/年以内"
    assert written(text) == ["分别控制在1小时/年以内", "1次/年以内"]
    assert written("分别控制在3天、5天以内") == ["分别控制在3天…以内", "5天以内"]
    assert written("办理3天、5天以内") == ["3天", "5天以内"]


def test_a_starting_level_needs_its_words() -> None:
    text = "由原来50千伏安及以下,全地区放宽到160千伏安及以下"
    (found,) = scan(text)
    assert found.written == "由原来50千伏安及以下…放宽到160千伏安及以下"
    assert isinstance(found.result, Reading)
    assert found.result.baseline == Level(Fraction(50), frozenset({"kVA"}))
    assert len(scan("50千伏安,放宽到160千伏安")) == 2
    assert len(scan("由50千伏安。放宽到160千伏安")) == 2
    assert len(scan("由3家企业放宽到160千伏安")) == 2


def test_what_is_found_in_a_text_reads_the_same_alone() -> None:
    wrong = [
        found.written
        for row in table(EXAMPLES)
        if "…" not in row["written"]
        for found in scan(f"推进改革,{row['written']},确保落实。")
        if isinstance(found.result, Reading) and read(found.written) != found.result
    ]
    assert wrong == []


def test_the_kinds_of_reading_are_the_ones_documented() -> None:
    kinds = {row["kind"] for row in table(EXAMPLES)}
    assert kinds == set(figures.Kind.__args__)  # type: ignore[attr-defined]


@given(st.from_regex(r"[0-9]{1,18}", fullmatch=True))
@example("0")
@example("007")
@example("9" * 15)
@example("1" + "0" * 15)
def test_a_whole_number_is_read_as_any_numeral(text: str) -> None:
    """The short way for most numerals gives what the long one does."""
    assert numerals.value(text) == numerals._arabic(text)


def test_a_span_is_read_once() -> None:
    before = read.cache_info()
    assert read("不超过37个工作日") is read("不超过37个工作日")
    assert read.cache_info().misses <= before.misses + 1


def test_no_expression_is_compiled_before_its_first_use() -> None:
    program = (
        "import re, types\nfrom bizbench.figures import expressions\nmade = []\n"
        "seen = lambda pattern: made.append(pattern) or re.compile(pattern)\n"
        "expressions.re = types.SimpleNamespace(compile=seen)\n"
        "import bizbench.figures, bizbench.figures.paragraphs, bizbench.figures.headings\n"
        "before = len(made)\nbizbench.figures.read('不超过3个工作日')\n"
        "print(before, len(made) > 20)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.stdout == "0 True\n", done.stderr


def test_an_expression_has_the_methods_named_and_no_others() -> None:
    expression = Expression("[0-9]+")
    assert expression.search("a12") and expression.match("a") is None
    assert expression.findall("1 2") == ["1", "2"] and expression.pattern == "[0-9]+"
    with pytest.raises(AttributeError):
        expression.sub  # noqa: B018
