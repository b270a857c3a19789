"""Units, conventions and recipes."""

from __future__ import annotations

import itertools
import subprocess
import sys
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bizbench.data import conversions, units
from bizbench.data.conventions import CONVENTIONS, Assumptions, number
from bizbench.ground.problems import UsageError
from tests.conftest import ROOT

NUMBERS = st.fractions(min_value=0, max_value=10**6, max_denominator=10**4)
UNITS = units.names()
#: Units of which each converts to each of its group.
GROUPS = (
    (
        "minute",
        "hour",
        "day",
        "plain_day",
        "unspecified_day",
        "working_day",
        "week",
        "month",
        "year",
    ),
    *(("kVA", "kW"), ("mu", "hectare"), ("percent", "permille")),
)
PAIRS = sorted({*((a, b) for g in GROUPS for a in g for b in g), *((u, u) for u in UNITS)})
ASSUMED = Assumptions.parse(["power-factor=0.9"])


def test_the_convertible_pairs_are_just_these() -> None:
    found = [(a, b) for a in UNITS for b in UNITS if units.recipe(a, b) is not None]
    assert sorted(found) == PAIRS


def test_an_unknown_unit_is_refused() -> None:
    with pytest.raises(KeyError):
        units.recipe("day", "fortnight")


@pytest.mark.parametrize(("unit", "to"), PAIRS)
def test_recipes_give_pints_answers(unit: str, to: str) -> None:
    recipe = units.recipe(unit, to)
    assert recipe is not None
    for reading in ASSUMED.readings(CONVENTIONS):
        by_pint = units.pint_value(
            Fraction(7, 3),
            unit,
            to,
            {n: v if CONVENTIONS[n].is_choice else number(v) for n, v in reading.items()},
        )
        assert recipe.value(Fraction(7, 3), reading) == by_pint


def _picked() -> list[tuple[tuple[str, str], ...]]:
    """Every combination of the choices that units convert by."""
    choices = [c for c in units._OWN if c.is_choice]
    return [
        tuple((c.name, value) for c, value in zip(choices, values, strict=True))
        for values in itertools.product(*(c.values for c in choices))
    ]


@pytest.mark.parametrize("unit", UNITS)
def test_units_convert_as_by_pint(unit: str) -> None:
    """Each unit to every other one under every choice: the same factor, or no way for both."""
    plain = units._plain()
    assert plain is not None
    for to, picked in itertools.product(UNITS, _picked()):
        assert units._convert(unit, to, picked) == units.by_pint(unit, to, picked)


def test_pint_reads_what_says_more(monkeypatch: pytest.MonkeyPatch) -> None:
    """A definition in all of Pint's language leaves every conversion to Pint."""
    assert conversions.read({"a": "[a]", "b": "2 * a"}, units.CONTEXTS.replace("day", "a")) is None
    assert conversions.read({"a": "[a]", "b": "a ** 2"}, "") is None
    assert conversions.read({"a": "[a]"}, "@alias a = c") is None
    monkeypatch.setattr(units, "_plain", lambda: None)
    for unit, to in (("unspecified_day", "month"), ("kW", "kVA"), ("percent", "mu")):
        assert units.recipe.__wrapped__(unit, to) == units.recipe(unit, to)


