"""Plans in another language, and places to which China's conventions on days do not apply."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from bizbench import api
from tests.conftest import TINY, Run

FILES = {
    "home/city.yaml": (
        "id: home\nlevel: economy\nconventions: [days, working-day]\nname: {en: Home, zh: 本国}"
    ),
    "abroad/city.yaml": "id: abroad\nlevel: economy\nname: {en: Abroad, zh: 外国}",
    "fern/city.yaml": "id: fern\nlevel: city\nparent: home\nname: {en: Fern, zh: 蕨城}",
    "gorse/city.yaml": "id: gorse\nlevel: city\nparent: abroad\nname: {en: Gorse, zh: 荆城}",
    "heath/city.yaml": "id: heath\nlevel: city\nname: {en: Heath, zh: 石楠}",
    "iris/city.yaml": "id: iris\nlevel: city\nparent: abroad\nname: {en: Iris, zh: 鸢城}",
}


def plan(city: str, *targets: str) -> str:
    lines = "\n".join(f"      - {{measure: getting-water/{target}}}" for target in targets)
    return (
        f"city: {city}\nyear: 2030\nkind: plan\n"
        "document: {title: {zh: 方案}, coverage: complete}\nread: [getting-water]\n"
        f'items:\n  - item: "1"\n    targets:\n{lines}\n'
    )


PLANS = {
    "fern": ("time, scope: business, at_most: 14 unspecified_day, written: 14天以内",),
    "gorse": (
        "time, scope: business, at_most: 10 unspecified_day, written: within 10 days",
        "time, scope: household, at_most: 9 working_day, written: within 9 working days",
        "fee, scope: all, at_most: 5 CNY, written: at most 5 yuan",
    ),
    "heath": ("time, scope: business, at_most: 12 day, written: 12个自然日以内",),
}


def load(folder: Path, plans: dict[str, tuple[str, ...]]) -> api.Bizbench:
    for name, content in FILES.items():
        path = folder / "cities" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content + "\n", encoding="utf-8")
    for city, targets in plans.items():
        path = folder / "cities" / city / "2030.yaml"
        path.write_text(plan(city, *targets), encoding="utf-8")
    return api.load([TINY, folder], only_data=True)


def kinds(loaded: api.Bizbench, *assume: str, city: str = "fern gorse heath") -> dict[str, str]:
    answer = loaded.compare(
        "getting-water/time", scope="business", city=city.split(), assume=list(assume)
    )
    return {row.city.id: row.kind for row in answer.result.sets[0].rows}


def test_a_span_of_another_language_is_said_not_to_be_read(tmp_path: Path) -> None:
    loaded = load(tmp_path, PLANS)
    (problem,) = loaded.problems
    assert problem.id == "spans-not-read" and dict(problem.params)["n"] == "3"
    assert problem.level == "warning" and "gorse/2030" in loaded.catalog.plans


def test_what_a_foreign_span_prints_need_not_be_inferred(tmp_path: Path) -> None:
    more = ", reading: x, inferred: [number]"
    loaded = load(tmp_path, {"gorse": tuple(target + more for target in PLANS["gorse"][:1])})
    assert [p.id for p in loaded.problems] == ["spans-not-read", "inferred-needless"]
    page = str(loaded.compare("getting-water/time").page("en"))
    assert "is read, not printed" not in page


def test_a_table_does_not_quote_what_the_document_does_not_print(
    tmp_path: Path, bizbench: Run
) -> None:
    load(tmp_path, PLANS)
    data = ["--data", str(TINY), "--only-data", "--data", str(tmp_path)]
    for lang in ("en", "zh"):
        for command in (
            ["compare", "getting-water/time", "--scope", "business"],
            ["show", "gorse/2030/getting-water/time@business"],
            ["list", "targets", "--city", "gorse"],
            ["profile", "gorse"],
            ["gaps", "gorse"],
        ):
            code, out, err = bizbench(*command, "--lang", lang, *data)
            assert code == 0, err
            for line in out.splitlines():
                if "10" in line and ("Gorse" in line or "荆城" in line or "within 10" in line):
                    assert "天" not in line, line
    _, out, _ = bizbench("compare", "getting-water/time", "--lang", "en", *data)
    assert "≤ 10 days (kind not said)" in out and "the plan says 天: 10" not in out


def test_chinas_days_are_not_applied_abroad(tmp_path: Path) -> None:
    loaded = load(tmp_path, PLANS)
    assert kinds(loaded) == {"fern": "ranked", "heath": "ranked", "gorse": "not-comparable"}
    page = str(loaded.compare("getting-water/time", scope="business").page("en"))
    assert "without a value for: foreign-days" in page
    every = {"fern": "ranked", "heath": "ranked", "gorse": "ranked"}
    named = ("foreign-days=working", "foreign-working-day=365/300")
    assert kinds(loaded, *named) == every
    answer = loaded.compare("getting-water/time", scope="business", assume=list(named))
    (row,) = [r for r in answer.result.sets[0].rows if r.city.id == "gorse" and r.kind == "ranked"]
    assert set(row.values) == {Fraction(10 * 365, 300)}


@pytest.mark.parametrize(
    ("lang", "names"), [("en", "foreign-days foreign-working-day"), ("zh", "境外天 境外工作日")]
)
def test_the_remedy_for_what_is_missing_can_be_typed(lang: str, names: str, tmp_path: Path) -> None:
    loaded, (days, working) = load(tmp_path, PLANS), names.split()
    compared = str(loaded.compare("getting-water/time", scope="business").page(lang))
    shown = str(loaded.show("gorse/2030/getting-water/time@business").page(lang))
    for page in (compared, shown):
        assert f"--assume {days}=… --assume {working}=…" in page
    named = [f"{days}=working", f"{working}=1.4"]
    assert set(kinds(loaded, *named).values()) == {"ranked"}


def test_units_that_both_state_are_compared(tmp_path: Path) -> None:
    figure = "time, scope: business, at_most: {} working_day, written: {}".format
    plans = {
        "fern": (figure(14, "14个工作日以内"),),
        "gorse": (figure(10, "within 10 working days"),),
    }
    found = kinds(load(tmp_path, plans), city="fern gorse")
    assert found == {"fern": "ranked", "gorse": "ranked"}


def test_a_bare_day_abroad_is_none_of_china_in_any_language(tmp_path: Path) -> None:
    """A place abroad may print 天; it is another's 天."""
    plans = {
        "fern": ("time, scope: business, at_most: 14 unspecified_day, written: 14天以内",),
        "iris": ("time, scope: business, at_most: 10 unspecified_day, written: 10天以内",),
        "gorse": ("time, scope: business, at_most: 12 unspecified_day, written: in 12 Tagen",),
    }
    loaded = load(tmp_path, plans)
    found = kinds(loaded, city="fern iris gorse")
    assert found["iris"] == found["gorse"] == "not-comparable" and found["fern"] != "ranked"
    both = kinds(loaded, "foreign-days=calendar", "foreign-working-day=1.4", city="iris gorse")
    assert set(both.values()) == {"ranked"}


