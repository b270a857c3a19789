"""Plan files held against documents: it cannot be fooled, and nothing is overlooked.

The document is made up, as is the plan (``tests/tiny/cities/north/2020.yaml``).
"""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest

from bizbench import api
from bizbench.curation.verify.claims import Claim, assign
from bizbench.curation.verify.promises import EXTENTS, FEWER
from bizbench.curation.verify.promises import PLACES as LEAGUES
from bizbench.curation.verify.proof import prove
from bizbench.curation.verify.records import UNEXPLAINED, Proof
from bizbench.curation.verify.rules import RULES
from bizbench.curation.verify.sources import Source, Unusable, read, source
from bizbench.data.records import Plan, SetAside, Words, holding
from bizbench.ground.record import replace
from tests.conftest import ROOT, TINY, Run

SOURCES = Path(__file__).parent / "sources"
NORTH = SOURCES / "north-2020.txt"
OPTIONS = ["--data", str(TINY), "--only-data", "--lang", "en"]


@pytest.fixture(scope="module")
def north(tiny: api.Bizbench) -> Plan:
    return replace(tiny.catalog.plans["north/2020"], text_sha256=None)


def proof_of(plan: Plan, text: str) -> Proof:
    return prove(plan, source("north-2020.txt", text, ""))


def text_of_north() -> str:
    return NORTH.read_text(encoding="utf-8")


def unexplained(proof: Proof) -> list[str]:
    return [f.context for f in proof.figures if f.state == UNEXPLAINED]


def test_a_plan_that_says_what_its_document_says_is_clean(north: Plan) -> None:
    proof = proof_of(north, text_of_north())
    assert proof.findings == () and unexplained(proof) == []
    assert proof.is_clean and proof.count("claimed") == 13


# --- nothing overlooked -------------------------------------------------------------------

PLACES = ["北营[2020]1号\n", "推行一窗受理。", "企业办理接水", "保障。第一", "12345678。\n"]
FIGURES = [
    *[f"不超过{{}}{unit}" for unit in ("个工作日", "天", "小时", "分钟", "个月", "个环节")],
    *[f"新增{{}}{unit}以上" for unit in ("家", "户", "名", "万元", "亩", "千瓦", "千伏安")],
    *[f"{{}}{unit}" for unit in ("份材料", "次", "件", "%", "个百分点", "元/平方米")],
]
NUMBERS = ["7", "７", "七", "23", "二十三", "1.5", "三百"]


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("figure", FIGURES)
def test_a_planted_promise_is_reported_wherever_it_stands(
    figure: str, number: str, north: Plan
) -> None:
    text = text_of_north()
    for place in PLACES:
        assert text.count(place) == 1
        planted = text.replace(place, f"{place}供热{figure.format(number)}。")
        proof = proof_of(north, planted)
        assert not proof.is_clean, (place, figure.format(number))
        assert any("供热" in context for context in unexplained(proof))


@pytest.mark.parametrize(
    "form", ["供热零费用。", "供热免费。", "供热全覆盖。", "供热全部办结。", "供热三分之一。"]
)
def test_a_planted_zero_or_coverage_is_reported(form: str, north: Plan) -> None:
    text = text_of_north().replace("推行一窗受理。", f"推行一窗受理。{form}")
    assert not proof_of(north, text).is_clean


@pytest.mark.parametrize(
    ("rule", "ignored", "near"),
    [
        ("date", "2020年3月1日", "2020天"),
        ("document-number", "供政[2020]3号", "3号窗口办结3天"),
        ("item-number", "\n3.供热", "供热3.5天"),
        ("ordinal", "第三轮", "三轮共3家"),
        ("phone-number", "0100-12345678", "12345户"),
        ("time-of-day", "10:30", "10小时30分钟"),
        ("word", "统一供热", "一个环节"),
        ("page-furniture", "浏览次数:14797 次", "跑动次数:3次"),
        ("page-furniture", "鄂ICP备13003460号-3", "备案13件"),
    ],
)
def test_each_rule_ignores_its_own_and_lets_the_near_miss_through(
    rule: str, ignored: str, near: str, north: Plan
) -> None:
    def with_(words: str) -> Proof:
        return proof_of(north, text_of_north().replace("推行", f"{words}。推行"))

    before = proof_of(north, text_of_north()).reasons("ignored").get(rule, 0)
    assert with_(ignored).reasons("ignored").get(rule, 0) > before
    assert with_(ignored).is_clean
    assert not with_(near).is_clean


@pytest.mark.parametrize(
    "words", ["减少两成以上", "一刻钟办结", "减半收取", "翻番", "时间过半", "排名保八"]
)
def test_a_figure_said_without_a_unit_is_reported(words: str, north: Plan) -> None:
    assert not proof_of(north, text_of_north().replace("推行", f"{words}。推行")).is_clean


