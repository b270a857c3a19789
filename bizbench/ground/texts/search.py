"""Texts of search."""

from __future__ import annotations

TEXTS = {
    "search.title": ("Search: {text}", "检索：{text}"),
    "search.answer": (
        "{n} hit in {cities} of {of} places and {plans} of {documents} documents: {counts}.|{n} hits in {cities} of {of} places and {plans} of {documents} documents: {counts}.",
        "共{n}处，涉及{cities}地（共{of}地）、{plans}份文件（共{documents}份）。{counts}。",
    ),
    "search.none": (
        "No hit in {documents} documents of {of} places. What is searched are the figures as printed, headings, titles, conditions and notes of the data files and what their measures are called, not the whole documents.",
        "在{of}地的{documents}份文件中未检得。所检索的是数据文件中的原文数值、条目及文件标题、条件、说明及二级指标的名称和检索词，并非文件全文。",
    ),
    "search.what": (
        "Searched are the figures as printed, headings, titles, conditions and notes of the data files and what their measures are called, not the whole documents.",
        "所检索的是数据文件中的原文数值、条目及文件标题、条件、说明及二级指标的名称和检索词，并非文件全文。",
    ),
    "search.folded": (
        "{n} more hit (--all shows it).|{n} more hits (--all shows them).",
        "另有{n}处（--all 可全部列出）。",
    ),
    "search.places": ("Places with a hit: {names}.", "见于：{names}。"),
    "search.places-more": (
        "Places with a hit: {names} and {n} more (--all names them).",
        "见于：{names}，另有{n}地（--all 全部列出）。",
    ),
    "search.found.written": ("as printed", "原文"),
    "search.found.set-aside": ("set aside", "未采用"),
    "search.found.title": ("heading", "条目标题"),
    "search.found.document": ("document", "文件标题"),
    "search.found.condition": ("condition", "条件"),
    "search.found.measure": ("by measure", "按指标"),
    "search.found.reading": ("reading", "解读"),
    "search.found.note": ("note", "说明"),
    "search.why": ("{found} ({why})", "{found}（{why}）"),
    "search.under": ("(under: {title})", "（条目：{title}）"),
    "search.count": ("{n} entry|{n} entries", "共{n}处"),
    "search.column.in": ("found in", "见于"),
    "search.column.text": ("text", "文字"),
    "search.column.link": ("link", "出处链接"),
}
