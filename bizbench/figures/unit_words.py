"""The words for units, and the ids of the unit list that each may stand for."""

from __future__ import annotations

UnitIds = frozenset[str]


def _ids(*names: str) -> UnitIds:
    return frozenset(names)


def _each(text: str) -> list[str]:
    """The words of a line."""
    return text.split()


#: What a classifier alone may count.
_THINGS = _ids("procedure", "document", "seal", "enterprise", "project", "item", "event")

#: Units that a number may stand before directly.
UNITS: dict[str, UnitIds] = {
    **dict.fromkeys(
        _each(
            "个工作日 工作日 个工作天 工作天 个法定工作日 法定工作日 个标准工作日 "
            "个完整工作日 个连续工作日"
        ),
        _ids("working_day"),
    ),
    **dict.fromkeys(
        ("个自然日", "自然日", "日历日", "日历天", "个日历日", "个日历天", "自然天"), _ids("day")
    ),
    **dict.fromkeys(("天", "日"), _ids("unspecified_day")),
    **dict.fromkeys(("小时", "个小时", "个钟头", "h"), _ids("hour")),
    **dict.fromkeys(("分钟",), _ids("minute")),
    **dict.fromkeys(("周", "星期", "个星期", "个礼拜", "个周"), _ids("week")),
    **dict.fromkeys(("个月", "个月份"), _ids("month")),
    **dict.fromkeys(("年", "周年", "个年度"), _ids("year")),
    **dict.fromkeys(("分",), _ids("point", "minute")),
    **dict.fromkeys(("%", "个%"), _ids("percent")),
    **dict.fromkeys(("‰",), _ids("permille")),
    **dict.fromkeys(("个百分点", "百分点"), _ids("percentage_point")),
    **dict.fromkeys(("元", "圆", "元人民币", "块钱"), _ids("CNY")),
    **dict.fromkeys(
        ("元/平方米", "元每平方米", "元/㎡", "元/m²", "元/m2", "元/每平方米"),
        _ids("CNY_per_square_metre"),
    ),
    **dict.fromkeys(("美元", "美金"), _ids("USD")),
    **dict.fromkeys(("亩",), _ids("mu")),
    **dict.fromkeys(("公顷", "hm²"), _ids("hectare")),
    **dict.fromkeys(
        ("微克/立方米", "微克每立方米", "μg/m³", "µg/m³", "ug/m3"),
        _ids("microgram_per_cubic_metre"),
    ),
    **dict.fromkeys(("千伏安", "kVA", "KVA", "kva", "kV·A"), _ids("kVA")),
    **dict.fromkeys(("千瓦", "kW", "KW", "kw"), _ids("kW")),
}

#: Classifiers: alone they leave open what is counted, a noun behind them settles it.
CLASSIFIERS: dict[str, UnitIds] = {
    "个": _THINGS,
    "项": _ids("item", "document", "project", "procedure", "event"),
    "件": _ids("document", "item", "event", "project", "invoice"),
    "份": _ids("document", "invoice"),
    "张": _ids("document", "invoice", "item"),
    "套": _ids("item", "document", "seal"),
    "次": _ids("visit", "payment", "event"),
    "趟": _ids("visit"),
    "场": _ids("event"),
    "场次": _ids("event"),
    "颗": _ids("seal"),
    "枚": _ids("seal"),
    "家": _ids("enterprise"),
    "户": _ids("enterprise"),
    "户次": _ids("enterprise", "event"),
    "家次": _ids("enterprise", "event"),
    "人": _ids("person"),
    "名": _ids("person"),
    "位": _ids("person"),
    "人次": _ids("person", "event", "visit"),
    **dict.fromkeys(("批次", "件次", "例次", "台次"), _ids("event")),
    "道": _ids("procedure", "item"),
    "步": _ids("procedure"),
    "例": _ids("event", "item"),
    "起": _ids("event", "item"),
    "宗": _ids("event", "item", "project"),
    "笔": _ids("event", "item", "payment"),
    "本": _ids("document", "item"),
    "篇": _ids("document", "item"),
    "所": _ids("enterprise", "item"),
    **dict.fromkeys(
        ("条", "类", "种", "座", "处", "台", "辆", "支", "款", "只", "间", "栋", "门", "部", "组"),
        _ids("item"),
    ),
}

