"""`history`: what became of promises over all documents of a city."""

from typing import Annotated, Any

import typer

from bizbench.api import Answer, Bizbench
from bizbench.cli import completion
from bizbench.cli.command import answering
from bizbench.cli.options import AnyMeasures, AsOf, Assume


@answering(22, "history 杭州 获得电力 --lang zh", folds=True)
def history(
    loaded: Bizbench,
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
) -> Answer[Any]:
    """Follow promises through all documents of a city: tightened, relaxed, not repeated."""
    return loaded.history(
        city, *(what or ()), as_of=as_of, assume=assume or (), everything=everything
    )
