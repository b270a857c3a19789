"""`search`: what the documents say of a text."""

from typing import Annotated

import typer

from bizbench.cli.command import asking
from bizbench.cli.options import City, Group, Province


@asking(45)
def search(
    text: Annotated[
        str,
        typer.Argument(
            metavar="TEXT",
            help="help.option.search.text",
        ),
    ],
    city: City = None,
    province: Province = None,
    group: Group = None,
    everything: Annotated[bool, typer.Option("--all", help="help.option.search.all")] = False,
) -> None: ...
