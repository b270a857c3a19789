"""Records as bytes and back, and the paths in them, which depend on where the program is run."""

from __future__ import annotations

import os
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from msgspec import msgpack

from bizbench.data import roots
from bizbench.data.catalog import Broken
from bizbench.data.records import NOTHING, Contents
from bizbench.ground.problems import ERROR, Problem
from bizbench.ground.record import replace

_SMALL = 1 << 63


def placeholder(layer: int, folder: Path, name: str) -> str:
    """What stands for a path; NUL is refused in data files, so no text of one looks like it."""
    return f"\0{layer}:{roots.printable(name)}" if name else f"\0{layer};"


def shown_in(folders: Sequence[Path]) -> Callable[[str], str]:
    """From texts with placeholders to those with the paths as shown where the program is run."""
    here = os.path.abspath(os.curdir)
    pairs = []
    for layer, folder in enumerate(folders):
        shown, top = roots.show(folder), os.path.abspath(folder)
        if here.startswith(top.rstrip(os.sep) + os.sep):  # what is below is shown from here
            inside = roots.printable(Path(os.path.relpath(here, top)).as_posix())
            pairs.append((f"\0{layer}:{inside}/", ""))
        pairs.append((f"\0{layer}:", "" if shown == "." else shown.rstrip("/") + "/"))
        pairs.append((f"\0{layer};", shown))

    def shown_of(text: str) -> str:
        if "\0" in text:
            for found, path in pairs:
                text = text.replace(found, path)
        return text

    return shown_of


def problem_shown(problem: Problem, shown: Callable[[str], str]) -> Problem:
    params = tuple((name, shown(value)) for name, value in problem.params)
    return replace(problem, file=shown(problem.file), params=params)


def _plain(value: Any) -> Any:
    """What the format has no kind of its own for."""
    if isinstance(value, Fraction):
        above, below = value.numerator, value.denominator
        if below == 1 and -_SMALL < above < _SMALL:
            return above
        return f"{above}/{below}"
    if isinstance(value, Contents):
        return None
    raise TypeError(type(value))


def _made(wanted: type, value: Any) -> Any:
    if wanted is Fraction:
        return _number(value)
    if wanted is Contents:
        return NOTHING
    raise TypeError(wanted)


_number = lru_cache(maxsize=1 << 12)(Fraction)


class DamagedError(Exception):
    """Bytes that are not those which were written."""


_encode = msgpack.Encoder(enc_hook=_plain).encode
_CHECK = 4


#: What tells a row from all others of its table: all of it but the body.
Key = tuple[Any, ...]


def row(key: Key, record: Any) -> tuple[Any, ...]:
    """A row with a record as its body."""
    return sealed(key, _encode(record))


def sealed(key: Key, body: bytes) -> tuple[Any, ...]:
    """A row, its body with a sum of the whole before it."""
    return *key, _sum(key, body) + body


def _sum(key: Key, body: bytes) -> bytes:
    return zlib.crc32(body, zlib.crc32(repr(key).encode())).to_bytes(_CHECK, "big")


def whole(rows: Iterable[tuple[Any, ...]], number: int) -> list[tuple[Key, bytes]]:
    """Keys and bodies of so many rows.

    Raises ``DamagedError`` where one is missing, stands there twice or is not as it was written.
    """
    found = sound(rows)
    if not len(found) == len({key for key, _ in found}) == number:
        raise DamagedError("rows are missing")
    return found


def each(rows: Iterable[tuple[Any, ...]], number: int) -> Iterator[tuple[Key, bytes]]:
    """The same one by one, so that not all need be held; what is missing shows at the end."""
    seen = []
    for *key, body in rows:
        seen.append((*key,))
        yield seen[-1], unsealed(seen[-1], body)
    if not len(seen) == len({*seen}) == number:
        raise DamagedError("rows are missing")


def sound(rows: Iterable[tuple[Any, ...]]) -> list[tuple[Key, bytes]]:
    """Keys and bodies of rows, however many there should be.

    Raises ``DamagedError`` where one is not as it was written.
    """
    return [((*key,), unsealed((*key,), body)) for *key, body in rows]


def unsealed(key: Key, body: Any) -> bytes:
    """Raises ``DamagedError`` where the sum is another one."""
    if isinstance(body, bytes) and body[:_CHECK] == _sum(key, plain := body[_CHECK:]):
        return plain
    raise DamagedError("a check sum differs")


def problem_rows(place: str, problems: Iterable[Problem]) -> list[tuple[Any, ...]]:
    return [row((place, n, int(p.level == ERROR)), p) for n, p in enumerate(problems)]


def searched(text: str) -> bytes:
    """A text in which is searched, or a word that is searched for."""
    return text.encode("utf-8", "surrogatepass")


def plainly(record: Any) -> bytes:
    """A record as bytes that are sealed later."""
    return _encode(record)


@cache
def decoder(kind: Any) -> Callable[[bytes], Any]:
    """From plain bytes to a record of a kind; raises ``msgspec.DecodeError`` for anything else."""
    return msgpack.Decoder(kind, dec_hook=_made).decode


def by_name(broken: Broken) -> tuple[str, int]:
    """By the name of the file in its folder, then by the folder's place in the stack."""
    layer, _, name = broken.file.partition(":")
    return name, int(layer.removeprefix("\0"))
