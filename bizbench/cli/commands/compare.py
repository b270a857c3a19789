"""`compare`: cities beside each other."""

from typing import Annotated

import typer

from bizbench.cli import completion
from bizbench.cli.command import asking
from bizbench.cli.options import (
    AsOf,
    Assume,
    Framework,
    Group,
    Level,
    OnlyYear,
    OwnCity,
    Province,
    Strict,
    WithDrafts,
)


@asking(10, folds=True)
def compare(
    what: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="INDICATOR[/MEASURE]...",
            help="help.option.compare.what",
            autocompletion=completion.measures,
        ),
    ] = None,
    city: OwnCity = None,
    scope: Annotated[
        str | None,
        typer.Option(
            "--scope",
            metavar="SCOPE",
            help="help.option.compare.scope",
            autocompletion=completion.scopes,
        ),
    ] = None,
    level: Level = None,
    province: Province = None,
    group: Group = None,
    year: OnlyYear = None,
    as_of: AsOf = None,
    against: Annotated[
        list[str] | None,
        typer.Option(
            "--against",
            metavar="BASE",
            help="help.option.compare.against",
            autocompletion=completion.bases,
        ),
    ] = None,
    assume: Assume = None,
    strict: Strict = False,
    top: Annotated[
        int | None, typer.Option("--top", metavar="N", help="help.option.compare.top")
    ] = None,
    with_drafts: WithDrafts = False,
    framework: Framework = None,
) -> None: ...
