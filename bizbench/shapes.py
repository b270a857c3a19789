"""The shape of the data files, once: pydantic models, and the JSON Schema made from them."""

from __future__ import annotations

import datetime
import re
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Any, Literal, TypeVar, get_args, get_origin

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationError,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from bizbench import quantities, units, vocabulary
from bizbench.problems import Problem, problem
from bizbench.quantities import QUANTITY, Quantity
from bizbench.suggest import closest
from bizbench.yamldoc import Document, NotANumber, Path


def _fail(id: str, **context: object) -> PydanticCustomError:
    return PydanticCustomError(id, id, {name: str(value) for name, value in context.items()})


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise _fail("wrong-type", wanted="@text", found=_show(value))
    if not value.strip():
        raise _fail("empty-text")
    return value


def _matching(pattern: str, id: str) -> BeforeValidator:
    compiled = re.compile(pattern)

    def check(value: Any) -> str:
        text = _text(value)
        if not compiled.fullmatch(text):
            raise _fail(id, found=text)
        return text

    return BeforeValidator(check)


def _quantity(value: Any) -> Quantity:
    text = _text(value)
    try:
        return quantities.parse(text, units.names())
    except quantities.BadQuantity as bad:
        more = {}
        if bad.id == "unknown-unit":
            allowed = units.names()
            more = {"hint": closest(bad.found, allowed), "allowed": ", ".join(allowed)}
        raise _fail(bad.id, found=bad.found, **more) from None


def _number(value: Any) -> Fraction:
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise _fail("bad-number", found=_show(value))
    return Fraction(value)


def _date(value: Any) -> str:
    text = _text(value)
    try:
        return datetime.date.fromisoformat(text).isoformat()
    except ValueError:
        raise _fail("bad-date", found=text, wanted="YYYY-MM-DD") from None


def _due(value: Any) -> str:
    """A date, or a month or a year where the document says no more."""
    text = str(value) if isinstance(value, int) and not isinstance(value, bool) else _text(value)
    match = re.fullmatch(r"(\d{4})(-\d{2})?(-\d{2})?", text, re.ASCII)
    try:
        assert match
        datetime.date.fromisoformat(match[1] + (match[2] or "-01") + (match[3] or "-01"))
    except (AssertionError, ValueError):
        raise _fail("bad-date", found=text, wanted="YYYY-MM-DD | YYYY-MM | YYYY") from None
    return text


def _period(value: Any) -> str:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else _text(value)


def _show(value: Any) -> str:
    if value is None:
        return "@nothing"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return "@mapping"
    if isinstance(value, list):
        return "@list"
    if isinstance(value, NotANumber):
        return value.text
    return str(value)


_ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_SCOPE = rf"{_ID}(?:/{_ID}(?:\+{_ID})*)?"
_PLAN = rf"{_ID}/\d{{4}}(?:-{_ID})?"


def _string(pattern: str, **more: Any) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "pattern": f"^(?:{pattern})$", **more})


Text = Annotated[str, BeforeValidator(_text), WithJsonSchema({"type": "string", "minLength": 1})]
Id = Annotated[str, _matching(_ID, "bad-id"), _string(_ID)]
MeasureId = Annotated[str, _matching(f"{_ID}/{_ID}", "bad-id"), _string(f"{_ID}/{_ID}")]
ScopeId = Annotated[str, _matching(_SCOPE, "bad-id"), _string(_SCOPE)]
PlanId = Annotated[str, _matching(_PLAN, "bad-id"), _string(_PLAN)]
Number = Annotated[Fraction, BeforeValidator(_number), WithJsonSchema({"type": "number"})]
Date = Annotated[str, BeforeValidator(_date), WithJsonSchema({"type": "string", "format": "date"})]
Due = Annotated[
    str,
    BeforeValidator(_due),
    WithJsonSchema({"type": ["string", "integer"], "description": "YYYY-MM-DD, YYYY-MM, YYYY"}),
]
Period = Annotated[str, BeforeValidator(_period), WithJsonSchema({"type": ["string", "integer"]})]
Amount = Annotated[Quantity, BeforeValidator(_quantity), _string(QUANTITY)]
Hash = Annotated[str, _matching("[0-9a-f]{64}", "bad-hash"), _string("[0-9a-f]{64}")]
Code = Annotated[str, _matching(r"\d{6}", "bad-id"), _string(r"\d{6}")]


class Shape(BaseModel):
    model_config = ConfigDict(
        strict=True, extra="forbid", frozen=True, arbitrary_types_allowed=True
    )


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


