"""Made-up data folders, written for one test."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from bizbench import api
from tests.conftest import TINY

#: A figure: scope, bound key, quantity, further keys.
Figure = Mapping[str, Any]


def target(measure: str, scope: str, quantity: str, bound: str = "at_most", **more: str) -> str:
    """One target in flow style."""
    keys = {"measure": f"getting-water/{measure}", "scope": scope, bound: quantity}
    keys |= {"written": f"'{measure} {scope} {quantity} {more.pop('tag', '')}'", **more}
    return "{" + ", ".join(f"{name}: {value}" for name, value in keys.items()) + "}"


def plan(city: str, year: int, targets: Sequence[str], **more: str) -> str:
    """A plan file with one item."""
    head = {"kind": "plan", **more}
    lines = [f"city: {city}", f"year: {year}"]
    lines += [f"{name}: {value}" for name, value in head.items()]
    lines += ["document: {title: {zh: 方案}, coverage: complete}", "items:"]
    lines += ["  - item: '1'", "    title: {zh: 一}", "    targets:"]
    lines += [f"      - {t}" for t in targets] or ["      []"]
    return "\n".join(lines) + "\n"


def city(id: str, level: str = "city") -> str:
    return f"id: {id}\nlevel: {level}\nname: {{en: {id.title()}, zh: {id}市}}\n"


def write(folder: Path, files: Mapping[str, str]) -> Path:
    """A data folder with the indicator of the tiny catalogue and these files."""
    indicator = TINY / "indicators" / "getting-water.yaml"
    contents = {"indicators/getting-water.yaml": indicator.read_text(encoding="utf-8")} | dict(
        files
    )
    for name, content in contents.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8", newline="\n")
    return folder


def load(folder: Path, plans: Mapping[str, Sequence[str]]) -> api.Bizbench:
    """A catalogue of plans given as ``city/year`` to targets; it must be sound."""
    files: dict[str, str] = {}
    for id, targets in plans.items():
        name, year = id.split("/")
        files[f"cities/{name}/city.yaml"] = city(name)
        files[f"cities/{id}.yaml"] = plan(name, int(year[:4]), targets)
    loaded = api.load([write(folder, files)], only_data=True)
    assert not [p for p in loaded.problems if p.level == "error"], loaded.problems
    return loaded
