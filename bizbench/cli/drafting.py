"""The commands that begin a data file: draft, new."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bizbench.cli import completion
from bizbench.cli.app import app, session_of
from bizbench.cli.options import Data, Lang, OnlyData, PlanFile
from bizbench.cli.session import Session, say

if TYPE_CHECKING:
    from bizbench.api import DraftAnswer

_SCHEMA = "# yaml-language-server: $schema=../../docs/schemas/{kind}.schema.json"


@app.command("draft", epilog="Example: bizbench draft yangli.txt --city yangli --year 2021")
def draft(
    ctx: typer.Context,
    document: Annotated[
        Path, typer.Argument(metavar="DOCUMENT", help="The document's text (UTF-8, UTF-16, GBK).")
    ],
    city: Annotated[
        str,
        typer.Option(
            "--city",
            metavar="CITY",
            help="The city: one that is known, or the pinyin id of a new one.",
            autocompletion=completion.cities,
        ),
    ],
    year: Annotated[int, typer.Option("--year", metavar="YEAR", help="The plan's year.")],
    slug: Annotated[
        str | None,
        typer.Option("--slug", metavar="SLUG", help="For a second document of the same year."),
    ] = None,
    output: PlanFile = None,
    data: Data = None,
    only_data: OnlyData = False,
    lang: Lang = None,
) -> None:
    """Write a first plan file from a document; every guess is marked "# check".

    Items, departments and every figure are recognized; measures are proposed by the indicators'
    keywords. A person checks it: validate refuses the file as long as a mark is left. No existing
    file is ever overwritten.
    """
    session = session_of(ctx).plus(data, only_data, lang)
    language = session.language
    loaded = session.load()
    from bizbench.ground.texts import text

    answer = loaded.draft(
        document, city=city, year=year, slug=slug, lang=language, head=_head(session, output)
    )
    if output is not None and str(output) == "-":
        sys.stdout.write(answer.text)
        path = None
    else:
        path = _write(session, answer, output, "draft-exists")
    for id, value in answer.doubts:
        say(text(language, f"message.{id}", plan=value, name=value, year=value))
    made = answer.drafted
    assert made is not None
    if path is not None:
        say(
            text(
                language,
                "message.drafted",
                path=path.as_posix(),
                items=len(made.items),
                targets=made.targets,
                aside=made.set_aside,
            )
        )
        _next(session, path)


@app.command("new", epilog="Example: bizbench new yangli/2021")
def new(
    ctx: typer.Context,
    plan: Annotated[
        str, typer.Argument(metavar="CITY/YEAR", help="The plan; CITY/YEAR-SLUG for a second one.")
    ],
    output: PlanFile = None,
    data: Data = None,
    only_data: OnlyData = False,
    lang: Lang = None,
) -> None:
    """Write an empty plan file with comments that say what goes where."""
    session = session_of(ctx).plus(data, only_data, lang)
    loaded = session.load()
    answer = loaded.new(plan, lang=session.language, head=_head(session, output))
    if output is not None and str(output) == "-":
        sys.stdout.write(answer.text)
        return
    from bizbench.ground.texts import text

    path = _write(session, answer, output, "new-exists")
    say(text(session.language, "message.skeleton", path=path.as_posix()))
    _next(session, path)


def _root(session: Session) -> Path:
    """The data folder a new file goes to: the last one named, else the current folder."""
    return session.data[-1] if session.data else Path()


def _head(session: Session, output: Path | None) -> str:
    """The line that names the schema for editors, where the file will stand beside it."""
    from bizbench.data import files

    beside = output is None and files.is_checkout(_root(session))
    return _SCHEMA.format(kind="plan") if beside else ""


def _write(session: Session, answer: DraftAnswer, output: Path | None, exists: str) -> Path:
    """Write the file, and the city's own where it is new. Returns the path."""
    from bizbench.cli.output import write_file
    from bizbench.ground.problems import UsageError
    from bizbench.ground.texts import text

    path = output if output is not None else _root(session) / answer.plan.name
    if path.exists() or path.is_symlink():
        raise UsageError(exists, path=path.as_posix())
    if output is None:
        _make_folder(path.parent)
    write_file(path, answer.text.encode(), force=False)
    city = _root(session) / answer.plan.city_name
    if output is None and answer.city is not None and not city.exists():
        write_file(city, answer.city.encode(), force=False)
        language, near = session.language, answer.plan.guess
        guess = text(language, "message.did-you-mean", word=near) if near else ""
        say(
            text(
                language,
                "message.new-city",
                city=answer.plan.city,
                guess=guess,
                path=city.as_posix(),
            )
        )
    return path


def _make_folder(folder: Path) -> None:
    from bizbench.ground.problems import UsageError

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise UsageError("output-failed", path=folder.as_posix(), why=why) from None


def _next(session: Session, path: Path) -> None:
    """Say how the file is checked."""
    from bizbench.ground.texts import text

    folders = "".join(f"--data {shlex.quote(folder.as_posix())} " for folder in session.data)
    shown = shlex.quote(path.as_posix())
    say(text(session.language, "message.next-check", data=folders, path=shown))
