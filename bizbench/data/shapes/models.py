"""The shape of each kind of data file, once; that of a plan stands in ``plans``."""

from __future__ import annotations

from fractions import Fraction
from typing import Any, ClassVar, Literal

from pydantic import Field

from bizbench.data.shapes.base import Bilingual, Shape
from bizbench.data.shapes.fields import (
    Amount,
    CaseId,
    CityId,
    Code,
    Date,
    Departments,
    Id,
    IndicatorId,
    MeasureId,
    Number,
    ScopeId,
    ShortId,
    TargetId,
    Text,
    UnitId,
    Weight,
)
from bizbench.data.shapes.plans import Plan
from bizbench.ground import dates, vocabulary
from bizbench.ground.vocabulary import (
    Better,
    Change,
    League,
    Level,
    Local,
    Scale,
    SeriesState,
    Statistic,
)

_LEAGUE = "名次属于哪个范围:同一上级(parent)或同组(group),只在其内比较"


class Case(Shape):
    name: Bilingual = Field(description="名称")
    league: League | None = Field(None, description=_LEAGUE)
    world_bank_case: bool = Field(
        False, alias="world-bank-case", description="是否为世界银行的案例假设"
    )


class Named(Shape):
    name: Bilingual = Field(description="名称")


class Counter(Shape):
    zh: Text = Field(description="量词及名词,如 场、个团组")
    en: Text | None = Field(None, description="英文名称,复数写作 event(s)")


class Goalposts(Shape):
    case: CaseId = Field(description="所属情形")
    best: Number = Field(description="最佳表现")
    worst: Number = Field(description="最差表现")
    reason: Bilingual = Field(description="依据")
    exponent: Weight = Field(Fraction(1), description="得分曲线的指数,默认为 1(直线)")


class Measure(Shape):
    name: Bilingual = Field(description="名称")
    unit: UnitId = Field(description="计量单位(见 bizbench list units)")
    counter: Counter | None = Field(None, description="所数之物的量词,代替单位的名称")
    counters: dict[Id, Counter] = Field(default_factory=dict, description="按情形另定的量词")
    better: Better = Field(description="方向:低好、高好、不排名")
    cases: list[CaseId] = Field(description="适用情形", min_length=1)
    clocks: dict[Id, Named] = Field(default_factory=dict, description="起止点")
    goalposts: Goalposts | None = Field(None, description="固定标杆")
    weight: Weight = Field(Fraction(1), description="在该指标得分中的权重")
    keywords: list[Text] = Field(default_factory=list, description="检索词")
    statistic: Statistic = Field("level", description="通常的统计口径")
    per: vocabulary.Period | None = Field(None, description="期间")
    of: Bilingual | None = Field(None, description="百分比的分母")
    scale: Scale | None = Field(None, description="只反映城市规模,不排名")
    zero_of: ShortId | None = Field(
        None, alias="zero-of", description="本项为零即意味着所指的项目也为零"
    )
    league: League | None = Field(None, description=_LEAGUE)
    note: Bilingual | None = Field(None, description="说明")


class Reference(Shape):
    title: Text = Field(description="题名")
    publisher: Text | None = Field(None, description="发布机构")
    url: Text | None = Field(None, description="网址")
    accessed: Date | None = Field(None, description="查阅日期")


class Indicator(Shape):
    """An indicator file."""

    id: Id = Field(description="指标代号,与文件名一致")
    name: Bilingual = Field(description="名称")
    about: Bilingual = Field(description="说明")
    keywords: list[Text] = Field(default_factory=list, description="检索词")
    frameworks: dict[Id, Text] = Field(default_factory=dict, description="在各评价体系中的对应")
    references: list[Reference] = Field(default_factory=list, description="参考资料")
    cases: dict[Id, Case] = Field(description="情形(封闭清单)", min_length=1)
    qualifiers: dict[Id, Named] = Field(default_factory=dict, description="限定语(封闭清单,有序)")
    exclusions: dict[Id, Named] = Field(default_factory=dict, description="可不计入的部分")
    measures: dict[Id, Measure] = Field(description="计量项目", min_length=1)


class Extension(Shape):
    """What an add-on file adds to a measure that is there already."""

    measure: ShortId = Field(description="所补充的二级指标")
    cases: list[CaseId] = Field(default_factory=list, description="增加的适用情形")
    clocks: dict[Id, Named] = Field(default_factory=dict, description="增加的起止点")
    keywords: list[Text] = Field(default_factory=list, description="增加的检索词")


class Addition(Shape):
    """An add-on file: what a data folder adds to an indicator of its own or an earlier one."""

    indicator: IndicatorId = Field(description="所补充的指标,与文件名一致")
    cases: dict[Id, Case] = Field(default_factory=dict, description="增加的情形")
    qualifiers: dict[Id, Named] = Field(default_factory=dict, description="增加的限定语(有序)")
    exclusions: dict[Id, Named] = Field(default_factory=dict, description="增加的可不计入的部分")
    measures: dict[Id, Measure] = Field(default_factory=dict, description="增加的计量项目")
    extends: list[Extension] = Field(default_factory=list, description="对已有计量项目的补充")


