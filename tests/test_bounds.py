"""The oldest releases that are tested are those that the project says it allows."""

from __future__ import annotations

import re
import runpy
import subprocess
import sys
import tomllib

import pytest

from tests.conftest import ROOT

SCRIPT = ROOT / ".ci" / "oldest.py"
pytestmark = pytest.mark.skipif(not SCRIPT.exists(), reason="not a checkout")


def test_every_requirement_is_tested_at_its_lower_bound() -> None:
    done = subprocess.run([sys.executable, SCRIPT], capture_output=True, check=True, text=True)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    required = [*project["dependencies"], *project["optional-dependencies"]["test"]]
    pairs = [line.split("==") for line in done.stdout.splitlines()]
    assert len(pairs) == len(required)
    for (name, lowest), requirement in zip(pairs, required, strict=True):
        assert re.split(r"[\[<>=]", requirement)[0] == name
        assert f">={lowest}," in f"{requirement},"


@pytest.mark.parametrize("requirement", ["a", "a<2", "a[b]", "a==1"])
def test_a_requirement_without_a_lower_bound_stops_the_check(requirement: str) -> None:
    with pytest.raises(SystemExit, match="no lower bound"):
        runpy.run_path(str(SCRIPT))["oldest"](requirement)
