"""The shipped data: sound, complete in what they claim, and honestly compared.

A failure here is a matter for a curator, not for a programmer.
"""

from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path

import pytest

from bizbench import api, shapes
from bizbench.cli.session import to_json
from bizbench.compare.records import Row, Set
from tests.conftest import ROOT

INDICATORS = {
    "getting-credit",
    "getting-electricity",
    "paying-taxes",
    "registering-property",
    "starting-a-business",
}
#: Plan to the number of its numbered items and to the figures of the indicators read so far.
PLANS = {
    "hangzhou/2020": (37, 30),
    "hangzhou/2023": (0, 0),
    "hangzhou/2024": (10, 2),
    "quzhou/2018": (30, 4),
    "xiangyang/2020": (31, 33),
}


def one(shipped: api.Bizbench, measure: str, case: str) -> Set:
    (found,) = [s for s in shipped.compare(measure).sets if s.case == case]
    return found


def ranked(set_: Set) -> dict[str, Row]:
    return {r.city.id: r for r in set_.rows if r.kind == "ranked" and r.city}


def notes(row: Row) -> set[str]:
    return {n.id for n in row.notes}


def kinds(set_: Set) -> dict[str, str]:
    return {r.city.id: r.kind for r in set_.rows if r.city and r.kind != "variant"}


# --- files --------------------------------------------------------------------------------


def test_the_shipped_data_have_no_problem(shipped: api.Bizbench) -> None:
    assert shipped.problems == ()


def test_every_indicator_and_plan_is_there(shipped: api.Bizbench) -> None:
    assert set(shipped.catalog.indicators) == INDICATORS
    assert set(shipped.catalog.plans) == set(PLANS)


@pytest.mark.parametrize("plan", PLANS)
def test_items_and_figures_of_a_plan(plan: str, shipped: api.Bizbench) -> None:
    record = shipped.catalog.plans[plan]
    tasks = [i for i in record.items if re.fullmatch(r"\d+|二\([一二三四五六七八九十]+\)", i.id)]
    main = [t for t in record.targets if t.role == "main"]
    assert (len(tasks), len(main)) == PLANS[plan]
    assert [i.id for i in tasks if i.id.isdecimal()] == [
        str(n + 1) for n in range(sum(i.id.isdecimal() for i in tasks))
    ]
    assert record.read is not None and set(record.read) == INDICATORS
    assert record.text_sha256 is not None


def test_an_item_that_states_no_figure_names_its_department(shipped: api.Bizbench) -> None:
    for plan in shipped.catalog.plans.values():
        for item in plan.items:
            if item.targets and plan.kind in ("plan", "work-programme"):
                assert item.lead or item.support, (plan.id, item.id)


def test_every_data_file_names_its_schema() -> None:
    for path in sorted([*ROOT.glob("indicators/*.yaml"), *ROOT.glob("cities/*/*.yaml")]):
        first = path.read_text(encoding="utf-8").splitlines()[0]
        match = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
        assert match, path
        assert (path.parent / match[1]).resolve().is_file(), path


@pytest.mark.parametrize("kind", shapes.SHAPES)
def test_the_committed_schemas_are_current(kind: str) -> None:
    path = ROOT / "docs" / "schemas" / f"{kind}.schema.json"
    assert path.read_text(encoding="utf-8") == to_json(shapes.json_schema(kind))


def test_goalposts_are_the_world_banks(shipped: api.Bizbench) -> None:
    """Best and worst regulatory performance as published in Doing Business 2020."""
    published = {
        "starting-a-business": {
            "procedures": (1, 18),
            "time": (Fraction(1, 2), 100),
            "cost": (0, 200),
            "paid-in-minimum-capital": (0, 400),
        },
        "getting-electricity": {
            "procedures": (3, 9),
            "time": (18, 248),
            "cost": (0, 8100),
            "reliability-of-supply-and-transparency-of-tariffs-index": (8, 0),
        },
        "registering-property": {
            "procedures": (1, 13),
            "time": (1, 210),
            "cost": (0, 15),
            "quality-of-land-administration-index": (30, 0),
        },
        "paying-taxes": {
            "payments": (3, 63),
            "time": (49, 696),
            "total-tax-and-contribution-rate": (Fraction("26.1"), 84),
            "postfiling-index": (100, 0),
        },
        "getting-credit": {},
    }
    for indicator in shipped.catalog.indicators.values():
        found = {
            m.short: (m.goalposts.best, m.goalposts.worst)
            for m in indicator.measures
            if m.goalposts
        }
        assert found == published[indicator.id]


def test_every_measure_is_promised_or_scored(shipped: api.Bizbench) -> None:
    promised = {t.measure for t in shipped.targets}
    for measure in shipped.catalog.measures.values():
        assert measure.id in promised or measure.goalposts is not None, measure.id


# --- honesty ------------------------------------------------------------------------------


def test_low_voltage_time_is_of_open_order(shipped: api.Bizbench) -> None:
    found = one(shipped, "getting-electricity/time", "low-voltage")
    rows = ranked(found)
    assert {c: (r.rank_low, r.rank_high, r.is_open) for c, r in rows.items()} == {
        "hangzhou": (1, 2, True),
        "xiangyang": (1, 2, True),
    }
    assert (rows["hangzhou"].value, rows["xiangyang"].value) == (
        Fraction("20.44"),
        Fraction("14.6"),
    )
    gap = rows["hangzhou"].gap
    assert gap is not None and (gap.low, gap.high) == (Fraction("-0.6"), Fraction("5.84"))
    (why,) = [n for n in found.notes if n.id == "order-open"]
    assert dict(why.params)["conventions"] == "days,working-day"
    assert {"narrower-scope", "open-days", "clock-unsaid"} <= notes(rows["hangzhou"])
    assert {"statistic-average", "clock"} <= notes(rows["xiangyang"])
    assert kinds(found)["quzhou"] == "not-stated"


