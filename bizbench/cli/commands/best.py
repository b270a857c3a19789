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


@asking(60, "best 获得电力 --city 襄阳 --lang zh", folds=True)
def best(
    what: AnyMeasures = None,
    city: Annotated[
        str | None,
        typer.Option(
            "--city",
            metavar="CITY",
            help="Your own city: what adopting each best promise would change for it.",
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
) -> None:
    """Put together each measure's best announced target, with where it is written."""
