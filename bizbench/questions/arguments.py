"""Arguments as a Python caller naturally writes them, as the questions take them."""

from __future__ import annotations

import datetime
import functools
import inspect
import operator
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from typing import Any, TypeAlias, TypeVar

from bizbench.ground.problems import UsageError
from bizbench.ground.suggest import closest

#: One name, or any collection of names; where pairs are wanted also a mapping of them.
Names: TypeAlias = Any
#: A year, as a number or as its digits; ``Years`` also any collection of them.
Year: TypeAlias = Any
Years: TypeAlias = Any
#: A date, or ``YYYY-MM-DD``.
Day: TypeAlias = Any

_Class = TypeVar("_Class", bound=type)
_LONGEST = 60


def natural(cls: _Class) -> _Class:
    """The class, its methods taking their arguments in any natural form.

    What may be given follows from the annotation alone, so that no method has code for it.
    """
    for name, method in vars(cls).copy().items():
        if inspect.isfunction(method) and not name.startswith("_"):
            setattr(cls, name, _natural(method))
    return cls


def _natural(method: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(method)
    def asked(*args: Any, **given: Any) -> Any:
        signature = _signature(method)
        _check_keywords(method.__name__, given, signature)
        try:
            bound = signature.bind(*args, **given)
        except TypeError as error:
            raise TypeError(f"{method.__name__}() {error}") from None
        for name, value in bound.arguments.items():
            bound.arguments[name] = _taken(signature.parameters[name], value)
        return method(*bound.args, **bound.kwargs)

    return asked


@functools.cache
def _signature(method: Callable[..., Any]) -> inspect.Signature:
    """Of a method that is called: of all of them it would take longer than most commands' work."""
    return inspect.signature(method)


def _check_keywords(method: str, given: Iterable[str], signature: inspect.Signature) -> None:
    known = [p.name for p in signature.parameters.values() if p.kind is not p.VAR_POSITIONAL][1:]
    for name in given:
        if name not in known:
            words = {"hint": closest(name, known), "allowed": ", ".join(known)}
            raise TypeError(str(UsageError("unknown-keyword", method=method, found=name, **words)))


def _taken(parameter: inspect.Parameter, value: Any) -> Any:
    if parameter.kind is parameter.VAR_POSITIONAL:
        return _names(parameter.name, value)
    if value is None and parameter.default is None:
        return None
    kind = str(parameter.annotation).removesuffix(" | None")
    return _FORMS[kind](parameter.name, value) if kind in _FORMS else value


def _each(value: Any) -> Iterator[Any]:
    """One value, or those of a collection of any depth; none for None."""
    if isinstance(value, Mapping):
        yield from (f"{_text(name)}={_text(inner)}" for name, inner in value.items())
    elif isinstance(value, Iterable) and not isinstance(value, str | bytes):
        for inner in value:
            yield from _each(inner)
    elif value is not None:
        yield value


def _text(value: Any) -> str | None:
    """A name or a number as it is typed; of a record its id."""
    value = getattr(value, "id", value)
    if isinstance(value, str):
        return str(value)
    return None if isinstance(value, bool) or not hasattr(value, "__round__") else str(value)


def _names(name: str, value: Any) -> tuple[str, ...]:
    texts = [_text(inner) for inner in _each(value)]
    if None in texts:
        raise UsageError("argument-names", name=name, found=_short(value))
    return tuple(text for text in texts if text is not None)


def _name(name: str, value: Any) -> str:
    found = _names(name, value)
    if len(found) != 1:
        raise UsageError("argument-one", name=name, found=_short(value))
    return found[0]


def _whole(name: str, value: Any) -> int:
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, str) and value.strip().removeprefix("-").isdecimal():
        return int(value)
    with suppress(TypeError):
        if not isinstance(value, bool):
            return operator.index(value)
    raise UsageError("argument-whole", name=name, found=_short(value))


def check_year(year: int) -> None:
    """Raises ``UsageError`` for a year that no plan can be of."""
    from bizbench.ground.dates import FIRST_YEAR, LAST_YEAR

    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise UsageError("plan-year", found=year, low=FIRST_YEAR, high=LAST_YEAR)


def _year(name: str, value: Any) -> int:
    found = _whole(name, value)
    check_year(found)
    return found


def _years(name: str, value: Any) -> tuple[int, ...]:
    return tuple(_year(name, inner) for inner in _each(value))


def _flag(name: str, value: Any) -> bool:
    if value in (True, False):
        return bool(value)
    raise UsageError("argument-flag", name=name, found=_short(value))


def _day(name: str, value: Any) -> str | datetime.date:
    if isinstance(value, datetime.datetime):
        return value.date()
    if isinstance(value, str | datetime.date):
        return value
    raise UsageError("as-of", found=_short(value))


def _short(value: Any) -> str:
    """As Python writes it, but not at any length."""
    shown = repr(value)
    return shown if len(shown) <= _LONGEST else shown[:_LONGEST] + "…"


#: By annotation.
_FORMS: dict[str, Callable[[str, Any], Any]] = {
    "Names": _names,
    "OneOrMore": _names,
    "Sequence[str]": _names,
    "Years": _years,
    "Year": _year,
    "int": _whole,
    "str": _name,
    "int | str": _name,
    "bool": _flag,
    "Day": _day,
}
