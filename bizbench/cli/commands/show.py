"""`show`: one thing with everything known of it."""

from typing import Annotated, Any

import typer

from bizbench.api import Answer, Bizbench
from bizbench.cli import completion
from bizbench.cli.command import answering
from bizbench.cli.options import Assume


@answering(30, "show hangzhou/2020")
def show(
    loaded: Bizbench,
    what: Annotated[
        str,
        typer.Argument(
            metavar="PLAN|INDICATOR|CITY|TARGET-ID",
            help="What to show.",
            autocompletion=completion.things,
        ),
    ],
    assume: Assume = None,
) -> Answer[Any]:
    """Show one plan, indicator, city or target with everything known of it."""
    return loaded.show(what, assume=assume or ())
