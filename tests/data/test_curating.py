"""What a curator works with: snippets and settings of an editor, the hook, the workflow."""

from __future__ import annotations

import json
import re
import shlex
import shutil
import subprocess
import textwrap
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest
import yaml

from bizbench.cli.main import run
from bizbench.data.loading import load as read
from bizbench.ground.vocabulary import NAMED_BASES
from tests.conftest import ROOT, Run

SNIPPETS: dict[str, dict[str, Any]] = {
    each["prefix"]: each
    for each in json.loads((ROOT / ".vscode/bizbench.code-snippets").read_text("utf-8")).values()
}
WORKFLOW = ROOT / "docs" / "examples" / "validate-data.yml"
#: What the snippets are of.
DOCUMENT = """样例市2021年优化营商环境实施方案
1. 优化获得电力。
低压用户不超过5个工作日，特殊情况不超过8个工作日，居民用户3至5个工作日，当场即办，零费用，压缩10%，一窗受理。
牵头单位：市发改委
2. 总体要求。"""
HOLE = re.compile(r"\$\{\d+:(?P<text>[^}]*)\}|\$\{\d+\|(?P<choices>[^}]*)\|\}|\$\d+")


def expanded(prefix: str, **rest: str) -> str:
    """What an editor inserts, every hole left as it is proposed; ``rest`` goes where it ends."""

    def filled(match: re.Match[str]) -> str:
        if match["choices"]:
            return match["choices"].split(",")[0]
        return match["text"] or ""

    body = "\n".join(SNIPPETS[prefix]["body"]).replace("\\$", "\0")
    end = re.search(r"^( *)\$0$", body, re.MULTILINE)
    if end:
        inside = textwrap.indent("\n".join(rest.values()), end[1])
        body = body[: end.start()] + inside + body[end.end() :]
    return HOLE.sub(filled, body).replace("\0", "$")


def indented(text: str, by: int) -> str:
    return textwrap.indent(text, " " * by)


@pytest.fixture(scope="module")
def _folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All snippets in one plan, one city and one report, as they are inserted."""
    targets = ("target", "target-between", "target-words", "target-inferred", "target-change")
    first = expanded("target") + "\n" + indented(expanded("also"), 2)
    item = expanded("item", targets="\n".join([first, *map(expanded, targets[1:])]))
    item += "\n" + indented(expanded("set_aside"), 2)
    report = "city: yangli\nyear: 2021\nkind: progress\nsource: {title: 季报}\nreports:\n"
    files = {
        "cities/yangli/city.yaml": expanded("city"),
        "cities/yangli/2021.yaml": expanded("plan", items=f"{item}\n{expanded('item-read')}"),
        "cities/yangli/progress-2021.yaml": report + indented(expanded("report"), 2),
        "sources/yangli-2021.txt": DOCUMENT,
    }
    used = {"city", "plan", "item", "item-read", *targets, "also", "set_aside", "report"}
    assert used == {*SNIPPETS}
    folder = tmp_path_factory.mktemp("curated")
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content + "\n", encoding="utf-8")
    return folder


@pytest.fixture
def _in_the_folder(_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With an index, as a curator has one."""
    monkeypatch.setattr("bizbench.data.loading.load", read)
    monkeypatch.setenv("BIZBENCH_DATA", ".")
    monkeypatch.chdir(_folder)


@pytest.mark.usefixtures("_in_the_folder")
def test_what_the_snippets_insert_is_valid(bizbench: Run) -> None:
    code, out, err = bizbench("validate", ".", "--lang", "en")
    assert (code, err) == (0, "") and out.startswith("No problems in 3 files"), out


def test_what_the_snippets_offer_is_in_the_schemas() -> None:
    schemas = [path.read_text("utf-8") for path in (ROOT / "docs" / "schemas").glob("*.json")]
    known = {word for schema in schemas for word in re.findall(r'"([\w-]+)"', schema)}
    known |= {*NAMED_BASES}
    for snippet in SNIPPETS.values():
        for choices in re.findall(r"\|([^}]*)\|", "\n".join(snippet["body"])):
            assert {*choices.split(",")} <= known, choices


def test_the_editor_has_a_schema_for_every_data_file() -> None:
    settings = json.loads((ROOT / ".vscode/settings.json").read_text("utf-8"))["yaml.schemas"]
    files = [
        *ROOT.glob("cities/*/*.yaml"),
        *ROOT.glob("indicators/*.yaml"),
        *ROOT.glob("[a-z]*.yaml"),
    ]
    for path in files:
        name = path.relative_to(ROOT).as_posix()
        (schema,) = [
            s for s, patterns in settings.items() if any(fnmatch(name, p) for p in patterns)
        ]
        assert (ROOT / schema).exists()
        assert f"$schema={'../' * name.count('/')}{schema[2:]}" in path.read_text("utf-8")[:200]


def test_the_hook_refuses_what_is_wrong(
    bizbench: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    pattern = re.compile(hook["files"])
    named = ("cities/a/2020.yaml", "cities/a/city.yaml", "indicators/b.yaml", "groups.yaml")
    assert all(map(pattern.search, named)) and not pattern.search("docs/cities/a.yaml")
    monkeypatch.chdir(tmp_path)
    line = [*shlex.split(hook["entry"])[1:], *hook["args"], "--only-data"]
    (tmp_path / "cities/a").mkdir(parents=True)
    (tmp_path / "cities/a/city.yaml").write_text("id: b\n", encoding="utf-8")
    assert bizbench(*line)[0] == 1
    (tmp_path / "cities/a/city.yaml").write_text("id: a\nlevel: city\nname: {zh: 样例}\n", "utf-8")
    assert bizbench(*line)[0] == 0


# --- the workflow ----------------------------------------------------------------------------


def steps() -> dict[str, str]:
    """The scripts of the workflow, by the name of their step."""
    jobs = yaml.safe_load(WORKFLOW.read_text("utf-8"))["jobs"]
    return {step["name"]: step["run"] for step in jobs["data"]["steps"] if "name" in step}


def test_the_workflow_is_sound() -> None:
    workflow = yaml.safe_load(WORKFLOW.read_text("utf-8"))
    assert workflow[True] == {"pull_request": workflow[True]["pull_request"]}  # “on” is YAML's true
    assert workflow["permissions"] == {"contents": "read"}
    (job,) = workflow["jobs"].values()
    ids = {step.get("id") for step in job["steps"]}
    for named in re.findall(r"steps\.(\w+)\.outputs", WORKFLOW.read_text("utf-8")):
        assert named in ids


@pytest.mark.skipif(not shutil.which("bash") or not shutil.which("sed"), reason="no bash, no sed")
def test_the_scripts_of_the_workflow_can_be_read() -> None:
    for script in steps().values():
        script = re.sub(r"\$\{\{.*?\}\}", "a/2020", script)
        assert subprocess.run(["bash", "-n", "-c", script], check=False).returncode == 0


@pytest.mark.usefixtures("_in_the_folder")
def test_the_commands_of_the_workflow_run(capsys: pytest.CaptureFixture[str]) -> None:
    filled = {"${{ steps.changed.outputs.plans }}": "yangli/2021", '"$city"': "yangli"}
    filled |= {'"$1"': "yangli", '"$2"': "2021"}
    found = []
    for script in steps().values():
        for old, new in filled.items():
            script = script.replace(old, new)
        found += re.findall(r"\bbizbench ([a-z][^|;\n]*)", script)
    assert len(found) == 4
    for command in found:
        assert run(shlex.split(command)) == 0, (command, capsys.readouterr())
