"""Tests of the code stand apart from those of the shipped data: a curator never breaks one."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from bizbench import api
from bizbench.data import roots
from tests.conftest import ROOT

CODE = sorted(Path(__file__).parent.glob("*.py"))
#: The order of the house asks for the names of the shipped cities, to find none of them in it.
FREE = {"conftest.py", "test_layers.py"}


def test_nothing_is_shipped_here() -> None:
    assert list(roots.shipped().iterdir()) == []
    assert not api.load().catalog.plans


@pytest.mark.parametrize("path", CODE, ids=lambda path: path.name)
def test_no_test_of_the_code_asks_for_the_shipped_data(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    asked = {a.arg for n in ast.walk(tree) if isinstance(n, ast.arguments) for a in n.args}
    assert path.name in FREE or not asked & {"shipped"}
    beside = {
        node.right.value
        for node in ast.walk(tree)
        if isinstance(node, ast.BinOp) and isinstance(node.right, ast.Constant)
        if isinstance(node.left, ast.Name) and node.left.id == "ROOT"
    }
    shipped = {p.name for p in ROOT.iterdir() if p.name in ("cities", "indicators")}
    assert path.name in FREE or not beside & shipped
