"""Problems and usage errors as text."""

from __future__ import annotations

from collections.abc import Mapping

from bizbench.problems import Problem, UsageError
from bizbench.texts import text


def message(problem: Problem, lang: str) -> str:
    """What is wrong, in a sentence."""
    return text(lang, f"problem.{problem.id}", **_params(dict(problem.params), lang))


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


def usage(error: UsageError, lang: str) -> str:
    """What was asked for wrongly, what is allowed, what may have been meant."""
    return text(lang, f"usage.{error.id}", **_params(error.params, lang))


def _params(given: Mapping[str, str], lang: str) -> dict[str, str]:
    params = {name: _word(value, lang) for name, value in given.items()}
    hint = params.get("hint", "")
    if params.get("allowed") == "":
        params["allowed"] = "–"
    params["hint"] = text(lang, "hint", word=hint) if hint else ""
    return params


def _word(value: str, lang: str) -> str:
    """One of our own words (see ``problems.own``), or a value from the data as it is."""
    if not value.startswith("\0"):
        return value
    word, _, number = value[1:].partition(":")
    return text(lang, f"word.{word}", n=number)
