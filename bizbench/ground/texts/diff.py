"""Texts of diff."""

from __future__ import annotations

TEXTS = {
    "diff.title": (
        "{city}: announced targets, {old} → {new}",
        "{city}：公布目标变化，{old} → {new}",
    ),
    "diff.title-across": (
        "{old} and {new}: announced targets side by side",
        "{old}与{new}：公布目标对照",
    ),
    "diff.none": (
        "No difference; the documents share {n} promise.|No difference; the documents share {n} promises.",
        "没有差别；两份文件共有{n}项相同承诺。",
    ),
    "diff.hidden": (
        ". Unchanged and left out: {n} (--all lists them)",
        "。未变而未列出：{n}（--all 可全部列出）",
    ),
    "diff.count-unlike": (
        "{label}: {count} ({unlike} of them on other terms)",
        "{label}：{count}（其中{unlike}项口径或条件有别）",
    ),
    "diff.untouched-one": (
        "{document} does not touch: {names}. In brackets: promises of the other document (--all lists them).",
        "{document}未涉及：{names}。括号内为另一文件的承诺数（--all 可全部列出）。",
    ),
    "diff.untouched-both": (
        "Neither document states a figure for: {names}.",
        "两份文件均未提出数值：{names}。",
    ),
    "diff.uncovered-one": (
        "{document} is about another subject: {names}. Its silence there says nothing. In brackets: promises of the other document (--all lists them).",
        "{document}为专门文件，不涉及：{names}；其未提及不说明问题。括号内为另一文件的承诺数（--all 可全部列出）。",
    ),
    "diff.uncovered-both": (
        "Both documents are about other subjects: {names}.",
        "两份文件均为专门文件，不涉及：{names}。",
    ),
    "diff.unread-one": (
        "{document} has not been read for: {names}. What it does not say there is not known.",
        "{document}尚未就以下指标审读：{names}。其中是否提及，不得而知。",
    ),
    "diff.unread-both": (
        "Neither document has been read for: {names}.",
        "两份文件均未就以下指标审读：{names}。",
    ),
    "diff.entry": ("{name} ({n})", "{name}（{n}）"),
    "diff.both": ("both documents: {note}", "两份文件均：{note}"),
    "diff.side": ("{document}: {note}", "{document}：{note}"),
    "diff.under": ("↳ {role}", "↳ {role}"),
    "diff.item": ("item {item}", "第{item}项"),
    "diff.places": ("{n} place|{n} places", "{n}位"),
    "diff.head.same-document": ("Both are the same document.", "两者为同一文件。"),
    "diff.head.later-first": (
        "{old} is the later document, so the table runs back in time: read “new” as “not repeated”, and the other way round.",
        "{old}的文件在后：本表由新到旧对照，“新提出”应读作“未再提及”，反之亦然。",
    ),
    "diff.head.between": (
        "Between the two lie: {passed} (history follows each promise through all).",
        "两份文件之间另有：{passed}（history 可逐份对照）。",
    ),
    "diff.head.kinds": (
        "The documents are of different kinds: {old}{old_kind}, {new}{new_kind}. The one does not take the other's place; what it does not repeat may still hold.",
        "文件类型不同：{old}{old_kind}、{new}{new_kind}。后者不取代前者，未再提及的承诺可能仍然有效。",
    ),
    "diff.head.kinds-across": (
        "The documents are of different kinds: {old}{old_kind}, {new}{new_kind}.",
        "文件类型不同：{old}{old_kind}、{new}{new_kind}。",
    ),
    "diff.head.draft-old": (
        "{old} is a draft for consultation (征求意见稿): nothing in it is in force.",
        "{old}为征求意见稿，内容尚未生效。",
    ),
    "diff.head.draft-new": (
        "{new} is a draft for consultation (征求意见稿): nothing in it is in force.",
        "{new}为征求意见稿，内容尚未生效。",
    ),
    "diff.head.about-old": (
        "{old} is a text about a plan: what it leaves out may stand in the plan.",
        "{old}是介绍方案的文章：其未提及的内容，方案中可能有。",
    ),
    "diff.head.about-new": (
        "{new} is a text about a plan: what it leaves out may stand in the plan.",
        "{new}是介绍方案的文章：其未提及的内容，方案中可能有。",
    ),
    "diff.head.excerpt-old": (
        "Only an excerpt of {old} is known: what is missing may stand in the rest.",
        "{old}仅掌握摘录：缺少的内容可能在其余部分。",
    ),
    "diff.head.excerpt-new": (
        "Only an excerpt of {new} is known: what is missing may stand in the rest.",
        "{new}仅掌握摘录：缺少的内容可能在其余部分。",
    ),
    "diff.head.levels": (
        "Different levels of government: {old} ({old_level}), {new} ({new_level}).",
        "层级不同：{old}（{old_level}）、{new}（{new_level}）。",
    ),
    "diff.head.replaces": (
        "{new} replaces {old}: what it does not take over is removed.",
        "{new}取代{old}：未沿用的承诺即为删去。",
    ),
    "diff.head.silence": (
        "“not repeated” means that {new} is silent. Silence is not withdrawal.",
        "“未再提及”指{new}没有写到，不等于取消。",
    ),
    "diff.head.due": (
        "Deadline of the whole document: {old_due} → {new_due}.",
        "文件总体期限：{old_due} → {new_due}。",
    ),
    "direction.tightened": ("tightened", "要求提高"),
    "direction.relaxed": ("relaxed", "要求放宽"),
    "direction.unchanged": ("unchanged", "未变"),
    "direction.stronger": ("{city} stronger", "{city}力度更大"),
    "direction.weaker": ("{city} stronger", "{city}力度更大"),
    "direction.same-number": ("same number, other terms", "数值相同、口径不同"),
    "direction.level": ("level", "力度相当"),
    "direction.open": ("~ open", "~ 难分先后"),
    "direction.changed": ("changed, not judged", "有变化，不评判"),
    "direction.different": ("different, not judged", "有差别，不评判"),
    "direction.not-comparable": ("not comparable", "不可比"),
    "direction.new": ("new", "新提出"),
    "direction.not-repeated": ("not repeated", "未再提及"),
    "direction.removed": ("removed", "已删去"),
    "direction.only-new": ("only {city}", "仅{city}提出"),
    "direction.only-old": ("only {city}", "仅{city}提出"),
    "direction.reported": ("reported, not promised", "系成效，非承诺"),
    "direction.not-read": ("not read", "未审读"),
    "direction.not-covered": ("not covered", "文件不涉及"),
    "aspect.re-scoped": ("re-scoped", "适用范围调整"),
    "aspect.re-scoped-across": ("another scope", "适用范围不同"),
    "aspect.firmness-across": ("firmness: {old} → {new}", "约束程度：{old} → {new}"),
    "aspect.hardened": ("hardened: {old} → {new}", "约束增强：{old} → {new}"),
    "aspect.softened": ("softened: {old} → {new}", "约束减弱：{old} → {new}"),
    "aspect.statistic": ("statistic: {old} → {new}", "口径：{old} → {new}"),
    "aspect.clock": ("time counted: {old} → {new}", "计时起止：{old} → {new}"),
    "aspect.excludes": ("leaves out: {old} → {new}", "不含内容：{old} → {new}"),
    "aspect.condition": ("condition: {old} → {new}", "前提：{old} → {new}"),
    "aspect.threshold": ("threshold: {old} → {new}", "门槛：{old} → {new}"),
    "aspect.step": ("the step, not the level", "仅比变化幅度，非水平"),
    "aspect.bound": ("bound: {old} → {new}", "界限：{old} → {new}"),
    "aspect.range": ("the other end of the range", "区间的另一端不同"),
    "aspect.unit": ("unit: {old} → {new}", "单位：{old} → {new}"),
    "aspect.due": ("due: {old} → {new}", "期限：{old} → {new}"),
    "aspect.status": ("status: {old} → {new}", "性质：{old} → {new}"),
}
