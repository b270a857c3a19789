"""The words around a number: bounds, changes, levels, what is zero, what is everything.

Bounds follow Art. 1259 of the Civil Code: 以上, 以下, 以内 and 届满 include the number; 不满,
超过 and 以外 do not. All words are in simplified characters; texts are folded before they meet
them (see ``variants``).
"""

from __future__ import annotations

from bizbench.figures.expressions import Expression
from bizbench.ground.vocabulary import Bound, Change


def _each(text: str) -> list[str]:
    """The words of a line."""
    return text.split()


#: What stands before a number and says how it is meant.
_NOT = ("不", "不得", "不能", "不可", "不应", "不会", "不再", "不准", "没有", "未", "未能")
_ABOVE = (
    "超过",
    "超出",
    "高于",
    "多于",
    "大于",
    "长于",
    "晚于",
    "迟于",
    "逾",
    "超",
    "突破",
    "高过",
)
_BELOW = ("低于", "少于", "小于", "短于", "早于", "低过", "弱于")
BEFORE: dict[str, Bound] = {
    **dict.fromkeys(_ABOVE, "above"),
    **dict.fromkeys((*_BELOW, "不满", "不足", "不到", "未满", "不及", "未到"), "below"),
    **{no + word: "at_most" for no in _NOT for word in _ABOVE},
    **{no + word: "at_least" for no in _NOT for word in _BELOW},
    **dict.fromkeys(
        _each(
            "最多 至多 最高 最长 最大 顶多 最迟 最晚 至迟 上限为 上限是 上限 "
            "最多不超过 最高不超过 最长不超过 "
            "最多只需 最多需 最多只 ≤ ≦ <="
        ),
        "at_most",
    ),
    **dict.fromkeys(
        _each(
            "最少 至少 最低 最小 起码 不下 不下于 下限为 下限是 下限 满 届满 至少达到 至少需 "
            "至少跑 最少跑 ≥ ≧ >="
        ),
        "at_least",
    ),
    **dict.fromkeys(("小于等于", "小于或等于", "低于或等于"), "at_most"),
    **dict.fromkeys(("大于等于", "大于或等于", "高于或等于"), "at_least"),
    **dict.fromkeys(("<", "＜"), "below"),
    **dict.fromkeys((">", "＞"), "above"),
    **dict.fromkeys(_each("约 大约 大概 约为 近 接近 将近 几乎 差不多 约莫 ≈"), "about"),
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

#: Nouns of change, with a bound or a level: 降幅达30%, 压缩比例不低于50%.
CHANGE_NOUNS: dict[str, Change] = {
    **dict.fromkeys(
        _each(
            "降幅 减幅 跌幅 压缩率 压减率 缩减率 精简率 减少率 下降率 降低率 压缩比例 压减比例 "
            "缩减比例 精简比例 减少比例 压缩幅度 压减幅度 减少幅度 下降幅度 降低幅度"
        ),
        "decrease",
    ),
    **dict.fromkeys(_each("增幅 涨幅 升幅 增长幅度 提升幅度 提高幅度 上升幅度"), "increase"),
}
#: 少跑2次, 少交3份材料.
FEWER = _each("少跑 少跑动 少跑腿 少走 少交 少提交 少填 少填报 少报 少开")
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
    **dict.fromkeys(FEWER, "decrease"),
    **CHANGE_NOUNS,
}
_LEVEL_VERBS = (
    *(
        verb
        for verb in CHANGES
        if verb not in {"取消", "砍掉", "减掉", "减去", *FEWER, *CHANGE_NOUNS}
    ),
    *("调整", "合并", "优化", "整合", "升", "统一", "归并", "集成", "提前", "拓展", "压"),
)
#: Words that lead to a new level: 压缩至, 放宽到, 精简为.
TO: frozenset[str] = frozenset(
    verb + end for verb in _LEVEL_VERBS for end in ("至", "到", "为", "成")
) | {"→"}
#: Bound words that another bound word makes a noun: 容量上限不低于160千伏安.
LIMITS = frozenset(("上限", "下限"))
#: Words before a level that say nothing on where it came from.
LEVELS: frozenset[str] = frozenset(
    _each(
        "控制在 保持在 稳定在 维持在 限定在 压缩在 达到 达 高达 可达 到达 至 到 "
        "为 是 仅需 等于 只需 只要 仅 只 需 确定为 定为 设为 突破至 新增 新引进 新建 "
        "新设 新培育 控制到 控制为 共"
    )
)
#: Of these, the ones that a change may stand before: 压缩时限达50%.
REACHES = frozenset(("达到", "达", "高达", "共"))
#: Words that may stand between a bound word and the number.
FILLERS: frozenset[str] = frozenset(
    _each(
        "了 再 平均 分别 均 都 累计 总计 合计 暂 各 人均 年均 户均 跑 也 "
        "将 整体 总体 同比 原则上 力争 跑动 仅跑 只跑 要 再次 大幅 逐步 承诺 承诺的 承诺时限 "
        "给予 补助 补贴 奖励 支持 列支 授信 可贷 可申请 可享受 可获 可获得 开展 组织 进行 举办 "
        "召开 安排 保存 检测 抽检 清洗 公布 发布 有 报 签"
    )
)
#: What makes 次 a trip to an office.
TRIPS = frozenset({"跑", "仅跑", "只跑", "跑动", "少跑", "少跑动", "少跑腿", "至少跑", "最少跑"})
#: What makes a list share the words behind its last number.
RESPECTIVELY = "分别"
#: Words that turn the meaning of the number behind them.
UNCLEAR: frozenset[str] = frozenset(
    ("提前", "推迟", "滞后", "相差", "每隔", "间隔", "每", "提早", "超前", "第每", "非", "无需")
)
#: The best case is no promise for each case: 最快1小时, 低至1%.
BEST = _each("最快 最短 最早 最低至 低至 快至 短至 早至 少至 多达 快则 少则")
#: 前进3位, 快2个百分点: how far from a place that is not printed.
MOVES = _each("前进 后退 跃升 晋升 上移 后移 前移 进位 攀升 上升 下降 提升 升 降 提高 下滑")
DISTANCES = Expression(r"(?:(?<![提最新])高|(?<!最|降|减)低|快|慢|(?<![最至不])[多少])[出了过]? ?$")
#: Bound words that never stand apart from their number: 届满之日起30日.
NEVER_APART = ("届满", "未满", "不满", "不及", "上限", "下限", "最大", "最小")
#: Bounds whose number may be a share of what stands between: 不得超过合同金额的2.5%.
NEGATED = tuple(no + word for no in _NOT for word in (*_ABOVE, *_BELOW))
#: What a verb of change is not followed by, where it is part of a noun (增加值, 增长率).
NO_VERB = {
    "增加": "值",
    "增长": "率极点速",
    "下降": "率",
    "上升": "率",
    "节约": "型集用",
    "取消": "之",
    "提高": "到",
    "精简": "高",
    "优化": "营",
}
#: Verbs after which a count of something apart may be a count of anything else.
VAGUE_VERBS = frozenset(_each("提高 提升 简化 减免 放宽 扩大 上调 提速 收窄"))
#: What is cut or raised by a number that stands behind it.
OBJECTS = _each(
    "时限 期限 时间 时长 用时 耗时 周期 工期 工时 环节 步骤 程序 手续 材料 要件 证明 表单 事项 "
    "成本 费用 收费 税费 负担 费率 利率 价格 电价 气价 水价 支出 房租 租金 税收 印章 次数 频次 "
    "跑动 检查 审批 许可 中介服务 字段 岗位 就业 投放 贷款 授信 效率 数量 总量 规模 补贴 额度 标准 "
    "能耗"
)
#: 最近3年, 附近5家: 近 is no bound there.
NO_NEAR = "最附就临邻靠远新"
#: 低于上年2个百分点: a distance from something that is not printed.
DISTANT = _each("高出 低出 快出 多出 快于 慢于 优于 领先 落后 跑赢")
#: Signs of a negation that no table knows.
NEGATIONS = "不未没無无非勿莫"
#: 3家多元化企业: 多 belongs to the next word.
MANY = "元样种次渠部领层自媒"
#: 由, 从: where a change starts. 原来 says it without them.
FROM = ("由", "从", "自")
FORMER = _each("原来的 原来 原有 原先 原定 现行 原 之前的 之前 以前的 以前 此前的 此前 法定")

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
#: Shares said by a verb.
PORTIONS: dict[str, tuple[Bound, int, Change | None]] = {
    **dict.fromkeys(("减半", "腰斩"), ("exactly", 50, "decrease")),
    **dict.fromkeys(("过半数", "过半"), ("above", 50, None)),
}
#: What 过半 is not followed by: 经过半年, 超过半数.
NO_PORTION = "数|个|[天日年月岁载夜]|小时|工作日"
#: A multiple, which no data file can hold.
DOUBLED = ("翻番", "翻倍", "翻一番", "成倍")
#: What hours of opening are followed by.
OPEN = _each("不打烊 自助 全天候 不间断 不停 在线 热线 值班 值守 服务 营业 开放 预约 轮班 人工")
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
    *("星期四", "星期五", "星期六", "礼拜一", "两手", "四川", "三亚", "三峡", "九江"),
    *("两位数", "二位数", "双位数", "三位数", "个位数", "一分钱", "一毛钱", "二次供水", "二次加压"),
    *("不一", "万能", "百货", "百科", "千禧", "万全", "八达", "四通", "五星", "三明"),
)

#: Among whom a place is counted, and verbs that lead to one.
LEAGUES = ("全国", "全省", "全市", "全球", "世界", "国内", "省内", "同类城市")
PLACED = ("位居", "位列", "名列", "排名", "排在", "跻身", "居", "列")
#: 保五争四冲三: to hold a place is to come there or better.
PLACES: dict[str, Bound] = {
    "保": "at_most",
    **dict.fromkeys(("争", "冲", "夺", "进", "望", "创"), "exactly"),
}
#: Whose last sign 保 may be: 确保, 社保.
NO_HOLD = "确环社医担低劳参续投力自承安质人财联公共再留酬交"
