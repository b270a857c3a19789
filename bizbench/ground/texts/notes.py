"""The notes that stand at rows and sets."""

from __future__ import annotations

TEXTS = {
    "note.narrower-scope": ("only: {scope} (narrower than the basis)", "仅限{scope}：窄于基准范围"),
    "note.broader-scope": ("{scope}: broader than the basis", "{scope}：宽于基准范围"),
    "note.other-scope": ("{scope}: another scope than the basis", "{scope}：与基准范围不同"),
    "note.clock": ("time counted: {clock}", "计时口径：{clock}"),
    "note.clock-unsaid": (
        "the plan does not say from where to where the time runs",
        "原文未说明计时起止点",
    ),
    "note.statistic-level": ("a figure for each case, not an average", "为个案数值，非平均值"),
    "note.statistic-average": ("an average, not a ceiling for each case", "为平均值，非个案上限"),
    "note.statistic-median": ("a median, not a ceiling for each case", "为中位数，非个案上限"),
    "note.statistic-total": ("a total", "为合计数"),
    "note.excludes": ("leaves out {what}", "不含{what}"),
    "note.condition": ("only if: {text}", "前提：{text}"),
    "note.threshold": ("only {bound} {amount}", "仅限{bound} {amount}"),
    "note.commitment-as-a-rule": ("as a rule only", "仅为一般要求，可有例外"),
    "note.commitment-strive": ("to be striven for, not assured", "为争取达到的目标，非确保"),
    "note.commitment-encourage": (
        "encouraged, not required",
        "属鼓励或引导，非硬性要求",
    ),
    "note.commitment-pilot": ("on trial", "属试点或探索"),
    "note.commitment-expected": ("planned or expected, not assured", "为计划或预期，非确保"),
    "note.standing-rule": ("a rule already in force", "系已施行的规定"),
    "note.achieved": ("reported as achieved, not promised", "系已实现成效，非承诺"),
    "note.document-consultation": (
        "from a draft for consultation (征求意见稿), not in force",
        "出自征求意见稿，尚未生效",
    ),
    "note.draft-not-ranked": (
        "a draft has no rank (--with-drafts ranks it where nothing in force says anything)",
        "征求意见稿不参与排名（加 --with-drafts 可参与，但以无正式文件数值为限）",
    ),
    "note.document-report": (
        "from a text about the plan, not the plan itself",
        "出自介绍方案的文章，非方案原文",
    ),
    "note.document-press": ("from the press, not the plan itself", "出自媒体报道，非方案原文"),
    "note.document-work-programme": (
        "from a work programme, not a full plan",
        "出自工作计划，非完整方案",
    ),
    "note.excerpt": ("only an excerpt of the document is known", "仅掌握文件摘录"),
    "note.from-baseline": (
        "a change from {baseline}, which comes to {level}",
        "系由{baseline}起的变化，折算为{level}",
    ),
    "note.weaker-end": ("a range, counted with its weaker end", "为区间，按较弱一端计"),
    "note.strict-bound": ("the number itself is not included", "不含该数本身"),
    "note.approximate": ("about this number", "为约数"),
    "note.bound-against-direction": (
        "the sign says whom the promise is for, not how far it goes: the number counts as the limit that the promise moves (why: bizbench show {target})",
        "符号所指为适用对象，并非承诺的界限：数值即为承诺所调整的限值（理由见 bizbench show {target}）",
    ),
    "note.number-inferred": (
        "the number is read, not printed ({written})",
        "数值为推定，原文未直接载明（{written}）",
    ),
    "note.due": ("due {date}", "期限：{date}"),
    "note.remark": ("{text}", "{text}"),
    "note.of-all": ("all ranked rows: {note}", "各排名行：{note}"),
    "note.per-month": (
        "stated for a month, counted for a year (× 12)",
        "原文按月，折算为年（× 12）",
    ),
    "note.per-year": (
        "stated for a year, counted for a month (÷ 12)",
        "原文按年，折算为月（÷ 12）",
    ),
    "note.open-days": (
        "the plan says 天: {working} if working days are meant, {calendar} if calendar days",
        "原文为“天”：若指工作日则合{working}，若指自然日则为{calendar}",
    ),
    "note.open-hours": (
        "the plan counts in hours: {clock} if 24 hours are a day, {office} if 8 office hours are a working day",
        "原文以小时计：若24小时为1天则合{clock}，若8小时为1个工作日则合{office}",
    ),
    "note.order-open": (
        "~ the order is open; it depends on {conventions}",
        "~ 难分先后，取决于：{conventions}",
    ),
    "note.converted": ("converted: {amount} {result}", "换算：{amount} {result}"),
    "note.same-day-words": (
        "two or more plans say 天 without saying which days; that they mean the same is an assumption",
        "两个以上方案只写“天”，未说明何种日，假定所指相同",
    ),
    "note.same-hour-words": (
        "two or more plans count in hours without saying which; that they mean the same is an assumption",
        "两个以上方案以小时计而未说明何种小时，假定所指相同",
    ),
    "note.order-same-day": (
        "~ the order among the figures in 天 holds only if these plans mean the same kind of day",
        "~ 以“天”计的各数值之间的先后，仅在各方案所指之日相同时成立",
    ),
    "note.order-same-plain-day": (
        "~ the order among figures in days of no named kind holds only if these plans mean the same",
        "~ 未注明何种日的各数值之间的先后，仅在各方案所指之日相同时成立",
    ),
    "note.order-same-hour": (
        "~ the order among the figures in hours holds only if these plans mean the same kind of hour",
        "~ 以小时计的各数值之间的先后，仅在各方案所指相同时成立",
    ),
    "note.working-days-elsewhere": (
        "the same document writes 工作日 elsewhere",
        "同一文件他处写明“工作日”",
    ),
    "note.same-number": (
        "same number, other terms: {cities} ({parts})",
        "数值相同、口径不同：{cities}（{parts}）",
    ),
    "note.same-number-stricter": (
        "same number, other terms: {cities} ({parts}); the known terms of {city} are the stricter",
        "数值相同、口径不同：{cities}（{parts}）；{city}已知口径更严",
    ),
    "note.terms-stricter-only": ("has the stricter known terms", "已知口径更严"),
    "note.terms-stricter-too": (
        "ahead by the number, and its known terms are stricter too",
        "数值领先，已知口径也更严",
    ),
    "note.terms-stricter-apart": (
        "behind by the number, but its known terms are stricter",
        "数值落后，但已知口径更严",
    ),
    "note.first-on-stricter-terms": (
        "{city} is ahead by the number, and its known terms are stricter too",
        "{city}数值领先，已知口径也更严",
    ),
    "note.first-on-looser-terms": (
        "{city} is ahead by the number, but the known terms of {cities} are stricter",
        "{city}数值领先，但{cities}的已知口径更严",
    ),
    "note.same-plain-day-words": (
        "no plan says which days it means; that they mean the same is an assumption",
        "各方案均未说明“日”的种类，假定所指相同",
    ),
    "note.open-plain-days": (
        "the plan does not say which days: {working} if working days are meant, {calendar} if calendar days",
        "原文未说明何种日：若指工作日则合{working}，若指自然日则为{calendar}",
    ),
    "note.working-day": (
        "1 working day = {values} calendar days (convention working-day)",
        "1个工作日 = {values}个自然日",
    ),
    "note.foreign-working-day": (
        "1 working day outside China = {values} calendar days (convention foreign-working-day)",
        "境外1个工作日 = {values}个自然日",
    ),
    "note.hours": (
        "hours turned into days: {values} (convention hours)",
        "小时折算方式：{values}",
    ),
    "note.power-factor": (
        "1 kVA = {values} kW (convention power-factor)",
        "1千伏安 = {values}千瓦（功率因数）",
    ),
    "note.needs-convention": (
        "units cannot be compared without a value for: {names} (--assume {typed}=…)",
        "未设定{names}的取值，单位之间不可比（--assume {typed}=…）",
    ),
    "note.change-without-baseline": (
        "a change without a stated starting level",
        "仅有变化幅度，未说明起点值",
    ),
    "note.size-of-city": ("shows how big the city is; not ranked", "反映城市规模，不排名"),
    "note.no-direction": ("neither more nor less is better; not ranked", "多少不分优劣，不排名"),
    "note.bound-without-reason": (
        "its bound runs against the direction of the measure, and the file does not say why; no limit is promised",
        "界限与指标的优劣方向相反，文件数据未说明理由，不构成承诺的限值",
    ),
    "note.further-figure": ("a further figure", "另一数值"),
    "note.strict-differs": ("differs from the others in: {parts}", "与其他行不同：{parts}"),
    "note.file-broken": ("problems in {file}: {problems}", "{file} 中的问题数：{problems}"),
    "note.no-document": ("no document is known", "没有已知的文件"),
    "note.no-document-by": ("no document up to {year} is known", "没有截至{year}年的文件"),
    "note.no-document-of": ("no document of {year} is known", "没有{year}年的文件"),
    "note.only-draft": ("only a draft for consultation is known", "仅有征求意见稿"),
    "note.only-report-or-excerpt": ("only a report or an excerpt is known", "仅有介绍文章或摘录"),
    "note.off-subject": (
        "the document is about {subjects} only|the documents are about {subjects} only",
        "文件只涉及{subjects}",
    ),
    "note.other-league": (
        "a place among others: compared only with places that share the province or the group",
        "为同省或同组之内的位次，只在其内比较",
    ),
    "note.stated-for-other-cases": (
        "the other document states it for: {scopes}",
        "另一文件就其他范围提出：{scopes}",
    ),
    "note.stated-elsewhere": ("it is stated for {scopes}", "就其他范围提出（{scopes}）"),
    "note.since-draft": (
        "held against a draft for consultation, which is not in force",
        "系与尚未生效的征求意见稿对照",
    ),
    "note.measure-is-newer": (
        "its documents were read before this measure was there, and not for it",
        "其文件审读在先，未就该二级指标审读",
    ),
    "note.indicator-not-read": (
        "its documents have not been read for this indicator",
        "其文件尚未就该指标审读",
    ),
    "note.newer-untold": (
        "it is not known which of the city's two documents of this year is newer, and they state different figures",
        "该市同年两份文件孰先孰后不明，所提数值不同",
    ),
    "note.newer-not-ranked": (
        "newer than the figure compared, but cannot be ranked",
        "晚于所比数值，但无法排名",
    ),
    "note.role-stretch": ("a further goal to strive for", "进一步争取的目标"),
    "note.role-usual": ("what is usual, not a limit for each case", "通常水平，非个案上限"),
    "note.role-outer-limit": ("outer limit in special cases", "特殊情况下的最大限度"),
    "note.role-stage": ("a stage on the way", "阶段性目标"),
    "note.role-achieved": ("already achieved by the plan's own word", "方案自称已实现"),
    "note.level-economy": ("a whole economy, not a city", "为整个经济体，非城市"),
    "note.level-province": ("a province, not a city", "为省，非城市"),
    "note.level-city": ("a city", "为城市"),
    "note.level-district": ("a district, not a whole city", "为区县，非全市"),
    "note.also-comparable-at": (
        "can also be compared at: {scopes} (--scope {ids})",
        "还可按以下范围比较：{scopes}（--scope {ids}）",
    ),
    "note.cut-at-top": (
        "only places up to {top} are shown; cities left out: {hidden}",
        "仅列至第{top}名；未列城市数：{hidden}",
    ),
    "note.years-apart": (
        "the plans beside each other are years apart: {first} to {last}",
        "所比方案年份相隔较远：{first}年至{last}年",
    ),
    "note.no-base-city": (
        "nothing to measure from: {city} has no figure here that can be compared",
        "无差距：{city}在此无可比数值",
    ),
    "note.no-base-floor": (
        "nothing to measure from: no document here of a province or the country lays down a level for these cities",
        "无差距基准：所收国家、省文件对这些城市无此标准",
    ),
    "note.no-base-goalpost": (
        "nothing to measure from: there is no goalpost for this case",
        "无差距：该情形没有固定标杆",
    ),
    "note.no-base-observed": (
        "nothing to measure from: there is no measured value of {city} for this case",
        "无差距：{city}在该情形没有观测值",
    ),
    "note.no-base-strict": (
        "nothing to measure from: the measured value of {city} is for another scope ({scope}; --strict)",
        "无差距：{city}的观测值适用范围不同（{scope}；严格模式）",
    ),
    "note.no-base-unit": (
        "nothing to measure from: what was measured cannot be converted into the figures' unit",
        "无差距：观测值无法换算为所列数值的单位",
    ),
    "note.no-base-median": (
        "nothing to measure from: a median needs figures of {needed} other cities; here: {n}",
        "无差距：中位数需有{needed}个其他城市的数值，此处仅{n}个",
    ),
    "note.observed-clock-unsaid": (
        "it is not recorded from where to where the time was counted",
        "未记录计时起止点",
    ),
    "note.goalpost": ("{reason}", "{reason}"),
    "note.observed": (
        "measured by {title} (data of {date}), not a target",
        "{title}的观测值（数据时点{date}），非目标",
    ),
    "note.series-discontinued": ("{title} is no longer published", "{title}已停止发布"),
    "note.words-against-number": (
        "words on one side, a number on the other",
        "一方为文字，另一方为数值",
    ),
    "note.words-not-judged": (
        "different words without a number: not judged",
        "文字表述不同而无数值，不评判",
    ),
    "note.changes-of-other-kinds": (
        "changes of different kinds, bases or units",
        "变化的方向、基数或单位不同",
    ),
    "note.changes-compared": (
        "the size of the change is compared, not the level it leads to; the starting levels are not the same or not known",
        "所比为变化幅度，而非变化后的水平；起点值不同或未知",
    ),
    "note.not-judged-size-of-city": (
        "shows how big the city is; not judged",
        "反映城市规模，不评判",
    ),
    "note.not-judged-no-direction": (
        "neither more nor less is better; not judged",
        "多少不分优劣，不评判",
    ),
    "note.direction-open": (
        "~ open: it depends on {conventions}",
        "~ 难分先后，取决于：{conventions}",
    ),
    "note.whole-numbers": (
        "counted in whole numbers: {bound} {value} is {plain} {counted}",
        "按整数计：{bound} {value}即{plain} {counted}",
    ),
    "note.zero-elsewhere": (
        "promises zero for “{measure}” ({scope}), which is a zero here too",
        "已承诺“{measure}”（{scope}）为零，此项亦即为零",
    ),
    "note.re-scoped": (
        "the two hold for different groups: set side by side, not judged",
        "适用对象不同：仅并列，不评判",
    ),
    "note.stretch-became-target": (
        "the older document's stretch goal is now the target",
        "原争取目标成为现目标",
    ),
    "note.target-became-stretch": (
        "the older document's target is now the stretch goal",
        "原目标成为现争取目标",
    ),
    "note.zero-of": (
        "no “{measure}” is stated; “{name}” is zero, and so is this",
        "未提出“{measure}”；“{name}”为零，故本项亦为零",
    ),
    "note.zero-only": (
        "“{name}” is stated; it says something of this only where it is zero",
        "提出了“{name}”；其仅在为零时能说明本项",
    ),
    "note.other-cases": (
        "stated for other cases only ({cases}); the goalposts are for: {case}",
        "仅就其他情形提出（{cases}）；固定标杆所指为：{case}",
    ),
    "note.beyond-best": (
        "better than the best goalpost ({amount}); the score ends there, the plain gap does not",
        "优于最佳标杆（{amount}）；得分至此为止，差距不受此限",
    ),
    "note.beyond-worst": (
        "worse than the worst goalpost ({amount}); the score ends there, the plain gap does not",
        "劣于最差标杆（{amount}）；得分至此为止，差距不受此限",
    ),
    "note.places-among-shown": (
        "places are among the rows shown, not the publisher's own ranks",
        "名次仅就所列各行而言，并非发布机构的排名",
    ),
    "note.series-differ": (
        "the rows are of different editions: {series}",
        "各行出自不同版次：{series}",
    ),
    "note.score-saturated": (
        "every ranked figure reaches its best goalpost, so the score tells the cities apart no longer; bizbench compare shows the figures",
        "所有排名数值均已达到最佳标杆，得分不再能区分各城市；数值见 bizbench compare",
    ),
    "note.whatif-scope-own": (
        "no scope was named: taken is that of the figure with which the city stands in the comparison ({scope})",
        "未指明适用范围：取该市参与比较的数值所属范围（{scope}）",
    ),
    "note.whatif-scope-basis": (
        "no scope was named: taken is the one at which the cities are compared ({scope})",
        "未指明适用范围：取比较基准（{scope}）",
    ),
    "note.whatif-scope-case": (
        "no scope was named, and no city states the measure: taken is the only case ({scope})",
        "未指明适用范围，且尚无城市提出：取唯一情形（{scope}）",
    ),
    "note.whatif-bound-kept": (
        "no bound was named: that of the present promise is kept",
        "未指明界限：沿用现有承诺的界限",
    ),
    "note.whatif-bound-plain": ("no bound was named: taken as exactly", "未指明界限：按等于计"),
    "note.whatif-above-whole": (
        "more than 100% of {of}: no share is more than the whole",
        "超过{of}的100%：份额不可能超出整体",
    ),
    "note.whatif-terms-kept": (
        "only number, bound and unit change; all other terms of the present promise are kept",
        "仅改数值、界限与单位；现有承诺的其他条件不变",
    ),
    "note.whatif-new": (
        "a new promise: firm, without conditions, with no department",
        "新增承诺：按确定、无附加条件、未定单位计",
    ),
    "note.whatif-beside": (
        "present promises for other scopes stay beside it: {scopes}",
        "对其他适用范围的现有承诺照旧并存：{scopes}",
    ),
    "note.whatif-period-year": (
        "counted for a year, as the measure is",
        "按年计，与该二级指标一致",
    ),
    "note.whatif-period-month": (
        "counted for a month, as the measure is",
        "按月计，与该二级指标一致",
    ),
    "note.whatif-against-direction": (
        "the bound runs against the measure's direction; the number itself is compared",
        "界限与优劣方向相反；按数值本身比较",
    ),
    "note.no-reports": (
        "There is no file of reports ({file}), so nothing can be held against these promises. bizbench new progress {plan} begins one.",
        "没有进展数据文件（{file}），各项承诺无从对照。可用 bizbench new progress {plan} 生成空白文件。",
    ),
    "note.plan-replaced": (
        "A later text replaces this plan: {plan}.",
        "后来的文件取代本方案：{plan}。",
    ),
    "note.before-plan": (
        "On this day the plan was not out yet: it is of {date}.",
        "该日方案尚未出台：方案日期为{date}。",
    ),
    "note.later-reports": (
        "Reports later than {date} that are left out: {count}.",
        "晚于{date}而未采用的数据：{count}项。",
    ),
    "note.other-reports": (
        "Other plans of this city with reports: {plans}.",
        "该市另有进展数据的方案：{plans}。",
    ),
    "note.light-open": (
        "~ open: {lights}, depending on {conventions}",
        "~ 未定：{lights}，取决于：{conventions}",
    ),
    "note.report-open-days": (
        "the report says 天: {working} if working days are meant, {calendar} if calendar days",
        "所报为“天”：若指工作日则合{working}，若指自然日则为{calendar}",
    ),
    "note.report-open-hours": (
        "the report counts in hours: {clock} if 24 hours are a day, {office} if 8 office hours are a working day",
        "所报以小时计：若24小时为1天则合{clock}，若8小时为1个工作日则合{office}",
    ),
    "note.report-same-day": (
        "plan and report both say 天; that they mean the same day is an assumption",
        "方案与所报均写“天”，假定所指相同",
    ),
    "note.report-open-plain-days": (
        "the report does not say which days: {working} if working days are meant, {calendar} if calendar days",
        "所报未说明何种日：若指工作日则合{working}，若指自然日则为{calendar}",
    ),
    "note.report-same-plain-day": (
        "neither plan nor report says which days it means; that they mean the same is an assumption",
        "方案与所报均未说明“日”的种类，假定所指相同",
    ),
    "note.report-same-hour": (
        "plan and report both count in hours; that they mean the same hours is an assumption",
        "方案与所报均以小时计，假定所指相同",
    ),
    "note.report-statistic": (
        "reported: {report}; promised: {promise}",
        "所报口径：{report}；承诺口径：{promise}",
    ),
    "note.report-source": ("report: {source}", "数据来源：{source}"),
    "note.report-before-issue": (
        "reported for a day before the plan's date, {date}",
        "所报数据早于方案日期（{date}）",
    ),
    "note.report-before-due": (
        "the report is from before the due date: what came after is not known",
        "所报数据早于完成时限，此后情况不明",
    ),
    "note.report-old": (
        "the report was {n} day old|the report was {n} days old",
        "所报数据距截至日{n}天",
    ),
    "note.so-far": ("a running total since the beginning of the period", "为期初以来的累计数"),
    "note.limit-used": (
        "{used}% of the limit used at {gone}% of the period; kept only when the period is over",
        "期间已过{gone}%，限额已用{used}%；期满方可认定兑现",
    ),
    "note.limit-passed": ("the limit for the whole period is passed", "已超出全期限额"),
    "note.period-incomplete": (
        "the running total does not reach to the end of the period",
        "累计数未到期末",
    ),
    "note.baseline-beyond": (
        "the starting level lies no way before the promise, so there is no way to measure",
        "起点值并不落后于承诺值，进度无从测算",
    ),
    "note.no-starting-level": (
        "no starting level is known: how much of the way is done cannot be said",
        "起点值不明，完成进度无从测算",
    ),
    "note.worse-than-start": (
        "farther from the promise than the starting level",
        "较起点值离承诺更远",
    ),
    "note.missed-stage": ("a stage on the way is overdue", "有阶段性目标逾期"),
    "note.done-late": (
        "first reported as kept for {date}, after the due date",
        "首次报告兑现为{date}，晚于完成时限",
    ),
    "note.was-done": ("was reported as kept for {date}", "{date}曾报告兑现"),
    "note.due-passed": ("due {date}, and nothing is reported", "时限{date}已过，未见报告"),
    "note.newer-report": (
        "a newer report ({date}) cannot be set beside the promise",
        "较新的数据（{date}）无法与承诺对照",
    ),
    "note.earlier-reports": (
        "further reports: {count} (--history lists them)",
        "其他所报数据：{count}项（--history 可列出）",
    ),
    "note.later-report": (
        "left out: a report for {date}, later than the day asked for",
        "未采用：{date}的数据，晚于截至日",
    ),
    "note.early-report": (
        "left out: a report for {date}, before the plan and its period",
        "未采用：{date}的数据，早于方案及其时期",
    ),
    "note.other-year": (
        "left out: a running total of another year ({date})",
        "未采用：另一年度的累计数（{date}）",
    ),
}
