"""`progress`: promises held against reported values. Here alone the clock is read."""

import datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bizbench.cli import completion
from bizbench.cli.command import answering
from bizbench.cli.options import Assume
from bizbench.questions.progress.rules import AT_RISK_LAG, BEHIND_LAG, TIME_LEFT

if TYPE_CHECKING:
    from bizbench.api import Answer, Bizbench

_LAG = "the way lags this many points behind the time."
AtRisk = Annotated[int, typer.Option("--at-risk", metavar="POINTS", help=f"At risk: {_LAG}")]
Behind = Annotated[int, typer.Option("--behind", metavar="POINTS", help=f"Behind: {_LAG}")]
_LEFT = "At risk, where the way cannot be measured: this much of the time is left."
TimeLeft = Annotated[int, typer.Option("--time-left", metavar="PERCENT", help=_LEFT)]


@answering(130, "progress hangzhou 2020 --as-of 2020-12-31", folds=True)
def progress(
    loaded: "Bizbench",
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
            help="The plan's year; default: the newest with reports.",
            autocompletion=completion.labels,
        ),
    ] = None,
    as_of: Annotated[
        str | None,
        typer.Option("--as-of", metavar="DATE", help="The day to judge on; default: today."),
    ] = None,
    lead: Annotated[
        list[str] | None,
        typer.Option(
            "--lead", metavar="DEPARTMENT", help="Only what a department of this name answers for."
        ),
    ] = None,
    history: Annotated[
        bool, typer.Option("--history", help="Also the earlier reports on each promise.")
    ] = False,
    at_risk: AtRisk = AT_RISK_LAG,
    behind: Behind = BEHIND_LAG,
    time_left: TimeLeft = TIME_LEFT,
    assume: Assume = None,
) -> "Answer[Any]":
    """Hold a plan's promises against reported values: how far, and in time or not."""
    return loaded.progress(
        city,
        year,
        as_of=as_of or datetime.date.today().isoformat(),
        lead=lead or (),
        at_risk=at_risk,
        behind=behind,
        time_left=time_left,
        assume=assume or (),
        history=history,
    )
