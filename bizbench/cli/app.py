"""The program as a whole: what every command takes, its version, its short help."""

from __future__ import annotations

import sys
from functools import cache
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from bizbench.cli.command import refuse_twice
from bizbench.cli.contents import Commands, entries
from bizbench.cli.options import Data, Format, Lang, NoCache, OnlyData
from bizbench.cli.session import OK, Session


class Program(TyperGroup):
    """All commands: listed as their sources say, and imported one by one as they are needed.

    An option before a command's name that takes one value is given once.
    """

    def __init__(self, **attributes: Any) -> None:
        super().__init__(**{**attributes, "commands": Commands()})

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        refuse_twice(self, ctx, args)
        return super().parse_args(ctx, args)

    def list_commands(self, ctx: Any) -> list[str]:
        return list(self.commands)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        known = entries().values()
        room = formatter.width - 6 - max(len(entry.name) for entry in known)
        with formatter.section("Commands"):
            formatter.write_dl([(entry.name, entry.short(room)) for entry in known])

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        from typer.core import CompletionItem  # type: ignore[attr-defined]

        known = (e for e in entries().values() if e.name.startswith(incomplete))
        words = [CompletionItem(entry.name, help=entry.short()) for entry in known]
        return [*words, *super(TyperGroup, self).shell_complete(ctx, incomplete)]


app = typer.Typer(
    cls=Program,
    name="bizbench",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Example: bizbench compare getting-electricity",
)


@app.callback(invoke_without_command=True)
def root(
    ctx: typer.Context,
    data: Data = None,
    only_data: OnlyData = False,
    no_cache: NoCache = False,
    lang: Lang = None,
    format: Format = None,
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and the data folders.")
    ] = False,
) -> None:
    """Compare what cities promise business: ranked, like for like, with sources."""
    session = Session().plus(data, only_data, lang, format, no_cache=no_cache)
    ctx.obj = session
    _ = session.language  # refused here, before any command
    if version:
        _print_version(session)
        raise typer.Exit(OK)
    if ctx.invoked_subcommand is None:
        sys.stdout.write(SHORT_HELP)


@cache
def program() -> Any:
    """The program as Typer runs it, built once."""
    return typer.main.get_command(app)


SHORT_HELP = """\
bizbench compares what cities promise business: ranked, like for like, with sources.

  bizbench compare getting-electricity                     a ranked comparison
  bizbench compare getting-electricity --format markdown   the same for a report
  bizbench diff hangzhou/2020 hangzhou/2024                what changed between two plans
  bizbench gaps hangzhou                                   where a city is ahead and behind
  bizbench matrix getting-electricity                      measures by cities, the best marked
  bizbench show hangzhou/2020                              a plan with every figure
  bizbench list indicators                                 what can be compared

bizbench --help lists all commands.
"""


def _print_version(session: Session) -> None:
    from bizbench.data import roots
    from bizbench.ground.version import __version__

    folders = [roots.show(f) for f in roots.stack(session.data, only=session.only_data)]
    sys.stdout.write(f"bizbench {__version__}\n")
    for folder in folders:
        sys.stdout.write(f"data: {folder}\n")
