"""The forms of the program, and their columns as ``docs/formats.md`` lists them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import typer

from bizbench.cli.app import app
from bizbench.output.fields import Column
from bizbench.output.forms import Form, Forms
from tests.conftest import ROOT

DOCUMENT = ROOT / "docs" / "formats.md"
BEGIN = "<!-- The lists of columns are made by `pytest tests/test_formats.py --update`. -->"
END = "<!-- The end of the lists of columns. -->"


def forms() -> dict[str, Form[Any]]:
    """Every form by its command, in the order of the help, and by what is listed or shown."""
    return dict(_forms())


def _forms() -> Iterator[tuple[str, Form[Any]]]:
    program: Any = typer.main.get_command(app)
    for command in program.commands:
        names = (f"bizbench.output.tables.{name}" for name in (command, f"{command}s"))
        for module in filter(find_spec, names):
            found = import_module(module).FORM
            if isinstance(found, Form):
                yield command, found
            elif isinstance(found, Forms):
                yield from ((f"{command} {kind}", form) for kind, form in found.kinds.items())


def document(found: dict[str, Form[Any]]) -> str:
    """What stands between the marks: a table for each list of columns."""
    commands: dict[tuple[Column, ...], list[str]] = {}
    for command, form in found.items():
        commands.setdefault(form.columns(), []).append(f"`{command}`")
    blocks = [
        "\n".join([f"### {', '.join(names)}", "", *_HEAD, *map(_line, columns)])
        for columns, names in commands.items()
    ]
    return "\n\n".join(blocks)


_HEAD = ("| column | Chinese heading | meaning |", "| --- | --- | --- |")


def _line(column: Column) -> str:
    return f"| `{column.name}` | {column.zh} | {column.about} |"


def renewed(content: str) -> str:
    """A document with its lists of columns made anew."""
    pattern = re.compile(f"(?<={re.escape(BEGIN)}\n\n).*(?=\n\n{re.escape(END)})", re.DOTALL)
    made, count = pattern.subn(lambda _: document(forms()), content)
    assert count == 1
    return made
