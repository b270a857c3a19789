"""Progress on the shipped plans, which have no reports."""

from __future__ import annotations

from pathlib import Path

from bizbench import api
from bizbench.data.records import Measure, Target
from bizbench.ground import quantities
from bizbench.output.writers import markdown


def test_without_reports_every_promise_is_listed(shipped: api.Bizbench) -> None:
    answer = shipped.progress("hangzhou", 2020, as_of="2020-06-30")
    promises = [
        t
        for t in shipped.catalog.plans["hangzhou/2020"].targets
        if t.role == "main" and t.status != "achieved"
    ]
    assert answer.to_dict()["counts"] == {"no-report": len(promises)}
    assert "cities/hangzhou/progress-2020.yaml" in markdown.write(answer.page("en"))
    assert answer.to_dict()["file"] is None


def as_promised(target_: Target, measure: Measure) -> str:
    """A report that says just what was promised."""
    where, _, _ = target_.id.removeprefix(f"{target_.plan}/").partition("#")
    lines = [f"  - target: {where}", f"    date: {target_.year}-12-31"]
    if target_.in_words:
        return "\n".join([*lines, "    done: true", ""])
    value, high = target_.value, target_.high
    assert value is not None and target_.unit
    if high is not None and measure.better == "lower":
        value = high
    if target_.is_strict:
        value += {"above": 1, "below": -1}[target_.bound]
    lines.append(f"    value: {quantities.write(value, target_.unit)}")
    if target_.change:
        lines.append(f"    change: {target_.change}")
    elif (target_.per or measure.per) == "year":
        lines.append("    so-far: false")
    return "\n".join([*lines, ""])


#: Plans of five figures and of fifty, with and without promises in words, of four kinds.
REPORTED = (
    *("hangzhou/2020", "hangzhou/2024", "quzhou/2018", "xiangyang/2020"),
    *("beijing/2024", "guizhou/2023", "taizhou/2023", "wuhu/2023"),
)


def test_what_is_reported_just_as_promised_is_kept(shipped: api.Bizbench, tmp_path: Path) -> None:
    """Every promise of ``REPORTED``, with reports made up for the test alone."""
    promised = {
        id: [t for t in shipped.catalog.plans[id].targets if t.role == "main"] for id in REPORTED
    }
    for id, mains in promised.items():
        city, _, year = id.partition("/")
        head = f"city: {city}\nyear: {year}\nkind: progress\nsource: {{title: x}}\n"
        body = "".join(as_promised(t, shipped.catalog.measures[t.measure]) for t in mains)
        path = tmp_path / f"cities/{city}/progress-{year}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{head}reports:\n{body}", encoding="utf-8")
    found = api.load([tmp_path])
    assert not found.problems
    for id, mains in promised.items():
        judged = found.progress(id, as_of=f"{id[-4:]}-12-31").result.rows
        assert {row.target.id: row.light for row in judged if row.counts} == {
            t.id: "done" for t in mains if t.status != "achieved"
        }, id


def test_no_progress_is_shipped(shipped: api.Bizbench) -> None:
    assert not shipped.catalog.progress


def test_an_empty_file_of_reports_on_any_plan_is_sound(
    shipped: api.Bizbench, tmp_path: Path
) -> None:
    for id in REPORTED:
        made = shipped.new_progress(id, lang="zh")
        path = tmp_path / made.plan.name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(made.text, encoding="utf-8")
    found = api.load([tmp_path])
    assert not found.problems
    assert {id: found.catalog.progress[id].reports for id in REPORTED} == dict.fromkeys(
        REPORTED, ()
    )
