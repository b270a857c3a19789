"""The command that holds promises against reported values. Here alone the clock is read."""

from __future__ import annotations

from typing import Annotated

import typer

from bizbench.cli import completion
from bizbench.cli.app import app, session_of
from bizbench.cli.options import Assume, Data, Encoding, Force, Format, Lang, OnlyData, Output
from bizbench.questions.progress.rules import AT_RISK_LAG, BEHIND_LAG, TIME_LEFT


@app.command("progress", epilog="Example: bizbench progress hangzhou 2020 --as-of 2020-12-31")
def progress(
    ctx: typer.Context,
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
    at_risk: Annotated[
        int,
        typer.Option(
            "--at-risk",
            metavar="POINTS",
            help="At risk: the way lags this many points behind the time.",
        ),
    ] = AT_RISK_LAG,
    behind: Annotated[
        int,
        typer.Option(
            "--behind",
            metavar="POINTS",
            help="Behind: the way lags this many points behind the time.",
        ),
    ] = BEHIND_LAG,
    time_left: Annotated[
        int,
        typer.Option(
            "--time-left",
            metavar="PERCENT",
            help="At risk, where the way cannot be measured: this much of the time is left.",
        ),
    ] = TIME_LEFT,
    assume: Assume = None,
    output: Output = None,
    force: Force = False,
    encoding: Encoding = None,
    data: Data = None,
    only_data: OnlyData = False,
    lang: Lang = None,
    format: Format = None,
) -> None:
    """Hold a plan's promises against reported values: how far, and in time or not."""
    import datetime

    session = session_of(ctx).plus(data, only_data, lang, format)
    session.format_for(output, encoding=encoding)
    loaded = session.load()
    answer = loaded.progress(
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
    raise typer.Exit(session.deliver(loaded, answer, output, force, encoding))
