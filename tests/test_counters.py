"""What a measure's numbers count, in the words of its indicator file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bizbench import api
from bizbench.output.page import Table
from bizbench.output.writers import terminal
from tests.catalogues import city, plan, write

INDICATOR = """
id: fairs
name: {en: Fairs, zh: 展会}
about: {en: invented, zh: 虚构}
cases:
  abroad: {name: {en: abroad, zh: 境外}}
  lessons: {name: {en: lessons, zh: 课程}}
measures:
  number:
    name: {en: Number, zh: 数量}
    unit: event
    counter: {zh: 场, en: fair|fairs}
    counters:
      lessons: {zh: 个班, en: class|classes}
    better: higher
    cases: [abroad, lessons]
    per: year
    goalposts: {best: 9, worst: 0, case: abroad, reason: {en: invented, zh: 虚构}}
"""
#: A number for a month, which is counted for a year, and a value that was measured.
MONTHLY = "{measure: fairs/number, scope: abroad, exactly: 1 event, per: month, written: 每月1场}"
MEASURED = """
city: north
kind: observation
series: {id: survey, title: Survey, publisher: Nobody, measured: 2020-01-01, state: discontinued}
values:
- {measure: fairs/number, scope: abroad, value: 7 event}
"""


def target(scope: str, number: int, word: str) -> str:
    keys = f"scope: {scope}, exactly: {number} event, written: {number}{word}"
    return f"{{measure: fairs/number, {keys}}}"


@pytest.fixture
def fairs(tmp_path: Path) -> api.Bizbench:
    files = {"indicators/fairs.yaml": INDICATOR}
    for name, numbers in (("north", (6, 1)), ("south", (8, 3))):
        abroad, lessons = numbers
        files[f"cities/{name}/city.yaml"] = city(name)
        targets = [target("abroad", abroad, "场"), target("lessons", lessons, "个班")]
        files[f"cities/{name}/2024.yaml"] = plan(name, 2024, targets)
    loaded = api.load([write(tmp_path, files)], only_data=True)
    assert not loaded.problems
    return loaded


def test_so_does_what_is_measured_a_goalpost_and_what_is_counted_for_a_year(tmp_path: Path) -> None:
    files = {"indicators/fairs.yaml": INDICATOR}
    for name, promised in (("north", target("abroad", 6, "场")), ("south", MONTHLY)):
        files[f"cities/{name}/city.yaml"] = city(name)
        files[f"cities/{name}/2024.yaml"] = plan(name, 2024, [promised])
    files["cities/north/observed-survey.yaml"] = MEASURED
    loaded = api.load([write(tmp_path, files)], only_data=True)
    assert not loaded.problems
    compared = [loaded.compare("fairs", against=base) for base in ("observed:north", "goalpost")]
    for lang, *said, head in (("zh", "7场", "9场", "场"), ("en", "7 fairs", "9 fairs", "fairs")):
        for answer, amount in zip(compared, said, strict=True):
            (table,) = (b for b in answer.page(lang).blocks if isinstance(b, Table) and b.lines)
            assert amount in [cell for line in table.lines for cell in line.cells]
            assert head in [column.title for column in table.columns]
            assert amount in {row["promise"] for row in answer.table(lang).records}
        for answer in (
            loaded.list("observations"),
            loaded.show("north"),
            loaded.score(observed=True),
        ):
            assert said[0] in page(answer, lang)
        assert said[1] in page(loaded.gaps("north", against="goalpost"), lang)


def page(answer: api.Answer, lang: str) -> str:
    return terminal.write(answer.page(lang))


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("zh", ["6场", "1个班", "单位：场/年", "单位：个班/年"]),
        ("en", ["6 fairs", "1 class ", "3 classes", "in fairs a year", "in classes a year"]),
    ],
)
def test_a_number_stands_with_its_counter(fairs: api.Bizbench, lang: str, said: list[str]) -> None:
    compared = page(fairs.compare("fairs"), lang)
    assert [words for words in said if words not in compared] == []
    assert not re.search(r"\d次|/次", compared)


def test_so_do_gaps_differences_and_changes_on_trial(fairs: api.Bizbench) -> None:
    assert "2个班" in page(fairs.gaps("north"), "zh")
    assert "+2场" in page(fairs.diff("north/2024", "south/2024"), "zh")
    tried = page(fairs.whatif("north", "fairs/number@lessons=5 event"), "zh")
    assert re.search("1个班 +5个班", tried)
    assert "单位：个班/年" in tried


def test_flat_tables_and_records_name_the_whole_unit(fairs: api.Bizbench) -> None:
    rows = fairs.compare("fairs").table("zh").records
    assert {(row["unit"], row["unit_name"], row["per"], row["promise"]) for row in rows} >= {
        ("event", "场/年", "year", "6场"),
        ("event", "个班/年", "year", "3个班"),
    }
    (measure,) = fairs.list("measures", indicator=["fairs"]).to_dict("en")
    assert (measure["per"], measure["statistic"], measure["of"]) == ("year", "level", None)


def test_an_exact_promise_has_no_sign(fairs: api.Bizbench) -> None:
    for lang in ("en", "zh"):
        for answer in (fairs.compare("fairs"), fairs.matrix(), fairs.best(), fairs.gaps("north")):
            assert "= " not in page(answer, lang)
