"""`report`: everything as one HTML file."""

from typing import Annotated

import typer

from bizbench.cli import completion, formats
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
from bizbench.cli.session import Session
from bizbench.ground.refusals import UsageError
from bizbench.output import placing

#: A web page, by its ending every system opens it in a browser.
FORMAT = "html"
_SHARED = {"output": (Output, None), "force": (Force, False), **BEGINNING}


@command(125, _SHARED, (FORMAT,))
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
    _check(session)
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
    session.hand_over(made.text, FORMAT)
    return session.report(loaded, made.problems)


def _check(session: Session) -> None:
    """Raises ``UsageError`` where no file is named, or not a web page."""
    if session.format not in (None, FORMAT):
        raise UsageError("report-format", format=session.format)
    if session.is_stdout:
        return
    if session.output is None:
        raise UsageError("report-output")
    if session.output.suffix.lower() not in formats.endings((FORMAT,)):
        raise UsageError("report-ending", found=session.output.name)
    placing.check(session.output, force=session.force)
