"""Texts of list."""

from __future__ import annotations

TEXTS = {
    "list.cities": ("Cities", "城市"),
    "list.plans": ("Plans", "方案"),
    "list.indicators": ("Indicators", "指标"),
    "list.measures": ("Measures", "二级指标"),
    "list.targets": ("Targets", "目标"),
    "list.observations": ("Observations", "观测值"),
    "list.frameworks": ("Frameworks", "评价体系"),
    "list.frameworks.all": (
        "{key} ({name}): indicators here cover each of the {of} items shown.",
        "{key}（{name}）：所列{of}项均有本数据的指标涵盖。",
    ),
    "list.frameworks.some": (
        "{key} ({name}): indicators here cover {covered} of the {of} items shown; not {names}.",
        "{key}（{name}）：所列{of}项中有{covered}项由本数据的指标涵盖；未涵盖：{names}。",
    ),
    "list.frameworks.nothing": ("nothing here", "未涵盖"),
    "list.frameworks.outside": ("outside the framework", "体系之外"),
    "list.frameworks.source": ("Items and order: {source}.", "条目及顺序：{source}。"),
    "list.column.place": ("no.", "序号"),
    "list.column.covered-by": ("covered by", "对应指标"),
    "list.units": ("Units", "单位"),
    "list.none": ("Nothing matches.", "没有符合条件的内容。"),
    "list.count": ("{n} entry|{n} entries", "共{n}个"),
    "list.column.english": ("English", "英文"),
    "list.column.chinese": ("Chinese", "中文"),
    "list.column.plans": ("plans", "方案"),
    "list.column.measures": ("measures", "二级指标"),
    "list.column.city": ("city", "城市"),
    "list.draft": ("{promise} (draft for consultation)", "{promise}（征求意见稿）"),
    "list.column.promise": ("promise", "承诺"),
    "list.column.written": ("as printed", "原文"),
    "list.column.number": ("number", "文号"),
}
