"""The shape of each kind of data file, once."""

from __future__ import annotations

from fractions import Fraction
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field

from bizbench.data.shapes.fields import (
    Amount,
    Code,
    Date,
    Due,
    Hash,
    Id,
    MeasureId,
    Number,
    Period,
    PlanId,
    ScopeId,
    TargetId,
    Text,
    Weight,
)
from bizbench.ground import vocabulary
from bizbench.ground.vocabulary import (
    Better,
    Change,
    Commitment,
    Coverage,
    Inferable,
    Kind,
    Level,
    Role,
    Scale,
    SeriesState,
    Statistic,
    Status,
    Why,
)


class Shape(BaseModel):
    model_config = ConfigDict(
        strict=True,
        extra="forbid",
        frozen=True,
        arbitrary_types_allowed=True,
        defer_build=True,  # each shape is built once, with what it holds
    )

    #: What stands in for a key that is wrong, so that the rest of the file can be checked.
    stand_ins: ClassVar[dict[str, Any]] = {}


class Bilingual(Shape):
    en: Text = Field(description="英文")
    zh: Text = Field(description="中文")


class Title(Shape):
    zh: Text = Field(description="照文件原文")
    en: Text | None = Field(None, description="英文译名,可省略")


# --- indicators ---------------------------------------------------------------------------


class Case(Shape):
    name: Bilingual = Field(description="名称")
    world_bank_case: bool = Field(
        False, alias="world-bank-case", description="是否为世界银行的案例假设"
    )


class Named(Shape):
    name: Bilingual = Field(description="名称")


class Goalposts(Shape):
    case: Id = Field(description="所属情形")
    best: Number = Field(description="最佳表现")
    worst: Number = Field(description="最差表现")
    reason: Bilingual = Field(description="依据")
    exponent: Weight = Field(Fraction(1), description="得分曲线的指数,默认为 1(直线)")


class Measure(Shape):
    name: Bilingual = Field(description="名称")
    unit: Text = Field(description="计量单位(见 bizbench list units)")
    better: Better = Field(description="方向:低好、高好、不排名")
    cases: list[Id] = Field(description="适用情形", min_length=1)
    clocks: dict[Id, Named] = Field(default_factory=dict, description="起止点")
    goalposts: Goalposts | None = Field(None, description="固定标杆")
    weight: Weight = Field(Fraction(1), description="在该指标得分中的权重")
    keywords: list[Text] = Field(default_factory=list, description="检索词")
    statistic: Statistic = Field("level", description="通常的统计口径")
    per: vocabulary.Period | None = Field(None, description="期间")
    of: Bilingual | None = Field(None, description="百分比的分母")
    scale: Scale | None = Field(None, description="只反映城市规模,不排名")
    zero_of: Id | None = Field(
        None, alias="zero-of", description="本项为零即意味着所指的项目也为零"
    )
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


# --- cities -------------------------------------------------------------------------------


class City(Shape):
    """A city.yaml file."""

    id: Id = Field(description="拼音代号,与文件夹名一致")
    level: Level = Field(description="层级")
    parent: Id | None = Field(None, description="上级")
    name: Bilingual = Field(description="名称")
    code: Code | None = Field(None, description="六位行政区划代码")
    groups: list[Id] = Field(default_factory=list, description="分组")
    keywords: list[Text] = Field(default_factory=list, description="检索词")
    departments: dict[str, Text] = Field(
        default_factory=dict, description="部门:文件中的写法与英文名"
    )


# --- plans --------------------------------------------------------------------------------


class Bounds(Shape):
    """The bound keys; a target has exactly one of them."""

    at_most: Amount | None = Field(None, description="≤ 不超过、以内、以下")
    at_least: Amount | None = Field(None, description="≥ 不少于、以上")
    below: Amount | None = Field(None, description="< 不满、低于")
    above: Amount | None = Field(None, description="> 超过、突破")
    exactly: Amount | None = Field(None, description="= 只有数字本身")
    about: Amount | None = Field(None, description="≈ 左右")
    between: Annotated[list[Amount], Field(min_length=2, max_length=2)] | None = Field(
        None, description="两数之间"
    )


class Threshold(Bounds):
    """Up to which size a promise holds."""


class Promise(Bounds):
    """What a target and its further figures have in common."""

    in_words: Literal[True] | None = Field(None, description="没有数字的承诺")
    change: Change | None = Field(None, description="变化而非水平")
    base: Period | None = Field(
        None, description="变化的基数:年份、previous-year、unstated、baseline"
    )
    baseline: Amount | None = Field(None, description="文件写明的原有水平")
    written: Text = Field(description="文件中的写法:含数字及界限词的最短片段")
    reading: Text | None = Field(None, description="为何读作此数(自己的话)")
    inferred: list[Inferable] = Field(
        default_factory=list, description="写法中看不出、由我们推断的部分"
    )
    clock: Id | None = Field(None, description="起止点")
    statistic: Statistic | None = Field(None, description="统计口径")
    commitment: Commitment = Field(
        "firm", description="承诺力度:硬性、原则上、力争、鼓励、试行、预计"
    )
    condition: Bilingual | None = Field(None, description="条件")
    due: Due | None = Field(None, description="完成时限")
    per: vocabulary.Period | None = Field(None, description="与计量项目不同的期间")
    note: Bilingual | None = Field(None, description="读者须知")


