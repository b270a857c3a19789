"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from bizbench.cli import completion


def year_of(text: str) -> int:
    """A year as a user writes it."""
    from bizbench.ground import dates

    return dates.year(text)


Data = Annotated[
    list[Path] | None,
    typer.Option("--data", metavar="DIR", help="help.option.data"),
]
OnlyData = Annotated[bool, typer.Option("--only-data", help="help.option.only-data")]
NoCache = Annotated[
    bool,
    typer.Option("--no-cache", help="help.option.no-cache"),
]
Lang = Annotated[
    str | None,
    typer.Option(
        "--lang",
        metavar="LANG",
        help="help.option.lang",
        autocompletion=completion.languages,
    ),
]
Format = Annotated[
    str | None,
    typer.Option(
        "--format",
        metavar="FORMAT",
        help="help.option.format",
        autocompletion=completion.formats,
    ),
]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="help.option.output",
    ),
]
Encoding = Annotated[
    str | None,
    typer.Option(
        "--encoding",
        metavar="ENCODING",
        help="help.option.encoding",
        autocompletion=completion.encodings,
    ),
]
Columns = Annotated[
    str | None,
    typer.Option(
        "--columns",
        metavar="NAME,NAME,...",
        help="help.option.columns",
    ),
]
Force = Annotated[bool, typer.Option("--force", help="help.option.force")]
Brief = Annotated[bool, typer.Option("--brief", help="help.option.brief")]
Everything = Annotated[bool, typer.Option("--all", help="help.option.all")]
Cities = Annotated[
    bool,
    typer.Option("--cities", "--all", help="help.option.cities"),
]
NoPager = Annotated[
    bool,
    typer.Option("--no-pager", help="help.option.no-pager"),
]
City = Annotated[
    list[str] | None,
    typer.Option(
        "--city",
        metavar="CITY",
        help="help.option.city",
        autocompletion=completion.cities,
    ),
]
OwnCity = Annotated[
    list[str] | None,
    typer.Option(
        "--city",
        metavar="CITY",
        help="help.option.own-city",
        autocompletion=completion.cities,
    ),
]
Assume = Annotated[
    list[str] | None,
    typer.Option(
        "--assume",
        metavar="NAME=VALUE",
        help="help.option.assume",
    ),
]
AsOf = Annotated[
    int | None,
    typer.Option("--as-of", metavar="YEAR", help="help.option.as-of", parser=year_of),
]
Level = Annotated[
    str | None,
    typer.Option(
        "--level",
        metavar="LEVEL",
        help="help.option.level",
        autocompletion=completion.levels,
    ),
]
Province = Annotated[
    str | None,
    typer.Option(
        "--province",
        metavar="PLACE",
        help="help.option.province",
        autocompletion=completion.cities,
    ),
]
Group = Annotated[
    str | None,
    typer.Option(
        "--group",
        metavar="NAME",
        help="help.option.group",
        autocompletion=completion.groups,
    ),
]
Framework = Annotated[
    str | None,
    typer.Option(
        "--framework",
        metavar="NAME",
        help="help.option.framework",
        autocompletion=completion.frameworks,
    ),
]
OnlyYear = Annotated[
    int | None,
    typer.Option("--year", metavar="YEAR", help="help.option.year", parser=year_of),
]
Strict = Annotated[bool, typer.Option("--strict", help="help.option.strict")]
WithDrafts = Annotated[
    bool,
    typer.Option(
        "--with-drafts",
        help="help.option.with-drafts",
    ),
]
OneCity = Annotated[
    str,
    typer.Argument(
        metavar="CITY",
        help="help.option.one-city",
        autocompletion=completion.cities,
    ),
]
CityOrPlan = Annotated[
    str,
    typer.Argument(
        metavar="CITY", help="help.option.city-or-plan", autocompletion=completion.cities
    ),
]
OnlyIndicators = Annotated[
    list[str] | None,
    typer.Option(
        "--indicator",
        metavar="INDICATOR",
        help="help.option.indicator",
        autocompletion=completion.indicators,
    ),
]
PlanFile = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="help.option.plan-file",
    ),
]
AnyMeasures = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[INDICATOR[/MEASURE]]...",
        help="help.option.measures",
        autocompletion=completion.measures,
    ),
]


def plan_year(help: str) -> Any:
    """The year of a plan behind its city, ``help`` being what is taken without one."""
    return typer.Argument(metavar="[YEAR]", help=help, autocompletion=completion.labels)


def department(help: str) -> Any:
    """A department that answers for what is shown; ``help`` says in which way."""
    return typer.Option(
        "--lead", metavar="DEPARTMENT", help=help, autocompletion=completion.departments
    )
