"""Texts of what stands for long parts that are folded, and of answers in brief."""

from __future__ import annotations

TEXTS = {
    "fold.more": (
        "{n} more row: {names} (--all)|{n} more rows: {names} (--all)",
        "另有{n}行：{names}（--all）",
    ),
    "fold.ranked": ("{city} ({rank})", "{city}（{rank}）"),
    "fold.silent": ("{groups} (--all: a row each)", "{groups}（--all 逐行列出）"),
    "fold.not-stated": ("state no figure: {cities}", "未提出：{cities}"),
    "fold.not-covered": (
        "only known for another subject: {cities}",
        "仅有专门文件、不涉及此项：{cities}",
    ),
    "fold.sources": ("Sources: {n} documents (--all).", "来源：{n}份文件（--all）。"),
    "fold.not-read": ("not read: {cities}", "未审读：{cities}"),
    "fold.other-cases": ("state it for other cases only: {cities}", "仅就其他情形提出：{cities}"),
    "fold.noted": ("{said} [{notes}]", "{said}［{notes}］"),
    "fold.rows": ("{title}: {n} row (--all)|{title}: {n} rows (--all)", "{title}：{n}行（--all）"),
    "fold.left": ("{n} more row (--all)|{n} more rows (--all)", "另有{n}行（--all）"),
    "fold.lacking": (
        "{n} not ranked, lacking a measure or more: {names} (--all)",
        "{n}个缺项、不排名：{names}（--all）",
    ),
    "fold.unstated": (
        "None of the cities shown states a figure for {n} measure of {indicator} (--all).|None of the cities shown states a figure for {n} measures of {indicator} (--all).",
        "“{indicator}”有{n}项二级指标，所列城市均未提出数值（--all）。",
    ),
    "fold.documents": (
        "Full title of {n} document: --all.|Full titles of {n} documents: --all.",
        "{n}份文件的全称：--all。",
    ),
    "fold.places": (
        "{n} place (--all names it)|{n} places (--all names them)",
        "{n}个地方（--all 列出）",
    ),
    "fold.shared": ("{note}: {documents}", "{note}：{documents}"),
    "sets.title": ("In short", "要点"),
    "sets.column.set": ("measure › compared at", "二级指标 › 基准范围"),
    "sets.column.first": ("goes furthest", "承诺力度最大"),
    "sets.column.ranked": ("ranked / not ranked", "参排/未参排"),
    "sets.column.order": ("order", "名次情况"),
    "sets.unread": ("{n} ({unread} not read)", "{n}（其中{unread}未审读）"),
    "sets.open": ("~ open", "~ 难分先后"),
    "sets.same-number": ("other terms", "口径不同"),
    "sets.repeats": ("≡ repeats its floor", "≡ 与上级标准一致"),
    "sets.level": ("level", "并列"),
    "sets.column.years": ("plans", "方案年份"),
    "sets.apart": (
        "Ranks are by the numbers. Other terms: the same number on other terms; what sets promises apart stands in the notes of each set.",
        "名次依数值而定。“口径不同”指数值相同而口径不同；口径、条件之别见各组备注。",
    ),
    "sets.star": ("{cities}*", "{cities}*"),
    "sets.starred": (
        "* On terms (clock, firmness, condition and the like) looser than those of the next in line, or not comparable with them: see the notes of the set.",
        "* 口径、条件（起止点、承诺强度、前提等）较下一名宽松，或与之不同而难分宽严，详见该组备注。",
    ),
    "fold.unchanged": (
        "{n} unchanged promise (--all)|{n} unchanged promises (--all)",
        "{n}项承诺未变（--all）",
    ),
    "fold.of-indicator": ("{title}: {said}", "{title}：{said}"),
    "fold.holders": (
        "{n} more holder of the same best promise (--all)|{n} more holders of the same best promises (--all)",
        "另有{n}个并列最优（--all）",
    ),
    "sets.scoped": ("{promise} ({scope})", "{promise}（{scope}）"),
    "sets.leader": ("{cities}: {promise}", "{cities}：{promise}"),
    "sets.more": ("{cities} and {n} more", "{cities}等另{n}个"),
    "sets.own": ("{promise}, rank {rank}", "{promise}，第{rank}"),
    "sets.own-province": ("{rank}, {within} in its province", "{rank}，省内{within}"),
    "sets.unranked": (
        "Compared, but not ranked: {names}.",
        "列出但不排名：{names}。",
    ),
    "sets.alone": (
        "Stated by one city only, so not ranked: {n} figure.|Stated by one city only, so not ranked: {n} figures.",
        "仅一个城市提出、不排名：{n}个数值。",
    ),
    "sets.alone-shown": (
        "Stated by one of the cities shown, so not ranked: {n} figure.|Stated by one of the cities shown, so not ranked: {n} figures.",
        "所列城市中仅一个提出、不排名：{n}个数值。",
    ),
    "sets.unstated-shown": (
        "None of the cities shown states a figure for {n} further measure.|None of the cities shown states a figure for {n} further measures.",
        "另有{n}项二级指标所列城市均未提出数值。",
    ),
    "sets.unstated": (
        "No city states a figure for {n} further measure.|No city states a figure for {n} further measures.",
        "另有{n}项二级指标无城市提出数值。",
    ),
}
