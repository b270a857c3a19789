"""What a chart shows is what the table says; it is read back with somebody else's parser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from bizbench import api
from bizbench.cli.formats import render
from bizbench.ground.record import replace
from bizbench.ground.refusals import UsageError
from bizbench.ground.signs import one_line
from bizbench.ground.texts import text
from bizbench.ground.vocabulary import CHARTED
from bizbench.output.charts import svg
from bizbench.output.charts.axis import axis
from bizbench.output.charts.bars import MOST, ranked
from bizbench.output.charts.places import standing
from bizbench.output.charts.svg import COLOURS, TEXTS, exact
from bizbench.output.page import Table
from bizbench.output.pages.compare import table
from bizbench.output.words import cells
from bizbench.questions.compare.records import RANKED, VARIANT, Row, Set
from tests.catalogues import load, target, write
from tests.conftest import ROOT, TINY, Run
from tests.test_hostile import HOSTILE, at, catalogue

SVG = "{http://www.w3.org/2000/svg}"
TAGS = {"svg", "title", "desc", "g", "rect", "line", "circle", "path", "text"}
LANGUAGES = pytest.mark.parametrize("lang", ["en", "zh"])
FOOTER = "bizbench, made by hand"


def read(drawing: str) -> Element:
    assert not re.search(r"\bnan\b|\binf\b|\d\.\d{10}", drawing, re.I)
    return ElementTree.fromstring(drawing)


def rows_of(root: Element) -> list[Element]:
    return [g for g in root.iter(f"{SVG}g") if g.get("class") == "row"]


def texts_of(root: Element) -> list[str]:
    return [one_line("".join(each.itertext())) for each in root.iter(f"{SVG}text")]


def said(root: Element, tag: str = "desc") -> str:
    found = root.find(f"{SVG}{tag}")
    assert found is not None and found.text
    return found.text


def sets(loaded: api.Bizbench, **asked: Any) -> Iterator[Set]:
    return (s for s in loaded.compare("getting-water", **asked).result.sets if s.is_ranked)


def one(loaded: api.Bizbench, **asked: Any) -> Set:
    return loaded.compare("getting-water/time", scope="business", **asked).result.sets[0]


# --- the figures ------------------------------------------------------------------------------


@LANGUAGES
def test_each_ranked_row_has_its_figures(lang: str, tiny: api.Bizbench) -> None:
    """In the order of the table, with its cells, its value and both ends over the readings."""
    seen = 0
    for set_ in sets(tiny):
        root = read(ranked(set_, lang, footer=FOOTER))
        made = table(set_, (), lang)
        pairs = [(r, x) for r, x in zip(set_.rows, made.lines, strict=True) if r.kind == RANKED]
        drawn = rows_of(root)
        assert [g.get("data-city") for g in drawn] == [r.city.id for r, _ in pairs if r.city]
        for g, (row, line) in zip(drawn, pairs, strict=True):
            assert row.value is not None
            assert g.get("data-value") == exact(row.value)
            ends = (min(row.values), max(row.values))
            assert (g.get("data-low"), g.get("data-high")) == tuple(map(exact, ends))
            assert g.get("data-rank-low") == str(row.rank_low)
            assert g.get("data-rank-high") == str(row.rank_high)
            of = {c.key: cell for c, cell in zip(made.columns, line.cells, strict=True)}
            beside = texts_of(g)
            for key in ("rank", "promise", "gap", "notes"):
                assert spaceless([of.get(key, "")]) in spaceless(beside), key
            assert cells.dated_city(row, lang) in beside
            seen += 1
    assert seen > 10


def test_a_bar_is_as_long_as_its_figure(tiny: api.Bizbench) -> None:
    """From zero; full up to the lowest value, outlined to the highest, a dot at the one shown."""
    for set_ in sets(tiny):
        shown = []
        for g in rows_of(read(ranked(set_, "en", footer=FOOTER))):
            dots = [float(c.get("cx", "")) for c in g.iter(f"{SVG}circle")]
            bars = [
                (float(r.get("x", "")), float(r.get("width", "")), r.get("stroke-dasharray"))
                for r in g.iter(f"{SVG}rect")
            ]
            ends = [(float(g.get(f"data-{end}", ""))) for end in ("low", "high")]
            assert len(dots) == (ends[0] != ends[1] or ends[0] == 0)
            shown += [(float(g.get("data-value", "")), x) for x in dots]
            full = [x + w for x, w, dashes in bars if dashes is None]
            open_ = [(x, x + w) for x, w, dashes in bars if dashes]
            assert len(full) == (ends[0] > 0) and len(open_) == (ends[0] != ends[1])
            shown += zip(ends[:1], full, strict=False)
            for left, right in open_:
                shown += [(ends[0], left), (ends[1], right)]
        top = max(shown)
        zeros = [x for g in [ranked(set_, "en", footer=FOOTER)] for x in zero(read(g))]
        assert len(zeros) == 1
        if top[0]:
            for value, x in shown:
                wanted = zeros[0] + (top[1] - zeros[0]) * value / top[0]
                assert abs(x - wanted) < 0.3, set_.measure.id


def zero(root: Element) -> list[float]:
    """Where the strong line of the scale stands."""
    lines = (e for e in root.iter(f"{SVG}line") if e.get("stroke-opacity") is None)
    return [float(e.get("x1", "")) for e in lines if e.get("stroke-dasharray") is None]


def test_a_zero_is_seen(tiny: api.Bizbench) -> None:
    set_ = next(s for s in sets(tiny) if s.measure.id == "getting-water/fee")
    root = read(ranked(set_, "en", footer=FOOTER))
    for g in rows_of(root):
        assert [float(c.get("cx", "")) for c in g.iter(f"{SVG}circle")] == zero(root)
        assert "0" in texts_of(g)


@pytest.mark.parametrize(("low", "high"), [(-3, 5), (-8, -2), (0, 0), (0, 1), (7, 90000)])
def test_the_scale_has_zero_and_both_ends(low: int, high: int) -> None:
    made = axis([Fraction(low), Fraction(high)], 10.0, 100.0)
    assert made.low <= min(low, 0) and made.high >= max(high, 0)
    assert 0 in made.ticks and len(made.ticks) <= 9
    assert made.at(made.low) == 10.0 and made.at(made.high) == 110.0


def test_less_than_zero_is_drawn_to_the_other_side(tiny: api.Bizbench) -> None:
    """No measure has such a figure today; nothing here takes it for granted."""
    set_ = one(tiny)
    rows = tuple(
        replace(row, value=-row.value, values=tuple(-v for v in row.values))
        if row.kind == RANKED and row.value is not None
        else row
        for row in set_.rows
    )
    root = read(ranked(replace(set_, rows=rows), "en", footer=FOOTER))
    for g in rows_of(root):
        assert float(g.get("data-value", "")) < 0
        for bar in g.iter(f"{SVG}rect"):
            assert float(bar.get("x", "")) + float(bar.get("width", "")) <= zero(root)[0] + 0.1


@LANGUAGES
def test_lines_of_reference_and_floors(lang: str, tiny: api.Bizbench) -> None:
    set_ = one(tiny, against=["observed:harbour", "goalpost"])
    root = read(ranked(set_, lang, footer=FOOTER))
    found = [g for g in root.iter(f"{SVG}g") if g.get("class") == "reference"]
    lines = [row for row in set_.rows if row.kind == "reference"]
    assert [g.get("data-value") for g in found] == [exact(r.value) for r in lines if r.value]
    assert len(found) == 2
    for row in lines:
        assert cells.city(row, lang) in said(root)


@LANGUAGES
def test_a_lone_figure_beside_what_was_measured(lang: str, tmp_path: Path) -> None:
    """It has no rank, and is drawn all the same."""
    figures = {"a/2020": [target("time", "business", "12 day")], "b/2020": []}
    load(tmp_path, figures)
    observed = {
        "cities/a/observed-x.yaml": """\
