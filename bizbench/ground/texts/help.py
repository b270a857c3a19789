"""Texts of the help and of the start screen: what ``-h`` says of every command and option.

``help.command.NAME`` is the first sentence of a command, ``help.more.NAME`` what may follow it,
``help.example.NAME`` a command line that runs; an option names its text where it is declared
(``help="help.option.city"``). ``help.metavar.WORD`` is what a word in capitals is called.
"""

TEXTS = {
    "help.start": (
        "bizbench compares what cities promise business: ranked, like for like, with sources.",
        "bizbench 对标各城市公布的营商环境目标：同口径比较、排名，逐项注明出处。",
    ),
    # Two spaces part a command from what it does.
    "help.start.commands": (
        "bizbench compare getting-electricity  a ranked comparison\n"
        "bizbench compare getting-electricity --format markdown  the same for a report\n"
        "bizbench diff hangzhou/2020 hangzhou/2024  what changed between two plans\n"
        "bizbench gaps hangzhou  where a city is ahead and behind\n"
        "bizbench matrix getting-electricity  measures by cities, the best marked\n"
        "bizbench show hangzhou/2020  a plan with every figure\n"
        "bizbench list indicators  what can be compared",
        "bizbench compare 获得电力  对标排名\n"
        "bizbench compare 获得电力 --format markdown  同上，可用于报告\n"
        "bizbench diff 杭州 2020 2024  两份方案之间的变化\n"
        "bizbench gaps 杭州  一个城市的长板短板\n"
        "bizbench matrix 获得电力  指标对标表，标出最优\n"
        "bizbench show 杭州/2020  一份方案的全部目标\n"
        "bizbench list indicators  可对标的指标",
    ),
    "help.start.more": (
        "bizbench --help lists all commands.",
        "bizbench --help 列出全部命令。",
    ),
    "help.usage": ("Usage: ", "用法："),
    "help.arguments": ("Arguments:", "参数："),
    "help.options": ("Options:", "选项："),
    "help.commands": ("Commands:", "命令："),
    "help.example": ("Example: ", "示例："),
    "help.whole-number": ("a whole number", "整数"),
    "help.a-year": ("a year such as 2020", "年份（如2020）"),
    "help.default": ("{what} Default: {value}.", "{what}默认为{value}。"),
    "help.required": ("{what} [required]", "（必填）{what}"),
    # --- commands -------------------------------------------------------------------------------
    "help.command.bizbench": (
        "Compare what cities promise business: ranked, like for like, with sources.",
        "对标各城市公布的营商环境目标：同口径比较、排名，逐项注明出处。",
    ),
    "help.example.bizbench": ("compare getting-electricity", "compare 获得电力"),
    "help.command.compare": (
        "Rank cities' announced targets, like for like, with gaps, sources and caveats.",
        "各城市公布目标的同口径对标排名，附差距、出处和备注。",
    ),
    "help.example.compare": (
        "compare getting-electricity --city hangzhou,xiangyang",
        "compare 获得电力 --city 杭州,襄阳",
    ),
    "help.command.diff": (
        "Show what a plan tightened, relaxed, added or does not repeat of another.",
        "两份方案之间的变化：要求提高、放宽、新提出、未再提及。",
    ),
    "help.example.diff": ("diff hangzhou/2020 hangzhou/2024", "diff 杭州 2020 2024"),
    "help.command.history": (
        "Follow promises through all documents of a city: tightened, relaxed, not repeated.",
        "一个城市历年文件中各项目标的变化：要求提高、放宽、未再提及。",
    ),
    "help.example.history": ("history hangzhou getting-electricity", "history 杭州 获得电力"),
    "help.command.show": (
        "Show one plan, indicator, city or target with everything known of it.",
        "一份方案、一个指标、一个城市或一项目标的全部内容。",
    ),
    "help.example.show": ("show hangzhou/2020", "show 杭州/2020"),
    "help.command.list": (
        "List cities, plans, indicators, measures, targets, observations, frameworks or units.",
        "列出城市、方案、指标、二级指标、目标、观测值、评价体系或单位。",
    ),
    "help.example.list": (
        "list targets --city hangzhou --format json",
        "list targets --city 杭州 --indicator 获得电力",
    ),
    "help.command.search": (
        "Find a text in figures as printed, headings, conditions and notes of all documents.",
        "在全部文件的原文数字、条目标题、条件和备注中检索文字。",
    ),
    "help.example.search": ("search free", "search 免费"),
    "help.command.matrix": (
        "Lay out announced targets: measures as rows, cities as columns, the best ones marked.",
        "指标对标表：行为二级指标，列为城市，标出最优。",
    ),
    "help.more.matrix": (
        "With more than a few cities best, median and your own city stand for them: see --cities.",
        "城市较多时，列为最优、中位数和本市；各城市逐列见 --cities。",
    ),
    "help.example.matrix": (
        "matrix getting-electricity --city xiangyang",
        "matrix 获得电力 --city 襄阳",
    ),
    "help.command.best": (
        "Put together each measure's best announced target, with where it is written.",
        "汇总各二级指标的最优公布目标，注明出处。",
    ),
    "help.example.best": (
        "best getting-electricity --city xiangyang",
        "best 获得电力 --city 襄阳",
    ),
    "help.command.validate": (
        "Report every problem in the data files.",
        "报告数据文件中的全部问题。",
    ),
    "help.example.validate": (
        "validate cities/hangzhou/2020.yaml",
        "validate cities/hangzhou/2020.yaml",
    ),
    "help.command.tidy": (
        "Write ids for the names in data files, leaving comments and layout as they are.",
        "将数据文件中的名称改写为代号，注释和排版不变。",
    ),
    "help.example.tidy": (
        "tidy cities/hangzhou/2020.yaml --check",
        "tidy cities/hangzhou/2020.yaml --check",
    ),
    "help.command.verify": (
        "Hold plan files against their documents: nothing wrong, nothing overlooked.",
        "将方案数据与文件原文逐一核对：无误、无遗漏。",
    ),
    "help.example.verify": (
        "verify --sources documents hangzhou/2020",
        "verify --sources documents 杭州/2020",
    ),
    "help.command.schema": (
        "Print the JSON Schema of one kind of data file, for editors.",
        "输出一类数据文件的 JSON Schema，供编辑器使用。",
    ),
    "help.example.schema": ("schema plan", "schema plan"),
    "help.command.draft": (
        'Write a first plan file from a document; every guess is marked "# check".',
        "由文件原文生成方案数据初稿；凡属推断，均标“# check”。",
    ),
    "help.more.draft": (
        "Items, departments and every figure are recognized; measures are proposed by the "
        "indicators' keywords. A person checks it: validate refuses the file as long as a mark is "
        "left. No existing file is ever overwritten.",
        "识别条目、单位和每个数字，并按各指标的关键词拟定二级指标。须由人工核对：仍有标记时，"
        "validate 不予通过。不覆盖已有文件。",
    ),
    "help.example.draft": (
        "draft yangli.txt --city yangli --year 2021",
        "draft yangli.txt --city yangli --year 2021",
    ),
    "help.command.report": (
        "Write all comparisons into one web page that opens from a disk, without a network.",
        "将全部对标结果写成一个网页文件，无需联网，可直接打开。",
    ),
    "help.more.report": (
        "It holds both languages and opens in the one of --lang.",
        "网页含中英文两种语言，按 --lang 指定的语言打开。",
    ),
    "help.example.report": (
        "report xiangyang --output report.html",
        "report 襄阳 --output report.html",
    ),
    "help.command.export": (
        "Write all data as tables with keys: a Frictionless data package, or one SQLite file.",
        "导出全部数据为带主键、外键的数据表：Frictionless 数据包，或一个 SQLite 文件。",
    ),
    "help.more.export": (
        "The tables are described in datapackage.json and README.md, which stand beside them. "
        "--force replaces an earlier package in DIR and leaves other files there alone.",
        "同一文件夹中的 datapackage.json 和 README.md 说明各表。--force 只替换文件夹中此前导出的"
        "数据包，不动其他文件。",
    ),
    "help.example.export": (
        "export open-data --sqlite open-data.db",
        "export open-data --sqlite open-data.db",
    ),
    "help.command.import": (
        "Write the plan file that a filled-in workbook says.",
        "由填好的工作簿生成方案数据文件。",
    ),
    "help.more.import": (
        "The workbook names its city and year. Every problem is told with its cell, and nothing is "
        "written then. One of new progress makes a file of reports.",
        "工作簿中已写明城市和年份。如有问题，逐项指明所在单元格，且不写入任何文件。由 new progress "
        "生成的工作簿则生成进展数据文件。",
    ),
    "help.example.import": ("import yangli.xlsx", "import yangli.xlsx"),
    "help.command.new": (
        "Write an empty plan file, or one of reports on a plan (new progress CITY/YEAR).",
        "生成空白方案数据文件；new progress 城市/年份 生成该方案的进展填报文件。",
    ),
    "help.example.new": ("new yangli/2021", "new yangli/2021"),
    "help.command.tasks": (
        "List a plan's tasks: what is to be done, the target, who leads, by when.",
        "一份方案的任务分解表：任务、目标、牵头单位、责任单位、完成时限。",
    ),
    "help.example.tasks": ("tasks xiangyang 2020", "tasks 襄阳 2020 --lead 行政审批局"),
    "help.command.profile": (
        "Show a city on one page: documents, standing, strengths, weaknesses, change, silence.",
        "一个城市的一页概览：文件、位次、长板、短板、变化、未提出。",
    ),
    "help.example.profile": ("profile quzhou", "profile 衢州"),
    "help.command.progress": (
        "Hold a plan's promises against reported values: how far, and in time or not.",
        "方案目标与上报数值对照：完成进度，是否按时（红黄绿灯）。",
    ),
    "help.example.progress": (
        "progress hangzhou 2020 --as-of 2020-12-31",
        "progress 杭州 2020 --as-of 2020-12-31",
    ),
    "help.command.score": (
        "Score cities from 0 to 100 between fixed goalposts (Doing Business 2020); "
        "nothing imputed.",
        "按固定标杆（《2020年营商环境报告》）为城市计0至100分；不作估补。",
    ),
    "help.example.score": (
        "score getting-electricity --over procedures,time,cost",
        "score 获得电力 --over procedures,time,cost",
    ),
    "help.command.gaps": (
        "Show where a city's announced targets lead or lag, by how much, and who answers for it.",
        "一个城市的长板短板清单：领先或落后多少，由谁牵头。",
    ),
    "help.example.gaps": ("gaps xiangyang --against hangzhou", "gaps 襄阳 --against 杭州"),
    "help.command.whatif": (
        "Show what other promises of a city would move: ranks, gaps, scores. No file is changed.",
        "试算：一个城市若改变承诺，名次、差距、得分如何变化；不改动任何文件。",
    ),
    "help.example.whatif": (
        'whatif hangzhou "getting-electricity/time@low-voltage=5 working_day"',
        "whatif 杭州 办电时间@低压用户=5个工作日",
    ),
    # --- options that several commands share ----------------------------------------------------
    "help.option.help": ("Show this message and exit.", "显示本帮助。"),
    "help.option.version": (
        "Print the version and the data folders.",
        "显示版本和数据文件夹。",
    ),
    "help.option.install-completion": (
        "Install completion for the current shell.",
        "为当前 shell 安装自动补全。",
    ),
    "help.option.show-completion": (
        "Show completion for the current shell, to copy it or customize the installation.",
        "显示当前 shell 的自动补全脚本，供复制或自行安装。",
    ),
    "help.option.data": (
        "A further data folder; may be given several times.",
        "另加数据文件夹；可重复给出。",
    ),
    "help.option.only-data": ("Leave the shipped data out.", "不使用自带数据。"),
    "help.option.no-cache": (
        "Read the data files themselves, without the index in BIZBENCH_CACHE.",
        "直接读取数据文件，不用 BIZBENCH_CACHE 中的索引。",
    ),
    "help.option.lang": (
        "Language: {languages}; default: the locale's.",
        "语言：{languages}；默认随系统。",
    ),
    "help.option.format": (
        "Output format: {formats}; the first is the default.",
        "输出格式：{formats}；默认为第一种。",
    ),
    "help.option.output": (
        "Write to a file, - for standard output; the ending names the format ({endings}).",
        "写入文件，- 为标准输出；由扩展名（{endings}）定格式。",
    ),
    "help.option.encoding": (
        "Encoding of {sheets}: {encodings}; the first is the default, which Excel opens.",
        "{sheets} 的编码：{encodings}；默认为第一种，Excel 可直接打开。",
    ),
    "help.option.columns": (
        "Only these columns, by name or heading, in this order.",
        "只列这些列（列名或列标题），并按此顺序。",
    ),
    "help.option.force": ("Overwrite an existing output file.", "覆盖已有的输出文件。"),
    "help.option.brief": (
        "Only the answer; of a flat table the columns that are read first.",
        "只显示要点；数据表只列首先要读的列。",
    ),
    "help.option.all": (
        "Everything: no long part folded to a line with its count.",
        "全部列出，不折叠任何部分。",
    ),
    "help.option.cities": (
        "Every city as a column, every measure as a row.",
        "每个城市一列，每个二级指标一行。",
    ),
    "help.option.no-pager": (
        "Never show a long answer through the pager (PAGER, less).",
        "内容较长时也不分页显示（PAGER、less）。",
    ),
    "help.option.city": (
        "Only this city; may be given several times.",
        "只列该城市；可重复给出。",
    ),
    "help.option.own-city": (
        "Your own city: it comes first. Given several times: only these, "
        "and whom that leaves out is said.",
        "本市，列在首位。给出多个城市时只比较这些城市，并说明未列入的。",
    ),
    "help.option.assume": (
        "Fix a convention: days=calendar, working-day=7/5, hours=office, power-factor=0.9.",
        "设定约定：days=calendar、working-day=7/5、hours=office、power-factor=0.9。",
    ),
    "help.option.as-of": ("Only documents up to this year.", "只用截至该年的文件。"),
    "help.option.year": ("Only documents of this year.", "只用该年的文件。"),
    "help.option.level": (
        "Compare places of this level: {levels}; default: that of your own place, "
        "if others are of it, else city.",
        "比较该层级的地方：{levels}；默认与本地同级，无同级者则为 city。",
    ),
    "help.option.province": (
        "Only places of this province (or of any place above them).",
        "只列该省（或其他上级地方）之内的地方。",
    ),
    "help.option.group": (
        "Only places of this group, of a groups.yaml or of their own city.yaml.",
        "只列该分组的地方（分组见 groups.yaml 或各地 city.yaml）。",
    ),
    "help.option.framework": (
        "Only what this framework has, in its order: ndrc-18, doing-business, b-ready "
        "(list frameworks shows them), or one of a frameworks.yaml.",
        "只列该评价体系所含指标，并按其顺序：ndrc-18（国评18项）、doing-business、b-ready"
        "（见 list frameworks），或 frameworks.yaml 中自定的体系。",
    ),
    "help.option.strict": (
        "Rank only figures that say exactly the same thing.",
        "只对口径完全相同的数值排名。",
    ),
    "help.option.with-drafts": (
        "Let drafts for consultation take part where nothing in force says anything.",
        "无现行文件提出时，征求意见稿也参加比较。",
    ),
    "help.option.one-city": ("The city, by id or name.", "城市，写代号或名称。"),
    "help.option.indicator": (
        "Only this indicator; may be given several times.",
        "只列该指标；可重复给出。",
    ),
    "help.option.measures": (
        "Indicators or measures, by id or name; all if none is named.",
        "指标或二级指标，写代号或名称；不写则为全部。",
    ),
    "help.option.plan-file": (
        "Another file (- for standard output); default: cities/CITY/YEAR.yaml.",
        "另存为该文件（- 为标准输出）；默认为 cities/城市/年份.yaml。",
    ),
    # --- options of one command -----------------------------------------------------------------
    "help.option.best.city": (
        "Your own city: what adopting each best promise would change for it.",
        "本市：采用各项最优承诺后会有何变化。",
    ),
    "help.option.compare.what": (
        "Indicators or measures, by id or name; may be left out with --framework.",
        "指标或二级指标，写代号或名称；用 --framework 时可省略。",
    ),
    "help.option.compare.scope": (
        "Compare at this scope: CASE or CASE/QUALIFIER+QUALIFIER.",
        "按该范围比较：情形，或 情形/限定语+限定语。",
    ),
    "help.option.compare.against": (
        "Measure gaps from: best, median, goalpost, floor, a city, observed:CITY; "
        "may be given several times.",
        "差距的对照：best（最优）、median（中位数）、goalpost（固定标杆）、floor（上级标准）、"
        "某城市、observed:城市（观测值）；可重复给出。",
    ),
    "help.option.compare.top": (
        "Only the first N places of each set.",
        "各组只列前 N 名。",
    ),
    "help.option.diff.plans": (
        "Two plans (CITY/YEAR), the older first; or a city and two years.",
        "两份方案（城市/年份），旧的在前；或一个城市加两个年份。",
    ),
    "help.option.diff.all": (
        "Also what is unchanged, and indicators that one plan does not touch.",
        "也列出未变的，以及其中一份方案未涉及的指标。",
    ),
    "help.option.draft.document": (
        "The document: text (UTF-8, UTF-16, GBK), .docx, or a PDF with text.",
        "文件原文：文本文件（UTF-8、UTF-16、GBK）、.docx，或带文字的 PDF。",
    ),
    "help.option.draft.city": (
        "The city: one that is known, or the pinyin id of a new one.",
        "城市：已有的城市，或新城市的拼音代号。",
    ),
    "help.option.draft.year": ("The plan's year.", "方案的年份。"),
    "help.option.draft.slug": (
        "For a second document of the same year.",
        "同年第二份文件的短名。",
    ),
    "help.option.gaps.against": (
        "Held against: best of the others (default), median, goalpost, floor "
        "(what the places above lay down), a city, observed:CITY.",
        "对照：best（他市最优，默认）、median（中位数）、goalpost（固定标杆）、"
        "floor（上级标准）、某城市、observed:城市（观测值）。",
    ),
    "help.option.gaps.lead": (
        "Only what this department of the city answers for (a part of its name will do); "
        "may be given several times.",
        "只列由本市该单位负责的（可只写名称的一部分）；可重复给出。",
    ),
    "help.option.gaps.reach": (
        "Say what to promise to reach this rank.",
        "说明要达到该名次须如何承诺。",
    ),
    "help.option.history.city": (
        "The city; several with commas stand side by side.",
        "城市；用逗号隔开的多个城市并排列出。",
    ),
    "help.option.history.all": (
        "Also what one document alone states, and every silence.",
        "也列出仅一份文件提出的，以及各处未提及的。",
    ),
    "help.option.list.kind": (
        "What to list: cities, plans, indicators, measures, targets, observations, frameworks "
        "or units.",
        "清单种类：cities（城市）、plans（方案）、indicators（指标）、measures（二级指标）、"
        "targets（目标）、observations（观测值）、frameworks（评价体系）、units（单位）。",
    ),
    "help.option.list.year": ("Only plans of this year.", "只列该年的方案。"),
    "help.option.list.lead": (
        "Only where a lead department has this name.",
        "只列牵头单位名称包含该文字的。",
    ),
    "help.option.list.status": (
        "Only target, standing-rule or achieved figures.",
        "只列该性质的：target（目标）、standing-rule（现行规定）、achieved（已实现）。",
    ),
    "help.option.list.text": ("Only where this text occurs.", "只列出现该文字的。"),
    "help.option.list.document-kind": (
        "Only documents of this kind, or places with one: plan, regulation, ...; "
        "may be given several times.",
        "只列该类别的文件，或有此类文件的地方：plan（方案）、regulation（法规）等；可重复给出。",
    ),
    "help.option.list.measure": (
        "Only what states this measure; may be given several times.",
        "只列提出该二级指标的；可重复给出。",
    ),
    "help.option.new.plan": (
        "The plan; CITY/YEAR-SLUG for a second one.",
        "方案；同年第二份写 城市/年份-短名。",
    ),
    "help.option.report.city": (
        "Cities that stand first, each with its profile and its gaps.",
        "列在最前的城市，各附一页概览和长板短板。",
    ),
    "help.option.export.format": (
        "Format of the tables in DIR; default: csv. Parquet needs bizbench[parquet].",
        "文件夹中数据表的格式；默认为 csv。parquet 须安装 bizbench[parquet]。",
    ),
    "help.option.export.force": (
        "Replace an earlier package in DIR, or the existing FILE.",
        "替换文件夹中此前导出的数据包，或已有的文件。",
    ),
    "help.option.export.folder": (
        "The folder to write to: a new or an empty one.",
        "写入的文件夹：新文件夹或空文件夹。",
    ),
    "help.option.export.sqlite": (
        "Write the same tables to one SQLite file.",
        "将同样的数据表写入一个 SQLite 文件。",
    ),
    "help.option.import.workbook": (
        "A workbook that new --xlsx wrote, filled in.",
        "由 new --xlsx 生成并已填好的工作簿。",
    ),
    "help.option.new.xlsx": (
        "Write a workbook to fill in and to import, filled with what the plan's file says if there "
        "is one.",
        "生成供填写、再用 import 导入的工作簿；已有该方案数据文件的，填入其内容。",
    ),
    "help.option.new.of": (
        "After the word progress: the plan that is to be reported on.",
        "在 progress 之后：所要填报的方案。",
    ),
    "help.option.progress.light": (
        "List only promises under these lights: red, yellow, green, grey, or one such as overdue; "
        "may be given several times.",
        "只列这些灯的承诺：红灯、黄灯、绿灯、灰灯，或其中一种（如 逾期）；可重复给出。",
    ),
    "help.option.tasks.year": (
        "The plan's year; default: the newest plan or work programme.",
        "方案的年份；默认为最新的方案或工作计划。",
    ),
    "help.option.tasks.lead": (
        "Only what this department of the plan answers for (a part of its name will do); "
        "may be given several times.",
        "只列由方案中该单位负责的（可只写名称的一部分）；可重复给出。",
    ),
    "help.option.city-or-plan": (
        "The city; or a plan, CITY/YEAR.",
        "城市；或一份方案，城市/年份。",
    ),
    "help.option.progress.year": (
        "The plan's year; default: the newest with reports.",
        "方案的年份；默认为有上报数据的最新一年。",
    ),
    "help.option.progress.as-of": (
        "The day to judge on; default: today.",
        "评判所依的日期；默认为今天。",
    ),
    "help.option.progress.lead": (
        "Only what a department of this name answers for.",
        "只列由名称包含该文字的单位负责的。",
    ),
    "help.option.progress.history": (
        "Also the earlier reports on each promise.",
        "也列出各项目标以往的上报。",
    ),
    "help.option.progress.at-risk": (
        "At risk: the way lags this many points behind the time.",
        "黄灯：完成进度落后时间进度达到的百分点。",
    ),
    "help.option.progress.behind": (
        "Behind: the way lags this many points behind the time.",
        "红灯：完成进度落后时间进度达到的百分点。",
    ),
    "help.option.progress.time-left": (
        "At risk, where the way cannot be measured: this much of the time is left.",
        "黄灯（无法计算完成进度时）：剩余时间占比。",
    ),
    "help.option.schema.kind": (
        "The kind of data file: {schemas}.",
        "数据文件的类别：{schemas}。",
    ),
    "help.option.score.what": (
        "Indicators, by id or name; default: all that have goalposts.",
        "指标，写代号或名称；默认为全部有固定标杆的。",
    ),
    "help.option.score.city": (
        "Your own city: it comes first. Given several times: only these. "
        "@SERIES with --observed only.",
        "本市，列在首位；给出多个时只列这些。@系列 仅用于 --observed。",
    ),
    "help.option.score.over": (
        "Rank over these measures of one indicator only.",
        "只按一个指标的这些二级指标排名。",
    ),
    "help.option.score.observed": (
        "Score observations instead of announced targets.",
        "为观测值而非公布目标计分。",
    ),
    "help.option.score.overall": (
        "With --observed: the mean of the ten indicators.",
        "与 --observed 合用：十个指标的平均分。",
    ),
    "help.option.score.against": (
        "An observation as a line of reference below the targets, not ranked.",
        "在目标之下列出一个观测值作参照，不参加排名。",
    ),
    "help.option.search.text": (
        "What to look for; of several words every one must be there.",
        "要检索的文字；多个词须同时出现。",
    ),
    "help.option.search.all": (
        "Show every hit; otherwise a page has the first 40.",
        "列出全部结果；否则只列前40条。",
    ),
    "help.option.show.what": ("What to show.", "要显示的内容。"),
    "help.option.tidy.paths": (
        "Data files, or folders of them.",
        "数据文件，或其所在文件夹。",
    ),
    "help.option.tidy.check": (
        "Write nothing; exit 1 if something would change.",
        "不写入；如有须改之处，退出码为1。",
    ),
    "help.option.validate.paths": (
        "Files or folders; default: all data files.",
        "文件或文件夹；默认为全部数据文件。",
    ),
    "help.option.verify.plans": ("Plans; default: all.", "方案；默认为全部。"),
    "help.option.verify.sources": (
        "A folder of documents named CITY-YEAR.txt (.docx, .pdf); may be given several times; "
        "default: BIZBENCH_SOURCES.",
        "文件原文所在文件夹，文件名为 城市-年份.txt（.docx、.pdf）；可重复给出；默认为 BIZBENCH_SOURCES。",
    ),
    "help.option.verify.explain": (
        "List what a rule ignored: date, document-number, item-number, word, ...",
        "列出某条规则略去的内容：date、document-number、item-number、word 等。",
    ),
    "help.option.whatif.changes": (
        'A promise as it might be: VALUE is "5 working_day" or "<=5 working_day".',
        "设想的承诺：取值如 5个工作日、<=5个工作日。",
    ),
    # --- what stands for a value ----------------------------------------------------------------
    "help.metavar.args": ("ARGS", "参数"),
    "help.metavar.base": ("BASE", "对照"),
    "help.metavar.city": ("CITY", "城市"),
    "help.metavar.command": ("COMMAND", "命令"),
    "help.metavar.date": ("DATE", "日期"),
    "help.metavar.department": ("DEPARTMENT", "单位"),
    "help.metavar.dir": ("DIR", "文件夹"),
    "help.metavar.document": ("DOCUMENT", "文件"),
    "help.metavar.encoding": ("ENCODING", "编码"),
    "help.metavar.file": ("FILE", "文件"),
    "help.metavar.format": ("FORMAT", "格式"),
    "help.metavar.indicator": ("INDICATOR", "指标"),
    "help.metavar.kind": ("KIND", "类别"),
    "help.metavar.lang": ("LANG", "语言"),
    "help.metavar.level": ("LEVEL", "层级"),
    "help.metavar.light": ("LIGHT", "灯"),
    "help.metavar.measure": ("MEASURE", "二级指标"),
    "help.metavar.name": ("NAME", "名称"),
    "help.metavar.new": ("NEW", "新方案"),
    "help.metavar.old": ("OLD", "旧方案"),
    "help.metavar.options": ("OPTIONS", "选项"),
    "help.metavar.path": ("PATH", "路径"),
    "help.metavar.percent": ("PERCENT", "百分比"),
    "help.metavar.place": ("PLACE", "地方"),
    "help.metavar.plan": ("PLAN", "方案"),
    "help.metavar.points": ("POINTS", "百分点"),
    "help.metavar.rule": ("RULE", "规则"),
    "help.metavar.scope": ("SCOPE", "范围"),
    "help.metavar.series": ("SERIES", "系列"),
    "help.metavar.slug": ("SLUG", "短名"),
    "help.metavar.status": ("STATUS", "性质"),
    "help.metavar.target-id": ("TARGET-ID", "目标代号"),
    "help.metavar.text": ("TEXT", "文字"),
    "help.metavar.value": ("VALUE", "取值"),
    "help.metavar.year": ("YEAR", "年份"),
}
