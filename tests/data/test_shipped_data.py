"""The shipped data: sound, complete in what they claim, and honestly compared.

A failure here is a matter for a curator, not for a programmer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from functools import cache
from pathlib import Path

import jsonschema
import pytest

from bizbench import api, figures
from bizbench.curation import tidy as tidying
from bizbench.data import shapes, yamldoc
from bizbench.data.names import find_indicator, find_measures, find_plan, find_scope
from bizbench.data.naming import scope_words
from bizbench.data.records import Scope
from bizbench.ground.texts import LANGUAGES
from bizbench.output.writers import jsontext
from bizbench.questions.compare.records import Row, Set
from bizbench.questions.compare.references import observed_values
from tests.conftest import ROOT

INDICATORS = {
    "getting-credit",
    "getting-electricity",
    "paying-taxes",
    "registering-property",
    "starting-a-business",
    "burden-reduction",
    "closing-a-business",
    "credit-system",
    "dealing-with-construction-permits",
    "enforcing-contracts",
    "environment",
    "factor-supply",
    "government-procurement",
    "government-services",
    "innovation",
    "intellectual-property",
    "labour-market",
    "market-regulation",
    "openness",
    "protecting-minority-investors",
    "public-services",
    "reform-management",
    "resolving-insolvency",
    "talent",
    "tendering",
    "trading-across-borders",
    "water-and-gas",
}
#: Published by the World Bank beside its scored measures.
UNSCORED = {
    "getting-credit/credit-bureau-coverage",
    "getting-credit/credit-registry-coverage",
    "resolving-insolvency/cost",
    "resolving-insolvency/time",
}
#: The documents name these and give a direction only; other cities' plans print figures.
DIRECTION_ONLY = {
    "labour-market/minimum-wage",
    "trading-across-borders/clearance-time",
}
#: The first documents, to the number of their numbered items and of their figures, as counted in
#: the documents. Those of every document stand in docs/catalogue.md (tests/data/test_catalogue.py).
PLANS = {
    "hangzhou/2020": (37, 88),
    "hangzhou/2023": (0, 24),
    "hangzhou/2024": (10, 54),
    "quzhou/2018": (30, 31),
    "xiangyang/2020": (31, 106),
}


#: The cities of the first documents: what is said of a set below is said of these alone.
THREE = ("hangzhou", "quzhou", "xiangyang")


def one(shipped: api.Bizbench, measure: str, case: str, against: str = "best") -> Set:
    """The set of a measure and case, among the three cities of the first documents."""
    found_sets = shipped.compare(measure, city=THREE, against=against).result.sets
    (found,) = [s for s in found_sets if s.case == case]
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
    assert set(shipped.catalog.plans) >= set(PLANS)
    assert len(shipped.catalog.plans) == 54


def test_every_document_is_read_to_the_end_and_known_by_its_text(shipped: api.Bizbench) -> None:
    for plan in shipped.catalog.plans.values():
        assert plan.read is None and plan.text_sha256 is not None, plan.id


@pytest.mark.parametrize("plan", PLANS)
def test_items_and_figures_of_a_plan(plan: str, shipped: api.Bizbench) -> None:
    record = shipped.catalog.plans[plan]
    tasks = [i for i in record.items if re.fullmatch(r"\d+|二\([一二三四五六七八九十]+\)", i.id)]
    main = [t for t in record.targets if t.role == "main"]
    assert (len(tasks), len(main)) == PLANS[plan]
    assert [i.id for i in tasks if i.id.isdecimal()] == [
        str(n + 1) for n in range(sum(i.id.isdecimal() for i in tasks))
    ]


#: Asked of all departments and counties at once, of none by name.
OF_ALL = {("taiyuan/2023", "三(二)")}
#: Plans that print no department at all: their readers found none to enter.
NO_DEPARTMENTS = {
    *("honghe/2023", "jingmen/2023", "shaanxi/2023", "taizhou/2023", "zhengzhou/2023"),
}


def test_an_item_that_states_a_figure_names_its_department(shipped: api.Bizbench) -> None:
    """In every plan that names departments: the item itself, or the items under its heading."""
    silent = set()
    for plan in shipped.catalog.plans.values():
        named = [item.id for item in plan.items if item.lead or item.support]
        if plan.kind not in ("plan", "work-programme"):
            continue
        for item in plan.items:
            if item.id in ("一", "一(二)") or (item.title and item.title.zh == "工作目标"):
                continue  # of the whole plan
            if item.targets and not any(id.startswith(item.id) for id in named):
                assert not named or (plan.id, item.id) in OF_ALL, (plan.id, item.id)
                silent |= set() if named else {plan.id}
    assert silent == NO_DEPARTMENTS


#: Where the data files lie.
FILES = ("indicators/*.yaml", "cities/*/*.yaml", "groups.yaml", "frameworks.yaml")


def test_every_data_file_names_its_schema() -> None:
    for path in sorted(p for pattern in FILES for p in ROOT.glob(pattern)):
        first = path.read_text(encoding="utf-8").splitlines()[0]
        match = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
        assert match, path
        assert (path.parent / match[1]).resolve().is_file(), path


@pytest.mark.parametrize("kind", shapes.SHAPES)
def test_the_committed_schemas_are_current(kind: str) -> None:
    path = ROOT / "docs" / "schemas" / f"{kind}.schema.json"
    assert path.read_text(encoding="utf-8") == jsontext.write(shapes.json_schema(kind))


def _plain(data: object) -> object:
    """As a YAML library hands it to an editor."""
    if isinstance(data, dict):
        return {key: _plain(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_plain(value) for value in data]
    return float(data) if isinstance(data, Decimal) else data


def _examples() -> Iterator[tuple[str, str, str]]:
    """Every whole data file that is shipped, or shown in the guide: name, kind, text."""
    for path in sorted(p for pattern in FILES for p in ROOT.glob(pattern)):
        text = path.read_text(encoding="utf-8")
        yield path.relative_to(ROOT).as_posix(), *_kind(text)
    guide = (ROOT / "docs" / "curation.md").read_text(encoding="utf-8")
    for n, block in enumerate(
        re.findall(r"```yaml\n(# yaml-language-server.*?)```", guide, re.DOTALL)
    ):
        if "\n" in block.strip():  # more than the line that names the schema
            yield f"curation.md-{n}", *_kind(block)


def _kind(text: str) -> tuple[str, str]:
    match = re.search(r"(\w+)\.schema\.json", text)
    assert match
    return match[1], text


@cache
def _schema(kind: str) -> jsonschema.Draft7Validator:
    return jsonschema.Draft7Validator(shapes.json_schema(kind))


@pytest.mark.parametrize(("name", "kind", "text"), [pytest.param(*e, id=e[0]) for e in _examples()])
def test_editors_find_nothing_wrong_with_what_is_right(name: str, kind: str, text: str) -> None:
    schema = _schema(kind)
    document, problems = yamldoc.read(text.encode(), name)
    assert document is not None and not problems
    assert [e.message for e in schema.iter_errors(_plain(document.data))] == []
    assert list(schema.iter_errors(_plain(document.data | {"kez": 1})))


def test_the_add_on_of_the_guide_adds_to_what_is_shipped(
    shipped: api.Bizbench, tmp_path: Path
) -> None:
    (text,) = (text for _, kind, text in _examples() if kind == "addition")
    path = tmp_path / "indicators" / "getting-electricity+yangli.yaml"
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    catalog = api.load([tmp_path]).catalog
    assert not catalog.problems
    assert {*catalog.measures} - {*shipped.catalog.measures} == {"getting-electricity/site-visits"}
    assert "villages" in catalog.measures["getting-electricity/saidi"].cases


def test_what_tables_print_can_be_typed(shipped: api.Bizbench) -> None:
    """Scopes and measures, in both languages, and each measure of an indicator by its name."""
    catalog = shipped.catalog
    for target in catalog.targets:
        measure, owner = catalog.measures[target.measure], catalog.indicators[target.indicator]
        words = scope_words(owner, target.scope)
        for lang in LANGUAGES:
            assert find_scope(catalog, words.get(lang), [measure]) == target.scope
            typed = f"{owner.name.get(lang)}/{measure.name.get(lang)}"
            assert find_measures(catalog, typed) == [measure]
    for plan in catalog.plans.values():
        for typed in (f"{catalog.cities[plan.city].name.zh}{plan.label}", plan.id):
            assert find_plan(catalog, typed) is plan


def test_what_is_shipped_is_named_in_both_languages(shipped: api.Bizbench) -> None:
    """English may be missing in notes and titles, and in the data of others."""
    catalog = shipped.catalog
    names = [(c.id, c.name) for c in catalog.cities.values()]
    for indicator in catalog.indicators.values():
        names += [(indicator.id, indicator.name), (indicator.id, indicator.about)]
        names += [(case.id, case.name) for case in indicator.cases.values()]
        names += [*indicator.qualifiers.items(), *indicator.exclusions.items()]
        names += [(m.id, m.name) for m in indicator.measures]
        names += [clock for m in indicator.measures for clock in m.clocks.items()]
    lacking = [id for id, name in names if not name.en or not re.search("[\u4e00-\u9fff]", name.zh)]
    assert lacking == []


def test_what_is_shipped_is_in_ids(shipped: api.Bizbench) -> None:
    """Names are for who writes a file; a shipped one has been tidied."""
    catalog = shipped.catalog
    assert [
        t.shown for t in tidying.tidy(catalog, [ROOT / "cities", ROOT / "indicators"]) if t.edits
    ] == []


#: Best, worst, unit and direction of the 41 measures that Doing Business 2020 scores.
SCORED: dict[str, tuple[str, str, str, str]] = {
    "starting-a-business/procedures": ("1", "18", "procedure", "lower"),
    "starting-a-business/time": ("0.5", "100", "day", "lower"),
    "starting-a-business/cost": ("0", "200", "percent_of_income", "lower"),
    "starting-a-business/paid-in-minimum-capital": ("0", "400", "percent_of_income", "lower"),
    "dealing-with-construction-permits/procedures": ("5", "30", "procedure", "lower"),
    "dealing-with-construction-permits/time": ("26", "373", "day", "lower"),
    "dealing-with-construction-permits/cost": ("0", "20", "percent", "lower"),
    "dealing-with-construction-permits/building-quality-control-index": (
        *("15", "0", "point", "higher"),
    ),
    "getting-electricity/procedures": ("3", "9", "procedure", "lower"),
    "getting-electricity/time": ("18", "248", "day", "lower"),
    "getting-electricity/cost": ("0", "8100", "percent_of_income", "lower"),
    "getting-electricity/reliability-of-supply-and-transparency-of-tariffs-index": (
        *("8", "0", "point", "higher"),
    ),
    "registering-property/procedures": ("1", "13", "procedure", "lower"),
    "registering-property/time": ("1", "210", "day", "lower"),
    "registering-property/cost": ("0", "15", "percent", "lower"),
    "registering-property/quality-of-land-administration-index": ("30", "0", "point", "higher"),
    "getting-credit/strength-of-legal-rights-index": ("12", "0", "point", "higher"),
    "getting-credit/depth-of-credit-information-index": ("8", "0", "point", "higher"),
    "protecting-minority-investors/extent-of-disclosure-index": ("10", "0", "point", "higher"),
    "protecting-minority-investors/extent-of-director-liability-index": (
        *("10", "0", "point", "higher"),
    ),
    "protecting-minority-investors/ease-of-shareholder-suits-index": (
        *("10", "0", "point", "higher"),
    ),
    "protecting-minority-investors/extent-of-shareholder-rights-index": (
        *("6", "0", "point", "higher"),
    ),
    "protecting-minority-investors/extent-of-ownership-and-control-index": (
        *("7", "0", "point", "higher"),
    ),
    "protecting-minority-investors/extent-of-corporate-transparency-index": (
        *("7", "0", "point", "higher"),
    ),
    "paying-taxes/payments": ("3", "63", "payment", "lower"),
    "paying-taxes/time": ("49", "696", "hour", "lower"),
    "paying-taxes/total-tax-and-contribution-rate": ("26.1", "84", "percent", "lower"),
    "paying-taxes/postfiling-index": ("100", "0", "point", "higher"),
    "trading-across-borders/time-to-export-documentary-compliance": ("1", "170", "hour", "lower"),
    "trading-across-borders/time-to-export-border-compliance": ("1", "160", "hour", "lower"),
    "trading-across-borders/cost-to-export-documentary-compliance": ("0", "400", "USD", "lower"),
    "trading-across-borders/cost-to-export-border-compliance": ("0", "1060", "USD", "lower"),
    "trading-across-borders/time-to-import-documentary-compliance": ("1", "240", "hour", "lower"),
    "trading-across-borders/time-to-import-border-compliance": ("1", "280", "hour", "lower"),
    "trading-across-borders/cost-to-import-documentary-compliance": ("0", "700", "USD", "lower"),
    "trading-across-borders/cost-to-import-border-compliance": ("0", "1200", "USD", "lower"),
    "enforcing-contracts/time": ("120", "1340", "day", "lower"),
    "enforcing-contracts/cost": ("0.1", "89", "percent", "lower"),
    "enforcing-contracts/quality-of-judicial-processes-index": ("18", "0", "point", "higher"),
    "resolving-insolvency/recovery-rate": ("92.9", "0", "percent", "higher"),
    "resolving-insolvency/strength-of-insolvency-framework-index": ("16", "0", "point", "higher"),
}


def test_scored_measures_are_the_world_banks(shipped: api.Bizbench) -> None:
    """Best and worst regulatory performance as published in Doing Business 2020."""
    found = {
        m.id: (m.goalposts.best, m.goalposts.worst, m.unit, m.better)
        for m in shipped.catalog.measures.values()
        if m.goalposts
    }
    assert len(SCORED) == 41
    assert found == {
        id: (Fraction(best), Fraction(worst), unit, better)
        for id, (best, worst, unit, better) in SCORED.items()
    }


def test_weights_and_the_one_bent_score_are_the_world_banks(shipped: api.Bizbench) -> None:
    """Indices of two indicators count by their number of points; all else counts alike."""
    measures = shipped.catalog.measures
    weights = {
        "getting-credit": [12, 8],
        "protecting-minority-investors": [10, 10, 10, 6, 7, 7],
    }
    for indicator in {id.partition("/")[0] for id in SCORED}:
        mine = [id for id in SCORED if id.startswith(f"{indicator}/")]
        expected = weights.get(indicator, [1] * len(mine))
        assert [measures[id].weight for id in mine] == expected, indicator
    bent = {
        m.id: m.goalposts.exponent
        for m in measures.values()
        if m.goalposts and m.goalposts.exponent != 1
    }
    assert bent == {"paying-taxes/total-tax-and-contribution-rate": Fraction("0.8")}


def test_each_scored_measure_is_of_one_world_bank_case(shipped: api.Bizbench) -> None:
    for id in SCORED:
        indicator = shipped.catalog.indicators[id.partition("/")[0]]
        case = [c.id for c in indicator.cases.values() if c.world_bank]
        posts = shipped.catalog.measures[id].goalposts
        assert len(case) == 1 and posts is not None
        assert posts.case in {case[0], "all"}, id


def test_every_measure_is_promised_scored_or_listed_here(shipped: api.Bizbench) -> None:
    promised = {t.measure for t in shipped.targets}
    others = {
        m.id
        for m in shipped.catalog.measures.values()
        if m.id not in promised and m.goalposts is None
    }
    assert others == UNSCORED | DIRECTION_ONLY


def test_no_word_leads_to_two_indicators(shipped: api.Bizbench) -> None:
    """`compare 人才` must not ask back."""
    seen: dict[str, str] = {}
    for indicator in shipped.catalog.indicators.values():
        for word in {indicator.name.zh, indicator.name.en, *indicator.keywords}:
            assert seen.setdefault(str(word), indicator.id) == indicator.id, word


def test_every_measure_can_be_found_by_a_word_of_its_own(shipped: api.Bizbench) -> None:
    """A Chinese keyword that no other measure has, so that a document's words point to it."""
    measures = shipped.catalog.measures.values()
    for measure in measures:
        others = {k for m in measures if m.id != measure.id for k in m.keywords}
        own = set(measure.keywords) - others
        assert any("\u4e00" <= c <= "\u9fff" for word in own for c in word), measure.id


