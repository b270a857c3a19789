"""The shipped cities, each on one page."""

from __future__ import annotations

import itertools
import re
import shlex
from collections.abc import Iterator
from typing import Any

import pytest

from bizbench import api
from bizbench.cli.formats import FORMATS, render
from bizbench.ground.texts import LANGUAGES
from bizbench.output.page import Page, Prose, Table
from bizbench.output.writers import terminal
from bizbench.questions.gaps.records import AHEAD, BEHIND, LEVEL, NOTHING_LEFT, OPEN, SAME_NUMBER
from bizbench.questions.profile.records import MOST, Profile
from tests.conftest import Run
from tests.pages import prose, tables
from tests.test_profile import OPTIONS, everything, records


@pytest.fixture(scope="module")
def hangzhou(shipped: api.Bizbench) -> api.Answer[Profile]:
    return shipped.profile("hangzhou")


@pytest.mark.parametrize("id", ["shanghai", "china", "singapore"])
def test_observations_are_those_of_score(id: str, shipped: api.Bizbench) -> None:
    made = shipped.profile(id)
    found = made.to_dict()["observed"]
    edition = f"{id}@{found['series']}"
    scores = shipped.score(observed=True, city=edition).to_dict()["indicators"]
    expected = {r["indicator"]: r["rows"][0]["score"] for r in scores if r["rows"][0]["have"]}
    assert {s["indicator"]: s["score"] for s in found["scores"]} == expected
    whole = shipped.score(observed=True, overall=True, city=edition).result.overall
    assert whole is not None and whole.rows[0].score is not None
    assert found["overall"]["score"] == pytest.approx(float(whole.rows[0].score.shown))
    assert all(s["rank"] is None for s in found["scores"]), "alone, never among targets"
    measured = [t for t in tables(made.page("en", "all")) if "measured values" in t.title]
    assert ["measured values, not targets" in t.title for t in measured] == [True]
    assert ("promise" in made.page().title) == bool(made.to_dict()["documents"])


def test_the_opening_of_hangzhou(shipped: api.Bizbench, hangzhou: api.Answer[Profile]) -> None:
    """The sentences are the counts of the other answers, put into words."""
    page = hangzhou.page(detail="all")
    said_of_it = (block for block in page.blocks if isinstance(block, Prose))
    opening = next(block for block in said_of_it if block.text.startswith("Hangzhou has"))
    (short, *_) = page.blocks
    assert isinstance(short, Table)
    gaps = shipped.gaps("hangzhou").to_dict()
    counts = gaps["counts"]
    level = counts.get(LEVEL, 0) + counts.get(NOTHING_LEFT, 0)
    same = counts.get(SAME_NUMBER, 0)
    numbers = [counts.get(AHEAD, 0), level, same, counts.get(BEHIND, 0), counts.get(OPEN, 0)]
    said = re.search(
        r"ranked in (\d+) comparable sets: alone in front in (\d+), level with the best in (\d+), "
        r"with the same number on other terms in (\d+), behind in (\d+); "
        r"in (\d+) the order is open",
        opening.text,
    )
    assert said and [int(n) for n in said.groups()] == [sum(numbers), *numbers]
    assert [int(n) for n in re.findall(r"\d+", short.lead[0])][2:8] == [sum(numbers), *numbers]
    assert "Hangzhou has 4 documents here: 2020 (plan), 2023 (report about a plan)" in opening.text
    assert "Beside Anyang, Beijing, Chongqing" in opening.text
    first = next(row for row in gaps["rows"] if row["state"] == AHEAD)
    measure = shipped.catalog.measures[first["measure"]]
    owner = shipped.catalog.indicators[measure.indicator]
    begins = f"list of strengths begins with {owner.name.get('en')} › {measure.name.get('en')}"
    assert begins in opening.text
    assert opening.text.endswith("announced targets, not performance.")
    targets = [t for t in shipped.catalog.targets if t.city == "hangzhou" and t.role == "main"]
    figures = {t.measure for t in targets if not t.in_words}
    assert f"a figure for {len(figures)}, and" in opening.text
    assert f"measures known here (indicators: {len(shipped.catalog.indicators)})" in opening.text
    assert "measures known here" in opening.text and str(len(shipped.catalog.measures)) in (
        opening.text
    )


