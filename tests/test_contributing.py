"""CONTRIBUTING.md and docs/architecture.md name what is there. `--update` renews the two tables."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from bizbench.cli.formats import TABLE
from bizbench.ground.texts import ROOMS
from tests.conftest import ROOT
from tests.test_layers import HOMES, ORDER, PACKAGE, QUESTIONS, homes

CONTRIBUTING = ROOT / "CONTRIBUTING.md"
ARCHITECTURE = ROOT / "docs" / "architecture.md"
PAGES = pytest.mark.parametrize("page", [CONTRIBUTING, ARCHITECTURE], ids=lambda page: page.name)

#: A path of the repository, with ``<question>`` and the like for what differs.
PATH = re.compile(r"(?:(?:bizbench|tests|docs|benchmarks|\.ci)/[\w./<>*-]*|[\w.-]+\.(?:md|toml))")
#: A name in a file or a folder.
NAME = re.compile(rf"({PATH.pattern})::(\w+)(?:\.(\w+))?")


def quoted(page: Path) -> list[str]:
    """What stands between single backticks."""
    text = re.sub(r"^```.*?^```$", "", page.read_text(encoding="utf-8"), flags=re.M | re.S)
    return re.findall(r"`([^`\n]+)`", text)


def paths(page: Path) -> Iterator[str]:
    """Every path named; those of the shipped data are held by the tests of these."""
    for word in quoted(page):
        path = word.partition("::")[0]
        if PATH.fullmatch(path):
            yield path


def names(path: Path) -> set[str]:
    """What a module defines, and what its classes do, as ``Class.method``."""
    if path.is_dir():
        path /= "__init__.py"
    found: set[str] = set()
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        match node:
            case ast.ClassDef(name=name, body=body):
                found |= {name, *(f"{name}.{each}" for n in body for each in bound(n))}
            case ast.ImportFrom():
                found |= {alias.name for alias in node.names}
            case _:
                found |= bound(node)
    return found


def bound(node: ast.stmt) -> set[str]:
    match node:
        case ast.FunctionDef(name=name):
            return {name}
        case ast.Assign(targets=targets):
            return {t.id for t in targets if isinstance(t, ast.Name)}
        case ast.AnnAssign(target=ast.Name(id=name)):
            return {name}
    return set()


@PAGES
def test_every_path_is_there(page: Path) -> None:
    """A placeholder stands for at least one file; ``<question>`` and ``<room>`` for each."""
    named = {*paths(page)}
    assert len(named) >= 20
    every = {"<question>": QUESTIONS, "<room>": ROOMS}
    for path in named:
        key = next((key for key in every if key in path), "")
        for one in every.get(key, [""]):
            pattern = re.sub(r"<\w+>", "*", path.replace(key, one)).rstrip("/")
            assert [*ROOT.glob(pattern)], path


@PAGES
def test_every_name_is_in_its_file(page: Path) -> None:
    for word in quoted(page):
        if match := NAME.fullmatch(word):
            path, name, inner = match.groups()
            assert (f"{name}.{inner}" if inner else name) in names(ROOT / path), word


def test_the_extras_named_are_there() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = {*re.findall(r"'\.\[(\w+)\]'", CONTRIBUTING.read_text(encoding="utf-8"))}
    assert named and named <= {*project["optional-dependencies"]}


def test_every_format_has_the_writer_its_list_names() -> None:
    for format in TABLE.values():
        module, _, function = format.writer.partition(".")
        writers = PACKAGE / "output" / "writers"
        folder = writers / module / "__init__.py"
        assert function in names(folder if folder.exists() else writers / f"{module}.py")


# --- the tables of the house ----------------------------------------------------------------


def test_the_tables_are_those_of_the_order(update: bool) -> None:
    content = ARCHITECTURE.read_text(encoding="utf-8")
    for mark, table in (("rooms", rooms()), ("libraries", libraries())):
        made = "\n".join([r"\g<1>", *table, "", ""])
        between = rf"(<!-- {mark}: [^\n]*-->\n).*?(?=<!-- end -->)"
        content, count = re.subn(between, made, content, flags=re.S)
        assert count == 1, mark
    if update:
        ARCHITECTURE.write_text(content, encoding="utf-8", newline="\n")
    assert content == ARCHITECTURE.read_text(encoding="utf-8")


def rooms() -> Iterator[str]:
    """Each room with its own sentence, what it may import, and the order inside it."""
    yield "| room | what it is | may import | inside, from the bottom up |"
    yield "| --- | --- | --- | --- |"
    above: list[str] = []
    for room in ORDER[""]:
        inside = ORDER.get(room, [])
        yield f"| {_code([room])} | {_sentence(room)} | {_code(above)} | {_code(inside)} |"
        above.append(room)


def libraries() -> Iterator[str]:
    yield "| library | home |"
    yield "| --- | --- |"
    for library in HOMES:
        yield f"| `{library}` | {_code([f'bizbench.{home}' for home in homes(library)])} |"


def _code(words: list[str]) -> str:
    return ", ".join(f"`{word}`" for word in words) or "–"


def _sentence(room: str) -> str:
    """The first line of what the room says of itself."""
    path = PACKAGE / room / "__init__.py" if (PACKAGE / room).is_dir() else PACKAGE / f"{room}.py"
    said = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    return said.partition("\n")[0].rstrip(".")