def test_english_words_lead_to_one_place(shipped: api.Bizbench) -> None:
    """Every indicator and measure has an English keyword, and none of these asks back."""
    things = [*shipped.catalog.indicators.values(), *shipped.catalog.measures.values()]
    seen: dict[str, str] = {}
    for thing in things:
        words = [word.casefold() for word in thing.keywords if word.isascii()]
        assert words, thing.id
        for word in words:
            assert seen.setdefault(word, thing.id) == thing.id, word


@pytest.mark.parametrize(
    ("word", "indicator"),
    [
        ("tax", "paying-taxes"),
        ("power", "getting-electricity"),
        ("Electricity", "getting-electricity"),
        ("permit", "dealing-with-construction-permits"),
        ("bankruptcy", "resolving-insolvency"),
        ("closing a business", "closing-a-business"),
    ],
)
def test_an_english_word_finds_its_indicator(
    word: str, indicator: str, shipped: api.Bizbench
) -> None:
    assert find_indicator(shipped.catalog, word).id == indicator


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
    assert dict(why.params)["conventions"].ids == ("days", "working-day")
    assert {"narrower-scope", "open-days", "clock-unsaid"} <= notes(rows["hangzhou"])
    assert {"statistic-average", "clock"} <= notes(rows["xiangyang"])
    assert kinds(found)["quzhou"] == "in-words"


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
    below = {r.plan.id: r.target.value for r in found.rows if r.kind == "variant" and r.target}
    assert below == {
        "xiangyang/2020": Fraction("13.7"),
        "hangzhou/2023-business-environment-draft": 20,  # minutes, and a draft
    }


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
            r.city.id: (r.target.value, r.target.unit)
            for r in found.rows
            if r.city and r.target and r.kind != "variant"
        }
        assert shown == {"hangzhou": (160, "kVA"), "xiangyang": (kw, "kW")}
    answer = shipped.compare(
        "getting-electricity/free-capacity-limit", city=THREE, assume=["power-factor=0.9"]
    )
    assert all(s.is_ranked for s in answer.result.sets)


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