class Further(Promise):
    """A further figure of a target."""

    role: Role = Field(alias="as", description="与主要数字的关系")
    item: Text | None = Field(None, description="如在别处,所在条目")


class Target(Promise):
    """One promised figure."""

    measure: MeasureId = Field(description="指标/计量项目")
    scope: ScopeId | None = Field(None, description="范围:情形 或 情形/限定语+限定语")
    scopes: list[ScopeId] | None = Field(None, description="对每个范围都成立", min_length=1)
    status: Status = Field("target", description="目标、现行规定、已实现")
    threshold: Threshold | None = Field(None, description="适用的规模上限")
    excludes: list[Id] = Field(default_factory=list, description="不计入的部分")
    lead: list[Text] | None = Field(None, description="牵头单位(与条目不同时)")
    support: list[Text] | None = Field(None, description="责任单位(与条目不同时)")
    also: list[Further] = Field(default_factory=list, description="同一目标的其他数字")


class SetAside(Shape):
    written: Text = Field(description="文件中的写法")
    why: Why = Field(description="不作目标的理由")
    note: Text | None = Field(None, description="说明")


class Item(Shape):
    item: Text = Field(description="条目编号(完整路径)或标题")
    title: Title = Field(description="条目标题")
    lead: list[Text] = Field(default_factory=list, description="牵头单位,照文件原文")
    support: list[Text] = Field(default_factory=list, description="责任单位、配合单位")
    targets: list[Target] | None = Field(None, description="目标;缺省为未读,[] 为读过而无数字")
    set_aside: list[SetAside] = Field(default_factory=list, description="读过而不作目标的数字")


class Card(Shape):
    title: Title = Field(description="标题")
    number: Text | None = Field(None, description="文号")
    issuer: Title | None = Field(None, description="发文机关")
    issued: Date | None = Field(None, description="成文日期")
    published: Date | None = Field(None, description="发布日期")
    url: Text | None = Field(None, description="网址(不可编造)")
    coverage: Coverage = Field(description="全文或节选")
    text_sha256: Hash | None = Field(None, alias="text-sha256", description="所据文本的校验值")
    note: Bilingual | None = Field(None, description="说明")


class Plan(Shape):
    """A plan file."""

    stand_ins: ClassVar[dict[str, Any]] = {
        "kind": "plan",
        "document": {"title": {"zh": "–"}, "coverage": "complete"},
    }

    city: Id = Field(description="城市代号")
    year: int = Field(description="年份", ge=1978, le=2100)
    kind: Kind = Field(description="文件种类")
    document: Card = Field(description="文件信息")
    period: Period | None = Field(None, description="标题所涵盖的时期")
    due: Due | None = Field(None, description="文件为全部事项规定的时限")
    replaces: PlanId | None = Field(None, description="所修订的文件")
    read: list[Id] | None = Field(None, description="已读的指标;全部读完后删去")
    items: list[Item] = Field(description="条目,按文件顺序")


# --- observations -------------------------------------------------------------------------


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
    note: Bilingual | None = Field(None, description="说明")


class Observation(Shape):
    """An observation file."""

    city: Id = Field(description="城市代号")
    kind: Literal["observation"] = Field(description="固定为 observation")
    series: Series = Field(description="数据来源")
    corrects: Id | None = Field(None, description="所更正的数列")
    values: list[ObservedValue] = Field(description="数值")


# --- progress -----------------------------------------------------------------------------


class Source(Shape):
    title: Text = Field(description="题名")
    publisher: Text | None = Field(None, description="发布机构")
    url: Text | None = Field(None, description="网址(不可编造)")


class Report(Shape):
    """One reported value of a target."""

    target: TargetId = Field(description="目标的 id,可省略前面的 城市/年份/")
    date: Date = Field(description="数据截至日期")
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


class Progress(Shape):
    """A file of reports on a plan."""

    stand_ins: ClassVar[dict[str, Any]] = {"kind": "progress"}

    city: Id = Field(description="城市代号")
    year: int = Field(description="方案的年份", ge=1978, le=2100)
    kind: Literal["progress"] = Field(description="固定为 progress")
    source: Source | None = Field(None, description="未另注来源的各项的来源")
    reports: list[Report] = Field(description="所报数值,各有日期")


SHAPES: dict[str, type[Shape]] = {
    "plan": Plan,
    "indicator": Indicator,
    "city": City,
    "observation": Observation,
    "progress": Progress,
}
