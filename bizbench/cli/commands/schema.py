"""`schema`: the shape of data files, for editors."""

from typing import Annotated

import typer

from bizbench.cli import completion
from bizbench.cli.command import command
from bizbench.cli.options import Lang
from bizbench.cli.session import Session


@command(90, shared={"lang": (Lang, None)})
def schema(
    _: Session,
    kind: Annotated[
        str,
        typer.Argument(
            metavar="KIND",
            help="help.option.schema.kind",
            autocompletion=completion.schemas,
        ),
    ],
) -> None:
    """Print the JSON Schema of one kind of data file, for editors."""
    from bizbench.cli.output import print_content
    from bizbench.data import shapes
    from bizbench.ground.suggest import known
    from bizbench.output.writers import jsontext

    known("unknown-schema", kind, list(shapes.SHAPES))
    print_content(jsontext.write(shapes.json_schema(kind)), "json", "utf-8")
