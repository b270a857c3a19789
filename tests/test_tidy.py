"""Names in data files: what a person may write instead of ids, and how `tidy` writes ids."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bizbench.curation import tidy as tidying
from bizbench.data import catalog, compiled, intake, shapes, translate, yamldoc
from bizbench.data.naming import scope_words
from bizbench.data.records import Indicator, Measure, Scope
from bizbench.ground.record import replace
from bizbench.ground.texts import LANGUAGES, text
from tests import catalogues
from tests.catalogues import FREE, plan, target
from tests.conftest import TINY, Run

PROGRESS = TINY.parent / "progress"
WATER = "getting-water"


def in_names(
    raw: bytes, file: intake.Opened, known: translate.Glossary, dice: random.Random
) -> bytes:
    """A file with names for its ids, each drawn from all that it may be called."""
    spots = translate.names_in(file.document, shapes.SHAPES[file.file.kind], known)
    values = {}
    for path, id, spot, around in spots:
        called = [
            word
            for word in calls(id, spot, around.measure, known)
            if meant(around, spot, word) == id
        ]
        values[file.document.place(path)] = dice.choice([id, *called])
    return yamldoc.rewritten(raw, values)


def meant(around: translate.Around, spot: shapes.Spot, word: str) -> str | None:
    try:
        return around.id(spot, word)
    except ValueError:  # of two things of one name neither is meant
        return None


def calls(
    id: str, spot: shapes.Spot, measure: Measure | None, known: translate.Glossary
) -> Iterator[str]:
    """What something may be called."""
    owner = known.indicators[measure.indicator] if measure else None
    match spot.kind:
        case "word":
            yield from (word for word, own in (spot.words or {}).items() if own == id)
        case "measure" if measure and owner:
            yield from (f"{owner.name.get(lang)}/{measure.name.get(lang)}" for lang in LANGUAGES)
            yield from (measure.name.zh, f"{owner.id}／{measure.name.zh}")
        case "scope" if owner:
            yield from scopes(owner, Scope.parse(id))
        case "clock" if measure:
            yield measure.clocks[id].zh
        case "exclusion" if owner:
            yield owner.exclusions[id].zh
        case "city":
            yield known.cities.names[id].zh
        case "indicator":
            yield known.indicators[id].name.zh
        case "unit":
            yield from (text(lang, f"units.{id}") for lang in LANGUAGES)
        case "target":
            head, _, rest = id.partition("@")
            told = known.measure("/".join(head.split("/")[-2:]))
            scope, sharp, further = rest.partition("#")
            indicator = known.indicators[told.indicator]
            for words in scopes(indicator, Scope.parse(scope)):
                yield f"{indicator.name.zh}/{told.name.zh}@{words}{sharp}{further}"
        case "amount":
            number, unit = id.split(" ")
            yield from (text(lang, f"unit.{unit}", n=number) for lang in LANGUAGES)


def scopes(owner: Indicator, scope: Scope) -> Iterator[str]:
    for lang in LANGUAGES:
        yield scope_words(owner, scope).get(lang)
        parts = "+".join(owner.qualifiers[q].get(lang) for q in reversed(scope.qualifiers))
        yield owner.cases[scope.case].name.get(lang) + (f"/{parts}" if parts else "")


def copied(folder: Path, to: Path) -> list[Path]:
    """A copy of a data folder; its files."""
    made = []
    for path in sorted(folder.rglob("*.yaml")):
        copy = to / path.relative_to(folder)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(path.read_bytes())
        made.append(copy)
    return made


def records(loaded: catalog.Catalog) -> list[object]:
    """All that the files say, wherever they lie."""
    cut = [replace(t, file="") for t in loaded.targets]
    indicators = [
        (i.id, i.cases.keys(), [m.unit for m in i.measures]) for i in loaded.indicators.values()
    ]
    return [cut, indicators, sorted(loaded.plans), [p.id for p in loaded.problems]]


@settings(max_examples=25)
@given(seed=st.integers(0, 2**32))
@pytest.mark.parametrize("folder", [TINY, PROGRESS], ids=["tiny", "progress"])
def test_names_mean_what_ids_mean_and_tidy_writes_the_ids(
    folder: Path, seed: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """The very bytes: what is no name is left as it is."""
    there = tmp_path_factory.mktemp("names")
    paths = copied(folder, there)
    before = {path: path.read_bytes() for path in paths}
    loaded = compiled.catalog([there])
    opened = [intake.opened(file) for file in loaded.files]
    known, dice = intake.glossary(opened), random.Random(seed)
    changed = 0
    for file in opened:
        assert isinstance(file, intake.Opened)
        raw = in_names(before[file.file.path], file, known, dice)
        changed += raw != before[file.file.path]
        file.file.path.write_bytes(raw)
    assert changed > len(paths) // 2
    named = compiled.catalog([there])
    assert records(named) == records(loaded)
    for tidied in tidying.tidy(named, [there]):
        assert tidied.content == before[tidied.path], tidied.edits
        tidied.path.write_bytes(tidied.content)
    assert not any(tidied.edits for tidied in tidying.tidy(compiled.catalog([there]), [there]))


CHINESE = """\
city: 北城          # 我市
year: 2030
kind: 方案
document: {title: {zh: 方案}, coverage: 全文}
items:
  - item: "1"
    title: {zh: 一}
    targets:
      - measure: 获得用水/接水时间
        scope: 企业/有外部工程+小微企业   # 先写有工程
        at_most: "5个工作日"
        written: 不超过5个工作日
        clock: 申请至通水
        excludes: [用户工程]
        commitment: 争取达到
        threshold: {at_most: 160千伏安}
        note: {zh: 说明}
      - {measure: 费用, scope: 城区, at_most: 6亿元, written: 不超过6亿元}
      - measure: 投诉量
        scope: 全部用户
        at_most: 3.3万次
        per: 月
        written: 每月不超过3.3万次
        condition: {en: in summer}
