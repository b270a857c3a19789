"""The command that changes promises on trial: whatif."""

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
    Output,
)


@app.command(
    "whatif",
    epilog="Example: bizbench whatif hangzhou getting-electricity/time@low-voltage=5个工作日",
)
def whatif(
    ctx: typer.Context,
    city: OneCity,
    changes: Annotated[
        list[str],
        typer.Argument(
            metavar="MEASURE[@SCOPE]=VALUE...",
            help='A promise as it might be: VALUE is "5 working_day" or "<=5 working_day".',
            autocompletion=completion.changes,
        ),
    ],
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
    """Show what other promises of a city would move: ranks, gaps, scores. No file is changed."""
    session = session_of(ctx).plus(data, only_data, lang, format)
    session.format_for(output, encoding=encoding)
    loaded = session.load()
    answer = loaded.whatif(city, changes, as_of=as_of, assume=assume or ())
    raise typer.Exit(session.deliver(loaded, answer, output, force, encoding))
