"""The command that puts a city on one page: profile."""

from __future__ import annotations

import typer

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


@app.command("profile", epilog="Example: bizbench profile 衢州 --lang zh")
def profile(
    ctx: typer.Context,
    city: OneCity,
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
    """Show a city on one page: documents, standing, strengths, weaknesses, change, silence."""
    session = session_of(ctx).plus(data, only_data, lang, format)
    session.format_for(output, encoding=encoding)
    loaded = session.load()
    answer = loaded.profile(city, as_of=as_of, assume=assume or ())
    raise typer.Exit(session.deliver(loaded, answer, output, force, encoding))