def test_one_day_for_small_firms_is_narrower_than_hangzhous_small_firms(
    shipped: api.Bizbench,
) -> None:
    targets = {t.id: t for t in shipped.targets}
    one_day = targets[
        "xiangyang/2020/getting-electricity/time@low-voltage/small-enterprise+without-works"
    ]
    hangzhou = targets["hangzhou/2020/getting-electricity/time@low-voltage/small-enterprise"]
    assert one_day.value == 1 and one_day.scope.is_narrower_than(hangzhou.scope)
    found = one(shipped, "getting-electricity/time", "low-voltage")
    assert [r.target for r in found.rows if r.kind == "variant"][-1] == one_day


def test_outage_time_is_compared_at_urban_customers(shipped: api.Bizbench) -> None:
    found = one(shipped, "getting-electricity/saidi", "all")
    assert str(found.basis) == "all/urban"
    assert {c: (r.value, r.rank) for c, r in ranked(found).items()} == {
        "hangzhou": (1, 1),
        "xiangyang": (5, 2),
    }
    (below,) = [r for r in found.rows if r.kind == "variant"]
    assert below.target is not None and below.target.value == Fraction("13.7")


def test_a_bare_day_ties_with_a_working_day_in_the_reading_shown(shipped: api.Bizbench) -> None:
    rows = ranked(one(shipped, "starting-a-business/time", "all"))
    assert rows["hangzhou"].value == rows["xiangyang"].value == Fraction("1.46")
    assert rows["hangzhou"].is_open and rows["xiangyang"].is_open
    assert rows["quzhou"].rank == 3 and not rows["quzhou"].is_open


def test_capacity_stands_side_by_side_until_a_power_factor_is_named(
    shipped: api.Bizbench,
) -> None:
    for case, kw in (("city-proper", 160), ("counties", 100)):
        found = one(shipped, "getting-electricity/free-capacity-limit", case)
        assert not found.is_ranked and found.is_table
        shown = {
            r.city.id: (r.target.value, r.target.unit) for r in found.rows if r.city and r.target
        }
        assert shown == {"hangzhou": (160, "kVA"), "xiangyang": (kw, "kW")}
    answer = shipped.compare("getting-electricity/free-capacity-limit", assume=["power-factor=0.9"])
    assert all(s.is_ranked for s in answer.sets)


@pytest.mark.parametrize(
    ("measure", "case"),
    [
        ("starting-a-business/fee", "all"),
        ("starting-a-business/fee", "seals"),
        ("getting-electricity/fee", "low-voltage"),
        ("registering-property/documents", "all"),
    ],
)
def test_zeros_of_two_cities_tie(measure: str, case: str, shipped: api.Bizbench) -> None:
    rows = ranked(one(shipped, measure, case))
    assert {c: (r.value, r.rank) for c, r in rows.items()} == {
        "hangzhou": (0, 1),
        "xiangyang": (0, 1),
    }


def test_averages_exclusions_and_narrower_scopes_carry_their_notes(
    shipped: api.Bizbench,
) -> None:
    high = one(shipped, "getting-electricity/time", "high-voltage")
    assert "statistic-average" in {n.id for n in high.notes}  # both cities: said once
    assert "excludes" in notes(ranked(high)["xiangyang"])
    procedures = ranked(one(shipped, "getting-electricity/procedures", "high-voltage"))
    assert "narrower-scope" in notes(procedures["xiangyang"])
    fee = ranked(one(shipped, "getting-electricity/fee", "low-voltage"))
    assert "excludes" in notes(fee["hangzhou"])


def test_quzhous_silence_on_electricity_reads_not_stated(shipped: api.Bizbench) -> None:
    for found in shipped.compare("getting-electricity").sets:
        assert kinds(found)["quzhou"] == "not-stated"


def test_a_change_without_a_starting_level_is_not_ranked(shipped: api.Bizbench) -> None:
    payments = one(shipped, "paying-taxes/payments", "all")
    assert kinds(payments) == {
        "xiangyang": "alone",
        "hangzhou": "not-comparable",
        "quzhou": "not-stated",
    }


def test_the_guarantee_fee_comes_from_the_newest_document(shipped: api.Bizbench) -> None:
    (row,) = one(shipped, "getting-credit/guarantee-fee-rate", "all").stating
    assert row.plan is not None and row.plan.id == "hangzhou/2024"
    older = shipped.compare("getting-credit", as_of=2023).sets[0].stating[0]
    assert older.target is not None and older.target.commitment == "encourage"


def test_little_is_inferred_and_all_of_it_is_explained(shipped: api.Bizbench) -> None:
    """What is inferred is not checked against its words, so it stays the exception."""
    inferred = {t.written for t in shipped.targets if t.inferred}
    assert inferred == {"210", "321", "不超过13 7小时", "不少于3颗…再加赠发票专用章"}
    assert all(t.reading for t in shipped.targets if t.inferred)


def test_wheel_and_checkout_hold_the_same_files() -> None:
    """Every YAML file below the data folders is one that is read."""
    catalog = api.load().catalog
    found = {p for top in ("indicators", "cities") for p in Path(ROOT / top).rglob("*.y*ml")}
    assert {f.path for f in catalog.files} == found
