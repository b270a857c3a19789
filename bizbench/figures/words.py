"""The words around a number: bounds, changes, levels, what is zero, what is everything.

Bounds follow Art. 1259 of the Civil Code: 以上, 以下, 以内 and 届满 include the number; 不满,
超过 and 以外 do not. All words are in simplified characters; texts are folded before they meet
them (see ``variants``).
"""

from __future__ import annotations

from bizbench.ground.vocabulary import Bound, Change


def _each(text: str) -> list[str]:
    """The words of a line."""
    return text.split()


#: What stands before a number and says how it is meant.
_NOT = ("不", "不得", "不能", "不可", "不应", "不会", "不再", "不准", "没有", "未", "未能")
_ABOVE = ("超过", "超出", "高于", "多于", "大于", "长于", "晚于", "逾", "超", "突破", "高过")
_BELOW = ("低于", "少于", "小于", "短于", "早于", "低过", "弱于")
BEFORE: dict[str, Bound] = {
    **dict.fromkeys(_ABOVE, "above"),
    **dict.fromkeys((*_BELOW, "不满", "不足", "不到", "未满", "不及", "未到"), "below"),
    **{no + word: "at_most" for no in _NOT for word in _ABOVE},
    **{no + word: "at_least" for no in _NOT for word in _BELOW},
    **dict.fromkeys(
        _each(
            "最多 至多 最高 最长 最大 顶多 上限为 最多不超过 最高不超过 最长不超过 "
            "最多只需 最多需 最多只 ≤ ≦ <="
        ),
        "at_most",
    ),
    **dict.fromkeys(
        _each("最少 至少 最低 最短 最小 起码 下限为 满 届满 至少达到 至少需 ≥ ≧ >="),
        "at_least",
    ),
    **dict.fromkeys(("小于等于", "小于或等于", "低于或等于"), "at_most"),
    **dict.fromkeys(("大于等于", "大于或等于", "高于或等于"), "at_least"),
    **dict.fromkeys(("<", "＜"), "below"),
    **dict.fromkeys((">", "＞"), "above"),
    **dict.fromkeys(("约", "大约", "大概", "约为", "近", "接近", "将近", "≈"), "about"),
}

#: What stands behind a number (and its unit).
AFTER: dict[str, Bound] = {
    **dict.fromkeys(
        _each("以内 之内 内 以下 之下 及以内 及以下 或以下 及其以下 为限 以里 封顶 为上限"),
        "at_most",
    ),
    **dict.fromkeys(
        ("以上", "之上", "及以上", "或以上", "及其以上", "起步", "为下限"),
        "at_least",
    ),
    **dict.fromkeys(("以外", "之外"), "above"),
    **dict.fromkeys(("左右", "上下"), "about"),
}
#: What a bound word behind a number is not followed by (以下简称, 内容).
NO_BOUND: dict[str, str] = {
    "内": "部容资外涵地陆设贸需在",
    "以下": "简称统几任措问",
    "以内": "",
    "以上": "述",
}
#: 10%以下(不含): the number itself is in or out.
INCLUDED = ("含", "含本数", "含本级", "包含", "包括本数")
EXCLUDED = ("不含", "不含本数", "不包含", "不包括本数")
STRICT: dict[Bound, Bound] = {"at_most": "below", "at_least": "above"}
LOOSE: dict[Bound, Bound] = {"below": "at_most", "above": "at_least"}

#: Verbs of change. Directly before a number they make it a change, with 至 or 为 a level.
CHANGES: dict[str, Change] = {
    **dict.fromkeys(
        _each(
            "压缩 压减 缩减 缩短 减少 降低 下降 精简 削减 下调 减免 调减 核减 简化 "
            "压降 取消 砍掉 减掉 减去 节省 节约 减 降 缩小 收窄 下浮"
        ),
        "decrease",
    ),
    **dict.fromkeys(
        _each("增长 增加 提高 提升 上升 扩大 放宽 上调 延长 增 上涨 上浮 提速 攀升 扩增"),
        "increase",
    ),
}
_LEVEL_VERBS = (
    *(verb for verb in CHANGES if verb not in ("取消", "砍掉", "减掉", "减去")),
    *("调整", "合并", "优化", "整合", "升", "统一", "归并", "集成", "提前", "拓展", "压"),
)
#: Words that lead to a new level: 压缩至, 放宽到, 精简为.
TO: frozenset[str] = frozenset(
    verb + end for verb in _LEVEL_VERBS for end in ("至", "到", "为", "成")
)
#: Words before a level that say nothing on where it came from.
LEVELS: frozenset[str] = frozenset(
    _each(
        "控制在 保持在 稳定在 维持在 限定在 压缩在 达到 达 高达 可达 到达 至 到 "
        "为 是 仅需 等于 只需 只要 仅 只 需 确定为 定为 设为 突破至 新增 新引进 新建 "
        "新设 新培育 控制到 控制为 共"
    )
)
#: Words that may stand between a bound word and the number.
FILLERS: frozenset[str] = frozenset(
    _each(
        "了 再 平均 分别 均 都 累计 总计 合计 暂 各 人均 年均 户均 跑 也 "
        "将 整体 总体 同比 原则上 力争 跑动 仅跑 只跑 要 再次 大幅 逐步"
    )
)
#: What makes 次 a trip to an office.
TRIPS = frozenset({"跑", "仅跑", "只跑", "跑动"})
#: What makes a list share the words behind its last number.
RESPECTIVELY = "分别"
#: Words that turn the meaning of the number behind them.
UNCLEAR: frozenset[str] = frozenset(
    ("提前", "推迟", "滞后", "相差", "每隔", "间隔", "每", "提早", "超前", "第每", "非", "无需")
)
#: 最近3年, 附近5家: 近 is no bound there.
NO_NEAR = "最附就临邻靠远新"
#: 低于上年2个百分点: a distance from something that is not printed.
DISTANT = ("高于", "低于", "快于", "慢于", "优于", "领先", "超过", "少于", "多于")
#: Signs of a negation that no table knows.
NEGATIONS = "不未没無无非勿莫"
#: 3家多元化企业: 多 belongs to the next word.
MANY = "元样种次渠部领层自媒"
#: 由, 从: where a change starts. 原来 says it without them.
FROM = ("由", "从", "自")
FORMER = ("原来的", "原来", "原有", "原先", "原定", "现行", "原", "之前的", "法定")

