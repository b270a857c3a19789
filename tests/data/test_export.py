"""The shipped data as a package: sound, and what its page shows runs."""

from __future__ import annotations

import contextlib
import doctest
import io
import re
import sqlite3
from pathlib import Path

import pytest

from bizbench import api
from tests.conftest import ROOT
from tests.test_export import described, rows, wrong

PAGE = (ROOT / "docs" / "data-package.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def folder(shipped: api.Bizbench, tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("shipped")
    shipped.export(made / "open-data", sqlite=made / "open-data.db")
    return made


def examples(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", PAGE, flags=re.DOTALL)


def test_types_and_keys_are_as_described(folder: Path) -> None:
    assert list(wrong(folder / "open-data")) == []
    with sqlite3.connect(folder / "open-data.db") as file:
        assert file.execute("PRAGMA foreign_key_check").fetchall() == []


def test_every_figure_is_in_it(shipped: api.Bizbench, folder: Path) -> None:
    targets = {row["id"] for row in rows(folder / "open-data", "targets")}
    assert targets == {target.id for target in shipped.targets}
    measured = {row["id"] for row in rows(folder / "open-data", "observations")}
    assert measured == {v.id for series in shipped.catalog.series for v in series.values}


def test_the_licence_is_that_of_the_file(folder: Path) -> None:
    licence = (ROOT / "LICENSE").read_text(encoding="utf-8").replace("\n   ", " ")
    assert "CC BY 4.0" in licence and "Doing Business 2020 (CC BY 3.0 IGO)" in licence
    named = [found["name"] for found in described(folder / "open-data")["licenses"]]
    assert named == ["CC-BY-4.0", "CC-BY-3.0-IGO"]
    publishers = {row["publisher"] for row in rows(folder / "open-data", "series")}
    assert publishers == {"World Bank"}


def test_the_examples_run(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    doctests, pandas_code = examples("python")
    parsed = doctest.DocTestParser().get_doctest(doctests, {}, "page", None, 0)
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)
    assert runner.run(parsed).failed == 0
    duckdb_query, view_query = examples("sql")
    with sqlite3.connect(folder / "open-data.db") as file:
        assert len(file.execute(view_query).fetchall()) > 5
        tables = re.sub(r"'open-data/(\w+)\.csv'", r"\1", duckdb_query)
        assert len(file.execute(tables).fetchall()) > 5
    pytest.importorskip("pandas")
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(pandas_code, {})
    assert len(out.getvalue().splitlines()) > 5
