"""`whatif`: promises changed on trial."""

from typing import Annotated

import typer

from bizbench.cli import completion
from bizbench.cli.command import asking
from bizbench.cli.options import AsOf, Assume, OneCity, WithDrafts


@asking(160, "whatif hangzhou getting-electricity/time@low-voltage=5个工作日", folds=True)
def whatif(
    city: OneCity,
    changes: Annotated[
        list[str],
        typer.Argument(
            metavar="MEASURE[@SCOPE]=VALUE...",
            help='A promise as it might be: VALUE is "5 working_day" or "<=5 working_day".',
            autocompletion=completion.changes,
        ),
    ],
    as_of: AsOf = None,
    assume: Assume = None,
    with_drafts: WithDrafts = False,
) -> None:
    """Show what other promises of a city would move: ranks, gaps, scores. No file is changed."""
