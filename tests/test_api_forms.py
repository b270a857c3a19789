"""What an answer becomes in Python: text, Markdown, HTML, CSV, a data frame."""

from __future__ import annotations

import csv
import io
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from bizbench import api
from bizbench.cli.formats import render
from bizbench.ground.signs import one_line
from bizbench.output import frame
from bizbench.output.writers import html
from tests.test_api import ANSWERS, WATER, Ask
from tests.test_hostile import ANSWERS as HOSTILE_ANSWERS
from tests.test_hostile import HOSTILE, answer, at, catalogue


def test_text_and_markdown_are_those_of_the_commands(tiny: api.Bizbench) -> None:
    found = tiny.compare(WATER)
    assert found.to_markdown("zh") == render(found, "markdown", "zh")
    assert str(found).splitlines()[0] == render(found, "table", "en").splitlines()[0]
    assert max(map(len, str(found).splitlines())) <= 100
    assert found._repr_markdown_() == found.to_markdown()


def test_csv_as_a_text_and_as_a_file(tiny: api.Bizbench, tmp_path: Path) -> None:
    found = tiny.compare(WATER)
    assert found.to_csv() == render(found, "csv", "en")
    assert found.to_csv(tmp_path / "a.csv", lang="zh") is None
    written = (tmp_path / "a.csv").read_bytes()
    assert written.decode("utf-8-sig") == render(found, "csv", "zh")
    assert written.startswith(b"\xef\xbb\xbf")


# --- HTML ---------------------------------------------------------------------------------


class Reader(HTMLParser):
    """The tags of a document, its texts, and its table cells by row."""

    def __init__(self, document: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, tuple[Any, ...]]] = []
        self.open: list[str] = []
        self.texts: list[str] = []
        self.rows: list[list[str]] = []
        self.feed(document)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, tuple(attrs)))
        self.open.append(tag)
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data)
        if self.open and self.open[-1] in ("td", "th"):
            self.rows[-1][-1] += data


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("ask", ANSWERS.values(), ids=ANSWERS)
def test_html_says_what_the_page_says(tiny: api.Bizbench, ask: Ask, lang: str) -> None:
    found = ask(tiny)
    page = found.page(lang, "all")
    read = Reader(found.to_html(lang, "all"))
    texts = "\n".join(read.texts)
    assert read.tags[0] == ("div", (("class", read.tags[0][1][0][1]), ("lang", lang)))
    assert one_line(page.title) in texts
    for block in page.blocks:
        for line in getattr(block, "lines", ()):
            assert [one_line(cell) for cell in line.cells] in read.rows
        for mark in getattr(block, "marks", ()):
            assert one_line(mark.text) in texts
        for said in (*getattr(block, "remarks", ()), *getattr(block, "lead", ())):
            assert one_line(said) in texts
        for pair in getattr(block, "pairs", ()):
            assert [one_line(part) for part in pair] in read.rows
    assert all(one_line(line) in texts for line in page.footer)


def test_no_text_from_data_acts_in_html(tmp_path: Path) -> None:
    def tags(loaded: api.Bizbench) -> list[Any]:
        return [Reader(answer(loaded, c).to_html(detail="all")).tags for c in HOSTILE_ANSWERS]

    plain = tags(catalogue(tmp_path / "plain", "a"))
    for name, hostile in HOSTILE.items():
        loaded = catalogue(tmp_path / name, hostile)
        assert tags(loaded) == plain, name
        for command, (places, _) in HOSTILE_ANSWERS.items():
            texts = "\n".join(Reader(answer(loaded, command).to_html(detail="all")).texts)
            for place in places.split():
                assert one_line(at(hostile, place)) in texts, (command, place)


def test_a_dollar_is_no_formula(tiny: api.Bizbench) -> None:
    assert "tex2jax_ignore" in html.fragment(tiny.list("units").page())


# --- pandas -------------------------------------------------------------------------------


def test_without_pandas_the_error_says_how_to_get_it(
    tiny: api.Bizbench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(ImportError, match=r"pip install 'bizbench\[pandas\]'"):
        tiny.list("units").to_pandas()


@pytest.mark.parametrize("ask", ANSWERS.values(), ids=ANSWERS)
def test_a_frame_holds_the_table(tiny: api.Bizbench, ask: Ask) -> None:
    pandas = pytest.importorskip("pandas")
    rows = ask(tiny).table()
    made = ask(tiny).to_pandas()
    assert [*made.columns] == [*rows.columns] and len(made) == len(rows.records)
    for name in rows.columns:
        for got, meant in zip(made[name], (r[name] for r in rows.records), strict=True):
            if isinstance(meant, tuple) or isinstance(got, list):
                assert got == [*(meant or ())]
            elif meant is None:
                assert pandas.isna(got)
            else:
                assert got == (meant if made[name].dtype != "string" else str(meant))


def test_places_and_codes_stay_texts_and_ranks_whole(tiny: api.Bizbench) -> None:
    pytest.importorskip("pandas")
    made = tiny.compare("getting-water").to_pandas()
    kinds = {name: str(dtype) for name, dtype in made.dtypes.items()}
    assert (kinds["item"], kinds["rank"], kinds["rank_low"]) == ("string", "Int64", "Int64")
    assert (kinds["value"], kinds["gap"], kinds["open"]) == ("float64", "float64", "boolean")
    assert made["rank"].isna().any() and made["item"].dropna().str.len().min() >= 1
    cities = tiny.list("cities").to_pandas()
    assert str(cities["code"].dtype) == "string"


def test_an_empty_column_has_the_type_of_a_full_one(tiny: api.Bizbench) -> None:
    """So that the frames of several answers fit together."""
    pytest.importorskip("pandas")
    full = tiny.compare(WATER).to_pandas()
    alone = tiny.compare(WATER, as_of=2019).to_pandas()
    assert alone["gap"].isna().all() and full["gap"].notna().any()
    lists = {name for name, kind in full.dtypes.items() if str(kind) == "object"}
    assert {n: t for n, t in full.dtypes.items() if n not in lists} == {
        n: t for n, t in alone.dtypes.items() if n not in lists
    }


@pytest.mark.parametrize("ask", ANSWERS.values(), ids=ANSWERS)
def test_every_column_of_numbers_is_known_by_its_name(tiny: api.Bizbench, ask: Ask) -> None:
    """Else its type would depend on what an answer happens to hold."""
    rows = ask(tiny).table()
    for name in rows.columns:
        kinds = {type(r[name]) for r in rows.records} - {type(None)}
        last = name.rpartition(".")[2]
        if kinds == {bool}:
            assert last in frame.FLAGS | {"lead"}, name
        elif kinds and kinds <= {int, float}:
            assert last in frame.WHOLE | frame.NUMBERS | {"base"}, name
        if float in kinds:
            assert last not in frame.WHOLE, name


def test_csv_is_read_back_with_the_same_columns(tiny: api.Bizbench) -> None:
    text = tiny.compare(WATER).to_csv() or ""
    (head, *_) = csv.reader(io.StringIO(text, newline=""))
    assert tuple(head) == tiny.compare(WATER).table().columns


# --- a notebook ---------------------------------------------------------------------------


def test_what_a_notebook_stores_stays_small(tiny: api.Bizbench) -> None:
    """All forms of the widest answer together."""
    found = tiny.matrix()
    forms = (repr(found), found._repr_html_(), found._repr_markdown_())
    assert len("".join(forms).encode()) < 200_000
