"""`list`: what the data hold."""

from typing import Annotated

import typer

from bizbench.cli import completion
from bizbench.cli.command import asking
from bizbench.cli.options import Assume, City, Framework, Group, Province, year_of


@asking(40, "list targets --city hangzhou --format json")
def list_(
    kind: Annotated[
        str,
        typer.Argument(
            metavar="cities|plans|indicators|measures|targets|observations|frameworks|units",
            help="What to list.",
            autocompletion=completion.kinds,
        ),
    ],
    city: City = None,
    year: Annotated[
        list[int] | None,
        typer.Option("--year", metavar="YEAR", help="Only plans of this year.", parser=year_of),
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
    province: Province = None,
    group: Group = None,
    document: Annotated[
        list[str] | None,
        typer.Option(
            "--kind",
            metavar="KIND",
            help="Only documents of this kind, or places with one: plan, regulation, ...; "
            "may be given several times.",
            autocompletion=completion.document_kinds,
        ),
    ] = None,
    measure: Annotated[
        list[str] | None,
        typer.Option(
            "--measure",
            metavar="INDICATOR/MEASURE",
            help="Only what states this measure; may be given several times.",
            autocompletion=completion.measures,
        ),
    ] = None,
    framework: Framework = None,
    assume: Assume = None,
) -> None:
    """List cities, plans, indicators, measures, targets, observations, frameworks or units."""