# --- nothing wrong ------------------------------------------------------------------------

LINES = (TINY / "cities/north/2020.yaml").read_text(encoding="utf-8").splitlines()
QUANTITY = re.compile(r"^( +(?:- \{as: [a-z-]+, )?)(at_most|at_least|above|exactly): (\d+) (\w+)")
#: Lines with a figure that can be read off its words.
MUTABLE = [
    n
    for n, line in enumerate(LINES)
    if QUANTITY.match(line) and not any("inferred" in near for near in LINES[n : n + 4])
]
OTHER_UNIT = {
    "unspecified_day": "working_day",
    "working_day": "unspecified_day",
    "minute": "hour",
    "percent": "permille",
}


def problems_with(line: int, changed: str, folder: Path) -> set[str]:
    """The ids of the problems of the plan with one line changed."""
    path = folder / "cities" / "north" / "2020.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [*LINES[:line], changed, *LINES[line + 1 :]]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return {p.id for p in api.load([TINY, folder], only_data=True).problems}


def test_enough_figures_are_put_to_the_test() -> None:
    assert len(MUTABLE) >= 11


@pytest.mark.parametrize("line", MUTABLE)
def test_a_changed_number_is_reported(line: int, tmp_path: Path) -> None:
    changed = QUANTITY.sub(lambda m: f"{m[1]}{m[2]}: {int(m[3]) + 1} {m[4]}", LINES[line])
    assert "written-number" in problems_with(line, changed, tmp_path)


@pytest.mark.parametrize("line", MUTABLE)
def test_a_changed_bound_is_reported(line: int, tmp_path: Path) -> None:
    other = {"at_most": "about", "at_least": "exactly", "above": "at_least", "exactly": "about"}
    changed = QUANTITY.sub(lambda m: f"{m[1]}{other[m[2]]}: {m[3]} {m[4]}", LINES[line])
    assert "written-bound" in problems_with(line, changed, tmp_path)


@pytest.mark.parametrize("line", MUTABLE)
def test_a_changed_unit_is_reported(line: int, tmp_path: Path) -> None:
    changed = QUANTITY.sub(
        lambda m: f"{m[1]}{m[2]}: {m[3]} {OTHER_UNIT.get(m[4], 'visit')}", LINES[line]
    )
    assert {"written-unit", "unit-does-not-fit"} & problems_with(line, changed, tmp_path)


def test_a_figure_in_another_item_is_reported(north: Plan) -> None:
    first, second = north.items
    assert first.targets
    for target in first.targets:
        moved = replace(target, item=second.id)
        others = tuple(t for t in first.targets if t is not target)
        plan = holding(
            north,
            (replace(first, targets=others), replace(second, targets=(moved,))),
        )
        ids = {f.id for f in proof_of(plan, text_of_north()).findings}
        assert ids == {"written-not-found"}, target.id


def test_a_further_figure_in_an_item_that_is_not_there_is_reported(north: Plan) -> None:
    first, second = north.items
    assert first.targets
    further = next(t for t in first.targets if t.role == "stretch")
    moved = tuple(replace(t, item="lost") if t is further else t for t in first.targets)
    lost = replace(second, id="lost", title=Words("不在原文之中"))
    plan = holding(north, (replace(first, targets=moved), second, lost))
    ids = [(f.id, f.item) for f in proof_of(plan, text_of_north()).findings]
    assert ids == [("item-not-found", "lost")]


@pytest.mark.parametrize("key", ["lead", "support"])
def test_a_department_that_the_document_does_not_name_is_reported(key: str, north: Plan) -> None:
    first, second = north.items
    for names, wrong in ((("市水务居",), ["市水务居"]), (("市 水务局",), [])):
        item = replace(first, **{key: names})
        plan = holding(north, (item, second))
        findings = proof_of(plan, text_of_north()).findings
        assert [f.written for f in findings] == wrong
        assert all((f.id, f.line) == ("department-not-found", item.line) for f in findings)


def test_a_target_of_another_department_than_its_item_is_looked_at_too(north: Plan) -> None:
    first, second = north.items
    assert first.targets
    other = replace(first.targets[0], lead=("市财政居",))
    plan = holding(north, (replace(first, targets=(other, *first.targets[1:])), second))
    (finding,) = proof_of(plan, text_of_north()).findings
    assert (finding.id, finding.line) == ("department-not-found", other.line)


# --- promises in words --------------------------------------------------------------------


