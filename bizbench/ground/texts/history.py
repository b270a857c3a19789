"""Texts of history."""

from __future__ import annotations

TEXTS = {
    "history.title": (
        "{cities}: announced targets over time",
        "{cities}：公布目标历年变化",
    ),
    "history.summary": (
        "{city}, {n} document ({documents}) — {counts}.|{city}, {n} documents ({documents}) — {counts}.",
        "{city}共{n}份文件（{documents}）——{counts}。",
    ),
    "history.summary-none": (
        "{city} has one document ({documents}): nothing to compare it with yet.|{city} has {n} documents ({documents}); no promise of the one can be followed into another.",
        "{city}共{n}份文件（{documents}），没有可前后对照的承诺。",
    ),
    "history.no-documents": ("{city} has no document.", "{city}没有文件。"),
    "history.folded": (
        "With one figure only and not shown: {n} promise (--all lists it).|With one figure only and not shown: {n} promises (--all lists them).",
        "只有一个数值而未列出的承诺：{n}项（--all 可全部列出）。",
    ),
    "history.drafts": ("in drafts for consultation: {counts}", "征求意见稿中{counts}"),
    "history.cell": ("{promise} · {verdict}", "{promise} · {verdict}"),
    "history.scoped": ("{scope}: {promise}", "{scope}：{promise}"),
    "history.before": ("the document before: {note}", "前一份文件：{note}"),
    "history.here": ("this document: {note}", "本份文件：{note}"),
    "history.column.document": ("document", "文件"),
    "history.column.year": ("year", "年份"),
}
