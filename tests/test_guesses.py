"""What a draft makes of the words around a figure: which target, under which, how sure."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bizbench import api
from bizbench.curation.draft.arrange import Draft, Item, arrange
from bizbench.curation.draft.entries import entries
from bizbench.curation.verify.rules import furniture, rule_for
from bizbench.figures import scan
from bizbench.figures.paragraphs import unwrap
from tests.conftest import TINY, Run

OTHER = """\
id: paying-water
name: {en: Paying for water, zh: 缴纳水费}
about: {en: Made up., zh: 虚构。}
keywords: [缴纳水费, 水费]
cases:
  all: {name: {en: all, zh: 全部}}
  national: {name: {en: national evaluation, zh: 国家评价}}
  provincial: {name: {en: provincial evaluation, zh: 省级评价}}
  tap: {name: {en: tap, zh: 用水}}
  heat: {name: {en: heat, zh: 用热}}
measures:
  rank:
    name: {en: Rank, zh: 水费评价位次}
    unit: rank
    better: lower
    cases: [national, provincial]
  refund-time: {name: {en: Refund time, zh: 水费退费时间}, unit: day, better: lower, cases: [all]}
  fee-rate:
    name: {en: Fee rate, zh: 水费担保费率}
    unit: percent
    of: {en: the fee, zh: 水费}
    better: lower
    cases: [all]
    keywords: [担保费率]
  visits: {name: {en: Visits, zh: 报装跑动}, unit: visit, better: lower, cases: [tap, heat]}
