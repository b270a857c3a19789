"""A long answer goes through the pager, on a terminal only, and never breaks on it."""

from __future__ import annotations

import io
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from bizbench.cli import pager
from tests.conftest import ROOT, TINY

LONG = "line\n" * 500


class Terminal(io.StringIO):
    """A stream that calls itself a terminal."""

    def isatty(self) -> bool:
        return True


def script(folder: Path, body: str) -> str:
    path = folder / "pager.sh"
    path.write_text(f"#!/bin/sh\n{body}\n", "utf-8")
    path.chmod(0o755)
    return str(path)


def test_only_a_terminal_and_only_what_is_longer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAGER", "true")
    assert not pager.shown(LONG, io.StringIO())
    assert not pager.shown("short\n", Terminal())
    assert pager.shown(LONG, Terminal())


@pytest.mark.parametrize("wanted", ["", "cat", "no-such-pager-here", "'unbalanced"])
def test_without_a_pager_nothing_is_lost(wanted: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAGER", wanted)
    assert pager.chosen(wanted) is None
    assert not pager.shown(LONG, Terminal())


def test_a_pager_that_quits_early_is_no_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAGER", script(tmp_path, "exit 3"))
    assert pager.shown("x" * 200 + "\n" + LONG * 400, Terminal())


def test_less_is_the_default_where_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: f"/bin/{name}")
    assert pager.chosen(None) == ["less", "-R", "-F", "-X"]
    assert pager.chosen("more -s") == ["more", "-s"]
    monkeypatch.setattr("shutil.which", lambda name: None)
    assert pager.chosen(None) is None


@pytest.mark.parametrize(("option", "is_paged"), [([], True), (["--no-pager"], False)])
def test_a_long_answer_on_a_terminal(option: list[str], is_paged: bool, tmp_path: Path) -> None:
    seen = tmp_path / "seen"
    environment = {**os.environ, "PAGER": script(tmp_path, f"cat > {seen}"), "LINES": "10"}
    words = ["compare", "getting-water", "--data", str(TINY), "--only-data", "--lang", "en"]
    main, side = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "bizbench", *words, *option],
        stdout=side,
        stderr=subprocess.DEVNULL,
        cwd=ROOT,
        env={**environment, "COLUMNS": "100"},
    )
    os.close(side)
    printed = b""
    while True:
        try:
            part = os.read(main, 65536)
        except OSError:
            break
        if not part:
            break
        printed += part
    os.close(main)
    assert process.wait() == 0
    assert seen.exists() == is_paged
    said = seen.read_bytes() if is_paged else printed
    assert b"Getting water" in said and (not printed) == is_paged
