"""`tasks`: a plan as a list of tasks."""

from typing import Annotated

import typer

from bizbench.cli import completion
from bizbench.cli.command import asking
from bizbench.cli.options import OnlyIndicators


@asking(32, "tasks 襄阳 2020 --lead 行政审批局 --lang zh", folds=True)
def tasks(
    city: Annotated[
        str,
        typer.Argument(
            metavar="CITY", help="The city; or a plan, CITY/YEAR.", autocompletion=completion.cities
        ),
    ],
    year: Annotated[
        str | None,
        typer.Argument(
            metavar="[YEAR]",
            help="The plan's year; default: the newest plan or work programme.",
            autocompletion=completion.labels,
        ),
    ] = None,
    lead: Annotated[
        list[str] | None,
        typer.Option(
            "--lead",
            metavar="DEPARTMENT",
            help="Only what this department of the plan answers for (a part of its name will do); "
            "may be given several times.",
            autocompletion=completion.departments,
        ),
    ] = None,
    indicator: OnlyIndicators = None,
) -> None:
    """List a plan's tasks (任务分解表): what is to be done, the target, who leads, by when."""
