"""What the documents show: their fenced blocks in order, and what the program says to them.

A document is read like a session at a terminal, from top to bottom:

- a block behind a line that is a file's name in backticks and a colon is that file, or what a
  command before it wrote there, where more words follow the name (*in part*);
- ``console`` is a command behind ``$`` and all that it prints;
- ``sh`` are commands that must run.

In the second and third a line ``…`` leaves lines out: before the first one stands the beginning,
behind the last one the end.
"""

from __future__ import annotations

import difflib
import io
import re
import shlex
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

from bizbench.cli.main import run
from tests.conftest import ROOT

WIDTH = 100
LEFT_OUT = "…"
FENCE = re.compile(
    r"(?:^`(?P<name>[^`\n]+)`(?P<part>[^`\n]*)[:：]\n\n)?"
    r"^```(?P<kind>\w*)\n(?P<content>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
SHOWN = re.compile(r"^\$ bizbench (.*)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)


class Block(NamedTuple):
    """A fenced block; ``name`` is the file that it shows, ``part`` what says that of a part."""

    kind: str
    content: str
    name: str
    part: str
    span: tuple[int, int]


def every() -> list[Path]:
    """All documents for readers, at the top and below docs/."""
    return [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))]


def title(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def language(path: Path) -> str:
    return "zh" if ".zh." in path.name or path.parent.name == "zh" else "en"


@cache
def _parsed(path: Path) -> list[Token]:
    return MarkdownIt().enable("table").parse(path.read_text(encoding="utf-8"))


def links(path: Path) -> Iterator[str]:
    """Where the document's links and pictures lead, but for those to the web."""
    for line in _parsed(path):
        for token in line.children or ():
            to = str(token.attrs.get("href") or token.attrs.get("src") or "")
            if to and not re.match(r"\w+:", to):
                yield to


def code(path: Path) -> Iterator[str]:
    """What stands in the document as code, in blocks and in lines."""
    for token in _parsed(path):
        if token.type == "fence":
            yield from token.content.splitlines()
        yield from (t.content for t in token.children or () if t.type == "code_inline")


@cache
def anchors(path: Path) -> frozenset[str]:
    """The anchors of a document's headings, as GitHub and GitLab make them."""
    found: dict[str, int] = {}
    lines = _parsed(path)
    for heading, line in pairwise(lines):
        if heading.type == "heading_open":
            words = re.sub(r"[^\w\- ]", "", line.content.lower()).replace(" ", "-")
            found[words] = found.get(words, -1) + 1
    return frozenset(f"{w}-{n}" if n else w for w, last in found.items() for n in range(last + 1))


def blocks(text: str) -> Iterator[Block]:
    for match in FENCE.finditer(text):
        named = (match["name"] or "", (match["part"] or "").strip())
        yield Block(match["kind"], match["content"], *named, match.span("content"))


def commands(block: Block) -> list[str]:
    """The bizbench commands of a block of ``sh``."""
    lines = (line.split("#")[0].strip() for line in block.content.splitlines())
    return [line.removeprefix("bizbench ") for line in lines if line.startswith("bizbench ")]


def said(command: str) -> tuple[int, str]:
    """Exit code, and what a terminal of that width shows, messages included."""
    screen = io.StringIO()
    with redirect_stdout(screen), redirect_stderr(screen):
        code = run(shlex.split(command))
    return code, masked(screen.getvalue())


def masked(text: str) -> str:
    """The text without the fingerprint of the data, which any change of them would change."""
    return re.sub(r"\b(data|数据) [0-9a-f]{8}\b", r"\1 00000000", text)


def fresh(block: Block, said: Callable[[str], str]) -> str:
    """What a block of ``console`` has to hold: each command with what it prints now."""
    assert "".join(m[0] for m in SHOWN.finditer(block.content)) == block.content, block.content

    def now(match: re.Match[str]) -> str:
        return f"$ bizbench {match[1]}\n" + excerpt(match[2], said(match[1]))

    return SHOWN.sub(now, block.content)


def excerpt(shown: str, whole: str) -> str:
    """The lines that stand for those shown, with the same parts left out."""
    parts: list[list[str]] = [[]]
    for line in shown.splitlines():
        if line == LEFT_OUT:
            parts.append([])
        else:
            parts[-1].append(line)
    if len(parts) == 1:
        return whole
    first, *middle, last = parts
    lines = whole.splitlines()
    kept = lines[: len(first)]
    at = len(first)
    for part in middle:
        at = place(part, lines, at)
        kept += [LEFT_OUT, *lines[at : at + len(part)]]
        at += len(part)
    kept += [LEFT_OUT, *lines[max(at, len(lines) - len(last)) :][: len(last)]]
    return "\n".join([*kept, ""])


def place(part: list[str], lines: list[str], start: int) -> int:
    """Where a part begins in the lines: at the one that is likest to its first with words."""
    blank = next((n for n, line in enumerate(part) if line), 0)
    rest = lines[start + blank :]
    if part[blank] in rest:
        return start + rest.index(part[blank])
    (likest,) = difflib.get_close_matches(part[blank], rest, n=1, cutoff=0)
    return start + rest.index(likest)
