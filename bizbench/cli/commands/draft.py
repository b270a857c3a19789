"""`draft`: a first plan file from a document."""

from pathlib import Path
from typing import Annotated

import typer

from bizbench.cli import begin, completion
from bizbench.cli.command import BEGINNING, command
from bizbench.cli.options import PlanFile
from bizbench.cli.session import Session, say
from bizbench.ground.texts import text


@command(100, BEGINNING)
def draft(
    session: Session,
    document: Annotated[
        Path, typer.Argument(metavar="DOCUMENT", help="help.option.draft.document")
    ],
    city: Annotated[
        str,
        typer.Option(
            "--city",
            metavar="CITY",
            help="help.option.draft.city",
            autocompletion=completion.cities,
        ),
    ],
    year: Annotated[int, typer.Option("--year", metavar="YEAR", help="help.option.draft.year")],
    slug: Annotated[
        str | None,
        typer.Option("--slug", metavar="SLUG", help="help.option.draft.slug"),
    ] = None,
    output: PlanFile = None,
) -> None:
    """Write a first plan file from a document; every guess is marked "# check".

    Items, departments and every figure are recognized; measures are proposed by the indicators'
    keywords. A person checks it: validate refuses the file as long as a mark is left. No existing
    file is ever overwritten.
    """
    lang = session.language
    loaded = session.load()
    head = begin.head(session, output)
    made = loaded.draft(document, city=city, year=year, slug=slug, lang=lang, head=head)
    path = begin.write(session, made, output, "draft-exists")
    begin.say_doubts(session, made)
    if path is not None and made.drafted is not None:
        found = made.drafted
        counts = {"items": len(found.items), "targets": found.targets, "aside": found.set_aside}
        say(text(lang, "message.drafted", path=path.as_posix(), **counts))
        begin.say_next(session, made, path)
