"""`matrix`: measures by cities."""

from typing import Annotated, Any

import typer

from bizbench.api import Answer, Bizbench
from bizbench.cli import completion
from bizbench.cli.command import answering
from bizbench.cli.options import AnyMeasures, AsOf, Assume, Strict


@answering(50, "matrix 获得电力 --city 襄阳 --lang zh")
def matrix(
    loaded: Bizbench,
    what: AnyMeasures = None,
    city: Annotated[
        list[str] | None,
        typer.Option(
            "--city",
            metavar="CITY",
            help="Your own city: its column comes first. Given several times: "
            "only these columns, in this order.",
            autocompletion=completion.cities,
        ),
    ] = None,
    as_of: AsOf = None,
    assume: Assume = None,
    strict: Strict = False,
) -> Answer[Any]:
    """Lay out announced targets: measures as rows, cities as columns, the best ones marked."""
    return loaded.matrix(
        *(what or ()), city=city or (), as_of=as_of, assume=assume or (), strict=strict
    )
