"""First plan files: what is recognized in a document, and what the commands write."""

from __future__ import annotations

import itertools
import json
import re
import shlex
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bizbench import api
from bizbench.curation.draft.card import card
from bizbench.curation.draft.departments import departments
from bizbench.curation.draft.entries import entries
from bizbench.curation.draft.outline import outline
from bizbench.curation.verify.proof import prove
from bizbench.curation.verify.sources import Source, read
from bizbench.data.loading import load
from bizbench.data.yamldoc import scalar
from bizbench.data.yamldoc.marks import marks
from bizbench.ground.record import replace
from tests.conftest import TINY, Run

SOURCES = Path(__file__).parent / "sources"
MEADOW = SOURCES / "meadow-2031.txt"
FILE = "cities/meadow/2031.yaml"


def text_of_meadow() -> str:
    return MEADOW.read_text(encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty current folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def draft(run: Run, *more: str, document: Path = MEADOW) -> tuple[int, str, str]:
    data = ("--data", str(TINY), "--only-data", "--data", ".")
    given = {"--city": "meadow", "--year": "2031"}
    plain = [part for name, value in given.items() if name not in more for part in (name, value)]
    return run("draft", str(document), *plain, *more, *data)


# --- what is recognized -------------------------------------------------------------------

OUTLINES = {
    "counted-through": (
        "一、甲\n(一)乙\n1.丙。正文\n2.丁。正文\n(二)戊\n3.己。正文",
        ["1", "2", "3"],
    ),
    "counted-anew": ("一、甲\n(一)乙\n1.丙。正文\n(二)戊\n1.己。正文", ["一(一)1", "一(二)1"]),
    "sections": ("一、甲\n（一）乙。正文\n（二）丙。正文\n二、丁\n(一)戊。正文", None),
    "own-text": ("一、甲\n这里有一段总的说明文字,不短于一行。\n(一)乙。正文\n(二)丙。正文", None),
    "full-width": ("一．甲\n１．乙。正文", ["1"]),
    "articles": ("第一章 总则\n第一条 为了甲,制定本条例。\n第二条 乙。", ["第一条", "第二条"]),
    "decimals": ("一、甲\n1.5元的标准。\n二、乙\n正文", ["一", "二"]),
    "annex": ("一、甲\n二、乙\n附件1:清单\n一、丙", ["一", "二", "附件1(一)"]),
    "parts": ("第一部分 甲\n一、乙。正文\n第二部分 丙\n一、丁。正文", None),
}
OTHER_IDS = {
    "sections": ["一(一)", "一(二)", "二(一)"],
    "own-text": ["一", "一(一)", "一(二)"],
    "parts": ["第一部分(一)", "第二部分(一)"],
}


@pytest.mark.parametrize("name", OUTLINES)
def test_items_are_called_by_their_printed_numbers(name: str) -> None:
    text, ids = OUTLINES[name]
    assert [section.id for section in outline(text)] == (ids or OTHER_IDS[name])


def test_titles_end_where_the_heading_ends() -> None:
    text = (
        "一、只有标题的一行\n二、标题句。后面是正文。\n三、没有句号而很长的一行标题,"
        "其后接着许多字的正文一直到行末都没有任何句号出现过所以要在第一个分句处截断才行吧\n"
        "四、带空格的 标题"
    )
    assert [section.title for section in outline(text)] == [
        "只有标题的一行",
        "标题句",
        "没有句号而很长的一行标题",
        "带空格的 标题",
    ]


def test_a_document_without_numbers_goes_by_its_headings() -> None:
    text = (
        "开头这一段话说明了来由,其长度足以算作一个前言而不是标题。\n"
        "建机制。正文要比标题长得多,这样第一句短句才会被当作标题来识别,不至于误认。\n"
        "打造高效便捷的环境\n正文又是一段很长的话,比上一行的标题长出两倍以上,并且带有句号。"
    )
    assert [section.id for section in outline(text)] == ["前言", "建机制", "打造高效便捷的环境"]


DEPARTMENTS = [
    (
        "甲。(牵头单位:市甲局、市乙局;责任单位:市丙局,市丁局)",
        ["市甲局", "市乙局"],
        ["市丙局", "市丁局"],
    ),
    ("甲。[牵头单位:市政府办公厅(口岸处)、某海关]", ["市政府办公厅(口岸处)", "某海关"], []),
    (
        "甲。〔责任单位:市甲局、市乙局等,各县(市、区)人民政府〕",
        [],
        ["市甲局", "市乙局", "各县(市、区)人民政府"],
    ),
    ("甲。(市甲局牵头,市乙局、市丙局按职责分工负责)", ["市甲局"], ["市乙局", "市丙局"]),
    ("甲。（市甲局、市乙局负责）", [], ["市甲局", "市乙局"]),
    ("甲。\n牵头部门：市甲局\n配合部门：市乙局", ["市甲局"], ["市乙局"]),
    ("甲。(即日起执行)", [], []),
    ("甲。", [], []),
]


@pytest.mark.parametrize("text, lead, support", DEPARTMENTS)
def test_departments_as_written(text: str, lead: list[str], support: list[str]) -> None:
    assert departments(text) == (lead, support)


def test_the_card_names_the_document_and_not_those_it_cites() -> None:
    text = text_of_meadow()
    found = card(text, outline(text))
    assert found.title == "草甸市2031年优化营商环境行动方案"
    assert (found.number, found.issuer) == ("草政办发〔2031〕7号", "草甸市人民政府办公室")
    assert (found.issued, found.published, found.kind) == ("2031-03-05", None, "plan")


def test_every_figure_is_a_target_or_set_aside_with_what_was_read(tiny: api.Bizbench) -> None:
    made = tiny.draft(MEADOW, city="meadow", year=2031)
    written = "".join(re.findall(r"written: (.*?)[,\n]", made.text))
    for figure in ("12个工作日", "20个工作日", "３个工作日", "两天", "2个环节", "零费用"):
        assert figure in written
    assert "13 7小时" in made.text and "lost" in made.text
    assert "baseline: 20 working_day" in made.text
    assert "base: 2030" in made.text and "commitment: strive" in made.text
    assert "0100" not in made.text


def test_a_figure_is_proposed_for_what_the_words_around_it_name(tiny: api.Bizbench) -> None:
    made = entries(text_of_meadow(), tiny.catalog.indicators)
    proposed = {
        figure.found.written: (p.measure.short, str(*p.scopes), p.unit)
        for entry in made
        for figure in entry.figures
        if hasattr(figure, "proposals") and figure.proposals
        for p in figure.proposals[:1]
    }
    assert proposed["由20个工作日压缩至15个工作日以内"] == ("time", "business", "working_day")
    assert proposed["不超过３个工作日"] == ("time", "business/small", "working_day")
    assert proposed["两天"] == ("time", "household", "unspecified_day")
    assert proposed["不超过2个环节"][0] == "procedures"
    assert proposed["零费用"] == ("fee", "all", "CNY")
    assert proposed["不低于160千伏安"] == ("pump-limit", "business", "kVA")


def test_a_draft_without_its_marks_leaves_nothing_of_its_document_unexplained(
    tmp_path: Path, tiny: api.Bizbench
) -> None:
    document = tmp_path / "meadow-2031.txt"
    plain = text_of_meadow()  # without what stands there twice: a person has to settle that
    for again in (
        "力争压缩至12个工作日以内",
        "接水时间不超过15个工作日。",
        "投诉量比2030年减少10%，",
    ):
        assert plain.count(again) == 1
        plain = plain.replace(again, "")
    document.write_text(plain, encoding="utf-8")
    made = tiny.draft(document, city="meadow", year=2031)
    for name, text in ((FILE, made.text), ("cities/meadow/city.yaml", made.city)):
        assert text is not None
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.replace("  # check", "  #"), encoding="utf-8")
    catalog = load([TINY, tmp_path])
    assert [p for p in catalog.problems if p.level == "error"] == []
    source = read(document, document.name)
    assert isinstance(source, Source)
    proof = prove(catalog.plans["meadow/2031"], source)
    assert proof.is_clean and proof.count("claimed") == 7


