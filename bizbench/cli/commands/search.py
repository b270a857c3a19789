"""`search`: what the documents say of a text."""

from typing import Annotated

import typer

from bizbench.cli.command import asking
from bizbench.cli.options import City, Group, Province


@asking(45, "search 免费 --lang zh")
def search(
    text: Annotated[
        str,
        typer.Argument(
            metavar="TEXT",
            help="What to look for; of several words every one must be there.",
        ),
    ],
    city: City = None,
    province: Province = None,
    group: Group = None,
    everything: Annotated[
        bool, typer.Option("--all", help="Show every hit; otherwise a page has the first 40.")
    ] = False,
) -> None:
    """Find a text in figures as printed, headings, conditions and notes of all documents."""
