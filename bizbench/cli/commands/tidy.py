"""`tidy`: ids for the names in data files."""

from pathlib import Path
from typing import Annotated

import typer

from bizbench.cli import output
from bizbench.cli.command import BEGINNING, command
from bizbench.cli.session import OK, PROBLEMS, Session, say
from bizbench.ground.signs import visible
from bizbench.ground.texts import text


@command(75, BEGINNING)
def tidy(
    session: Session,
    paths: Annotated[
        list[Path],
        typer.Argument(metavar="PATH...", help="help.option.tidy.paths"),
    ],
    check: Annotated[bool, typer.Option("--check", help="help.option.tidy.check")] = False,
) -> int:
    """Write ids for the names in data files, leaving comments and layout as they are."""
    from bizbench.curation import tidy as tidying
    from bizbench.ground import problems

    lang, code, changed = session.language, OK, 0
    for file in tidying.tidy(session.load().catalog, paths):
        for problem in file.problems:
            say(problems.line(problem, lang))
            code = PROBLEMS
        for line, edit in file.edits:
            print(visible(f"{file.shown}:{line}: {edit.old} → {edit.new}"))
        changed += bool(file.edits)
        if file.edits and not check:
            output.write_file(file.path, file.content, force=True)
    done = "tidy.would" if check else "tidy.done"
    print(text(lang, done, n=changed) if changed else text(lang, "tidy.nothing"))
    return PROBLEMS if check and changed else code
