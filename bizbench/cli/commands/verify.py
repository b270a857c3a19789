"""`verify`: plan files held against their documents."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bizbench.cli import completion
from bizbench.cli.command import answering

if TYPE_CHECKING:
    from bizbench.api import Answer, Bizbench


@answering(80, is_fine=lambda result: result.is_clean)
def verify(
    loaded: "Bizbench",
    plans: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PLAN]...", help="help.option.verify.plans", autocompletion=completion.plans
        ),
    ] = None,
    sources: Annotated[
        list[Path] | None,
        typer.Option(
            "--sources",
            metavar="DIR",
            help="help.option.verify.sources",
        ),
    ] = None,
    explain: Annotated[
        str | None,
        typer.Option(
            "--explain",
            metavar="RULE",
            help="help.option.verify.explain",
            autocompletion=completion.rules,
        ),
    ] = None,
) -> "Answer[Any]":
    """Hold plan files against their documents: nothing wrong, nothing overlooked."""
    return loaded.verify(sources or (), plans=plans or (), explain=explain)
