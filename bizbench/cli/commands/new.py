"""`new`: an empty plan file, or an empty file of reports on a plan."""

from pathlib import Path
from typing import Annotated

import typer

from bizbench.cli import begin, completion
from bizbench.cli.command import BEGINNING, command
from bizbench.cli.options import PlanFile
from bizbench.cli.session import Session, say
from bizbench.ground.refusals import UsageError
from bizbench.ground.texts import text

#: In front of a plan: not a plan file is wanted, but one of reports on it.
PROGRESS = "progress"


@command(110, BEGINNING)
def new(
    session: Session,
    plan: Annotated[str, typer.Argument(metavar="CITY/YEAR|progress", help="help.option.new.plan")],
    of: Annotated[
        str | None,
        typer.Argument(
            metavar="[CITY/YEAR]", help="help.option.new.of", autocompletion=completion.plans
        ),
    ] = None,
    output: PlanFile = None,
    xlsx: Annotated[
        Path | None,
        typer.Option(
            "--xlsx",
            metavar="FILE",
            help="help.option.new.xlsx",
        ),
    ] = None,
) -> None:
    if (plan == PROGRESS) != (of is not None):
        raise UsageError("new-words", found=of or plan)
    if xlsx is not None:
        named = begin.workbook_path(xlsx, output)
        content = session.load().workbook(
            of or plan, progress=of is not None, lang=session.language
        )
        begin.write_workbook(session, content, named)
        return
    loaded, lang = session.load(), session.language
    if of is not None:
        made = loaded.new_progress(of, lang=lang, head=begin.head(session, output, PROGRESS))
    else:
        made = loaded.new(plan, lang=lang, head=begin.head(session, output))
    path = begin.write(session, made, output, "new-exists")
    begin.say_doubts(session, made)
    if path is not None:
        say(text(session.language, "message.skeleton", path=path.as_posix()))
        begin.say_next(session, made, path)
