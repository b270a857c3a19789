"""The commands: each reads its options, asks one question and hands on the answer."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from bizbench.cli import completion
from bizbench.cli.options import Assume, City, Data, Force, Format, Lang, OnlyData, Output
from bizbench.cli.session import OK, PROBLEMS, Session, say, to_json

app = typer.Typer(
    name="bizbench",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Example: bizbench compare getting-electricity",
)


def _session(ctx: typer.Context) -> Session:
    return ctx.obj if isinstance(ctx.obj, Session) else Session()


@app.callback(invoke_without_command=True)
def root(
    ctx: typer.Context,
    data: Data = None,
    only_data: OnlyData = False,
    lang: Lang = None,
    format: Format = None,
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and the data folders.")
    ] = False,
) -> None:
    """Compare what cities promise business: ranked, like for like, with sources."""
    session = Session().plus(data, only_data, lang, format)
    ctx.obj = session
    _ = session.language  # refused here, before any command
    if version:
        _print_version(session)
        raise typer.Exit(OK)
    if ctx.invoked_subcommand is None:
        sys.stdout.write(SHORT_HELP)


SHORT_HELP = """\
bizbench compares what cities promise business: ranked, like for like, with sources.

  bizbench compare getting-electricity                     a ranked comparison
  bizbench compare getting-electricity --format markdown   the same for a report
  bizbench show hangzhou/2020                              a plan with every figure
  bizbench list indicators                                 what can be compared

bizbench --help lists all commands.
"""


def _print_version(session: Session) -> None:
    from bizbench import files
    from bizbench.version import __version__

    folders = [files.show(f) for f in files.stack(session.data, only=session.only_data)]
    sys.stdout.write(f"bizbench {__version__}\n")
    for folder in folders:
        sys.stdout.write(f"data: {folder}\n")


@app.command(
    "compare",
    epilog="Example: bizbench compare 获得电力 --city 杭州 --city 襄阳 --lang zh",
)
def compare(
    ctx: typer.Context,
    what: Annotated[
        list[str],
        typer.Argument(
            metavar="INDICATOR[/MEASURE]...",
            help="Indicators or measures, by id or name.",
            autocompletion=completion.measures,
        ),
    ],
    city: City = None,
    scope: Annotated[
        str | None,
        typer.Option(
            "--scope",
            metavar="SCOPE",
            help="Compare at this scope: CASE or CASE/QUALIFIER+QUALIFIER.",
            autocompletion=completion.scopes,
        ),
    ] = None,
    as_of: Annotated[
        int | None, typer.Option("--as-of", metavar="YEAR", help="Only documents up to this year.")
    ] = None,
    against: Annotated[
        str | None,
        typer.Option(
            "--against",
            metavar="BASE",
            help="Measure gaps from: best, median, goalpost, a city, observed:CITY.",
            autocompletion=completion.bases,
        ),
    ] = None,
    assume: Assume = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="Rank only figures that say exactly the same thing.")
    ] = False,
    top: Annotated[
        int | None, typer.Option("--top", metavar="N", help="Only the first N places of each set.")
    ] = None,
    output: Output = None,
    force: Force = False,
    data: Data = None,
    only_data: OnlyData = False,
    lang: Lang = None,
    format: Format = None,
) -> None:
    """Rank cities' announced targets, like for like, with gaps, sources and caveats."""
    session = _session(ctx).plus(data, only_data, lang, format)
    session.format_for(output)
    loaded = session.load()
    answer = loaded.compare(
        *what,
        cities=city or (),
        scope=scope,
        as_of=as_of,
        against=against,
        assume=assume or (),
        strict=strict,
        top=top,
    )
    raise typer.Exit(session.deliver(loaded, answer, output, force))


@app.command("show", epilog="Example: bizbench show hangzhou/2020")
def show(
    ctx: typer.Context,
    what: Annotated[
        str,
        typer.Argument(
            metavar="PLAN|INDICATOR|CITY|TARGET-ID",
            help="What to show.",
            autocompletion=completion.things,
        ),
    ],
    assume: Assume = None,
    output: Output = None,
    force: Force = False,
    data: Data = None,
    only_data: OnlyData = False,
    lang: Lang = None,
    format: Format = None,
) -> None:
    """Show one plan, indicator, city or target with everything known of it."""
    session = _session(ctx).plus(data, only_data, lang, format)
    session.format_for(output)
    loaded = session.load()
    answer = loaded.show(what, assume=assume or ())
    raise typer.Exit(session.deliver(loaded, answer, output, force))


