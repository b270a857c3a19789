"""`tasks`: a plan as a list of tasks."""

from typing import Annotated

import typer

from bizbench.cli import completion
from bizbench.cli.command import asking
from bizbench.cli.options import OnlyIndicators


@asking(32, folds=True)
def tasks(
    city: Annotated[
        str,
        typer.Argument(
            metavar="CITY", help="help.option.progress.city", autocompletion=completion.cities
        ),
    ],
    year: Annotated[
        str | None,
        typer.Argument(
            metavar="[YEAR]",
            help="help.option.tasks.year",
            autocompletion=completion.labels,
        ),
    ] = None,
    lead: Annotated[
        list[str] | None,
        typer.Option(
            "--lead",
            metavar="DEPARTMENT",
            help="help.option.tasks.lead",
            autocompletion=completion.departments,
        ),
    ] = None,
    indicator: OnlyIndicators = None,
) -> None: ...