#: Nouns behind a classifier.
NOUNS: dict[str, UnitIds] = {
    **dict.fromkeys(
        ("环节", "办理环节", "审批环节", "程序", "步骤", "手续", "流程"), _ids("procedure")
    ),
    **dict.fromkeys(("阶段", "审批阶段"), _ids("phase")),
    **dict.fromkeys(
        _each("材料 申请材料 申报材料 要件 文件 资料 证明 证件 表单 表格 证照 纸质材料 单据"),
        _ids("document"),
    ),
    **dict.fromkeys(("发票", "增值税发票", "专用发票", "普通发票"), _ids("invoice")),
    **dict.fromkeys(("公章", "印章", "实体印章", "章"), _ids("seal")),
    **dict.fromkeys(
        ("企业", "公司", "市场主体", "经营主体", "小微企业", "中小企业"), _ids("enterprise")
    ),
    **dict.fromkeys(("人才", "人员"), _ids("person")),
    **dict.fromkeys(("项目",), _ids("project")),
    **dict.fromkeys(("事项",), _ids("item")),
}
#: Times that 个 may count behind a bound word: 3个以上工作日.
TIME_NOUNS = {
    "工作日": UNITS["工作日"],
    "自然日": UNITS["自然日"],
    "小时": UNITS["小时"],
    "月": UNITS["个月"],
}
#: Nouns that a number may stand before without a classifier.
DIRECT = ("人才", "环节", "步骤", "材料", "事项", "项目", "份材料")

#: Measure words that the unit list has no unit for: a data file cannot hold them.
UNKNOWN = (
    *("千瓦时", "平方米", "平方公里", "平方千米", "立方米", "千米", "公里", "厘米", "毫米", "米"),
    *("千伏", "伏", "兆瓦", "兆", "吨", "公斤", "千克", "克", "升", "度", "秒", "倍", "番", "级"),
    *("岁", "欧元", "英镑", "港元", "港币", "日元", "微克", "毫克", "期", "轮", "楼", "强", "版"),
    *("届", "层", "季度", "个季度", "学时", "课时", "床", "张床位", "车", "页", "字", "吨标准煤"),
    *("kV", "KV", "km²", "km", "m²", "m2", "㎡", "m³", "MW", "kg", "mm", "cm", "m", "GB"),
    *("Mbps", "℃", "点", "折", "个基点", "基点", "个位次", "位次", "个名次", "名次", "bp", "BP"),
    *("个交易日", "交易日", "个营业日", "营业日", "个办公日", "办公日", "个节假日", "个学期"),
)

#: What a unit word is not followed by, where it then is part of another word.
NOT_BEFORE: dict[str, str] = {
    "天": "然津使空地平河",
    "日": "本常益照均",
    "年": "级代轻龄均",
    "次": "日年要序级生",
    "家": "庭长具电嘴居园",
    "人": "民才社力大行工均流文防员体",
    "名": "单称额义牌优特誉城校",
    "条": "件例",
    "场": "所景地馆站域合",
    "户": "均籍外型口",
    "份": "额",
    "分": "别之类级为行支公段阶离批时",
    "元": "素件宇旦",
    "周": "边期围转岁密",
    "套": "餐路",
    "台": "阶湾账风",
    "位": "居于列置一移",
    "所": "有需属",
    "道": "路德",
    "部": "门分队署",
    "门": "类户槛",
    "组": "织成合",
    "处": "理置罚",
    "级": "别",
    "类": "似",
    "本": "次市级地省项区人",
    "支": "持付行撑",
    "起": "来草步点",
    "笔": "记",
    "种": "子植",
    "步": "伐入行",
    "章": "程",
    "度": "假",
    "克": "服",
    "字": "号",
    "车": "间站",
    "点": "击",
    "间": "接断",
}

TIMES = _ids("working_day", "day", "unspecified_day", "hour", "minute", "week", "month", "year")
