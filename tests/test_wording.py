"""What tables say beside their numbers: nothing that nobody said, and nothing in two languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bizbench import api
from bizbench.data.conventions import CONVENTIONS
from bizbench.ground.texts import catalogue
from bizbench.ground.vocabulary import COMMITMENTS
from bizbench.output.page import Table
from bizbench.output.words import amounts
from bizbench.output.writers import terminal
from tests.catalogues import load, target


def page(answer: api.Answer, lang: str = "en", detail: str = "short") -> str:
    return terminal.write(answer.page(lang, detail))


@pytest.mark.parametrize("kind", ["commitment.", "note.commitment-"])
def test_a_class_is_no_quotation(kind: str) -> None:
    """Documents say 一般, 争取 or 计划; a class in brackets would look like their word."""
    for commitment in COMMITMENTS[1:]:
        assert not re.search("[(（“]", catalogue("en")[kind + commitment])
        assert catalogue("zh")[kind + commitment] not in ("原则上", "力争", "鼓励", "试行", "预计")


def test_what_no_document_says_is_not_said(tmp_path: Path) -> None:
    plain = target("complaints", "all", "90 event")
    more = {"statistic": "average", "threshold": "{at_most: 100 kVA}", "due": "2021-06-30"}
    loaded = load(
        tmp_path,
        {"a/2020": [plain], "b/2020": [target("complaints", "all", "80 event", **more)]},
    )
    aspects = page(loaded.diff("a/2020", "b/2020"))
    for words in ("statistic", "threshold", "due"):
        assert f"{words}: not said → " in aspects
    shown = page(loaded.show("a/2020/getting-water/complaints@all"))
    assert re.search("statistic +not said", shown)
    assert "none" not in aspects


def test_a_sign_that_counts_the_same_is_no_difference(tmp_path: Path) -> None:
    """2 documents and at most 2 are one promise where less is better."""
    exact = target("procedures", "business", "2 procedure", "exactly")
    most = target("procedures", "business", "2 procedure")
    diff = load(tmp_path, {"a/2020": [most], "b/2020": [exact]}).diff("a/2020", "b/2020")
    assert diff.result.groups[0].rows[0].aspects == ()
    assert "No difference" in page(diff)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("即时办结", "“即时办结”"),
        ("“最多跑一次”", "“最多跑一次”"),
        ("取消“清税证明”", "“取消‘清税证明’”"),
        ("“一窗”“一网”", "“‘一窗’‘一网’”"),
    ],
)
def test_quotation_marks_stand_once(written: str, shown: str) -> None:
    assert amounts.quoted(written) == shown


def test_a_title_names_what_is_compared(tmp_path: Path) -> None:
    urban = {city: [target("repair-time", "all/urban", "2 hour")] for city in ("a/2020", "b/2020")}
    loaded = load(tmp_path, urban)
    assert "Repair time › urban — announced" in page(loaded.compare("getting-water"))
    tried = page(loaded.whatif("a", "getting-water/repair-time@all/urban=1 hour"))
    assert "Repair time › urban — hypothetical" in tried


def test_chinese_tables_hold_no_ids(tiny: api.Bizbench) -> None:
    """A convention has a name; its id stands only where it is to be typed."""
    for answer in (tiny.compare("getting-water"), tiny.matrix(), tiny.gaps("north"), tiny.best()):
        text = re.sub(r"\s+", " ", page(answer, "zh"))
        typed = re.sub(r"--assume [^）]*", "", text)
        assert [name for name in CONVENTIONS if name in typed] == []


def test_one_file_is_no_files() -> None:
    one, many = catalogue("en")["validate.clean"].split("|")
    assert "{n} file:" in one and "{n} files:" in many


def heads(answer: api.Answer, lang: str = "en") -> list[str]:
    """The titles of the columns of all tables."""
    tables = [block for block in answer.page(lang).blocks if isinstance(block, Table)]
    return [column.title for table in tables for column in table.columns]


@pytest.fixture
def apart(tmp_path: Path) -> api.Bizbench:
    """Plans of 2018, 2020 and 2021; of the first city two, of which both are in force."""
    ten, six = target("time", "business", "10 day"), target("time", "business", "6 day")
    few = target("procedures", "business", "3 procedure")
    plans = {"a/2018": [ten, few], "a/2020": [six], "b/2021": [ten], "c/2018": [ten, few]}
    return load(tmp_path, plans)


def test_years_stand_where_cities_stand_side_by_side(apart: api.Bizbench) -> None:
    table = apart.matrix()
    assert {"A (2018, 2020)", "B (2021)", "C (2018)"} <= {*heads(table)}
    assert "a市（2018、2020）" in heads(table, "zh")
    assert re.search("★ ≤ 6 calendar days, 2020, rank 1", page(table))
    assert "A (2018)" in page(apart.best("getting-water/procedures", city="b"))
    assert {"B (2021)"} <= {*heads(apart.gaps("b"))}
    assert "A (2020)" in page(apart.gaps("b"))
    assert "while A (2020) promises" in page(apart.profile("b"), detail="all")


def test_plans_years_apart_are_called_so(apart: api.Bizbench) -> None:
    time, procedures = apart.compare("getting-water").to_dict("en")["sets"]
    assert "years-apart" not in [note["id"] for note in procedures["notes"]]
    noted = {note["id"]: note["text"] for note in time["notes"]}
    assert noted["years-apart"].endswith("years apart: 2018 to 2021")
    for answer in (
        apart.matrix(),
        apart.best(),
        apart.whatif("b", "getting-water/time@business=9 day"),
    ):
        assert "years apart: 2018 to 2021" in page(answer)


def test_a_gap_speaks_of_the_years_of_its_two_plans(apart: api.Bizbench) -> None:
    """Those of 2020 and 2021 are not years apart, whatever else is in the set."""
    assert "years apart" not in page(apart.gaps("b"))
    assert "years apart: 2018 to 2020" in page(apart.gaps("c"))
