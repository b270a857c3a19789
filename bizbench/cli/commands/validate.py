"""`validate`: every problem in the data files."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bizbench.cli.command import SHARED, command
from bizbench.cli.formats import ROWS, flat, render_rows
from bizbench.cli.session import OK, PROBLEMS, Session, say
from bizbench.ground.texts import text

if TYPE_CHECKING:
    from bizbench.curation.validate import Validation
    from bizbench.questions.asked import Asked

_FORMATS = ("text", "json", "github", *ROWS)
_FORMAT = typer.Option("--format", metavar="FORMAT", help="help.option.format")


@command(
    70,
    SHARED | {"format": (Annotated[str | None, _FORMAT], None)},
    _FORMATS,
)
def validate(
    session: Session,
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[PATH]...", help="help.option.validate.paths"),
    ] = None,
) -> int:
    """Report every problem in the data files."""
    format = session.format_for(_FORMATS)
    loaded = session.load()
    from bizbench.curation import validate as validation
    from bizbench.questions.asked import asked

    result = validation.validate(loaded.catalog, paths or ())
    how = asked("validate", result.query, loaded.catalog)
    session.hand_over(_content(result, format, session, how), format)
    if result.problems and format in ("text", "github"):
        counts = {"files": result.files, "errors": result.errors, "warnings": result.warnings}
        say(text(session.language, "validate.count", **counts))
    return PROBLEMS if result.errors else OK


def _content(result: "Validation", format: str, session: Session, asked: "Asked") -> str:
    from bizbench.output.tables.validate import FORM
    from bizbench.output.words import footers
    from bizbench.output.words import problems as texts
    from bizbench.output.writers import jsontext

    lang = session.language
    rows = FORM.table(result, lang, footers.version(asked, lang))
    if format in ROWS:
        return render_rows(rows, format, lang, session.columns)
    if format == "json" and session.columns is not None:
        return jsontext.write(flat(asked, rows.only(session.columns.split(",")), lang))
    if format == "json":
        return jsontext.write(FORM.data(result, lang))
    if not result.problems:
        return _clean(result, lang)
    if format == "github":
        return "".join(texts.github(problem, lang) + "\n" for problem in result.problems)
    return "".join(line + "\n" for line in texts.lines(result.problems, lang))


def _clean(result: "Validation", lang: str) -> str:
    said = text(
        lang,
        "validate.clean",
        n=result.files,
        cities=result.count("city"),
        plans=result.count("plan"),
        indicators=result.count("indicator") + result.count("addition"),
        observations=result.count("observation"),
        progress=result.count("progress"),
        groups=result.count("groups"),
        frameworks=result.count("frameworks"),
        targets=result.targets,
    )
    return said + "\n"