@pytest.mark.parametrize(
    ("measure", "case", "kind"),
    [
        ("getting-electricity/time", "low-voltage", "in-words"),
        ("getting-electricity/time", "high-voltage", "in-words"),
        ("getting-electricity/fee", "low-voltage", "in-words"),
        ("getting-electricity/procedures", "low-voltage", "not-stated"),
        ("getting-electricity/saidi", "all", "not-stated"),
        ("registering-property/time", "all", "in-words"),
        ("registering-property/procedures", "all", "not-stated"),
        ("water-and-gas/time", "water", "in-words"),
        ("water-and-gas/documents", "gas", "not-stated"),
    ],
)
def test_quzhou_promises_time_and_cost_in_words_and_is_silent_on_the_rest(
    measure: str, case: str, kind: str, shipped: api.Bizbench
) -> None:
    assert kinds(one(shipped, measure, case))["quzhou"] == kind


def test_a_change_without_a_starting_level_is_not_ranked(shipped: api.Bizbench) -> None:
    payments = one(shipped, "paying-taxes/payments", "all")
    assert kinds(payments) == {
        "xiangyang": "alone",
        "hangzhou": "not-comparable",
        "quzhou": "not-stated",
    }


def test_a_refund_of_tax_and_a_share_of_enterprises_are_not_ranked_together(
    shipped: api.Bizbench,
) -> None:
    relief = one(shipped, "paying-taxes/tax-relief-coverage", "all")
    assert kinds(relief) == {"quzhou": "alone", "hangzhou": "not-stated", "xiangyang": "not-stated"}
    (row,) = one(shipped, "paying-taxes/refund-coverage", "all").stating
    assert row.target is not None and row.target.written == "应退尽退"


