"""`validate`: every problem in the data files."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bizbench.cli.command import SHARED, command
from bizbench.cli.formats import ROWS, render_rows
from bizbench.cli.session import OK, PROBLEMS, Session, say
from bizbench.ground.texts import text

if TYPE_CHECKING:
    from bizbench.curation.validate import Validation

_FORMATS = ("text", "json", "github", *ROWS)
_FORMAT = typer.Option(
    "--format", metavar="|".join(_FORMATS), help=f"Output format; default: {_FORMATS[0]}."
)


@command(
    70,
    "validate cities/hangzhou/2020.yaml",
    SHARED | {"format": (Annotated[str | None, _FORMAT], None)},
)
def validate(
    session: Session,
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[PATH]...", help="Files or folders; default: all data files."),
    ] = None,
) -> int:
    """Report every problem in the data files."""
    format = session.format_for(_FORMATS)
    loaded = session.load()
    from bizbench.curation import validate as validation

    result = validation.validate(loaded.catalog, paths or ())
    session.hand_over(_content(result, format, session), format)
    if result.problems and format in ("text", "github"):
        counts = {"files": result.files, "errors": result.errors, "warnings": result.warnings}
        say(text(session.language, "validate.count", **counts))
    return PROBLEMS if result.errors else OK


def _content(result: "Validation", format: str, session: Session) -> str:
    from bizbench.output.tables.validate import FORM
    from bizbench.output.words import problems as texts
    from bizbench.output.writers import jsontext

    lang = session.language
    if format in ROWS:
        return render_rows(FORM.table(result, lang), format, lang, session.columns)
    if format == "json":
        return jsontext.write(FORM.data(result, lang))
    if not result.problems:
        return _clean(result, lang)
    write = texts.github if format == "github" else texts.line
    return "".join(write(problem, lang) + "\n" for problem in result.problems)


def _clean(result: "Validation", lang: str) -> str:
    said = text(
        lang,
        "validate.clean",
        n=result.files,
        cities=result.count("city"),
        plans=result.count("plan"),
        indicators=result.count("indicator"),
        observations=result.count("observation"),
        progress=result.count("progress"),
        targets=result.targets,
    )
    return said + "\n"