class Measure(Shape):
    name: Bilingual = Field(description="名称")
    unit: Text = Field(description="计量单位(见 bizbench list units)")
    better: Literal["lower", "higher", "neither"] = Field(description="方向:低好、高好、不排名")
    cases: list[Id] = Field(description="适用情形", min_length=1)
    clocks: dict[Id, Named] = Field(default_factory=dict, description="起止点")
    goalposts: Goalposts | None = Field(None, description="固定标杆")
    weight: Number = Field(Fraction(1), description="在该指标得分中的权重")
    keywords: list[Text] = Field(default_factory=list, description="检索词")
    statistic: Literal["level", "average", "median", "total"] = Field(
        "level", description="通常的统计口径"
    )
    per: Literal["year", "month"] | None = Field(None, description="期间")
    of: Bilingual | None = Field(None, description="百分比的分母")
    scale: Literal["size"] | None = Field(None, description="只反映城市规模,不排名")
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
    cases: dict[Id, Case] = Field(description="情形(封闭清单)")
    qualifiers: dict[Id, Named] = Field(default_factory=dict, description="限定语(封闭清单,有序)")
    exclusions: dict[Id, Named] = Field(default_factory=dict, description="可不计入的部分")
    measures: dict[Id, Measure] = Field(description="计量项目")


# --- cities -------------------------------------------------------------------------------


class City(Shape):
    """A city.yaml file."""

    id: Id = Field(description="拼音代号,与文件夹名一致")
    level: Literal["economy", "province", "city", "district"] = Field(description="层级")
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
    change: Literal["decrease", "increase"] | None = Field(None, description="变化而非水平")
    base: Annotated[str, BeforeValidator(_period)] | None = Field(
        None,
        description="变化的基数:年份、previous-year、unstated、baseline",
        json_schema_extra={"type": ["string", "integer"]},
    )
    baseline: Amount | None = Field(None, description="文件写明的原有水平")
    written: Text = Field(description="文件中的写法:含数字及界限词的最短片段")
    reading: Text | None = Field(None, description="为何读作此数(自己的话)")
    inferred: list[Literal["number", "bound", "unit"]] = Field(
        default_factory=list, description="写法中看不出、由我们推断的部分"
    )
    clock: Id | None = Field(None, description="起止点")
    statistic: Literal["level", "average", "median", "total"] | None = Field(
        None, description="统计口径"
    )
    commitment: Literal["firm", "as-a-rule", "strive", "encourage", "pilot", "expected"] = Field(
        "firm", description="承诺力度:硬性、原则上、力争、鼓励、试行、预计"
    )
    condition: Bilingual | None = Field(None, description="条件")
    due: Due | None = Field(None, description="完成时限")
    per: Literal["year", "month"] | None = Field(None, description="与计量项目不同的期间")
    note: Bilingual | None = Field(None, description="读者须知")


class Further(Promise):
    """A further figure of a target."""

    role: Literal["restated", "stretch", "outer-limit", "stage", "achieved"] = Field(
        alias="as", description="与主要数字的关系"
    )
    item: Text | None = Field(None, description="如在别处,所在条目")


class Target(Promise):
    """One promised figure."""

    measure: MeasureId = Field(description="指标/计量项目")
    scope: ScopeId | None = Field(None, description="范围:情形 或 情形/限定语+限定语")
    scopes: list[ScopeId] | None = Field(None, description="对每个范围都成立", min_length=1)
    status: Literal["target", "standing-rule", "achieved"] = Field(
        "target", description="目标、现行规定、已实现"
    )
    threshold: Threshold | None = Field(None, description="适用的规模上限")
    excludes: list[Id] = Field(default_factory=list, description="不计入的部分")
    lead: list[Text] | None = Field(None, description="牵头单位(与条目不同时)")
    support: list[Text] | None = Field(None, description="责任单位(与条目不同时)")
    also: list[Further] = Field(default_factory=list, description="同一目标的其他数字")


class SetAside(Shape):
    written: Text = Field(description="文件中的写法")
    why: Literal[
        "threshold",
        "baseline",
        "statistic",
        "count-of-measures",
        "name",
        "slogan",
        "date",
        "other",
    ] = Field(description="不作目标的理由")
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
    coverage: Literal["complete", "excerpt"] = Field(description="全文或节选")
    text_sha256: Hash | None = Field(None, alias="text-sha256", description="所据文本的校验值")
    note: Bilingual | None = Field(None, description="说明")


class Plan(Shape):
    """A plan file."""

    city: Id = Field(description="城市代号")
    year: int = Field(description="年份", ge=1978, le=2100)
    kind: Literal["plan", "work-programme", "regulation", "policy", "report", "press"] = Field(
        description="文件种类"
    )
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
    state: Literal["current", "discontinued"] = Field(description="是否仍在发布")
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


SHAPES: dict[str, type[Shape]] = {
    "plan": Plan,
    "indicator": Indicator,
    "city": City,
    "observation": Observation,
}

S = TypeVar("S", bound=Shape)


def read_shape(document: Document, shape: type[S]) -> tuple[S | None, list[Problem]]:
    """The document as a record of the shape, or every way in which it is not one."""
    try:
        return shape.model_validate(document.data), []
    except ValidationError as error:
        found = [_to_problem(document, shape, e) for e in error.errors(include_url=False)]
        return None, sorted(set(found))