def test_the_steps_of_water_end_at_different_points(shipped: api.Bizbench) -> None:
    """Hangzhou's two run to the connection, Xiangyang's to the agreement on the works."""
    rows = ranked(one(shipped, "water-and-gas/procedures", "water"))
    clocks = {city: row.target.clock for city, row in rows.items() if row.target}
    assert clocks == {
        "hangzhou": "application-to-connection",
        "xiangyang": "application-to-agreement",
    }


#: Promises in words that at least two cities make, and where each of them stands.
SHARED_WORDS = {
    "getting-electricity/permit-filing": {"hangzhou/2020 7", "xiangyang/2020 11"},
    "market-regulation/negative-list": {
        *("hangzhou/2020 28", "quzhou/2018 16", "xiangyang/2020 18"),
        "hangzhou/2023 在打造公平有序的市場環境上走在前、作示范",
    },
    "market-regulation/leniency-list-coverage": {
        *("hangzhou/2020 28", "hangzhou/2024 二(八)", "xiangyang/2020 26"),
    },
    "paying-taxes/merged-filing": {"hangzhou/2020 15", "xiangyang/2020 13"},
    "registering-property/joint-handling": {"quzhou/2018 4", "xiangyang/2020 14"},
}


@pytest.mark.parametrize("measure", SHARED_WORDS)
def test_a_promise_in_words_is_found_in_every_city_that_makes_it(
    measure: str, shipped: api.Bizbench
) -> None:
    """Of the five first documents, which were searched for each other's promises."""
    found = {
        f"{t.plan} {t.item}" for t in shipped.targets if t.measure == measure and t.plan in PLANS
    }
    assert found == SHARED_WORDS[measure]


