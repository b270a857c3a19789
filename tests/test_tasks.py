"""The list of tasks: every item with its figures, and nothing that the document does not say."""

from __future__ import annotations

from pathlib import Path

import pytest

from bizbench import UsageError, api
from bizbench.ground.problems import BrokenDataError
from bizbench.output.page import Page, Table
from bizbench.output.writers import markdown
from tests.catalogues import FREE, city, target, write
from tests.conftest import Run
from tests.pages import prose

HEAD = "city: ford\nyear: 2030\nkind: plan\nread: [getting-water]\n"
CARD = "document: {title: {zh: 方案}, coverage: complete}\n"
TEN = target("time", "business", "10 working_day", "exactly", due="2030-06")
FREE_OF = target("fee", "all", "0 CNY", "exactly", **FREE)
STEPS = target("procedures", "business", "2 procedure", lead="[市水司]", support="[]")
STAGED = target("complaints", "all", "100 event")[:-1] + (
    ", also: [{as: stage, at_most: 50 event, written: 上半年不超过50次, due: 2030-06},"
    " {as: restated, at_most: 100 event, written: 不超过一百次}]}"
)

#: Led by one and by two, without a lead, without anybody, without a figure, not read.
ITEMS = f"""\
items:
  - {{item: 前言, targets: []}}
  - item: "1"
    title: {{zh: 审批, en: Permits}}
    lead: [市审批局]
    support: [各县(市、区)人民政府]
    targets: [{TEN}, {FREE_OF}]
  - item: "2"
    title: {{zh: 共办}}
    lead: [市审批局, 市水务局]
    targets: [{STAGED}]
  - item: "3"
    title: {{zh: 协同}}
    lead: [市水务局]
    support: [市审批局]
    targets: []
  - item: "4"
    title: {{zh: 分流}}
    lead: [市审批局]
    targets: [{STEPS}]
  - item: "5"
    title: {{zh: 无牵头}}
    support: [水务局]
    targets: []
  - item: "6"
    title: {{zh: 未读}}
"""


def loaded(folder: Path, plan: str = HEAD + CARD + ITEMS, **more: str) -> api.Bizbench:
    named = "departments: {市审批局: Permit Office, 市水务局: Water Bureau}\n"
    files = {"cities/ford/city.yaml": city("ford") + named, "cities/ford/2030.yaml": plan}
    return api.load([write(folder, {**files, **more})], only_data=True)


def table(page: Page, title: str = "Tasks") -> Table:
    (found,) = [b for b in page.blocks if isinstance(b, Table) and b.title == title]
    return found


def lines(page: Page) -> list[dict[str, str]]:
    found = table(page)
    heads = [column.title for column in found.columns]
    return [dict(zip(heads, line.cells, strict=True)) for line in found.lines]


def test_every_item_is_a_task_and_every_figure_a_row(tmp_path: Path) -> None:
    answer = loaded(tmp_path).tasks("ford")
    shown = lines(answer.page("en", "all"))
    assert [line["no."] for line in shown] == ["1", "2", "", "", "3", "4", "5", "6", "7"]
    assert [line["item"] for line in shown if line["no."]] == ["前言", *"123456"]
    assert [line["due"] for line in shown] == [
        *("–", "", "2030-06", "not stated"),
        *("not stated", "–", "not stated", "–", "–"),
    ]
    assert "stage ≤ 50 events (by 2030-06)" in shown[4]["target"]
    assert "restated" not in shown[4]["target"]
    assert [line["target"] for line in shown if "Getting" not in line["target"]] == [
        *(
            "– (no target)",
            "2 targets",
            "– (no target)",
            "– (no target)",
            "other indicators not read yet",
        )
    ]


def test_the_json_and_the_rows_say_the_same(tmp_path: Path) -> None:
    answer = loaded(tmp_path).tasks("ford")
    data = answer.to_dict()
    assert [(t["item"], t["state"], len(t["targets"])) for t in data["tasks"]] == [
        *(("前言", "no-figure", 0), ("1", "target", 2), ("2", "target", 1)),
        *(("3", "no-figure", 0), ("4", "target", 1), ("5", "no-figure", 0), ("6", "not-read", 0)),
    ]
    rows = answer.table("en").records
    assert [row["part"] for row in rows] == [
        *("no-figure", "target", "target", "target", "no-figure", "target", "no-figure"),
        "not-read",
    ]
    by_id = {t["target"]: t for task in data["tasks"] for t in task["targets"]}
    for row in rows:
        if row["part"] == "target":
            entry = by_id[str(row["target"])]
            assert row["promised.value"] == entry["promised"]["value"]
            assert (row["due"], row["lead"]) == (entry["due"], tuple(entry["lead"]))
    assert [f["role"] for f in data["tasks"][2]["targets"][0]["further"]] == ["stage", "restated"]


def test_the_counts(tmp_path: Path) -> None:
    answer = loaded(tmp_path).tasks("ford")
    assert answer.to_dict()["counts"] == {
        "tasks": 7,
        "targets": 4,
        "targets_in_words": 0,
        "targets_with_date": 1,
        "tasks_with_date": 1,
    }
    said = prose(answer.page("en"))
    assert "7 tasks" in said and "3 with targets, 4 targets in all" in said
    assert "1 of them has not been read" in said and "due date: 1 of 4" in said
    assert "Nobody is named for 2 of the tasks" in said