@given(st.text(alphabet=st.sampled_from("一二(（）)1.．、。\n甲章条第附件:; \u3000"), max_size=80))
def test_any_text_has_an_outline_that_covers_it_in_order(text: str) -> None:
    sections = outline(text)
    assert len({s.id for s in sections}) == len(sections)
    for first, second in itertools.pairwise(sections):
        assert first.start <= first.body <= first.end == second.start


@given(st.text(max_size=40))
def test_any_text_is_written_as_itself(text: str) -> None:
    import yaml

    if re.search("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]", text):
        return
    assert yaml.safe_load(f"a: {{b: {scalar(text)}, c: 1}}") == {"a": {"b": text, "c": 1}}
    assert marks(f"a: {scalar(text)}", []) == [] or "#" in text


# --- the commands -------------------------------------------------------------------------


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_golden(lang: str, folder: Path, bizbench: Run, update: bool) -> None:
    code, out, err = draft(bizbench, "--lang", lang)
    assert (code, out) == (0, "")
    made = (folder / FILE).read_text(encoding="utf-8")
    made += "---\n" + (folder / "cities/meadow/city.yaml").read_text(encoding="utf-8")
    made += "---\n" + err.replace(shlex.quote(TINY.as_posix()), "TINY")
    golden = SOURCES / f"meadow-2031.draft.{lang}.txt"
    if update:
        golden.write_text(made, encoding="utf-8", newline="\n")
    assert made == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_new_is_refused_until_it_is_filled_in_and_then_is_sound(
    lang: str, folder: Path, bizbench: Run
) -> None:
    data = ("--data", str(TINY), "--only-data", "--data", ".", "--lang", lang)
    assert bizbench("new", "meadow/2031", *data)[0] == 0
    code, out, _ = bizbench("validate", FILE, *data)
    (line,) = out.splitlines()  # one line, however many entries
    assert code == 1 and line.startswith(f"{FILE}: ") and line.endswith("[not-checked]")
    for path in folder.rglob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        assert "# check" in text and "$" not in text
        path.write_text(text.replace("  # check", "  #"), encoding="utf-8")
    assert bizbench("validate", "cities", *data)[0] == 0