"""
IDS = """\
city: north          # 我市
year: 2030
kind: plan
document: {title: {zh: 方案}, coverage: complete}
items:
  - item: "1"
    title: {zh: 一}
    targets:
      - measure: getting-water/time
        scope: business/small+with-works   # 先写有工程
        at_most: 5 working_day
        written: 不超过5个工作日
        clock: application-to-tap
        excludes: [own-works]
        commitment: strive
        threshold: {at_most: 160 kVA}
        note: {zh: 说明}
      - {measure: getting-water/fee, scope: all/urban, at_most: 600000000 CNY, written: 不超过6亿元}
      - measure: getting-water/complaints
        scope: all
        at_most: 33000 event
        per: month
        written: 每月不超过3.3万次
        condition: {en: in summer}
"""


@pytest.fixture
def chinese(tmp_path: Path) -> Path:
    path = tmp_path / "cities" / "north" / "2030.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(CHINESE, encoding="utf-8")
    return path


def test_editors_take_names_as_well() -> None:
    document, _ = yamldoc.read(CHINESE.encode(), "2030.yaml")
    assert document is not None
    schema = jsonschema.Draft7Validator(shapes.json_schema("plan"))
    assert [error.message for error in schema.iter_errors(document.data)] == []
    document.data["kind"] = "方按"
    assert len(list(schema.iter_errors(document.data))) == 1


def test_a_plan_in_chinese_says_what_it_says_in_ids(chinese: Path) -> None:
    folder = chinese.parents[2]
    loaded = compiled.catalog([TINY, folder])
    assert not loaded.problems
    mine = loaded.plans["north/2030"].targets
    assert [str(t.scope) for t in mine] == ["business/small+with-works", "all/urban", "all"]
    assert [(t.value, t.unit) for t in mine] == [
        (5, "working_day"),
        (6 * 10**8, "CNY"),
        (33_000, "event"),
    ]
    assert (mine[0].clock, mine[0].excludes, mine[0].commitment) == (
        "application-to-tap",
        ("own-works",),
        "strive",
    )
    assert mine[0].note is not None and mine[0].note.get("en") == "说明"
    assert mine[2].condition is not None and mine[2].condition.get("zh") == "in summer"
    chinese.write_text(IDS, encoding="utf-8")
    again = compiled.catalog([TINY, folder]).plans["north/2030"].targets
    assert again == mine


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_tidy_writes_ids_and_nothing_else(chinese: Path, end: str, bizbench: Run) -> None:
    chinese.write_bytes(CHINESE.replace("\n", end).encode())
    asked = [
        "tidy",
        str(chinese),
        "--data",
        str(TINY),
        "--data",
        str(chinese.parents[2]),
        "--only-data",
    ]
    code, out, _ = bizbench(*asked, "--check")
    assert code == 1 and "获得用水/接水时间 → getting-water/time" in out
    assert chinese.read_bytes() == CHINESE.replace("\n", end).encode()
    assert bizbench(*asked)[0] == 0
    assert chinese.read_bytes() == IDS.replace("\n", end).encode()
    code, out, _ = bizbench(*asked, "--check", "--lang", "en")
    assert (code, out) == (0, "nothing to tidy\n")


def test_tidy_of_what_is_no_data_file_or_no_yaml(chinese: Path, bizbench: Run) -> None:
    more = ["--data", str(TINY), "--data", str(chinese.parents[2]), "--only-data"]
    assert bizbench("tidy", "README.md", *more)[0] == 2
    chinese.write_text("a: [b", encoding="utf-8")
    code, _, err = bizbench("tidy", str(chinese), *more)
    assert code == 1 and "yaml-syntax" in err
    assert chinese.read_text(encoding="utf-8") == "a: [b"


def test_an_unknown_name_is_an_error_with_what_may_have_been_meant(chinese: Path) -> None:
    wrong = CHINESE.replace("接水时间", "接水时").replace("scope: 城区", "scope: 城")
    chinese.write_text(wrong, encoding="utf-8")
    found = compiled.catalog([TINY, chinese.parents[2]]).problems
    assert [p.id for p in found] == ["unknown-measure", "unknown-case"]
    assert dict(found[0].params)["hint"] == "接水时间"
    assert "费用" in dict(found[0].params)["allowed"]


@pytest.mark.parametrize(
    ("name", "shown"), [("{zh: 某城}", ("某城", "某城")), ("{en: Some}", ("Some", "Some"))]
)
def test_a_name_in_one_language_stands_for_both(
    name: str, shown: tuple[str, str], tmp_path: Path
) -> None:
    files = {
        "cities/a/city.yaml": f"id: a\nlevel: city\nname: {name}\ndepartments: [水务局, 城管局]\n"
    }
    files |= {"cities/a/2020.yaml": plan("a", 2020, [target("time", "business", "5 day")])}
    loaded = compiled.catalog([catalogues.write(tmp_path, files)])
    assert not loaded.problems
    city = loaded.cities["a"]
    assert (city.name.get("en"), city.name.get("zh")) == shown
    assert list(city.departments) == ["水务局", "城管局"]


def test_a_name_in_no_language_is_none(tmp_path: Path) -> None:
    files = {"cities/a/city.yaml": "id: a\nlevel: city\nname: {}\n"}
    loaded = compiled.catalog([catalogues.write(tmp_path, files)])
    assert [(p.id, dict(p.params)["key"]) for p in loaded.problems] == [("missing-key", "en / zh")]


def test_a_department_listed_twice_counts_once(tmp_path: Path) -> None:
    text = plan("a", 2020, [target("time", "business", "5 day", **FREE)])
    text = text.replace("    targets:", '    lead: [水务局, "水务局 ", 城管局]\n    targets:')
    files = {"cities/a/city.yaml": catalogues.city("a"), "cities/a/2020.yaml": text}
    loaded = compiled.catalog([catalogues.write(tmp_path, files)])
    assert [p.id for p in loaded.problems] == ["listed-twice"]
    assert loaded.targets[0].lead == ("水务局", "城管局")


COUNTRY = """\
indicator: 获得用水
cases:
  farms: {name: {zh: 农户}}
