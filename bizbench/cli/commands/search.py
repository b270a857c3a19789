"""`search`: what the documents say of a text."""

from typing import Annotated, Any

import typer

from bizbench.api import Answer, Bizbench
from bizbench.cli.command import answering
from bizbench.cli.options import City, Group, Province


@answering(45, "search 免费 --lang zh")
def search(
    loaded: Bizbench,
    what: Annotated[
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
) -> Answer[Any]:
    """Find a text in figures as printed, headings, conditions and notes of all documents."""
    return loaded.search(
        what, city=city or (), province=province, group=group, everything=everything
    )