"""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> api.Bizbench:
    folder = tmp_path_factory.mktemp("data")
    (folder / "indicators").mkdir()
    (folder / "indicators/paying-water.yaml").write_text(OTHER, encoding="utf-8")
    made = api.load([TINY, folder], only_data=True)
    assert not made.problems
    return made


def items(loaded: api.Bizbench, text: str) -> list[Item]:
    return arrange(entries(unwrap(text).text, loaded.catalog.indicators))


def targets(loaded: api.Bizbench, text: str) -> list[Draft]:
    return [draft for item in items(loaded, text) for draft in item.targets]


def shown(draft: Draft) -> tuple[str, ...]:
    return (draft.proposal.measure.short, *map(str, draft.proposal.scopes))


# --- nothing is lost ----------------------------------------------------------------------

SHORT_LINES = "样例市2031年方案\n接水时间压缩至5天。\n环节压缩至2个环节。\n费用降至80元。"


def test_a_text_without_headings_is_one_item(loaded: api.Bizbench) -> None:
    (item,) = items(loaded, SHORT_LINES)
    assert item.section.id == "前言" and not item.unplaced
    assert [shown(draft)[0] for draft in item.targets] == ["time", "procedures", "fee"]


PARTS = [
    "一、用水报装\n",
    "（一）接水\n",
    "1.压减。",
    "接水时间不超过5个工作日。",
    "网办率达到95%，",
]
PARTS += [
    "第一条 企业接水3天办结。",
    "2026年6月底前达到96%。",
    "特殊情况不超过9天。",
    "\n",
    "附件1\n",
]
PARTS += [
    "由20天压缩至5天",
    "“321”",
    "减少材料3份。",
    "联系电话0100-1234567。",
    "共8项任务",
    "。",
    "5",
]


@settings(max_examples=120, deadline=None)
@given(st.lists(st.sampled_from(PARTS), max_size=12).map("".join))
def test_no_figure_of_a_text_is_lost(loaded: api.Bizbench, text: str) -> None:
    text = unwrap(text).text
    made = arrange(entries(text, loaded.catalog.indicators))
    drafted = {
        (figure.found.start, figure.found.end)
        for item in made
        for figure in [
            *item.unplaced,
            *(d.figure for d in item.targets),
            *(r.figure for d in item.targets for r in d.repeats),
        ]
    }
    for found in scan(text):
        start, end = found.numbers[0] if found.numbers else (found.start, found.end)
        if not rule_for(found, start, end, furniture(text)):
            assert (found.start, found.end) in drafted, found.written


# --- which measure, for whom --------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("企业接水时间缩短3个工作日。", ("time", "business")),
        ("缩短居民接水时间3个工作日。", ("time", "household")),
        ("水费评价位次进入全省前3名。", ("rank", "provincial")),
        ("水费评价位次进入全国前3名。", ("rank", "national")),
        ("水费担保平均费率0.8%以下。", ("fee-rate", "all")),
        ("用水用热报装跑动1次。", ("visits", "tap", "heat")),
        ("用水、用热报装跑动1次。", ("visits", "tap", "heat")),
        ("用热报装跑动1次。", ("visits", "heat")),
    ],
)
def test_the_words_before_a_figure_say_whom_it_is_about(
    text: str, wanted: tuple[str, ...], loaded: api.Bizbench
) -> None:
    (draft,) = targets(loaded, f"一、目标。{text}")
    assert shown(draft) == wanted


def test_each_figure_of_a_clause_has_its_own_words(loaded: api.Bizbench) -> None:
    made = targets(loaded, "一、接水时间。企业5天、居民接水3天，小微企业2天。")
    assert [shown(draft)[1] for draft in made] == ["business", "household", "business/small"]


def test_a_group_that_no_scope_is_does_not_take_over_another(loaded: api.Bizbench) -> None:
    made = targets(loaded, "一、抢修时间。城区用户抢修时间2小时，农村用户8小时，不超过9小时。")
    assert [(shown(d)[1], d.proposal.doubt) for d in made[:2]] == [
        ("all/urban", ""),
        ("all", "group"),
    ]


def test_a_guess_outside_what_the_heading_names_is_doubtful(loaded: api.Bizbench) -> None:
    text = "一、缴纳水费。接水时间5天。\n二、用水报装。接水时间3天。"
    first, second = targets(loaded, text)
    assert (first.proposal.doubt, second.proposal.doubt) == ("heading", "")
    assert (first.taken_by, second.taken_by) == ("二", None)
    made = loaded.draft(write(text), city="meadow", year=2031, lang="zh")
    (line,) = [line for line in made.text.splitlines() if "存疑" in line]
    assert line.startswith("      - measure: getting-water/time  # check: 接水时间·企业；存疑")


def write(text: str) -> Path:
    import tempfile

    path = Path(tempfile.mkdtemp()) / "document.txt"
    path.write_text(text, encoding="utf-8")
    return path


# --- what stands under a target -----------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "also"),
    [
        (
            "网办率2031年6月底前达到96%，年底前达到98%。",
            "{as: stage, exactly: 96 percent, written: 达到96%, due: 2031-06}",
        ),
        (
            "网办率达到98%，到2030年达到96%。",
            "{as: stage, exactly: 96 percent, written: 达到96%, due: 2030}",
        ),
        (
            "接水时间不超过3天，特殊情况不超过5天。",
            "{as: outer-limit, at_most: 5 unspecified_day, written: 不超过5天}",
        ),
        (
            "接水时间不超过5天，力争不超过3天。",
            "{as: stretch, at_most: 3 unspecified_day, written: 力争不超过3天}",
        ),
    ],
)
def test_a_stage_a_limit_and_a_further_goal_are_no_targets(
    text: str, also: str, loaded: api.Bizbench
) -> None:
    made = loaded.draft(write(f"一、目标。{text}"), city="meadow", year=2031).text
    assert made.count("- measure:") == 1
    assert f"          - {also}  # check\n" in made


def test_a_limit_without_a_rule_is_a_target(loaded: api.Bizbench) -> None:
    (draft,) = targets(loaded, "一、目标。特殊情况接水时间不超过5天。")
    assert not draft.repeats


# --- articles -----------------------------------------------------------------------------

ARTICLES = (
    "样例市优化用水条例\n第一章 总则\n第一条 为了改善用水，制定本条例。\n第二章 用水\n"
    "第二条 企业接水时间不超过5天，按照下列规定办理：\n（一）接水环节不超过2个环节；\n"
    "（二）网办率达到95%。\n第三条 依照第二条的规定，居民接水时间不超过3天。"
)


def test_an_article_has_no_title(loaded: api.Bizbench, tmp_path: Path, bizbench: Run) -> None:
    made = items(loaded, ARTICLES)
    assert [(i.section.id, i.section.title) for i in made] == [
        ("第一条", ""),
        ("第二条", ""),
        ("第三条", ""),
    ]
    assert len(made[1].targets) == 3
    document = tmp_path / "meadow-2031.txt"
    document.write_text(ARTICLES, encoding="utf-8")
    drafted = loaded.draft(document, city="meadow", year=2031)
    assert "title" not in drafted.text.partition("items:")[2]
    for name, text in ((drafted.plan.name, drafted.text), (drafted.plan.city_name, drafted.city)):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text((text or "").replace("# check", "#"), encoding="utf-8")
    data = ["--data", str(TINY), "--only-data", "--data", str(tmp_path), "--lang", "en"]
    code, out, err = bizbench("verify", "--sources", str(tmp_path), "meadow/2031", *data)
    assert code == 0, out + err
    for format in ("json", "csv", "markdown"):
        for what in ("meadow/2031", "meadow/2031/getting-water/time@business"):
            code, out, err = bizbench("show", what, "--format", format, *data)
            assert code == 0 and "第二条" in out and "None" not in out, err
    assert bizbench("list", "targets", "--text", "第二条", *data)[0] in (0, 1)


# --- other languages ----------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Power within 10 days.",
        "Plazo de 10 días 北京",
        "接続までの期間は10日以内とします。",
        "12 34",
    ],
)
def test_a_document_in_another_language_is_said_to_be_one(
    text: str, tmp_path: Path, bizbench: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("plan.txt").write_text(text, encoding="utf-8")
    options = ["--city", "pune", "--year", "2023", "--data", str(TINY), "--only-data"]
    for lang, word in (("en", "is not Chinese"), ("zh", "不是中文")):
        code, out, err = bizbench("draft", "plan.txt", *options, "--lang", lang)
        assert (code, out) == (2, "") and word in err
    assert re.findall("cities", " ".join(p.name for p in tmp_path.iterdir())) == []