def test_the_guarantee_fee_comes_from_the_newest_document(shipped: api.Bizbench) -> None:
    (row,) = one(shipped, "getting-credit/guarantee-fee-rate", "all").stating
    assert row.plan is not None and row.plan.id == "hangzhou/2024"
    older = shipped.compare("getting-credit", city="hangzhou", as_of=2023).result.sets[0].stating[0]
    assert older.target is not None and older.target.commitment == "encourage"


def test_little_is_inferred_and_all_of_it_is_explained(shipped: api.Bizbench) -> None:
    """What is inferred is not checked against its words, so it stays the exception."""
    read = [t for t in shipped.targets if t.inferred and not names_a_number(t.written)]
    assert len(read) < len(shipped.targets) / 10
    assert {t.written for t in read if t.plan in PLANS} == {
        *("210", "310", "312", "321"),  # a figure in each digit of a name
        "不超过13 7小时",  # a lost decimal point
        "不少于3颗…再加赠发票专用章",  # a sum
        "保五爭四沖三",  # three figures in one word
        "扩大到全市13个",  # all districts there are
        *("不再提交", "无需提交申请材料", "无需缴纳", "彻底消除", "为所有市场主体核发"),
    }
    assert all(t.reading for t in shipped.targets if t.inferred)


def names_a_number(written: str) -> bool:
    """Whether words stand for a number that is not printed: 零费用, 全覆盖, 应退尽退."""
    found = figures.read(written)
    read = isinstance(found, figures.Reading) and found.kind in ("zero", "coverage")
    return read and not re.search(r"\d", written)


