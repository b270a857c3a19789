"""The structure: imports run downhill only, and each library has one home."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator
from graphlib import TopologicalSorter
from pathlib import Path
from typing import TypeGuard

from tests.conftest import ROOT

PACKAGE = ROOT / "bizbench"

#: From the bottom up. A module may import from its own layer's folder and from those above it
#: in this list. A folder stands for all its modules.
ORDER = [
    "version",
    "texts",
    "problems",
    "vocabulary",
    "suggest",
    "dates",
    "signs",
    "page",
    "rows",
    "writers",
    "quantities",
    "figures",
    "conventions",
    "recipes",
    "yamldoc",
    "units",
    "records",
    "levels",
    "naming",
    "notes",
    "measuring",
    "ranks",
    "caveats",
    "files",
    "shapes",
    "build",
    "checks",
    "intake",
    "catalog",
    "verify",
    "validation",
    "names",
    "draft",
    "listing",
    "compare",
    "matrix",
    "best",
    "diff",
    "score",
    "gaps",
    "progress",
    "whatif",
    "profile",
    "pages",
    "machine",
    "api",
    "__init__",
    "cli",
    "__main__",
]

#: Third-party library to the one module or folder that may import it.
HOMES = {
    "yaml": "yamldoc",
    "pint": "units",
    "pydantic": "shapes",
    "pydantic_core": "shapes",
    "rich": "writers",
    "tabulate": "writers",
    "typer": "cli",
}


def layer(module: str) -> str:
    return module.split(".")[1] if "." in module else "__init__"


def imports(path: Path) -> Iterator[str]:
    """Every module a file imports, also inside functions."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            if node.module == "bizbench":
                yield from (f"bizbench.{name.name}" for name in node.names)
            else:
                yield node.module


def modules() -> Iterator[tuple[str, Path]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        yield ".".join(parts), path


def test_imports_run_downhill() -> None:
    wrong = []
    for name, path in modules():
        own = layer(name)
        for imported in imports(path):
            if not imported.startswith("bizbench."):
                continue
            other = layer(imported)
            uphill = own != other and ORDER.index(other) >= ORDER.index(own)
            if uphill:
                wrong.append(f"{name} imports {imported}")
    assert wrong == []


def _needs(name: str, names: Collection[str], path: Path) -> set[str]:
    """The modules that a module imports, for whatever use; ``from a import b`` may name one."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            inner = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= inner & set(names) or {node.module}
    return found & set(names) - {name}


def test_no_modules_import_each_other() -> None:
    """Also inside a folder, and also for types only: raises ``CycleError`` with the circle."""
    found = {name.removesuffix(".__init__"): path for name, path in modules()}
    graph = {name: _needs(name, found, path) for name, path in found.items()}
    assert len(tuple(TopologicalSorter(graph).static_order())) == len(found)


def test_every_module_has_a_place_in_the_order() -> None:
    assert {layer(name) for name, _ in modules()} == set(ORDER)


def test_each_library_has_one_home() -> None:
    seen: dict[str, set[str]] = {}
    for name, path in modules():
        for imported in imports(path):
            library = imported.split(".")[0]
            if library in HOMES:
                seen.setdefault(library, set()).add(layer(name))
    assert seen == {library: {home} for library, home in HOMES.items()}


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
