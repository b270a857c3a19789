"""The structure: imports run downhill only, and each library has one home."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path
from typing import TypeGuard

import pytest

from tests.conftest import ROOT

PACKAGE = ROOT / "bizbench"

#: The rooms of the house and of each room, from the bottom up. A module may import from its own
#: place and from those above it in the list; a folder stands for all its modules.
ORDER: dict[str, list[str]] = {
    "": [
        "ground",
        "figures",
        "data",
        "questions",
        "curation",
        "output",
        "keeping",
        "api",
        "__init__",
        "cli",
        "__main__",
    ],
    "ground": [
        "version",
        "record",
        "brief",
        "unit_list",
        "texts",
        "shellwords",
        "refusals",
        "problems",
        "vocabulary",
        "suggest",
        "dates",
        "signs",
        "widths",
        "scripts",
        "variants",
        "excel",
        "quantities",
        "exact",
    ],
    "data": [
        "conventions",
        "recipes",
        "conversions",
        "yamldoc",
        "units",
        "records",
        "levels",
        "said",
        "naming",
        "books",
        "unit_names",
        "roots",
        "files",
        "shapes",
        "compile",
        "translate",
        "checks",
        "intake",
        "searching",
        "catalog",
        "footing",
        "base",
        "documents",
        "compiled",
        "index",
        "loading",
        "opening",
        "names",
    ],
    "questions": [
        "notes",
        "measuring",
        "ranks",
        "caveats",
        "terms",
        "verdict",
        "asked",
        "places",
        "frameworks",
        "asking",
        "arguments",
        "lists",
        "search",
        "show",
        "compare",
        "matrix",
        "best",
        "diff",
        "history",
        "score",
        "gaps",
        "progress",
        "tasks",
        "whatif",
        "profile",
    ],
    "curation": ["verify", "validate", "tidy", "draft", "workbook"],
    "output": [
        "placing",
        "detail",
        "page",
        "script",
        "folding",
        "choosing",
        "printed",
        "rows",
        "frame",
        "fields",
        "forms",
        "cited",
        "words",
        "writers",
        "tables",
        "package",
        "pages",
        "charts",
        "answer",
        "report",
    ],
    "cli": [
        "terminal",
        "counting",
        "pager",
        "bash",
        "formats",
        "completion",
        "options",
        "output",
        "session",
        "helping",
        "faults",
        "command",
        "begin",
        "commands",
        "contents",
        "app",
        "main",
    ],
}
#: A question is a folder of ``questions``; these bear its name.
QUESTIONS = sorted(p.parent.name for p in PACKAGE.glob("questions/*/__init__.py"))

#: Third-party library to the one module or folder that may import it.
HOMES: dict[str, str | tuple[str, ...]] = {
    "msgspec": ("ground.record", "data.index", "output.writers"),
    "platformdirs": "data.index",
    "pyarrow": "output.package",
    "sqlite3": ("data.index", "output.package"),
    "yaml": "data.yamldoc",
    "pint": "data.units",
    "pydantic": "data.shapes",
    "pydantic_core": "data.shapes",
    "pandas": "output.frame",
    "typer": "cli",
    "xlsxwriter": ("ground.excel", "output.writers.xlsx"),
    "openpyxl": "curation.workbook",
    "docx": "curation.verify",
    "pypdf": "curation.verify",
}


def modules() -> Iterator[tuple[str, Path]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
        yield name.removesuffix(".__init__"), path


def imports(path: Path) -> Iterator[str]:
    """Every module a file imports, also inside functions and for types only."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            inner = [f"{node.module}.{alias.name}" for alias in node.names]
            yield from (name if name in NAMES else node.module for name in inner)


NAMES = {name for name, _ in modules()}


@cache
def arrows() -> dict[str, set[str]]:
    """Every module with those of the package that it imports."""
    return {name: {i for i in imports(path) if i in NAMES} - {name} for name, path in modules()}


def place(module: str, room: str) -> str | None:
    """Where in a room a module stands; None where it is not inside that room."""
    inside = f"bizbench.{room}." if room else "bizbench."
    if module == "bizbench" and not room:
        return "__init__"
    return module.removeprefix(inside).split(".")[0] if module.startswith(inside) else None


@pytest.mark.parametrize("room", ORDER)
def test_imports_run_downhill(room: str) -> None:
    wrong = [
        f"{name} imports {imported}"
        for name, found in arrows().items()
        for imported in found
        if (own := place(name, room)) and (other := place(imported, room)) and own != other
        if ORDER[room].index(other) > ORDER[room].index(own)
    ]
    assert wrong == []


def test_no_modules_import_each_other() -> None:
    """Raises ``CycleError`` with the circle."""
    assert {*TopologicalSorter(arrows()).static_order()} == NAMES


@pytest.mark.parametrize("room", ORDER)
def test_every_module_has_a_place_in_the_order(room: str) -> None:
    assert {place(name, room) for name in NAMES} - {None} == {*ORDER[room]}


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_question_has_its_modules(question: str) -> None:
    """From words to a query, from there to a result, and on to a reader."""
    rooms = [f"questions.{question}.{part}" for part in ("ask", "records", "run")]
    rooms += [f"{room}.{question}" for room in ("output.pages", "output.tables", "cli.commands")]
    assert [room for room in rooms if f"bizbench.{room}" not in NAMES] == []


def test_the_interface_loads_what_is_asked_for_only() -> None:
    program = "import sys, bizbench.api; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    rooms = ("bizbench.output.pages", "bizbench.output.tables", "bizbench.questions.compare")
    assert [name for name in done.stdout.split() if name.startswith(rooms)] == []
    assert "bizbench.api" in done.stdout.split()


def test_the_house_shows_its_plan() -> None:
    """A newcomer reads the top level in one glance."""
    assert len([p for p in PACKAGE.iterdir() if p.name != "__pycache__"]) <= 12


def homes(library: str) -> tuple[str, ...]:
    found = HOMES[library]
    return (found,) if isinstance(found, str) else found


def test_each_library_has_one_home() -> None:
    strangers = [
        f"{name} imports {library}"
        for name, path in modules()
        for library in {i.split(".")[0] for i in imports(path)} & {*HOMES}
        if not name.startswith(tuple(f"bizbench.{home}" for home in homes(library)))
    ]
    assert strangers == []


def test_nobody_imports_click() -> None:
    assert not [n for n, p in modules() for i in imports(p) if i.split(".")[0] == "click"]


def test_the_package_knows_no_citys_name() -> None:
    """Examples in help texts aside, no text in the code is the id of a city."""
    names = {p.name for p in (ROOT / "cities").iterdir()}
    for name, path in modules():
        tree = ast.parse(path.read_text(encoding="utf-8"))
        texts = {node.value for node in ast.walk(tree) if _is_text(node)}
        assert not names & texts, name


def _is_text(node: ast.AST) -> TypeGuard[ast.Constant]:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)