def test_a_number_that_stands_in_words_is_said_to_be_read(shipped: api.Bizbench) -> None:
    """So that a row with 100% for 全覆盖 never looks like one that prints 100%."""
    named = [t for t in shipped.targets if t.value is not None and names_a_number(t.written)]
    assert {t.written for t in named} >= {"零费用", "全覆盖", "应退尽退", "全部下放", "一次不跑"}
    assert [t.id for t in named if "number" not in t.inferred] == []
    rows = ranked(one(shipped, "starting-a-business/fee", "seals"))
    assert all("number-inferred" in notes(r) for r in rows.values())
    random = ranked(one(shipped, "market-regulation/random-inspection-coverage", "all"))
    assert "number-inferred" in notes(random["quzhou"])
    assert "number-inferred" not in notes(random["hangzhou"])


def test_wheel_and_checkout_hold_the_same_files() -> None:
    """Every YAML file below the data folders is one that is read."""
    catalog = api.load().catalog
    found = {p for top in ("indicators", "cities") for p in Path(ROOT / top).rglob("*.y*ml")}
    found |= {ROOT / "groups.yaml", ROOT / "frameworks.yaml"}
    assert {f.path for f in catalog.files} == found


def test_every_item_of_the_shipped_frameworks_is_covered() -> None:
    """And every name that an indicator gives is an item; validate says so, too."""
    catalog = api.load().catalog
    assert list(catalog.frameworks) == ["ndrc-18", "doing-business", "b-ready"]
    sizes = [len(f.items) for f in catalog.frameworks.values()]
    assert sizes == [18, 12, 10]
    assert all(item.indicators for f in catalog.frameworks.values() for item in f.items)


