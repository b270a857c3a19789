"""What the YAML library stumbles over, in our words and at the place to look at."""

from __future__ import annotations

import re
from typing import Any

from bizbench.ground.problems import Problem, own, problem

_WIDE_COLON = re.compile(r"\s*(?:-\s+)?[A-Za-z][A-Za-z0-9_-]*\s*(：)")


def is_wide_colon(text: str) -> bool:
    """Whether a text is a key and its value with a full-width colon between them."""
    return _WIDE_COLON.match(text) is not None


#: What every parser of the library says in some form (libyaml or Python, old or new), to our own
#: words for it and whether the beginning is the place. Only words depend on this, never an id.
_SYNTAX = (
    (r"mapping values are not allowed", "yaml-colon-in-text", False),
    (r"cannot start any token", "yaml-cannot-begin", False),
    (r"expected ':'", "yaml-no-colon", True),
    (r"unexpected end of stream", "yaml-open-quote", True),
    (r"expected ',' or '[]}]'", "yaml-open-bracket", True),
    (r"expected (?:the )?node content", "yaml-open-bracket", True),
    (r"expected (?:key|'-' indicator|<block end>)", "yaml-indent", False),
    (r"(?:sequence entries|mapping keys) are not allowed", "yaml-indent", False),
)
#: What begins with such a sign is refused in any case.
_SIGNS = {"*": "alias", "&": "anchor", "!": "tag"}


def _words(said: str) -> tuple[str, bool]:
    """Our word for what the library says, if there is one, and whether the beginning is meant."""
    for pattern, word, at_beginning in _SYNTAX:
        if re.search(pattern, said):
            return word, at_beginning
    return "", False


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
    begun = lines[first.line][first.column :] if first.line < len(lines) else ""
    id = _SIGNS.get(begun[:1]) if error.context_mark else None
    if id:
        name = re.split(r"[\s,\]}]", begun)[0][1:]
        more = {"tag": f"!{name}"} if id == "tag" else {"name": name}
        return [problem(id, file, (first.line + 1, first.column + 1), **more)]
    word, at_beginning = _words(error.problem or "")
    mark = first if at_beginning else last
    what = own(word) if word else " ".join(filter(None, (error.context, error.problem)))
    return [problem("yaml-syntax", file, (mark.line + 1, mark.column + 1), what=what)]
