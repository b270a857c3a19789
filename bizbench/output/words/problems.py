"""Problems as lines of a message, and as annotations of GitHub."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bizbench.ground.problems import Problem, line, message
from bizbench.ground.texts import text


def lines(problems: Iterable[Problem], lang: str) -> Iterator[str]:
    """A line each; the entries of a file that nobody has checked yet in one, behind the others."""
    marks: dict[str, list[Problem]] = {}
    for problem in problems:
        if problem.id == "not-checked":
            marks.setdefault(problem.file, []).append(problem)
        else:
            yield line(problem, lang)
    for file, found in marks.items():
        if len(found) == 1:
            yield line(found[0], lang)
            continue
        rows = text(lang, "join.list").join(dict.fromkeys(str(p.line) for p in found))
        said = text(lang, "problem.not-checked-many", n=len(found), lines=rows)
        yield f"{file}: {text(lang, f'level.{found[0].level}')}: {said} [not-checked]"


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
