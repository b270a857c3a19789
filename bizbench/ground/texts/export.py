"""Texts of the package of open data."""

from __future__ import annotations

TEXTS = {
    "message.exporting": ("writing the tables", "正在写入数据表"),
    "message.exported": (
        "written: {path} ({tables} tables; {targets} figures of {documents} documents)",
        "已写入：{path}（数据表{tables}张；文件{documents}份，数值{targets}个）",
    ),
    "usage.nothing-to-export": (
        "name a folder to write to, or a file with --sqlite.",
        "请指定要写入的文件夹，或用 --sqlite 指定文件。",
    ),
    "usage.needs-pyarrow": (
        "Parquet needs pyarrow: pip install 'bizbench[parquet]' (or: pip install pyarrow).",
        "Parquet 格式需要 pyarrow：pip install 'bizbench[parquet]'（或：pip install pyarrow）。",
    ),
    "usage.output-not-empty": (
        "the folder {path} is not empty; name another one, or give --force to replace the package in it.",
        "文件夹 {path} 不是空的；请另选文件夹，或加 --force 替换其中的数据包。",
    ),
    "usage.output-foreign": (
        "the folder {path} holds files and no {name} of ours, so nothing in it is replaced; name another folder.",
        "文件夹 {path} 中有文件而没有本程序的 {name}，故不作替换；请另选文件夹。",
    ),
    "package.title": (
        "bizbench: what Chinese cities announce for the business environment",
        "bizbench：中国城市营商环境方案所公布的目标",
    ),
    "package.about": (
        "Figures promised by business-environment plans, each with document, item, words as printed and place in the data file. They are announced targets, not performance. Silence of a document is no zero: only `documents` with `coverage` complete speak for what they leave out, and only for the indicators they were read for.",
        "营商环境方案中承诺的数值，逐一注明文件、条目、原文和在数据文件中的位置。这些是公布的目标，不是实际成效。文件未提及不等于零：只有完整文件（`documents` 的 `coverage` 为 complete）的未提及才有意义，且仅限已审读的指标。",
    ),
    "package.left-out": (
        "INCOMPLETE: these data files have errors, so they and all that rests on them are left out: {files}.",
        "不完整：以下数据文件有误，其内容及以其为据的内容未收入：{files}。",
    ),
    "package.documents.source": (
        "The documents of the places, one by one in the table documents",
        "各地文件，逐一列于 documents 表",
    ),
    "package.heads": ("| table | rows | one row is |", "| 数据表 | 行数 | 每行 |"),
    "package.keys": (
        "Columns, types, units and keys are described in `datapackage.json`. Ids are the same in every language; names stand beside them in English (`.en`, empty where the data have none) and Chinese (`.zh`). `targets.plan` names a row of `documents`; `measure` and `scope` together one of `scopes`.",
        "列、类型、单位和键见 `datapackage.json`。编号不分语言；名称分列英文（`.en`，数据中没有的为空）和中文（`.zh`）。`targets.plan` 指向 `documents` 的一行；`measure` 与 `scope` 合起来指向 `scopes` 的一行。",
    ),
    "package.values": (
        "`value`, `high` and `unit` are as in the document. `converted.value` is the same in the unit of the measure under the reading shown (`converted.conventions`); `converted.value_low` and `converted.value_high` are the ends over all readings, since what 天 means is often not said. Where they differ, an order by `converted.value` alone is an assumption. Figures of different `scope`, `statistic`, `clock` or `commitment` do not say the same thing. Numbers are not rounded.",
        "`value`、`high`、`unit` 依文件原样。`converted.value` 是按所示设定（`converted.conventions`）折算为该指标单位的数值；文件往往未说明“天”的含义，`converted.value_low` 与 `converted.value_high` 是各种设定下的两端。两端不同时，仅按 `converted.value` 排序就是一种假设。`scope`、`statistic`、`clock`、`commitment` 不同的数值口径不同。数值未经舍入。",
    ),
    "package.files.csv": (
        "CSV: UTF-8 without a mark, RFC 4180, true/false, dates as YYYY-MM-DD, nothing for what is not said, several texts parted by ` | `. Values are the values: a text that begins with `=` is not changed, because another sign would be another text to a program. A spreadsheet may take such a text for a formula: import columns as text there, or use `bizbench list targets --format csv`, which guards them.",
        "CSV：UTF-8（无标记），遵循 RFC 4180；true/false；日期为 YYYY-MM-DD；未说明者为空；多个文本以 ` | ` 分隔。数值和文本一律保持原样：以 `=` 开头的文本不作改动，因为对程序而言多一个符号就是另一个文本。电子表格可能把这类文本当作公式：请按文本导入各列，或使用 `bizbench list targets --format csv`，其中已作防护。",
    ),
    "package.files.parquet": (
        "Parquet: columns have the types that `datapackage.json` names; several texts are a list.",
        "Parquet：各列类型如 `datapackage.json` 所述；多个文本为列表。",
    ),
    "package.licence": (
        "Licence: CC BY 4.0. Goalposts and observed values come from the World Bank, Doing Business 2020 (CC BY 3.0 IGO); name it where you use them.",
        "许可：CC BY 4.0。标杆值和观测值来自世界银行《2020年营商环境报告》（CC BY 3.0 IGO）；使用时请注明。",
    ),
    "package.no-licence": (
        "Licence: not stated. The package holds data files that do not come with the program, or that have been changed; only the shipped ones are known to be under CC BY 4.0.",
        "许可：未注明。本数据包含有非程序自带或已被替换的数据文件；只有自带数据以 CC BY 4.0 许可。",
    ),
    "package.cite": (
        "To cite: bizbench developers, bizbench {version}, data {data}.",
        "引用：bizbench developers，bizbench {version}，数据 {data}。",
    ),
    "package.unit-in": ("; its unit is in the column {column}", "；单位见列 {column}"),
    "package.parted": ("; several are parted by ' | '", "；多个以“ | ”分隔"),
    "package.targets": ("Targets", "目标"),
    "package.targets.about": (
        "a promised figure, or a further figure of one (`role`)",
        "一个承诺的数值，或其另列数值（`role`）",
    ),
    "package.documents": ("Documents", "文件"),
    "package.documents.about": ("a document of a place", "一份地方文件"),
    "package.items": ("Items", "条目"),
    "package.items.about": ("a numbered place of a document", "文件的一个条目"),
    "package.set_aside": ("Set aside", "未采用"),
    "package.set_aside.about": (
        "a figure of a document that is no promise, and why",
        "文件中不作目标的一处数字及其理由",
    ),
    "package.places": ("Places", "地方"),
    "package.places.about": (
        "a city, district, province or economy",
        "一个城市、区县、省份或经济体",
    ),
    "package.indicators": ("Indicators", "一级指标"),
    "package.indicators.about": ("an area of the business environment", "营商环境的一个领域"),
    "package.measures": ("Measures", "二级指标"),
    "package.measures.about": (
        "what is measured in an indicator, with unit, direction and goalposts",
        "一级指标下的一项指标，含单位、优劣方向和标杆值",
    ),
    "package.scopes": ("Scopes", "适用范围"),
    "package.scopes.about": (
        "a case of a measure, or what narrows it: whom or what figures are about",
        "一项指标的一种情形或其限定：数值的对象",
    ),
    "package.observations": ("Observations", "观测值"),
    "package.observations.about": (
        "a measured value; never ranked with targets",
        "一个观测值；不与目标一同排名",
    ),
    "package.series": ("Series", "观测系列"),
    "package.series.about": ("a source's values for one place", "一个来源对一地的观测值"),
    "package.floors": ("Floors", "上级标准"),
    "package.floors.about": (
        "what places above lay down for a place: the level that a promise is held against (`promise`), or that binds where nothing is promised at the scope",
        "上级地方为一地规定的标准：承诺所对照者（`promise`），或该地在此范围未作承诺时所受约束者",
    ),
    "package.reports": ("Reports", "进展报告"),
    "package.reports.about": ("a reported value of a target", "某一目标的一次进展数据"),
    "package.departments": ("Departments", "部门"),
    "package.departments.about": (
        "a name by which a place's documents call a department",
        "一地文件中对部门的一种称呼",
    ),
    "package.target_departments": ("Departments of targets", "目标责任部门"),
    "package.target_departments.about": (
        "a department that leads or supports a target",
        "某一目标的一个牵头或责任单位",
    ),
    "package.units": ("Units", "单位"),
    "package.units.about": ("a unit of numbers", "一个计量单位"),
    "package.groups": ("Groups", "城市组"),
    "package.groups.about": ("a named group of places", "一个有名称的城市组"),
    "package.group_places": ("Places of groups", "城市组成员"),
    "package.group_places.about": ("a place in a group", "城市组中的一地"),
    "package.frameworks": ("Frameworks", "评价体系"),
    "package.frameworks.about": ("an item of a framework", "评价体系的一个条目"),
    "package.framework_indicators": ("Indicators of frameworks", "评价体系对应指标"),
    "package.framework_indicators.about": (
        "an indicator that covers an item of a framework",
        "对应评价体系某一条目的一级指标",
    ),
}