# --- observations -------------------------------------------------------------------------

ECONOMIES = ["beijing", "china", "hong-kong", "shanghai", "singapore"]


@pytest.mark.parametrize("city", ECONOMIES)
def test_doing_business_2020_has_a_value_for_every_scored_measure(
    city: str, shipped: api.Bizbench
) -> None:
    """So that an indicator can be scored without filling anything in."""
    scored = {m.id for m in shipped.catalog.measures.values() if m.goalposts}
    (series,) = (s for s in shipped.catalog.series if s.city == city and s.corrects is None)
    values = {v.measure: v for v in series.values}
    assert len(scored) == 41 and scored <= values.keys()
    for id in scored:
        posts = shipped.catalog.measures[id].goalposts
        assert posts is not None and values[id].scope == Scope(posts.case)
        assert values[id].unit == shipped.catalog.measures[id].unit


def test_the_corrected_edition_of_china_lists_what_changed_and_takes_the_rest_over(
    shipped: api.Bizbench,
) -> None:
    def value(city: str, measure: str) -> Fraction:
        name, _, series = city.partition("@")
        found = observed_values(shipped.catalog, name, series or None)
        return next(v.value for _, v in found if v.measure == measure)

    procedures = "starting-a-business/procedures"
    assert value("china", procedures) == Fraction("4.55")
    assert value("china@doing-business-2020", procedures) == Fraction("3.55")
    assert value("china", "getting-credit/strength-of-legal-rights-index") == 3
    assert value("china", "starting-a-business/time") == Fraction("8.55")
    assert value("shanghai", "dealing-with-construction-permits/time") == Fraction("125.5")
    assert value("singapore", "enforcing-contracts/time") == 164


def test_an_observed_city_is_a_line_of_reference_and_no_row_of_its_own(
    shipped: api.Bizbench,
) -> None:
    set_ = one(shipped, "getting-electricity/time", "low-voltage", against="observed:上海")
    (row,) = (r for r in set_.rows if r.kind == "reference")
    assert (row.value, row.rank) == (32, None)
    plain = one(shipped, "getting-electricity/time", "low-voltage")
    assert not {r.city.id for r in plain.rows if r.city} & set(ECONOMIES)
