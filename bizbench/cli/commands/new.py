"""`new`: an empty plan file."""

from typing import Annotated

import typer

from bizbench.cli import begin
from bizbench.cli.command import BEGINNING, command
from bizbench.cli.options import PlanFile
from bizbench.cli.session import Session, say
from bizbench.ground.texts import text


@command(110, BEGINNING)
def new(
    session: Session,
    plan: Annotated[str, typer.Argument(metavar="CITY/YEAR", help="help.option.new.plan")],
    output: PlanFile = None,
) -> None:
    """Write an empty plan file with comments that say what goes where."""
    loaded = session.load()
    made = loaded.new(plan, lang=session.language, head=begin.head(session, output))
    path = begin.write(session, made, output, "new-exists")
    if path is not None:
        say(text(session.language, "message.skeleton", path=path.as_posix()))
        begin.say_next(session, made, path)
