"""Texts of whatif."""

from __future__ import annotations

TEXTS = {
    "whatif.title": (
        "Hypothetical: if {city} promised otherwise (not what is announced, and no performance)",
        "假设推演：若{city}改变承诺（并非公布的目标，更非实际表现）",
    ),
    "whatif.head": (
        "What is marked hypothetical stands in no document. No file is changed.",
        "标有“假设”的内容不见于任何文件；数据文件均未改动。",
    ),
    "whatif.nothing": (
        "It would move nothing: no rank, no gap and no score.",
        "不引起任何变化：名次、差距、得分均不变。",
    ),
    "whatif.footer": ("hypothetical", "假设推演"),
    "whatif.changes": ("What {city} would promise (hypothetical)", "{city}拟改的承诺（假设）"),
    "whatif.of-targets": (
        "hypothetical: announced targets with the changed ones among them",
        "假设：公布的目标，含拟改的承诺",
    ),
    "whatif.of-scores": (
        "hypothetical: scores of announced targets with the changed ones among them",
        "假设：公布的目标的得分，含拟改的承诺",
    ),
    "whatif.column.now": ("promise now", "现有承诺"),
    "whatif.column.hypothetical": ("hypothetical promise", "假设的承诺"),
    "whatif.column.place": ("in place of", "所替换的条目"),
    "whatif.column.gap": ("against the best of the others", "对标其他城市最佳承诺"),
    "whatif.column.goalposts": ("goalposts (worst … best)", "标杆（最差…最佳）"),
    "whatif.under": ("↳ hypothetical", "↳ 假设"),
    "whatif.unchanged": ("(the same)", "（不变）"),
    "whatif.instead": ("in place of: {place}", "替换：{place}"),
    "whatif.added": ("new, added to {document}", "新增于{document}"),
    "whatif.no-promise": ("none", "无"),
    "whatif.goalposts": ("{worst} … {best} ({unit})", "{worst} … {best}（{unit}）"),
    "whatif.whole": ("whole indicator", "整个指标"),
    "whatif.answer": (
        "{city}: rank {rank_before} → {rank_after}; against the best of the others {gap_before} → {gap_after}",
        "{city}：名次 {rank_before} → {rank_after}；对标其他城市最佳承诺 {gap_before} → {gap_after}",
    ),
    "whatif.move": ("{city} {before} → {after}", "{city} {before} → {after}"),
    "whatif.others": ("other ranks that move: {moves}", "名次随之变动的：{moves}"),
    "whatif.others-count": (
        "{n} other rank moves|{n} other ranks move",
        "另有{n}个城市名次随之变动",
    ),
    "whatif.more": ("And {n} more.", "另有{n}组。"),
    "whatif.no-others": ("no other city's rank moves", "其他城市名次不变"),
    "whatif.untouched": ("Not touched: {cities}", "不受影响：{cities}"),
    "whatif.basis-moves": (
        "Compared at: {before} now, {after} hypothetically, because another scope is now the one most cities state",
        "比较基准：现为{before}，假设后为{after}，因多数城市所述的适用范围随之改变",
    ),
    "whatif.unit-moves": (
        "Counted in {before} now, in {after} hypothetically: the two gaps are in different units",
        "计量单位：现为{before}，假设后为{after}；前后差距单位不同",
    ),
    "whatif.only-now": ("now: {note}", "现有：{note}"),
    "whatif.only-then": ("hypothetically: {note}", "假设：{note}"),
    "whatif.no-score": (
        "A city that lacks a measure has no score for the indicator: nothing is imputed",
        "缺二级指标的城市没有该指标得分：不作填补",
    ),
    "whatif.scores-fixed": (
        "The goalposts are fixed, so no other city's score moves",
        "标杆固定，其他城市的得分不变",
    ),
    "whatif.idle.same": (
        "No effect: {measure} ({scope}). {city} promises just this already: {promise}.",
        "无变化：{measure}（{scope}）。{city}现有承诺即为：{promise}。",
    ),
    "whatif.idle.not-counting": (
        "No rank or gap moves by {measure} ({scope}): {promise}. In the comparison {city} stands with its promise for: {instead}.",
        "{measure}（{scope}）：{promise}。名次与差距不变：比较时以{city}对“{instead}”的承诺为准。",
    ),
    "whatif.idle.alone": (
        "No rank or gap moves by {measure} ({scope}): {promise}. {city} is the only city with a figure that can be ranked.",
        "{measure}（{scope}）：{promise}。名次与差距不变：仅{city}有可排名的数值，无从比较。",
    ),
    "whatif.idle.not-comparable": (
        "No rank or gap moves by {measure} ({scope}): {promise}. It cannot be set beside the other cities' figures (bizbench compare says why).",
        "{measure}（{scope}）：{promise}。名次与差距不变：与其他城市的数值不可比（原因见 bizbench compare）。",
    ),
    "whatif.idle.level": (
        "No rank or gap moves by {measure} ({scope}): {promise} counts as much as what {city} promises now.",
        "{measure}（{scope}）：{promise}。名次与差距不变：计入比较的数值与{city}现有承诺相同。",
    ),
}
