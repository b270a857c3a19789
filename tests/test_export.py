"""The package of open data: its values, its keys, and how it is put in place."""

from __future__ import annotations

import csv
import hashlib
import json
import re
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from bizbench import api
from bizbench.data.index.view import Indexed
from bizbench.data.loading import load as read_anew
from bizbench.ground.refusals import UsageError
from bizbench.ground.texts import text
from bizbench.ground.version import __version__
from bizbench.output.package import parquet, walk
from tests import test_floors, test_hostile
from tests.catalogues import load, target
from tests.conftest import ROOT, TINY, Run

#: Folders that hold every kind of record between them.
STACK = [TINY, ROOT / "tests" / "progress"]


@pytest.fixture(scope="module")
def loaded() -> api.Bizbench:
    return api.load(STACK, only_data=True, cache=False)


@pytest.fixture(scope="module")
def package(loaded: api.Bizbench, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("export") / "open"
    loaded.export(folder, sqlite=folder.with_suffix(".db"))
    return folder


def rows(folder: Path, table: str) -> list[dict[str, str]]:
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def described(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / "datapackage.json").read_text("utf-8"))
    return found


def files(folder: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in folder.iterdir()}


FORMS: Mapping[str, Callable[[str], object]] = {
    "integer": int,
    "number": lambda value: re.fullmatch(r"-?\d+(\.\d+)?", value) or int("no number"),
    "boolean": {"true": True, "false": False}.__getitem__,
    "date": lambda value: re.fullmatch(r"\d{4}-\d\d-\d\d", value) or int("no day"),
    "string": str,
}


def wrong(folder: Path) -> Iterator[str]:
    """What is not as the description says."""
    resources = described(folder)["resources"]
    tables = {r["name"]: rows(folder, r["name"]) for r in resources}
    for resource in resources:
        name, schema, found = resource["name"], resource["schema"], tables[resource["name"]]
        raw = (folder / resource["path"]).read_bytes()
        whole = {"bytes": len(raw), "hash": f"sha256:{hashlib.sha256(raw).hexdigest()}"}
        if any(resource[key] != value for key, value in whole.items()):
            yield f"{name}: another file"
        if resource["rows"] != len(found):
            yield f"{name}: another number of rows"
        for field in schema["fields"]:
            limits = field.get("constraints", {})
            for row in found:
                value = row[field["name"]]
                if value:
                    FORMS[field["type"]](value)
                elif limits.get("required"):
                    yield f"{name}.{field['name']}: missing"
                if value and value not in limits.get("enum", [value]):
                    yield f"{name}.{field['name']}: {value}"
                if value and not re.fullmatch(limits.get("pattern", r"(?s).*"), value):
                    yield f"{name}.{field['name']}: {value}"
        keys = [tuple(row[c] for c in schema["primaryKey"]) for row in found]
        if len({*keys}) != len(keys):
            yield f"{name}: a key twice"
        for key in schema["foreignKeys"]:
            there = tables[key["reference"]["resource"] or name]
            known = {tuple(row[c] for c in key["reference"]["fields"]) for row in there}
            named = {tuple(row[c] for c in key["fields"]) for row in found}
            missing = {values for values in named - known if all(values)}
            if missing:
                yield f"{name}: {key['fields']} {missing}"


def test_types_and_keys_are_as_described(package: Path) -> None:
    assert list(wrong(package)) == []
    counts = {r["name"]: r["rows"] for r in described(package)["resources"]}
    empty = [name for name, n in counts.items() if not n]
    assert empty == ["groups", "group_places", "frameworks", "framework_indicators"]


def test_frictionless_finds_nothing(package: Path) -> None:
    frictionless = pytest.importorskip("frictionless")
    report = frictionless.validate(str(package / "datapackage.json"))
    assert report.valid, report.flatten(["rowNumber", "fieldName", "type", "message"])


def test_a_target_is_what_the_list_says(loaded: api.Bizbench, package: Path) -> None:
    listed = {row["id"]: row for row in loaded.list("targets").to_dict()}
    found = rows(package, "targets")
    assert {row["id"] for row in found} == {*listed}
    for row in found:
        said = listed[row["id"]]
        flat = {f"converted.{k}": v for k, v in (said.pop("converted") or {}).items()}
        for name, value in (said | flat).items():
            if isinstance(value, list | dict | str) or name not in row:
                continue
            shown = "" if value is None else value
            assert row[name] == str(shown) or float(row[name]) == shown, name
        assert row["written"] == said["written"]
        assert row["lead"] == " | ".join(said["lead"])


