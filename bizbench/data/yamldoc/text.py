"""Bytes to text, with what no data file may hold."""

from __future__ import annotations

import re

from bizbench.data.yamldoc.document import Place
from bizbench.ground.problems import Problem, own, problem
from bizbench.ground.signs import CONTROL

MAX_BYTES = 2 * 1024 * 1024


def decode(raw: bytes, file: str) -> tuple[str | None, list[Problem]]:
    """The text of a file; None where it cannot be read as one."""
    if len(raw) > MAX_BYTES:
        return None, [problem("file-too-large", file, size=len(raw), limit=MAX_BYTES)]
    problems = []
    if raw.count(0) > len(raw) // 10:
        return None, [problem("file-encoding", file, (1, 1), guess="UTF-16")]
    if raw.startswith(b"\xef\xbb\xbf"):
        raw = raw[3:]
        problems.append(problem("byte-order-mark", file, (1, 1)))
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8", "replace")
        return None, [problem("file-encoding", file, _place_after(before), guess=_guess(raw))]
    controls: dict[str, Problem] = {}
    for match in CONTROL.finditer(text):
        if match.group() not in controls:
            place = _place_after(text[: match.start()])
            controls[match.group()] = control_problem(match.group(), file, place)
    if controls:
        return None, [*problems, *controls.values()]
    return text, problems


def control_problem(sign: str, file: str, place: Place) -> Problem:
    return problem("control-character", file, place, code=f"U+{ord(sign):04X}")


def _place_after(text: str) -> Place:
    lines = re.split(r"\r\n|\r|\n", text)
    return len(lines), len(lines[-1]) + 1


def _guess(raw: bytes) -> str:
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "UTF-16"
    try:
        raw.decode("gb18030")
    except UnicodeDecodeError:
        return own("another-encoding")
    return "GBK"
