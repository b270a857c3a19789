"""The commands that lay many measures side by side: matrix, best."""

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
    OnlyData,
    Output,
    Strict,
)

What = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[INDICATOR[/MEASURE]]...",
        help="Indicators or measures, by id or name; all if none is named.",
        autocompletion=completion.measures,
    ),
]


@app.command("matrix", epilog="Example: bizbench matrix 获得电力 --city 襄阳 --lang zh")
def matrix(
    ctx: typer.Context,
    what: What = None,
    city: Annotated[
        list[str] | None,
        typer.Option(
            "--city",
            metavar="CITY",
            help="Your own city: its column comes first. Given several times: "
            "only these columns, in this order.",
            autocompletion=completion.cities,
        ),
    ] = None,
    as_of: AsOf = None,
    assume: Assume = None,
    strict: Strict = False,
    output: Output = None,
    force: Force = False,
    encoding: Encoding = None,
    data: Data = None,
    only_data: OnlyData = False,
    lang: Lang = None,
    format: Format = None,
) -> None:
    """Lay out announced targets: measures as rows, cities as columns, the best ones marked."""
    session = session_of(ctx).plus(data, only_data, lang, format)
    session.format_for(output, encoding=encoding)
    loaded = session.load()
    answer = loaded.matrix(
        *(what or ()), cities=city or (), as_of=as_of, assume=assume or (), strict=strict
    )
    raise typer.Exit(session.deliver(loaded, answer, output, force, encoding))


@app.command("best", epilog="Example: bizbench best 获得电力 --city 襄阳 --lang zh")
def best(
    ctx: typer.Context,
    what: What = None,
    city: Annotated[
        str | None,
        typer.Option(
            "--city",
            metavar="CITY",
            help="Your own city: what adopting each best promise would change for it.",
            autocompletion=completion.cities,
        ),
    ] = None,
    as_of: AsOf = None,
    assume: Assume = None,
    strict: Strict = False,
    output: Output = None,
    force: Force = False,
    encoding: Encoding = None,
    data: Data = None,
    only_data: OnlyData = False,
    lang: Lang = None,
    format: Format = None,
) -> None:
    """Put together each measure's best announced target, with where it is written."""
    session = session_of(ctx).plus(data, only_data, lang, format)
    session.format_for(output, encoding=encoding)
    loaded = session.load()
    answer = loaded.best(*(what or ()), city=city, as_of=as_of, assume=assume or (), strict=strict)
    raise typer.Exit(session.deliver(loaded, answer, output, force, encoding))
