"""`report`: everything as one HTML file."""

from pathlib import Path
from typing import Annotated

import typer

from bizbench.cli import completion
from bizbench.cli.command import BEGINNING, command
from bizbench.cli.options import (
    AsOf,
    Assume,
    Force,
    Group,
    Level,
    OnlyIndicators,
    OnlyYear,
    Output,
    Province,
    WithDrafts,
)
from bizbench.cli.output import write_file
from bizbench.cli.session import Session, say, show_path
from bizbench.ground.refusals import UsageError
from bizbench.ground.texts import text
from bizbench.output import placing

#: Of a web page, by which every system opens it in a browser.
ENDINGS = (".html", ".htm")
_SHARED = {"output": (Output, None), "force": (Force, False), **BEGINNING}


@command(125, _SHARED)
def report(
    session: Session,
    city: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[CITY]...",
            help="help.option.report.city",
            autocompletion=completion.cities,
        ),
    ] = None,
    indicator: OnlyIndicators = None,
    level: Level = None,
    province: Province = None,
    group: Group = None,
    year: OnlyYear = None,
    as_of: AsOf = None,
    assume: Assume = None,
    with_drafts: WithDrafts = False,
) -> int:
    lang = session.language
    output = _file(session)
    loaded = session.load()
    made = loaded.report(
        *city or (),
        lang=lang,
        indicator=indicator or (),
        level=level,
        province=province,
        group=group,
        year=year,
        as_of=as_of,
        assume=assume or (),
        with_drafts=with_drafts,
    )
    write_file(output, made.text.encode("utf-8", "backslashreplace"), force=session.force)
    say(text(lang, "message.wrote", path=show_path(output)))
    return session.report(loaded, made.problems)


def _file(session: Session) -> Path:
    """The file to be written; raises ``UsageError`` where none is named, or not a web page."""
    if session.output is None:
        raise UsageError("report-output")
    if session.format not in (None, "html"):
        raise UsageError("report-format", format=session.format)
    if session.output.suffix.lower() not in ENDINGS:
        raise UsageError("report-ending", found=session.output.name)
    placing.check(session.output, force=session.force)
    return session.output