def test_no_conversion_loads_pint() -> None:
    program = (
        "import sys\nfrom bizbench.data import units\n"
        "for a in units.names():\n    for b in units.names():\n        units.recipe(a, b)\n"
        "print('pint' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.stdout == "False\n", done.stderr


@pytest.mark.parametrize(("unit", "to"), PAIRS)
def test_there_and_back_is_the_identity(unit: str, to: str) -> None:
    there, back = units.recipe(unit, to), units.recipe(to, unit)
    assert there is not None and back is not None
    for reading in ASSUMED.readings(CONVENTIONS):
        assert back.value(there.value(Fraction(22, 7), reading), reading) == Fraction(22, 7)


@given(NUMBERS)
def test_a_working_day_is_365_over_250_calendar_days(amount: Fraction) -> None:
    recipe = units.recipe("working_day", "day")
    assert recipe is not None
    shown = next(Assumptions().readings(recipe.conventions))
    assert recipe.value(amount, shown) == amount * Fraction(365, 250)


def test_a_bare_day_is_shown_as_a_working_day_and_may_be_a_calendar_day() -> None:
    recipe = units.recipe("unspecified_day", "day")
    assert recipe is not None
    values = [recipe.value(Fraction(14), r) for r in Assumptions().readings(recipe.conventions)]
    assert values == [Fraction("20.44"), Fraction("19.6"), 14, 14]


def test_hours_are_of_the_clock_or_of_the_office() -> None:
    recipe = units.recipe("hour", "day")
    assert recipe is not None
    clock = {"hours": "clock", "working-day": "7/5"}
    office = {"hours": "office", "working-day": "7/5"}
    assert recipe.value(Fraction(24), clock) == 1
    assert recipe.value(Fraction(24), office) == Fraction(21, 5)


def test_a_month_is_365_over_12_days() -> None:
    recipe = units.recipe("month", "day")
    assert recipe is not None and recipe.value(Fraction(12), {}) == 365


def test_kva_and_kw_meet_only_through_a_named_power_factor() -> None:
    recipe = units.recipe("kW", "kVA")
    assert recipe is not None and recipe.conventions == ("power-factor",)
    assert list(Assumptions().readings(recipe.conventions)) == []
    reading = next(ASSUMED.readings(recipe.conventions))
    assert recipe.value(Fraction(160), reading) == Fraction(1600, 9)


def test_a_misspelt_parameter_of_a_context_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    broken = (
        units.CONTEXTS.replace("@context(n=1) power_factor", "@context(m=1) power_factor")
        .replace("value * n * kW", "value * m * kW")
        .replace("value / n * kVA", "value / m * kVA")
    )
    monkeypatch.setattr(units, "CONTEXTS", broken)
    units.registry.cache_clear()
    try:
        with pytest.raises(RuntimeError, match="power_factor"):
            units.pint_value(Fraction(1), "kW", "kVA", {"power-factor": Fraction(1)})
    finally:
        monkeypatch.undo()
        units.registry.cache_clear()


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("dayz=working", "unknown-convention"),
        ("days=lunar", "bad-convention-value"),
        ("days", "bad-convention-value"),
        ("working-day=0", "bad-convention-value"),
        ("working-day=1/0", "bad-convention-value"),
        ("working-day=3", "bad-convention-value"),
        ("power-factor=1.1", "bad-convention-value"),
        ("power-factor=nan", "bad-convention-value"),
        ("power-factor=1e-1", "bad-convention-value"),
    ],
)
def test_a_bad_assumption_is_refused(text: str, id: str) -> None:
    with pytest.raises(UsageError) as caught:
        Assumptions.parse([text])
    assert caught.value.id == id


def test_an_assumption_given_twice_is_refused() -> None:
    with pytest.raises(UsageError) as caught:
        Assumptions.parse(["days=working", "days=calendar"])
    assert caught.value.id == "convention-twice"


def test_an_assumption_fixes_its_convention_only() -> None:
    readings = list(Assumptions.parse(["days=calendar"]).readings(["days", "working-day"]))
    assert readings == [
        {"days": "calendar", "working-day": "365/250"},
        {"days": "calendar", "working-day": "7/5"},
    ]


#: Run in a process of its own: what is made from the table is made once.
_WITH_NEW_UNITS = """
import sys
from pathlib import Path
from bizbench.ground.unit_list import UNITS, Unit

UNITS["bundle"] = Unit("[bundles]", "bundle(s)", "捆", words="捆", counted=True)
UNITS["crate"] = Unit("12 * bundle", "crate(s)", "箱", words="箱")
from tests import catalogues

made = catalogues.TINY / "indicators" / "getting-water.yaml"
text = made.read_text(encoding="utf-8").replace("unit: procedure", "unit: bundle")
catalogues.write(Path(sys.argv[1]), {
    "indicators/getting-water.yaml": text,
    **{f"cities/{id}/city.yaml": catalogues.city(id) for id in "ab"},
    "cities/a/2020.yaml": catalogues.plan("a", 2020, [
        "{measure: getting-water/procedures, scope: business, below: 3 bundle, written: 不满3捆}"
    ]),
    "cities/b/2020.yaml": catalogues.plan("b", 2020, [
        "{measure: getting-water/procedures, scope: business, at_most: 1 crate, written: 至多1箱}"
    ]),
})
from bizbench.cli.main import run

for command in ("validate", "compare getting-water/procedures", "list units"):
    run([*command.split(), "--data", sys.argv[1], "--only-data", "--lang", "en"])
"""


def test_a_unit_is_added_in_one_place(tmp_path: Path) -> None:
    """Its names, its words, its conversion, and that it has no parts, all come from the table."""
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", _WITH_NEW_UNITS, str(tmp_path)],
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
    )
    lines = [" ".join(line.split()) for line in done.stdout.splitlines()]
    assert any(line.startswith("No problems") for line in lines)
    assert any(line.startswith("1 A < 3 bundles 2 –") for line in lines), lines
    assert any(line.startswith("2 B ≤ 1 crate 12 +10") for line in lines), lines
    assert "crate crates 箱" in lines
