"""What tables say beside their numbers: nothing that nobody said, and nothing in two languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bizbench import api
from bizbench.data.conventions import CONVENTIONS
from bizbench.ground.texts import catalogue
from bizbench.ground.vocabulary import COMMITMENTS
from bizbench.output.words import amounts
from bizbench.output.writers import terminal
from tests.catalogues import load, target


def page(answer: api.Answer, lang: str = "en") -> str:
    return terminal.write(answer.page(lang))


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
