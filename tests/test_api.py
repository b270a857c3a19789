"""Python: natural calls work, wrong ones are told in Python's words, results are short."""

from __future__ import annotations

import dataclasses
import datetime
import pickle
import rlcompleter
import string
from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

import bizbench as package
from bizbench import api
from bizbench.data.catalog import Catalog
from bizbench.data.records import Contents
from bizbench.ground.problems import UsageError
from bizbench.ground.record import Struct
from bizbench.ground.texts import catalogue
from bizbench.output.answer import Answer
from bizbench.questions.lists.records import KINDS
from tests.catalogues import write
from tests.conftest import TINY

Ask = Callable[[api.Bizbench], Any]
WATER = "getting-water/time"

#: A natural call, and the plain one that it means.
SAME: dict[str, tuple[Ask, Ask]] = {
    "one city": (
        lambda b: b.list("targets", city="north"),
        lambda b: b.list("targets", city=["north"]),
    ),
    "one of each filter": (
        lambda b: b.list(
            "targets", indicator="getting-water", year="2020", status="target", lead="水务"
        ),
        lambda b: b.list(
            "targets", indicator=["getting-water"], year=[2020], status=["target"], lead=["水务"]
        ),
    ),
    "a year as digits": (
        lambda b: b.compare(WATER, as_of="2020"),
        lambda b: b.compare(WATER, as_of=2020),
    ),
    "a year of a table of floats": (
        lambda b: b.compare(WATER, as_of=2020.0),
        lambda b: b.compare(WATER, as_of=2020),
    ),
    "years as numbers": (
        lambda b: b.diff("north", 2020, "2021-report"),
        lambda b: b.diff("north/2020", "north/2021-report"),
    ),
    "plans in a list": (
        lambda b: b.diff(["north/2020", "north/2021-report"]),
        lambda b: b.diff("north/2020", "north/2021-report"),
    ),
    "one assumption": (
        lambda b: b.compare(WATER, assume="days=calendar"),
        lambda b: b.compare(WATER, assume=["days=calendar"]),
    ),
    "assumptions by name": (
        lambda b: b.compare(WATER, assume={"days": "calendar", "working-day": Fraction(7, 5)}),
        lambda b: b.compare(WATER, assume=["days=calendar", "working-day=7/5"]),
    ),
    "a number assumed": (
        lambda b: b.compare(WATER, assume={"power-factor": 0.9}),
        lambda b: b.compare(WATER, assume=["power-factor=0.9"]),
    ),
    "a list of measures": (
        lambda b: b.compare([WATER, "getting-water/fee"]),
        lambda b: b.compare(WATER, "getting-water/fee"),
    ),
    "a list of one base": (
        lambda b: b.compare(WATER, against=["median"]),
        lambda b: b.compare(WATER, against="median"),
    ),
    "nothing where several may stand": (
        lambda b: b.matrix(city=None, assume=None),
        lambda b: b.matrix(),
    ),
    "a generator": (
        lambda b: b.matrix(city=(id for id in ("south", "west"))),
        lambda b: b.matrix(city=["south", "west"]),
    ),
    "records": (
        lambda b: b.gaps(b.catalog.cities["north"]),
        lambda b: b.gaps("north"),
    ),
    "a change by its promise": (
        lambda b: b.whatif("north", {f"{WATER}@business": "4 day"}),
        lambda b: b.whatif("north", [f"{WATER}@business=4 day"]),
    ),
    "a moment": (
        lambda b: b.progress("north", 2020, as_of=datetime.datetime(2020, 6, 30, 12)),
        lambda b: b.progress("north", "2020", as_of="2020-06-30"),
    ),
}


@pytest.mark.parametrize("natural, plain", SAME.values(), ids=SAME)
def test_a_natural_call_means_the_plain_one(tiny: api.Bizbench, natural: Ask, plain: Ask) -> None:
    assert natural(tiny).result == plain(tiny).result


def refused(tiny: api.Bizbench, ask: Ask, error: type[Exception] = UsageError) -> str:
    with pytest.raises(error) as caught:
        ask(tiny)
    return str(caught.value)


WRONG: dict[str, tuple[Ask, str]] = {
    "nothing": (lambda b: b.compare(), "compare needs an indicator, a measure"),
    "nothing in a list": (lambda b: b.compare([]), "compare needs an indicator, a measure"),
    "a year in words": (
        lambda b: b.compare(WATER, as_of="last"),
        "as_of takes a whole number (found 'last').",
    ),
    "two of one": (
        lambda b: b.gaps(["north", "south"]),
        "city takes one name, as text (found ['north', 'south']).",
    ),
    "no text": (lambda b: b.compare(True), "what takes a name or several"),
    "a word for yes": (
        lambda b: b.compare(WATER, strict="no"),
        "strict is True or False (found 'no').",
    ),
    "no date": (lambda b: b.progress("north", as_of=2020), "write as_of='YYYY-MM-DD'."),
    "top": (lambda b: b.compare(WATER, top=0), "top takes a number of at least 1."),
    "a convention": (lambda b: b.compare(WATER, assume="x=1"), "write assume='NAME=VALUE'."),
    "a base left out": (
        lambda b: b.compare(WATER, city=["north", "west"], against="south"),
        "Add city='south'.",
    ),
    "a filter": (
        lambda b: b.list("units", city="north"),
        "city does not narrow a list of units. What does: text.",
    ),
    "overall": (lambda b: b.score(overall=True), "Add observed=True."),
    "a measure to score": (
        lambda b: b.score(WATER),
        "to rank over some measures: score('getting-water', over='time')",
    ),
    "a department": (lambda b: b.gaps("north", lead="xyz"), "see: show('north')"),
    "a user's own words": (lambda b: b.compare("--as-of"), "indicator or measure '--as-of'"),
}


