"""Completion in a real bash, of words with the signs at which bash ends a word."""

from __future__ import annotations

import os
import re
import select
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from bizbench.cli import bash
from tests.conftest import TINY

PROGRAM = Path(sys.executable).parent / "bizbench"
SHELL = shutil.which("bash")
needs_bash = pytest.mark.skipif(
    SHELL is None or os.name == "nt" or not PROGRAM.exists(),
    reason="no bash, or not installed as a program",
)

#: What is typed before the key, and the words that the program gets after it.
TYPED = {
    "show south/2021/getting-water/time@h": "show south/2021/getting-water/time@household",
    "compare w --against observed:har": "compare w --against observed:harbour",
    "compare w --against=observed:har": "compare w --against=observed:harbour",
    "compare w --city=sou": "compare w --city=south",
    "compare w --city sou": "compare w --city south",
    'compare w --against "observed:har': "compare w --against observed:harbour",
    "whatif north getting-water/time@hou": "whatif north getting-water/time@household=",
    "gap": "gaps",
}


class Shell:
    """A bash with the program's completion, at a terminal of our own."""

    def __init__(self, folder: Path) -> None:
        (folder / "bashrc").write_text(
            f'eval "$(SHELL=/bin/bash {shlex.quote(str(PROGRAM))} --show-completion bash)"\n'
            "bind 'set enable-bracketed-paste off'\nPS1='ready> '\n"
        )
        import pty  # not on Windows

        self.terminal, theirs = pty.openpty()
        self.process = subprocess.Popen(
            [SHELL or "bash", "--noprofile", "--rcfile", str(folder / "bashrc"), "-i"],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
            env={
                **os.environ,
                "PATH": f"{PROGRAM.parent}{os.pathsep}{os.environ['PATH']}",
                "BIZBENCH_DATA": str(TINY),
                "TERM": "dumb",
                "COLUMNS": "400",
            },
        )
        os.close(theirs)
        self.until("ready> $")

    def until(self, pattern: str) -> str:
        shown, end = "", time.monotonic() + 60
        while not re.search(pattern, shown):
            ready, _, _ = select.select([self.terminal], [], [], max(0, end - time.monotonic()))
            assert ready, shown
            shown += os.read(self.terminal, 4096).decode()
        return shown

    def completed(self, typed: str) -> str:
        """The line as it is after the key, printed instead of run."""
        os.write(self.terminal, f"bizbench {typed}\t\x01printf '<%s>' \x05\n".encode())
        shown = self.until(r">ready> $")
        return " ".join(re.findall(r"<([^>%]*)>", shown))

    def close(self) -> None:
        os.close(self.terminal)
        self.process.kill()
        self.process.wait()


@pytest.fixture(scope="module")
def shell(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shell]:
    started = Shell(tmp_path_factory.mktemp("bash"))
    yield started
    started.close()


@needs_bash
@pytest.mark.parametrize("typed", TYPED)
def test_a_word_is_completed_where_bash_ends_words(shell: Shell, typed: str) -> None:
    """Of the made-up data alone; that the option in front counts is a part of it."""
    expected = f"bizbench --only-data {TYPED[typed]}"
    assert shell.completed(f"--only-data {typed}") == expected


@pytest.mark.parametrize(
    ("pieces", "words"),
    [
        (["b", "show", "a", "@", "h"], ["b", "show", "a@h"]),
        (["b", "show", "a", "@"], ["b", "show", "a@"]),
        (["b", "show", "a", "@", ""], ["b", "show", "a@", ""]),
        (["b", "--a", "=", "o", ":", "x"], ["b", "--a=o:x"]),
        (["b", "a@h"], ["b", "a@h"]),
        (["b", "x", "y"], ["b", "x", "y"]),
        (["b", ""], ["b", ""]),
    ],
)
def test_pieces_are_joined(pieces: list[str], words: list[str]) -> None:
    assert bash.joined(pieces) == words


@pytest.mark.parametrize(
    ("word", "last", "kept"),
    [
        ("a@h", "h", "a"),
        ("a@", "@", "a"),
        ("observed:", ":", "observed:"),
        ("--against=observed:h", "h", "observed:"),
        ("--city=so", "so", ""),
        ("a@h", "a@h", ""),
        ("", "", ""),
    ],
)
def test_what_bash_keeps_is_not_given_again(word: str, last: str, kept: str) -> None:
    assert bash.kept_by_bash(word, last) == kept
