"""The shipped plans against the documents themselves, where ``BIZBENCH_SOURCES`` has them.

Every plan is held against its document. What must be reported if a document or a plan said
something else is tried on ``PLANS``, a sample of every kind of document, and left out where its
document is not in the folders.
"""

from __future__ import annotations

import os

import pytest

from bizbench import api
from bizbench.curation.draft.arrange import arrange
from bizbench.curation.draft.entries import entries
from bizbench.curation.verify import papers, sources
from bizbench.curation.verify.proof import prove
from bizbench.curation.verify.records import UNEXPLAINED
from bizbench.curation.verify.rules import furniture, rule_for
from bizbench.curation.verify.sources import Source
from bizbench.data.records import Plan, holding
from bizbench.figures import scan
from bizbench.ground.record import replace
from tests.conftest import ROOT
from tests.data import draft_quality

FOLDER = os.environ.get(sources.ENVIRONMENT, "")
PLANS = ["hangzhou/2020", "hangzhou/2023", "hangzhou/2024", "quzhou/2018", "xiangyang/2020"]
#: A regulation, a provincial work programme, a draft for consultation.
PLANS += ["beijing/2024", "guizhou/2023", "lianyungang/2023-business-environment-draft"]
pytestmark = pytest.mark.skipif(not FOLDER, reason=f"{sources.ENVIRONMENT} names no documents")

UNITS = ["个工作日", "天", "小时", "分钟", "个月", "个环节", "份材料", "次", "家", "名", "万元"]
UNITS += ["亩", "千伏安", "千瓦", "%", "个百分点", "元/平方米", "公顷", "件", "枚公章"]
NUMBERS = ["7", "７", "二十三", "1.5", "三百"]


def document(plan: str) -> Source:
    name = sources.name(plan)
    texts = sources.texts(sources.folders())
    if name not in texts:
        pytest.skip(f"no document {name}")
    found = papers.read(texts[name], name)
    assert isinstance(found, Source)
    return found


def test_every_figure_of_every_file_stands_in_its_document(shipped: api.Bizbench) -> None:
    """Of all plans whose document is in the folders."""
    texts = sources.texts(sources.folders())
    held = [id for id in shipped.catalog.plans if sources.name(id) in texts]
    assert held
    for id in held:
        proof = prove(shipped.catalog.plans[id], document(id))
        assert proof.findings == () and proof.is_clean, id


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("plan", PLANS)
def test_a_promise_planted_in_the_document_is_reported(
    plan: str, number: str, shipped: api.Bizbench
) -> None:
    """One of every unit, spread over the ends of sentences of the whole document."""
    record: Plan = replace(shipped.catalog.plans[plan], read=None, text_sha256=None)
    text = document(plan).text
    ends = [n + 1 for n, sign in enumerate(text) if sign == "。"]
    parts, last = [], 0
    for n, unit in enumerate(UNITS):
        at = ends[n * len(ends) // len(UNITS)]
        parts += [text[last:at], f"甲乙丙供热不超过{number}{unit}。"]
        last = at
    proof = prove(record, sources.source("planted", "".join([*parts, text[last:]]), ""))
    reported = [f for f in proof.figures if f.state == UNEXPLAINED and "甲乙丙供热" in f.context]
    planted = [f for f in reported if f.found.written.startswith(f"不超过{number}")]
    assert len(planted) == len(UNITS)


@pytest.mark.parametrize("plan", PLANS)
def test_a_figure_moved_to_another_item_is_reported(plan: str, shipped: api.Bizbench) -> None:
    """One figure of three."""
    record, source = shipped.catalog.plans[plan], document(plan)
    for target in record.targets[::3]:
        if target.role != "main" or target.reading is not None:
            continue
        elsewhere = record.items[0]
        if elsewhere.id == target.item:
            continue
        items = tuple(
            replace(i, targets=tuple(t for t in i.targets if t is not target))
            if i.targets is not None
            else i
            for i in record.items
        )
        moved = replace(target, item=elsewhere.id)
        items = tuple(
            replace(i, targets=(*(i.targets or ()), moved)) if i.id == elsewhere.id else i
            for i in items
        )
        proof = prove(holding(record, items), source)
        assert any(f.target == target.id for f in proof.findings), target.id


def test_drafts_are_as_good_as_the_documentation_says() -> None:
    rows = draft_quality.table(sources.folders())
    text = (ROOT / "docs" / "curation.md").read_text(encoding="utf-8")
    shown = text.partition("<!-- draft quality -->")[2].partition("<!-- end -->")[0]
    assert [entry.row() for entry in rows] == shown.strip().splitlines()[2:]
    whole = rows[-1]
    assert whole.found / whole.figures >= 0.97
    assert whole.right / whole.found >= 0.94
    assert whole.indicator / whole.figures >= 0.75


@pytest.mark.parametrize("plan", PLANS)
def test_a_draft_of_the_document_leaves_no_figure_out(plan: str, shipped: api.Bizbench) -> None:
    """Every figure that no rule ignores is a target or set aside, and stands in its item."""
    source = document(plan)
    items = arrange(entries(source.text, shipped.catalog.indicators))
    drafted = {
        (figure.found.start, figure.found.end)
        for item in items
        for figure in [
            *item.unplaced,
            *(d.figure for d in item.targets),
            *(r.figure for d in item.targets for r in d.repeats),
        ]
    }
    pages = furniture(source.text)
    first = min(item.section.start for item in items)
    for found in scan(source.text):
        start, end = found.numbers[0] if found.numbers else (found.start, found.end)
        if start >= first and not rule_for(found, start, end, pages):
            assert (found.start, found.end) in drafted, found.written
