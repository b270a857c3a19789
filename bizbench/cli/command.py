"""How a function becomes a command: the options that commands share, how each begins and ends."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

import typer
from typer.core import TyperCommand

from bizbench.cli import faults, formats, options
from bizbench.cli.session import OK, PROBLEMS, Session

if TYPE_CHECKING:
    from bizbench.api import Bizbench

#: By name of the option its type and its default, in the order of the help.
Options = dict[str, tuple[Any, Any]]

#: Of a command that begins a data file.
BEGINNING: Options = {
    "data": (options.Data, None),
    "only_data": (options.OnlyData, False),
    "no_cache": (options.NoCache, False),
    "lang": (options.Lang, None),
}
#: Of a command that hands over what it has found.
SHARED: Options = {
    "output": (options.Output, None),
    "force": (options.Force, False),
    "encoding": (options.Encoding, None),
    "columns": (options.Columns, None),
    **BEGINNING,
    "format": (options.Format, None),
}

#: Of every command that prints an answer.
PAGED: Options = {"no_pager": (options.NoPager, False)}

_FIRST = inspect.Parameter.POSITIONAL_OR_KEYWORD
_MANY = inspect.Parameter.VAR_POSITIONAL
_Function = TypeVar("_Function", bound=Callable[..., Any])
#: The commands of the modules imported so far.
made: dict[str, Command] = {}


class Command(TyperCommand):
    """A command with its place in the help; an option that takes one value is given once."""

    place: int

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        with faults.told(self, ctx, args):
            return super().parse_args(ctx, args)

    def get_help(self, ctx: Any) -> str:
        from bizbench.cli import helping

        return helping.page(self, ctx)

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        from bizbench.cli import helping

        return helping.offered(self, ctx, super().shell_complete(ctx, incomplete))


def command(
    place: int, shared: Options, allowed: tuple[str, ...] = formats.FORMATS
) -> Callable[[_Function], _Function]:
    """Make a command of a function of the session, which returns the exit code (None: fine).

    The command has the function's name, its own options and the shared ones; what the help says of
    it stands in ``ground/texts/help.py``. ``place`` orders the commands in the help; ``allowed``
    are the formats it writes.
    """

    def register(body: _Function) -> _Function:
        _register(body, body, place, shared, lambda: allowed)
        return body

    return register


def answering(
    place: int,
    is_fine: Callable[[Any], bool] = lambda result: True,
    *,
    folds: bool = False,
    whole: Any = options.Everything,
) -> Callable[[_Function], _Function]:
    """Make a command of a function of the loaded data that returns an answer.

    A format that does not exist is refused before anything is read. Where the result is not fine
    the exit code says so, also where the data have no problems. An answer that ``folds`` can be had
    in brief and, with the option ``whole``, whole; what the function itself takes as ``everything``
    is whole on the page, too.
    """

    def register(ask: _Function) -> _Function:
        def body(session: Session, **given: Any) -> int:
            if given.get("everything"):
                session = session.plus(everything=True)
            session.format_for()
            loaded = session.load()
            answer = ask(loaded, **given)
            code = session.deliver(loaded, answer)
            return code if is_fine(answer.result) else PROBLEMS

        own = inspect.signature(ask).parameters
        folding = {"brief": (options.Brief, False), "everything": (whole, False)}
        more = {name: option for name, option in folding.items() if folds and name not in own}
        written = partial(formats.of, ask.__name__)
        _register(ask, body, place, {**more, **SHARED, **PAGED}, written)
        return ask

    return register


def asking(
    place: int, *, folds: bool = False, whole: Any = options.Everything
) -> Callable[[_Function], _Function]:
    """Make a command of a declaration: what is typed is asked of the method of its name.

    The declaration has the options, and no body; its names are those of the method. ``whole`` is
    the option that shows the whole of an answer that ``folds``.
    """

    def register(declared: _Function) -> _Function:
        def ask(loaded: Bizbench, **given: Any) -> Any:
            return _asked(getattr(loaded, declared.__name__.rstrip("_")), given)

        ask.__name__ = declared.__name__
        first = next(iter(inspect.signature(ask).parameters.values()))
        own = inspect.signature(declared).parameters.values()
        ask.__signature__ = inspect.Signature([first, *own])  # type: ignore[attr-defined]
        answering(place, folds=folds, whole=whole)(ask)
        return declared

    return register


def _asked(method: Callable[..., Any], given: Mapping[str, Any]) -> Any:
    """What a method answers; what is not given keeps the method's default."""
    kinds = {name: p.kind for name, p in inspect.signature(method).parameters.items()}
    named = {name: value for name, value in given.items() if value is not None}
    first = [named.pop(n) for n, k in kinds.items() if k is _FIRST and n in named]
    many = next((named.pop(n) for n, k in kinds.items() if k is _MANY and n in named), ())
    return method(*first, *many, **named)


def _register(
    described: Callable[..., Any],
    body: Callable[..., Any],
    place: int,
    shared: Options,
    written: Callable[[], tuple[str, ...]],
) -> None:
    def run(ctx: typer.Context, **given: Any) -> None:
        before = ctx.obj if isinstance(ctx.obj, Session) else Session()
        session = before.plus(**{name: given.pop(name) for name in shared})
        raise typer.Exit(body(session, **given) or OK)

    name = described.__name__.rstrip("_")
    run.__signature__ = _signature(run, described, shared)  # type: ignore[attr-defined]
    alone = typer.Typer(add_completion=False, rich_markup_mode=None)
    alone.command(name, cls=Command)(run)
    built = typer.main.get_command(alone)
    assert isinstance(built, Command)
    built.place = place
    for param in built.params:
        param.formats = written  # type: ignore[attr-defined]
    made[name] = built


def _signature(
    run: Callable[..., Any], described: Callable[..., Any], shared: Options
) -> inspect.Signature:
    """The context, the function's own parameters without its first, and the shared options."""
    context = next(iter(inspect.signature(run, eval_str=True).parameters.values()))
    own = [*inspect.signature(described).parameters.values()][1:]
    more = [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=type_)
        for name, (type_, default) in shared.items()
    ]
    return inspect.Signature([context, *own, *more])
