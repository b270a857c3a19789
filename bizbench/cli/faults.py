"""What is wrong with a command line, found by the library or here, as errors of our own."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

import typer
from typer.core import TyperOption

from bizbench.ground import shellwords
from bizbench.ground.refusals import UsageError
from bizbench.ground.suggest import closest
from bizbench.ground.texts import text

#: What a value has to be, by the name of its type or of the function that reads it.
_KINDS = {"int": "help.whole-number", "integer": "help.whole-number", "year_of": "help.a-year"}

#: What the types of files and folders are called.
_PATHS = ("path", "file", "directory")


class _Said(NamedTuple):
    """A parameter of an error that is said in the language of the message."""

    get: Callable[[str], str]


@contextmanager
def told(asked: Any, ctx: Any, args: list[str]) -> Iterator[None]:
    """While the library reads the arguments of a command: its errors become ours.

    Of an option that takes one value the last of several would count, without a word: it is given
    once.
    """
    if ctx.resilient_parsing:
        yield
        return
    given = _given(asked, ctx, args)
    try:
        yield
    except typer.TyperException as error:
        raise _of_value(ctx, error, given) from None


def _given(asked: Any, ctx: Any, args: list[str]) -> dict[str, Any]:
    """What is typed, by the name of the parameter; refused before any value is looked at."""
    try:
        given, rest, params = asked.make_parser(ctx).parse_args(args=list(args))
    except typer.TyperException as error:
        raise _of_option(asked, ctx, error) from None
    for param in params:
        takes_one = isinstance(param, TyperOption) and not (param.multiple or param.is_flag)
        if takes_one and params.count(param) > 1:
            raise UsageError("option-twice", option=param.opts[0])
    if rest and not given.get("help") and not ctx.allow_extra_args:
        found, usage = shellwords.shown(map(str, rest)), _usage(ctx)
        raise UsageError("words-left", found=found, usage=usage, help=_help(ctx))
    return dict(given)


def _of_option(asked: Any, ctx: Any, error: Any) -> UsageError:
    """Of an option that does not exist, that takes no value, or that stands without one."""
    params = asked.get_params(ctx)
    named = {name: p for p in params for name in (*p.opts, *p.secondary_opts) if name[:1] == "-"}
    option = getattr(error, "option_name", None)
    if option is None:
        return _other(error)
    if option not in named:
        near = closest(option.strip("-"), [name[2:] for name in named if name.startswith("--")])
        hint = f"--{near}" if near else ""
        return UsageError("unknown-option", found=option, hint=hint, help=_help(ctx))
    if named[option].is_flag:
        return UsageError("option-without-value", option=option)
    return UsageError("option-needs-value", option=option, **_about(named[option]))


def _of_value(ctx: Any, error: Any, given: dict[str, Any]) -> UsageError:
    """Of a value that is missing, or that cannot be read."""
    param = getattr(error, "param", None)
    if param is None:
        return _other(error)
    option = param.opts[0] if param.param_type_name == "option" else _values(param)
    found = given.get(param.name)
    if found is None or found == ():
        about = _about(param)["what"]
        usage = _usage(ctx)
        return UsageError("value-missing", option=option, what=about, usage=usage, help=_help(ctx))
    type = getattr(param.type, "name", "")
    kind = _KINDS.get(type)
    values = _Said(lambda lang: text(lang, kind)) if kind else _values(param)
    several = found if isinstance(found, (list, tuple)) else [found]
    for path in several if type in _PATHS else ():
        if os.path.exists(path) and not os.access(path, os.R_OK):  # noqa: PTH110
            return UsageError("path-unreadable", path=path, why=os.strerror(errno.EACCES))
    shown = ", ".join(map(str, several))
    return UsageError("bad-value", option=option, values=values, found=shown)


def _other(error: Any) -> UsageError:
    return UsageError("command-line", why=error.format_message())


def _values(param: Any) -> _Said:
    return _of_help("values", param)


def _about(param: Any) -> dict[str, _Said]:
    return {"values": _values(param), "what": _of_help("of_option", param)}


def _usage(ctx: Any) -> _Said:
    return _of_help("usage", ctx)


def _of_help(function: str, of: Any) -> _Said:
    """What a function of the help says, which is opened for a message only."""

    def get(lang: str) -> str:
        from bizbench.cli import helping

        return str(getattr(helping, function)(lang, of))

    return _Said(get)


def _help(ctx: Any) -> str:
    """The command that shows the help."""
    return f"{ctx.command_path} -h"
