"""`whatif`: promises changed on trial."""

from typing import Annotated

import typer

from bizbench.cli import completion
from bizbench.cli.command import asking
from bizbench.cli.options import AsOf, Assume, OneCity, WithDrafts


@asking(160, folds=True)
def whatif(
    city: OneCity,
    changes: Annotated[
        list[str],
        typer.Argument(
            metavar="MEASURE[@SCOPE]=VALUE...",
            help="help.option.whatif.changes",
            autocompletion=completion.changes,
        ),
    ],
    as_of: AsOf = None,
    assume: Assume = None,
    with_drafts: WithDrafts = False,
) -> None: ...
