"""What the YAML library stumbles over, in our words and at the place to look at."""

from __future__ import annotations

import re
from typing import Any

from bizbench.problems import Problem, own, problem

_WIDE_COLON = re.compile(r"\s*(?:-\s+)?[A-Za-z][A-Za-z0-9_-]*\s*(：)")


def is_wide_colon(text: str) -> bool:
    """Whether a text is a key and its value with a full-width colon between them."""
    return _WIDE_COLON.match(text) is not None


#: What the YAML library says, to our own words for it and whether the beginning is the place.
_SYNTAX = {
    "mapping values are not allowed in this context": ("yaml-colon-in-text", False),
    "found character that cannot start any token": ("yaml-cannot-begin", False),
    "could not find expected ':'": ("yaml-no-colon", True),
    "found unexpected end of stream": ("yaml-open-quote", True),
    "did not find expected ',' or ']'": ("yaml-open-bracket", True),
    "did not find expected ',' or '}'": ("yaml-open-bracket", True),
    "did not find expected node content": ("yaml-open-bracket", True),
    "did not find expected key": ("yaml-indent", False),
    "did not find expected '-' indicator": ("yaml-indent", False),
    "block sequence entries are not allowed in this context": ("yaml-indent", False),
    "block mapping keys are not allowed in this context": ("yaml-indent", False),
}
_SIGNS = {
    "while scanning an alias": "alias",
    "while scanning an anchor": "anchor",
    "while scanning a tag": "tag",
    "while parsing a tag": "tag",
}


def syntax_problems(error: Any, text: str, file: str) -> list[Problem]:
    """One problem for what the YAML library stumbled over, at the place to look at."""
    lines = text.splitlines()
    first = error.context_mark or error.problem_mark
    last = error.problem_mark or error.context_mark
    if last is None:
        return [problem("yaml-syntax", file, (1, 1), what=error.problem or "")]
    for number in sorted({first.line, last.line, last.line - 1}):
        match = _WIDE_COLON.match(lines[number]) if 0 <= number < len(lines) else None
        if match:
            return [problem("full-width-colon", file, (number + 1, match.start(1) + 1))]
    id = _SIGNS.get(error.context or "")
    if id:
        begun = lines[first.line][first.column :] if first.line < len(lines) else ""
        name = re.split(r"[\s,\]}]", begun)[0][1:]
        more = {"tag": f"!{name}"} if id == "tag" else {"name": name}
        return [problem(id, file, (first.line + 1, first.column + 1), **more)]
    word, at_beginning = _SYNTAX.get(error.problem or "", ("", False))
    mark = first if at_beginning else last
    what = own(word) if word else " ".join(filter(None, (error.context, error.problem)))
    return [problem("yaml-syntax", file, (mark.line + 1, mark.column + 1), what=what)]
