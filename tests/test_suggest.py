"""What was meant by a mistyped word, in a catalogue of any size."""

from __future__ import annotations

import time

import pytest

from bizbench.ground.suggest import closest

PARTS = ("getting", "electricity", "water", "registering", "property", "paying", "taxes", "cost")
MANY = [f"{a}-{b}/{c}-{n}" for a in PARTS for b in PARTS for c in PARTS for n in range(40)]
NAMES = [*MANY[: len(MANY) // 2], "getting-electricity", "获得电力", *MANY[len(MANY) // 2 :]]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("getting-electricty", "getting-electricity"),
        ("geting-electricity", "getting-electricity"),
        ("Getting-Electricity ", "getting-electricity"),
        ("获得电", "获得电力"),
        ("qqqqzzzz", ""),
        ("getting-electricity,paying-taxes", ""),
        ("", ""),
    ],
)
def test_what_was_meant_is_found_among_twenty_thousand(typed: str, meant: str) -> None:
    assert len(NAMES) > 20_000
    assert closest(typed, NAMES) == meant


@pytest.mark.parametrize(
    ("typed", "allowed"),
    [
        ("nowhere", ["hebei", "north"]),
        ("nothing", ["ningxia"]),
        ("getting-electricity,paying-taxes", ["permit-time", "registering-property"]),
    ],
)
def test_nothing_is_suggested_without_likeness(typed: str, allowed: list[str]) -> None:
    assert closest(typed, allowed) == ""


def test_of_two_alike_the_first_is_meant() -> None:
    assert closest("timf", ["time", "timo"]) == "time"
    assert closest("timf", ["timo", "time"]) == "timo"
    assert closest("time", []) == ""


def test_a_suggestion_among_many_is_quick() -> None:
    """A tenth of this on an idle processor; ten times as long is what a busy one may take."""
    took = []
    for typed in ("getting-electricty", "registring-property", "x" * 1000) * 3:
        begin = time.process_time()
        closest(typed, NAMES)
        took.append(time.process_time() - begin)
    assert min(took) < 0.05 and sorted(took)[len(took) // 2] < 0.3
