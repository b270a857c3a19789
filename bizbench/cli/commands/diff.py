"""`diff`: two plans held against each other."""

from typing import Annotated

import typer

from bizbench.cli import completion
from bizbench.cli.command import asking
from bizbench.cli.options import Assume, OnlyIndicators


@asking(20, folds=True)
def diff(
    plans: Annotated[
        list[str],
        typer.Argument(
            metavar="OLD NEW | CITY YEAR YEAR",
            help="help.option.diff.plans",
            autocompletion=completion.pairs,
        ),
    ],
    indicator: OnlyIndicators = None,
    everything: Annotated[
        bool,
        typer.Option("--all", help="help.option.diff.all"),
    ] = False,
    assume: Assume = None,
) -> None: ...