def test_a_drafted_file_is_refused_and_its_city_is_not_read(folder: Path, bizbench: Run) -> None:
    assert draft(bizbench)[0] == 0
    data = ("--data", str(TINY), "--only-data", "--data", ".", "--lang", "en")
    code, out, _ = bizbench("validate", FILE, *data)
    text = (folder / FILE).read_text(encoding="utf-8")
    marked = [n for n, line in enumerate(text.splitlines(), 1) if "# check" in line]
    assert code == 1 and out.splitlines()[-1] == (
        f"{FILE}: error: {len(marked)} entries not checked yet (lines "
        f"{', '.join(map(str, marked))}): hold each against the document, mend it, "
        "then delete the mark “# check” [not-checked]"
    )
    others = out.splitlines()[:-1]
    assert others and not any("[not-checked]" in line for line in others)
    _, out, _ = bizbench("validate", FILE, "--format", "json", *data)
    found = [p["line"] for p in json.loads(out) if p["id"] == "not-checked"]
    assert found == marked
    code, out, _ = bizbench("compare", "getting-water/time", *data)
    assert code == 1 and "not read" in out


@pytest.mark.parametrize("command", ["draft", "new"])
def test_nothing_is_ever_overwritten(command: str, folder: Path, bizbench: Run) -> None:
    def call(*more: str) -> tuple[int, str, str]:
        if command == "draft":
            return draft(bizbench, *more)
        return bizbench("new", "meadow/2031", *more, "--data", str(TINY), "--data", ".")

    (folder / "cities/meadow").mkdir(parents=True)
    city = folder / "cities/meadow/city.yaml"
    city.write_text("mine", encoding="utf-8")
    assert call()[0] == 0
    first = (folder / FILE).read_bytes()
    (folder / FILE).write_text("mine", encoding="utf-8")
    code, out, err = call()
    assert (code, out) == (2, "") and FILE in err
    assert (folder / FILE).read_text(encoding="utf-8") == "mine" == city.read_text("utf-8")
    assert call("--output", FILE)[0] == 2
    assert call("--output", "elsewhere.yaml")[0] == 0
    assert (folder / "elsewhere.yaml").read_bytes() == first
    (folder / "link.yaml").symlink_to("nowhere.yaml")
    assert call("--output", "link.yaml")[0] == 2 and not (folder / "nowhere.yaml").exists()
    assert call("--output", "-")[1].encode() == first


def test_a_second_document_of_a_year_gets_a_slug(folder: Path, bizbench: Run) -> None:
    assert draft(bizbench)[0] == 0
    assert draft(bizbench, "--slug", "second")[0] == 0
    assert (folder / "cities/meadow/2031-second.yaml").exists()
    assert draft(bizbench, "--slug", "../out")[0] == 2


