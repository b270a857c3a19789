"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bizbench.cli import completion
from bizbench.cli.formats import ENCODINGS, FORMATS, SHEETS, TABLE
from bizbench.ground.texts import LANGUAGES
from bizbench.ground.vocabulary import LEVELS

_ENDINGS = " ".join(TABLE[name].endings[0] for name in (*FORMATS[1:], FORMATS[0]))


def year_of(text: str) -> int:
    """A year as a user writes it."""
    from bizbench.ground import dates

    return dates.year(text)


Data = Annotated[
    list[Path] | None,
    typer.Option(
        "--data", metavar="DIR", help="A further data folder; may be given several times."
    ),
]
OnlyData = Annotated[bool, typer.Option("--only-data", help="Leave the shipped data out.")]
NoCache = Annotated[
    bool,
    typer.Option(
        "--no-cache", help="Read the data files themselves, without the index in BIZBENCH_CACHE."
    ),
]
Lang = Annotated[
    str | None,
    typer.Option(
        "--lang",
        metavar="|".join(LANGUAGES),
        help="Language; default: the locale's.",
        autocompletion=completion.languages,
    ),
]
Format = Annotated[
    str | None,
    typer.Option(
        "--format",
        metavar="|".join(FORMATS),
        help=f"Output format; default: {FORMATS[0]}.",
        autocompletion=completion.formats,
    ),
]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help=f"Write to a file ({_ENDINGS} name the format).",
    ),
]
Encoding = Annotated[
    str | None,
    typer.Option(
        "--encoding",
        metavar="|".join(ENCODINGS),
        help=f"Encoding of {' and '.join(SHEETS)}; default: {ENCODINGS[0]}, which Excel opens.",
        autocompletion=completion.encodings,
    ),
]
Columns = Annotated[
    str | None,
    typer.Option(
        "--columns",
        metavar="NAME,NAME,...",
        help="Only these columns, by name or heading, in this order.",
    ),
]
Force = Annotated[bool, typer.Option("--force", help="Overwrite an existing output file.")]
Brief = Annotated[
    bool,
    typer.Option(
        "--brief", help="Only the answer; of a flat table the columns that are read first."
    ),
]
Everything = Annotated[
    bool, typer.Option("--all", help="Everything: no long part folded to a line with its count.")
]
Cities = Annotated[
    bool,
    typer.Option("--cities", "--all", help="Every city as a column, every measure as a row."),
]
NoPager = Annotated[
    bool,
    typer.Option("--no-pager", help="Never show a long answer through the pager (PAGER, less)."),
]
City = Annotated[
    list[str] | None,
    typer.Option(
        "--city",
        metavar="CITY",
        help="Only this city; may be given several times.",
        autocompletion=completion.cities,
    ),
]
OwnCity = Annotated[
    list[str] | None,
    typer.Option(
        "--city",
        metavar="CITY",
        help="Your own city: it comes first. Given several times: only these, "
        "and whom that leaves out is said.",
        autocompletion=completion.cities,
    ),
]
Assume = Annotated[
    list[str] | None,
    typer.Option(
        "--assume",
        metavar="NAME=VALUE",
        help="Fix a convention: days=calendar, working-day=7/5, hours=office, power-factor=0.9.",
    ),
]
AsOf = Annotated[
    int | None,
    typer.Option("--as-of", metavar="YEAR", help="Only documents up to this year.", parser=year_of),
]
Level = Annotated[
    str | None,
    typer.Option(
        "--level",
        metavar="|".join(LEVELS),
        help="Compare places of this level; default: that of your own place, "
        "if others are of it, else city.",
        autocompletion=completion.levels,
    ),
]
Province = Annotated[
    str | None,
    typer.Option(
        "--province",
        metavar="PLACE",
        help="Only places of this province (or of any place above them).",
        autocompletion=completion.cities,
    ),
]
Group = Annotated[
    str | None,
    typer.Option(
        "--group",
        metavar="NAME",
        help="Only places of this group, of a groups.yaml or of their own city.yaml.",
        autocompletion=completion.groups,
    ),
]
Framework = Annotated[
    str | None,
    typer.Option(
        "--framework",
        metavar="NAME",
        help="Only what this framework has, in its order: ndrc-18, doing-business, b-ready "
        "(list frameworks shows them), or one of a frameworks.yaml.",
        autocompletion=completion.frameworks,
    ),
]
OnlyYear = Annotated[
    int | None,
    typer.Option("--year", metavar="YEAR", help="Only documents of this year.", parser=year_of),
]
Strict = Annotated[
    bool, typer.Option("--strict", help="Rank only figures that say exactly the same thing.")
]
WithDrafts = Annotated[
    bool,
    typer.Option(
        "--with-drafts",
        help="Let drafts for consultation take part where nothing in force says anything.",
    ),
]
OneCity = Annotated[
    str,
    typer.Argument(
        metavar="CITY",
        help="The city, by id or name.",
        autocompletion=completion.cities,
    ),
]
OnlyIndicators = Annotated[
    list[str] | None,
    typer.Option(
        "--indicator",
        metavar="INDICATOR",
        help="Only this indicator; may be given several times.",
        autocompletion=completion.indicators,
    ),
]
PlanFile = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Another file (- for standard output); default: cities/CITY/YEAR.yaml.",
    ),
]
AnyMeasures = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[INDICATOR[/MEASURE]]...",
        help="Indicators or measures, by id or name; all if none is named.",
        autocompletion=completion.measures,
    ),
]
