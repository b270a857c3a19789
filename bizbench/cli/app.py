"""The program as a whole: what every command takes, its version, its short help."""

from __future__ import annotations

import sys
from functools import cache
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from bizbench.cli import faults
from bizbench.cli.contents import Commands
from bizbench.cli.options import Data, Format, Lang, NoCache, OnlyData
from bizbench.cli.session import OK, Session
from bizbench.ground.refusals import UsageError
from bizbench.ground.suggest import closest


class Program(TyperGroup):
    """All commands: listed as their sources say, and imported one by one as they are needed.

    An option before a command's name that takes one value is given once.
    """

    def __init__(self, **attributes: Any) -> None:
        super().__init__(**{**attributes, "commands": Commands()})

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        with faults.told(self, ctx, args):
            return super().parse_args(ctx, args)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        if args[0] not in self.commands:
            hint = closest(args[0], self.commands)
            raise UsageError("unknown-command", found=args[0], hint=hint, help="bizbench -h")
        return super().resolve_command(ctx, args)

    def list_commands(self, ctx: Any) -> list[str]:
        return list(self.commands)

    def get_help(self, ctx: Any) -> str:
        from bizbench.cli import helping

        return helping.page(self, ctx, self.commands)

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        from typer.core import CompletionItem  # type: ignore[attr-defined]

        from bizbench.cli import helping

        lang = helping.language(ctx)
        known = (name for name in self.commands if name.startswith(incomplete))
        words = [CompletionItem(name, help=helping.about(lang, name)) for name in known]
        more = super(TyperGroup, self).shell_complete(ctx, incomplete)
        return [*words, *helping.offered(self, ctx, more)]


app = typer.Typer(
    cls=Program,
    name="bizbench",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback(invoke_without_command=True)
def root(
    ctx: typer.Context,
    data: Data = None,
    only_data: OnlyData = False,
    no_cache: NoCache = False,
    lang: Lang = None,
    format: Format = None,
    version: Annotated[bool, typer.Option("--version", help="help.option.version")] = False,
) -> None:
    """What stands before a command's name, and what is done where no name follows."""
    asked = ctx.obj if isinstance(ctx.obj, Session) else Session()
    session = asked.plus(data, only_data, lang, format, no_cache=no_cache)
    ctx.obj = session
    _ = session.language  # refused here, before any command
    if version:
        _print_version(session)
        raise typer.Exit(OK)
    if ctx.invoked_subcommand is None:
        from bizbench.cli import helping

        sys.stdout.write(helping.start(session.language))


@cache
def program() -> Any:
    """The program as Typer runs it, built once."""
    return typer.main.get_command(app)


def _print_version(session: Session) -> None:
    from bizbench.data import roots
    from bizbench.ground.version import __version__

    folders = [roots.show(f) for f in roots.stack(session.data, only=session.only_data)]
    sys.stdout.write(f"bizbench {__version__}\n")
    for folder in folders:
        sys.stdout.write(f"data: {folder}\n")