@app.command("list", epilog="Example: bizbench list targets --city hangzhou --format json")
def list_(
    ctx: typer.Context,
    kind: Annotated[
        str,
        typer.Argument(
            metavar="cities|plans|indicators|measures|targets|units",
            help="What to list.",
            autocompletion=completion.kinds,
        ),
    ],
    city: City = None,
    year: Annotated[
        list[int] | None, typer.Option("--year", metavar="YEAR", help="Only plans of this year.")
    ] = None,
    indicator: Annotated[
        list[str] | None,
        typer.Option(
            "--indicator",
            metavar="INDICATOR",
            help="Only this indicator.",
            autocompletion=completion.indicators,
        ),
    ] = None,
    lead: Annotated[
        list[str] | None,
        typer.Option("--lead", metavar="TEXT", help="Only where a lead department has this name."),
    ] = None,
    status: Annotated[
        list[str] | None,
        typer.Option(
            "--status",
            metavar="STATUS",
            help="Only target, standing-rule or achieved figures.",
            autocompletion=completion.statuses,
        ),
    ] = None,
    text: Annotated[
        str, typer.Option("--text", metavar="TEXT", help="Only where this text occurs.")
    ] = "",
    assume: Assume = None,
    output: Output = None,
    force: Force = False,
    data: Data = None,
    only_data: OnlyData = False,
    lang: Lang = None,
    format: Format = None,
) -> None:
    """List cities, plans, indicators, measures, targets or units."""
    session = _session(ctx).plus(data, only_data, lang, format)
    session.format_for(output)
    loaded = session.load()
    answer = loaded.list(
        kind,
        city=city or (),
        year=year or (),
        indicator=indicator or (),
        lead=lead or (),
        status=status or (),
        text=text,
        assume=assume or (),
    )
    raise typer.Exit(session.deliver(loaded, answer, output, force))


@app.command("validate", epilog="Example: bizbench validate cities/hangzhou/2020.yaml")
def validate(
    ctx: typer.Context,
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[PATH]...", help="Files or folders; default: all data files."),
    ] = None,
    data: Data = None,
    only_data: OnlyData = False,
    lang: Lang = None,
    format: Annotated[
        str | None,
        typer.Option("--format", metavar="text|json|github", help="Output format; default: text."),
    ] = None,
) -> None:
    """Report every problem in the data files."""
    session = _session(ctx).plus(data, only_data, lang, format)
    shape = session.format_for(None, ("text", "json", "github"))
    language = session.language
    loaded = session.load()
    from bizbench import machine, validation
    from bizbench.pages import problems as texts
    from bizbench.texts import text

    result = validation.validate(loaded.catalog, paths or ())
    if shape == "json":
        entries = [machine.problem(p, texts.message(p, language)) for p in result.problems]
        sys.stdout.write(to_json(entries))
    else:
        write = texts.github if shape == "github" else texts.line
        for problem in result.problems:
            sys.stdout.write(write(problem, language) + "\n")
        counts = {"files": result.files, "errors": result.errors, "warnings": result.warnings}
        if result.problems:
            say(text(language, "validate.count", **counts))
        else:
            sys.stdout.write(
                text(
                    language,
                    "validate.clean",
                    files=result.files,
                    cities=result.count("city"),
                    plans=result.count("plan"),
                    indicators=result.count("indicator"),
                    observations=result.count("observation"),
                    targets=result.targets,
                )
                + "\n"
            )
    raise typer.Exit(PROBLEMS if result.errors else OK)


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
    data: Data = None,
    only_data: OnlyData = False,
    lang: Lang = None,
    format: Format = None,
) -> None:
    """Hold plan files against their documents: nothing wrong, nothing overlooked."""
    session = _session(ctx).plus(data, only_data, lang, format)
    session.format_for(output)
    loaded = session.load()
    answer = loaded.verify(sources, plans=plans or (), explain=explain)
    code = session.deliver(loaded, answer, output, force)
    raise typer.Exit(code if answer.is_clean else PROBLEMS)


@app.command("schema", epilog="Example: bizbench schema plan")
def schema(
    kind: Annotated[
        str,
        typer.Argument(
            metavar="plan|indicator|city|observation",
            help="The kind of data file.",
            autocompletion=completion.schemas,
        ),
    ],
) -> None:
    """Print the JSON Schema of one kind of data file, for editors."""
    from bizbench import shapes
    from bizbench.problems import UsageError
    from bizbench.suggest import closest

    if kind not in shapes.SHAPES:
        known = list(shapes.SHAPES)
        raise UsageError(
            "unknown-schema", found=kind, hint=closest(kind, known), allowed=", ".join(known)
        )
    sys.stdout.write(to_json(shapes.json_schema(kind)))
