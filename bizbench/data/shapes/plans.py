"""The shape of a plan file."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field

from bizbench.data.shapes.base import Bilingual, Remark, Shape
from bizbench.data.shapes.fields import (
    Amount,
    Base,
    CityId,
    ClockId,
    Date,
    Due,
    ExclusionId,
    Hash,
    IndicatorId,
    MeasureId,
    Period,
    PlanId,
    ScopeId,
    Text,
)
from bizbench.ground import dates, vocabulary
from bizbench.ground.vocabulary import (
    Change,
    Commitment,
    Coverage,
    Inferable,
    Kind,
    Role,
    Statistic,
    Status,
    Why,
)


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
    base: Base | None = Field(
        None, description="变化的基数:年份、previous-year、unstated、baseline"
    )
    baseline: Amount | None = Field(None, description="文件写明的原有水平")
    written: Text = Field(description="文件中的写法:含数字及界限词的最短片段")
    reading: Remark | None = Field(None, description="为何读作此数(自己的话)")
    inferred: list[Inferable] = Field(
        default_factory=list, description="写法中看不出、由我们推断的部分"
    )
    clock: ClockId | None = Field(None, description="起止点")
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
    excludes: list[ExclusionId] = Field(default_factory=list, description="不计入的部分")
    lead: list[Text] | None = Field(None, description="牵头单位(与条目不同时)")
    support: list[Text] | None = Field(None, description="责任单位(与条目不同时)")
    also: list[Further] = Field(default_factory=list, description="同一目标的其他数字")


class SetAside(Shape):
    written: Text = Field(description="文件中的写法")
    why: Why = Field(description="不作目标的理由")
    note: Remark | None = Field(None, description="说明")


class Item(Shape):
    item: Text = Field(description="条目编号(完整路径)或标题")
    title: Bilingual | None = Field(None, description="条目标题(法规条文没有标题)")
    lead: list[Text] = Field(default_factory=list, description="牵头单位,照文件原文")
    support: list[Text] = Field(default_factory=list, description="责任单位、配合单位")
    targets: list[Target] | None = Field(None, description="目标;缺省为未读,[] 为读过而无数字")
    set_aside: list[SetAside] = Field(default_factory=list, description="读过而不作目标的数字")


class Card(Shape):
    title: Bilingual = Field(description="标题")
    number: Text | None = Field(None, description="文号")
    issuer: Bilingual | None = Field(None, description="发文机关")
    issued: Date | None = Field(None, description="成文日期")
    published: Date | None = Field(None, description="发布日期")
    url: Text | None = Field(None, description="网址(不可编造)")
    coverage: Coverage = Field(description="全文或节选")
    about: list[IndicatorId] | None = Field(
        None, description="文件专门涉及的指标;综合性文件不写", min_length=1
    )
    text_sha256: Hash | None = Field(None, alias="text-sha256", description="所据文本的校验值")
    note: Bilingual | None = Field(None, description="说明")


class Plan(Shape):
    """A plan file."""

    stand_ins: ClassVar[dict[str, Any]] = {
        "kind": "plan",
        "document": {"title": {"zh": "–"}, "coverage": "complete"},
    }

    city: CityId = Field(description="城市代号")
    year: int = Field(description="年份", ge=dates.FIRST_YEAR, le=dates.LAST_YEAR)
    kind: Kind = Field(description="文件种类")
    document: Card = Field(description="文件信息")
    period: Period | None = Field(None, description="标题所涵盖的时期")
    due: Due | None = Field(None, description="文件为全部事项规定的时限")
    replaces: PlanId | None = Field(None, description="所修订的文件")
    read: list[IndicatorId] | None = Field(None, description="已读的指标;全部读完后删去")
    items: list[Item] = Field(description="条目,按文件顺序")

    @property
    def date(self) -> str:
        """For the order of documents of one year."""
        return self.document.issued or self.document.published or ""
