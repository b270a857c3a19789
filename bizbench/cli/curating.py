"""The commands for those who keep data files: validate, verify, schema."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bizbench.cli import completion
from bizbench.cli.app import app, session_of
from bizbench.cli.formats import ROWS, render_rows
from bizbench.cli.options import Data, Encoding, Force, Format, Lang, OnlyData, Output
from bizbench.cli.session import OK, PROBLEMS, say
from bizbench.ground.texts import text

if TYPE_CHECKING:
    from bizbench.api import Bizbench
    from bizbench.curation.validate import Validation


@app.command("validate", epilog="Example: bizbench validate cities/hangzhou/2020.yaml")
def validate(
    ctx: typer.Context,
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[PATH]...", help="Files or folders; default: all data files."),
    ] = None,
    output: Output = None,
    force: Force = False,
    encoding: Encoding = None,
    data: Data = None,
    only_data: OnlyData = False,
    lang: Lang = None,
    format: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar="text|json|github|csv|tsv|jsonl",
            help="Output format; default: text.",
        ),
    ] = None,
) -> None:
    """Report every problem in the data files."""
    session = session_of(ctx).plus(data, only_data, lang, format)
    shape = session.format_for(output, ("text", "json", "github", *ROWS), encoding)
    loaded = session.load()
    from bizbench.curation import validate as validation

    result = validation.validate(loaded.catalog, paths or ())
    content = _problems(loaded, result, shape, session.language)
    session.hand_over(content, shape, output, force, encoding)
    if result.problems and shape in ("text", "github"):
        counts = {"files": result.files, "errors": result.errors, "warnings": result.warnings}
        say(text(session.language, "validate.count", **counts))
    raise typer.Exit(PROBLEMS if result.errors else OK)


def _problems(loaded: Bizbench, result: Validation, shape: str, lang: str) -> str:
    """What ``validate`` prints in a format."""
    from bizbench.output.tables import answers as machine
    from bizbench.output.tables import check_rows
    from bizbench.output.words import problems as texts
    from bizbench.output.writers import jsontext

    if shape in ROWS:
        rows = check_rows.problems(loaded.catalog, result.problems, lang)
        return render_rows(rows, shape, lang)
    if shape == "json":
        return jsontext.write([machine.problem(p, texts.message(p, lang)) for p in result.problems])
    if not result.problems:
        return _clean(result, lang)
    write = texts.github if shape == "github" else texts.line
    return "".join(write(problem, lang) + "\n" for problem in result.problems)


def _clean(result: Validation, lang: str) -> str:
    said = text(
        lang,
        "validate.clean",
        files=result.files,
        cities=result.count("city"),
        plans=result.count("plan"),
        indicators=result.count("indicator"),
        observations=result.count("observation"),
        progress=result.count("progress"),
        targets=result.targets,
    )
    return said + "\n"


@app.command("verify", epilog="Example: bizbench verify --sources documents hangzhou/2020")
def verify(
    ctx: typer.Context,
    plans: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PLAN]...", help="Plans; default: all.", autocompletion=completion.plans
        ),
    ] = None,
    sources: Annotated[
        Path | None,
        typer.Option(
            "--sources",
            metavar="DIR",
            help="The documents, named CITY-YEAR.txt; default: BIZBENCH_SOURCES.",
        ),
    ] = None,
    explain: Annotated[
        str | None,
        typer.Option(
            "--explain",
            metavar="RULE",
            help="List what a rule ignored: date, document-number, item-number, word, ...",
            autocompletion=completion.rules,
        ),
    ] = None,
    output: Output = None,
    force: Force = False,
    encoding: Encoding = None,
    data: Data = None,
    only_data: OnlyData = False,
    lang: Lang = None,
    format: Format = None,
) -> None:
    """Hold plan files against their documents: nothing wrong, nothing overlooked."""
    session = session_of(ctx).plus(data, only_data, lang, format)
    session.format_for(output, encoding=encoding)
    loaded = session.load()
    answer = loaded.verify(sources, plans=plans or (), explain=explain)
    code = session.deliver(loaded, answer, output, force, encoding)
    raise typer.Exit(code if answer.is_clean else PROBLEMS)


@app.command("schema", epilog="Example: bizbench schema plan")
def schema(
    kind: Annotated[
        str,
        typer.Argument(
            metavar="plan|indicator|city|observation|progress",
            help="The kind of data file.",
            autocompletion=completion.schemas,
        ),
    ],
) -> None:
    """Print the JSON Schema of one kind of data file, for editors."""
    from bizbench.data import shapes
    from bizbench.ground.problems import UsageError
    from bizbench.ground.suggest import closest

    if kind not in shapes.SHAPES:
        known = list(shapes.SHAPES)
        raise UsageError(
            "unknown-schema", found=kind, hint=closest(kind, known), allowed=", ".join(known)
        )
    from bizbench.output.writers import jsontext

    sys.stdout.write(jsontext.write(shapes.json_schema(kind)))
