"""The program as a whole: what every command takes, its version, its short help."""

from __future__ import annotations

import sys
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup, TyperOption

from bizbench.cli.options import Data, Format, Lang, OnlyData
from bizbench.cli.session import OK, Session
from bizbench.ground.problems import UsageError


def _refuse_twice(params: list[Any]) -> None:
    """Of an option that takes one value the last of several would count, without a word."""
    for param in params:
        takes_one = isinstance(param, TyperOption) and not (param.multiple or param.is_flag)
        if takes_one and params.count(param) > 1:
            raise UsageError("option-twice", option=param.opts[0])


class Command(TyperCommand):
    """A command in which an option that takes one value is given once."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        if not ctx.resilient_parsing:
            _refuse_twice(self.make_parser(ctx).parse_args(args=list(args))[2])
        return super().parse_args(ctx, args)


class Program(TyperGroup):
    """The same for the options before a command's name."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        if not ctx.resilient_parsing:
            _refuse_twice(self.make_parser(ctx).parse_args(args=list(args))[2])
        return super().parse_args(ctx, args)


app = typer.Typer(
    cls=Program,
    name="bizbench",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Example: bizbench compare getting-electricity",
)


def session_of(ctx: typer.Context) -> Session:
    """The options given before the command's name."""
    return ctx.obj if isinstance(ctx.obj, Session) else Session()


@app.callback(invoke_without_command=True)
def root(
    ctx: typer.Context,
    data: Data = None,
    only_data: OnlyData = False,
    lang: Lang = None,
    format: Format = None,
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and the data folders.")
    ] = False,
) -> None:
    """Compare what cities promise business: ranked, like for like, with sources."""
    session = Session().plus(data, only_data, lang, format)
    ctx.obj = session
    _ = session.language  # refused here, before any command
    if version:
        _print_version(session)
        raise typer.Exit(OK)
    if ctx.invoked_subcommand is None:
        sys.stdout.write(SHORT_HELP)


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
    from bizbench.data import files
    from bizbench.ground.version import __version__

    folders = [files.show(f) for f in files.stack(session.data, only=session.only_data)]
    sys.stdout.write(f"bizbench {__version__}\n")
    for folder in folders:
        sys.stdout.write(f"data: {folder}\n")
