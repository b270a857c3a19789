"""Problems as text."""

from __future__ import annotations

from bizbench.ground.problems import Problem, fill
from bizbench.ground.texts import text


def message(problem: Problem, lang: str) -> str:
    """What is wrong, in a sentence."""
    return text(lang, f"problem.{problem.id}", **fill(dict(problem.params), lang))


def line(problem: Problem, lang: str) -> str:
    """``FILE:LINE:COLUMN: error: message [id]``; without a place where there is none."""
    place = f":{problem.line}:{problem.column}" if problem.line else ""
    level = text(lang, f"level.{problem.level}")
    return f"{problem.file}{place}: {level}: {message(problem, lang)} [{problem.id}]"


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
