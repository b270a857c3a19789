"""The commands that answer questions: compare, diff, show, list."""

from __future__ import annotations

from typing import Annotated

import typer

from bizbench.cli import completion
from bizbench.cli.app import app, session_of
from bizbench.cli.options import (
    AsOf,
    Assume,
    City,
    Data,
    Encoding,
    Force,
    Format,
    Lang,
    OnlyData,
    OnlyIndicators,
    Output,
    Strict,
)


@app.command(
    "compare",
    epilog="Example: bizbench compare 获得电力 --city 杭州 --city 襄阳 --lang zh",
)
def compare(
    ctx: typer.Context,
    what: Annotated[
        list[str],
        typer.Argument(
            metavar="INDICATOR[/MEASURE]...",
            help="Indicators or measures, by id or name.",
            autocompletion=completion.measures,
        ),
    ],
    city: City = None,
    scope: Annotated[
        str | None,
        typer.Option(
            "--scope",
            metavar="SCOPE",
            help="Compare at this scope: CASE or CASE/QUALIFIER+QUALIFIER.",
            autocompletion=completion.scopes,
        ),
    ] = None,
    as_of: AsOf = None,
    against: Annotated[
        str | None,
        typer.Option(
            "--against",
            metavar="BASE",
            help="Measure gaps from: best, median, goalpost, a city, observed:CITY.",
            autocompletion=completion.bases,
        ),
    ] = None,
    assume: Assume = None,
    strict: Strict = False,
    top: Annotated[
        int | None, typer.Option("--top", metavar="N", help="Only the first N places of each set.")
    ] = None,
    output: Output = None,
    force: Force = False,
    encoding: Encoding = None,
    data: Data = None,
    only_data: OnlyData = False,
    lang: Lang = None,
    format: Format = None,
) -> None:
    """Rank cities' announced targets, like for like, with gaps, sources and caveats."""
    session = session_of(ctx).plus(data, only_data, lang, format)
    session.format_for(output, encoding=encoding)
    loaded = session.load()
    answer = loaded.compare(
        *what,
        cities=city or (),
        scope=scope,
        as_of=as_of,
        against=against,
        assume=assume or (),
        strict=strict,
        top=top,
    )
    raise typer.Exit(session.deliver(loaded, answer, output, force, encoding))


@app.command("diff", epilog="Example: bizbench diff hangzhou/2020 hangzhou/2024")
def diff(
    ctx: typer.Context,
    plans: Annotated[
        list[str],
        typer.Argument(
            metavar="OLD NEW | CITY YEAR YEAR",
            help="Two plans (CITY/YEAR), the older first; or a city and two years.",
            autocompletion=completion.pairs,
        ),
    ],
    indicator: OnlyIndicators = None,
    everything: Annotated[
        bool,
        typer.Option(
            "--all", help="Also what is unchanged, and indicators that one plan does not touch."
        ),
    ] = False,
    assume: Assume = None,
    output: Output = None,
    force: Force = False,
    encoding: Encoding = None,
    data: Data = None,
    only_data: OnlyData = False,
    lang: Lang = None,
    format: Format = None,
) -> None:
    """Show what a plan tightened, relaxed, added or does not repeat of another."""
    session = session_of(ctx).plus(data, only_data, lang, format)
    session.format_for(output, encoding=encoding)
    loaded = session.load()
    answer = loaded.diff(
        *plans, indicators=indicator or (), assume=assume or (), everything=everything
    )
    raise typer.Exit(session.deliver(loaded, answer, output, force, encoding))


@app.command("show", epilog="Example: bizbench show hangzhou/2020")
def show(
    ctx: typer.Context,
    what: Annotated[
        str,
        typer.Argument(
            metavar="PLAN|INDICATOR|CITY|TARGET-ID",
            help="What to show.",
            autocompletion=completion.things,
        ),
    ],
    assume: Assume = None,
    output: Output = None,
    force: Force = False,
    encoding: Encoding = None,
    data: Data = None,
    only_data: OnlyData = False,
    lang: Lang = None,
    format: Format = None,
) -> None:
    """Show one plan, indicator, city or target with everything known of it."""
    session = session_of(ctx).plus(data, only_data, lang, format)
    session.format_for(output, encoding=encoding)
    loaded = session.load()
    answer = loaded.show(what, assume=assume or ())
    raise typer.Exit(session.deliver(loaded, answer, output, force, encoding))


@app.command("list", epilog="Example: bizbench list targets --city hangzhou --format json")
def list_(
    ctx: typer.Context,
    kind: Annotated[
        str,
        typer.Argument(
            metavar="cities|plans|indicators|measures|targets|units",
            help="What to list.",
            autocompletion=completion.kinds,
        ),
    ],
    city: City = None,
    year: Annotated[
        list[int] | None, typer.Option("--year", metavar="YEAR", help="Only plans of this year.")
    ] = None,
    indicator: Annotated[
        list[str] | None,
        typer.Option(
            "--indicator",
            metavar="INDICATOR",
            help="Only this indicator.",
            autocompletion=completion.indicators,
        ),
    ] = None,
    lead: Annotated[
        list[str] | None,
        typer.Option("--lead", metavar="TEXT", help="Only where a lead department has this name."),
    ] = None,
    status: Annotated[
        list[str] | None,
        typer.Option(
            "--status",
            metavar="STATUS",
            help="Only target, standing-rule or achieved figures.",
            autocompletion=completion.statuses,
        ),
    ] = None,
    text: Annotated[
        str, typer.Option("--text", metavar="TEXT", help="Only where this text occurs.")
    ] = "",
    assume: Assume = None,
    output: Output = None,
    force: Force = False,
    encoding: Encoding = None,
    data: Data = None,
    only_data: OnlyData = False,
    lang: Lang = None,
    format: Format = None,
) -> None:
    """List cities, plans, indicators, measures, targets or units."""
    session = session_of(ctx).plus(data, only_data, lang, format)
    session.format_for(output, encoding=encoding)
    loaded = session.load()
    answer = loaded.list(
        kind,
        city=city or (),
        year=year or (),
        indicator=indicator or (),
        lead=lead or (),
        status=status or (),
        text=text,
        assume=assume or (),
    )
    raise typer.Exit(session.deliver(loaded, answer, output, force, encoding))
