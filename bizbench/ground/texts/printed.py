"""Texts of what is printed: Word files, and the sheets of a workbook that are."""

from __future__ import annotations

TEXTS = {
    "printed.language": ("en", "zh-CN"),
    "printed.number": ("No.", "序号"),
    "printed.table": ("Table {n}. {title}", "表{n}　{title}"),
    "printed.further": ("Table {n} (part {part}). {title}", "表{n}（续{part}）　{title}"),
    "printed.annex": (
        "Annex {annex}. Further columns of Table {n}: {title}",
        "附表{annex}　表{n}其余各列：{title}",
    ),
    "printed.see": ("In Annex {annex}: {names}.", "附表{annex}列出：{names}。"),
    "printed.see-whole": (" (in the full version)", "（见完整版）"),
    "printed.whole": ("the full version", "完整版"),
    "printed.notes": ("Notes: ", "注："),
    "printed.page": ("\u3000page # of #", "\u3000第#页，共#页"),
    "printed.beside": ("{first}: {second}", "{first}：{second}"),
    "printed.headings": ("{first}, {second}", "{first}、{second}"),
    "printed.as-above": ("To be read as Table {n}.", "说明同表{n}。"),
    "printed.brackets": ("{first} ({second})", "{first}（{second}）"),
}