def test_a_joint_task_counts_for_each_and_a_figure_for_whom_it_names(tmp_path: Path) -> None:
    found = loaded(tmp_path).tasks("ford").result.departments
    assert [(d.name, d.leads, d.count.tasks, d.count.goals, d.supports) for d in found] == [
        ("市审批局", True, 2, 3, 1),
        ("市水务局", True, 2, 1, 0),
        ("市水司", True, 1, 1, 0),
        ("水务局", False, 1, 0, 0),
    ]


@pytest.mark.parametrize(
    ("word", "items"),
    [
        ("市审批局", ["1", "2"]),
        ("permit office", ["1", "2"]),
        ("水司", ["4"]),
        ("水务局", ["2", "3", "5"]),
        ("各县(市、区)人民政府", []),
    ],
)
def test_one_departments_tasks(word: str, items: list[str], tmp_path: Path) -> None:
    """A part of a name is all departments with it: a plan may write 市水务局 and 水务局."""
    result = loaded(tmp_path).tasks("ford", lead=word).result
    assert [task.item.id for task in result.tasks] == items
    assert result.left_out == 7 - len(items)
    assert [task.number for task in result.tasks] == [*range(1, len(items) + 1)]


def test_what_a_department_only_supports_is_counted_not_hidden(tmp_path: Path) -> None:
    answer = loaded(tmp_path).tasks("ford", lead="市审批局")
    assert answer.result.supported == 1
    said = prose(answer.page("en"))
    assert "Left out, as not asked for: 5 tasks. For 1 of these" in said
    assert (
        "(市审批局)" not in answer.page("en").title and "Permit Office" in answer.page("en").title
    )


def test_one_indicators_tasks(tmp_path: Path) -> None:
    answer = loaded(tmp_path).tasks("ford", indicator="用水")
    assert [task.item.id for task in answer.result.tasks] == ["1", "2", "4"]
    assert "Only targets of Getting water are listed" in prose(answer.page("en"))


def test_a_date_for_everything_is_said_at_every_task(tmp_path: Path) -> None:
    answer = loaded(tmp_path, HEAD + "due: 2030-12-31\n" + CARD + ITEMS).tasks("ford")
    shown = lines(answer.page("en", "all"))
    assert {line["due"] for line in shown} == {"", "2030-06", "2030-12-31"}
    said = prose(answer.page("en"))
    assert "one date for everything: 2030-12-31" in said and "due date:" not in said
    assert not any("not stated" in remark for remark in table(answer.page("en")).remarks)


def test_the_newest_document_that_sets_tasks(tmp_path: Path) -> None:
    later = (HEAD + CARD + ITEMS).replace("2030", "2031")
    rules = later.replace("kind: plan", "kind: regulation").replace("2031", "2032")
    more = {"cities/ford/2031.yaml": later, "cities/ford/2032.yaml": rules}
    found = loaded(tmp_path, **more)
    answer = found.tasks("ford")
    assert answer.to_dict()["plan"] == "ford/2031"
    assert "Other documents of Ford: 2030, 2032." in prose(answer.page("en"))
    assert found.tasks("ford", 2030).to_dict()["plan"] == "ford/2030"
    assert found.tasks("ford2030").to_dict()["plan"] == "ford/2030"
    assert "articles are rules" in prose(found.tasks("ford/2032").page("en"))


def test_items_with_nothing_but_a_number_are_folded(tmp_path: Path) -> None:
    answer = loaded(tmp_path).tasks("ford")
    assert "前言" not in markdown.write(answer.page("zh"))
    assert "另有1条既无标题，也无目标和单位" in markdown.write(answer.page("zh"))
    assert "前言" in markdown.write(answer.page("zh", "all"))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ({"city": "frod"}, "did you mean 'ford'"),
        ({"city": "ford", "year": 1999}, "ford/2030"),
        ({"city": "ford", "lead": "水利"}, "holds '水利'"),
        ({"city": "ford", "lead": " "}, "departments: 市审批局"),
        ({"city": "ford", "indicator": "用电"}, "用电"),
    ],
)
def test_wrong_words_are_told(words: dict[str, str], said: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=said):
        loaded(tmp_path).tasks(**words)  # type: ignore[arg-type]


@pytest.mark.filterwarnings("ignore")
def test_a_broken_plan_is_no_list_of_tasks(tmp_path: Path) -> None:
    broken = HEAD + CARD + ITEMS.replace("lead: [市水务局]", "lead: 5")
    with pytest.raises(BrokenDataError):
        loaded(tmp_path, broken).tasks("ford")


def test_the_command(bizbench: Run, tmp_path: Path) -> None:
    loaded(tmp_path)
    words = ["tasks", "ford", "2030", "--data", str(tmp_path), "--only-data", "--lang", "zh"]
    code, out, _ = bizbench(*words, "--lead", "审批局")
    assert code == 0 and "ford市2030年：任务分解表（市审批局）" in out
    code, out, err = bizbench(*words, "--lead", "水利")
    assert (code, out) == (2, "") and "没有名称包含“水利”的" in err
