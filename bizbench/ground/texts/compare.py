"""Texts of compare."""

from __future__ import annotations

TEXTS = {
    "comparison.title": ("{name}: announced targets compared", "{name}：公布目标对标"),
    "comparison.targets": ("announced targets, not performance", "公布的目标，非实际表现"),
    "comparison.lower": ("lower is better, in {unit}", "越低越好，单位：{unit}"),
    "comparison.higher": ("higher is better, in {unit}", "越高越好，单位：{unit}"),
    "comparison.neither": ("not ranked, in {unit}", "不排名，单位：{unit}"),
    "comparison.basis": ("compared at: {scope}", "基准范围：{scope}"),
    "comparison.against": ("gap from {against}", "差距基准：{against}"),
    "comparison.per-year": (" a year", "/年"),
    "comparison.per-month": (" a month", "/月"),
    "comparison.of": (" of {of}", "（占{of}）"),
    "comparison.alone": ("Stated by one city only, so not ranked", "仅一个城市提出，不排名"),
    "comparison.alone-shown": (
        "Stated by one of the {n} cities shown, so not ranked",
        "所列{n}个城市中仅一个提出，不排名",
    ),
    "comparison.unstated-shown": (
        "The one city shown states no figure for: {names}.|None of the {n} cities shown states a figure for: {names}.",
        "所列城市未提出数值：{names}。|所列{n}个城市均未提出数值：{names}。",
    ),
    "comparison.unstated": ("No city states a figure for: {names}.", "各市均未提出数值：{names}。"),
    "comparison.unstated-uncovered": (
        " Known by documents on another subject only: {cities}.",
        "其中仅有专门文件、不涉及此项：{cities}。",
    ),
    "comparison.unstated-unread": (" Not read for it: {cities}.", "其中未审读：{cities}。"),
    "comparison.unstated-undocumented": (
        " Of the following {why}: {cities}.",
        "其中{why}：{cities}。",
    ),
    "comparison.undocumented": (
        "Nothing can be said of {names}: of the {n} cities shown {why}.",
        "所列{n}个城市均{why}，无从查找：{names}。",
    ),
    "comparison.documents": ("Documents: {documents}", "文件：{documents}"),
    "comparison.document": (
        "{city} {document}: {title}{kind}",
        "{city}{document}《{title}》{kind}",
    ),
    "comparison.sources": ("Sources: {sources}", "来源：{sources}"),
    "comparison.source": ("{city} {document}: {cited}", "{city}{document}：{cited}"),
    "comparison.source-observed": (
        "observed: {title} ({publisher}), data of {date}",
        "观测值：{title}（{publisher}），数据日期{date}",
    ),
    "answer.first": ("{city} goes furthest: {promise}", "{city}承诺力度最大：{promise}"),
    "answer.level": ("{cities} are level", "{cities}并列"),
    "answer.same-number": ("{cities}: same number, other terms", "{cities}数值相同、口径不同"),
    "answer.other-cases": (
        "{cities} states it for other cases|{cities} state it for other cases",
        "{cities}仅就其他情形或范围提出",
    ),
    "answer.open": ("Order open between {cities}", "{cities}难分先后"),
    "answer.see-notes": (" (but see the notes)", "（须参看备注）"),
    "answer.not-ranked": ("Not ranked: {why}", "不排名：{why}"),
    "answer.why.needs": (
        "the figures cannot be converted into each other without {names}",
        "缺少{names}的取值，数值之间无法换算",
    ),
    "answer.why.few": ("fewer than two figures can be compared", "可比数值不足两个"),
    "answer.why.never": ("this measure is shown, not ranked", "该二级指标只列示、不排名"),
    "answer.not-stated": (
        "{cities} states no figure|{cities} state no figure",
        "{cities}未提出数值",
    ),
    "answer.in-words": (
        "{cities} promises in words only|{cities} promise in words only",
        "{cities}仅有文字承诺",
    ),
    "answer.not-read": ("{cities} has not been read|{cities} have not been read", "{cities}未审读"),
    "answer.floor-repeats": (
        "{cities} only repeats what {places} lays down|{cities} only repeat what {places} lays down",
        "{cities}仅与{places}标准一致",
    ),
    "answer.floor-short": (
        "{cities} falls short of what {places} lays down|{cities} fall short of what {places} lays down",
        "{cities}未达{places}标准",
    ),
    "floor.repeats": ("repeats {place}'s", "与{place}标准一致"),
    "floor.same-number": ("{place}'s number, other terms", "数值与{place}标准相同、口径不同"),
    "floor.beyond": ("{by} beyond {place}'s", "优于{place}标准{by}"),
    "floor.short": ("{by} short of {place}'s", "未达{place}标准，差{by}"),
    "floor.open": ("open against {place}'s", "与{place}标准难分先后"),
    "floor.not-comparable": ("not comparable with {place}'s", "与{place}标准不可比"),
    "floor.other-terms": ("{said} (other terms)", "{said}（口径不同）"),
    "floor.line": (
        "Floor for {cities}: {place} lays down {promise} ({document})",
        "{cities}的上级标准：{place}规定{promise}（{document}）",
    ),
    "floor.cities": ("{n} cities", "{n}个城市"),
    "answer.not-covered": (
        "what is known of {cities} is about another subject",
        "{cities}仅有专门文件、不涉及此项",
    ),
    "answer.own": ("{city}: rank {rank}", "{city}第{rank}"),
    "answer.count": ("{n} cities", "{n}个城市"),
    "answer.not-comparable": ("{cities} cannot be compared", "{cities}不可比"),
}
