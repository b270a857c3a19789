"""The help of the program and of its commands, in the asked language and as wide as it may be.

Its texts stand in ``ground/texts/help.py``. Where a command or an option names none there, what
is declared is shown as it is.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Iterator
from typing import Any

from bizbench.cli import completion, formats, terminal
from bizbench.cli.session import Session
from bizbench.ground.texts import LANGUAGES, text
from bizbench.ground.texts.help import TEXTS
from bizbench.ground.vocabulary import LEVELS
from bizbench.ground.widths import fill, width_of
from bizbench.output.writers.wrapping import wrap

Formats = tuple[str, ...]
_INDENT = "  "
_GAP = "  "
#: The widest first column: what is wider stands on a line of its own.
_FIRST = 28
_MOST, _LEAST = 80, 50
#: A word in capitals that stands for a value.
_WORD = re.compile(r"(?<![A-Za-z])[A-Z][A-Z-]+(?![A-Za-z])")


def language(ctx: Any) -> str:
    """The language a command is asked in."""
    session = ctx.find_object(Session)
    return session.lang if session and session.lang in LANGUAGES else terminal.language()


def said(lang: str, id: str, otherwise: str = "", of: Formats = formats.FORMATS) -> str:
    """A text of the help by its id, its holes filled with what there is to choose from."""
    return text(lang, id, **_choices(lang, of)) if id in TEXTS else otherwise


def _choices(lang: str, allowed: Formats) -> dict[str, str]:
    between = ", " if lang == "en" else "、"
    first = {name: end for end, name in reversed(formats.endings(allowed).items())}
    return {
        "languages": between.join(LANGUAGES),
        "formats": between.join(allowed),
        "rows": between.join(formats.ROWS),
        "sheets": between.join(formats.SHEETS),
        "encodings": between.join(formats.ENCODINGS),
        "endings": between.join(first[name].removeprefix(".") for name in allowed if name in first),
        "levels": between.join(LEVELS),
        "schemas": between.join(completion.SCHEMAS),
    }


def about(lang: str, name: str, declared: str = "") -> str:
    """What a command does, in one sentence."""
    return said(lang, f"help.command.{name}", declared)


def of_option(lang: str, param: Any) -> str:
    """What an option or an argument is for; one of the library's own is known by its name."""
    of = param.formats() if hasattr(param, "formats") else formats.FORMATS
    own = said(lang, f"help.option.{param.name.replace('_', '-')}", param.help or "", of)
    return said(lang, param.help or "", own, of)


def values(lang: str, param: Any) -> str:
    """What stands for the value of an option or an argument."""
    shown = param.metavar or param.name.upper()
    return _WORD.sub(lambda m: said(lang, f"help.metavar.{m[0].lower()}", m[0]), shown)


def offered(command: Any, ctx: Any, items: list[Any]) -> list[Any]:
    """What a shell is offered, each option with what it is for."""
    options = {name: p for p in command.get_params(ctx) for name in p.opts}
    for item in items:
        if item.value in options:
            item.help = of_option(language(ctx), options[item.value])
    return items


def page(command: Any, ctx: Any, known: Iterable[str] = ()) -> str:
    """The help of a command; of the program as a whole with the commands it knows."""
    lang, width = language(ctx), _width()
    params = [p for p in command.get_params(ctx) if not p.hidden]
    arguments = [(values(lang, p), _full(lang, p)) for p in params if _is_argument(p)]
    options = [(_names(lang, p), _full(lang, p)) for p in params if not _is_argument(p)]
    listed = [(name, about(lang, name)) for name in known]
    lines = [*_usage(lang, ctx, width), ""]
    lines += _paragraphs(lang, command, width)
    for head, rows in (("arguments", arguments), ("options", options), ("commands", listed)):
        if rows:
            lines += [text(lang, f"help.{head}"), *columns(rows, width), ""]
    example = said(lang, f"help.example.{command.name}")
    if example:
        lines += _hanging(_INDENT + text(lang, "help.example"), f"bizbench {example}", width)
    return "\n".join(lines).rstrip()


def start(lang: str) -> str:
    """What is shown to whoever types the program's name alone."""
    rows = (line.partition(_GAP) for line in text(lang, "help.start.commands").splitlines())
    commands = columns([(command, what) for command, _, what in rows], None)
    lines = [text(lang, "help.start"), "", *commands, "", text(lang, "help.start.more")]
    return "\n".join(lines) + "\n"


def usage(lang: str, ctx: Any) -> str:
    """How a command is typed."""
    options = said(lang, "help.metavar.options")
    params = ctx.command.get_params(ctx)
    own = [_names(lang, p) for p in params if p.required and not _is_argument(p)]
    own += [_in_usage(lang, p) for p in params if _is_argument(p)]
    if hasattr(ctx.command, "commands"):
        own = [f"{said(lang, 'help.metavar.command')} [{said(lang, 'help.metavar.args')}]..."]
    return " ".join([ctx.command_path, f"[{options}]", *own])


def _usage(lang: str, ctx: Any, width: int) -> list[str]:
    return _hanging(text(lang, "help.usage"), usage(lang, ctx), width)


def _hanging(head: str, body: str, width: int) -> list[str]:
    """A text behind its head, its further lines below its first."""
    first, *more = wrap(body, width - width_of(head))
    return [head + first, *(" " * width_of(head) + line for line in more)]


def _in_usage(lang: str, param: Any) -> str:
    shown = values(lang, param)
    return shown if param.required or shown.startswith("[") else f"[{shown}]"


def _paragraphs(lang: str, command: Any, width: int) -> Iterator[str]:
    declared = " ".join((command.help or "").split())
    for part in (about(lang, command.name, declared), said(lang, f"help.more.{command.name}")):
        if part:
            yield from (_INDENT + line for line in wrap(part, width - len(_INDENT)))
            yield ""


def _is_argument(param: Any) -> bool:
    return bool(param.param_type_name == "argument")


def _names(lang: str, param: Any) -> str:
    """An option's names, the short one first, and what stands for its value."""
    names = ", ".join(sorted(param.opts, key=lambda name: name.startswith("--")))
    return names if param.is_flag else f"{names} {values(lang, param)}"


def _full(lang: str, param: Any) -> str:
    """What an option is for, with its default, or that it has to be given."""
    what = of_option(lang, param)
    if param.required:
        return text(lang, "help.required", what=what)
    if param.default and not callable(param.default) and not getattr(param, "is_flag", False):
        return text(lang, "help.default", what=what, value=param.default)
    return what


def columns(rows: list[tuple[str, str]], width: int | None) -> Iterator[str]:
    """Names beside what is said of them, aligned by the cells of a terminal."""
    size = max(width_of(name) for name, _ in rows)
    size = size if width is None else min(size, _FIRST)
    room = None if width is None else width - size - len(_INDENT) - len(_GAP)
    for name, what in rows:
        lines = wrap(what, room)
        if width_of(name) > size:
            yield _INDENT + name
            name = ""
        for line in lines:
            yield f"{_INDENT}{fill(name, size)}{_GAP}{line}".rstrip()
            name = ""


def _width() -> int:
    return max(min(shutil.get_terminal_size().columns, _MOST) - 2, _LEAST)