def test_the_structure_of_a_long_page(hangzhou: api.Answer[Profile]) -> None:
    """Short tables in a fixed order; what is long is counted, with the command that shows it."""
    page = hangzhou.page("en", "all")
    parts = ["Documents", "Strengths", "Weaknesses", "Standing", "Change", "Scores"]
    parts += ["What it states", "Stated by Hangzhou for other", "Promised elsewhere"]
    titles = [t.title for t in tables(page)]
    assert [title.startswith(part) for title, part in zip(titles, parts, strict=True)] == [True] * 9
    for shown in tables(page):
        if shown.title.startswith(("Strengths", "Order", "Promised", "Change")):
            assert len(shown.lines) <= MOST
    cards = records(tables(page)[0])
    assert [c["document"] for c in cards] == [
        "2020",
        "2023",
        "2023 (draft for consultation)",
        "2024",
    ]
    assert [c["coverage"] for c in cards] == ["complete", "excerpt", "complete", "complete"]
    change = next(t for t in tables(page) if t.title.startswith("Change"))
    assert change.title.startswith("Change since the previous document: 2020 → 2024")
    assert any("different kinds" in sentence for sentence in change.lead)
    assert any("2023 (report about a plan)" in sentence for sentence in change.lead)


#: A city whose only document is a draft, one of a document about one subject, a district, a
#: province, the country, an economy without documents.
PAGES = ("lianyungang", "foshan", "ruichang", "guizhou", "china", "singapore")


def commands(page: Page) -> Iterator[str]:
    for line in everything(page).splitlines():
        yield from re.findall(r"(bizbench [a-z][^;()\n]*)$", line)


@pytest.mark.parametrize(("id", "options"), [("hangzhou", OPTIONS[1]), ("zhejiang", OPTIONS[0])])
def test_every_command_on_the_page_runs(
    options: dict[str, Any], id: str, shipped: api.Bizbench, bizbench: Run
) -> None:
    page = shipped.profile(id, **options).page("en", "all")
    found = set(commands(page))
    if id == "hangzhou":
        assert len(found) >= 3
        given = {c for c in found if "--assume days=calendar" in c}
        assert (given == found) == bool(options), "under the same conventions"
    for command in found:
        code, out, _ = bizbench(*shlex.split(command)[1:])
        assert code == 0 and out


def test_a_place_of_every_kind_has_a_page_in_every_format(shipped: api.Bizbench) -> None:
    """Of ``PAGES``: places of every level, with and without documents and measured values."""
    for id in PAGES:
        made = shipped.profile(id)
        for format, lang in itertools.product(FORMATS, LANGUAGES):
            assert render(made, format, lang)
        assert max(map(len, terminal.write(made.page("en"), 80).splitlines())) <= 80


def test_a_province_without_a_document(shipped: api.Bizbench) -> None:
    made = shipped.profile("zhejiang")
    assert not tables(made.page())
    said = prose(made.page())
    assert "No document of Zhejiang is known here." in said
    assert "Inside Zhejiang there are documents of Hangzhou, Quzhou and Taizhou." in said
    assert "performance" not in said, "there are no targets to speak of"
    assert made.to_dict()["members"] == ["hangzhou", "quzhou", "taizhou"]


def test_before_the_first_document(shipped: api.Bizbench) -> None:
    made = shipped.profile("hangzhou", as_of=2019)
    assert "No document of Hangzhou up to 2019 is known here." in prose(made.page())
    assert not tables(made.page()) and made.to_dict()["documents"] == []


def test_observations_after_a_year_do_not_count(shipped: api.Bizbench) -> None:
    assert shipped.profile("shanghai", as_of=2019).to_dict()["observed"] is not None
    made = shipped.profile("shanghai", as_of=2018)
    assert made.to_dict()["observed"] is None and not tables(made.page())


def test_names_and_wrong_names(shipped: api.Bizbench) -> None:
    assert shipped.profile("衢州").to_dict() == shipped.profile("quzhou").to_dict()
    with pytest.raises(ValueError, match="hangzhou"):
        shipped.profile("hangzou")
    with pytest.raises(ValueError):
        shipped.profile("hangzhou", assume=["days=lunar"])
