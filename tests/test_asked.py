"""How an answer was asked for stands in every form of it, and makes it again."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path
from typing import Any

import pytest

from bizbench import api
from bizbench.ground.version import __version__
from tests.catalogues import city, write
from tests.conftest import TINY, Run
from tests.test_formats import LINES

#: Further lines, which between them have every option that touches an answer.
OPTIONS = [
    ["compare", "获得用水", "--city", "north", "--city", "南港", "--scope", "business"],
    ["compare", "getting-water/time", "--against", "median", "--as-of", "2020", "--top", "1"],
    ["compare", "getting-water", "--against", "observed:harbour", "--strict"],
    ["compare", "getting-water/time", "--assume", "days=calendar", "--assume", "working-day=7/5"],
    ["compare", "getting-water", "--against", "goalpost", "--against", "observed:harbour"],
    ["matrix", "getting-water", "--city", "south", "--strict"],
    ["best", "getting-water", "--city", "south", "--as-of", "2021"],
    ["gaps", "north", "--against", "median", "--lead", "水", "--lead", "发改", "--strict"],
    ["gaps", "south", "--against", "north", "--indicator", "getting-water"],
    ["score", "getting-water", "--city", "north", "--against", "observed:harbour"],
    ["score", "--observed", "--city", "harbour"],
    ["score", "getting-water", "--over", "time,cost"],
    ["diff", "north/2020", "south/2021", "--indicator", "getting-water", "--all"],
    ["progress", "north", "--as-of", "2021-01-01", "--at-risk", "5", "--history"],
    ["whatif", "north", "接水时间@企业=4个工作日", "--as-of", "2021"],
    ["profile", "south", "--as-of", "2021"],
    ["show", "南港"],
    ["show", "getting-water"],
    ["show", "north/2020/getting-water/time@business", "--assume", "days=calendar"],
    [
        "list",
        "targets",
        "--city",
        "north",
        "--year",
        "2020",
        "--status",
        "target",
        "--text",
        "to connect",
    ],
    ["list", "measures", "--indicator", "getting-water"],
    ["validate", str(TINY / "cities")],
]


def _made(on: Run, line: list[str]) -> tuple[Any, str]:
    """What a line gives as JSON, and the command line that stands in it."""
    code, out, err = on(*line, "--format", "json")
    assert code in (0, 1), err
    made = json.loads(out)
    if isinstance(made, dict):
        return made, made["query"]["command"]
    _, out, _ = on(*line, "--format", "jsonl")
    versions = {json.loads(each)["version"] for each in out.splitlines()}
    return made, versions.pop().rpartition(" · ")[2] if versions else ""


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("line", [*([c, *more] for c, more in LINES.items()), *OPTIONS], ids=str)
def test_the_command_line_makes_the_answer_again(
    line: list[str], lang: str, on_tiny: Run, bizbench: Run
) -> None:
    made, command = _made(on_tiny, [*line, "--lang", lang])
    if not command:
        return  # no problem, no row
    program, *words = shlex.split(command)
    assert program == "bizbench"
    assert _made(bizbench, words) == (made, command)


@pytest.mark.parametrize("line", OPTIONS, ids=str)
def test_a_page_names_program_data_and_every_option(line: list[str], on_tiny: Run) -> None:
    """As typed, or in words."""
    if line[0] == "validate":
        return  # lists problems, and is no page
    words = {"--as-of 2020": "documents up to 2020", "--as-of 2021": "documents up to 2021"}
    words |= {
        "--as-of 2021-01-01": "as of 2021-01-01",
        "--strict": "strict: only like figures ranked",
    }
    _, versions, _ = on_tiny(*line, "--format", "jsonl", "--columns", "version", "--lang", "en")
    _, page, _ = on_tiny(*line, "--lang", "en", "--format", "markdown")
    command = json.loads(versions.splitlines()[0])["version"].rpartition(" · ")[2]
    asked = re.findall(r"(--[a-z-]+(?: (?!-)(?:'[^']*'|\S+))?)", command.partition(" --data ")[0])
    last = page.rstrip().splitlines()[-1].replace("\\", "")
    assert f"bizbench {__version__} · data " in last
    for option in asked:
        said = words.get(option, option.replace("--assume ", ""))
        assert said in last, (said, last)
    assert asked or line[0] == "show"


def test_a_folder_that_is_named_twice_stands_in_the_line_once(
    bizbench: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also one of the environment, so that the line needs none."""
    monkeypatch.setenv("BIZBENCH_DATA", str(TINY))
    made, command = _made(bizbench, ["compare", "getting-water", "--data", str(TINY)])
    assert command.count("--data tests/tiny") == 1 and "--only-data" not in command
    monkeypatch.delenv("BIZBENCH_DATA")
    assert _made(bizbench, shlex.split(command)[1:]) == (made, command)


# --- frameworks ------------------------------------------------------------------------------


@pytest.fixture
def framed(tmp_path: Path) -> api.Bizbench:
    """Three indicators: two bear a name of one framework, of which a third has the keyword."""
    water = (TINY / "indicators" / "getting-water.yaml").read_text("utf-8")
    frames = {
        "getting-water": "{ndrc-18: 包容普惠创新, b-ready: utility-services}",
        "getting-gas": "{ndrc-18: 包容普惠创新}",
        "getting-heat": "{b-ready: utility-services}",
    }
    files = {}
    for n, (id, frame) in enumerate(frames.items()):
        made = re.sub("(?m)^frameworks: .*$", f"frameworks: {frame}", water)
        made = made.replace("id: getting-water", f"id: {id}").replace("获得用水}", f"获得用水{n}}}")
        words = "用热, 包容普惠创新" if id == "getting-heat" else f"词{n}"
        files[f"indicators/{id}.yaml"] = re.sub(r"(?m)^keywords: .*$", f"keywords: [{words}]", made)
    return api.load([write(tmp_path, files | {"cities/a/city.yaml": city("a")})], only_data=True)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("包容普惠创新", {"getting-water", "getting-gas"}),
        ("ndrc-18", {"getting-water", "getting-gas"}),
        ("Utility Services", {"getting-water", "getting-heat"}),
        ("utility-services", {"getting-water", "getting-heat"}),
        ("用热", {"getting-heat"}),
    ],
)
def test_a_name_of_a_framework_means_all_that_carry_it(
    word: str, expected: set[str], framed: api.Bizbench
) -> None:
    """In every command that takes indicators, above keywords."""
    asked = [framed.compare(word), framed.matrix(word), framed.best(word)]
    for answer in asked:
        compared = getattr(answer.result, "comparison", answer.result)
        assert {i.id for i in compared.indicators} == expected
        assert {*answer.to_dict()["query"]["indicators"]} == expected
    assert {r.indicator.id for r in framed.score(word).result.rankings} == expected
    assert {e["id"] for e in framed.list("indicators", indicator=[word]).to_dict()} == expected
    assert {*framed.gaps("a", indicator=word).to_dict()["query"]["indicators"]} == expected


def test_an_id_means_itself_whatever_else_bears_it_as_a_name(framed: api.Bizbench) -> None:
    assert framed.compare("getting-gas").to_dict()["query"]["indicators"] == ["getting-gas"]
    found = framed.list("indicators", text="NDRC").to_dict()
    assert {e["id"] for e in found} == {"getting-water", "getting-gas"}
