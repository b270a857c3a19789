"""Problems as annotations of GitHub."""

from __future__ import annotations

from bizbench.ground.problems import Problem, message


def github(problem: Problem, lang: str) -> str:
    """A workflow command that annotates the line."""
    place = f",line={problem.line},col={problem.column}" if problem.line else ""
    file = _escape(problem.file, ":,")
    title = f"{message(problem, lang)} [{problem.id}]"
    return f"::{problem.level} file={file}{place}::{_escape(title)}"


def _escape(text: str, more: str = "") -> str:
    for sign in "%\r\n" + more:
        text = text.replace(sign, f"%{ord(sign):02X}")
    return text
