"""The units: one table from which everything else that knows units is made.

What differs in kind is a dimension of its own, so that nothing converts by accident. A conversion
that rests on an assumption is no unit but a convention (``data.conventions``).
"""

from __future__ import annotations

from bizbench.ground.record import Struct


class Unit(Struct, frozen=True):
    """What a unit is, what it is called, and the Chinese words that plans print for it.

    ``definition`` is that of Pint. ``en`` and ``zh`` are the names behind a number, or around it
    where there is a ``{n}``; ``en_alone`` and ``zh_alone`` those without a number, where it is
    not the same without it. ``words`` stand right behind a number. ``classifiers`` do, too, but
    may count several units; ``nouns`` behind a classifier settle which. What is ``counted`` has no
    parts: fewer than 3 are at most 2. What ``adds_up`` can be reported as a running total.
    """

    definition: str
    en: str
    zh: str
    en_alone: str | None = None
    zh_alone: str | None = None
    words: str = ""
    classifiers: str = ""
    nouns: str = ""
    is_time: bool = False
    counted: bool = False
    adds_up: bool = False

    @property
    def with_number(self) -> tuple[str, str]:
        """``{n} day|{n} days`` and its Chinese."""
        return behind_number(self.en), self.zh if "{n}" in self.zh else f"{{n}}{self.zh}"

    @property
    def alone(self) -> tuple[str, str]:
        """The name without a number, as in the heading of a column."""
        return self.en_alone or plural(self.en), self.zh_alone or self.zh


def behind_number(english: str) -> str:
    """``{n} day|{n} days`` of ``day(s)``; of a name around a number just that."""
    forms = dict.fromkeys(_forms(english))
    return "|".join(form if "{n}" in form else f"{{n}} {form}" for form in forms)


def plural(english: str) -> str:
    """``days`` of ``day(s)``, ``classes`` of ``class|classes``."""
    return _forms(english)[1].replace("{n}", "").strip()


def _forms(english: str) -> tuple[str, str]:
    """The word for one and for many."""
    one, _, many = english.partition("|")
    return one.replace("(s)", ""), (many or one).replace("(s)", "s")