@pytest.mark.parametrize("word", [*EXTENTS, *LEAGUES, *FEWER])
def test_each_word_of_the_closed_list_stands_in_the_guide(word: str) -> None:
    guide = (ROOT / "docs" / "curation.md").read_text(encoding="utf-8")
    assert word in guide.partition("## 6. Bounds")[2].partition("## 7.")[0]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("供热实现全程网办。", ["全程网办"]),
        ("供热指标全省领先。", ["全省领先"]),
        ("取消供热证明、取消公告。", ["取消", "取消"]),
        ("全面落实供热制度。", ["全面落实"]),
        ("加快推进供热全程网办。", []),
        ("对照国家明令取消的收费。", []),
        ("按照直接取消审批、审批改备案的要求。", []),
        ("学习《最优城市方案》。", []),
    ],
)
def test_a_promise_in_words_is_a_remark_and_no_error(
    sentence: str, words: list[str], north: Plan
) -> None:
    proof = proof_of(north, text_of_north().replace("推行一窗", f"{sentence}推行一窗"))
    assert [remark.written for remark in proof.remarks] == words
    assert proof.is_clean and all(remark.item == "1" for remark in proof.remarks)


def test_a_promise_that_is_entered_or_set_aside_is_no_remark(north: Plan) -> None:
    text = text_of_north().replace("推行一窗", "供热实现全程网办。推行一窗")
    first, second = north.items
    aside = (*first.set_aside, SetAside("全程网办", "other", None))
    assert proof_of(holding(north, (replace(first, set_aside=aside), second)), text).remarks == ()
    assert proof_of(replace(north, read=("getting-water",)), text).remarks == ()


def test_a_remark_stands_on_the_page_and_in_the_data(tmp_path: Path, bizbench: Run) -> None:
    text = text_of_north().replace("推行一窗", "供热实现全程网办。推行一窗")
    (tmp_path / "north-2020.txt").write_text(text, encoding="utf-8")
    arguments = ["--sources", str(tmp_path), "north/2020", *OPTIONS]
    _, out, _ = bizbench("verify", *arguments)
    assert re.search(r"north-2020.txt:9 +1 +全程网办", out)
    _, out, _ = bizbench("verify", *arguments, "--format", "json")
    (remark,) = json.loads(out)["plans"][0]["remarks"]
    assert (remark["item"], remark["line"], remark["written"]) == ("1", 9, "全程网办")
    _, out, _ = bizbench("verify", *arguments, "--format", "jsonl")
    assert [json.loads(line)["part"] for line in out.splitlines()].count("remark") == 1


def test_each_figure_claims_a_place_of_its_own() -> None:
    claims = [Claim("a", "5个工作日", False), Claim("b", "5个工作日", False)]
    found, lost = assign(claims, "办结5个工作日,补证5个工作日。")
    assert len(found) == 2 and lost == []
    found, lost = assign(claims, "办结5个工作日。")
    assert len(found) == 1 and [c.key for c in lost] == ["b"]


@pytest.mark.parametrize("text", ["15个工作日", "十5个工作日", "0.5个工作日", "２5个工作日"])
def test_a_figure_is_not_found_inside_another(text: str) -> None:
    assert assign([Claim("a", "5个工作日", False)], text)[0] == []


def test_a_shared_bound_word_is_found_within_its_sentence_only() -> None:
    spans = ["最多3个工作日", "最多…1份材料", "最多…2个环节"]
    found, lost = assign([Claim(s, s, False) for s in spans], "最多3个工作日、1份材料、2个环节")
    assert len(found) == 3 and lost == []
    again = [Claim("a", "最多…1份材料", False), Claim("b", "最多…1份材料", False)]
    assert len(assign(again, "最多3个工作日、1份材料")[1]) == 1
    claim = Claim("a", "最多…1份材料", False)
    assert assign([claim], "最多3个工作日、1份材料")[0]
    assert not assign([claim], "最多3个工作日。1份材料")[0]


# --- documents ----------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_document_is_read_in_its_encoding(encoding: str, tmp_path: Path, north: Plan) -> None:
    path = tmp_path / "north-2020.txt"
    path.write_bytes(text_of_north().encode(encoding))
    found = read(path, path.name)
    assert isinstance(found, Source)
    assert prove(north, found).is_clean


@pytest.mark.parametrize(
    ("raw", "id"),
    [
        (None, "document-missing"),
        (b"", "document-empty"),
        (b" \n \n", "document-empty"),
        (b"\xff" * 100, "document-encoding"),
        (b"x" * 20_000_000, "document-too-large"),
    ],
)
def test_a_document_that_cannot_be_used(
    raw: bytes | None, id: str, tmp_path: Path, north: Plan
) -> None:
    path = tmp_path / "north-2020.txt"
    if raw is not None:
        path.write_bytes(raw)
    found = read(path, path.name)
    assert isinstance(found, Unusable)
    (finding,) = prove(north, found).findings
    assert finding.id == id