qualifiers:
  dry: {name: {zh: 缺水}}
exclusions:
  well: {name: {zh: 打井}}
extends:
  - measure: 接水时间
    cases: [农户]
    clocks: {first-call: {name: {zh: 自来电起}}}
measures:
  trips:
    name: {zh: 上门次数}
    unit: visit
    better: 越低越好
    cases: [农户, 企业]
"""


def test_add_on_files_add_to_an_indicator_and_to_each_other(tmp_path: Path) -> None:
    more = COUNTRY[: COUNTRY.index("extends")].replace("farms", "isles").replace("农户", "海岛")
    more = (
        more.replace("dry", "far")
        .replace("缺水", "远")
        .replace("well", "ship")
        .replace("打井", "船")
    )
    targets = [
        "{measure: 接水时间, scope: 农户/缺水, at_most: 9天, written: 不超过9天,"
        " clock: 自来电起, excludes: [打井]}",
        "{measure: 上门次数, scope: 农户, at_most: 1次, written: 最多1次}",
    ]
    files = {
        "indicators/getting-water+country.yaml": COUNTRY,
        "indicators/getting-water+isles.yaml": more
        + "extends: [{measure: 上门次数, cases: [海岛]}]\n",
        "cities/north/2030.yaml": plan("north", 2030, targets),
    }
    for name, content in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    loaded = compiled.catalog([TINY, tmp_path])
    assert not loaded.problems and not loaded.replaced
    made = loaded.plans["north/2030"].targets
    assert [(t.measure, str(t.scope)) for t in made] == [
        (f"{WATER}/time", "farms/dry"),
        (f"{WATER}/trips", "farms"),
    ]
    measures, before = loaded.measures, compiled.catalog([TINY]).measures
    assert measures[f"{WATER}/time"].cases == ("household", "business", "farms")
    assert measures[f"{WATER}/trips"].cases == ("farms", "business", "isles")
    assert measures[f"{WATER}/trips"].file.endswith("getting-water+country.yaml")
    assert {*measures} == {*before, f"{WATER}/trips"}
    assert measures[f"{WATER}/fee"] == before[f"{WATER}/fee"]


@pytest.mark.parametrize(
    "asked",
    [
        "compare getting-water/time",
        "score getting-water",
        "score",
        "diff north/2020 south/2021",
        "diff north/2020 south/2021 --indicator getting-water",
        "progress north/2020",
        "tasks north/2020",
        "whatif north getting-water/time@business=5day",
    ],
)
def test_a_broken_add_on_touches_what_is_asked_of_its_indicator(
    asked: str, tmp_path: Path, bizbench: Run
) -> None:
    path = tmp_path / "indicators" / "getting-water+country.yaml"
    path.parent.mkdir()
    path.write_text("indicator: getting-water\ncasez: {}\n", encoding="utf-8")
    code, out, err = bizbench(
        *asked.split(), "--data", str(TINY), "--data", str(tmp_path), "--only-data"
    )
    assert code == 1 and "unknown-key" in err and out


@pytest.mark.parametrize(
    "text", ["5 working_day", "1/3 hour", "hangzhou/2020", "north", "null", "low/a+b"]
)
def test_what_is_written_is_read_again(text: str) -> None:
    made = yamldoc.rewritten(b"a: 'x' # b\n", {(1, 4): text})
    document, problems = yamldoc.read(made, "a.yaml")
    assert document is not None and not problems and document.data == {"a": text}