#: Every unit a data file may use, in the order in which they are listed.
UNITS: dict[str, Unit] = {
    # Time. A month is 365/12 days, a year 365.
    "day": Unit(
        "[calendar_time]",
        "calendar day(s)",
        "个自然日",
        zh_alone="自然日",
        words="个自然日 自然日 日历日 日历天 个日历日 个日历天 自然天",
        is_time=True,
    ),
    "week": Unit("7 * day", "week(s)", "周", words="周 星期 个星期 个礼拜 个周", is_time=True),
    "month": Unit(
        "365/12 * day", "month(s)", "个月", zh_alone="月", words="个月 个月份", is_time=True
    ),
    "year": Unit("365 * day", "year(s)", "年", words="年 周年 个年度", is_time=True),
    # 工作日
    "working_day": Unit(
        "[working_time]",
        "working day(s)",
        "个工作日",
        zh_alone="工作日",
        words="个工作日 工作日 个工作天 工作天 个法定工作日 法定工作日 个标准工作日 "
        "个完整工作日 个连续工作日",
        is_time=True,
    ),
    # 天/日 where the plan does not say which
    "unspecified_day": Unit("[unspecified_time]", "day(s) (天)", "天", words="天 日", is_time=True),
    # The same in a document of another language.
    "plain_day": Unit(
        "[plain_time]",
        "day(s) (kind not said)",
        "日（未说明种类）",
        is_time=True,
    ),
    # Whether 24 or 8 hours make a day is a convention, so hours are a dimension of their own.
    "hour": Unit("[hours]", "hour(s)", "小时", words="小时 个小时 个钟头 h", is_time=True),
    "minute": Unit("1/60 * hour", "minute(s)", "分钟", words="分钟 分", is_time=True),
    # Counts
    "procedure": Unit(
        "[procedures]",
        "procedure(s)",
        "个环节",
        classifiers="个 项 道 步",
        nouns="环节 办理环节 审批环节 程序 步骤 手续 流程",
        counted=True,
    ),
    # 审批阶段: a phase holds several procedures
    "phase": Unit("[phases]", "phase(s)", "个阶段", nouns="阶段 审批阶段", counted=True),
    "document": Unit(
        "[documents]",
        "document(s)",
        "份材料",
        classifiers="个 项 件 份 张 套 本 篇",
        nouns="材料 申请材料 申报材料 要件 文件 资料 证明 证件 表单 表格 证照 纸质材料 单据",
        counted=True,
    ),
    "visit": Unit("[visits]", "visit(s)", "次", classifiers="次 趟 人次", counted=True),
    "payment": Unit("[payments]", "payment(s)", "次", classifiers="次 笔", counted=True),
    "seal": Unit(
        "[seals]",
        "seal(s)",
        "枚",
        classifiers="个 套 颗 枚",
        nouns="公章 印章 实体印章 章",
        counted=True,
        adds_up=True,
    ),
    "invoice": Unit(
        "[invoices]",
        "invoice(s)",
        "份",
        classifiers="件 份 张",
        nouns="发票 增值税发票 专用发票 普通发票",
        counted=True,
        adds_up=True,
    ),
    "enterprise": Unit(
        "[enterprises]",
        "enterprise(s)",
        "家企业",
        classifiers="个 家 户 户次 家次 所",
        nouns="企业 公司 市场主体 经营主体 小微企业 中小企业",
        counted=True,
        adds_up=True,
    ),
    "person": Unit(
        "[persons]",
        "person(s)",
        "人",
        classifiers="人 名 位 人次",
        nouns="人才 人员",
        counted=True,
        adds_up=True,
    ),
    "event": Unit(
        "[events]",
        "event(s)",
        "次",
        classifiers="个 项 件 次 场 场次 户次 家次 人次 批次 例 起 宗 笔 件次 例次 台次",
        counted=True,
        adds_up=True,
    ),
    "project": Unit(
        "[projects]",
        "project(s)",
        "个项目",
        classifiers="个 项 件 宗",
        nouns="项目",
        counted=True,
        adds_up=True,
    ),
    "item": Unit(
        "[items]",
        "item(s)",
        "项",
        classifiers="个 项 件 张 套 道 例 起 宗 笔 本 篇 所 条 类 种 座 处 台 辆 支 款 只 间 栋 门 "
        "部 组",
        nouns="事项",
        counted=True,
        adds_up=True,
    ),
    "rank": Unit("[ranks]", "rank {n}", "第{n}名", zh_alone="名次", counted=True),
    "point": Unit("[index_points]", "point(s)", "分", words="分"),
    # Shares. `percent` is relative, `percentage_point` a difference of two shares.
    "percent": Unit("[share]", "{n}%", "%", words="% 个%"),
    "permille": Unit("1/10 * percent", "{n}‰", "‰", words="‰"),
    "percentage_point": Unit(
        "[share_difference]",
        "percentage point(s)",
        "个百分点",
        zh_alone="百分点",
        words="个百分点 百分点",
    ),
    "percent_of_income": Unit(
        "[share_of_income]",
        "{n}% of income per head",
        "人均收入的{n}%",
        zh_alone="占人均收入百分比",
    ),
    # Money
    "CNY": Unit("[money]", "CNY", "元", words="元 圆 元人民币 块钱", adds_up=True),
    "CNY_per_square_metre": Unit(
        "[money_per_area]",
        "CNY/m²",
        "元/平方米",
        words="元/平方米 元每平方米 元/㎡ 元/m² 元/m2 元/每平方米",
    ),
    "USD": Unit("[dollars]", "USD", "美元", words="美元 美金", adds_up=True),
    # Land: 15 mu are one hectare.
    "mu": Unit("[land]", "mu", "亩", words="亩", adds_up=True),
    "hectare": Unit("15 * mu", "ha", "公顷", en_alone="hectares", words="公顷 hm²", adds_up=True),
    # Air
    "microgram_per_cubic_metre": Unit(
        "[concentration]",
        "µg/m³",
        "微克/立方米",
        words="微克/立方米 微克每立方米 μg/m³ µg/m³ ug/m3",
    ),
    # Electricity: apparent power is not real power.
    "kVA": Unit("[apparent_power]", "kVA", "千伏安", words="千伏安 kVA KVA kva kV·A", adds_up=True),
    "kW": Unit("[real_power]", "kW", "千瓦", words="千瓦 kW KW kw", adds_up=True),
}
