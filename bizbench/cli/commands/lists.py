"""`list`: what the data hold."""

from typing import Annotated

import typer

from bizbench.cli import completion
from bizbench.cli.command import asking
from bizbench.cli.options import Assume, City, Framework, Group, Province, year_of


@asking(40)
def list_(
    kind: Annotated[
        str,
        typer.Argument(
            metavar="KIND",
            help="help.option.list.kind",
            autocompletion=completion.kinds,
        ),
    ],
    city: City = None,
    year: Annotated[
        list[int] | None,
        typer.Option("--year", metavar="YEAR", help="help.option.list.year", parser=year_of),
    ] = None,
    indicator: Annotated[
        list[str] | None,
        typer.Option(
            "--indicator",
            metavar="INDICATOR",
            help="help.option.indicator",
            autocompletion=completion.indicators,
        ),
    ] = None,
    lead: Annotated[
        list[str] | None,
        typer.Option("--lead", metavar="TEXT", help="help.option.list.lead"),
    ] = None,
    status: Annotated[
        list[str] | None,
        typer.Option(
            "--status",
            metavar="STATUS",
            help="help.option.list.status",
            autocompletion=completion.statuses,
        ),
    ] = None,
    text: Annotated[str, typer.Option("--text", metavar="TEXT", help="help.option.list.text")] = "",
    province: Province = None,
    group: Group = None,
    document: Annotated[
        list[str] | None,
        typer.Option(
            "--kind",
            metavar="KIND",
            help="help.option.list.document-kind",
            autocompletion=completion.document_kinds,
        ),
    ] = None,
    measure: Annotated[
        list[str] | None,
        typer.Option(
            "--measure",
            metavar="INDICATOR/MEASURE",
            help="help.option.list.measure",
            autocompletion=completion.measures,
        ),
    ] = None,
    framework: Framework = None,
    assume: Assume = None,
) -> None: ...