def test_another_citys_document_is_noticed(tiny: api.Bizbench) -> None:
    plan = replace(tiny.catalog.plans["south/2021"], text_sha256="0" * 64)
    ids = {f.id for f in proof_of(plan, text_of_north()).findings}
    assert "another-text" in ids and ids & {"item-not-found", "written-not-found"}


# --- the command --------------------------------------------------------------------------


def test_verify_a_clean_plan(bizbench: Run) -> None:
    code, out, _ = bizbench("verify", "--sources", str(SOURCES), "north/2020", *OPTIONS)
    assert code == 0 and "Nothing is wrong" in out


def test_verify_without_a_document(bizbench: Run) -> None:
    code, out, _ = bizbench("verify", "--sources", str(SOURCES), *OPTIONS)
    assert code == 1 and "south-2021.txt (or .docx, .pdf) is missing" in out
    assert ".yaml:0" not in out


def test_verify_as_json(bizbench: Run) -> None:
    arguments = ["--sources", str(SOURCES), "north/2020", "--format", "json", *OPTIONS]
    code, out, _ = bizbench("verify", *arguments)
    (entry,) = json.loads(out)["plans"]
    assert code == 0 and entry["clean"] and entry["plan"] == "north/2020"
    assert {f["state"] for f in entry["figures"]} == {"claimed", "set-aside", "ignored"}


def test_explain_lists_what_a_rule_ignored(bizbench: Run) -> None:
    arguments = ["--sources", str(SOURCES), "north/2020", "--explain", "phone-number", *OPTIONS]
    _, out, _ = bizbench("verify", *arguments)
    assert "0100-12345678" in out


@pytest.fixture
def two(tmp_path: Path) -> list[Path]:
    """Two folders: the document of north in the second, texts without a plan in both."""
    folders = [tmp_path / "first", tmp_path / "second"]
    for folder in folders:
        folder.mkdir()
        (folder / f"{folder.name}-2030.txt").write_text("一", encoding="utf-8")
        (folder / "README.md").write_text("一", encoding="utf-8")
    (folders[1] / NORTH.name).write_bytes(NORTH.read_bytes())
    return folders


def test_documents_of_several_folders(
    two: list[Path], bizbench: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By option, by environment; a text without a plan is counted and is no problem."""
    given = [word for folder in two for word in ("--sources", str(folder))]
    code, out, _ = bizbench("verify", "north/2020", *given, *OPTIONS)
    assert code == 0 and "2 documents have no plan file" in out
    monkeypatch.setenv("BIZBENCH_SOURCES", os.pathsep.join(map(str, two)))
    code, out, _ = bizbench("verify", "north/2020", *OPTIONS)
    assert code == 0 and "2 documents have no plan file" in out
    code, out, _ = bizbench("verify", *OPTIONS)
    assert code == 1 and "south-2021.txt (or .docx, .pdf) is missing" in out


def test_documents_of_several_folders_from_python(two: list[Path], tiny: api.Bizbench) -> None:
    answer = tiny.verify(sources=two, plans="north/2020")
    assert answer.result.is_clean
    assert answer.result.without_plan == ("first-2030.txt", "second-2030.txt")
    assert tiny.verify(str(two[1]), plans="north/2020").result.is_clean
    assert tiny.verify([two[1], two[1]], plans="north/2020").result.is_clean


def test_a_name_in_two_folders_is_refused(two: list[Path], bizbench: Run) -> None:
    (two[0] / NORTH.name).write_text("一", encoding="utf-8")
    given = [word for folder in two for word in ("--sources", str(folder))]
    code, _, err = bizbench("verify", "north/2020", *given, *OPTIONS)
    assert code == 2
    assert "first/north-2020.txt" in err and "second/north-2020.txt" in err


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        ([], "BIZBENCH_SOURCES"),
        (["--sources", "no-such-folder"], "no-such-folder"),
        (["--sources", str(SOURCES), "--explain", "dat"], "did you mean 'date'"),
        (["--sources", str(SOURCES), "north/2019"], "north/2020"),
    ],
)
def test_wrong_usage(
    arguments: list[str], word: str, bizbench: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("BIZBENCH_SOURCES", raising=False)
    code, _, err = bizbench("verify", *arguments, *OPTIONS)
    assert code == 2 and word in err


def test_every_rule_has_its_words() -> None:
    from bizbench.ground.texts import catalogue

    for lang in ("en", "zh"):
        assert all(f"rule.{rule}" in catalogue(lang) for rule in RULES)
