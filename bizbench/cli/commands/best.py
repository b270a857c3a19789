"""`best`: the best promise of each measure."""

from typing import Annotated

import typer

from bizbench.cli import completion
from bizbench.cli.command import asking
from bizbench.cli.options import (
    AnyMeasures,
    AsOf,
    Assume,
    Group,
    Level,
    OnlyYear,
    Province,
    Strict,
    WithDrafts,
)


@asking(60, folds=True)
def best(
    what: AnyMeasures = None,
    city: Annotated[
        str | None,
        typer.Option(
            "--city",
            metavar="CITY",
            help="help.option.best.city",
            autocompletion=completion.cities,
        ),
    ] = None,
    level: Level = None,
    province: Province = None,
    group: Group = None,
    year: OnlyYear = None,
    as_of: AsOf = None,
    assume: Assume = None,
    strict: Strict = False,
    with_drafts: WithDrafts = False,
) -> None: ...