def test_a_figure_set_aside_is_there_with_its_reason(tmp_path: Path) -> None:
    """Each in its item and in order, the reason and the remark in both languages."""
    name, one = "cities/north/2020.yaml", "- {written: 一窗, why: slogan}"
    more = "\n      - {written: 三门, why: other, note: {zh: 地名, en: a place}}"
    path = tmp_path / "data" / name
    path.parent.mkdir(parents=True)
    plain = (TINY / name).read_text(encoding="utf-8")
    path.write_text(plain.replace(one, one + more), encoding="utf-8")
    loaded = api.load([*STACK, tmp_path / "data"], only_data=True, cache=False)
    loaded.export(tmp_path / "open", sqlite=tmp_path / "open.db")
    assert list(wrong(tmp_path / "open")) == []
    said = [[*row.values()] for row in rows(tmp_path / "open", "set_aside")]
    at = ["north/2020", said[0][1]]
    assert said == [
        [*at, "1", "一窗", "slogan", "slogan", "口号", "", ""],
        [*at, "2", "三门", "other", "other", "其他", "a place", "地名"],
    ]
    items = loaded.show("north/2020").to_dict()["items"]
    assert [i["id"] for i in items if i["set_aside"]] == [said[0][1]]
    with sqlite3.connect(tmp_path / "open.db") as made:
        found = made.execute("SELECT 原文, 原因说明 FROM 未采用").fetchall()
    assert found == [("一窗", "口号"), ("三门", "其他")]


def test_what_is_converted_has_both_ends(tmp_path: Path) -> None:
    days = target("time", "business", "14 unspecified_day")
    load(tmp_path / "data", {"north/2020": [days]}).export(tmp_path / "open")
    (row,) = rows(tmp_path / "open", "targets")
    assert (row["value"], row["unit"], row["converted.unit"]) == ("14", "unspecified_day", "day")
    ends = ("converted.value", "converted.value_low", "converted.value_high")
    assert [row[name] for name in ends] == ["20.44", "14", "20.44"]
    assert row["converted.conventions"] == "days=working | working-day=365/250"


def test_floors_are_those_of_the_comparison(tmp_path: Path) -> None:
    days = test_floors.days
    plans = {
        "hills/2020": [days("10 day")],
        "ham/2021": [days("8 day")],
        "hatch/2021": [days("12 day")],
        "quay/2021": [days("9 day")],
        "hook/2021": [],
    }
    loaded = test_floors.load(tmp_path / "data", plans)
    loaded.export(tmp_path / "open")
    assert list(wrong(tmp_path / "open")) == []
    found = {row["promise"]: row for row in rows(tmp_path / "open", "floors") if row["promise"]}
    compared = loaded.compare("getting-water/time", level="all").result.sets
    own = [r for s in compared for r in s.rows if r.target and r.floor and r.kind != "variant"]
    assert len(own) == 2
    for row in own:
        assert row.target and row.floor
        said = found[row.target.id]
        assert said["floor.target"] == row.floor.target.id
        assert said["floor.state"] == row.floor.state
    unpromised = {r["city"]: r for r in rows(tmp_path / "open", "floors") if not r["promise"]}
    assert {*unpromised} == {"ham", "hatch", "hook"}
    assert unpromised["hook"]["floor.target"] == "ham/2021/getting-water/time@business"


