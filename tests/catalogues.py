"""Made-up data folders, written for one test."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from bizbench import api
from tests.conftest import TINY

#: A figure: scope, bound key, quantity, further keys.
Figure = Mapping[str, Any]


_WORDS = {
    "day": "个自然日",
    "week": "周",
    "month": "个月",
    "working_day": "个工作日",
    "unspecified_day": "天",
    "hour": "小时",
    "minute": "分钟",
    "procedure": "个环节",
    "CNY": "元",
    "kVA": "千伏安",
    "kW": "千瓦",
    "event": "次",
    "percent": "%",
    "enterprise": "家企业",
    "item": "项",
}
_BOUNDS = {
    "at_most": "不超过{}",
    "at_least": "不少于{}",
    "below": "不满{}",
    "above": "超过{}",
    "exactly": "{}",
    "about": "{}左右",
}
#: What is read into a figure rather than printed: its words are not held against it.
FREE = {"reading": "x", "inferred": "[number, bound, unit]"}


def written(measure: str, scope: str, quantity: str, bound: str) -> str:
    """How a document might print a figure; different for each measure and scope."""
    number, _, unit = quantity.partition(" ")
    names = {"business": "企业", "household": "居民", "all": "用户", "small": "小微"}
    names |= {"with-works": "有工程", "urban": "城区", "time": "时间", "fee": "收费"}
    names |= {"pump-limit": "水泵", "repair-time": "抢修", "procedures": "办事", "coverage": "网办"}
    names |= {"tariff-steps": "阶梯", "customers": "客户", "complaints": "投诉"}
    parts = [measure, *scope.replace("+", "/").split("/")]
    figure = _BOUNDS.get(bound, "{}").format(number + _WORDS.get(unit, unit))
    return "".join(names.get(part, part) for part in parts) + figure


def target(measure: str, scope: str, quantity: str, bound: str = "at_most", **more: str) -> str:
    """One target in flow style."""
    keys = {"measure": f"getting-water/{measure}", "scope": scope, bound: quantity}
    keys |= {"written": f"'{written(measure, scope, quantity, bound)}'", **more}
    return "{" + ", ".join(f"{name}: {value}" for name, value in keys.items()) + "}"


def plan(city: str, year: int, targets: Sequence[str], **more: str) -> str:
    """A plan file with one item; one without targets was searched for the indicator in vain."""
    head = {"kind": "plan", **more}
    if not targets:
        head.setdefault("read", "[getting-water]")
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
