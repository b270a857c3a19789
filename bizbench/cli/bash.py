"""Completion in bash, which takes ``@``, ``:`` and ``=`` for the ends of words.

Typer's script hands over the pieces and puts what comes back in place of the last one. So the
pieces are joined before the program completes the word, and what bash keeps is cut off again.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout, suppress

#: Set by the script in which shell completes.
_ASKED = "_BIZBENCH_COMPLETE"
_BREAKS = frozenset("@:=")


def is_asking() -> bool:
    return os.environ.get(_ASKED) == "complete_bash" and "COMP_WORDS" in os.environ


def complete(run: Callable[[], int]) -> None:
    """Run the program on whole words; print what bash is to put in place of the last piece."""
    given, last = os.environ["COMP_WORDS"], int(os.environ["COMP_CWORD"])
    pieces = given.split("\n" if "\n" in given else " ")[: last + 1]
    words = joined(pieces)
    os.environ |= {"COMP_WORDS": "\n".join(words), "COMP_CWORD": str(len(words) - 1)}
    found = io.StringIO()
    with redirect_stdout(found), suppress(SystemExit):  # Typer makes an exit of it
        run()
    kept = kept_by_bash(words[-1], pieces[-1])
    sys.stdout.write("".join(f"{w.removeprefix(kept)}\n" for w in found.getvalue().splitlines()))


def joined(pieces: Sequence[str]) -> list[str]:
    """The words that were typed. Behind a sign that ends one, an empty piece is a new word."""
    words: list[str] = []
    before = ""
    for piece in pieces:
        goes_on = _is_break(piece) or (_is_break(before) and piece)
        if goes_on and len(words) > 1:
            words[-1] += piece
        else:
            words.append(piece)
        before = piece
    return words


def kept_by_bash(word: str, last: str) -> str:
    """The beginning of a word that stays; of ``--option=word`` that of the word alone.

    An ``@`` is put in again with what follows it.
    """
    kept = word if _is_break(last) else word[: len(word) - len(last)]
    kept = kept.removesuffix("@")
    return kept.partition("=")[2] if kept.startswith("--") else kept


def _is_break(piece: str) -> bool:
    return bool(piece) and _BREAKS.issuperset(piece)
