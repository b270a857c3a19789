"""Problems of data files, and the words they are filled with."""

from __future__ import annotations

TEXTS = {
    "problem.file-unreadable": ("the file cannot be read: {why}", "文件无法读取：{why}"),
    "problem.file-too-large": (
        "the file has {size} bytes; at most {limit} are read",
        "文件有{size}字节；上限为{limit}字节",
    ),
    "problem.file-encoding": (
        "the file is not UTF-8 (it looks like {guess}); save it as UTF-8",
        "文件不是 UTF-8 编码（似为{guess}）；请另存为 UTF-8",
    ),
    "problem.file-empty": ("the file holds no data", "文件中没有数据"),
    "problem.byte-order-mark": (
        "the file begins with a byte order mark; save it as UTF-8 without one",
        "文件以字节顺序标记（BOM）开头；请另存为不带 BOM 的 UTF-8",
    ),
    "problem.control-character": (
        "the character {code} must not stand in a data file; delete it",
        "数据文件中不得出现字符 {code}；请删除",
    ),
    "problem.stray-file": (
        "this file is in no place where data are read; see the layout in docs/curation.md (a plan is cities/CITY/YEAR.yaml)",
        "该文件不在读取数据的位置；目录结构见 docs/curation.md（方案为 cities/CITY/YEAR.yaml）",
    ),
    "problem.folder-missing": ("there is no such data folder", "没有这个数据文件夹"),
    "problem.folder-empty": (
        "this folder holds no data files (indicators/*.yaml, cities/*/*.yaml)",
        "该文件夹中没有数据文件（indicators/*.yaml、cities/*/*.yaml）",
    ),
    "problem.yaml-syntax": ("not YAML: {what}", "不是有效的 YAML：{what}"),
    "problem.full-width-colon": (
        "a full-width colon '：' after a key; type ': ' instead",
        "键后是全角冒号“：”；请改为半角冒号加空格 ': '",
    ),
    "problem.duplicate-key": (
        "the key '{key}' stands twice, first in line {first}; keep one",
        "键“{key}”重复，首次出现在第{first}行；请只保留一个",
    ),
    "problem.key-not-text": (
        "a key must be a plain word; a text that begins with [ or {{ needs quotes",
        "键须为普通文字；以 [ 或 {{ 开头的文字须加引号",
    ),
    "problem.anchor": (
        "anchors (&{name}) are not allowed; write the value out",
        "不允许使用锚点（&{name}）；请写出完整的值",
    ),
    "problem.alias": (
        "aliases (*{name}) are not allowed; write the value out (a text that begins with * needs quotes)",
        "不允许使用别名（*{name}）；请写出完整的值（以 * 开头的文字须加引号）",
    ),
    "problem.tag": (
        "tags ({tag}) are not allowed; leave it out (a text that begins with ! needs quotes)",
        "不允许使用标签（{tag}）；请删去（以 ! 开头的文字须加引号）",
    ),
    "problem.not-checked": (
        "not checked yet: hold this entry against the document, mend it, then delete the mark “# check”",
        "尚未核对：请对照文件原文核对并修改此处，然后删去“# check”标记",
    ),
    "problem.not-checked-many": (
        "{n} entries not checked yet (lines {lines}): hold each against the document, mend it, then delete the mark “# check”",
        "待核对{n}处（第{lines}行）：请逐处对照文件原文核对并修改，然后删去“# check”标记",
    ),
    "problem.second-document": (
        "a second document begins here (---); one file holds one",
        "此处开始了第二个文档（---）；一个文件只能有一个",
    ),
    "problem.too-deep": ("nested more than {limit} levels deep", "嵌套超过{limit}层"),
    "problem.too-many-values": (
        "the file has more than {limit} values; split it",
        "文件中的值超过 {limit} 个；请拆分",
    ),
    "problem.more-problems": (
        "{count} further problems in this file are not shown",
        "此文件另有 {count} 个问题未列出",
    ),
    "problem.listed-twice": (
        "'{found}' is listed twice in '{key}'; keep one",
        "“{found}”在“{key}”中列出两次；请保留一个",
    ),
    "problem.full-width-quotes": (
        "the quotes “” are part of the id here; type plain quotes around '{found}'",
        "此处的“”成了编号的一部分；请用英文引号括起 {found}",
    ),
    "problem.unknown-key": (
        "'{key}' is not a key here;{hint} allowed: {allowed}",
        "此处没有键“{key}”；{hint}可用：{allowed}",
    ),
    "problem.missing-key": ("the key '{key}' is missing in {inside}", "{inside}中缺少键“{key}”"),
    "problem.wrong-type": (
        "'{key}' must be {wanted}; found {found}",
        "“{key}”须为{wanted}；实为{found}",
    ),
    "problem.not-in-list": (
        "'{found}' is not a value of '{key}';{hint} allowed: {allowed}",
        "“{found}”不是“{key}”的有效值；{hint}可用：{allowed}",
    ),
    "problem.empty-text": (
        "'{key}' has nothing behind it; fill it in, or leave an optional key out",
        "“{key}”后没有内容；请填写，可省略的键请删去",
    ),
    "problem.bad-id": (
        "'{found}' is not of the form wanted for '{key}': {wanted}",
        "“{found}”不合“{key}”的形式：{wanted}",
    ),
    "problem.bad-date": (
        "'{found}' is not a date; write {wanted}",
        "“{found}”不是日期；请写作 {wanted}",
    ),
    "problem.date-order": (
        "issued {issued} after published {published}; are they the wrong way round?",
        "成文日期 {issued} 晚于发布日期 {published}；是否写反？",
    ),
    "problem.bad-hash": (
        "'{found}' is not a SHA-256 hash: {wanted}",
        "“{found}”不是 SHA-256 校验值：{wanted}",
    ),
    "problem.bad-number": (
        "{found} will not do for '{key}': {wanted}",
        "{found}不能用作“{key}”：{wanted}",
    ),
    "problem.bad-quantity": (
        "'{found}' is no number with its unit, such as '14 working_day', '14个工作日', '1/3 hour' or '3.3万亩'",
        "“{found}”不是数字加单位的写法，如“14个工作日”“1/3小时”“3.3万亩”或“14 working_day”",
    ),
    "problem.unknown-unit": (
        "there is no unit '{found}';{hint} known: {allowed}",
        "没有单位“{found}”；{hint}已有：{allowed}",
    ),
    "problem.which-day": (
        "'{found}' does not say which kind of day; write one of: {allowed}",
        "“{found}”未说明是哪一种日；请写 {allowed} 之一（工作日、自然日、天）",
    ),
    "problem.negative-quantity": (
        "'{found}' is negative; write a decrease with change: decrease",
        "“{found}”为负数；减少请用 change: decrease 表示",
    ),
    "problem.bound-missing": (
        "no bound: give one of {allowed}",
        "缺少界限；请写出其中一个：{allowed}",
    ),
    "problem.bound-twice": (
        "'{key}' beside '{first}': a figure has one bound; put the other one under also",
        "“{key}”与“{first}”并存：一个数值只有一个界限；另一个请写在 also 下",
    ),
    "problem.between-order": (
        "between takes two quantities of one unit, the smaller first",
        "between 须含单位相同的两个量，小的在前",
    ),
    "problem.scope-missing": ("a target needs scope or scopes", "目标须有 scope 或 scopes"),
    "problem.scope-twice": ("give scope or scopes, not both", "scope 与 scopes 只能写一个"),
    "problem.change-without-base": (
        "a change needs base: a year, previous-year, unstated or baseline",
        "change 须有 base：年份、previous-year、unstated 或 baseline",
    ),
    "problem.base-without-change": (
        "base belongs to a change; give change: decrease or increase, or leave base out",
        "base 须与 change 同用；请写 change: decrease 或 increase，或删去 base",
    ),
    "problem.baseline-missing": (
        "base: baseline needs the key baseline with the starting level",
        "base: baseline 须有写明起点值的键 baseline",
    ),
    "problem.stage-without-due": ("a stage needs due", "stage 须有 due"),
    "problem.spans-not-read": (
        "a span under written is not Chinese: the program does not read it, so its figure is not held against its words|{n} spans under written are not Chinese: the program does not read them, so their figures are not held against their words",
        "有{n}处 written 不是中文：程序不作识读，其数字未与原文写法核对",
    ),
    "problem.inferred-needless": (
        "“{written}” prints the {part}; take {part} out of inferred",
        "“{written}”已写明；请从 inferred 中删去 {part}",
    ),
    "problem.inferred-without-reading": (
        "inferred needs a reading that says why",
        "inferred 须有说明理由的 reading",
    ),
    "problem.path-mismatch": (
        "'{key}' is {found}, but the path says {wanted}",
        "“{key}”为 {found}，但路径表明应为 {wanted}",
    ),
    "problem.city-file-missing": (
        "there is no cities/{city}/city.yaml",
        "没有 cities/{city}/city.yaml",
    ),
    "problem.unknown-parent": (
        "there is no city '{found}' that this one could be part of;{hint} add its city.yaml or mend the id",
        "没有可隶属的城市“{found}”；{hint}请补上其 city.yaml 或改正 id",
    ),
    "problem.unknown-member": (
        "there is no city '{found}' that a group could hold;{hint} add its city.yaml or mend the id",
        "分组中的城市“{found}”不存在；{hint}请补上其 city.yaml 或改正 id",
    ),
    "problem.members-missing": (
        "group '{group}' needs members or a rule, and a rule a level or a place (within)",
        "分组“{group}”须有 members 或 rule，rule 须有 level 或 within",
    ),
    "problem.unknown-framework-item": (
        "{indicator} says that it is '{found}' of this framework, which has no such item;{hint} it counts as outside",
        "{indicator} 自称属于本体系的“{found}”，但本体系没有该条目；{hint}按体系之外处理",
    ),
    "problem.ambiguous-name": (
        "'{found}' means several: {allowed}; name one by its id",
        "“{found}”有多种所指：{allowed}；请用 id 指明",
    ),
    "problem.unknown-indicator": (
        "there is no indicator '{found}';{hint} known: {allowed}",
        "没有指标“{found}”；{hint}已有：{allowed}",
    ),
    "problem.unknown-measure": (
        "there is no measure '{found}' in this indicator;{hint} it has: {allowed}",
        "该指标下没有二级指标“{found}”；{hint}已有：{allowed}",
    ),
    "problem.unknown-case": (
        "'{found}' is not a case here;{hint} allowed: {allowed}",
        "“{found}”不是此处可用的情形；{hint}可用：{allowed}",
    ),
    "problem.unknown-qualifier": (
        "there is no qualifier '{found}' in this indicator;{hint} allowed: {allowed}",
        "该指标没有限定语“{found}”；{hint}可用：{allowed}",
    ),
    "problem.qualifier-order": (
        "qualifiers stand in the indicator file's order: write {wanted}",
        "限定语须按指标文件中的顺序排列：请写作 {wanted}",
    ),
    "problem.unknown-clock": (
        "'{found}' is not a clock of this measure;{hint} allowed: {allowed}",
        "“{found}”不是该二级指标的起止点；{hint}可用：{allowed}",
    ),
    "problem.unknown-exclusion": (
        "'{found}' is not an exclusion of this indicator;{hint} allowed: {allowed}",
        "“{found}”不是该指标可列的不含内容；{hint}可用：{allowed}",
    ),
    "problem.per-without-period": (
        "{measure} has no period, so per cannot name another; leave it out, or choose a measure that is counted by the month or year",
        "二级指标 {measure} 没有计量周期，不能用 per 另定周期；请删去，或改用按月、按年计的二级指标",
    ),
    "problem.unit-does-not-fit": (
        "{found} cannot measure {measure}, whose unit is {wanted}",
        "{found} 不能用于二级指标 {measure}，其单位为 {wanted}",
    ),
    "problem.change-unit": (
        "a change in {found} cannot be counted here; write it in percent, in percentage_point (of a measure in percent) or in {wanted}",
        "此处无法计算以 {found} 表示的变化；请用 percent、percentage_point（限百分比指标）或 {wanted}",
    ),
    "problem.change-below-zero": (
        "a decrease by more than there is; is it a level (减至N) or mistyped?",
        "减少量超过原有水平；是否为水平值（减至N）或笔误？",
    ),
    "problem.counter-without-count": (
        "{key} says what is counted, and {unit} is nothing that is counted",
        "{key}指所数之物的量词，而{unit}不是计数单位",
    ),
    "problem.percent-without-of": (
        "a measure in percent needs of: {measure} is a share of what?",
        "百分比类二级指标须有 of：{measure} 是占什么的比例？",
    ),
    "problem.goalpost-order": (
        "goalposts best {best} and worst {worst} do not fit better: {better} (best is the smaller where lower is better, the larger where higher is)",
        "标杆 best {best} 与 worst {worst} 不合 better: {better}（低好时 best 较小，高好时较大）",
    ),
    "problem.added-twice": (
        "this indicator has '{found}' already; take another id and name, or leave it out",
        "该指标已有“{found}”；请另取 id 和名称，或删去",
    ),
    "problem.duplicate-item": (
        "the item '{item}' stands twice, first in line {first}; give each item its full path",
        "条目“{item}”出现两次，首次在第{first}行；请给出各条目的完整路径",
    ),
    "problem.duplicate-target": (
        "{target} stands twice, first in line {first}; put further figures under also",
        "{target} 重复，首次出现在第{first}行；其他数值请写在 also 下",
    ),
    "problem.duplicate-value": (
        "{value} stands twice, first in line {first}; keep one",
        "{value} 出现两次，首次在第{first}行；请保留一个",
    ),
    "problem.unknown-item": (
        "there is no item '{found}' in this plan;{hint} give an item's id",
        "该方案没有条目“{found}”；{hint}请写条目的 id",
    ),
    "problem.written-twice": (
        "“{written}” is claimed twice in this item, first in line {first}; use scopes, or give a reading",
        "“{written}”在本条目中被引用两次，首次在第{first}行；请用 scopes，或写明 reading",
    ),
    "problem.written-unreadable": (
        "“{written}” cannot be read: {why}; write the span as printed, or give inferred: [{keys}] and a reading",
        "“{written}”无法读出：{why}；请照原文写出，或给出 inferred: [{keys}] 并说明 reading",
    ),
    "problem.written-number": (
        "“{written}” prints {found}, the file says {wanted}; mend it, or give inferred: [{keys}] and a reading",
        "“{written}”印的是 {found}，文件写的是 {wanted}；请改正，或给出 inferred: [{keys}] 并说明 reading",
    ),
    "problem.written-bound": (
        "“{written}” says {found}, the file {wanted}; mend it, or give inferred: [{keys}] and a reading",
        "“{written}”的界限是 {found}，文件写的是 {wanted}；请改正，或给出 inferred: [{keys}] 并说明 reading",
    ),
    "problem.written-unit": (
        "“{written}” prints the unit {found}, the file says {wanted}; mend it, or give inferred: [{keys}] and a reading",
        "“{written}”的单位是 {found}，文件写的是 {wanted}；请改正，或给出 inferred: [{keys}] 并说明 reading",
    ),
    "problem.written-change": (
        "“{written}” says {found}, the file {wanted}: is it a change or a level?",
        "“{written}”是{found}，文件写的是{wanted}：是变化还是水平？",
    ),
    "problem.restated-differs": (
        "“{written}” does not say the same as “{main}”; is it another figure, or mistyped?",
        "“{written}”与“{main}”并不一致；是另一数值，还是录入有误？",
    ),
    "problem.item-not-read": (
        "the item '{item}' has no targets key; read it (targets: [] where it has no figure) or name the indicators read in read:",
        "条目“{item}”没有 targets 键；请审读该条目（无数值则写 targets: []），或在 read: 中列出已审读的指标",
    ),
    "problem.indicator-not-read": (
        "{indicator} is not in this file's read: list; add it once the document has been read for it",
        "{indicator} 不在本文件的 read: 清单中；就该指标审读文件后请补上",
    ),
    "problem.unknown-plan": (
        "there is no other plan '{found}' of this city;{hint} name one as CITY/YEAR",
        "没有方案“{found}”；{hint}请写作 CITY/YEAR",
    ),
    "problem.replaces-by-draft": (
        "a draft for consultation is not in force and replaces no document that is: {found}",
        "征求意见稿尚未生效，不取代正式文件：{found}",
    ),
    "problem.replaces-itself": (
        "{found} comes after this one in turn, so neither would count; which one is the newer?",
        "{found} 反过来也取代本文件，两者都将失效；请确定哪一份更新",
    ),
    "problem.replaces-newer": (
        "{found} is newer than this text, which cannot replace it; are they the wrong way round?",
        "{found} 比本文件更新，本文件不可能修订它；是否写反？",
    ),
    "problem.undated-twins": (
        "nothing tells which is newer, this text or {found}; give issued or published in both, or replaces",
        "无从判断本文件与 {found} 孰先孰后；请在两份文件中写明 issued 或 published，或用 replaces 说明",
    ),
    "problem.nothing-read": (
        "no figure and no promise of the document is here, so the city counts as not read, not as silent; enter its targets, or name the indicators it was searched for in read",
        "文件中没有录入任何目标，因此该市按“未审读”而非“未提出”处理；请录入目标，或在 read 中列出已审读的指标",
    ),
    "problem.unknown-series": (
        "there is no other series '{found}' of this city;{hint} name the file it corrects",
        "该市没有数据系列“{found}”；{hint}请写出所更正的文件",
    ),
    "problem.plan-missing": (
        "there is no plan cities/{plan}.yaml that these reports could be about;{hint} rename this file or add the plan",
        "没有这些进展数据所对应的方案 cities/{plan}.yaml；{hint}请改文件名或补上方案",
    ),
    "problem.unknown-target": (
        "{plan} has no target '{found}';{hint} see: bizbench show {plan}",
        "{plan} 没有目标“{found}”；{hint}参见：bizbench show {plan}",
    ),
    "problem.report-not-here": (
        "'{target}' is not reported on by itself; report on {main}",
        "“{target}”不单独报告；请报告 {main}",
    ),
    "problem.source-missing": (
        "a report needs a source: here, or one for the whole file at its top",
        "所报数据须有来源 source：写在此处，或在文件开头为全部数据写明",
    ),
    "problem.value-missing": (
        "a report needs value (NUMBER UNIT) or, for a promise in words, done",
        "所报数据须有 value（数字 单位）；没有数字的承诺则写 done",
    ),
    "problem.value-twice": ("give value or done, not both", "value 与 done 只能写一个"),
    "problem.key-without-use": (
        "'{key}' says nothing here; leave it out",
        "“{key}”在此没有意义；请删去",
    ),
    "problem.value-for-words": (
        "the promise is in words: report done: true or done: false; a figure may stand in note",
        "该承诺没有数字：请写 done: true 或 done: false；数字可写入 note",
    ),
    "problem.done-for-number": (
        "the promise is a number: report the value reached, as NUMBER UNIT",
        "该承诺为数字：请以“数字 单位”写出所达到的数值",
    ),
    "problem.change-not-promised": (
        "the promise is a level and no change; report the level reached",
        "该承诺是水平而非变化；请报告所达到的水平",
    ),
    "problem.change-unit-differs": (
        "the promised change is in {wanted}, not in {found}; report it in that unit",
        "所承诺的变化以 {wanted} 计，而非 {found}；请用同一单位",
    ),
    "problem.so-far-missing": (
        "the promise is for a year: say so-far: true for a running total, so-far: false for the figure of a whole year",
        "该承诺以年计：累计数请写 so-far: true，全年数请写 so-far: false",
    ),
    "problem.so-far-does-not-fit": (
        "a running total says nothing of this promise; it does not add up over the period",
        "累计数不能说明该承诺：其数值不随时间累加",
    ),
    "problem.duplicate-report": (
        "{target} is reported for {date} twice, first in line {first}; keep one",
        "{target} 在{date}的数据重复，首次在第{first}行；请只保留一个",
    ),
    "problem.report-before-plan": (
        "{date} is before the plan and its period (from {first}); the report does not count",
        "{date} 早于方案及其时期（自{first}起）；该数据不计入",
    ),
    "problem.bound-against-direction": (
        "'{key}' runs against the measure's direction (better: {better}), so the figure is not compared; say why in reading:, or mend the bound",
        "“{key}”与二级指标的优劣方向相反（better: {better}），该数值不参与比较；请在 reading: 中说明理由，或改正界限",
    ),
    "problem.count-in-parts": (
        "{found} is no whole number of what is counted; mend it, or let the measure have statistic: average",
        "{found} 不是整数，而该单位按个计数；请改正，或将二级指标的 statistic 写为 average",
    ),
    "problem.share-above-whole": (
        "{found} percent is more than the whole; mend it, or say why in reading:",
        "{found}% 超出整体；请改正，或在 reading: 中说明理由",
    ),
    "problem.unknown-department": (
        "'{found}' is not among the departments of city.yaml;{hint} add it there or mend it",
        "“{found}”不在 city.yaml 的部门之列；{hint}请在该处补上或改正",
    ),
    "problem.sheet-missing": (
        "the workbook has no sheet '{sheet}'",
        "工作簿中没有工作表“{sheet}”",
    ),
    "problem.sheet-rows": (
        "the sheet has {found} rows; at most {limit} are read: delete the empty rows below the table",
        "工作表有{found}行；上限为{limit}行：请删除表格下方的空行",
    ),
    "problem.sheet-columns": (
        "the sheet has {found} columns; at most {limit} are read: delete the empty columns beside the table",
        "工作表有{found}列；上限为{limit}列：请删除表格右侧的空列",
    ),
    "problem.headings-missing": (
        "no row of headings in the first ten rows; needed: {allowed}",
        "前十行中没有表头；须有：{allowed}",
    ),
    "problem.heading-missing": ("the heading '{column}' is missing", "缺少表头“{column}”"),
    "problem.heading-unknown": (
        "'{found}' is no heading of this sheet;{hint} known: {allowed}",
        "“{found}”不是本表的表头；{hint}可用：{allowed}",
    ),
    "problem.heading-twice": (
        "the heading '{column}' stands twice; keep one",
        "表头“{column}”出现两次；请保留一个",
    ),
    "problem.cell-empty": ("'{column}' is empty; fill it in", "“{column}”未填；请填写"),
    "problem.cell-formula": (
        "the cell holds a formula, which is not worked out; copy it and paste its value",
        "单元格为公式，不予计算；请复制后“选择性粘贴—数值”",
    ),
    "problem.cell-error": (
        "the cell holds the error {found}; mend it",
        "单元格为错误值 {found}；请改正",
    ),
    "problem.cell-merged": (
        "the cells {range} are merged; unmerge them and fill in each row",
        "单元格 {range} 已合并；请取消合并，逐行填写",
    ),
    "problem.cell-number": (
        "'{found}' is no number; write the number alone, its unit in its own column",
        "“{found}”不是数字；此处只填数字，单位另填",
    ),
    "problem.cell-percent": (
        "the cell shows a percentage ({found}) and the unit is '{unit}'; write % as the unit, or format the cell as a number",
        "单元格显示为百分数（{found}），单位却是“{unit}”；请将单位填为 %，或把单元格改为数值格式",
    ),
    "problem.cell-time": (
        "'{found}' is a time of day; write a date, or the number alone",
        "“{found}”是时刻；请填日期，或只填数字",
    ),
    "problem.cell-became-date": (
        "Excel has made the date {found} of this; format the cell as text and type it again",
        "Excel 已将其变为日期 {found}；请把单元格设为文本格式后重新填写",
    ),
    "problem.cell-word": (
        "'{found}' is none of the words for '{column}';{hint} allowed: {allowed}",
        "“{found}”不是“{column}”的可选项；{hint}可用：{allowed}",
    ),
    "problem.cell-threshold": (
        "'{found}' is no threshold; write a sign and an amount: ≤ 160千伏安",
        "“{found}”不是门槛的写法；请写符号和数量：≤ 160千伏安",
    ),
    "problem.cell-without-use": (
        "'{column}' ({found}) has no use in this row; empty it, or mend the row",
        "“{column}”（{found}）在此行不起作用；请清空，或改正该行",
    ),
    "problem.cell-differs": (
        "'{found}' is not what row {first}, the first of this item, says in '{column}'; empty one of the two",
        "“{found}”与该条目首行（第{first}行）的“{column}”不同；请清空其一",
    ),
    "problem.cell-not-in-first": (
        "'{column}' is '{found}' here and empty in row {first}, the first of this item; fill it in there, or write {none} if the item has none",
        "此处“{column}”为“{found}”，而该条目首行（第{first}行）未填；请在首行填写，条目本身没有的填{none}",
    ),
    "problem.cell-not-of-target": (
        "'{column}' ({found}) is not that of the target in this row; were columns sorted apart?",
        "“{column}”（{found}）与本行的目标代号不符；是否只对部分列作了排序？",
    ),
    "problem.cell-city": (
        "there is no city '{found}';{hint} a new city is named by its name in pinyin, lower-case letters and hyphens",
        "没有城市“{found}”；{hint}新城市请填拼音代号，小写字母与连字符",
    ),
    "problem.cell-year": (
        "'{found}' is no year of a plan: from {low} to {high}",
        "“{found}”不是方案的年份：应在{low}至{high}之间",
    ),
    "problem.cell-slug": (
        "'{found}' is no slug: lower-case letters, digits and single hyphens",
        "“{found}”不能作短名：只用小写字母、数字和单个连字符",
    ),
    "problem.figure-without-main": (
        "a further figure, but no row has the main figure of this measure and scope; leave its role empty, or mend measure or scope",
        "此行为其他数值，但没有同一指标、同一适用范围的主要数值；请清空角色，或改正指标或适用范围",
    ),
    "problem.aside-without-item": (
        "item {found} does not stand in the sheet of targets; add a row with item and title there",
        "“目标”表中没有条目 {found}；请在该表加一行，填条目和任务",
    ),
    "word.text": ("text (put it in quotes)", "文本（请加引号）"),
    "word.nothing": ("nothing", "空"),
    "word.mapping": ("a mapping (key: value)", "映射（键: 值）"),
    "word.list": ("a list", "列表"),
    "word.list-of": ("a list of {n}", "有 {n} 项的列表"),
    "word.truth": ("true or false", "true 或 false"),
    "word.whole": ("a whole number, without quotes", "整数（不加引号）"),
    "word.file": ("the file", "文件"),
    "word.entry": ("an entry of {n}", "{n} 的条目"),
    "word.min_length": ("a list of at least {n}", "至少有 {n} 项的列表"),
    "word.max_length": ("a list of at most {n}", "至多有 {n} 项的列表"),
    "word.ge": ("a number of at least {n}", "不小于 {n} 的数"),
    "word.le": ("a number of at most {n}", "不大于 {n} 的数"),
    "word.number": (
        "a plain number without quotes (12, 0.5), not an exponent",
        "不加引号的普通数字（12、0.5），不用指数",
    ),
    "word.positive": ("a number above 0", "大于 0 的数"),
    "word.form-id": ("lower-case letters, digits and single hyphens", "小写字母、数字和单个连字符"),
    "word.form-measure": ("INDICATOR/MEASURE", "指标/二级指标"),
    "word.form-scope": ("CASE or CASE/QUALIFIER+QUALIFIER", "情形 或 情形/限定语+限定语"),
    "word.form-plan": ("CITY/YEAR", "城市/年份"),
    "word.form-target": (
        "INDICATOR/MEASURE@SCOPE, as bizbench list targets prints it (CITY/YEAR in front may be left out)",
        "指标/二级指标@范围，同 bizbench list targets 所列（前面的 城市/年份 可省略）",
    ),
    "word.form-code": ("six digits in quotes", "加引号的六位数字"),
    "word.form-hash": ("64 hexadecimal digits", "64位十六进制数字"),
    "word.another-encoding": ("another encoding", "其他编码"),
    "word.yaml-colon-in-text": (
        "a text that holds ': ' needs quotes, or the line before is not finished",
        "含有“: ”的文本须加引号，或上一行未写完",
    ),
    "word.yaml-cannot-begin": (
        "a text cannot begin with @, ` or %, nor a line with a tab; use quotes, or spaces",
        "文本不能以 @、`、% 开头，行首不能用制表符；请加引号或改用空格",
    ),
    "word.yaml-no-colon": (
        "a key needs ': ' behind it (a colon and a space)",
        "键后须有“: ”（冒号加空格）",
    ),
    "word.yaml-open-quote": (
        "the quote that begins here is never closed",
        "自此处开始的引号没有闭合",
    ),
    "word.yaml-open-bracket": (
        "the bracket that begins here is not closed, or a comma is missing in it",
        "自此处开始的括号没有闭合，或其中缺少逗号",
    ),
    "word.yaml-indent": (
        "the indentation does not fit the lines before, or a quote ends too early",
        "缩进与前文不符，或引号过早结束",
    ),
    "word.no-number": ("no number", "没有数字"),
    "word.no-unit": ("none", "没有单位"),
    "word.no-change": ("a level", "水平"),
    "word.refusal-no-figure": ("there is no figure in it", "其中没有数值"),
    "word.refusal-several-figures": ("there are several figures in it", "其中有多个数值"),
    "word.refusal-lost-decimal-point": (
        "white space between digits: a decimal point may be lost",
        "数字之间有空格，可能漏了小数点",
    ),
    "word.refusal-bad-number": ("the numeral is not well formed", "数字写法有误"),
    "word.refusal-vague-number": ("the number is vague (数十, 十几)", "数字含糊（数十、十几）"),
    "word.refusal-bare-numeral": ("a Chinese numeral without a unit", "中文数字没有单位"),
    "word.refusal-unknown-unit": ("its unit is not on the list", "单位不在清单之中"),
    "word.refusal-unclear-bound": (
        "the words around the number turn its meaning or contradict each other (“{n}”)",
        "数字前后的词语改变其含义或相互矛盾（“{n}”）",
    ),
    "word.refusal-ordinal": ("a place in an order (第三)", "序数（第三）"),
    "word.refusal-item-number": ("the number of an item", "条目编号"),
    "word.refusal-document-number": ("the number of a document", "文号"),
    "word.refusal-date": ("a date", "日期"),
    "word.refusal-time-of-day": ("a time of day", "时刻"),
    "word.refusal-phone-number": ("a telephone number", "电话号码"),
    "word.refusal-name": ("digits inside a name (5G, 12+N)", "名称中的数字（5G、12+N）"),
    "word.refusal-word": ("a numeral inside a word (统一)", "词语中的数字（统一）"),
}
