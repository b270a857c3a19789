"""The kinds of values that data files hold, each checked as it is read."""

from __future__ import annotations

import datetime
import re
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from bizbench.data import unit_names, units
from bizbench.data.yamldoc import NotANumber
from bizbench.ground import quantities
from bizbench.ground.problems import own
from bizbench.ground.quantities import Quantity
from bizbench.ground.record import Struct
from bizbench.ground.suggest import closest
from bizbench.ground.vocabulary import NAMED_BASES


def fail(id: str, **context: object) -> PydanticCustomError:
    return PydanticCustomError(id, id, {name: str(value) for name, value in context.items()})


def plain_text(value: Any) -> str:
    """The value if it is a text that says something."""
    if not isinstance(value, str):
        raise fail("wrong-type", wanted=own("text"), found=show(value))
    if not value.strip():
        raise fail("empty-text")
    return value


def _matching(pattern: str, id: str, form: str) -> BeforeValidator:
    """A text of a form; ``form`` names our own words for it."""
    compiled = re.compile(pattern)

    def check(value: Any) -> str:
        text = plain_text(value)
        if not compiled.fullmatch(text):
            raise fail(id, found=text, wanted=own(form))
        return text

    return BeforeValidator(check)


def _quantity(value: Any) -> Quantity:
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        raise fail("bad-quantity", found=value)  # not "put it in quotes", which is no help
    text = plain_text(value)
    try:
        return quantities.parse(text)
    except quantities.QuantityError as bad:
        id, found = bad.id, bad.found
    word = unit_names.unit_word(text)
    if word and unit_names.meant(word, None):
        word = None  # a unit, so it is the number that is wrong
    if word and unit_names.is_bare_day(word):
        raise fail("which-day", found=text, allowed=", ".join(unit_names.DAYS))
    if id == "unknown-unit" or (id == "bad-quantity" and word):
        found = word or found
        hint = closest(found, [*units.names(), *unit_names.words()])
        raise fail("unknown-unit", found=found, hint=hint, allowed=", ".join(units.names()))
    raise fail(id, found=found)


def _number(value: Any) -> Fraction:
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise fail("bad-number", found=show(value), wanted=own("number"))
    return Fraction(value)


def _weight(value: Any) -> Fraction:
    number = _number(value)
    if number <= 0:
        raise fail("bad-number", found=show(value), wanted=own("positive"))
    return number


def _date(value: Any) -> str:
    text = plain_text(value)
    try:
        if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
            raise ValueError(text)
        return datetime.date.fromisoformat(text).isoformat()
    except ValueError:
        raise fail("bad-date", found=text, wanted="YYYY-MM-DD") from None


def _due(value: Any) -> str:
    """A date, or a month or a year where the document says no more."""
    text = (
        str(value) if isinstance(value, int) and not isinstance(value, bool) else plain_text(value)
    )
    match = re.fullmatch(r"(\d{4})(-\d{2})?(-\d{2})?", text, re.ASCII)
    try:
        assert match
        datetime.date.fromisoformat(match[1] + (match[2] or "-01") + (match[3] or "-01"))
    except (AssertionError, ValueError):
        raise fail("bad-date", found=text, wanted="YYYY-MM-DD | YYYY-MM | YYYY") from None
    return text


def period(value: Any) -> str:
    return (
        str(value) if isinstance(value, int) and not isinstance(value, bool) else plain_text(value)
    )


def show(value: Any) -> str:
    if value is None:
        return own("nothing")
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return own("mapping")
    if isinstance(value, list):
        return own("list-of", len(value))
    if isinstance(value, NotANumber):
        return value.text
    return f"'{value}'" if isinstance(value, str) else str(value)


class Name(Struct, frozen=True):
    """Marks a value that may be an id or a name: of what, or a word of a closed list."""

    kind: str
    words: tuple[str, ...] = ()


_ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_MEASURE = r"[^/]+/.+"
_PLAN = rf"{_ID}/[0-9]{{4}}(?:-{_ID})?"
_TARGET = r".+@.+"


def _string(pattern: str, **more: Any) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "pattern": f"^(?:{pattern})$", **more})


_ANY = WithJsonSchema({"type": "string", "minLength": 1})
Text = Annotated[str, BeforeValidator(plain_text), _ANY]
Id = Annotated[str, _matching(_ID, "bad-id", "form-id"), _string(_ID)]
# What else is called by a name may hold any text here: where the name is none that is known,
# the checks say so with what may have been meant.
MeasureId = Annotated[str, Name("measure"), _matching(_MEASURE, "bad-id", "form-measure"), _ANY]
ScopeId = Annotated[Text, Name("scope")]
PlanId = Annotated[str, Name("plan"), _matching(_PLAN, "bad-id", "form-plan"), _ANY]
TargetId = Annotated[str, Name("target"), _matching(_TARGET, "bad-id", "form-target"), _ANY]
CityId = Annotated[Text, Name("city")]
IndicatorId = Annotated[Text, Name("indicator")]
ClockId = Annotated[Text, Name("clock")]
ExclusionId = Annotated[Text, Name("exclusion")]
CaseId = Annotated[Text, Name("case")]
ShortId = Annotated[Text, Name("short")]
UnitId = Annotated[Text, Name("unit")]
Number = Annotated[Fraction, BeforeValidator(_number), WithJsonSchema({"type": "number"})]
Weight = Annotated[Fraction, BeforeValidator(_weight), WithJsonSchema({"type": "number"})]
Date = Annotated[str, BeforeValidator(_date), WithJsonSchema({"type": "string", "format": "date"})]
Due = Annotated[
    str,
    BeforeValidator(_due),
    WithJsonSchema({"type": ["string", "integer"], "description": "YYYY-MM-DD, YYYY-MM, YYYY"}),
]
Period = Annotated[str, BeforeValidator(period), WithJsonSchema({"type": ["string", "integer"]})]
Base = Annotated[Period, Name("word", NAMED_BASES)]
Amount = Annotated[Quantity, Name("amount"), BeforeValidator(_quantity), _ANY]
Hash = Annotated[str, _matching("[0-9a-f]{64}", "bad-hash", "form-hash"), _string("[0-9a-f]{64}")]
Code = Annotated[str, _matching("[0-9]{6}", "bad-id", "form-code"), _string("[0-9]{6}")]


def _departments(value: Any) -> Any:
    """A list where no English names are known."""
    if isinstance(value, list) and all(isinstance(name, str) for name in value):
        return dict.fromkeys(value)
    return value


Departments = Annotated[
    dict[str, Text | None],
    BeforeValidator(_departments),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "object", "additionalProperties": {"type": ["string", "null"]}},
                {"type": "array", "items": {"type": "string", "minLength": 1}},
            ]
        }
    ),
]
