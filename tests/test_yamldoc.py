"""What is wrong with a YAML text does not depend on how the library of the day says it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from bizbench.data import yamldoc
from bizbench.ground.problems import Problem, own

#: The parser in C and the one in Python, which stands in where a system has no other.
LOADERS = [getattr(yaml, "CSafeLoader", yaml.SafeLoader), yaml.SafeLoader]


@pytest.fixture(params=LOADERS, ids=lambda loader: loader.__name__)
def _each_parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yamldoc, "_LOADER", request.param)


def found(text: str) -> list[Problem]:
    return yamldoc.read(text.encode(), "a.yaml")[1]


def brief(text: str) -> list[str]:
    return [f"{p.line}:{p.column} {p.id}" for p in found(text)]


#: A broken text, the place to look at and what is said of it.
SYNTAX = {
    "a: b: c\n": ((1, 5), "yaml-colon-in-text"),
    "a: 1\n  b: 2\n": ((2, 4), "yaml-colon-in-text"),
    "a: @b\n": ((1, 4), "yaml-cannot-begin"),
    "a: %x\n": ((1, 4), "yaml-cannot-begin"),
    "a:\n\tb: c\n": ((2, 1), "yaml-cannot-begin"),
    "a: 1\nb\nc: 2\n": ((2, 1), "yaml-no-colon"),
    'a: "b\nc: d\n': ((1, 4), "yaml-open-quote"),
    "a: [b, c\nd: e\n": ((1, 4), "yaml-open-bracket"),
    "a: [b, c": ((1, 4), "yaml-open-bracket"),
    "a: {b: c\nd: e\n": ((1, 4), "yaml-open-bracket"),
    "a: [b,,c]\n": ((1, 7), "yaml-open-bracket"),
    "a:\n    b: 1\n  c: 2\n": ((3, 3), "yaml-indent"),
    "a:\n  - b\n  c: d\n": ((3, 3), "yaml-indent"),
    "a: - b\n": ((1, 4), "yaml-indent"),
    "a: ? b\n": ((1, 4), "yaml-indent"),
    'a: "b" c\n': ((1, 8), "yaml-indent"),
}


@pytest.mark.usefixtures("_each_parser")
@pytest.mark.parametrize("text", SYNTAX)
def test_each_parser_is_told_in_the_same_words(text: str) -> None:
    (problem,) = found(text)
    place, word = SYNTAX[text]
    assert (problem.id, (problem.line, problem.column)) == ("yaml-syntax", place)
    assert problem.params == (("what", own(word)),)


REFUSED = {
    "a: *\n": ["1:4 alias"],
    "- **bold** text\n": ["1:3 alias"],
    "a: &城 b\n": ["1:4 anchor"],
    "&x [1, @]\n": ["1:1 anchor"],
    "a: !<x b\n": ["1:4 tag"],
    "a: !x!y b\n": ["1:4 tag"],
    "[" * 1500: ["1:101 too-deep"],
    "{" * 1500: ["1:2 key-not-text"],
    "# 城\r\na: b\r\na: " + "[" * 1500: ["3:1 duplicate-key", "3:103 too-deep"],
    "- " * 600 + "[" * 600: ["1:201 too-deep"],
    "".join(f"{' ' * n}a:\n" for n in range(1100)): ["101:101 too-deep"],
}


@pytest.mark.usefixtures("_each_parser")
@pytest.mark.parametrize("text", REFUSED, ids=lambda text: ascii(text[:20]))
def test_each_parser_leads_to_the_same_refusal(text: str) -> None:
    assert brief(text) == REFUSED[text]


def test_a_name_that_the_library_cuts_in_two_is_shown_whole() -> None:
    (problem,) = found("a: &b城 c\n")
    assert problem.params == (("name", "b城"),)


@pytest.mark.parametrize("limit", [101, 300, 900])
def test_a_limit_of_the_library_changes_nothing(
    limit: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever it is, whatever it says, and however far it has read ahead by then."""
    parse = yaml.parse

    def strict(text: str, Loader: Any) -> Iterator[Any]:  # noqa: N803
        if text.count("[") > limit:
            at = text.index("[") + limit
            mark = yaml.Mark("", at, 0, at, None, None)
            raise yaml.MarkedYAMLError("while doing this", mark, "that was too much", mark)
        yield from parse(text, Loader=Loader)

    monkeypatch.setattr(yaml, "parse", strict)
    assert brief("城: " + "[" * 950) == ["1:103 too-deep"]
