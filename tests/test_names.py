"""What a person may call things: on the command line, and what messages call them back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from bizbench import api
from bizbench.data.conventions import Assumptions
from bizbench.data.names import find_measures, find_pair, find_plan, find_scope, find_target
from bizbench.data.unit_names import amount
from bizbench.ground import dates
from bizbench.ground.problems import UsageError
from bizbench.output.answer import Answer
from tests.conftest import TINY

WATER = "getting-water"


@pytest.mark.parametrize(
    ("word", "scope"),
    [
        ("business/small+with-works", "business/small+with-works"),
        ("企业", "business"),
        ("企业/小微企业", "business/small"),
        ("企业（小微企业）", "business/small"),
        ("企业（有外部工程、小微企业）", "business/small+with-works"),
        ("企业／小微企业＋有外部工程", "business/small+with-works"),
        ("businesses (small firms, with works)", "business/small+with-works"),
        ("Businesses/small", "business/small"),
        ("城区", "all/urban"),
        ("城区、小微企业", "all/small+urban"),
        ("全部用户", "all"),
    ],
)
def test_a_scope_is_typed_as_files_write_it_or_tables_print_it(
    word: str, scope: str, tiny: api.Bizbench
) -> None:
    assert str(find_scope(tiny.catalog, word, find_measures(tiny.catalog, WATER))) == scope


def test_a_part_is_no_scope_where_there_is_no_whole(tiny: api.Bizbench) -> None:
    """Only what tables print by itself stands by itself: 城区 of businesses has its case."""
    with pytest.raises(UsageError):
        find_scope(tiny.catalog, "城区", find_measures(tiny.catalog, f"{WATER}/time"))


@pytest.mark.parametrize(
    "word", ["north/2020", "北城/2020", "北城2020", "北城市2020年", "北城／2020"]
)
def test_a_plan_by_name(word: str, tiny: api.Bizbench) -> None:
    assert find_plan(tiny.catalog, word).id == "north/2020"


def test_a_plan_with_a_slug_is_no_other_plan(tiny: api.Bizbench) -> None:
    assert find_plan(tiny.catalog, "北城2021年（report）").id == "north/2021-report"
    with pytest.raises(UsageError) as caught:
        find_plan(tiny.catalog, "北城2021")
    assert "north/2021-report" in caught.value.message("en")


@pytest.mark.parametrize("words", ["北城 2020年 2021-report", "北城2020 北城2021-report"])
def test_a_pair_by_name(words: str, tiny: api.Bizbench) -> None:
    old, new = find_pair(tiny.catalog, words.split())
    assert (old.id, new.id) == ("north/2020", "north/2021-report")


def test_a_target_by_the_names_it_is_made_of(tiny: api.Bizbench) -> None:
    target = next(t for t in tiny.targets if t.scope.case == "business")
    owner = tiny.catalog.measures[target.measure]
    word = f"{target.plan}/获得用水/{owner.name.zh}@企业"
    assert find_target(tiny.catalog, word).measure == target.measure


@pytest.mark.parametrize(
    ("typed", "fixed"),
    [
        ("功率因数=0.9", ("power-factor", "0.9")),
        ("天＝工作日", ("days", "working")),
        ("天=自然日", ("days", "calendar")),
        ("工作日=7/5", ("working-day", "7/5")),
        ("小时=8小时", ("hours", "office")),
        ("Days=Calendar", ("days", "calendar")),
    ],
)
def test_a_convention_in_either_language(typed: str, fixed: tuple[str, str]) -> None:
    assert Assumptions.parse([typed]).fixed == (fixed,)


@pytest.mark.parametrize(
    ("text", "unit", "found"),
    [
        ("5个工作日", "day", "5 working_day"),
        ("5 working days", "day", "5 working_day"),
        ("60亿元", "CNY", "6000000000 CNY"),
        ("3.3万亩", "mu", "33000 mu"),
        ("两个工作日", "day", "2 working_day"),
        ("3个", "procedure", "3 procedure"),
        ("3个", None, "3 procedure|document|seal|enterprise|event|project|item"),
        ("５次", "visit", "5 visit"),
        ("不超过5天", "day", None),
        ("3至5天", "day", None),
        ("5次/年", "event", None),
        ("5 days", "day", None),
        ("城区5小时", "hour", None),
        ("5小时（城区）", "hour", None),
        ("5", "day", None),
        ("1/0小时", "hour", None),
    ],
)
def test_an_amount_says_a_number_and_its_unit_and_no_more(
    text: str, unit: str | None, found: str | None
) -> None:
    made = amount(text, unit)
    if made is None or found is None:
        assert made is found is None
        return
    number, _, units = found.partition(" ")
    assert (str(made[0]), set(made[1])) == (number, set(units.split("|")))


@pytest.mark.parametrize(
    ("written", "day"),
    [("2025年10月10日", "2025-10-10"), ("2025年3月1日", "2025-03-01"), ("2025.3.1", "2025-03-01")],
)
def test_a_day_as_it_is_written_in_chinese(written: str, day: str) -> None:
    assert dates.iso(written) == day


def message(lang: str, ask: object, *words: object, **more: object) -> str:
    with pytest.raises(UsageError) as caught:
        ask(*words, **more)  # type: ignore[operator]
    return caught.value.message(lang)


def test_messages_name_things_in_the_language_asked(tiny: api.Bizbench) -> None:
    said = message("zh", tiny.compare, WATER, scope="某处")
    assert "居民、企业、全部用户" in said and "household" not in said
    said = message("zh", tiny.whatif, "北城", f"{WATER}/time=5 days")
    assert said.endswith("：工作日、自然日、天。")
    said = message("en", tiny.whatif, "north", f"{WATER}/time@business=5 days")
    assert said.endswith(": working_day, day, unspecified_day.")
    said = message("zh", tiny.gaps, "north", lead="xx")
    assert said.startswith("北城没有") and "north" not in said
    said = message("zh", tiny.compare, WATER, assume=["天=x"])
    assert "“天”" in said and "工作日、自然日" in said and "days" not in said


def test_only_places_with_something_to_show_are_listed(tiny: api.Bizbench) -> None:
    said = message("en", tiny.gaps, "武汉")
    assert "observed:harbour" in said and " harbour" not in said
    assert "north, south" in said


def test_behind_a_good_guess_stands_no_long_list(tmp_path: object, tiny: api.Bizbench) -> None:
    said = message("en", tiny.compare, "gettingwater/time")
    assert said.endswith("did you mean 'getting-water'? known: getting-water.")
    said = message("en", tiny.show, "nort")
    assert said.endswith("did you mean 'north'?")


LED: dict[str, Callable[[api.Bizbench, str], Answer[Any]]] = {
    "gaps": lambda b, lead: b.gaps("ford", lead=lead),
    "tasks": lambda b, lead: b.tasks("ford", lead=lead),
    "progress": lambda b, lead: b.progress("ford", as_of="2030-12-31", lead=lead),
    "list": lambda b, lead: b.list("targets", lead=lead),
}


@pytest.mark.parametrize("ask", LED.values(), ids=LED)
def test_a_department_is_typed_alike_everywhere(ask: Callable[..., Answer[Any]]) -> None:
    loaded = api.load([TINY, TINY.parent / "progress"], only_data=True, cache=False)
    assert ask(loaded, " 市金融局\t").to_dict() == ask(loaded, "市金融局").to_dict()
    for nothing in ("", " ", "\u3000"):
        with pytest.raises(UsageError):
            ask(loaded, nothing)
