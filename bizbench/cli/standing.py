"""The command that says where a city is ahead and behind: gaps."""

from __future__ import annotations

from typing import Annotated

import typer

from bizbench.cli import completion
from bizbench.cli.app import app, session_of
from bizbench.cli.options import (
    AsOf,
    Assume,
    Data,
    Encoding,
    Force,
    Format,
    Lang,
    OneCity,
    OnlyData,
    OnlyIndicators,
    Output,
)


@app.command("gaps", epilog="Example: bizbench gaps 襄阳 --against 杭州 --lang zh")
def gaps(
    ctx: typer.Context,
    city: OneCity,
    against: Annotated[
        str | None,
        typer.Option(
            "--against",
            metavar="BASE",
            help="Held against: best of the others (default), median, goalpost, a city, "
            "observed:CITY.",
            autocompletion=completion.bases,
        ),
    ] = None,
    lead: Annotated[
        str | None,
        typer.Option(
            "--lead",
            metavar="DEPARTMENT",
            help="Only what this department of the city answers for; a part of its name will do.",
            autocompletion=completion.departments,
        ),
    ] = None,
    indicator: OnlyIndicators = None,
    as_of: AsOf = None,
    assume: Assume = None,
    output: Output = None,
    encoding: Encoding = None,
    force: Force = False,
    data: Data = None,
    only_data: OnlyData = False,
    lang: Lang = None,
    format: Format = None,
) -> None:
    """Show where a city's announced targets lead or lag, by how much, and who answers for it."""
    session = session_of(ctx).plus(data, only_data, lang, format)
    session.format_for(output, encoding=encoding)
    loaded = session.load()
    answer = loaded.gaps(
        city,
        against=against,
        indicators=indicator or (),
        lead=lead,
        as_of=as_of,
        assume=assume or (),
    )
    raise typer.Exit(session.deliver(loaded, answer, output, force, encoding))
