"""The kinds of values that data files hold, each checked as it is read."""

from __future__ import annotations

import datetime
import re
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from bizbench.data import units
from bizbench.data.yamldoc import NotANumber
from bizbench.ground import quantities
from bizbench.ground.problems import own
from bizbench.ground.quantities import QUANTITY, Quantity
from bizbench.ground.suggest import closest


def fail(id: str, **context: object) -> PydanticCustomError:
    return PydanticCustomError(id, id, {name: str(value) for name, value in context.items()})


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise fail("wrong-type", wanted=own("text"), found=show(value))
    if not value.strip():
        raise fail("empty-text")
    return value


def _matching(pattern: str, id: str, form: str) -> BeforeValidator:
    """A text of a form; ``form`` names our own words for it."""
    compiled = re.compile(pattern)

    def check(value: Any) -> str:
        text = _text(value)
        if not compiled.fullmatch(text):
            raise fail(id, found=text, wanted=own(form))
        return text

    return BeforeValidator(check)


def _quantity(value: Any) -> Quantity:
    text = _text(value)
    try:
        return quantities.parse(text, units.names())
    except quantities.QuantityError as bad:
        more = {}
        if bad.id == "unknown-unit":
            allowed = units.names()
            more = {"hint": closest(bad.found, allowed), "allowed": ", ".join(allowed)}
        raise fail(bad.id, found=bad.found, **more) from None


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
    text = _text(value)
    try:
        if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
            raise ValueError(text)
        return datetime.date.fromisoformat(text).isoformat()
    except ValueError:
        raise fail("bad-date", found=text, wanted="YYYY-MM-DD") from None


def _due(value: Any) -> str:
    """A date, or a month or a year where the document says no more."""
    text = str(value) if isinstance(value, int) and not isinstance(value, bool) else _text(value)
    match = re.fullmatch(r"(\d{4})(-\d{2})?(-\d{2})?", text, re.ASCII)
    try:
        assert match
        datetime.date.fromisoformat(match[1] + (match[2] or "-01") + (match[3] or "-01"))
    except (AssertionError, ValueError):
        raise fail("bad-date", found=text, wanted="YYYY-MM-DD | YYYY-MM | YYYY") from None
    return text


def period(value: Any) -> str:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else _text(value)


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


_ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_MEASURE = f"{_ID}/{_ID}"
_SCOPE = rf"{_ID}(?:/{_ID}(?:\+{_ID})*)?"
_PLAN = rf"{_ID}/[0-9]{{4}}(?:-{_ID})?"
_TARGET = rf"(?:{_PLAN}/)?{_MEASURE}@{_SCOPE}(?:#{_ID})?"


def _string(pattern: str, **more: Any) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "pattern": f"^(?:{pattern})$", **more})


Text = Annotated[str, BeforeValidator(_text), WithJsonSchema({"type": "string", "minLength": 1})]
Id = Annotated[str, _matching(_ID, "bad-id", "form-id"), _string(_ID)]
MeasureId = Annotated[
    str, _matching(f"{_ID}/{_ID}", "bad-id", "form-measure"), _string(f"{_ID}/{_ID}")
]
ScopeId = Annotated[str, _matching(_SCOPE, "bad-id", "form-scope"), _string(_SCOPE)]
PlanId = Annotated[str, _matching(_PLAN, "bad-id", "form-plan"), _string(_PLAN)]
TargetId = Annotated[str, _matching(_TARGET, "bad-id", "form-target"), _string(_TARGET)]
Number = Annotated[Fraction, BeforeValidator(_number), WithJsonSchema({"type": "number"})]
Weight = Annotated[Fraction, BeforeValidator(_weight), WithJsonSchema({"type": "number"})]
Date = Annotated[str, BeforeValidator(_date), WithJsonSchema({"type": "string", "format": "date"})]
Due = Annotated[
    str,
    BeforeValidator(_due),
    WithJsonSchema({"type": ["string", "integer"], "description": "YYYY-MM-DD, YYYY-MM, YYYY"}),
]
Period = Annotated[str, BeforeValidator(period), WithJsonSchema({"type": ["string", "integer"]})]
Amount = Annotated[Quantity, BeforeValidator(_quantity), _string(QUANTITY)]
Hash = Annotated[str, _matching("[0-9a-f]{64}", "bad-hash", "form-hash"), _string("[0-9a-f]{64}")]
Code = Annotated[str, _matching("[0-9]{6}", "bad-id", "form-code"), _string("[0-9]{6}")]
