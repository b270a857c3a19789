"""Texts of score."""

from __future__ import annotations

TEXTS = {
    "score.title-targets": (
        "Scores from 0 to 100: announced targets, not performance",
        "得分（0—100分）：公布的目标，非实际表现",
    ),
    "score.title-observations": (
        "Scores from 0 to 100: observed values",
        "得分（0—100分）：观测值",
    ),
    "score.title-both": (
        "Scores from 0 to 100: announced targets, not performance, with observed values as lines of reference",
        "得分（0—100分）：公布的目标，非实际表现；观测值仅作参照",
    ),
    "score.title-overall": (
        "Overall score from 0 to 100: observed values",
        "总得分（0—100分）：观测值",
    ),
    "score.of-targets": (
        "scores of announced targets, not performance",
        "公布目标的得分，非实际表现",
    ),
    "score.of-observations": ("scores of observed values", "观测值的得分"),
    "score.of-both": (
        "scores of announced targets; observed values as lines of reference, not ranked",
        "公布目标的得分；观测值仅作参照，不参与排名",
    ),
    "score.over": (
        "{name}, over {n} of its {of} measures ({measures})",
        "{name}，按{of}个计分二级指标中的{n}个（{measures}）",
    ),
    "score.overall": ("Overall score", "总得分"),
    "score.how": (
        "0 = worst goalpost, 100 = best · mean of {n} measure|0 = worst goalpost, 100 = best · mean of {n} measures",
        "0 = 最差标杆，100 = 最佳标杆 · {n}个二级指标的平均",
    ),
    "score.how-weighted": (
        "0 = worst goalpost, 100 = best · weighted mean of {n} measures",
        "0 = 最差标杆，100 = 最佳标杆 · {n}个二级指标的加权平均",
    ),
    "score.how-overall": (
        "0 = worst goalposts, 100 = best · plain mean of {n} indicators",
        "0 = 最差标杆，100 = 最佳标杆 · {n}个指标的简单平均",
    ),
    "score.have": ("{have} of {of}", "{have}/{of}"),
    "score.first": ("{city} scores highest: {score}", "{city}得分最高：{score}"),
    "score.level": ("{cities} are level: {score}", "{cities}并列：{score}"),
    "score.alone": (
        "Only {city} has all {n} measures: {score}, and nobody to be ranked with",
        "仅{city}具备全部{n}个二级指标：{score}，无可与之排名者",
    ),
    "score.alone-overall": (
        "Only {city} has all {n} indicators: {score}, and nobody to be ranked with",
        "仅{city}具备全部{n}个指标：{score}，无可与之排名者",
    ),
    "score.nobody": (
        "None of the cities shown has all {n} measures, so nobody has a score",
        "所列城市均不具备全部{n}个二级指标，故均无得分",
    ),
    "score.nobody-overall": (
        "None of the cities shown has all {n} indicators, so nobody has an overall score",
        "所列城市均不具备全部{n}个指标，故均无总得分",
    ),
    "score.unranked-many": (
        "{n} cities lack a measure or more and are not ranked, because nothing is imputed",
        "{n}个城市缺项，不作估补，故不排名",
    ),
    "score.unranked": (
        "not ranked, because nothing is imputed: {cities}",
        "缺项不作估补，故不排名：{cities}",
    ),
    "score.lacks": (
        "{city} ({have} of {of}; without {measures})",
        "{city}（{have}/{of}，缺{measures}）",
    ),
    "score.lacks-all": ("{city} (none of {of})", "{city}（{of}个均无）"),
    "score.scored": ("With a score in {n}: {names}.", "有得分的指标{n}个：{names}。"),
    "score.nobody-in": (
        "None of the cities shown has all measures in {n}: {names}.",
        "所列城市均缺项、无得分的指标{n}个：{names}。",
    ),
    "score.suggest-all": (
        "All shown have in common: {names}. To rank over these: --over {ids}",
        "所列各方共有：{names}。按此排名：--over {ids}",
    ),
    "score.suggest-some": (
        "{cities} have in common: {names}. To rank over these: --over {ids}",
        "{cities}共有：{names}。按此排名：--over {ids}",
    ),
    "score.goalposts": (
        "Goalposts, worst … best ({reasons}): {posts}",
        "固定标杆，最差 … 最佳（{reasons}）：{posts}",
    ),
    "score.goalpost": (
        "{name} ({case}) {worst} … {best} ({unit}){more}",
        "{name}（{case}）{worst} … {best}（{unit}）{more}",
    ),
    "score.goalpost-weight": (" (weight {weight})", "（权重{weight}）"),
    "score.goalpost-exponent": (" (exponent {exponent})", "（指数{exponent}）"),
    "score.firm-plain": (
        "Under every reading: no figure here needs a convention, so there is one order",
        "各种折算设定之下：所用数值均无须约定，次序唯一",
    ),
    "score.firm-same": (
        "Under every reading ({n}): the same order",
        "各种折算设定之下（{n}种）：次序不变",
    ),
    "score.firm-open": (
        "Under every reading ({n}): order open between {cities}; it depends on {conventions}",
        "各种折算设定之下（{n}种）：{cities}难分先后，取决于：{conventions}",
    ),
    "score.without-same": (
        "Leaving out any one measure: the same order",
        "逐一去掉一个二级指标：次序不变",
    ),
    "score.without-same-overall": (
        "Leaving out any one indicator: the same order",
        "逐一去掉一个指标：次序不变",
    ),
    "score.without-changes": (
        "Leaving out one measure changes the order in {n} of {of} cases: {changes}",
        "逐一去掉一个二级指标，{of}种情形中有{n}种次序改变：{changes}",
    ),
    "score.without-changes-overall": (
        "Leaving out one indicator changes the order in {n} of {of} cases: {changes}",
        "逐一去掉一个指标，{of}种情形中有{n}种次序改变：{changes}",
    ),
    "score.without-one": (
        "Leaving out one measure: there is only one",
        "逐一去掉一个二级指标：仅有一个，无从去掉",
    ),
    "score.without": ("without {name}: {moves}", "去掉{name}：{moves}"),
    "score.move": ("{city} {before} → {after}", "{city} {before} → {after}"),
    "score.shown": (" (under the reading shown)", "（按所列折算设定）"),
    "score.under": ("↳ {name}", "↳ {name}"),
    "score.target": ("{city} (target)", "{city}（目标）"),
    "score.observed": ("{city} (observed)", "{city}（观测值）"),
    "score.edition": ("{city} ({series})", "{city}（{series}）"),
    "score.unscored": (
        "None of the cities shown states a figure of a scored measure for: {names}.",
        "所列城市均未就计分的二级指标提出数值：{names}。",
    ),
    "score.unscored-observations": (
        "No observation of a scored measure for: {names}.",
        "计分的二级指标没有观测值：{names}。",
    ),
    "score.nothing": (
        "No measure in these data has goalposts, so nothing can be scored.",
        "数据中没有设固定标杆的二级指标，无从计分。",
    ),
    "score.method": (
        "method: Doing Business 2020 score, bizbench {version}",
        "方法：《2020年营商环境报告》得分，bizbench 第{version}版",
    ),
}