class City(Shape):
    """A city.yaml file."""

    id: Id = Field(description="拼音代号,与文件夹名一致")
    level: Level = Field(description="层级")
    parent: CityId | None = Field(None, description="上级")
    name: Bilingual = Field(description="名称")
    code: Code | None = Field(None, description="六位行政区划代码")
    groups: list[Id] = Field(default_factory=list, description="分组")
    conventions: list[Local] = Field(
        default_factory=list, description="经济体:适用我国哪些日期折算口径"
    )
    keywords: list[Text] = Field(default_factory=list, description="检索词")
    departments: Departments = Field(
        default_factory=dict, description="部门:文件中的写法,可附英文名"
    )


class Rule(Shape):
    """Whom a group holds without naming them: every condition given must hold."""

    level: Level | None = Field(None, description="层级")
    within: CityId | None = Field(None, description="逐级上级中含有此地")


class Group(Shape):
    """One group of a groups.yaml: places by name, by a rule, or both."""

    name: Bilingual = Field(description="名称")
    keywords: list[Text] = Field(default_factory=list, description="检索词")
    members: list[CityId] = Field(default_factory=list, description="成员")
    rule: Rule | None = Field(None, description="成员所符合的条件(同时符合)")


class Groups(Shape):
    """A groups.yaml file."""

    groups: dict[Id, Group] = Field(description="各组,按代号", min_length=1)


class FrameworkItem(Shape):
    """One item of a framework; the indicators that name it cover it, too."""

    name: Bilingual = Field(description="名称")
    note: Bilingual | None = Field(None, description="说明")
    indicators: list[IndicatorId] = Field(default_factory=list, description="另由这些指标涵盖")


class Framework(Shape):
    name: Bilingual = Field(description="名称")
    keywords: list[Text] = Field(default_factory=list, description="检索词")
    source: Bilingual = Field(description="条目及其顺序的出处")
    references: list[Reference] = Field(default_factory=list, description="参考资料")
    items: dict[Text, FrameworkItem] = Field(description="条目,按其顺序", min_length=1)


class Frameworks(Shape):
    """A frameworks.yaml file."""

    frameworks: dict[Id, Framework] = Field(description="各评价体系,按代号", min_length=1)


class Series(Shape):
    id: Id = Field(description="数列代号")
    title: Text = Field(description="题名")
    publisher: Text = Field(description="发布机构")
    measured: Date = Field(description="数据日期")
    state: SeriesState = Field(description="是否仍在发布")
    url: Text | None = Field(None, description="网址")


class ObservedValue(Shape):
    measure: MeasureId = Field(description="指标/计量项目")
    scope: ScopeId = Field(description="范围")
    value: Amount = Field(description="数值")
    clock: Id | None = Field(None, description="计时起止点")
    note: Bilingual | None = Field(None, description="说明")


class Observation(Shape):
    """An observation file."""

    city: CityId = Field(description="城市代号")
    kind: Literal["observation"] = Field(description="固定为 observation")
    series: Series = Field(description="数据来源")
    corrects: Id | None = Field(None, description="所更正的数列")
    values: list[ObservedValue] = Field(description="数值")


class Source(Shape):
    title: Text = Field(description="题名")
    publisher: Text | None = Field(None, description="发布机构")
    url: Text | None = Field(None, description="网址(不可编造)")


class Report(Shape):
    """One reported value of a target."""

    target: TargetId = Field(description="目标的 id,可省略前面的 城市/年份/")
    date: Date | None = Field(None, description="数据截至日期")
    value: Amount | None = Field(None, description="所报数值:数字 单位")
    done: bool | None = Field(None, description="没有数字的承诺是否已兑现")
    change: Change | None = Field(None, description="所报为变化幅度(仅限承诺本身为变化的)")
    so_far: bool | None = Field(
        None, alias="so-far", description="期初以来的累计数为 true,完整期间的数为 false"
    )
    per: vocabulary.Period | None = Field(None, description="与目标不同的期间")
    statistic: Statistic | None = Field(None, description="与目标不同的统计口径")
    source: Source | None = Field(None, description="来源(与文件开头的不同时)")
    note: Bilingual | None = Field(None, description="读者须知")

    @property
    def is_blank(self) -> bool:
        """Whether nothing is filled in yet: it names a target, and at most how that changes."""
        said = (self.date, self.value, self.done, self.so_far, self.per, self.statistic)
        return all(value is None for value in (*said, self.source, self.note))


class Progress(Shape):
    """A file of reports on a plan."""

    stand_ins: ClassVar[dict[str, Any]] = {"kind": "progress"}

    city: CityId = Field(description="城市代号")
    year: int = Field(description="方案的年份", ge=dates.FIRST_YEAR, le=dates.LAST_YEAR)
    kind: Literal["progress"] = Field(description="固定为 progress")
    source: Source | None = Field(None, description="未另注来源的各项的来源")
    reports: list[Report] = Field(description="所报数值,各有日期")

    @property
    def filled(self) -> list[tuple[int, Report]]:
        """The entries that report something, each with its place in the list."""
        return [(n, report) for n, report in enumerate(self.reports) if not report.is_blank]


SHAPES: dict[str, type[Shape]] = {
    "plan": Plan,
    "indicator": Indicator,
    "addition": Addition,
    "city": City,
    "observation": Observation,
    "progress": Progress,
    "groups": Groups,
    "frameworks": Frameworks,
}
