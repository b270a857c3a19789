"""Proofs as data: what is wrong in a plan file, every figure of its document, remarks."""

from __future__ import annotations

from collections.abc import Iterator

from bizbench.curation.verify.records import IGNORED, SET_ASIDE, Finding, Placed, Proof, Remark, Verified
from bizbench.ground.record import Struct
from bizbench.ground.texts import text
from bizbench.output.fields import CODE, FIRST, JSON, REMARK, TABLE, Field, Fields, Many
from bizbench.output.forms import Form, Row
from bizbench.output.words.verify import message


class Found(Struct, frozen=True):
    """Something wrong in a plan file."""

    finding: Finding
    file: str


#: What the reason of a figure's state is called.
_REASONS = {SET_ASIDE: "why", IGNORED: "rule"}


def _reason(figure: Placed, lang: str) -> str | None:
    kind = _REASONS.get(figure.state) if figure.why else None
    return text(lang, f"{kind}.{figure.why}") if kind else None


_LINE = ("line", "行号", "line in the data file; of a figure in the document")

_FINDING: Fields[Found] = (
    Field("id", lambda f, _: f.finding.id, "问题编号", "what is wrong: an id"),
    Field("file", lambda f, _: f.file, "数据文件", "the data file", place=CODE),
    Field(_LINE[0], lambda f, _: f.finding.line or None, *_LINE[1:]),
    Field("item", lambda f, _: f.finding.item or None, "条目", "the item's number", place=FIRST),
    Field("target", lambda f, _: f.finding.target or None, "目标编号", "the target's id"),
    Field("written", lambda f, _: f.finding.written or None, "原文", "as printed in the document", place=FIRST),
    Field("message", lambda f, lang: message(f.finding, lang), "说明", "what is wrong, in a sentence", place=REMARK),
)

_FIGURE: Fields[Placed] = (
    Field("state", lambda f, _: f.state, "状态", "claimed, set-aside, ignored, not-read or unexplained", place=CODE),
    Field("why", lambda f, _: f.why or None, "原因", "why a figure was set aside or ignored: an id"),
    Field("why_name", _reason, "原因说明", "the same in words", TABLE, FIRST),
    Field("item", lambda f, _: f.item or None, "条目", "the item's number", place=FIRST),
    Field(_LINE[0], lambda f, _: f.line, *_LINE[1:]),
    Field("written", lambda f, _: f.found.written, "原文", "as printed in the document", place=FIRST),
    Field("context", lambda f, _: f.context, "上下文", "the text around the figure", place=REMARK),
)


_REMARK: Fields[Remark] = (
    Field("item", lambda r, _: r.item, "条目", "the item's number", place=FIRST),
    Field(_LINE[0], lambda r, _: r.line, *_LINE[1:]),
    Field("written", lambda r, _: r.written, "原文", "as printed in the document", place=FIRST),
    Field("context", lambda r, _: r.context, "上下文", "the text around the figure", place=REMARK),
)


def _found(proof: Proof, _: str) -> list[Found]:
    return [Found(finding, proof.plan.file) for finding in proof.findings]


_PROOF: Fields[Proof] = (
    Field("plan", lambda p, _: p.plan.id, "方案编号", "the plan's id"),
    Field("document", lambda p, _: p.document, "文件", "the file of its document", place=FIRST),
    Field("clean", lambda p, _: p.is_clean, "是否无误", "whether nothing is wrong or overlooked"),
    Many("findings", _FINDING, _found),
    Many("figures", _FIGURE, lambda p, _: p.figures),
    Many("remarks", _REMARK, lambda p, _: p.remarks),
)

DATA: Fields[Verified] = (
    Field("schema", lambda _, __: "bizbench.verify/1", where=JSON),
    Many("plans", _PROOF, lambda v, _: v.proofs),
)


def _rows(result: Verified, lang: str) -> Iterator[Row]:
    for proof in result.proofs:
        for found in _found(proof, lang):
            yield "finding", (result, proof, found)
        for figure in proof.figures:
            yield "figure", (result, proof, figure)
        for remark in proof.remarks:
            yield "remark", (result, proof, remark)


FORM: Form[Verified] = Form(
    DATA,
    {"finding": (DATA, _PROOF, _FINDING), "figure": (DATA, _PROOF, _FIGURE), "remark": (DATA, _PROOF, _REMARK)},
    _rows,
)
