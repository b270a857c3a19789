"""Texts of charts."""

from __future__ import annotations

TEXTS = {
    "chart.join": (" | ", " | "),
    "chart.lower": ("← {how}", "← {how}"),
    "chart.higher": ("{how} →", "{how} →"),
    "chart.value": ("{value} ({low}–{high})", "{value}（{low}–{high}）"),
    "chart.row": ("{rank} · {city}: {said}", "{rank} · {city}：{said}"),
    "chart.in-unit": ("{value} {unit}", "{value} {unit}"),
    "chart.gap": ("gap {gap}", "差距{gap}"),
    "chart.notes": ("notes {letters}", "备注 {letters}"),
    "chart.named": ("{name}: {said}", "{name}：{said}"),
    "chart.first": ("rank 1: alone, shared or open", "第1名：独占、并列或难分先后"),
    "chart.own": ("your city", "本市"),
    "chart.bar": ("further ranks", "其余名次"),
    "chart.dot": ("the value shown", "所列数值"),
    "chart.range": (
        "from the lowest to the highest value over the readings of the units. A reading holds for all cities at once: where these overlap, the order may still be certain",
        "各折算设定下最低值至最高值。同一设定同时适用于所有城市：区间重叠不等于难分先后",
    ),
    "chart.floor": ("the floor laid down above", "上级标准"),
    "chart.undrawn": ("Not ranked, so not drawn: {names}", "不排名、未画出：{names}"),
    "chart.silent": ("No figure, so not drawn: {groups}", "无数值、未画出：{groups}"),
    "chart.further": (
        "{n} further figure of these cities, at another scope, is not drawn.|{n} further figures of these cities, at other scopes, are not drawn.",
        "上述城市另有{n}个其他范围的数值，未画出。",
    ),
    "chart.more": (
        "{n} more ranked city is not drawn.|{n} more ranked cities are not drawn.",
        "另有{n}个参排城市未画出。",
    ),
}
