"""A long answer goes through the pager, on a terminal only, and never breaks on it."""

from __future__ import annotations

import io
import os
import pty
import subprocess
from pathlib import Path

import pytest

from bizbench.cli import pager
from tests.conftest import COMMAND, ROOT, TINY

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
    monkeypatch.setenv("PAGER", "sed -n d")
    assert not pager.shown(LONG, io.StringIO())
    assert not pager.shown("short\n", Terminal())
    assert pager.shown(LONG, Terminal())


@pytest.mark.parametrize("wanted", ["", "cat", "no-such-pager-here", "'unbalanced"])
def test_without_a_pager_nothing_is_lost(wanted: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAGER", wanted)
    assert pager.chosen(wanted) is None
    assert not pager.shown(LONG, Terminal())


@pytest.mark.parametrize("length", [1, 400])
@pytest.mark.parametrize(
    ("body", "has_shown"),
    [
        ("head -c 600 > /dev/null", True),  # whoever quits early has seen enough
        ("cat > /dev/null", True),
        ("cat > /dev/null; exit 130", True),  # told to stop
        ("cat > /dev/null; exit 1", False),
        ("exit 3", False),
        ("exit 0", False),
        ("no-such-program-here", False),
    ],
)
def test_only_a_pager_that_has_read_has_shown(
    body: str, has_shown: bool, length: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAGER", script(tmp_path, body))
    assert pager.shown("x" * 200 + "\n" + LONG * length, Terminal()) == has_shown


def test_a_file_that_is_no_program_is_no_pager(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "pager"
    path.write_bytes(b"\0")
    path.chmod(0o755)
    monkeypatch.setenv("PAGER", str(path))
    assert not pager.shown(LONG, Terminal())


def test_less_is_the_default_where_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: f"/bin/{name}")
    assert pager.chosen(None) == ["less", "-R", "-F", "-X"]
    assert pager.chosen("more -s") == ["more", "-s"]
    monkeypatch.setattr("shutil.which", lambda name: None)
    assert pager.chosen(None) is None


@pytest.mark.parametrize(("wanted", "is_styled"), [(None, True), ("less", False)])
def test_styles_go_to_the_pager_that_shows_them_alone(
    wanted: str | None, is_styled: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that somebody chose might print the codes."""
    given: list[bytes] = []

    def went(command: object, content: bytes) -> bool:
        given.append(content)
        return True

    monkeypatch.setattr("shutil.which", lambda name: f"/bin/{name}")
    monkeypatch.setattr(pager, "_went_through", went)
    monkeypatch.delenv("PAGER", raising=False)
    if wanted:
        monkeypatch.setenv("PAGER", wanted)
    styled = f"\x1b[31m{LONG}\x1b[0m"
    assert pager.shown(LONG, Terminal(), styled)
    assert given == [styled.encode() if is_styled else LONG.encode()]


def on_a_terminal(wanted: str, *option: str) -> bytes:
    """What a command prints on a terminal of ten lines with a pager."""
    environment = {**os.environ, "PAGER": wanted, "LINES": "10", "COLUMNS": "100"}
    words = ["compare", "getting-water", "--data", str(TINY), "--only-data", "--lang", "en"]
    main, side = pty.openpty()
    process = subprocess.Popen(
        [*COMMAND, *words, *option],
        stdout=side,
        stderr=subprocess.DEVNULL,
        cwd=ROOT,
        env=environment,
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
    return printed


@pytest.mark.parametrize(("option", "is_paged"), [([], True), (["--no-pager"], False)])
def test_a_long_answer_on_a_terminal(option: list[str], is_paged: bool, tmp_path: Path) -> None:
    seen = tmp_path / "seen"
    printed = on_a_terminal(script(tmp_path, f"cat > {seen}"), *option)
    assert seen.exists() == is_paged
    said = seen.read_bytes() if is_paged else printed
    assert b"Getting water" in said and (not printed) == is_paged


@pytest.mark.parametrize("wanted", ["true", "false"])
def test_a_pager_that_shows_nothing_costs_no_answer(wanted: str) -> None:
    assert on_a_terminal(wanted) == on_a_terminal("cat", "--no-pager") != b""
