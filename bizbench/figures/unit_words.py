"""The words for units, and the ids of the unit list that each may stand for."""

from __future__ import annotations

from collections.abc import Callable

from bizbench.ground import unit_list
from bizbench.ground.unit_list import Unit

UnitIds = frozenset[str]


def _by_word(words_of: Callable[[Unit], str]) -> dict[str, UnitIds]:
    """Each word with all the units that have it."""
    found: dict[str, UnitIds] = {}
    for id, unit in unit_list.UNITS.items():
        for word in words_of(unit).split():
            found[word] = found.get(word, frozenset()) | {id}
    return found


#: Words that a number may stand before directly.
UNITS = _by_word(lambda unit: unit.words)
#: Classifiers: alone they leave open what is counted, a noun behind them settles it.
CLASSIFIERS = _by_word(lambda unit: unit.classifiers)
#: Nouns behind a classifier.
NOUNS = _by_word(lambda unit: unit.nouns)
TIMES: UnitIds = frozenset(id for id, unit in unit_list.UNITS.items() if unit.is_time)
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
