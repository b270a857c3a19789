"""`diff`: two plans held against each other."""

from typing import Annotated

import typer

from bizbench.cli import completion
from bizbench.cli.command import asking
from bizbench.cli.options import Assume, OnlyIndicators


@asking(20, "diff hangzhou/2020 hangzhou/2024", folds=True)
def diff(
    plans: Annotated[
        list[str],
        typer.Argument(
            metavar="OLD NEW | CITY YEAR YEAR",
            help="Two plans (CITY/YEAR), the older first; or a city and two years.",
            autocompletion=completion.pairs,
        ),
    ],
    indicator: OnlyIndicators = None,
    everything: Annotated[
        bool,
        typer.Option(
            "--all", help="Also what is unchanged, and indicators that one plan does not touch."
        ),
    ] = False,
    assume: Assume = None,
) -> None:
    """Show what a plan tightened, relaxed, added or does not repeat of another."""
