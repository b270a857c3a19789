"""Texts of matrix and best: a set in one line."""

from __future__ import annotations

TEXTS = {
    "set.everything": ("all indicators", "全部指标"),
    "set.of-all": ("all ranked: {note}", "各参排者：{note}"),
    "set.parts": (", ", "，"),
    "set.rank": ("rank {rank}", "第{rank}"),
    "set.alone": ("no counterpart", "无可比对象"),
    "set.not-comparable": ("not comparable", "不可比"),
    "set.not-ranked": ("not ranked", "不排名"),
    "set.sign.certain": ("★ best, or level with the best", "★ 最优或并列最优"),
    "set.sign.same-number": (
        "◇ nobody is ahead, and another has the same number on other terms",
        "◇ 无领先者，另有数值相同、口径不同者",
    ),
    "set.sign.repeats": (
        "≡ only repeats what the province or the country lays down",
        "≡ 与国家/省标准一致",
    ),
    "set.sign.short": (
        "▽ falls short of what the province or the country lays down",
        "▽ 未达国家/省标准",
    ),
    "set.league": ("{scope} (within {league})", "{scope}（{league}之内）"),
    "set.sign.possible": ("☆ best under some readings only", "☆ 仅在部分折算设定下最优"),
    "set.sign.converted": ("→ converted to the unit of the row", "→ 折算为本行单位"),
    "set.sign.further": ("(+2) further figures, which compare lists", "(+2) 另有数值，见 compare"),
    "set.sign.lower": ("↓ lower is better", "↓ 越低越好"),
    "set.sign.higher": ("↑ higher is better", "↑ 越高越好"),
    "set.sign.neither": ("– neither, so not ranked", "– 不分优劣，不排名"),
    "matrix.title": (
        "Benchmarking table: announced targets, {what}",
        "指标对标表：公布的目标，{what}",
    ),
    "matrix.answer": (
        "Ranked sets: {n}; places compared: {cities}.",
        "可排名{n}组，参比{cities}个地方。",
    ),
    "matrix.first": (" Who goes furthest — {parts}.", "其中承诺力度最大者：{parts}。"),
    "matrix.first.alone": ("one alone: {n}", "单独领先{n}组"),
    "matrix.first.level": ("level: {n}", "并列{n}组"),
    "matrix.first.same-number": (
        "same number, other terms: {n}",
        "数值相同、口径不同{n}组",
    ),
    "matrix.first.open": ("open (~): {n}", "难分先后（~）{n}组"),
    "matrix.own-count": (
        " {city} is ranked in {of}; nobody is before it in {n}.",
        "{city}参排{of}组，其中{n}组无领先者。",
    ),
    "matrix.rest": (
        " Not ranked: stated by one of them only: {alone}, by several: {rest}; measures stated by none of them: {nobody}.",
        "未排名：仅一地提出{alone}项，多地提出{rest}项；均未提出的二级指标{nobody}项。",
    ),
    "matrix.short": (
        "Best, median (under the reading shown) and number of the ranked of {n} cities; a column for each city, notes and sources: --cities.",
        "以下列出{n}个城市的最优、中位数（按所列折算）及参排数；逐城列示并附备注、来源：--cities。",
    ),
    "matrix.broken": (
        " Not read, for problems in their files: {cities}.",
        "文件有误、未审读：{cities}。",
    ),
    "matrix.left": (
        "{n} further measure or case: stated by one, not ranked, or by none (--cities).|{n} further measures or cases: stated by one, not ranked, or by none (--cities).",
        "另有{n}项仅一地提出、不排名或均未提出（--cities）。",
    ),
    "matrix.none": ("{title}: {n} not ranked (--cities).", "{title}：{n}项不排名（--cities）。"),
    "matrix.near": ("best of the others in {province}", "{province}其他城市最优"),
    "matrix.column.best": ("best", "最优"),
    "matrix.column.median": ("median", "中位数"),
    "matrix.column.ranked": ("ranked", "参排数"),
    "matrix.legend": (
        "Each cell: the promise as made, its rank among the cities shown (~ open), notes",
        "各格依次为：承诺原值，在所列城市中的名次（~ 难分先后），备注",
    ),
    "matrix.own": (" {city} stands first.", "{city}列首位。"),
    "matrix.no-city": ("There is no city with a document.", "没有任何城市的文件。"),
    "matrix.unstated-shown": (
        "none of the cities shown states a figure: {names}",
        "所列城市均未提出数值：{names}",
    ),
    "matrix.unstated": ("no city states a figure: {names}", "各市均未提出数值：{names}"),
    "best.title": (
        "Best practice: the best announced targets, {what}",
        "最优做法：各二级指标公布的最优目标，{what}",
    ),
    "best.none": (
        "There is no measure of which two cities state figures that can be ranked.",
        "没有任何二级指标有两个城市提出可排名的数值。",
    ),
    "best.intro": (
        "The best announced target of each measure at its basis, with its receipt. Together they are a composite of several plans; no city need have announced all of them, and announced is not achieved.",
        "各二级指标在基准范围上公布的最优目标，附出处。合起来是多份方案的组合，未必有城市全部提出；公布不等于实现。",
    ),
    "best.intro-open": (
        " Where the order is open (~), every promise that may be the best stands in a line of its own.",
        "难分先后（~）时，凡可能最优的承诺各占一行。",
    ),
    "best.intro-converted": (
        " → is the number in the unit of the line.",
        "→ 为折算成本行单位的数值。",
    ),
    "best.intro-own": (
        " Gap: {city}'s number less the best one. Rank if adopted: {city}'s rank now → with that promise in place of its own, all else unchanged.",
        "差距：{city}的数值减最优值。采用后名次：{city}现名次 → 以该承诺替换自身承诺、其他不变时的名次。",
    ),
    "best.first": ("best", "最优"),
    "best.repeats": (
        "{said}, but only repeats what {place} lays down",
        "{said}，但仅与{place}标准一致",
    ),
    "best.level": ("best, level", "并列最优"),
    "best.same-number": ("same number, other terms", "数值相同、口径不同"),
    "best.same-number-own": ("same number, other terms", "数值相同、口径不同"),
    "best.not-better": ("not better than its own promise", "不优于本市现承诺"),
    "best.other-terms": ("{said} (other terms: {parts})", "{said}（口径不同：{parts}）"),
    "best.open-certain": ("best or level: {rank}", "最优或并列：{rank}"),
    "best.open-possible": ("may be best: {rank}", "可能最优：{rank}"),
    "best.already": ("already best", "已最优"),
    "best.itself": ("its own promise", "即自身承诺"),
    "best.adopted": ("{now} → {then}", "{now} → {then}"),
    "best.alone": ("Stated by one city only", "仅一个城市提出"),
    "best.alone-why": (
        "The best of one is no comparison, so none of these is called best.",
        "仅此一家，无从对标，均不称最优。",
    ),
    "best.unranked": ("Stated by several cities, but without a rank", "多个城市提出，但无名次"),
    "best.unranked-why": (
        "In words, or not comparable, or never ranked: none of these is called best.",
        "仅有文字、不可比或不排名，均不称最优。",
    ),
    "best.unstated": ("{name}: {sentence}", "{name}：{sentence}"),
}
