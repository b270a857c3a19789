"""`export`: all data as tables, for other programs."""

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from bizbench.cli.command import BEGINNING, command
from bizbench.cli.session import Session, say, show_path
from bizbench.ground.texts import text

_FORMATS = ("csv", "parquet")
_FORMAT = typer.Option(
    "--format",
    metavar="|".join(_FORMATS),
    help="help.option.export.format",
)

_FORCE = typer.Option("--force", help="help.option.export.force")


@command(
    65,
    {
        "force": (Annotated[bool, _FORCE], False),
        **BEGINNING,
        "format": (Annotated[str | None, _FORMAT], None),
    },
)
def export(
    session: Session,
    folder: Annotated[
        Path | None,
        typer.Argument(metavar="[DIR]", help="help.option.export.folder"),
    ] = None,
    sqlite: Annotated[
        Path | None,
        typer.Option("--sqlite", metavar="FILE", help="help.option.export.sqlite"),
    ] = None,
) -> int:
    from bizbench.cli.counting import counting

    lang, format = session.language, session.format_for(_FORMATS)
    loaded = session.load()
    with counting(partial(text, lang, "message.exporting")) as progress:
        made = loaded.export(
            folder, format=format, sqlite=sqlite, force=session.force, progress=progress
        )
    rows = made.rows
    counts = {"tables": len(rows), "targets": rows["targets"], "documents": rows["documents"]}
    for path in (folder, sqlite):
        if path is not None:
            say(text(lang, "message.exported", path=show_path(path), **counts))
    return session.report(loaded, made.problems)
