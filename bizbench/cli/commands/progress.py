"""`progress`: promises held against reported values. Here alone the clock is read."""

import datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bizbench.cli import completion
from bizbench.cli.command import answering
from bizbench.cli.options import Assume, CityOrPlan, plan_year
from bizbench.questions.progress.rules import AT_RISK_LAG, BEHIND_LAG, TIME_LEFT

if TYPE_CHECKING:
    from bizbench.api import Answer, Bizbench

AtRisk = Annotated[
    int, typer.Option("--at-risk", metavar="POINTS", help="help.option.progress.at-risk")
]
Behind = Annotated[
    int, typer.Option("--behind", metavar="POINTS", help="help.option.progress.behind")
]
TimeLeft = Annotated[
    int, typer.Option("--time-left", metavar="PERCENT", help="help.option.progress.time-left")
]


@answering(130, folds=True)
def progress(
    loaded: "Bizbench",
    city: CityOrPlan,
    year: Annotated[str | None, plan_year("help.option.progress.year")] = None,
    as_of: Annotated[
        str | None,
        typer.Option("--as-of", metavar="DATE", help="help.option.progress.as-of"),
    ] = None,
    lead: Annotated[
        list[str] | None,
        typer.Option("--lead", metavar="DEPARTMENT", help="help.option.progress.lead"),
    ] = None,
    light: Annotated[
        list[str] | None,
        typer.Option(
            "--light",
            metavar="LIGHT[,LIGHT...]",
            help="help.option.progress.light",
            autocompletion=completion.colours,
        ),
    ] = None,
    history: Annotated[
        bool, typer.Option("--history", help="help.option.progress.history")
    ] = False,
    at_risk: AtRisk = AT_RISK_LAG,
    behind: Behind = BEHIND_LAG,
    time_left: TimeLeft = TIME_LEFT,
    assume: Assume = None,
) -> "Answer[Any]":
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
        light=light or (),
    )