BAD = {
    "missing": None,
    "empty": b"",
    "blank": b" \n\n",
    "pdf": b"%PDF-1.7 ...",
    "word": b"PK\x03\x04...",
    "web": b"<!DOCTYPE html><html>",
    "binary": b"\x00\x01\x02\x00",
    "odd": b"\xff\xff\xff\x80",
    "large": b"\xe7\x94\xb2" * 7_000_000,
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_no_document_is_refused(name: str, folder: Path, bizbench: Run) -> None:
    path = folder / "document.txt"
    content = BAD[name]
    if content is not None:
        path.write_bytes(content)
    code, out, err = draft(bizbench, document=path)
    assert (code, out) == (2, "") and "document.txt" in err and err.count("\n") == 1
    assert not (folder / "cities").exists()


@pytest.mark.parametrize("encoding", ["gbk", "utf-16", "utf-8-sig"])
def test_other_encodings_say_the_same(encoding: str, folder: Path, bizbench: Run) -> None:
    assert draft(bizbench)[0] == 0
    other = folder / "meadow-2031.txt"
    other.write_bytes(text_of_meadow().encode(encoding))
    code, out, _ = draft(bizbench, "--output", "-", document=other)
    first = (folder / FILE).read_text(encoding="utf-8")
    assert code == 0
    assert re.sub("sha256: .*", "", out) == re.sub("sha256: .*", "", first)


@pytest.mark.parametrize(
    "more, word",
    [
        (["--city", "不存在市"], "pinyin"),
        (["--city", "Mea Dow"], "pinyin"),
        (["--year", "12"], "1978"),
        (["--year", "99999"], "2100"),
    ],
)
def test_an_impossible_city_or_year_is_refused(
    more: list[str], word: str, folder: Path, bizbench: Run
) -> None:
    code, out, err = draft(bizbench, *more)
    assert (code, out) == (2, "") and word in err and not (folder / "cities").exists()


@pytest.mark.parametrize("plan", ["meadow", "meadow/", "/2031", "meadow/20x1", "a b/2031"])
def test_an_impossible_plan_is_refused(plan: str, folder: Path, bizbench: Run) -> None:
    code, out, err = bizbench("new", plan, "--data", str(TINY))
    assert (code, out) == (2, "") and "error" in err and not (folder / "cities").exists()


def test_a_known_city_goes_by_any_of_its_names(folder: Path, bizbench: Run) -> None:
    code, _, err = draft(bizbench, "--city", "北城")
    assert code == 0 and (folder / "cities/north/2031.yaml").exists()
    assert not (folder / "cities/north/city.yaml").exists()
    assert "never says 北城" in err


@pytest.mark.parametrize(
    ("lang", "said"), [("en", "has a file already: {file}"), ("zh", "已有数据文件：{file}")]
)
def test_a_plan_that_has_a_file_already_is_said(
    lang: str, said: str, folder: Path, bizbench: Run
) -> None:
    said = said.format(file=(TINY / "cities/north/2020.yaml").as_posix())
    data = ("--data", str(TINY), "--only-data", "--lang", lang, "-o", "-")
    draft = ("draft", str(MEADOW), "--city", "north", "--year")
    for begin in (("new", "北城/2020"), (*draft, "2020")):
        assert said in bizbench(*begin, *data)[2]
    for begin in (("new", "北城/2033"), (*draft, "2033")):
        assert said[:10] not in bizbench(*begin, *data)[2]


def test_another_year_and_a_known_document_are_said(folder: Path, bizbench: Run) -> None:
    north = SOURCES / "north-2020.txt"
    _, _, err = draft(bizbench, "--city", "north", "--year", "2033", document=north)
    assert "never says 2033" in err and "never says 北城" not in err


def test_a_folder_that_cannot_be_made_is_a_message(folder: Path, bizbench: Run) -> None:
    (folder / "cities").write_text("a file", encoding="utf-8")
    code, out, err = draft(bizbench)
    assert (code, out) == (2, "") and "cities/meadow" in err


def test_the_api_writes_nothing(folder: Path, tiny: api.Bizbench) -> None:
    made = tiny.draft(MEADOW, city="meadow", year=2031)
    assert made.plan.name == FILE and made.city and tiny.new("north/2031").city is None
    assert not list(folder.iterdir())
    assert replace(made, doubts=()).text == made.text


@pytest.mark.parametrize("place", [[], ["--data", "."], ["--data", "my folder"], ["--output"]])
@pytest.mark.parametrize("command", ["draft", "new"])
def test_the_next_command_works_as_it_is_printed(
    command: str,
    place: list[str],
    folder: Path,
    bizbench: Run,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("BIZBENCH_DATA", str(TINY))
    arguments = [str(MEADOW), "--city", "meadow", "--year", "2031"]
    if command == "new":
        arguments = ["meadow/2031"]
    if place == ["--output"]:
        place = ["--output", f"elsewhere/{FILE}"]
        (folder / "elsewhere/cities/meadow").mkdir(parents=True)
    (folder / "my folder").mkdir()
    code, _, err = bizbench(command, *arguments, "--only-data", *place, "--lang", "en")
    (line,) = [line for line in err.splitlines() if line.startswith("next: ")]
    assert code == 0
    code, out, err = bizbench(*shlex.split(line.removeprefix("next: bizbench ")), "--lang", "en")
    assert code == 1 and "entries not checked yet" in out, err


def test_a_file_outside_every_data_folder_has_to_be_moved(folder: Path, bizbench: Run) -> None:
    _, _, err = draft(bizbench, "--output", "x.yaml", "--lang", "en")
    assert f"x.yaml is in no data folder; move it to {FILE}" in err
