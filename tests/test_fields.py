"""The kernel of all tables, on made-up records: what is said once stands in JSON and columns."""

from __future__ import annotations

import importlib
import sys
from fractions import Fraction
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import pytest

from bizbench import api
from bizbench.data.records import Words
from bizbench.output import tables
from bizbench.output.fields import (
    JSON,
    REMARK,
    TABLE,
    Field,
    Fields,
    Group,
    Inline,
    Many,
    Said,
    filling,
)
from bizbench.output.fields import columns as columns_of
from bizbench.output.fields import data as data_of
from bizbench.output.forms import BARE, Form, Forms, Row
from tests.columns import document, forms


class Cup(NamedTuple):
    """A made-up record."""

    id: str
    size: Fraction | None = None
    name: Words | None = None
    saucer: Cup | None = None
    chips: tuple[Cup, ...] | None = ()


NAMED: Fields[Cup] = (
    Field("id", lambda c, _: c.id, "编号", "its id"),
    Field("name", lambda c, _: c.name, "名称", "its name"),
)
CUP: Fields[Cup] = (
    *NAMED,
    Field("size", lambda c, _: c.size, "大小", "how much it holds"),
    Field("size_words", lambda c, lang: f"{c.size} {lang}", "大小文字", "the same in words", TABLE),
    Field("schema", lambda _, __: "cup/1", where=JSON),
    Group("saucer", NAMED, lambda c, _: c.saucer, "碟", "what it stands on"),
    Many("chips", NAMED, lambda c, _: c.chips),
    Field(
        "notes",
        lambda c, lang: [Said("old", f"{lang}!", {"age": 3})],
        "备注",
        "notes",
        place=REMARK,
    ),
)
WHOLE = Cup("a", Fraction(7, 2), Words("杯", "cup"), Cup("s", name=Words("碟")), (Cup("x"),))


def cells_of(fields: Fields[Any], record: Any, lang: str) -> dict[str, Any]:
    """The values of a record's columns."""
    found: dict[str, Any] = {}
    filling(fields)(found, record, lang)
    return found


def test_json() -> None:
    assert data_of(CUP, WHOLE, "en") == {
        "id": "a",
        "name": {"en": "cup", "zh": "杯"},
        "size": 3.5,
        "schema": "cup/1",
        "saucer": {"id": "s", "name": {"en": None, "zh": "碟"}},
        "chips": [{"id": "x", "name": None}],
        "notes": [{"id": "old", "age": 3, "text": "en!"}],
    }


@pytest.mark.parametrize(("lang", "name"), [("en", "cup"), ("zh", "杯")])
def test_cells(lang: str, name: str) -> None:
    """Words in the language, else in Chinese; of a sentence its text."""
    assert cells_of(CUP, WHOLE, lang) == {
        "id": "a",
        "name": name,
        "size": 3.5,
        "size_words": f"7/2 {lang}",
        "saucer.id": "s",
        "saucer.name": "碟",
        "notes": (f"{lang}!",),
    }


def test_a_column_has_the_path_of_its_value() -> None:
    made = {column.name: column for column in columns_of(CUP)}
    assert [*made] == [*cells_of(CUP, WHOLE, "en")]
    inner = made["saucer.name"]
    assert (inner.zh, inner.about) == ("碟名称", "what it stands on: its name")


def test_what_is_missing_is_empty() -> None:
    """A group without a record is null, a list without entries empty; None is no list at all."""
    bare = Cup("b", chips=None)
    made = data_of(CUP, bare, "en")
    assert (made["saucer"], made["chips"], made["size"]) == (None, None, None)
    found = cells_of(CUP, bare, "en")
    assert (found["saucer.id"], found["name"], found["size"]) == (None, None, None)
    nobody = data_of(CUP, None, "en")
    assert nobody == dict.fromkeys(nobody) | {"chips": []}
    assert {*cells_of(CUP, None, "en").values()} == {None}


@pytest.mark.parametrize(
    ("value", "plain", "cell"),
    [
        (Fraction(4, 2), 2, 2),
        (Fraction(1, 3), 1 / 3, 1 / 3),
        (True, True, True),
        ("", "", ""),
        ((), [], ()),
        (("a", "b"), ["a", "b"], ("a", "b")),
        ({"days": "working"}, {"days": "working"}, ("days=working",)),
        (
            (Words("甲", "a"), Words("乙")),
            [{"en": "a", "zh": "甲"}, {"en": None, "zh": "乙"}],
            ("a", "乙"),
        ),
        ([{"n": Fraction(1, 2)}], [{"n": 0.5}], ("('n=1/2',)",)),
    ],
)
def test_values(value: Any, plain: Any, cell: Any) -> None:
    fields: Fields[Any] = (Field("value", lambda record, _: record),)
    assert data_of(fields, value, "en") == {"value": plain}
    assert cells_of(fields, value, "en") == {"value": cell}


