"""Texts of verify, validate and draft."""

from __future__ import annotations

TEXTS = {
    "tidy.done": (
        "{n} file written with ids|{n} files written with ids",
        "已将{n}个文件中的名称改为 id",
    ),
    "tidy.would": (
        "{n} file holds names that tidy would write as ids|{n} files hold names that tidy would write as ids",
        "有{n}个文件含可改为 id 的名称",
    ),
    "tidy.nothing": ("nothing to tidy", "无须整理"),
    "why.threshold": ("threshold", "门槛"),
    "why.baseline": ("baseline", "起点值"),
    "why.statistic": ("statistic", "统计数据"),
    "why.count-of-measures": ("count of measures", "举措数量"),
    "why.name": ("name", "名称"),
    "why.slogan": ("slogan", "口号"),
    "why.date": ("date", "日期"),
    "why.other": ("other", "其他"),
    "validate.clean": (
        "No problems in {n} file: cities {cities}, plans {plans}, indicators {indicators}, observations {observations}, progress {progress}, groups {groups}, frameworks {frameworks}; figures {targets}.|No problems in {n} files: cities {cities}, plans {plans}, indicators {indicators}, observations {observations}, progress {progress}, groups {groups}, frameworks {frameworks}; figures {targets}.",
        "未发现问题。文件{n}个：城市{cities}、方案{plans}、指标{indicators}、观测值{observations}、进展数据{progress}、分组{groups}、评价体系{frameworks}；数值{targets}个。",
    ),
    "validate.count": (
        "errors: {errors}, warnings: {warnings} (files read: {files})",
        "错误：{errors}，警告：{warnings}（已读文件：{files}）",
    ),
    "verify.title": ("Plan files held against their documents", "方案文件与原文核对"),
    "verify.summary": ("Summary", "汇总"),
    "verify.column.plan": ("plan", "方案"),
    "verify.column.numbers": ("figures", "数值"),
    "verify.column.claimed": ("claimed", "已采用"),
    "verify.column.set-aside": ("set aside", "已搁置"),
    "verify.column.ignored": ("ignored", "按规则忽略"),
    "verify.column.not-read": ("not read", "未审读"),
    "verify.column.unexplained": ("unexplained", "未说明"),
    "verify.column.wrong": ("wrong", "有误"),
    "verify.column.where": ("where", "位置"),
    "verify.column.what": ("what is wrong", "问题"),
    "verify.column.document": ("document", "原文"),
    "verify.column.item": ("item", "条目"),
    "verify.column.figure": ("figure", "数值"),
    "verify.column.context": ("around it", "上下文"),
    "verify.by-set-aside": ("set aside: {counts}", "已搁置：{counts}"),
    "verify.by-ignored": ("ignored: {counts}", "按规则忽略：{counts}"),
    "verify.without-plan": (
        "{n} document has no plan file|{n} documents have no plan file",
        "尚无方案文件的原文：{n}份",
    ),
    "verify.remarks": (
        "Remarks: promises in words that are neither entered nor set aside",
        "提示：既未采用也未搁置的文字承诺",
    ),
    "verify.column.words": ("words", "文字"),
    "verify.wrong": ("Wrong", "有误"),
    "verify.unexplained": ("Unexplained", "未说明"),
    "verify.not-read": (
        "Not read: figures of indicators that the file does not claim to have read",
        "未审读：文件未声明审读的指标的数值",
    ),
    "verify.explain": ("Ignored as: {rule}", "按此规则忽略：{rule}"),
    "verify.clean": (
        "Nothing is wrong, and nothing is unexplained.",
        "没有错误，也没有未说明的数值。",
    ),
    "verify.not-clean": ("There is something to mend.", "有待改正之处。"),
    "rule.date": ("a date or a year", "日期、年份"),
    "rule.document-number": ("the number of a document", "文号"),
    "rule.item-number": ("the number of an item", "条目编号"),
    "rule.ordinal": ("a place in an order", "序数"),
    "rule.phone-number": ("a telephone number", "电话号码"),
    "rule.time-of-day": ("a time of day", "时刻"),
    "rule.word": ("a numeral inside a word", "词语中的数字"),
    "rule.page-furniture": ("what the web page prints around the document", "网页自带的数字"),
    "rule.bare-numeral": ("a Chinese numeral without a unit", "没有单位的中文数字"),
    "finding.document-missing": (
        "the document {document} (or .docx, .pdf) is missing",
        "缺少原文 {document}（或 .docx、.pdf）",
    ),
    "finding.another-text": (
        "{document} is not the text that the file was curated from (its hash differs)",
        "{document} 不是该文件所据的文本（校验值不同）",
    ),
    "finding.item-not-found": (
        "the heading of item {item} is not in the document",
        "原文中没有条目 {item} 的标题",
    ),
    "finding.written-not-found": (
        "“{written}” is not in item {item}, or each place of it is claimed already",
        "条目 {item} 中没有“{written}”，或其各处均已采用",
    ),
    "finding.department-not-found": (
        "the department “{written}” of item {item} is not in the document",
        "条目 {item} 的部门“{written}”不见于原文",
    ),
    "draft.head": (
        "# A first draft, made by a program from {document}. Hold every line that ends in the mark below\n# against the document, mend it and delete the mark; the file is refused as long as one is left.",
        "# 由程序根据 {document} 生成的初稿。凡行末带有下述标记者，请逐行对照原文，\n# 改好后删去标记；只要还有一处标记，本文件即不被采用。",
    ),
    "draft.digit": ("digit {number} of the name", "该名称的第{number}位数字"),
    "draft.no-title": ("title not recognized", "未识别出标题"),
    "draft.or": ("or {measures}", "或 {measures}"),
    "draft.doubt-heading": (
        "DOUBTFUL: the heading is of another indicator",
        "存疑：标题所指为另一指标",
    ),
    "draft.doubt-group": (
        "DOUBTFUL: the words before it name a group that no scope is",
        "存疑：所述对象不在范围清单之中",
    ),
    "draft.doubt-words": ("DOUBTFUL: few words speak for it", "存疑：依据的词语很少"),
    "draft.taken": (
        "another figure of this measure and scope stands in item {item}",
        "同一项目、同一范围的另一数字在第 {item} 条",
    ),
    "draft.unplaced": (
        "reads {reads}; no measure found by keywords",
        "读作 {reads}；按检索词未找到对应项目",
    ),
    "reports.head-1": (
        "Reports on {plan} ({title}): not filled in yet.",
        "{plan}（{title}）进展数据：尚未填写。",
    ),
    "reports.head-2": (
        "Of each value fill in date (YYYY-MM-DD, the day it is of) and value (NUMBER UNIT), of a promise in words done.",
        "每收到一项数据，填写 date（数据截至日期，年-月-日）和 value（数字 单位）；无数值的承诺填 done。",
    ),
    "reports.head-3": (
        "An entry with nothing behind date and value (or done) is no report and may stay as it is.",
        "date 和 value（或 done）后均未填写的条目不算报告，可留着以后填。",
    ),
    "reports.head-4": (
        "For the next quarter copy the entry below itself: one for each day, earlier ones stay.",
        "下一季度另加一条（复制该条，改日期和数值），以前的保留。",
    ),
    "reports.head-5": (
        "Stages and stretch goals are judged by the value of their main figure.",
        "阶段性目标、争取目标按主要数值的数据评判，不另填。",
    ),
    "reports.source": (
        "{{title: NAME OF THE REPORT, publisher: WHO}}, of all that name none of their own",
        "{{title: 报告名称, publisher: 发布机构}}，各条未另注来源的均用此来源",
    ),
    "reports.promise": ("promised: {promise} (“{written}”)", "承诺：{promise}（“{written}”）"),
    "reports.words": ("promised: {promise}", "承诺：{promise}"),
    "reports.stage": ("{role}: {promise} (due {due})", "{role}：{promise}（时限{due}）"),
    "reports.stretch": ("{role}: {promise}", "{role}：{promise}"),
    "reports.lead": ("in the lead: {names}", "牵头单位：{names}"),
    "reports.responsible": (
        "responsible (nobody is in the lead): {names}",
        "责任单位（未载明牵头单位）：{names}",
    ),
    "reports.due": ("due: {date}", "完成时限：{date}"),
    "reports.undated": (
        "due: not stated; counted as {date}",
        "完成时限：未写明，按{date}计",
    ),
    "reports.done": ("true | false", "true 已兑现 | false 尚未兑现"),
    "reports.value": ("NUMBER {unit} ({name})", "数字 {unit}（{name}）"),
    "reports.so-far": (
        "true: a running total; false: the figure of the whole year",
        "true 期初以来累计数 | false 全年数",
    ),
}
