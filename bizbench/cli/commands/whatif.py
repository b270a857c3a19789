"""`whatif`: promises changed on trial."""

from typing import Annotated, Any

import typer

from bizbench.api import Answer, Bizbench
from bizbench.cli import completion
from bizbench.cli.command import answering
from bizbench.cli.options import AsOf, Assume, OneCity, WithDrafts


@answering(160, "whatif hangzhou getting-electricity/time@low-voltage=5个工作日", folds=True)
def whatif(
    loaded: Bizbench,
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
) -> Answer[Any]:
    """Show what other promises of a city would move: ranks, gaps, scores. No file is changed."""
    return loaded.whatif(
        city,
        changes,
        as_of=as_of,
        assume=assume or (),
        with_drafts=with_drafts,
    )
