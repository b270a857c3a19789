"""What commands there are, read off their sources: only the one that is asked for is imported."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from bizbench.cli import command, commands

_FOLDER = Path(commands.__file__).parent
#: The first number of the decorator, the name of the function.
_DECLARED = r"(?ms)^@\w+\(\s*(\d+)\b.*?^def (\w+?)_?\("


class Entry(NamedTuple):
    """A command as the list of all commands has it, and the module that declares it."""

    place: int
    name: str
    module: str


@cache
def entries() -> dict[str, Entry]:
    """Every command by name, in the order of the help."""
    found = sorted(entry for module in _modules() for entry in _read(module))
    return {entry.name: entry for entry in found}


class Commands(Mapping[str, command.Command]):
    """The commands by name. One is imported and built when it is looked up."""

    def __getitem__(self, name: str) -> command.Command:
        if name not in command.made:
            import_module(f"{commands.__name__}.{_module_of(name)}")
        return command.made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(entries())

    def __len__(self) -> int:
        return len(entries())


def _module_of(name: str) -> str:
    """Most commands are declared in a module of their name. Raises ``KeyError``."""
    return name if name in _modules() else entries()[name].module


@cache
def _modules() -> frozenset[str]:
    return frozenset(p.stem for p in _FOLDER.iterdir() if p.suffix == ".py") - {"__init__"}


def _read(module: str) -> Iterator[Entry]:
    source = (_FOLDER / f"{module}.py").read_text(encoding="utf-8")
    for place, name in re.findall(_DECLARED, source):
        yield Entry(int(place), name, module)
