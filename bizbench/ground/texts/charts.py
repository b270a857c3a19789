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
    "chart.open": ("from the best to the worst place: open", "最好至最差名次：难分先后"),
    "chart.theirs": ("{city}", "{city}"),
    "chart.places": ("{city}: where it ranks", "{city}：各项名次"),
    "chart.steps": ("{cities}: over time", "{cities}：历年变化"),
    "chart.places-how": (
        "A line is one measure in one case; a tick is a place among those ranked in it, the first on the left. All lines are equally long, however many are ranked.",
        "每行是一个二级指标的一种情形；每个刻度是参排者中的一个名次，左端为第1名。各行等长，参排个数不一。",
    ),
    "chart.places-none": (
        "None of its promises here has a place among others, so nothing is drawn.",
        "此处各项承诺均无名次，未画图。",
    ),
    "chart.places-more": (
        "{n} more set in which it is ranked is not drawn.|{n} more sets in which it is ranked are not drawn.",
        "另有{n}组参排的数值未画出。",
    ),
    "chart.places-unranked": (
        "{n} more figure is compared, but in no ranking, and not drawn.|{n} more figures are compared, but in no ranking, and not drawn.",
        "另有{n}个数值有对照而无名次，未画出。",
    ),
    "chart.first-place": ("first", "第1名"),
    "chart.last-place": ("last", "末位"),
    "chart.steps-how": (
        "A line is one promise, a dot a document that makes it. There is no scale: documents stand side by side, whatever lies between them.",
        "每行是一项承诺，每个圆点是提出它的一份文件。图中没有刻度：文件依次排列，间距不代表年数。",
    ),
    "chart.steps-more": (
        "{n} more promise is not drawn.|{n} more promises are not drawn.",
        "另有{n}项承诺未画出。",
    ),
    "chart.step-first": ("tightened", "要求提高"),
    "chart.step-own": ("relaxed", "要求放宽"),
    "chart.step-bar": ("stated: see the words below the dot", "提出：见点下文字"),
    "chart.step-none": ("no figure: see the words below the ring", "无数值：见圈下文字"),
    "chart.undrawn": ("Not ranked, so not drawn: {names}", "不排名、未画出：{names}"),
    "chart.silent": ("Not drawn: {groups}", "未画出：{groups}"),
    "chart.choices": ("and {n} more", "另有{n}组"),
    "chart.others": (
        "{n} more set that was asked for has no ranks and is not drawn.|{n} more sets that were asked for have no ranks and are not drawn.",
        "所问范围内另有{n}组数值不排名，未画出。",
    ),
    "chart.further": (
        "{n} further figure of these cities, at another scope, is not drawn.|{n} further figures of these cities, at other scopes, are not drawn.",
        "上述城市另有{n}个其他范围的数值，未画出。",
    ),
    "chart.more": (
        "{n} more ranked city is not drawn.|{n} more ranked cities are not drawn.",
        "另有{n}个参排城市未画出。",
    ),
}
