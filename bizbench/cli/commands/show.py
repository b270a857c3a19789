"""`show`: one thing with everything known of it."""

from typing import Annotated

import typer

from bizbench.cli import completion
from bizbench.cli.command import asking
from bizbench.cli.options import Assume


@asking(30)
def show(
    what: Annotated[
        str,
        typer.Argument(
            metavar="PLAN|INDICATOR|CITY|TARGET-ID",
            help="help.option.show.what",
            autocompletion=completion.things,
        ),
    ],
    assume: Assume = None,
) -> None: ...
