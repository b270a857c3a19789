"""docs/catalogue.md says what the shipped files hold."""

from __future__ import annotations

from tests.data import catalogue
from tests.data.second_reading.agreement import share


def test_the_catalogue_is_current(update: bool) -> None:
    """``--update`` writes its tables anew."""
    if update:
        assert catalogue.main(["--write"]) == 0
    text = catalogue.PAGE.read_text(encoding="utf-8")
    assert [block[2] for block in catalogue.BLOCK.finditer(text)] == [
        "summary",
        "documents",
        "coverage",
        "sets",
        "agreement",
        "gaps",
    ]
    assert catalogue.page(text) == text


def test_a_share_is_not_rounded_up() -> None:
    """Only where all agree it is 100%."""
    assert (share(999, 1000), share(9999, 10000), share(3, 3)) == ("99.9%", "99.9%", "100.0%")
    assert share(0, 0) == "–"


def test_other_words_are_refused() -> None:
    assert catalogue.main(["--wrote"]) == 2
