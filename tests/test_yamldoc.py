"""What is wrong with a YAML text does not depend on how the library of the day says it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from bizbench.data import yamldoc
from bizbench.ground.problems import Problem, own
from tests.conftest import ROOT

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

    class Strict(yaml.SafeLoader):
        def __init__(self, text: str) -> None:
            super().__init__(text)
            self.brackets = text.count("["), text.find("[")

        def get_event(self) -> Any:
            count, first = self.brackets
            if count > limit:
                mark = yaml.Mark("", first + limit, 0, first + limit, None, None)
                raise yaml.MarkedYAMLError("while doing this", mark, "that was too much", mark)
            return super().get_event()

    monkeypatch.setattr(yamldoc, "_LOADER", Strict)
    assert brief("城: " + "[" * 950) == ["1:103 too-deep"]


PLACED = """\
城: 一
"list":
- {a: 1, "b c": [x, {d: ''}], e: "f
    g"}
-   - 2020-01-01
    - - deep
      - k: |
          text
        l: >-
          more
# a comment
last: {}
empty: []
"""


def _walk(node: yaml.Node, path: yamldoc.Path) -> Iterator[tuple[yamldoc.Path, yaml.Node, bool]]:
    """Every value and key that the library composes, with its path."""
    yield path, node, False
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield (*path, key.value), key, True
            yield from _walk(value, (*path, key.value))
    elif isinstance(node, yaml.SequenceNode):
        for n, value in enumerate(node.value):
            yield from _walk(value, (*path, n))


def _read(text: str) -> yamldoc.Document:
    document, problems = yamldoc.read(text.encode(), "a.yaml")
    assert document is not None and problems == []
    return document


@pytest.mark.usefixtures("_each_parser")
@pytest.mark.parametrize(
    "text",
    [
        PLACED,
        *(p.read_text(encoding="utf-8") for p in sorted((ROOT / "tests/tiny").rglob("*.yaml"))),
    ],
    ids=lambda text: ascii(text[:20]),
)
def test_every_value_and_key_has_the_place_where_it_stands(text: str) -> None:
    document = _read(text)
    for path, node, is_key in _walk(yaml.compose(text, Loader=yaml.SafeLoader), ()):
        place = document.key_place(path) if is_key else document.place(path)
        assert place == (node.start_mark.line + 1, node.start_mark.column + 1), path


def test_what_is_not_there_has_the_place_of_its_nearest_holder() -> None:
    document = _read(PLACED)
    assert document.place(("list", 0, "b c", 7, "x")) == document.place(("list", 0, "b c"))
    assert document.key_place(("list", 0, "none")) == document.place(("list", 0))
    assert document.place(("last", 0)) == document.place(("last",))


def test_a_file_without_some_values_keeps_the_places_of_the_others() -> None:
    document = _read(PLACED)
    left = document.without([("list", 0, "a"), ("list", 1, 0), ("城",)])
    assert left.data["list"][1] == [["deep", {"k": "text\n", "l": "more"}]]
    assert left.place(("list", 1, 0, 1, "l")) == document.place(("list", 1, 1, 1, "l"))
    assert left.key_place(("list", 0, "e")) == document.key_place(("list", 0, "e"))
    assert left.place(("城",)) == left.place(())


def test_other_values_leave_the_file_they_are_taken_from_alone() -> None:
    document = _read(PLACED)
    changed = document.with_values({("list", 0, "b c", 0): "y", ("list", 0, "a"): "z"})
    assert changed.data["list"][0]["b c"][0] == "y" and changed.data["list"][0]["a"] == "z"
    assert document.data["list"][0]["b c"][0] == "x" and document.data["list"][0]["a"] == 1
    assert changed.place(("list", 0, "b c", 0)) == document.place(("list", 0, "b c", 0))


def test_keys_with_nothing_behind_them_are_known() -> None:
    document = _read("a:\nb:\n  - c: ~\n    d: 1\n  -\n  - e: null\nf: 'null'\n")
    assert document.empty == [("a",), ("b", 0, "c"), ("b", 2, "e")]