@pytest.mark.parametrize("ask, said", WRONG.values(), ids=WRONG)
def test_a_wrong_call_is_told_in_pythons_words(tiny: api.Bizbench, ask: Ask, said: str) -> None:
    message = refused(tiny, ask)
    assert said in message
    assert "--" not in message.replace("'--as-of'", "") and "bizbench " not in message


def test_keywords_there_are_not(tiny: api.Bizbench) -> None:
    found = refused(tiny, lambda b: b.compare(WATER, cities=["north"]), TypeError)
    assert found.startswith("compare() has no argument 'cities'; did you mean 'city'?")
    assert refused(tiny, lambda b: b.gaps(), TypeError).startswith("gaps() missing")


def test_no_message_says_what_only_a_shell_understands() -> None:
    """Each text of wrong usage, also those no call of today brings about."""
    for id, form in catalogue("en").items():
        if id.startswith("usage."):
            names = {name: name for name in _holes(form)}
            assert " --" not in str(UsageError(id.removeprefix("usage."), **names)), id


def _holes(form: str) -> Iterator[str]:
    return (name for _, name, _, _ in string.Formatter().parse(form) if name)


def test_the_module_lists_its_names() -> None:
    assert dir(package) == sorted(package.__all__) and "load" in dir(package)
    assert all(hasattr(package, name) for name in package.__all__)
    completer = rlcompleter.Completer({"bizbench": package})
    assert str(completer.complete("bizbench.lo", 0)).startswith("bizbench.load")


def test_the_docstring_of_list_says_which_there_are() -> None:
    assert [kind for kind in KINDS if kind not in str(api.Bizbench.list.__doc__).lower()] == []


# --- loading ------------------------------------------------------------------------------


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="there is no folder"):
        api.load(tmp_path / "no")
    with pytest.raises(UsageError, match="name a folder with data"):
        api.load(only_data=True)


def test_files_left_out_are_told_of(tmp_path: Path) -> None:
    write(tmp_path, {"cities/a/city.yaml": "id: b\n"})
    with pytest.warns(
        package.DataWarning, match=r"cities/a/city.yaml:1:1: error: .* \[missing-key"
    ):
        loaded = api.load(tmp_path, only_data=True)
    assert loaded.problems


@pytest.mark.filterwarnings("error")
def test_sound_data_are_loaded_without_a_word() -> None:
    assert api.load([TINY], only_data=True).problems == ()


# --- size ---------------------------------------------------------------------------------

#: One answer of each question.
ANSWERS: dict[str, Ask] = {
    "compare": lambda b: b.compare("getting-water"),
    "matrix": lambda b: b.matrix(),
    "best": lambda b: b.best(),
    "diff": lambda b: b.diff("north", 2020, "2021-report", everything=True),
    "gaps": lambda b: b.gaps("north"),
    "score": lambda b: b.score(),
    "profile": lambda b: b.profile("north"),
    "whatif": lambda b: b.whatif("north", f"{WATER}@business=4 day"),
    "progress": lambda b: b.progress("north", 2020, as_of="2020-06-30"),
    "show": lambda b: b.show("north/2020"),
    "list": lambda b: b.list("targets"),
    "verify": lambda b: b.verify(TINY.parent / "sources", plans="north/2020"),
}


def is_record(value: Any) -> bool:
    return isinstance(value, Struct) or dataclasses.is_dataclass(value)


def records(value: Any, seen: dict[int, Any]) -> dict[int, Any]:
    """All records that hang on a value, each once."""
    if id(value) not in seen and not isinstance(value, str | int | Fraction):
        seen[id(value)] = value
        inner: list[Any] = []
        if isinstance(value, Catalog):
            inner = [getattr(value, name) for name in Catalog.__annotations__]
        elif isinstance(value, Contents):
            inner = [value.items]
        elif is_record(value):
            inner = [getattr(value, name) for name in type(value).__match_args__]
        elif isinstance(value, Mapping):
            inner = [*value.values()]
        elif isinstance(value, tuple | list):
            inner = [*value]
        for each in inner:
            records(each, seen)
    return seen


@pytest.mark.parametrize("ask", ANSWERS.values(), ids=ANSWERS)
def test_every_record_shows_itself_shortly(tiny: api.Bizbench, ask: Ask) -> None:
    answer = ask(tiny)
    assert len(repr(answer)) < 150 and repr(answer) == repr(answer.result)
    for record in records(answer.result, {}).values():
        if is_record(record):
            assert len(repr(record)) < 1500, type(record)


def test_what_a_repr_says(tiny: api.Bizbench) -> None:
    answer = tiny.compare(WATER)
    version = tiny.catalog.version
    assert repr(answer) == f"Comparison: 2 sets, 5 cities, data {version}"
    assert repr(tiny.list("units")).startswith("Listing: units, ")
    row = answer.result.sets[0].rows[0]
    assert repr(row).startswith(f"Row: ranked, city {row.city.id}, plan {row.plan.id}, target ")
    assert repr(tiny.targets[0]).startswith(f"Target: {tiny.targets[0].id}, bound ")


@pytest.mark.parametrize("ask", ANSWERS.values(), ids=ANSWERS)
def test_a_result_holds_the_catalogues_own_records(tiny: api.Bizbench, ask: Ask) -> None:
    """No row has a copy: what hangs on an answer is little more than the catalogue itself."""
    answer: Answer[Any] = ask(tiny)
    own = records(tiny.catalog, {})
    plans = [r for r in records(answer.result, {}).values() if type(r).__name__ == "Plan"]
    assert all(id(plan) in own for plan in plans) or "whatif" in answer.question
    assert len(pickle.dumps(answer)) < 2 * len(pickle.dumps(tiny.catalog))
