"""Full-text search: what holds a text, in which order, and that nothing else does."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bizbench import UsageError, api
from bizbench.data import compiled
from bizbench.data.searching import holds, plain, words
from tests.catalogues import city, plan, target, write
from tests.conftest import Run
from tests.pages import prose
from tests.walks import indexed


def _plan(city: str, year: int, targets: list[str], title: str, **more: str) -> str:
    made = plan(city, year, targets, **more).replace("title: {zh: 一}", f"title: {title}")
    return made.replace("coverage: complete}", "coverage: complete, note: {zh: 缺附件}}")


@pytest.fixture
def loaded(tmp_path: Path) -> api.Bizbench:
    """a promises in a span, b under a heading, c in a note of a draft, d sets it aside."""
    seal = target("fee", "all", "0 CNY", "exactly").replace("收费用户0元", "免费 ＡＢ 刻章")
    fee, time = target("fee", "all", "5 CNY"), target("time", "business", "5 day")
    noted = time.replace("}", ", note: {zh: 含刻章, en: Seals included}}")
    aside = "    set_aside: [{written: 刻章3枚, why: other, note: 只是说明}]\n"
    files = {f"cities/{id}/city.yaml": city(id) for id in "abcd"}
    files["cities/b/city.yaml"] += "parent: hills\n"
    files["cities/hills/city.yaml"] = city("hills", "province")
    files["groups.yaml"] = "groups: {ports: {name: {zh: 港口}, members: [a, d]}}\n"
    files |= {
        "cities/a/2020.yaml": _plan("a", 2020, [seal], "{zh: 一}"),
        "cities/a/2022.yaml": _plan("a", 2022, [seal], "{zh: 一}"),
        "cities/b/2020.yaml": _plan("b", 2020, [fee], "{zh: 免费刻章, en: Free seals}"),
        "cities/c/2023.yaml": _plan("c", 2023, [noted], "{zh: 一}", kind="consultation"),
        "cities/d/2020.yaml": _plan("d", 2020, [time], "{zh: 一}") + aside,
    }
    made = api.load([write(tmp_path, files)], only_data=True)
    assert not made.problems, made.problems
    return made


def _found(answer: api.Answer[Any]) -> list[tuple[str, str]]:
    return [(hit.plan.id, hit.kind) for hit in answer.result.hits]


def test_the_documents_own_words_come_first_and_the_newest_of_a_place(
    loaded: api.Bizbench,
) -> None:
    assert _found(loaded.search("刻章")) == [
        ("a/2022", "written"),
        ("a/2020", "written"),
        ("d/2020", "set-aside"),
        ("b/2020", "title"),
        ("c/2023", "note"),
    ]


@pytest.mark.parametrize(
    ("text", "plans"),
    [
        ("免费刻章", ["b/2020"]),
        ("免费 刻章", ["a/2022", "a/2020", "b/2020"]),
        ("ab", ["a/2022", "a/2020"]),
        ("免费aＢ刻章", ["a/2022", "a/2020"]),
        ("免費刻章", ["b/2020"]),
        ("FREE seals", ["b/2020"]),
        ("seals", ["b/2020", "c/2023"]),
        ("只是说明", ["d/2020"]),
        ("刻章 5", []),
    ],
)
def test_blanks_widths_capitals_and_scripts_make_no_difference(
    loaded: api.Bizbench, text: str, plans: list[str]
) -> None:
    assert [id for id, _ in _found(loaded.search(text))] == plans


def test_several_words_must_stand_in_one_text() -> None:
    assert words(" 免费  刻章　") == ("免费", "刻章")
    assert holds("最多…1份材料", words("最多1份"))
    assert not holds("免费", words("免费 刻章"))
    assert plain("Ａ b…C") == "abc"


def test_a_measure_is_found_by_what_it_is_called(loaded: api.Bizbench) -> None:
    hits = loaded.search("接水时间").result.hits or loaded.search("Time to connect").result.hits
    assert {hit.kind for hit in hits} == {"measure"}
    assert {hit.measure.short for hit in hits if hit.measure} == {"time"}


#: Every kind of text, with gaps between them and without, and a sign that joins the one before.
MORE = """
  - item: '2'
    title: {zh: 二, en: Only English}
    targets:
      - measure: getting-water/time
        scope: business
        at_most: 5 day
        written: "\u0301企业不超过5个自然日"
        note: {zh: 短, en: In short}
        also:
          - {as: stretch, at_most: 3 day, written: 企业力争不超过3个自然日, commitment: strive}
      - measure: getting-water/coverage
        scope: all
        at_least: 70 percent
        written: 企业不少于70%
        condition: {zh: 企业材料齐全}
    set_aside:
      - {written: 企业3枚, why: other, note: 说明}
      - {written: 企业3枚, why: other, note: 说明}
      - {written: 另4枚, why: other, note: 企业说明}
  - item: 三
    title: {zh: 企业，Ｅnd}
    targets: []
  - item: '4'
    title: {zh: 四}
    targets: []