def test_the_same_bytes_everywhere(
    package: Path, own_cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Read off an index, from another folder, in another language."""
    monkeypatch.setattr("bizbench.data.loading.load", read_anew)
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    monkeypatch.chdir(tmp_path)
    again = api.load(STACK, only_data=True)
    assert isinstance(again.catalog, Indexed) and own_cache.exists()
    again.export("again", sqlite="again.db")
    assert files(tmp_path / "again") == files(package)
    assert (tmp_path / "again.db").read_bytes() == package.with_suffix(".db").read_bytes()


@pytest.mark.parametrize("name", ["formula", "full-width", "apostrophe", "quotes", "lines", "pipe"])
def test_values_are_the_values(tmp_path: Path, name: str) -> None:
    hostile = test_hostile.HOSTILE[name]
    loaded = test_hostile.catalogue(tmp_path / "data", hostile)
    loaded.export(tmp_path / "open", sqlite=tmp_path / "open.db")
    assert list(wrong(tmp_path / "open")) == []
    titles = [p.title.zh for p in loaded.catalog.plans.values()]
    assert any(hostile in title for title in titles)
    assert sorted(r["title.zh"] for r in rows(tmp_path / "open", "documents")) == sorted(titles)
    with sqlite3.connect(tmp_path / "open.db") as file:
        stored = file.execute('SELECT "title.zh" FROM documents ORDER BY 1').fetchall()
    assert [title for (title,) in stored] == sorted(titles)


def test_sqlite_has_keys_that_hold_and_chinese_views(package: Path) -> None:
    with sqlite3.connect(package.with_suffix(".db")) as file:
        assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert file.execute("PRAGMA foreign_key_check").fetchall() == []
        for table in walk.TABLES:
            (count,) = file.execute(f"SELECT COUNT(*) FROM {table.name}").fetchone()
            assert count == len(rows(package, table.name))
        joined = "SELECT 原文 FROM 目标 JOIN documents d ON d.id = 方案编号 ORDER BY 1"
        written = [said for (said,) in file.execute(joined)]
        assert written == sorted(row["written"] for row in rows(package, "targets"))
        missing = 'SELECT COUNT(*) FROM targets WHERE lead = "" OR inferred = ""'
        assert file.execute(missing.replace('"', "'")).fetchone() == (0,)


@pytest.mark.parametrize("table", walk.TABLES, ids=lambda table: table.name)
def test_no_column_is_called_as_another(table: Any) -> None:
    for names in ([c.name for c in table.columns], [c.zh for c in table.columns]):
        assert len({*names}) == len(names)


def test_parquet_has_real_types(loaded: api.Bizbench, package: Path, tmp_path: Path) -> None:
    pyarrow = pytest.importorskip("pyarrow.parquet")
    loaded.export(tmp_path / "open", format="parquet")
    for table in walk.TABLES:
        read = pyarrow.read_table(tmp_path / "open" / f"{table.name}.parquet")
        plain = rows(package, table.name)
        assert read.column_names == [column.name for column in table.columns]
        for column in table.columns:
            kind = str(read.schema.field(column.name).type)
            assert kind == TYPES[column.type]
            for typed, row in zip(read[column.name].to_pylist(), plain, strict=True):
                assert _as_text(typed) == row[column.name] or float(row[column.name]) == typed


TYPES = {
    "string": "string",
    "integer": "int64",
    "number": "double",
    "boolean": "bool",
    "date": "date32[day]",
    "list": "list<element: string>",
}


def _as_text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return " | ".join(value) if isinstance(value, list) else "" if value is None else str(value)


def test_without_pyarrow_the_error_says_how_to_get_it(
    on_tiny: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parquet, "find_spec", lambda name: None)
    code, _, err = on_tiny("export", str(tmp_path / "open"), "--format", "parquet")
    assert code == 2
    assert "pip install 'bizbench[parquet]'" in err
    assert not (tmp_path / "open").exists()


def test_the_command_says_what_it_wrote(on_tiny: Run, tmp_path: Path) -> None:
    code, out, err = on_tiny("export", str(tmp_path / "open"), "--sqlite", str(tmp_path / "o.db"))
    assert (code, out) == (0, "")
    n = len(rows(tmp_path / "open", "targets"))
    assert f"open ({len(walk.TABLES)} tables; {n} figures of 6 documents)" in err
    assert "o.db (" in err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "name a folder to write to"),
        (["out", "--format", "json"], "there is no format 'json' here"),
        (["no/such/out"], "the folder no/such does not exist"),
        (["file"], "file cannot be written: Not a directory"),
        (["link"], "link cannot be written: Not a directory"),
        (["--sqlite", "file"], "file exists already"),
        (["--sqlite", "full"], "full cannot be written: Is a directory"),
        (["full"], "the folder full is not empty"),
        (["full", "--force"], "no datapackage.json of ours"),
    ],
)
def test_what_is_refused_changes_nothing(
    bizbench: Run,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    said: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "file").write_text("mine")
    (tmp_path / "link").symlink_to("nowhere")
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "README.md").write_text("mine")
    code, _, err = bizbench("export", *arguments, "--data", str(TINY), "--only-data")
    assert code == 2
    assert said in err
    assert sorted(p.name for p in tmp_path.rglob("*")) == ["README.md", "file", "full", "link"]
    assert (tmp_path / "full" / "README.md").read_text() == "mine"


def test_force_replaces_the_package_and_nothing_else(
    loaded: api.Bizbench, package: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "open"
    folder.mkdir()  # an empty folder is as good as none
    load(tmp_path / "data", {"north/2020": [target("time", "business", "5 day")]}).export(folder)
    (folder / "notes.txt").write_text("mine")
    (folder / "targets.parquet").write_text("mine")
    with pytest.raises(UsageError, match="not empty"):
        loaded.export(folder)
    loaded.export(folder, force=True)
    mine = {"notes.txt": b"mine", "targets.parquet": b"mine"}
    assert files(folder) == files(package) | mine


@pytest.mark.parametrize("name", ["units.csv", "README.md", ".datapackage.json.replaced"])
def test_what_cannot_be_replaced_is_refused_before_anything_is(
    loaded: api.Bizbench, package: Path, tmp_path: Path, name: str
) -> None:
    folder, database = tmp_path / "open", tmp_path / "open.db"
    load(tmp_path / "data", {"north/2020": [target("time", "business", "5 day")]}).export(
        folder, sqlite=database
    )
    (folder / name).unlink(missing_ok=True)
    (folder / name).mkdir()
    before = [p.read_bytes() for p in (database, *sorted(folder.glob("*.*"))) if p.is_file()]
    with pytest.raises(UsageError, match=f"{name} cannot be written: Is a directory"):
        loaded.export(folder, sqlite=database, force=True)
    after = [p.read_bytes() for p in (database, *sorted(folder.glob("*.*"))) if p.is_file()]
    assert after == before


@pytest.mark.parametrize("name", ["open", "open/units.csv"])
def test_the_file_and_the_folder_are_not_one(
    loaded: api.Bizbench, tmp_path: Path, name: str
) -> None:
    with pytest.raises(UsageError, match="File exists"):
        loaded.export(tmp_path / "open", sqlite=tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_another_format_leaves_no_table_of_the_first(loaded: api.Bizbench, tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    loaded.export(tmp_path / "open")
    loaded.export(tmp_path / "open", format="parquet", force=True)
    assert not [p for p in (tmp_path / "open").iterdir() if p.suffix == ".csv"]


def test_a_replacement_that_broke_off_is_no_package_and_can_be_mended(
    loaded: api.Bizbench, package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "open"
    loaded.export(folder)
    move = Path.replace

    def killed(self: Path, there: Path) -> Path:
        if Path(there).name == "items.csv":
            raise KeyboardInterrupt
        return move(self, there)

    monkeypatch.setattr(Path, "replace", killed)
    with pytest.raises(KeyboardInterrupt):
        loaded.export(folder, force=True)
    monkeypatch.undo()
    assert not (folder / "datapackage.json").exists()
    loaded.export(folder, force=True)
    assert files(folder) == files(package)


def test_a_full_disk_leaves_nothing(
    loaded: api.Bizbench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("bizbench.output.package.sinks.Csv.add", full)
    with pytest.raises(UsageError, match=r"open cannot be written: No space left"):
        loaded.export(tmp_path / "open", sqlite=tmp_path / "open.db")
    assert list(tmp_path.iterdir()) == []


def test_what_is_left_out_is_said(bizbench: Run, tmp_path: Path) -> None:
    load(tmp_path / "data", {"north/2020": [target("time", "business", "5 day")]})
    broken = tmp_path / "data" / "cities" / "north" / "2021.yaml"
    broken.write_text("city: north\n")
    folder = tmp_path / "open"
    where = ("--data", str(tmp_path / "data"), "--only-data")
    code, _, err = bizbench("export", str(folder), *where)
    assert code == 1
    assert "2021.yaml" in err
    assert described(folder)["data"]["left_out"] == ["cities/north/2021.yaml"]
    assert "INCOMPLETE" in described(folder)["description"]
    assert (folder / "README.md").read_text("utf-8").count("`cities/north/2021.yaml`") == 2


def test_a_licence_is_stated_for_the_shipped_data_only(
    loaded: api.Bizbench, package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "licenses" not in described(package)
    monkeypatch.setattr("bizbench.data.roots.shipped", lambda: TINY)
    api.load(cache=False).export(tmp_path / "shipped")
    names = [licence["name"] for licence in described(tmp_path / "shipped")["licenses"]]
    assert names == ["CC-BY-4.0", "CC-BY-3.0-IGO"]


def test_nothing_in_it_is_of_this_machine(package: Path) -> None:
    for name, content in files(package).items():
        assert str(ROOT).encode() not in content, name
    assert {row["file"].partition("/")[0] for row in rows(package, "targets")} == {"cities"}


PAGE = ROOT / "docs" / "data-package.md"


def overview() -> list[str]:
    """The tables as the page has them."""
    lines = [
        "| table | 中文 | one row is | key | keys to other tables |",
        "| --- | --- | --- | --- | --- |",
    ]
    for table in walk.TABLES:
        name = text("zh", f"package.{table.name}")
        about = text("en", f"package.{table.name}.about")
        primary = ", ".join(f"`{column}`" for column in table.primary)
        keys = [f"`{' + '.join(k.columns)}` → `{k.table}`" for k in table.keys]
        lines.append(
            f"| `{table.name}` | {name} | {about} | {primary} | {', '.join(keys) or '–'} |"
        )
    return lines


def test_the_page_lists_the_tables(update: bool) -> None:
    content = PAGE.read_text(encoding="utf-8")
    made = "\n".join([r"\g<1>", *overview(), "", ""])
    content, count = re.subn(
        r"(<!-- tables: [^\n]*-->\n).*?(?=<!-- end -->)", made, content, flags=re.S
    )
    assert count == 1
    if update:
        PAGE.write_text(content, encoding="utf-8", newline="\n")
    assert content == PAGE.read_text(encoding="utf-8")


def test_the_citation_names_the_programs_version() -> None:
    content = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    (version,) = re.findall(r"^version: (.+)$", content, flags=re.M)
    assert version == __version__
