"""`history`: what became of promises over all documents of a city."""

from typing import Annotated

import typer

from bizbench.cli import completion
from bizbench.cli.command import asking
from bizbench.cli.options import AnyMeasures, AsOf, Assume


@asking(22, "history 杭州 获得电力 --lang zh", folds=True)
def history(
    city: Annotated[
        str,
        typer.Argument(
            metavar="CITY[,CITY...]",
            help="The city; several with commas stand side by side.",
            autocompletion=completion.cities,
        ),
    ],
    what: AnyMeasures = None,
    everything: Annotated[
        bool,
        typer.Option("--all", help="Also what one document alone states, and every silence."),
    ] = False,
    as_of: AsOf = None,
    assume: Assume = None,
) -> None:
    """Follow promises through all documents of a city: tightened, relaxed, not repeated."""