def test_inline_fields_stand_among_the_others() -> None:
    fields: Fields[Cup] = (Inline(NAMED, lambda c, _: c.saucer),)
    table_only: Fields[Cup] = (Inline(NAMED, lambda c, _: c.saucer, TABLE),)
    json_only: Fields[Cup] = (Group("saucer", NAMED, lambda c, _: c.saucer, where=JSON),)
    assert [*data_of(fields, WHOLE, "en")] == [*cells_of(fields, WHOLE, "en")] == ["id", "name"]
    assert data_of(fields, Cup("b"), "en") == {"id": None, "name": None}
    assert data_of(table_only, WHOLE, "en") == {} != cells_of(table_only, WHOLE, "en")
    assert cells_of(json_only, WHOLE, "en") == {} == {c.name: c for c in columns_of(json_only)}


def _rows(cup: Cup, _: str) -> list[Row]:
    return [("cup", (cup, cup.saucer)), *(("chip", (chip,)) for chip in cup.chips or ())]


SIZE: Fields[Cup] = tuple(field for field in CUP if field not in NAMED)
FORM = Form(CUP, {"cup": (SIZE, NAMED), "chip": (NAMED,)}, _rows)


def test_form() -> None:
    """The levels of a row side by side; what a kind of row has not is empty."""
    names = [column.name for column in FORM.columns()]
    assert (names[0], names[-1]) == ("notes", "version")
    rows = FORM.table(WHOLE, "zh", "v1")
    assert [*rows.columns] == names and all([*record] == names for record in rows.records)
    first, second = rows.records
    assert (first["part"], first["id"], first["size"]) == ("cup", "s", 3.5)
    assert (second["part"], second["id"], second["size"]) == ("chip", "x", None)
    assert rows.heads["saucer.name"] == "碟名称"
    assert FORM.table(WHOLE, "en", "v1").heads["saucer.name"] == "saucer.name"


def test_a_level_without_a_record_is_empty() -> None:
    (row,) = FORM.table(Cup("b"), "en", "v1").records
    assert (row["part"], row["id"], row["notes"]) == ("cup", None, ("en!",))


def test_a_bare_list_and_forms_by_kind() -> None:
    chips: Fields[Cup] = (Many(BARE, NAMED, lambda c, _: c.chips),)
    bare = Form(chips, {"chip": (NAMED,)}, lambda c, _: _rows(c, "")[1:], is_one_kind=True)
    both = Forms({"whole": FORM, "chipped": bare}, lambda c: "chipped" if c.chips else "whole")
    assert both.data(WHOLE, "en") == [{"id": "x", "name": None}]
    assert both.table(WHOLE, "en", "v1").columns == ("name", "id", "version")
    assert both.data(Cup("b"), "en")["id"] == "b"
    assert both.table(Cup("b"), "en", "v1").columns[5] == "part"


# --- a line more in a shared list -------------------------------------------------------------

_LIST = "PROMISED: Fields[Target] = (\n"
_LINE = '    Field("probe", lambda t, _: t.line, "探针", "a line more"),\n'


@pytest.fixture
def one_line_more(monkeypatch: pytest.MonkeyPatch) -> None:
    """All tables as if the shared list had a line more; afterwards as they are."""
    forms()
    for name in [name for name in sys.modules if name.startswith(f"{tables.__name__}.")]:
        monkeypatch.delitem(sys.modules, name)
        monkeypatch.delattr(tables, name.rpartition(".")[2])
    name = f"{tables.__name__}.fragments"
    path = Path(tables.__path__[0]) / "fragments.py"
    made = ModuleType(name)
    monkeypatch.setitem(sys.modules, name, made)
    monkeypatch.setattr(tables, "fragments", made, raising=False)
    source = path.read_text(encoding="utf-8")
    assert _LIST in source
    exec(compile(source.replace(_LIST, _LIST + _LINE), path, "exec"), made.__dict__)


def promises(value: Any) -> list[dict[str, Any]]:
    """Every promise of a JSON, as in its file."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    own = [value] if isinstance(value, dict) and {"bound", "high", "written"} <= {*value} else []
    return own + [promise for each in inner for promise in promises(each)]


@pytest.mark.usefixtures("one_line_more")
def test_a_line_more_in_a_shared_list_is_everywhere(tiny: api.Bizbench) -> None:
    """In the JSON, the table and the documentation of every question that uses the list."""
    answers = {
        "compare": tiny.compare("getting-water"),
        "diff": tiny.diff("north/2020", "south/2021"),
        "best": tiny.best(city="north"),
        "gaps": tiny.gaps("north"),
        "progress": tiny.progress("north", as_of="2021-01-01"),
    }
    for name, answer in answers.items():
        found = promises(answer.to_dict())
        assert found and all("probe" in promise for promise in found), name
        columns = answer.table().columns
        written = [c for c in columns if c.endswith("promised.written")]
        probes = [c.replace("written", "probe") for c in written]
        assert probes and {*probes} <= {*columns}, name
        lines = document({name: forms()[name]}).splitlines()
        assert all(any(line.startswith(f"| `{probe}` |") for line in lines) for probe in probes)


def test_the_line_is_gone_again(tiny: api.Bizbench) -> None:
    fragments = importlib.import_module(f"{tables.__name__}.fragments")
    assert "probe" not in [column.name for column in columns_of(fragments.PROMISED)]
    assert "promised.probe" not in tiny.compare("getting-water").table().columns