def _to_problem(document: Document, shape: type[Shape], error: Any) -> Problem:
    path: Path = tuple(error["loc"])
    kind: str = error["type"]
    context: dict[str, Any] = error.get("ctx") or {}
    file = document.file
    if path and path[-1] == "[key]":
        return problem("bad-id", file, document.key_place(path[:-1]), found=path[-2])
    if kind == "extra_forbidden":
        return _unknown_key(document, shape, path)
    if kind == "missing":
        place = document.place(path[:-1])
        return problem("missing-key", file, place, key=path[-1], inside=_inside(path[:-1]))
    place = document.place(path)
    if kind == "literal_error":
        return _not_in_list(document, path, context, error["input"])
    if kind in _IDS:
        return problem(kind, file, place, key=_inside(path), **context)
    wanted = _WANTED.get(kind, kind)
    if kind in ("greater_than_equal", "less_than_equal"):
        wanted = f"{wanted} {context.get('ge', context.get('le'))}"
    return problem(
        "wrong-type", file, place, key=_inside(path), wanted=wanted, found=_show(error["input"])
    )


_IDS = {
    "wrong-type",
    "empty-text",
    "bad-id",
    "bad-date",
    "bad-hash",
    "bad-number",
    "bad-quantity",
    "unknown-unit",
    "negative-quantity",
}
_WANTED = {
    "model_type": "@mapping",
    "model_attributes_type": "@mapping",
    "dict_type": "@mapping",
    "list_type": "@list",
    "bool_type": "@truth",
    "int_type": "@whole",
    "string_type": "@text",
    "too_short": "@longer",
    "too_long": "@shorter",
    "greater_than_equal": "≥",
    "less_than_equal": "≤",
}


def _inside(path: Path) -> str:
    names = [str(part) for part in path if isinstance(part, str)]
    return names[-1] if names else "@file"


def _unknown_key(document: Document, shape: type[Shape], path: Path) -> Problem:
    key = str(path[-1])
    place = document.key_place(path)
    if "：" in key:
        return problem("full-width-colon", document.file, (place[0], place[1] + key.index("：")))
    allowed = _keys_at(shape, path[:-1])
    hint = closest(key, allowed)
    return problem(
        "unknown-key", document.file, place, key=key, hint=hint, allowed=", ".join(allowed)
    )


def _not_in_list(document: Document, path: Path, context: dict[str, Any], found: Any) -> Problem:
    allowed = re.findall(r"'([^']*)'", str(context.get("expected", ""))) or ["true"]
    shown = _show(found)
    return problem(
        "not-in-list",
        document.file,
        document.place(path),
        key=_inside(path),
        found=shown,
        hint=closest(shown, allowed),
        allowed=", ".join(allowed),
    )


def _keys_at(shape: type[Shape], path: Path) -> list[str]:
    """The keys allowed in the mapping at a path; none where any key is."""
    annotation: Any = shape
    for part in path:
        model = _model_in(annotation)
        holder = _holder_in(annotation)
        if holder is not None:
            annotation = get_args(holder)[-1]
        elif model is not None:
            annotation = _field(model, str(part))
    model = _model_in(annotation)
    if model is None or _holder_in(annotation) is not None:
        return []
    return [field.alias or name for name, field in model.model_fields.items()]


def _field(shape: type[Shape], key: str) -> Any:
    for name, field in shape.model_fields.items():
        if key == (field.alias or name):
            return field.annotation
    return None


def _model_in(annotation: Any) -> type[Shape] | None:
    """The model of ``Model``, ``list[Model]``, ``dict[str, Model]`` or ``Model | None``."""
    if isinstance(annotation, type) and issubclass(annotation, Shape):
        return annotation
    for argument in get_args(annotation):
        found = _model_in(argument)
        if found is not None:
            return found
    return None


def _holder_in(annotation: Any) -> Any:
    """``list[...]`` or ``dict[...]`` itself, also inside ``... | None``."""
    if get_origin(annotation) in (list, dict):
        return annotation
    for argument in get_args(annotation):
        if get_origin(argument) in (list, dict):
            return argument
    return None


def json_schema(kind: str) -> dict[str, Any]:
    """The JSON Schema (draft-07) of one kind of data file; raises ``KeyError`` for another."""
    made = SHAPES[kind].model_json_schema(by_alias=True, ref_template="#/definitions/{model}")
    definitions = made.pop("$defs", {})
    made["definitions"] = definitions
    for part in (made, *definitions.values()):
        part.pop("title", None)
        part.pop("description", None)
        for entry in part.get("properties", {}).values():
            entry.pop("title", None)
            if entry.get("default") is None:
                entry.pop("default", None)
    bounds = [*vocabulary.BOUNDS, vocabulary.IN_WORDS]
    for name in ("Target", "Further"):
        if name in definitions:
            definitions[name]["oneOf"] = [{"required": [bound]} for bound in bounds]
    return {"$schema": "http://json-schema.org/draft-07/schema#", **made}