#: 零 and one of these: what there is none of, with the units that may count it.
ZERO_NOUNS: dict[str, frozenset[str]] = {
    **dict.fromkeys(
        ("费用", "成本", "收费", "付费", "支出", "花费", "投入", "缴费", "资费"), frozenset({"CNY"})
    ),
    **dict.fromkeys(("跑动", "跑路", "跑腿", "跑", "上门", "见面"), frozenset({"visit"})),
    **dict.fromkeys(
        ("材料", "资料", "证明", "要件", "提交", "申报材料", "申请材料", "纸质材料"),
        frozenset({"document"}),
    ),
    **dict.fromkeys(("环节", "审批环节"), frozenset({"procedure"})),
}
#: Other words for nothing.
ZERO_PHRASES: dict[str, frozenset[str]] = {
    **dict.fromkeys(
        _each("免费 免单 不收费 不收取费用 不收取任何费用 不收任何费用 无偿 免缴 免征 免收 免收费"),
        frozenset({"CNY"}),
    ),
    **dict.fromkeys(
        ("一次不跑", "一次都不跑", "一次也不跑", "一趟不跑", "一次不用跑", "不用跑"),
        frozenset({"visit"}),
    ),
}
#: What 免费 is not preceded by: 避免费用, 减免费用.
NO_ZERO = "避减以豁"
#: What 全覆盖 is not preceded by: 健全覆盖….
NO_COVERAGE = "健安完"

#: Everything of a stated group.
COVERAGE = (
    *("全覆盖", "全面覆盖", "全部覆盖", "全域覆盖", "全员覆盖", "全量覆盖", "全部纳入", "全部"),
    *("全数", "百分百"),
)
#: Promises without a number.
IN_WORDS = (
    *("即时办结", "即办", "即时办理", "即时办", "当场即办", "当场办结", "当场办理"),
    *("即来即办", "即到即办", "即申即办", "即报即办", "随到随办", "随来随办", "马上办", "秒办"),
    *("秒批", "秒报", "立等可取", "立等", "分秒即办", "分秒办", "现场办结", "立即办结", "立即办理"),
    *("当日办结", "当天办结", "当日受理", "当日办理", "当天办理", "即时审批", "即审即办"),
    *("不来即享", "免申即享", "即申即享", "零等候", "零等待", "零延时", "零时差", "零待时"),
    *("全额承担", "全额补贴", "全额补助", "全额负担", "全面实施"),
)

#: Ordinary words with a numeral in them. The numeral is none.
WORDS = (
    *("统一", "同一", "唯一", "单一", "逐一", "之一", "万一", "任一", "专一", "合一", "归一"),
    *("一次性", "进一步", "下一步", "一步", "一般", "一律", "一定", "一些", "一批"),
    *("一系列", "一致", "一样", "一起", "一直", "一旦", "一并", "一体", "一流", "一站", "一切"),
    *("一方面", "一经", "一时", "一同", "一道", "一概", "一贯", "一手", "一心", "一边"),
    *("一种", "一如", "一再", "一度", "一带", "一路", "一线", "一届", "一把手", "一盘棋"),
    *("十分", "十足", "百姓", "千方百计", "千家万户", "千军万马", "万众", "万物", "亿万", "千万要"),
    *("三农", "三方", "三角", "五金", "八方", "七夕", "两岸", "两会", "两侧"),
    *("十九大", "十八大", "二十大", "二十届", "十九届", "十八届", "一中全会", "二中全会", "二中"),
    *("三中全会", "三中", "四中全会", "四中", "五中全会", "五中", "六中全会", "六中"),
    *("十二五", "十三五", "十四五", "十五五", "八八战略", "一带一路", "三三两两", "三令五申"),
    *("举一反三", "五四", "零售", "零星", "零散", "零件", "零部件", "零工", "零钱", "零食"),
    *("周一", "周二", "周三", "周四", "周五", "周六", "周日", "星期一", "星期二", "星期三"),
    *("星期四", "星期五", "星期六", "礼拜一", "一带", "两手", "四川", "三亚", "三峡", "九江"),
    *("不一", "万能", "百货", "百科", "千禧", "万全", "八达", "四通", "五星", "三明"),
)

#: Among whom a place is counted, and verbs that lead to one.
LEAGUES = ("全国", "全省", "全市", "全球", "世界", "国内", "省内", "同类城市")
PLACED = ("位居", "位列", "名列", "排名", "排在", "跻身", "居", "列")
#: 保五争四冲三: to hold a place is to come there or better.
PLACES: dict[str, Bound] = {"保": "at_most", "争": "exactly", "冲": "exactly", "夺": "exactly"}
