"""Bad data: an example of every problem, with its place, and bytes that mean harm.

``tests/bad/ID/`` is a data folder stacked over ``tests/tiny``. Its ``expected.txt`` lists every
problem it causes, one a line: ``FILE:LINE:COLUMN ID``, with 0:0 for a file as a whole.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from bizbench.data import shapes
from bizbench.data.catalog import Catalog
from bizbench.data.loading import load
from bizbench.ground import problems as pages
from bizbench.ground.problems import ERROR, LEVELS, MOST, Problem
from bizbench.ground.record import replace
from bizbench.ground.texts import LANGUAGES
from bizbench.output.words.problems import github
from tests.catalogues import FREE, city, plan, target, write
from tests.conftest import Run

TESTS = Path(__file__).resolve().parent
TINY = TESTS / "tiny"
BAD = TESTS / "bad"
FOLDERS = sorted(path.name for path in BAD.iterdir() if path.is_dir())
MESSAGES = BAD / "messages.en.txt"
PLAN = "cities/north/2030.yaml"


def _loaded(folder: Path) -> tuple[Catalog, list[Problem]]:
    """The catalogue of a folder over tiny; its problems with paths inside that folder.

    Asserts what holds of every bad folder: the texts are sound, and tiny is unharmed.
    """
    catalog = load([TINY, folder])
    inside = []
    for problem in catalog.problems:
        path = Path(os.path.normpath(Path.cwd() / problem.file))
        assert path.is_relative_to(folder), f"a problem outside the folder: {problem}"
        inside.append(replace(problem, file=path.relative_to(folder).as_posix()))
    for problem in inside:
        for lang in LANGUAGES:
            shown = pages.message(problem, lang)
            assert shown.strip()
            assert not re.search(r"\{[A-Za-z_]*\}", shown), shown
            assert pages.line(problem, lang).endswith(f"[{problem.id}]")
            assert github(problem, lang).count("\n") == 0
    unharmed = load([TINY])
    assert not unharmed.problems
    assert catalog.plans.keys() >= unharmed.plans.keys()
    assert catalog.cities.keys() >= unharmed.cities.keys()
    assert catalog.indicators.keys() >= unharmed.indicators.keys()
    wrong = {p.file for p in catalog.problems if p.level == ERROR}
    assert {b.file for b in catalog.broken} == wrong & {f.shown for f in catalog.files}
    return catalog, sorted(inside)


def _shown(problem: Problem) -> str:
    return f"{problem.file}:{problem.line}:{problem.column} {problem.id}"


@cache
def _problems(folder: str) -> list[Problem]:
    """Those of a kept bad folder."""
    return _loaded(BAD / folder)[1]


@pytest.mark.parametrize("folder", FOLDERS)
def test_example(folder: str) -> None:
    found = _problems(folder)
    expected = (BAD / folder / "expected.txt").read_text(encoding="utf-8").splitlines()
    assert sorted(map(_shown, found)) == sorted(expected)
    assert folder in {p.id for p in found}


@pytest.mark.parametrize(
    ("step", "is_refused"),
    [("100 percent", False), ("101 percent", True), ("5 day", False), ("6 day", True)],
)
def test_all_there_is_may_be_taken_away_and_no_more(
    step: str, is_refused: bool, tmp_path: Path
) -> None:
    """减少100% leaves nothing, which can be promised and can be reported."""
    change = {"change": "decrease", "base": "baseline", "baseline": "5 day", **FREE}
    promised = target("time", "business", step, "exactly", **change)
    _write(tmp_path, plan("north", 2030, [promised]).encode())
    assert [p.id for p in _loaded(tmp_path)[1]] == ["change-below-zero"] * is_refused
    sound = target("time", "business", "1 day", "exactly", **change)
    _write(tmp_path, plan("north", 2030, [sound]).encode())
    report = "target: getting-water/time@business, date: 2030-06-30, change: decrease"
    (tmp_path / "cities/north/progress-2030.yaml").write_text(
        f"city: north\nyear: 2030\nkind: progress\nsource: {{title: 季报}}\n"
        f"reports:\n  - {{{report}, value: {step}}}\n",
        encoding="utf-8",
    )
    assert [p.id for p in _loaded(tmp_path)[1]] == ["change-below-zero"] * is_refused


def test_place_does_not_depend_on_current_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    places = {}
    for current in (TESTS.parent, BAD / "unknown-key", Path("/")):
        monkeypatch.chdir(current)
        places[current] = [_shown(p) for p in _loaded(BAD / "unknown-key")[1]]
    assert len({tuple(p) for p in places.values()}) == 1


def test_messages(update: bool) -> None:
    """The golden text of every message; ``--update`` writes it anew."""
    lines = []
    for folder in FOLDERS:
        for problem in _problems(folder):
            lines.append(pages.line(replace(problem, file=f"{folder}/{problem.file}"), "en"))
    shown = "\n".join(lines) + "\n"
    if update:
        MESSAGES.write_text(shown, encoding="utf-8", newline="\n")
    assert shown == MESSAGES.read_text(encoding="utf-8")


# --- what cannot be a file in a repository --------------------------------------------------


def _unreadable(folder: Path) -> Path:
    path = _write(folder, b"")
    path.unlink()
    try:
        path.symlink_to("nowhere.yaml")
    except OSError:
        pytest.skip("no symbolic links here")
    return folder


def _too_large(folder: Path) -> Path:
    _write(folder, b"")
    os.truncate(folder / PLAN, 50_000_000)
    return folder


def _missing(folder: Path) -> Path:
    return folder / "nowhere"


def _empty(folder: Path) -> Path:
    (folder / "cities" / "north").mkdir(parents=True)
    return folder


def _many_values(folder: Path) -> Path:
    _write(folder, b"items: [" + b"1," * 300_000 + b"]\n")
    return folder


AT_RUN_TIME: dict[str, tuple[Callable[[Path], Path], str]] = {
    "file-unreadable": (_unreadable, PLAN),
    "file-too-large": (_too_large, PLAN),
    "folder-missing": (_missing, "."),
    "folder-empty": (_empty, "."),
    "too-many-values": (_many_values, PLAN),
}
#: Shown by ``test_ten_thousand_problems``.
ELSEWHERE = {"more-problems"}


@pytest.mark.parametrize("id", AT_RUN_TIME)
def test_run_time_example(id: str, tmp_path: Path) -> None:
    make, place = AT_RUN_TIME[id]
    _, found = _loaded(make(tmp_path))
    assert [(p.file, p.id) for p in found] == [(place, id)]


def test_every_problem_has_an_example() -> None:
    assert {*FOLDERS, *AT_RUN_TIME, *ELSEWHERE} == set(LEVELS)
    assert not set(FOLDERS) & set(AT_RUN_TIME)


# --- bytes that mean harm -------------------------------------------------------------------


def _write(folder: Path, raw: bytes) -> Path:
    path = folder / PLAN
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(raw)
    return path


def _found(folder: Path, raw: bytes) -> list[str]:
    """``LINE:COLUMN ID`` of every problem of a plan file of these bytes."""
    _write(folder, raw)
    _, found = _loaded(folder)
    assert {p.file for p in found} <= {PLAN}
    return [f"{p.line}:{p.column} {p.id}" for p in found]


def _plan(target: str = "", **more: str) -> bytes:
    """A plan file that is sound but for what is put in; ``target`` is a target in flow style."""
    head = {"city": "north", "year": "2030", "kind": "plan"}
    head |= {"document": "{title: {zh: 坏例}, coverage: complete}", **more}
    head["items"] = f"[{{item: '1', title: {{zh: 用水}}, targets: [{target}]}}]"
    return "".join(f"{key}: {value}\n" for key, value in head.items()).encode()


def _target(quantity: str, key: str = "at_most") -> str:
    return (
        f"{{measure: getting-water/procedures, scope: business, {key}: {quantity}, "
        "written: 不超过2个环节}"
    )


GOOD = _target("2 procedure")


def test_the_frame_is_sound(tmp_path: Path) -> None:
    assert _found(tmp_path, _plan(GOOD)) == []


BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
    for before, name in zip("abcdefghi", "bcdefghij", strict=True)
)

#: What the file holds, and the problems it must give.
HOSTILE: dict[str, tuple[bytes, list[str]]] = {
    "gbk": (_plan(GOOD).decode().encode("gbk"), ["4:24 file-encoding"]),
    "utf-16": (_plan(GOOD).decode().encode("utf-16"), ["1:1 file-encoding"]),
    "latin-1": (b"city: n\xf6rth\n", ["1:8 file-encoding"]),
    "lone surrogate bytes": (b"city: a\xed\xa0\x80b\n", ["1:8 file-encoding"]),
    "cut in a character": (b"city: \xe5\x8c", ["1:7 file-encoding"]),
    "empty": (b"", ["0:0 file-empty"]),
    "blank": (b"\n\n  \n", ["0:0 file-empty"]),
    "null": (b"null\n", ["0:0 file-empty"]),
    "only a byte order mark": (b"\xef\xbb\xbf", ["1:1 byte-order-mark", "0:0 file-empty"]),
    "byte order mark": (b"\xef\xbb\xbf" + _plan(GOOD), ["1:1 byte-order-mark"]),
    "crlf": (_plan(GOOD).replace(b"\n", b"\r\n"), []),
    "cr": (_plan(GOOD).replace(b"\n", b"\r"), []),
    "crlf keeps places": (
        (b"\xef\xbb\xbf" + _plan(GOOD, knid="plan")).replace(b"\n", b"\r\n"),
        ["1:1 byte-order-mark", "5:1 unknown-key"],
    ),
    "nul": (b"city: no\0rth\n", ["1:9 control-character"]),
    "turned text": ("city: no\u202erth\n".encode(), ["1:9 control-character"]),
    "nothing but nul": (b"\0" * 1_000_000, ["1:1 file-encoding"]),
    "utf-16 without a mark": (_plan(GOOD).decode().encode("utf-16-le"), ["1:1 file-encoding"]),
    "two hidden signs": (
        "city: n\u200bo\x07r\u200bth\n".encode(),
        ["1:10 control-character", "1:8 control-character"],
    ),
    "a hidden sign by escape": (_plan(GOOD, kind='"pl\\ean"'), ["3:7 control-character"]),
    "alias bomb": (BOMB.encode(), ["1:4 anchor"]),
    "a million [": (b"[" * 1_000_000, ["1:101 too-deep"]),
    "a million {": (b"{" * 1_000_000, ["1:2 key-not-text"]),
    "a million - ": (b"- " * 1_000_000, ["1:201 too-deep"]),
    "deep mappings": (
        "".join(f"{' ' * n}a:\n" for n in range(150)).encode(),
        ["101:101 too-deep"],
    ),
    "deep where nothing is known": (
        b"x: " + b"[" * 99 + b"]" * 99 + b"\n" + _plan(GOOD),
        ["1:1 unknown-key"],
    ),
    "tab indentation": (b"document:\n\ttitle: x\n", ["2:1 yaml-syntax"]),
    "list at the top": (b"- a\n- b\n", ["1:1 wrong-type"]),
    "text at the top": (b"plan\n", ["1:1 wrong-type"]),
    "number at the top": (b"2030\n", ["1:1 wrong-type"]),
    "full-width colon": (b"\n\ncity\xef\xbc\x9anorth\n", ["3:5 full-width-colon"]),
    "full-width colons": (
        _plan(GOOD).replace(b": north", "：north".encode()).replace(b": plan", "：plan".encode()),
        ["1:5 full-width-colon"],
    ),
    "number as key": (_plan(GOOD) + b"2030: x\n", ["6:1 unknown-key"]),
    "null as key": (_plan(GOOD) + b"null: x\n", ["6:1 unknown-key"]),
    "nothing as key": (_plan(GOOD) + b": x\n", ["6:1 yaml-syntax"]),
    "empty key": (_plan(GOOD) + b"'': x\n", ["6:1 unknown-key"]),
    "merge key": (_plan(GOOD) + b"<<: {a: b}\n", ["6:1 unknown-key"]),
    "mapping as key": (_plan(GOOD) + b"{a: b}: x\n", ["6:1 key-not-text"]),
    "long key": (_plan(GOOD) + b"x" * 100_000 + b": x\n", ["6:1 yaml-syntax"]),
    "nan": (_plan(GOOD, year=".nan"), ["2:7 wrong-type"]),
    "infinity": (_plan(GOOD, year="-.inf"), ["2:7 wrong-type"]),
    "1e999": (_plan(GOOD, year="1e999"), ["2:7 wrong-type"]),
    "1e999999999": (_plan(GOOD, year="1e999999999"), ["2:7 wrong-type"]),
    "truth as year": (_plan(GOOD, year="true"), ["2:7 wrong-type"]),
    "a year of 5000 digits": (_plan(GOOD, year="9" * 5000), ["2:7 wrong-type"]),
    "a year too far": (_plan(GOOD, year="9" * 30), ["2:7 wrong-type"]),
    "tag": (_plan(GOOD, year="!!python/object/apply:os.system [ls]"), ["2:7 tag"]),
    "document end": (_plan(GOOD) + b"...\n", []),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_file(name: str, tmp_path: Path) -> None:
    raw, expected = HOSTILE[name]
    assert sorted(_found(tmp_path, raw)) == sorted(expected)


@pytest.mark.parametrize(
    ("quantity", "id"),
    [
        ("-2 procedure", "negative-quantity"),
        ("-1/2 procedure", "negative-quantity"),
        ("2", "bad-quantity"),
        (".nan", "wrong-type"),
        ("1e999", "wrong-type"),
        ("true", "wrong-type"),
        ("[2 procedure]", "wrong-type"),
        ("nan procedure", "bad-quantity"),
        (".nan procedure", "bad-quantity"),
        ("inf procedure", "bad-quantity"),
        ("1e999 procedure", "bad-quantity"),
        ("1e3 procedure", "bad-quantity"),
        ("1/0 procedure", "bad-quantity"),
        ("1/000 procedure", "bad-quantity"),
        ("9999999999999999 procedure", "bad-quantity"),
        ("2 procedure x", "unknown-unit"),
        ("+2 procedure", "bad-quantity"),
        ("1_000 procedure", "bad-quantity"),
        ("'1,000 procedure'", "bad-quantity"),
        ("٣ procedure", "bad-quantity"),
        ("二 procedure", "bad-quantity"),
        ("2.5", "bad-quantity"),
        ("2 days", "which-day"),
        ("2 个工作天天", "unknown-unit"),
        ("2 个以内", "unknown-unit"),
        ("不超过2个", "bad-quantity"),
        ("''", "empty-text"),
    ],
)
def test_hostile_quantity(quantity: str, id: str, tmp_path: Path) -> None:
    raw = _plan(_target(quantity))
    line = raw.decode().splitlines()[4]
    column = line.index("at_most: ") + len("at_most: ") + 1
    assert _found(tmp_path, raw) == [f"5:{column} {id}"]


@pytest.mark.parametrize(
    "quantity",
    ["2  procedure", "2procedure", "２ Procedures", "2个", "2 个环节", "两个环节", "'2个 '"],
)
def test_a_quantity_as_a_person_types_it(quantity: str, tmp_path: Path) -> None:
    assert _found(tmp_path, _plan(_target(quantity))) == []


def test_ten_thousand_problems(tmp_path: Path) -> None:
    keys = b"".join(b"kez%d: x\n" % n for n in range(10_000))
    found = _found(tmp_path, _plan(GOOD) + keys)
    more = [place for place in found if place.endswith(" more-problems")]
    assert len(found) == MOST + 1 and more == [f"{5 + MOST}:1 more-problems"]
    assert set(found) - set(more) == {f"{n}:1 unknown-key" for n in range(6, 6 + MOST)}


def test_ten_thousand_duplicate_keys(tmp_path: Path) -> None:
    found = _found(tmp_path, _plan(GOOD) + b"kind: plan\n" * 10_000)
    assert len(found) == MOST + 1 and found[-1].endswith(" more-problems")
    assert found[:-1] == [f"{n}:1 duplicate-key" for n in range(6, 6 + MOST)]


def test_ten_thousand_bad_targets(tmp_path: Path) -> None:
    found = _found(tmp_path, _plan(",\n  ".join([_target("-2 procedure")] * 10_000)))
    ids = [place.partition(" ")[2] for place in found]
    assert len(ids) == MOST + 1 and set(ids) == {"negative-quantity", "more-problems"}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_named_pipe_does_not_hang(tmp_path: Path) -> None:
    path = _write(tmp_path, b"")
    path.unlink()
    os.mkfifo(path)
    assert [_shown(p) for p in _loaded(tmp_path)[1]] == [f"{PLAN}:0:0 file-unreadable"]


# --- one mistake, one problem; found while writing the examples -------------------------------


def _ids(folder: Path, raw: bytes) -> list[str]:
    return [place.partition(" ")[2] for place in _found(folder, raw)]


@pytest.mark.parametrize(
    ("raw", "ids"),
    [
        pytest.param(_plan(_target("'@home'")), ["bad-quantity"], id="value begins with @"),
        pytest.param(_plan(GOOD, period="'@x'", kind="'@x'"), ["not-in-list"], id="@ in a list"),
        pytest.param(_plan(GOOD) + b"'@x': 1\n", ["unknown-key"], id="key begins with @"),
        pytest.param(
            _plan(GOOD).replace("不超过2个环节".encode(), b'"a\\e[31m"'),
            ["control-character"],
            id="control character by escape",
        ),
        pytest.param(
            _plan(GOOD.replace("getting", "geting"), read="[getting-water]"),
            ["unknown-indicator"],
            id="unknown indicator where read is given",
        ),
        pytest.param(_plan(f"{GOOD}, {GOOD}"), ["duplicate-target"], id="target pasted twice"),
        pytest.param(
            _plan(
                "{measure: getting-water/pump-limit, scope: business, at_least: 100 kVA, "
                "at_most: 160 kVA, written: x}"
            ),
            ["bound-twice"],
            id="two bounds, higher is better",
        ),
        pytest.param(
            _plan(GOOD[:-1] + ", also: [{as: restated, at_most: 3 day, written: x}]}"),
            ["unit-does-not-fit"],
            id="restated in a unit that does not fit",
        ),
        pytest.param(
            _plan(GOOD).replace("{zh: 用水}".encode(), "{zh：用水}".encode()),
            ["full-width-colon"],
            id="full-width colon after a key that must be there",
        ),
        pytest.param(_plan(GOOD, replaces="north/2030"), ["unknown-plan"], id="replaces itself"),
        pytest.param(_plan(GOOD, due=""), ["empty-text"], id="key with nothing behind it"),
        pytest.param(_plan(GOOD, city="south"), ["path-mismatch"], id="another city's name"),
        pytest.param(_plan(GOOD, period="*注"), ["alias"], id="text that begins with a star"),
        pytest.param(
            _plan(GOOD, read="[getting-water, getting-water]"), ["listed-twice"], id="read"
        ),
        pytest.param(_plan(GOOD, due="20300101"), ["bad-date"], id="date without hyphens"),
        pytest.param(
            _plan(GOOD[:-1] + ", change: decrease, base: ２０１５}"),
            ["not-in-list"],
            id="full-width digits",
        ),
        pytest.param(
            _plan(_target("2 procdure") + ", " + GOOD.replace("business", "busines")),
            ["unknown-unit", "unknown-case"],
            id="a bad entry does not hide the next",
        ),
        pytest.param(
            _plan(GOOD.replace("business", "busines"), kind="plam", document="{title: {zh: x}}"),
            ["not-in-list", "missing-key", "unknown-case"],
            id="nor do a bad kind and card",
        ),
    ],
)
def test_one_mistake_one_problem(raw: bytes, ids: list[str], tmp_path: Path) -> None:
    assert _ids(tmp_path, raw) == ids


def test_symlink_to_itself(tmp_path: Path) -> None:
    path = _write(tmp_path, b"")
    path.unlink()
    path.symlink_to(path.name)
    assert [_shown(p) for p in _loaded(tmp_path)[1]] == [f"{PLAN}:0:0 file-unreadable"]


def test_a_linked_file_is_checked_with_its_folder(bizbench: Run, tmp_path: Path) -> None:
    """Wherever the link leads; else its folder would be called free of problems."""
    folder = tmp_path / "data"
    path = _write(folder, b"")
    path.rename(tmp_path / "elsewhere.yaml")
    path.symlink_to(tmp_path / "elsewhere.yaml")
    for asked in (folder, path, tmp_path / "elsewhere.yaml"):
        code, out, _ = bizbench("validate", str(asked), "--data", str(folder), "--only-data")
        assert code == 1 and "file-empty" in out


def test_an_editor_takes_a_year_as_a_base_for_right(tmp_path: Path) -> None:
    """``base: 2015`` is a whole number to YAML, and so the schema must allow one."""
    change = GOOD[:-1] + ", change: decrease, base: 2015}"
    assert "wrong-type" not in _ids(tmp_path, _plan(change))
    base = shapes.json_schema("plan")["definitions"]["Target"]["properties"]["base"]
    assert {"type": ["string", "integer"]} in base["anyOf"]


@pytest.mark.parametrize("inferred", ["", "[number]", "[unit]"])
def test_one_hint_says_all_that_is_to_be_inferred(inferred: str, tmp_path: Path) -> None:
    """Mending what is said of the number must not lead to the next error, of the unit."""
    free = {"reading": "x", "inferred": inferred} if inferred else {}
    text = plan("a", 2020, [target("fee", "all", "0 CNY", "exactly", **free)])
    text = re.sub("written: '[^']*'", "written: 零投资", text)
    files = {"cities/a/city.yaml": city("a"), "cities/a/2020.yaml": text}
    (found,) = load([write(tmp_path, files)]).problems
    assert dict(found.params)["keys"] == "number, unit"
