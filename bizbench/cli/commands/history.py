"""`history`: what became of promises over all documents of a city."""

from typing import Annotated

import typer

from bizbench.cli import completion
from bizbench.cli.command import asking
from bizbench.cli.options import AnyMeasures, AsOf, Assume


@asking(22, folds=True)
def history(
    city: Annotated[
        str,
        typer.Argument(
            metavar="CITY[,CITY...]",
            help="help.option.history.city",
            autocompletion=completion.cities,
        ),
    ],
    what: AnyMeasures = None,
    everything: Annotated[
        bool,
        typer.Option("--all", help="help.option.history.all"),
    ] = False,
    as_of: AsOf = None,
    assume: Assume = None,
) -> None: ...
