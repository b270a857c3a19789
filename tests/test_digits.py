"""The digits of numbers in a column: none looks like another, and gaps agree with the column."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bizbench import api
from bizbench.output.words import amounts
from bizbench.output.words.digits import column, shown
from bizbench.questions.notes import Span
from tests.catalogues import load, target
from tests.pages import EN, tables

DECIMALS = st.decimals("-100000", "100000", places=4).map(Fraction)
NUMBERS = st.one_of(
    st.integers(-99_999, 99_999).map(Fraction),
    DECIMALS,
    DECIMALS.map(lambda number: number / 3),
    DECIMALS.map(lambda number: number * Fraction(365, 250)),
)
ROWS = st.lists(st.tuples(NUMBERS, st.booleans()), min_size=1, max_size=8)


def read(text: str) -> Fraction:
    """The number a reader sees."""
    return Fraction(text.replace(",", "").replace("−", "-").replace("+", ""))


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("14.64", "14.6"),
        ("14.65", "14.7"),  # a half goes away from zero
        ("-14.65", "−14.7"),
        ("2/3", "0.667"),
        ("-2/3", "−0.667"),
        ("9.996", "10"),
        ("0.00125", "0.00125"),
        ("0.0012349", "0.00123"),
        ("177.78", "178"),
        ("1234.5", "1,230"),
        ("0", "0"),
    ],
)
def test_three_digits_where_three_do(number: str, text: str) -> None:
    assert amounts.rounded(Fraction(number), "en", column([Fraction(number)])) == text


@pytest.mark.parametrize(
    ("converted", "stated", "texts"),
    [
        (["33007.5"], ["33000"], ["33,007.5"]),
        (["12344.25"], ["12344"], ["12,344.25"]),  # not below what it is more than
        (["12344"], ["12344"], ["12,344"]),  # nor apart from what it equals
        (["20.44", "14.6"], ["14"], ["20.4", "14.6"]),
        (["20.44", "20.36"], [], ["20.44", "20.36"]),
        (["365/12"], ["30.4"], ["30.42"]),
        (["1/3", "333/1000"], [], ["0.3333", "0.333"]),
    ],
)
def test_more_digits_where_numbers_would_look_alike(
    converted: list[str], stated: list[str], texts: list[str]
) -> None:
    numbers = [Fraction(number) for number in converted]
    digits = column(numbers, [Fraction(number) for number in stated])
    assert [amounts.rounded(number, "en", digits) for number in numbers] == texts


def test_a_gap_is_what_the_numbers_beside_it_are_apart() -> None:
    """80 days, or 116.8, against 87.6: not −8…+29 beside 117."""
    best, other = Fraction("87.6"), Fraction("116.8")
    gap = Span(other - best, Fraction("-7.6"), other - best)
    found = shown([(best, True, Span(*[Fraction(0)] * 3)), (other, True, gap)])
    assert amounts.rounded(other, "en", found.values) == "116.8"
    assert amounts.gap(gap, found.gaps, "en") == "−7.6…+29.2"


def test_a_small_gap_keeps_the_places_of_its_column() -> None:
    best, other = Fraction("14.6"), Fraction("20.44")
    gap = Span.of([other - best, Fraction("-0.6")])
    found = shown([(best, True, None), (other, True, gap)])
    assert amounts.gap(gap, found.gaps, "en") == "−0.6…+5.8"


def test_the_gap_between_two_numbers_as_stated_is_exact() -> None:
    rows = [(Fraction(n), n == "1234.5", None) for n in ("999999", "12345", "1234.5")]
    gap = Span(*[Fraction(999_999 - 12_345)] * 3)
    digits = shown([*rows[1:], (rows[0][0], False, gap)]).gaps
    assert amounts.gap(gap, digits, "en") == "+987,654"


@given(ROWS, st.randoms())
def test_a_column_is_in_the_order_of_its_numbers(
    rows: list[tuple[Fraction, bool]], _: object
) -> None:
    base = rows[0][0]
    spans = [(n, made, Span(*[n - base] * 3)) for n, made in rows]
    found = shown(spans)
    column = []
    for number, made in rows:
        is_read = made or 10**9 % number.denominator
        text = (
            amounts.rounded(number, "en", found.values) if is_read else amounts.plain(number, "en")
        )
        column.append((number, read(text)))
    gaps = [(n - base, read(amounts.gap(span, found.gaps, "en"))) for n, _, span in spans]
    for pairs in (column, [*gaps, (Fraction(0), Fraction(0))]):
        for (a, x), (b, y) in pairwise(sorted(pairs)):
            assert (a < b) == (x < y)
            assert (a == b) == (x == y)


@given(NUMBERS)
def test_an_equals_sign_joins_equal_numbers(number: Fraction) -> None:
    text = amounts.equals(number, "mu", "en")
    sign, shown_number = re.fullmatch(
        r"([=≈]) (\S+)(?: million)? mu", text.replace(",", "")
    ).groups()
    scale = 10**6 if "million" in text else 1
    assert (sign == "=") == (read(shown_number) * scale == number)


# --- in the tables ------------------------------------------------------------------------


@pytest.fixture
def close(tmp_path: Path) -> api.Bizbench:
    """Two promises a ten-thousandth of an hour apart: 90 minutes, which are 1.5 hours, and more."""
    north = target("repair-time", "all/urban", "90 minute")
    south = target("repair-time", "all/urban", "1.5001 hour")
    return load(tmp_path, {"north/2020": [north], "south/2021": [south]})


def row(answer: api.Answer, name: str) -> str:
    """The first line of a page's tables in which a cell is or begins with a name."""
    lines = [line for table in tables(answer.page(*EN)) for line in table.lines]
    return " | ".join(next(x.cells for x in lines if any(c.startswith(name) for c in x.cells)))


def test_the_same_difference_is_seen_in_every_table(close: api.Bizbench) -> None:
    compared = row(close.compare("getting-water/repair-time"), "South")
    assert "≤ 1.5001 hours | 1.5001 | +0.0001" in compared
    assert "0.0001 hours | 0.00667%" in row(close.gaps("south"), "Getting water › Repair time")
    assert "+0.0001 hours | ×1.0001" in row(close.diff("north/2020", "south/2021"), "Repair")
    assert "+0.0001" in row(close.best("getting-water/repair-time", city="south"), "Repair")
    tried = close.whatif("north", "getting-water/repair-time@all/urban<=1.50005 hour")
    assert "0.0001 hours ahead" in row(tried, "North")
    assert "0.00005 hours ahead" in row(tried, "↳ hypothetical")
