"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bizbench.cli import completion

Data = Annotated[
    list[Path] | None,
    typer.Option(
        "--data", metavar="DIR", help="A further data folder; may be given several times."
    ),
]
OnlyData = Annotated[bool, typer.Option("--only-data", help="Leave the shipped data out.")]
Lang = Annotated[
    str | None,
    typer.Option(
        "--lang",
        metavar="en|zh",
        help="Language; default: the locale's.",
        autocompletion=completion.languages,
    ),
]
Format = Annotated[
    str | None,
    typer.Option(
        "--format",
        metavar="table|markdown|json|csv|tsv|jsonl",
        help="Output format; default: table.",
        autocompletion=completion.formats,
    ),
]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Write to a file (.md .json .csv .tsv .jsonl .txt name the format).",
    ),
]
Encoding = Annotated[
    str | None,
    typer.Option(
        "--encoding",
        metavar="utf-8-sig|utf-8|gb18030",
        help="Encoding of csv and tsv; default: utf-8-sig, which Excel opens.",
        autocompletion=completion.encodings,
    ),
]
Force = Annotated[bool, typer.Option("--force", help="Overwrite an existing output file.")]
City = Annotated[
    list[str] | None,
    typer.Option(
        "--city",
        metavar="CITY",
        help="Only this city; may be given several times.",
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
    int | None, typer.Option("--as-of", metavar="YEAR", help="Only documents up to this year.")
]
Strict = Annotated[
    bool, typer.Option("--strict", help="Rank only figures that say exactly the same thing.")
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
