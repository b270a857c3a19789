"""Texts of gaps."""

from __future__ import annotations

TEXTS = {
    "gaps.title.best": (
        "{city}: announced targets against the best of the other cities",
        "{city}长板与短板：公布的目标，对标其他城市中的最佳承诺",
    ),
    "gaps.title.city": (
        "{city}: announced targets against {other}",
        "{city}长板与短板：公布的目标，对标{other}",
    ),
    "gaps.title.median": (
        "{city}: announced targets against the median of the other cities",
        "{city}长板与短板：公布的目标，对标其他城市中位数",
    ),
    "gaps.title.goalpost": (
        "{city}: announced targets beside goalposts (best performance measured), not ranked together",
        "{city}长板与短板：公布的目标与固定标杆（实测最佳）对照，不混合排名",
    ),
    "gaps.title.observed": (
        "{city}: announced targets beside values measured in {other}, not ranked together",
        "{city}长板与短板：公布的目标与{other}观测值对照，不混合排名",
    ),
    "gaps.title.floor": (
        "{city}: announced targets against what the places above it lay down",
        "{city}长板与短板：公布的目标，对标上级标准（国家、省）",
    ),
    "gaps.title.alone": (
        "{city}: announced targets, held against nobody",
        "{city}：公布的目标（未与他地对标）",
    ),
    "gaps.alone-above": (
        "No rank among cities: {city} is alone of its level here ({level}), and what it lays down are floors for the places inside it. Beside others: --against CITY, --level all.",
        "不与城市排名：所收文件中，{level}一级仅有{city}，其规定是下辖各地的上级标准。如需对照：--against 城市、--level all。",
    ),
    "gaps.alone-other": (
        "No rank among places of other levels: {city} is alone of its level here ({level}). Beside others: --against CITY, --level all.",
        "不与其他层级的地方排名：所收文件中，{level}一级仅有{city}。如需对照：--against 城市、--level all。",
    ),
    "gaps.of-lead": ("{title}; only what {lead} answers for", "{title}（仅{lead}负责的）"),
    "gaps.none": ("Nothing to compare: {city}: {why}.", "无可比内容。{city}：{why}。"),
    "gaps.nothing-judged": (
        "No figure of {city} can be set beside another here.",
        "{city}在此没有可对标的数值。",
    ),
    "gaps.how": (
        "Behind, level and ahead hold under every reading of the units (of two bare 天 only if both mean the same kind of day: see the notes); open (~) is where the readings disagree. All figures are announced targets, not performance.",
        "短板、持平、长板在各种折算设定下均成立（双方均只写“天”的，以所指之日相同为前提，见注）；随折算设定而变的列为难分先后（~）。所列均为公布的目标，非实际表现。",
    ),
    "gaps.how-measured": (
        "Each row sets an announced target beside a value that was measured. Ranks are among targets only. Passing a measured value in a plan is not performance.",
        "每行均以公布的目标对照实测数值；名次只在目标之间产生。承诺优于实测值，不等于实际表现。",
    ),
    "gaps.how-floor": (
        "Each row holds a promise against its floor: the strictest level that a document of the country or the province (of a district also of its prefecture) lays down for it by the year of the promise, firmly or as a rule. Only documents collected here are known; others may be in force.",
        "每行以承诺对照其上级标准：截至承诺年份，国家、省（区县还含地级市）文件为其规定的最严水平（明确要求或原则要求）。仅据所收文件，其他文件可能另有规定。",
    ),
    "gaps.measured": ("announced targets beside measured values", "公布的目标与观测值对照"),
    "gaps.section.behind": ("Behind", "短板"),
    "gaps.section.open": ("Open (~)", "难分先后（~）"),
    "gaps.section.level": ("Level", "持平"),
    "gaps.section.ahead": ("Ahead", "长板"),
    "gaps.section.same-number": ("Same number, other terms", "数值相同、口径不同"),
    "gaps.section.other-cases": (
        "Stated by {city} for other cases or scopes",
        "同一二级指标、{city}就其他情形或范围提出",
    ),
    "gaps.section.only": ("Promised by {city} only", "特色亮点（仅{city}提出）"),
    "gaps.section.apart": ("What {city} lays down or promises", "{city}的规定与承诺"),
    "gaps.section.only-measured": ("Nothing to measure from", "无对照值"),
    "gaps.section.behind-floor": ("Short of its floor", "未达上级标准"),
    "gaps.section.level-floor": ("Only repeats its floor", "与上级标准一致"),
    "gaps.section.ahead-floor": ("Beyond its floor", "优于上级标准"),
    "gaps.section.silent-floor": (
        "Laid down above, not stated by {city}",
        "上级已有标准、{city}未提出",
    ),
    "gaps.section.silent-floor-unknown": (
        "Laid down above, not known to be stated by {city}",
        "上级已有标准、未见{city}提出",
    ),
    "gaps.section.only-floor": ("Nothing laid down above", "上级无此标准"),
    "gaps.count.behind-floor": ("short of the floor", "未达上级标准"),
    "gaps.count.level-floor": ("only repeat the floor", "与上级标准一致"),
    "gaps.count.ahead-floor": ("beyond the floor", "优于上级标准"),
    "gaps.count.silent-floor": ("silent", "未提出"),
    "gaps.count.only-floor": ("nothing laid down above", "上级无此标准"),
    "gaps.section.nothing-left": ("Nothing left to win", "已达最优值（多数城市相同，无可再争）"),
    "gaps.section.not-comparable": ("Not comparable", "不可比"),
    "gaps.section.silent": ("Promised elsewhere, not by {city}", "他市已承诺、{city}未提出"),
    "gaps.section.silent-unknown": (
        "Promised elsewhere, not known of {city}",
        "他市已承诺、未见{city}提出",
    ),
    "gaps.section.silent-measured-unknown": (
        "Measured, but no target of {city} is known",
        "有实测数值、未见{city}提出目标",
    ),
    "gaps.section.silent-measured": (
        "Measured, but without a target of {city}",
        "有实测数值、{city}未提出目标",
    ),
    "gaps.count.behind": ("behind", "短板"),
    "gaps.count.open": ("open (~)", "难分先后（~）"),
    "gaps.count.level": ("level", "持平"),
    "gaps.count.ahead": ("ahead", "长板"),
    "gaps.count.same-number": ("same number, other terms", "数值相同、口径不同"),
    "gaps.count.other-cases": ("stated for other cases", "仅就其他情形提出"),
    "gaps.count.nothing-left": ("nothing left to win", "已达最优值"),
    "gaps.count.not-comparable": ("not comparable", "不可比"),
    "gaps.count.silent": ("silent", "未提出"),
    "gaps.count.not-read": ("not read", "未审读"),
    "gaps.count.not-covered": ("not covered", "文件不涉及"),
    "gaps.count.only": ("only {city}", "仅{city}提出"),
    "gaps.count.apart": ("held against nobody", "未与他地对标"),
    "gaps.count.only-measured": ("nothing to measure from", "无对照值"),
    "gaps.order.goalposts": (
        "Order: gap ÷ (worst − best goalpost).",
        "排序：差距÷（最差标杆−最佳标杆）。",
    ),
    "gaps.order.larger-figure": (
        "Order: gap ÷ the larger of the two figures (no goalposts here).",
        "排序：差距÷两数中较大者（无固定标杆）。",
    ),
    "gaps.order.both": (
        "Order: first measures with goalposts, by gap ÷ (worst − best goalpost); then the others, by gap ÷ the larger of the two figures. The two shares cannot be held against each other.",
        "排序：先列有固定标杆的，按差距÷（最差标杆−最佳标杆）；后列无固定标杆的，按差距÷两数中较大者。两种比例互不可比。",
    ),
    "gaps.order.silent": (
        "Order: what most other cities state first. A city's silence is not a zero, and not a refusal.",
        "排序：提出城市多者在前。未提出不等于零，也不等于拒绝。",
    ),
    "gaps.best-moves": (
        "Where the best of the others is another city under another reading, the gap is from the best under each reading.",
        "若最佳城市随折算设定而变，差距按各设定下的最佳者计算。",
    ),
    "gaps.share.goalposts": ("{n}% of the goalposts", "标杆区间的{n}%"),
    "gaps.share.larger-figure": ("{n}% of the larger figure", "较大数的{n}%"),
    "gaps.share.up-to": ("up to {share}", "至多{share}"),
    "gaps.lag.behind": ("{amount} behind", "落后{amount}"),
    "gaps.lag.ahead": ("{amount} ahead", "领先{amount}"),
    "gaps.lag.level": ("level", "持平"),
    "gaps.lag.same-number": ("same number", "数值相同"),
    "gaps.rank": ("{rank} of {n}", "{rank}/{n}"),
    "gaps.support": ("{names} (support; no lead named)", "{names}（责任单位，未列牵头单位）"),
    "gaps.perhaps": ("↳ under another reading", "↳ 另一折算设定下"),
    "gaps.more": ("↳ and {n} more", "↳ 另有{n}个城市"),
    "gaps.silence": ("{kind} ({documents})", "{kind}（{documents}）"),
    "gaps.both": ("both: {note}", "双方均：{note}"),
    "gaps.side": ("{city}: {note}", "{city}：{note}"),
    "gaps.column.place": ("source", "本市出处"),
    "gaps.column.relative": ("relative gap", "相对差距"),
    "gaps.column.other": ("held against", "对标对象"),
    "gaps.column.theirs": ("its figure", "对方数值"),
    "gaps.column.lead": ("lead", "牵头单位"),
    "gaps.column.lead-there": ("lead there", "对方牵头单位"),
    "gaps.column.stating": ("cities", "提出城市数"),
    "gaps.column.sharing": ("at the limit", "已达最优值"),
    "gaps.column.nearby": ("own department of the indicator", "本市该指标牵头单位"),
    "gaps.column.reach": ("must promise", "须承诺"),
    "gaps.column.then": ("rank then", "届时名次"),
    "gaps.nearest": (
        "To reach rank {rank}, {city} must promise (the smallest change first)",
        "欲达第{rank}名，{city}须承诺（所需改动小者在前）",
    ),
    "gaps.nearest-how": (
        "The loosest promise in the unit of its own that reaches the rank under every reading of the units, all else unchanged; with ~ only if plans mean the same kind of day. On other terms it may still be outdone: see the tables.",
        "按自身单位，在各种折算设定下均可达该名次的最宽承诺，其他不变；带~者以各方案所指之日相同为前提。口径不同时仍可能不及，见各表。",
    ),
    "gaps.only.best": (
        "Only {city} makes a promise, so there is no gap: {names}.",
        "仅{city}作出承诺，无从比较：{names}。",
    ),
    "gaps.only.other-cases": (
        "Only {city} makes a promise for these cases; who else states the measure does so for other cases: {names}.",
        "仅{city}就该情形作出承诺，他市仅就其他情形提出：{names}。",
    ),
    "gaps.only.not-stated": (
        "{city} makes a promise and {other} none: {names}.",
        "{city}作出承诺、{other}未提出：{names}。",
    ),
    "gaps.only.not-read": (
        "{city} makes a promise; {other} has not been read for it: {names}.",
        "{city}作出承诺、{other}未审读：{names}。",
    ),
    "gaps.only.floor": (
        "No document here of the places above {city} lays down a level: {names}.",
        "所收{city}的上级文件无此标准：{names}。",
    ),
    "gaps.only.not-covered": (
        "{city} makes a promise; what is known of {other} is about another subject: {names}.",
        "{city}作出承诺、{other}仅有专门文件而不涉及：{names}。",
    ),
    "gaps.only.goalpost": ("No goalpost to measure from: {names}.", "无固定标杆可对照：{names}。"),
    "gaps.only.observed": (
        "No value measured in {other} to measure from: {names}.",
        "{other}无观测值可对照：{names}。",
    ),
    "gaps.unattributed": (
        "Silent on {n} measure: no department of its own answers for it, so it is not in this list.|Silent on {n} measures: no department of its own answers for them, so they are not in this list.",
        "另有{n}项未提出：没有本市单位负责，不在本清单内。",
    ),
    "gaps.left-out": (
        "Left out, because neither more nor less is better or because it shows how big the city is: {n} measure.|Left out, because neither more nor less is better or because they show how big the city is: {n} measures.",
        "另有{n}项因无优劣方向或反映城市规模而未列入。",
    ),
}