@pytest.mark.parametrize(
    ("city", "written", "foreign"),
    [
        ("heath", "10天以内", False),
        ("heath", "within 10 days", True),
        ("fern", "within 10 days", False),
        ("iris", "10天以内", True),
    ],
)
def test_without_an_economy_the_language_decides(
    city: str, written: str, foreign: bool, tmp_path: Path
) -> None:
    target = f"time, scope: business, at_most: 10 unspecified_day, written: {written}"
    (found,) = load(tmp_path, {city: (target,)}).catalog.plans[f"{city}/2030"].targets
    assert found.recipe is not None
    assert ("foreign-days" in found.recipe.conventions) is foreign
    assert ("days" in found.recipe.conventions) is not foreign


@pytest.mark.parametrize(
    ("written", "unit"), [("within 10 days", "plain_day"), ("10天以内", "unspecified_day")]
)
def test_a_report_and_another_number_count_as_the_promise_they_answer(
    written: str, unit: str, tmp_path: Path
) -> None:
    load(
        tmp_path,
        {
            "heath": (f"time, scope: business, at_most: 10 unspecified_day, written: {written}",),
            "gorse": ("time, scope: business, at_most: 9 plain_day, written: within 9 days",),
        },
    )
    reports = (
        "city: heath\nyear: 2030\nkind: progress\nsource: {title: t}\nreports:\n"
        f"  - {{target: getting-water/time@business, date: 2030-06-01, value: 9 {unit}}}\n"
    )
    (tmp_path / "cities/heath/progress-2030.yaml").write_text(reports, "utf-8")
    loaded = api.load([TINY, tmp_path], only_data=True)
    (row,) = loaded.progress("heath", as_of="2030-12-30").result.rows
    assert row.light == "done"
    (change,) = loaded.whatif("heath", f"getting-water/time@business=8 {unit}").result.changes
    assert change.before.recipe == change.after.recipe
    (new,) = loaded.whatif("heath", f"getting-water/time@household=8 {unit}").result.changes
    assert new.after.recipe == change.after.recipe


def test_places_that_lead_in_a_circle_have_no_economy(tmp_path: Path) -> None:
    load(tmp_path, {"heath": PLANS["heath"]})
    for city, parent in (("heath", "iris"), ("iris", "heath")):
        path = tmp_path / "cities" / city / "city.yaml"
        path.write_text(
            f"id: {city}\nlevel: city\nparent: {parent}\nname: {{en: A, zh: 甲}}\n", "utf-8"
        )
    assert "heath/2030" in api.load([TINY, tmp_path], only_data=True).catalog.plans


@pytest.mark.parametrize("value", ["foreign-days=yes", "foreign-working-day=5", "foreign-days="])
def test_a_foreign_convention_takes_its_own_values(
    value: str, tmp_path: Path, bizbench: Run
) -> None:
    code, _, err = bizbench("compare", "getting-water", "--assume", value, "--data", str(TINY))
    assert code == 2 and value.partition("=")[0] in err
