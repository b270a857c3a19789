"""`import`: a data file from a workbook."""

from pathlib import Path
from typing import Annotated

import typer

from bizbench.cli import begin, options
from bizbench.cli.command import BEGINNING, command
from bizbench.cli.options import PlanFile
from bizbench.cli.session import OK, PROBLEMS, Session, say
from bizbench.ground.texts import text


@command(105, BEGINNING | {"force": (options.Force, False)})
def import_(
    session: Session,
    workbook: Annotated[
        Path,
        typer.Argument(metavar="FILE.xlsx", help="help.option.import.workbook"),
    ],
    output: PlanFile = None,
) -> int:
    from bizbench.ground import problems

    lang = session.language
    loaded = session.load()
    made = loaded.imported(workbook, lang=lang, head=begin.head(session, output))
    for problem in made.problems:
        say(problems.line(problem, lang))
    if made.file is None:
        errors = len(problems.errors(made.problems))
        counts = {"errors": errors, "warnings": len(made.problems) - errors}
        say(text(lang, "message.import-refused", **counts))
        return PROBLEMS
    path = begin.write(session, made.file, output, "import-exists")
    if path is not None:
        id = "imported" if made.file.plan.prefix == "" else "imported-reports"
        say(text(lang, f"message.{id}", path=path.as_posix(), **dict(made.counts)))
        left = dict(made.counts)["checks"]
        if left:
            say(text(lang, "message.imported-unchecked", n=left))
        begin.say_next(session, made.file, path)
    return OK
