"""What the program says of itself on the side, and usage errors."""

from __future__ import annotations

TEXTS = {
    "usage.no-sources": (
        "name the folders of documents with --sources or in {variable}.",
        "请用 --sources 或 {variable} 指明原文文件夹。",
    ),
    "usage.source-twice": (
        "two folders hold a document of the same name: {first}, {second}.",
        "两个文件夹中有同名原文：{first}、{second}。",
    ),
    "usage.sources-not-there": ("there is no folder {found}.", "没有文件夹 {found}。"),
    "usage.unknown-rule": (
        "there is no rule '{found}';{hint} known: {allowed}.",
        "没有规则“{found}”；{hint}已有：{allowed}。",
    ),
    "message.wrote": ("written: {path}", "已写入：{path}"),
    "message.replaced": (
        "note: {name} comes from {by}, in place of an earlier folder's file",
        "提示：{name} 取自 {by}，取代先前文件夹中的同名文件",
    ),
    "message.indexing": ("reading the data files", "正在读取数据文件"),
    "message.no-index": (
        "note: no index of the data files can be kept ({why}); they are read one by one",
        "提示：无法保存数据文件的索引（{why}），改为逐个读取",
    ),
    "message.index-damaged": (
        "note: the index of the data files was damaged ({why}) and is made anew",
        "提示：数据文件的索引已损坏（{why}），将重新建立",
    ),
    "message.other-checkout": (
        "warning: this folder is a bizbench checkout, but the data are read from {folders}",
        "警告：当前文件夹是 bizbench 的检出副本，但数据读自 {folders}",
    ),
    "message.error": ("error: {text}", "错误：{text}"),
    "message.interrupted": ("interrupted", "已中断"),
    "message.not-written": (
        "error: the output cannot be written: {why}",
        "错误：无法写出结果：{why}",
    ),
    "message.data-problems": (
        "{n} problem in the data touches this answer:|{n} problems in the data touch this answer:",
        "{n}处数据问题影响本结果：",
    ),
    "message.other-problems": (
        "warning: {n} file with problems was left out, without effect on this answer (bizbench validate)|warning: {n} files with problems were left out, without effect on this answer (bizbench validate)",
        "警告：{n}个有问题的文件未予采用，不影响本结果（bizbench validate）",
    ),
    "usage.unknown-city": (
        "there is no city '{found}';{hint}{known}",
        "没有城市“{found}”。{hint}{known}",
    ),
    "usage.unknown-indicator": (
        "there is no indicator or measure '{found}';{hint}{known}",
        "没有指标或二级指标“{found}”。{hint}{known}",
    ),
    "usage.unknown-measure": (
        "there is no measure '{found}' in this indicator;{hint}{known}",
        "该指标下没有二级指标“{found}”。{hint}{known}",
    ),
    "usage.unknown-scope": (
        "there is no case or qualifier '{found}' here;{hint}{known}",
        "此处没有情形或限定语“{found}”。{hint}{known}",
    ),
    "usage.unknown-plan": (
        "there is no plan '{found}';{hint}{known}",
        "没有方案“{found}”。{hint}{known}",
    ),
    "usage.unknown-target": (
        "there is no target '{found}';{hint} see: {allowed}.",
        "没有目标“{found}”。{hint}参见：{allowed}。",
    ),
    "usage.is-measure": (
        "'{found}' is a measure: bizbench compare {measure} shows what is promised, bizbench show {indicator} how it is defined.",
        "“{found}”是二级指标：bizbench compare {measure} 列示各地承诺，bizbench show {indicator} 列示其定义。",
    ),
    "usage.unknown-thing": (
        "there is no plan, indicator, city or target '{found}';{hint}{known}",
        "没有名为“{found}”的方案、指标、城市或目标。{hint}{known}",
    ),
    "usage.unknown-convention": (
        "there is no convention '{name}';{hint} known: {allowed}; write --assume NAME=VALUE.",
        "没有“{name}”这项设定；{hint}已有：{allowed}；写法为 --assume 名称=取值。",
    ),
    "usage.convention-twice": ("the convention '{name}' is given twice.", "约定“{name}”重复设定。"),
    "usage.bad-convention-value": (
        "'{value}' is no value of the convention '{name}';{hint} allowed: {allowed}.",
        "“{value}”不是约定“{name}”的取值；{hint}可用：{allowed}。",
    ),
    "usage.option-twice": (
        "{option} is given twice; give it once.",
        "{option} 重复给出，只能给一次。",
    ),
    "known": (" known: {allowed}.", "已有：{allowed}。"),
    "hint": (" did you mean '{word}'?", "您是否想写“{word}”？"),
    "usage.unknown-command": (
        "there is no command '{found}';{hint} {help} lists them.",
        "没有命令“{found}”。{hint}全部命令见 {help}。",
    ),
    "usage.unknown-option": (
        "there is no option {found} here;{hint} {help} lists them.",
        "此处没有选项 {found}。{hint}可用选项见 {help}。",
    ),
    "usage.option-without-value": (
        "{option} takes no value; write {option} alone.",
        "{option} 不带取值，只写 {option} 即可。",
    ),
    "usage.option-needs-value": (
        "{option} needs a value: {option} {values}. {what}",
        "{option} 后缺少取值，应写 {option} {values}。{what}",
    ),
    "usage.value-missing": (
        "{option} is missing. {what} Write: {usage} (more: {help}).",
        "缺少 {option}。{what}写法：{usage}；详见 {help}。",
    ),
    "usage.bad-value": (
        "{option} takes {values}; '{found}' is none.",
        "{option} 须为{values}，“{found}”不是。",
    ),
    "usage.path-unreadable": ("{path} cannot be read: {why}.", "无法读取 {path}：{why}。"),
    "usage.words-left": (
        "nothing can be made of '{found}' here. Write: {usage} (more: {help}).",
        "此处多出“{found}”。写法：{usage}；详见 {help}。",
    ),
    "usage.command-line": ("{why}", "{why}"),
    "usage.city-as-indicator": (
        "'{found}' names a city, not an indicator; cities are named with --city, one --city for each.",
        "“{found}”是城市，不是指标；城市请用 --city 指定，每个城市写一次 --city。",
    ),
    "usage.city-as-indicator-one": (
        "'{found}' names a city, not an indicator; your own city is named with --city.",
        "“{found}”是城市，不是指标；本市请用 --city 指定。",
    ),
    "usage.city-behind-city": (
        "'{found}' names a city, not an indicator; further cities stand in the first word, with "
        "commas between: CITY,{found}.",
        "“{found}”是城市，不是指标；多个城市请写在第一个词中，以逗号分隔：城市，{found}。",
    ),
    "usage.unknown-observation": (
        "there is no observation '{found}' of {city};{hint} known: {allowed}.",
        "{city}没有观测值“{found}”。{hint}已有：{allowed}。",
    ),
    "usage.no-observation": (
        "there are no observations of {city}; with observations: {allowed}.",
        "{city}没有观测值；有观测值的：{allowed}。",
    ),
    "usage.unknown-department-of": (
        "no department of {city} has '{found}' in its name;{hint} see: bizbench show {typed}",
        "{city}没有名称包含“{found}”的单位。{hint}可查看：bizbench show {typed}",
    ),
    "usage.against-observed": (
        "no document of {city} is known, only measured values; they are named: observed:{city}",
        "没有{city}的文件，只有观测值；请写 observed:{city}",
    ),
    "usage.against-itself": (
        "{city} cannot be held against itself; name another city, or: {allowed}.",
        "{city}不能与自身对标；请另选城市，或：{allowed}。",
    ),
    "usage.against-not-shown": (
        "{city} is not among the cities compared: {allowed}. Add --city {typed}.",
        "{city}不在所比较的城市之中：{allowed}。请加 --city {typed}。",
    ),
    "usage.against-left-out": (
        "{city} is not among the places compared: {allowed}. --level all compares those of every level; --city names them one by one.",
        "{city}不在所比较的范围之中：{allowed}。--level all 比较各级地方；--city 可逐一指明。",
    ),
    "usage.places-twice": (
        "several --city name the places one by one: leave out --level, --province and --group, or all but one --city.",
        "多个 --city 已逐一指明所比较的城市：请去掉 --level、--province、--group，或只保留一个 --city。",
    ),
    "usage.places-none": (
        "no place with a document is of the level, province, group and year asked for.",
        "没有符合该层级、省份、分组及年份且有文件的地方。",
    ),
    "usage.year-after-as-of": (
        "--year {year} and --as-of {as_of} contradict each other: no document of {year} is of {as_of} or earlier.",
        "--year {year} 与 --as-of {as_of} 相互矛盾：{year}年的文件不可能在截至{as_of}年的文件之中。",
    ),
    "usage.unknown-detail": (
        "there is no detail '{found}';{hint} known: {allowed}.",
        "没有详略程度“{found}”。{hint}可用：{allowed}。",
    ),
    "usage.brief-and-all": (
        "--brief and --all exclude each other.",
        "--brief 与 --all 不能同时使用。",
    ),
    "usage.brief-format": (
        "--brief is for {allowed}, not for {format}.",
        "--brief 仅用于 {allowed}，不能用于 {format}。",
    ),
    "usage.no-chart": (
        "there is no chart of {found}; there are charts of: {allowed}.",
        "{found} 没有图表；有图表的命令：{allowed}。",
    ),
    "usage.chart-several": (
        "a chart shows one set of figures, and this answer has several. Ask for one: {allowed}.",
        "一张图只画一组数值，此处有多组。请只选一组：{allowed}。",
    ),
    "usage.chart-none": (
        "there is nothing to draw: no city states a figure for what was asked.",
        "没有可画的内容：所问各项均无城市提出数值。",
    ),
    "usage.unknown-level": (
        "there is no level '{found}';{hint} known: {allowed}.",
        "没有层级“{found}”。{hint}可用：{allowed}。",
    ),
    "usage.unknown-group": (
        "there is no group '{found}';{hint}{known}",
        "没有分组“{found}”。{hint}{known}",
    ),
    "usage.search-empty": ("search needs a text to look for.", "search 须给出要检索的文字。"),
    "usage.unknown-framework": (
        "there is no framework '{found}';{hint}{known}",
        "没有评价体系“{found}”。{hint}{known}",
    ),
    "usage.framework-none": (
        "nothing of what was asked for is in {name}; it has: {allowed}.",
        "所问各项均不在“{name}”之内；其所含：{allowed}。",
    ),
    "usage.unknown-format": (
        "there is no format '{found}' here;{hint} known: {allowed}.",
        "此处没有格式“{found}”。{hint}可用：{allowed}。",
    ),
    "usage.unusable-argument": (
        "this cannot be an argument: '{found}'.",
        "此参数无法使用：“{found}”。",
    ),
    "usage.unknown-encoding": (
        "there is no encoding '{found}' here;{hint} known: {allowed}.",
        "此处没有编码“{found}”。{hint}可用：{allowed}。",
    ),
    "usage.encoding-fixed": (
        "--encoding is for csv and tsv; {format} has an encoding of its own.",
        "--encoding 仅用于 csv 和 tsv；{format} 的编码是固定的。",
    ),
    "usage.binary-terminal": (
        "{format} cannot be shown on a terminal: give --output FILE{ending}, or send it into a pipe.",
        "{format} 不能在终端显示：请用 --output 文件名{ending} 写入文件，或经管道输出。",
    ),
    "usage.sheet-full": (
        "a sheet holds {most} rows, this answer has {n}: narrow it, or use --format csv.",
        "一张工作表至多{most}行，此结果有{n}行：请缩小范围，或用 --format csv。",
    ),
    "usage.no-columns": (
        "--columns is for {allowed}, not for {format}.",
        "--columns 仅用于 {allowed}，不能用于 {format}。",
    ),
    "usage.unknown-column": (
        "there is no column '{found}' here;{hint}{known}",
        "此表没有“{found}”列。{hint}{known}",
    ),
    "usage.report-output": (
        "a report is a file: name one with --output, as in --output report.html.",
        "报告须写入文件：请用 --output 指定，如 --output report.html。",
    ),
    "usage.report-format": (
        "a report is a web page and cannot be written as {format}; leave --format out.",
        "报告为网页，不能写成{format}；请去掉 --format。",
    ),
    "usage.report-ending": (
        "a report is a web page: let the name of '{found}' end with .html.",
        "报告为网页：“{found}”的扩展名须为 .html。",
    ),
    "usage.unknown-ending": (
        "the ending of '{found}' names no format. Known: {allowed}; or give --format.",
        "无法从“{found}”的扩展名判断格式。可用：{allowed}；也可用 --format 指定。",
    ),
    "usage.unknown-language": (
        "there is no language '{found}'. Known: {allowed}.",
        "没有语言“{found}”。可用：{allowed}。",
    ),
    "usage.unknown-status": (
        "there is no status '{found}';{hint} known: {allowed}.",
        "没有性质“{found}”。{hint}可用：{allowed}。",
    ),
    "usage.unknown-lead": (
        "no lead department's name holds '{found}';{hint} see: bizbench list targets",
        "没有名称包含“{found}”的牵头单位。{hint}",
    ),
    "usage.unknown-answerable": (
        "no department that answers for something in this plan has a name that holds '{found}';{hint} departments: {allowed}.",
        "该方案的牵头或责任单位中，没有名称包含“{found}”的。{hint}部门：{allowed}。",
    ),
    "usage.unknown-light": (
        "there is no light '{found}';{hint} colours: {allowed}.",
        "没有“{found}”这种亮灯。{hint}可用：{allowed}。",
    ),
    "usage.as-of": (
        "'{found}' is not a date; write --as-of YYYY-MM-DD.",
        "“{found}”不是日期；请写作 --as-of YYYY-MM-DD。",
    ),
    "usage.lag-thresholds": (
        "--at-risk and --behind take percentage points from 0 to 100, the first not above the second (found {at_risk} and {behind}).",
        "--at-risk 与 --behind 须为0至100的百分点，前者不大于后者（现为 {at_risk} 与 {behind}）。",
    ),
    "usage.time-left": (
        "--time-left takes a percentage from 0 to 100 (found {found}).",
        "--time-left 须为0至100的百分数（现为 {found}）。",
    ),
    "usage.no-plan": (
        "no plan of {city} is known. Plans: {allowed}.",
        "没有{city}的方案。已有方案：{allowed}。",
    ),
    "usage.unknown-kind": (
        "there is no list of '{found}';{hint} known: {allowed}.",
        "没有“{found}”的清单。{hint}可用：{allowed}。",
    ),
    "usage.unknown-document-kind": (
        "there is no kind of document '{found}';{hint}{known}",
        "没有文件类别“{found}”。{hint}{known}",
    ),
    "usage.unknown-schema": (
        "there is no schema '{found}';{hint} known: {allowed}.",
        "没有 schema“{found}”。{hint}已有：{allowed}。",
    ),
    "usage.ambiguous-name": (
        "'{found}' means several: {allowed}. Name one by its id.",
        "“{found}”有多种所指：{allowed}。请用 id 指明。",
    ),
    "usage.no-such-path": (
        "{found} is not, and does not hold, one of the data files being read. The data folders are: {allowed}",
        "{found}不是所读的数据文件，其中也没有。数据文件夹为：{allowed}",
    ),
    "usage.output-exists": (
        "{path} exists already; give --force to overwrite it.",
        "{path} 已存在；如需覆盖，请加 --force。",
    ),
    "usage.output-folder": (
        "{path} cannot be written: the folder {folder} does not exist.",
        "无法写入 {path}：文件夹 {folder} 不存在。",
    ),
    "usage.output-failed": ("{path} cannot be written: {why}.", "无法写入 {path}：{why}。"),
    "usage.needs-data": (
        "--only-data leaves the shipped data out; name a folder with --data.",
        "--only-data 不读自带数据；请用 --data 指定数据文件夹。",
    ),
    "message.left-out": (
        "{n} error in the data; the file is left out of every answer (see .problems):|{n} errors in the data; the files are left out of every answer (see .problems):",
        "数据中有{n}处错误，所在文件不进入任何结果（见 .problems）：",
    ),
    "usage.unknown-keyword": (
        "{method}() has no argument '{found}';{hint} it has: {allowed}.",
        "{method}() 没有参数“{found}”；{hint}可用：{allowed}。",
    ),
    "usage.argument-names": (
        "{name} takes a name or several, as text (found {found}).",
        "{name} 须为一个或多个名称（文本），现为 {found}。",
    ),
    "usage.argument-one": (
        "{name} takes one name, as text (found {found}).",
        "{name} 须为一个名称（文本），现为 {found}。",
    ),
    "usage.argument-whole": (
        "{name} takes a whole number (found {found}).",
        "{name} 须为整数，现为 {found}。",
    ),
    "usage.argument-flag": (
        "{name} is True or False (found {found}).",
        "{name} 须为 True 或 False，现为 {found}。",
    ),
    "usage.nothing-named": (
        "compare needs an indicator, a measure or --framework; matrix and best take all where none is named.",
        "compare 须指明指标、二级指标或 --framework；matrix 和 best 不指明时为全部。",
    ),
    "usage.top": ("--top takes a number of at least 1.", "--top 须为不小于1的数。"),
    "usage.reach": ("--reach takes a number of at least 1.", "--reach 须为不小于1的数。"),
    "usage.diff-plans": (
        "name two plans as CITY/YEAR, or a city and two years ({found}); plans: {allowed}.",
        "请写出两份方案（CITY/YEAR），或一个城市加两个年份（{found}）。方案：{allowed}。",
    ),
    "usage.score-measure": (
        "score takes indicators, not measures ('{found}'); to rank over some measures: bizbench score {indicator} --over {measure}",
        "score 按指标计分，不接受二级指标（“{found}”）；按部分二级指标排名请用：bizbench score {indicator} --over {measure}",
    ),
    "usage.not-scored": (
        "{found} has no measure with goalposts, so it has no score; scored are: {allowed}.",
        "{found}没有设固定标杆的二级指标，故无得分；可计分的有：{allowed}。",
    ),
    "usage.score-observed-option": (
        "{option} is for announced targets and does not go with --observed.",
        "{option} 用于公布的目标，不能与 --observed 同用。",
    ),
    "usage.score-observed-city": (
        "'{found}' names an observation; give --observed to score observations, or --against {found} for a line of reference.",
        "“{found}”所指为观测值；对观测值计分请加 --observed，作参照请用 --against {found}。",
    ),
    "usage.score-against": (
        "--against takes observations here, which stand as lines of reference ('{found}'); known: {allowed}.",
        "此处 --against 只接受观测值，作为参照列示（“{found}”）；已有：{allowed}。",
    ),
    "usage.no-observations": ("these data hold no observations.", "数据中没有观测值。"),
    "usage.overall-observed": (
        "--overall is for observations only: there is no league table of promises. Add --observed.",
        "--overall 只用于观测值：承诺不作总排名。请加 --observed。",
    ),
    "usage.overall-all": (
        "--overall is the mean of all ten indicators: name no indicator and no --over.",
        "--overall 为全部十个指标的平均：请勿指定指标或 --over。",
    ),
    "usage.overall-topics": (
        "the overall score is the mean of {wanted} indicators; these data hold {found}.",
        "总得分为{wanted}个指标的平均；数据中有{found}个。",
    ),
    "usage.over-one-indicator": (
        "--over names measures of one indicator: name just one indicator.",
        "--over 指定一个指标之内的二级指标：请只写一个指标。",
    ),
    "usage.over-not-scored": (
        "'{found}' has no goalposts here, so it has no score; scored are: {allowed}.",
        "“{found}”在此没有固定标杆，故无得分；可计分的有：{allowed}。",
    ),
    "usage.filter-not-here": (
        "{option} does not narrow a list of {kind}. What does: {allowed}.",
        "{option} 不能用于筛选{kind}清单。可筛选：{allowed}。",
    ),
    "usage.whatif-form": (
        "'{found}' is no change of a promise; write {example}, such as getting-electricity/time@low-voltage=\"5 working_day\".",
        "“{found}”不是对承诺的改动。请写 {example}，例如 获得电力/办电时间@低压用户=5个工作日。",
    ),
    "usage.whatif-value": (
        "'{found}' is no value; write a number with its unit, such as \"{example}\", with a bound before it if need be (<=, >=, <, >, at_most, at_least). Units that fit: {allowed}.",
        "“{found}”不是数值：请写数字加单位，如“{example}”，前面可加界限（<=、>=、<、>、不超过、不少于）。可用单位：{allowed}。",
    ),
    "usage.whatif-negative": (
        "'{found}' is below zero; a promise is not.",
        "“{found}”小于零；承诺不能小于零。",
    ),
    "usage.whatif-groundless": (
        "'{found}' sets no limit: its bound runs against the direction of the measure; write {sign}, or the number alone.",
        "“{found}”不构成限值：界限与该二级指标的优劣方向相反；请写 {sign}，或只写数值。",
    ),
    "usage.whatif-unit": (
        "there is no unit '{found}' here;{hint} allowed: {allowed}.",
        "没有单位“{found}”。{hint}此处可用：{allowed}。",
    ),
    "usage.whatif-days": (
        "'{found}' does not say which kind of day; write one of: {allowed}.",
        "“{found}”未说明是哪一种日；请写明：{allowed}。",
    ),
    "usage.whatif-unit-fit": (
        "the unit {found} does not fit {measure}; allowed: {allowed}.",
        "单位“{found}”不适用于{measure}。可用：{allowed}。",
    ),
    "usage.whatif-twice": (
        "{measure} ({scope}) is changed twice; name each promise once.",
        "{measure}（{scope}）改了两次；每项承诺只写一次。",
    ),
    "usage.whatif-one-measure": (
        "'{found}' is an indicator; change one of its measures: {allowed}.",
        "“{found}”是一级指标；请指明其中一个二级指标：{allowed}。",
    ),
    "usage.whatif-not-ranked": (
        "{measure} has no better or worse and is never ranked, so no change of it moves anything.",
        "{measure}没有优劣之分，从不排名，改动不会引起任何变化。",
    ),
    "usage.whatif-scope": (
        "{measure} has several scopes; name one (MEASURE@SCOPE=VALUE): {allowed}.",
        "{measure}有多个适用范围；请指明一个（二级指标@范围=数值）：{allowed}。",
    ),
    "usage.whatif-no-document": (
        "no document of {city} is known, so there is none in which to try a promise.",
        "没有{city}的文件，无从推演其承诺。",
    ),
    "usage.whatif-no-document-by": (
        "no document of {city} up to {year} is known, so there is none in which to try a promise.",
        "没有{city}截至{year}年的文件，无从推演其承诺。",
    ),
    "usage.document-missing": ("there is no document {document}.", "没有文件 {document}。"),
    "usage.document-unreadable": (
        "the document {document} cannot be read: {detail}.",
        "无法读取文件 {document}：{detail}。",
    ),
    "usage.document-too-large": (
        "the document {document} is too large ({detail} bytes; at most {limit}).",
        "文件 {document} 过大（{detail} 字节，上限 {limit}）。",
    ),
    "usage.document-encoding": (
        "the document {document} is neither UTF-8 nor UTF-16 nor GBK; save it as UTF-8.",
        "文件 {document} 既非 UTF-8，也非 UTF-16 或 GBK；请另存为 UTF-8。",
    ),
    "usage.document-not-chinese": (
        "the document {document} is not Chinese: draft reads Chinese only; begin with: bizbench new CITY/YEAR.",
        "文件 {document} 不是中文：draft 只识读中文；请用 bizbench new 城市/年份 新建。",
    ),
    "usage.document-needs-extra": (
        "to read the {detail} document {document} a library is missing: pip install 'bizbench[documents]'.",
        "读取 {detail} 文件 {document} 缺少所需的库：pip install 'bizbench[documents]'。",
    ),
    "usage.document-pictures": (
        "the PDF {document} holds pictures of pages and no text; have the text recognized (OCR) first, and save it as text.",
        "PDF 文件 {document} 只有页面图片，没有文字；请先作文字识别（OCR），另存为文本。",
    ),
    "usage.document-locked": (
        "the PDF {document} is protected by a password; save it without one.",
        "PDF 文件 {document} 有密码保护；请取消密码后另存。",
    ),
    "usage.document-pages": (
        "the PDF {document} has {detail} pages; at most {limit} are read.",
        "PDF 文件 {document} 有{detail}页；上限为{limit}页。",
    ),
    "usage.document-empty": ("the document {document} is empty.", "文件 {document} 是空的。"),
    "usage.document-not-text": (
        "the document {document} is no plain text ({detail}); save it as text (.txt, UTF-8) first.",
        "文件 {document} 不是纯文本（{detail}）；请先另存为文本（.txt，UTF-8）。",
    ),
    "usage.whatif-only-draft": (
        "only drafts for consultation of {city} are known; add --with-drafts to try a promise in one.",
        "{city}仅有征求意见稿；加 --with-drafts 可在其中试改。",
    ),
    "usage.draft-exists": (
        "{path} exists already and is never overwritten; name another file with --output, or a second document of the year with --slug.",
        "{path} 已存在，绝不覆盖；请用 --output 另指定文件，同年第二份文件请用 --slug。",
    ),
    "usage.new-exists": (
        "{path} exists already and is never overwritten.",
        "{path} 已存在，绝不覆盖。",
    ),
    "usage.new-city-id": (
        "there is no city '{found}';{hint} a new city is named by an id: its name in pinyin, lower-case letters and hyphens.",
        "没有城市“{found}”；{hint}新城市请用代号：城市名的拼音，小写字母与连字符。",
    ),
    "usage.new-words": (
        "'{found}': write new CITY/YEAR for an empty plan file, or new progress CITY/YEAR for one of reports on a plan.",
        "“{found}”：空白方案文件请写 new 城市/年份，空白进展数据文件请写 new progress 城市/年份。",
    ),
    "usage.new-plan-id": (
        "'{found}' is no plan: write CITY/YEAR, or CITY/YEAR-SLUG for a second document of the year.",
        "“{found}”不是方案代号：请写 城市/年份，同年第二份文件写 城市/年份-短名。",
    ),
    "usage.import-exists": (
        "{path} exists already; give --force to put what the workbook says in its place (comments in the file are lost, but for “# check”).",
        "{path} 已存在；如需以工作簿内容取代，请加 --force（文件中的注释除“# check”外不保留）。",
    ),
    "usage.xlsx-and-output": (
        "--xlsx writes a workbook, --output a plan file; give one of them.",
        "--xlsx 写工作簿，--output 写方案文件；请只用其一。",
    ),
    "usage.xlsx-ending": (
        "{path} is no name of a workbook: end it in .xlsx.",
        "{path} 不是工作簿文件名：请以 .xlsx 结尾。",
    ),
    "usage.workbook-missing": ("there is no workbook {path}.", "没有工作簿 {path}。"),
    "usage.workbook-unreadable": (
        "the workbook {path} cannot be read: {why}.",
        "无法读取工作簿 {path}：{why}。",
    ),
    "usage.workbook-too-large": (
        "the workbook {path} is too large ({found} bytes; at most {limit}).",
        "工作簿 {path} 过大（{found} 字节，上限 {limit}）。",
    ),
    "usage.workbook-unpacked": (
        "the workbook {path} is too large when unpacked ({found} bytes; at most {limit}); delete empty rows, pictures and further sheets.",
        "工作簿 {path} 解压后过大（{found} 字节，上限 {limit}）；请删去空行、图片和多余的工作表。",
    ),
    "usage.workbook-old": (
        "{path} is an old Excel file (.xls); open it and save it as an Excel workbook (.xlsx).",
        "{path} 是旧版 Excel 文件（.xls）；请打开后另存为 .xlsx 工作簿。",
    ),
    "usage.workbook-locked": (
        "the workbook {path} is protected by a password; save it without one.",
        "工作簿 {path} 有密码保护；请取消密码后另存。",
    ),
    "usage.workbook-text": (
        "{path} is a table as text (CSV), not a workbook; fill in the workbook that bizbench new CITY/YEAR --xlsx FILE.xlsx writes.",
        "{path} 是文本表格（CSV），不是工作簿；请填写 bizbench new 城市/年份 --xlsx 文件.xlsx 生成的工作簿。",
    ),
    "usage.workbook-other": (
        "{path} is no Excel workbook (.xlsx).",
        "{path} 不是 Excel 工作簿（.xlsx）。",
    ),
    "usage.workbook-damaged": (
        "the workbook {path} is damaged ({why}); open it and save it again.",
        "工作簿 {path} 已损坏（{why}）；请打开后重新保存。",
    ),
    "usage.cell-cannot-hold": (
        "a cell of a workbook cannot hold this text as it is: {found}",
        "工作簿的单元格无法原样容纳此文字：{found}",
    ),
    "usage.workbook-cannot-hold": (
        "{path} says something that a workbook cannot hold without loss (item {found}); edit the file itself.",
        "{path} 中有工作簿无法无损容纳的内容（条目 {found}）；请直接编辑该文件。",
    ),
    "usage.plan-year": (
        "{found} is no year of a plan: from {low} to {high}.",
        "{found} 不是方案的年份：应在 {low} 至 {high} 之间。",
    ),
    "usage.draft-slug": (
        "'{found}' is no slug: lower-case letters, digits and single hyphens.",
        "“{found}”不能作短名：只用小写字母、数字和单个连字符。",
    ),
    "message.drafted": (
        "wrote {path}; items: {items}, figures proposed as targets: {targets}, set aside: {aside}; all to be checked",
        "已写入 {path}：{items} 个条目，{targets} 个数字拟作目标，{aside} 个搁置；均待核对",
    ),
    "message.workbook": (
        "wrote {path}; fill it in, then: {command}",
        "已写入 {path}；填好后运行：{command}",
    ),
    "message.imported": (
        "wrote {path}: {items} items, {targets} figures, {aside} set aside",
        "已写入 {path}：条目{items}个，数值{targets}个，未采用{aside}个",
    ),
    "message.imported-unchecked": (
        "{n} entry still to be checked, marked “# check”|{n} entries still to be checked, marked “# check”",
        "尚待核对{n}处，已标“# check”",
    ),
    "message.imported-reports": (
        "wrote {path}: {n} report|wrote {path}: {n} reports",
        "已写入 {path}：上报值{n}个",
    ),
    "message.import-refused": (
        "errors: {errors}, warnings: {warnings}; nothing was written",
        "错误：{errors}，警告：{warnings}；未写入任何文件",
    ),
    "message.skeleton": ("wrote {path}", "已写入 {path}"),
    "message.new-city": (
        "{city} is a new city{guess}; wrote {path}",
        "{city} 是新城市{guess}；已写入 {path}",
    ),
    "message.did-you-mean": (" (or did you mean {word}?)", "（是否想写 {word}？）"),
    "message.not-of-city": (
        "the document never says {name}: is it another city's?",
        "文件中从未出现“{name}”：是否为别的城市的文件？",
    ),
    "message.not-of-year": (
        "the document never says {year}: is it another year's?",
        "文件中从未出现“{year}”：是否为别的年份的文件？",
    ),
    "message.known-document": (
        "this text has been curated already: {plan}",
        "此文本已经收录：{plan}",
    ),
    "message.known-plan": (
        "note: this plan has a file already: {file}; in a data folder that is read after it, the new file takes its place as a whole",
        "提示：此方案已有数据文件：{file}；若新文件所在的数据文件夹在其后读取，新文件将整体取代之",
    ),
    "message.next-check": (
        "next: {command}",
        "下一步：{command}",
    ),
    "message.next-place": (
        "next: {path} is in no data folder; move it to {name} in one, beside the city's city.yaml",
        "下一步：{path} 不在数据文件夹中；请移至数据文件夹的 {name}，并备好该城市的 city.yaml",
    ),
}