city: a
kind: observation
series: {id: x, title: X, publisher: P, measured: 2019-05-01, state: discontinued}
values: [{measure: getting-water/time, scope: business, value: 9 day}]
"""
    }
    loaded = api.load([write(tmp_path, observed)], only_data=True)
    made = loaded.compare("getting-water/time", against="observed:a")
    root = read(made.to_svg(lang))
    assert [g.get("data-value") for g in rows_of(root)] == ["12"]
    assert [g.get("data-rank-low") for g in rows_of(root)] == [None]
    found = [g for g in root.iter(f"{SVG}g") if g.get("class") == "reference"]
    assert [g.get("data-value") for g in found] == ["9"]


def test_floors_are_marked_at_the_cities_they_bind(tiny: api.Bizbench) -> None:
    set_ = one(tiny, against="floor")
    bound = {id for row in set_.floors if row.value is not None for id in row.binds}
    root = read(ranked(set_, "en", footer=FOOTER))
    assert bound
    for g in rows_of(root):
        assert len([*g.iter(f"{SVG}path")]) == (g.get("data-city") in bound)
    assert text("en", "chart.floor") in texts_of(root)


# --- the words --------------------------------------------------------------------------------


@LANGUAGES
def test_a_file_brings_all_that_the_table_says(lang: str, tiny: api.Bizbench) -> None:
    for set_ in sets(tiny):
        made = table(set_, (), lang)
        root = read(ranked(set_, lang, footer=FOOTER))
        assert said(root, "title") == made.title
        printed = spaceless(texts_of(root))
        kept = [x for x, r in zip(made.lines, set_.rows, strict=True) if r.kind != VARIANT]
        used = {letter for line in kept for letter in line.letters}
        sentences = [made.title, *made.lead, *made.below, FOOTER]
        sentences += [mark.text for mark in made.marks if mark.letter in used]
        for sentence in sentences:
            assert spaceless([sentence]) in printed, sentence
        assert text(lang, "comparison.targets") in said(root, "title")
        for sentence in made.lead:
            assert one_line(sentence) in said(root)


def spaceless(texts: list[str]) -> str:
    """Texts as one, however they were broken into lines."""
    return "".join("".join(texts).split())


@LANGUAGES
def test_who_is_not_ranked_is_named_and_never_drawn(lang: str, tiny: api.Bizbench) -> None:
    for set_ in sets(tiny):
        root = read(ranked(set_, lang, footer=FOOTER))
        drawn = {g.get("data-city") for g in rows_of(root)}
        rest = [r for r in set_.rows if r.kind not in (RANKED, VARIANT) and r.city]
        assert rest
        for row in rest:
            assert row.city and row.city.id not in drawn
            assert row.city.name.get(lang) in said(root)
            if row.target is not None:
                assert cells.promise(row, lang) in said(root)
        n = sum(row.kind == VARIANT for row in set_.rows)
        assert (text(lang, "chart.further", n=n) in said(root)) == bool(n)


def test_which_way_is_better_stands_above_the_scale(tiny: api.Bizbench) -> None:
    for set_ in sets(tiny):
        arrows = [
            t
            for t in texts_of(read(ranked(set_, "en", footer=FOOTER)))
            if t[0] in "←→" or t[-1] == "→"
        ]
        better = {"lower": "← lower is better", "higher": "higher is better"}[set_.measure.better]
        assert len(arrows) == 1 and arrows[0].startswith(better)


@LANGUAGES
def test_a_part_of_a_page(lang: str, tiny: api.Bizbench) -> None:
    """No ground, no colour of its own for texts; all words are still there for who cannot see."""
    set_ = one(tiny)
    alone, part = read(ranked(set_, lang, footer=FOOTER)), read(ranked(set_, lang))
    assert said(part) == said(alone).removesuffix(f"{text(lang, 'chart.join')}{FOOTER}")
    assert said(part, "title") == said(alone, "title")
    assert [g.attrib for g in rows_of(part)] == [g.attrib for g in rows_of(alone)]
    assert {t.get("fill") for t in part.iter(f"{SVG}text")} == {"currentColor"}
    assert "var(--chart-first,#" in ranked(set_, lang)
    grounds = [
        "#ffffff" in {r.get("fill") for r in root.findall(f"{SVG}rect")} for root in (alone, part)
    ]
    assert grounds == [True, False]
    assert {t.get("fill") for t in alone.iter(f"{SVG}text")} <= {*TEXTS.values()}


def test_your_own_city_is_marked(tiny: api.Bizbench) -> None:
    drawing = read(ranked(one(tiny, city="north"), "en", ("north",), FOOTER))
    own = next(g for g in rows_of(drawing) if g.get("data-city") == "north")
    assert any(t.get("font-weight") == "bold" for t in own.iter(f"{SVG}text"))
    assert COLOURS["own"] in ElementTree.tostring(own, "unicode")
    assert text("en", "chart.own") in texts_of(drawing)


def test_of_very_many_cities_the_rest_is_counted(tiny: api.Bizbench) -> None:
    """The own one is drawn wherever it stands."""
    set_ = one(tiny)
    model = next(row for row in set_.rows if row.kind == RANKED)
    assert model.city is not None
    rows = [named(model, n) for n in range(400)]
    many = replace(set_, floors=(), rows=(*rows, *(r for r in set_.rows if r.kind != RANKED)))
    root = read(ranked(many, "en", ("c399",), FOOTER))
    ids = [g.get("data-city") for g in rows_of(root)]
    assert ids == [f"c{n}" for n in (*range(MOST), 399)]
    assert text("en", "chart.more", n=400 - MOST - 1) in said(root)


def named(row: Row, n: int) -> Row:
    assert row.city is not None
    return replace(row, city=replace(row.city, id=f"c{n}"), rank_low=n + 1, rank_high=n + 1)


@pytest.mark.parametrize("name", HOSTILE)
def test_text_from_data_is_text(name: str, tmp_path: Path) -> None:
    """Nothing becomes an element, nothing is lost, nothing leaves the sheet."""
    hostile = HOSTILE[name][:400]
    loaded = catalogue(tmp_path, hostile)
    for made, places in (
        (
            loaded.compare("getting-water/time", against="observed:a"),
            "city indicator measure case qualifier condition note clock exclusion number series",
        ),
        (loaded.gaps("a"), "city indicator measure case condition note"),
        (loaded.profile("a"), "city indicator measure case"),
        (loaded.history("a", everything=True), "city indicator measure case title"),
    ):
        for lang in ("en", "zh"):
            root = read(made.to_svg(lang))
            assert {each.tag.removeprefix(SVG) for each in root.iter()} <= TAGS
            for place in places.split():
                assert one_line(at(hostile, place)) in said(root, "desc") + said(root, "title"), (
                    place
                )
            inside(root)


def inside(root: Element) -> None:
    """Each text stands within the sheet, as far as its width can be told."""
    room, height = (float(n) for n in root.get("viewBox", "").split()[2:])
    for each in root.iter(f"{SVG}text"):
        x, wide = (
            float(each.get("x", "")),
            svg.width(each.text or "", int(each.get("font-size", ""))),
        )
        left = x - wide * {"end": 1, "middle": 0.5}.get(each.get("text-anchor", ""), 0)
        assert left > -1 and 0 < float(each.get("y", "")) < height
        assert left + wide < room * 1.08, each.text


# --- places and histories ---------------------------------------------------------------------


@LANGUAGES
@pytest.mark.parametrize("city", ["north", "south", "east", "west"])
def test_the_places_of_a_city(city: str, lang: str, tiny: api.Bizbench) -> None:
    found = tiny.gaps(city).result
    gaps = [gap for gap in found.judged if gap.own.rank_low is not None]
    root = read(standing(found, lang, FOOTER))
    drawn = rows_of(root)
    assert gaps and len(drawn) == len(gaps)
    of = {(gap.measure.id, str(gap.basis)): gap for gap in gaps}
    for g in drawn:
        gap = of.pop((g.get("data-measure") or "", g.get("data-scope") or ""))
        low, high, n = (
            int(g.get(f"data-{end}", "")) for end in ("rank-low", "rank-high", "ranked")
        )
        assert (low, high, n) == (gap.own.rank_low, gap.own.rank_high, gap.ranked)
        ticks = [float(e.get("x1", "")) for e in g.iter(f"{SVG}line")][1:]
        dots = [float(e.get("cx", "")) for e in g.iter(f"{SVG}circle")]
        assert len(ticks) == n and dots == [ticks[place - 1] for place in sorted({low, high})]
        assert spaceless([cells.promise(gap.own, lang)]) in spaceless(texts_of(g))
    assert not of


def test_the_other_citys_places(tiny: api.Bizbench) -> None:
    root = read(tiny.gaps("north", against="south").to_svg())
    assert "Southport" in texts_of(root)
    assert any(len([*g.iter(f"{SVG}path")]) for g in rows_of(root))
    assert not any(True for _ in read(tiny.gaps("north").to_svg()).iter(f"{SVG}path"))


def test_a_city_that_is_ranked_nowhere(tiny: api.Bizbench) -> None:
    root = read(tiny.gaps("lake").to_svg())
    assert not rows_of(root) and text("en", "chart.places-none") in said(root)


@LANGUAGES
def test_the_steps_of_a_history(lang: str) -> None:
    loaded = api.load([TINY, ROOT / "tests" / "years"], only_data=True)
    made = loaded.history(["mill", "north"], everything=True)
    page, root = made.page(lang, "all"), read(made.to_svg(lang))
    threads = made.result.threads
    assert len(rows_of(root)) == len(threads)
    dots = [(c.get("fill"), g) for g in rows_of(root) for c in g.iter(f"{SVG}circle")]
    assert len(dots) == sum(len(thread.steps) for thread in threads)
    rings = sum(step.target is None for thread in threads for step in thread.steps)
    assert sum(fill == "#ffffff" for fill, _ in dots) == rings > 0
    tables = [block for block in page.blocks if isinstance(block, Table)]
    for mark in (mark for block in tables for mark in block.marks):
        assert one_line(mark.text) in said(root)
    for line in page.footer:
        assert one_line(line) in said(root)


# --- asking for it ----------------------------------------------------------------------------


@LANGUAGES
def test_a_file_and_a_pipe_hold_the_same(
    lang: str, on_tiny: Run, tiny: api.Bizbench, tmp_path: Path
) -> None:
    words = ["compare", "getting-water/time", "--scope", "business", "--lang", lang]
    _, out, _ = on_tiny(*words, "--format", "svg")
    path = tmp_path / "chart.svg"
    assert on_tiny(*words, "--output", str(path))[0] == 0
    assert path.read_bytes().decode() == out
    made = tiny.compare("getting-water/time", scope="business")
    assert (
        out
        == render(made, "svg", lang)
        == f'<?xml version="1.0" encoding="UTF-8"?>\n{made.to_svg(lang)}'
    )
    assert "--scope business" in said(read(out))


def test_one_set_is_asked_for(on_tiny: Run, tiny: api.Bizbench) -> None:
    code, out, err = on_tiny("compare", "getting-water", "--format", "svg", "--lang", "en")
    assert (code, out) == (2, "")
    named = re.findall(r"compare (getting-water\S+ --scope [\w/+-]+)", err)
    assert len(named) == len([*sets(tiny)])
    for words in named:
        code, out, _ = on_tiny("compare", *words.split(), "--format", "svg")
        assert code == 0 and rows_of(read(out))


def test_a_set_without_ranks_is_words(tiny: api.Bizbench) -> None:
    root = read(tiny.compare("getting-water/pump-limit").to_svg())
    assert not rows_of(root) and "Northtown" in said(root)


def test_what_has_no_chart(on_tiny: Run, tiny: api.Bizbench) -> None:
    code, _, err = on_tiny("matrix", "--format", "svg", "--lang", "en")
    assert code == 2 and "matrix" in err and "compare, gaps, profile, history" in err
    with pytest.raises(UsageError):
        tiny.compare("getting-water", as_of=1990).to_svg()
    with pytest.raises(UsageError):
        tiny.list("cities").to_svg()


def test_the_questions_that_have_charts() -> None:
    folder = ROOT / "bizbench" / "output" / "charts"
    made = {p.stem for p in folder.glob("*.py") if "\ndef chart(" in p.read_text(encoding="utf-8")}
    assert made == {*CHARTED}


def test_colours_are_seen_on_white_and_on_black() -> None:
    for colour in COLOURS.values():
        assert contrast(colour, "#ffffff") >= 3 and contrast(colour, "#1b1b1b") >= 3
    for colour in TEXTS.values():
        assert contrast(colour, "#ffffff") >= 4.5


def contrast(one: str, other: str) -> float:
    """As WCAG 2 has it."""
    low, high = sorted(map(luminance, (one, other)))
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
