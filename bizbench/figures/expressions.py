"""Regular expressions that are compiled when somebody first uses them.

All those of the grammar take a tenth of a second, more than most commands, and only who reads a
figure needs them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

_Found = re.Match[str] | None


class Expression:
    """A regular expression with the methods that the grammar uses, as those of ``re.Pattern``."""

    __slots__ = ("findall", "finditer", "fullmatch", "match", "pattern", "search")

    pattern: str
    findall: Callable[..., list[Any]]
    finditer: Callable[..., Iterator[re.Match[str]]]
    fullmatch: Callable[..., _Found]
    match: Callable[..., _Found]
    search: Callable[..., _Found]

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern

    def __getattr__(self, name: str) -> Any:
        """Called while the methods are not there yet."""
        if name not in self.__slots__:
            raise AttributeError(name)
        compiled = re.compile(self.pattern)
        for method in self.__slots__:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)