"""
SOUGHT = {
    "企业": 18,
    "企业 说明": 3,
    "齐全企业": 0,
    "%企业": 0,
    "short": 3,
    "eＮＤ": 3,
    "三": 3,
    "时间": 5,
    "时间 \x01": 0,
    "\x01": 0,
    "\0": 0,
    "\0二": 0,
    "\u0301企": 3,
}


@pytest.mark.usefixtures("own_cache")
def test_the_index_finds_what_the_files_hold(tmp_path: Path) -> None:
    files = {f"cities/{id}/city.yaml": city(id) for id in "ab"}
    for id, year in (("a", 2020), ("a", 2021), ("b", 2020)):
        said = [target("time", "household", "3 day"), target("fee", "all", "9 CNY")]
        files[f"cities/{id}/{year}.yaml"] = plan(id, year, said[year - 2020 :]) + MORE.lstrip("\n")
    folder = write(tmp_path / "data", files)
    expected = compiled.catalog([folder])
    assert not expected.problems
    for text, number in SOUGHT.items():
        of_files, of_index = (
            api.Bizbench(made).search(text) for made in (expected, indexed([folder]))
        )
        ours, theirs = of_index.result.hits, of_files.result.hits
        assert len(ours) == number and [ours[n] for n in range(-number, 0)] == [*theirs], text
        assert of_index.to_dict() == of_files.to_dict() and ours[1:3] == theirs[1:3], text


def test_places_narrow_it(loaded: api.Bizbench) -> None:
    assert _found(loaded.search("刻章", city=["d", "c"])) == [
        ("d/2020", "set-aside"),
        ("c/2023", "note"),
    ]
    assert _found(loaded.search("刻章", province="hills")) == [("b/2020", "title")]
    found = loaded.search("刻章", group="港口").result
    assert [c.id for c in found.cities] == ["a", "d"] and found.places == 2
    with pytest.raises(UsageError, match="no group"):
        loaded.search("刻章", group="inland")


def test_the_answer_comes_first(loaded: api.Bizbench) -> None:
    page = loaded.search("刻章").page("en")
    first = prose(page).splitlines()[0]
    assert first.startswith("5 hits in 4 of 4 places and 5 of 5 documents: as printed: 2;")
    shown = loaded.search("刻章").to_markdown("zh")
    assert "共5处，涉及4地（共4地）、5份文件（共5份）" in shown
    assert "征求意见稿" in shown
    assert "“免费 ＡＢ 刻章”" in shown and "“刻章3枚”" in shown
    assert "a/2022" in shown


def test_nothing_found_says_what_was_searched(loaded: api.Bizbench) -> None:
    answer = loaded.search("没有的话")
    assert "No hit in 5 documents of 4 places." in prose(answer.page("en"))
    assert "并非文件全文" in answer.to_markdown("zh")
    with pytest.raises(UsageError, match="needs a text"):
        loaded.search(" 　 ")


def test_a_long_answer_is_folded_on_the_page_only(tmp_path: Path) -> None:
    items = [
        f"  - item: '{n}'\n    title: {{zh: 免费{n}}}\n    targets: []\n" for n in range(2, 60)
    ]
    content = plan("a", 2020, [target("fee", "all", "5 CNY")]) + "".join(items)
    files = {"cities/a/city.yaml": city("a"), "cities/a/2020.yaml": content}
    made = api.load([write(tmp_path, files)], only_data=True)
    answer = made.search("免费")
    assert "18 more hits (--all shows them)." in prose(answer.page("en"))
    assert len(answer.table("en").records) == len(answer.to_dict("en")["hits"]) == 58
    assert "more hit" not in prose(made.search("免费", everything=True).page("en"))


def test_many_places_are_counted_and_some_named(tmp_path: Path) -> None:
    files = {}
    for n in range(40):
        files[f"cities/c{n:02}/city.yaml"] = city(f"c{n:02}")
        files[f"cities/c{n:02}/2020.yaml"] = plan(f"c{n:02}", 2020, [target("fee", "all", "5 CNY")])
    made = api.load([write(tmp_path, files)], only_data=True)
    folded = prose(made.search("5").page("en"))
    assert "C28, C29 and 10 more (--all names them)." in folded
    whole = prose(made.search("5", everything=True).page("en"))
    assert "C38 and C39." in whole and "more" not in whole


def test_machines_get_place_span_and_link(loaded: api.Bizbench) -> None:
    (hit, *_) = loaded.search("ab").to_dict("en")["hits"]
    assert hit["found"] == ["written"] and hit["texts"] == ["免费 ＡＢ 刻章"]
    assert (hit["city"], hit["plan"], hit["item"], hit["year"]) == ("a", "a/2022", "1", 2022)
    assert hit["target"] == "a/2022/getting-water/fee@all"
    assert hit["link"] == "a/2022" and hit["line"] > 0
    (row, *_) = loaded.search("ab").table("zh").records
    assert row["promise"] == "0元" and row["measure"] == "getting-water/fee"


def test_an_address_is_the_link_where_one_is_known(tmp_path: Path) -> None:
    content = plan("a", 2020, [target("fee", "all", "5 CNY")])
    content = content.replace(
        "coverage: complete}", "coverage: complete, url: 'https://a.example/1'}"
    )
    files = {"cities/a/city.yaml": city("a"), "cities/a/2020.yaml": content}
    made = api.load([write(tmp_path, files)], only_data=True)
    assert made.search("收费").result.hits[0].link == "https://a.example/1"


def test_the_command(tmp_path: Path, loaded: api.Bizbench, bizbench: Run) -> None:
    data = ["--data", str(tmp_path), "--only-data", "--lang", "en"]
    code, out, _ = bizbench("search", "刻章", "--city", "d", "--format", "json", *data)
    assert code == 0
    assert [h["plan"] for h in json.loads(out)["hits"]] == ["d/2020"]
    code, out, err = bizbench("search", "", *data)
    assert code == 2 and "search needs a text" in err and not out
