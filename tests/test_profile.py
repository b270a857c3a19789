"""A city on one page: every number is that of the answer it is quoted from."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path
from typing import Any

import pytest

from bizbench import api
from bizbench.cli.formats import render
from bizbench.ground.texts import text
from bizbench.output.page import Page, Table
from bizbench.output.words import gaps as gap_cells
from bizbench.output.words.notes import BY_DOCUMENT, note_text
from bizbench.output.writers import terminal
from bizbench.questions.compare.records import RANKED
from bizbench.questions.gaps.records import AHEAD, BEHIND, LEVEL, NOTHING_LEFT, OPEN
from bizbench.questions.profile.records import LISTS, MOST, Profile
from tests.catalogues import city, load, plan, target, write
from tests.conftest import TINY, Run
from tests.pages import EN, prose, tables

#: Cities with documents.
CITIES = ("north", "south", "east", "west", "lake")
OPTIONS: list[dict[str, Any]] = [{}, {"as_of": 2020, "assume": ["days=calendar"]}]


@pytest.fixture(params=[(c, o) for c in CITIES for o in OPTIONS], ids=lambda p: f"{p[0]}-{p[1]}")
def asked(
    request: pytest.FixtureRequest, tiny: api.Bizbench
) -> tuple[api.Bizbench, str, dict[str, Any]]:
    return tiny, *request.param


def result_of(answer: api.Answer[Profile]) -> Profile:
    return answer.result


def table(page: Page, key: str) -> Table:
    """The table that has a column, which no other table of the page has."""
    (found,) = (t for t in tables(page) if key in {c.key for c in t.columns})
    return found


def records(table: Table) -> list[dict[str, str]]:
    keys = [c.key for c in table.columns]
    return [dict(zip(keys, line.cells, strict=True)) for line in table.lines]


def everything(page: Page) -> str:
    return terminal.write(page)


# --- each number is the other answer's ----------------------------------------------------


def test_the_standing_counts_the_gaps(asked: tuple[api.Bizbench, str, dict[str, Any]]) -> None:
    loaded, id, options = asked
    made = loaded.profile(id, **options)
    found = made.to_dict()
    gaps = loaded.gaps(id, **options).to_dict()
    assert found["counts"] == gaps["counts"]
    states = {state: gaps["counts"].get(state, 0) for state in (AHEAD, LEVEL, OPEN, BEHIND)}
    states[LEVEL] += gaps["counts"].get(NOTHING_LEFT, 0)
    standing = found["standing"]
    keys = ("first", "level", "open", "behind")
    assert [standing[k] for k in keys] == list(states.values())
    for key in (*keys, "sets", "nothing_left", "unlike"):
        assert standing[key] == sum(place[key] for place in found["places"])
    if states and standing["sets"]:
        shown = records(table(made.page(), "ranks"))
        assert [int(shown[-1][k]) for k in ("first", "level", "open", "behind")] == [
            *states.values()
        ]
        if len(shown) > 1:
            assert sum(int(row["sets"]) for row in shown[:-1]) == standing["sets"]


def test_the_sets_are_those_in_which_the_city_is_ranked(
    asked: tuple[api.Bizbench, str, dict[str, Any]],
) -> None:
    loaded, id, options = asked
    compared = loaded.compare(*loaded.catalog.indicators, **options)
    ranked = {
        (s.measure.id, s.case): (row.rank_low, row.rank_high, row.is_open)
        for s in compared.result.sets
        for row in s.rows
        if row.kind == RANKED and row.city and row.city.id == id
    }
    found = loaded.profile(id, **options).to_dict()["standing"]
    assert found["sets"] == len(ranked)
    places = {
        (r["measure"], r["case"]): (r["rank_low"], r["rank_high"], r["open"])
        for r in found["ranks"]
    }
    assert places == ranked


def test_the_lists_are_the_first_rows_of_the_gaps(
    asked: tuple[api.Bizbench, str, dict[str, Any]],
) -> None:
    loaded, id, options = asked
    made, gaps = loaded.profile(id, **options), loaded.gaps(id, **options)
    rows = gaps.to_dict()["rows"]
    for state, found in made.to_dict()["lists"].items():
        expected = [row for row in rows if row["state"] == state]
        assert found == {"count": len(expected), "shown": expected[:MOST]}
    for lang in ("en", "zh"):
        name = loaded.catalog.cities[id].name.get(lang)
        page = made.page(lang, "all")
        for state in LISTS:
            held = gaps.result.of(state)
            is_unknown = state == "silent" and {r.own.kind for r in held} - {"not-stated"}
            ending = "-unknown" if is_unknown else ""
            heading = text(lang, f"profile.{state}{ending}", city=name, n=len(held))
            found = [t for t in tables(page) if t.title.startswith(heading)]
            assert len(found) == bool(held)
            if not held:
                continue
            (shown,) = found
            for gap, line in zip(held[:MOST], records(shown), strict=True):
                assert line["measure"] == gap_cells.measure(gap, lang)
                assert line.get("gap", "") == (gap_cells.gap_text(gap, lang))
                assert "rank" not in line or line["rank"] == gap_cells.rank(gap, lang)
                # What must be known of both figures stands below the very table.
                marks = {m.letter: m.text for m in shown.marks}
                said = {marks[sign] for sign in line.get("notes", "").split()}
                apart = [r for r in gap.remarks if not r.note.id.startswith(BY_DOCUMENT)]
                assert said == {gap_cells.remark_text(r, lang) for r in apart}
                for r in {*gap.remarks} - {*apart}:
                    assert any(x.startswith(note_text(r.note, lang)) for x in shown.remarks)
            more = len(held) - MOST
            assert (text(lang, "profile.rest", n=more) in shown.remarks[-1]) == (more > 0)
            assert f"bizbench gaps {id}" in shown.remarks[-1]


def test_coverage_counts_the_figures_of_the_documents(
    asked: tuple[api.Bizbench, str, dict[str, Any]],
) -> None:
    """Recounted from the plans, not from a comparison."""
    loaded, id, options = asked
    catalog, until = loaded.catalog, options.get("as_of", 9999)
    made = loaded.profile(id, **options)
    targets = [t for t in catalog.targets if t.year <= until and t.role == "main"]
    for found in made.to_dict()["coverage"]:
        mine = [t for t in targets if t.indicator == found["indicator"]]
        own = [t for t in mine if t.city == id]
        figures = {t.measure for t in own if not t.in_words}
        words = {t.measure for t in own} - figures
        assert (set(found["figures"]), set(found["in_words"])) == (figures, words)
        assert set(found["cities"]) == {t.city for t in mine}
        assert set(found["ranked"]) <= figures
        parts = ("figures", "in_words", "not_stated", "not_read")
        ids = [m for part in parts for m in found[part]]
        assert sorted(ids) == sorted(m.id for m in catalog.indicators[found["indicator"]].measures)
        assert found["measures"] == len(ids)
        plans = [p for p in catalog.plans_of(id) if p.year <= until]
        for kind, spoken in (("not_read", False), ("not_stated", True)):
            said = [any(p.speaks_for(catalog.measures[m]) for p in plans) for m in found[kind]]
            assert set(said) <= {spoken}
    covered = result_of(made).coverage
    shown = {c.indicator.name.get("en"): c for c in covered if not c.is_silent}
    lines = records(table(made.page(), "figures")) if shown else []
    assert [line["indicator"] for line in lines] == list(shown)
    for line in lines:
        c = shown[line["indicator"]]
        assert int(line["figures"]) == len(c.figures) and int(line["ranked"]) == len(c.ranked)
        assert int(line["silent"]) == len(c.silent)
        assert int(line.get("unread", 0)) == len(c.unread)
        assert int(line.get("in-words", 0)) == len(c.in_words)
        cities = len(result_of(made).peers) + 1
        assert line["cities"] == f"{len(c.stating)} of {cities}"


def test_the_change_is_that_of_the_diff(asked: tuple[api.Bizbench, str, dict[str, Any]]) -> None:
    loaded, id, options = asked
    found = loaded.profile(id, **options).to_dict()["change"]
    plans = [p for p in loaded.catalog.plans_of(id) if p.year <= options.get("as_of", 9999)]
    assert (found is None) == (len(plans) < 2)
    if found is None:
        return
    given = {"assume": options.get("assume", [])}
    diff = loaded.diff(found["old"], found["new"], everything=True, **given).to_dict()
    assert found["counts"] == diff["counts"] and found["notes"] == diff["notes"]
    rows = [row for group in diff["indicators"] for row in group["rows"]]
    assert all(row in rows for row in found["shown"])
    judged = ("tightened", "relaxed", "open", "unchanged")
    assert found["judged"] == sum(found["counts"].get(direction, 0) for direction in judged)


def test_the_scores_are_those_of_score(asked: tuple[api.Bizbench, str, dict[str, Any]]) -> None:
    loaded, id, options = asked
    made = loaded.profile(id, **options)
    found = {s["indicator"]: s for s in made.to_dict()["scores"]}
    rankings = loaded.score(**options).to_dict()["indicators"]
    expected = {r["indicator"]: row for r in rankings for row in r["rows"] if row["city"] == id}
    assert set(found) == {i for i, row in expected.items() if row["have"]}
    keys = ("kind", "score", "score_low", "score_high", "rank_low", "rank_high", "have", "of")
    for indicator, row in found.items():
        assert {k: row[k] for k in keys} == {k: expected[indicator][k] for k in keys}
        assert row["missing"] == expected[indicator]["missing"]
        assert (row["score"] is None) == bool(row["missing"]), "nothing is imputed"


def test_targets_and_observations_stand_apart(tmp_path: Path) -> None:
    """A city with both: no number of the one moves the other."""
    files = both(tmp_path)
    made = api.load([write(tmp_path / "both", files)], only_data=True).profile("a")
    without = {k: v for k, v in files.items() if "observed" not in k}
    alone = api.load([write(tmp_path / "alone", without)], only_data=True).profile("a")
    found, expected = made.to_dict(), alone.to_dict()
    assert found.pop("observed")["series"] == "survey" and expected.pop("observed") is None
    for document in (*found["documents"], *expected["documents"]):
        del document["file"]
    assert found.pop("query")["data"] != expected.pop("query")["data"]
    assert found == expected
    titles = [t.title for t in tables(made.page())]
    assert sum("measured values, not targets" in t for t in titles) == 1
    rows = [json.loads(line) for line in render(made, "jsonl", "en").splitlines()]
    assert {r["what"] for r in rows if r["section"] == "observed"} == {"observation"}
    assert {r["what"] for r in rows if r["section"] == "score"} == {"target"}


def both(tmp_path: Path) -> dict[str, str]:
    observed = (TINY / "cities" / "harbour" / "observed-survey-2020.yaml").read_text("utf-8")
    observed = observed.replace("city: harbour", "city: a").replace("survey-2020", "survey")
    files = {f"cities/{id}/city.yaml": city(id) for id in "ab"}
    files["cities/a/2020.yaml"] = plan("a", 2020, [target("time", "business", "9 day")])
    files["cities/b/2020.yaml"] = plan("b", 2020, [target("time", "business", "7 day")])
    return files | {"cities/a/observed-survey.yaml": observed}


# --- what the page says -------------------------------------------------------------------


def test_words_that_leave_something_open(tmp_path: Path) -> None:
    """Times without a clock and bare days are counted over the figures that count."""
    own = [
        target("time", "business", "14 unspecified_day"),
        target("time", "household", "3 day", clock="application-to-tap"),
        target("repair-time", "all", "2 hour"),
        target("procedures", "business", "2 procedure"),
        "{measure: getting-water/coverage, scope: all, in_words: true, written: 大幅提高}",
    ]
    made = load(tmp_path, {"a/2020": own, "b/2020": own[3:4]}).profile("a")
    unsaid = made.to_dict()["unsaid"]
    assert (unsaid["figures"], unsaid["timed"]) == (4, 2)
    assert unsaid["without_clock"] == ["a/2020/getting-water/time@business"]
    assert unsaid["bare_days"] == ["a/2020/getting-water/time@business"]
    assert "Times that can start and end in several ways: 2. 1 of them" in prose(made.page())
    assert "1 of its 4 figures that count here is in 天" in prose(made.page())
    assert "words without a number for 1" in prose(made.page(*EN))


def test_rows_hold_the_counts_of_the_json(asked: tuple[api.Bizbench, str, dict[str, Any]]) -> None:
    loaded, id, options = asked
    made = loaded.profile(id, **options)
    data = made.to_dict()
    rows = list(made.table().records)
    assert [r["plan"] for r in rows if r["section"] == "document"] == [
        d["id"] for d in data["documents"]
    ]
    counted = {(r["indicator"], r["fact"]): r["count"] for r in rows if r["section"] == "coverage"}
    for c in data["coverage"]:
        assert counted[(c["indicator"], "figures")] == len(c["figures"])
        assert counted[(c["indicator"], "not-read")] == len(c["not_read"])
    places = {(r["indicator"], r["fact"]): r["count"] for r in rows if r["section"] == "standing"}
    for place in data["places"]:
        for fact in ("first", "level", "open", "behind"):
            assert places[(place["indicator"], fact)] == place[fact]
    listed = [r for r in rows if r["section"] == "list" and r["part"] == "main"]
    shown = [row for found in data["lists"].values() for row in found["shown"]]
    assert [(r["measure"], r["case"], r["state"]) for r in listed] == [
        (row["measure"], row["case"], row["state"]) for row in shown
    ]
    for line, row in zip(listed, shown, strict=True):
        assert (line["gap"], line["value"], line["rank_low"]) == (
            row["gap"],
            row["value"],
            row["rank_low"],
        )
        assert line["notes"] == tuple(n["text"] for n in row["notes"])
    scores = {r["indicator"]: r["score"] for r in rows if r["section"] == "score"}
    assert scores == {s["indicator"]: s["score"] for s in data["scores"]}


# --- which documents are compared ---------------------------------------------------------


TIME = [target("time", "business", "9 day")]
LESS = [target("time", "business", "7 day")]


def years(tmp_path: Path, kinds: dict[str, str], replaces: str | None = None) -> api.Bizbench:
    files = {"cities/a/city.yaml": city("a")}
    for n, (label, kind) in enumerate(kinds.items()):
        more = {"kind": kind}
        if replaces and label == list(kinds)[-1]:
            more["replaces"] = replaces
        figures = [target("time", "business", f"{9 - n} day")]
        files[f"cities/a/{label}.yaml"] = plan("a", int(label[:4]), figures, **more)
    loaded = api.load([write(tmp_path, files)], only_data=True)
    assert not [p for p in loaded.problems if p.level == "error"], loaded.problems
    return loaded


@pytest.mark.parametrize(
    ("kinds", "pair", "passed"),
    [
        ({"2020": "plan"}, None, []),
        ({"2020": "plan", "2021": "plan"}, ("a/2020", "a/2021"), []),
        ({"2019": "plan", "2020": "plan", "2021": "plan"}, ("a/2020", "a/2021"), []),
        (
            {"2020": "plan", "2021": "report", "2022": "work-programme"},
            ("a/2020", "a/2022"),
            ["a/2021"],
        ),
        ({"2020": "plan", "2021": "plan", "2022": "press"}, ("a/2020", "a/2021"), ["a/2022"]),
        ({"2020": "plan", "2021": "report"}, ("a/2020", "a/2021"), []),
        ({"2020": "press", "2021": "report"}, ("a/2020", "a/2021"), []),
    ],
)
def test_the_previous_document(
    kinds: dict[str, str], pair: tuple[str, str] | None, passed: list[str], tmp_path: Path
) -> None:
    """The city's own words before texts about them; what is passed over is named."""
    made = years(tmp_path, kinds).profile("a")
    found = made.to_dict()["change"]
    if pair is None:
        assert found is None and "No earlier document" in prose(made.page())
        return
    assert ((found["old"], found["new"]), found["passed"]) == (pair, passed)
    shown = everything(made.page())
    assert ("Not compared here" in shown) == bool(passed)


def test_a_replaced_document_is_marked_and_still_the_previous(tmp_path: Path) -> None:
    loaded = years(tmp_path, {"2020": "plan", "2021": "plan"}, replaces="a/2020")
    made = loaded.profile("a")
    assert [d["replaced"] for d in made.to_dict()["documents"]] == [True, False]
    assert "plan, replaced by a newer one" in everything(made.page())
    assert made.to_dict()["change"]["counts"] == {"tightened": 1}


def test_documents_after_a_year_do_not_count(tmp_path: Path) -> None:
    loaded = years(tmp_path, {"2020": "plan", "2021": "plan"})
    made = loaded.profile("a", as_of=2020)
    assert [d["id"] for d in made.to_dict()["documents"]] == ["a/2020"]
    assert made.to_dict()["change"] is None
    assert "documents up to 2020" in made.page().footer[0]


# --- the commands it names ----------------------------------------------------------------


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Cities and provinces with documents of two years, and an economy alone of its level."""
    levels = {"a": "city", "b": "city", "p": "province", "q": "province", "n": "economy"}
    files = {f"cities/{id}/city.yaml": city(id, level) for id, level in levels.items()}
    free = target("fee", "all", "0 CNY", "exactly")
    for n, id in enumerate(levels):
        for year in (2020, 2021):
            days = target("time", "business", f"{9 + n} day")
            files[f"cities/{id}/{year}.yaml"] = plan(id, year, [days, free])
    files["cities/b/city.yaml"] += "parent: p\n"
    return write(tmp_path, files)


def named_by(answer: api.Answer[Profile], name: str) -> list[str]:
    """The words of the command of a name that a page names."""
    (line,) = re.findall(rf"bizbench ({name}\b.*)", everything(answer.page("en")))
    return shlex.split(line)


@pytest.mark.parametrize(
    ("id", "options"),
    [
        ("a", {}),
        ("a", {"province": "p"}),
        ("a", {"level": "province"}),
        ("b", {"year": 2020}),
        ("p", {}),
        ("p", {"as_of": 2020}),
        ("n", {}),
    ],
)
def test_the_command_of_the_scores_ranks_the_same_places(
    id: str, options: dict[str, Any], folder: Path, bizbench: Run
) -> None:
    made = api.load([folder], only_data=True).profile(id, **options)
    line = named_by(made, "score")
    _, out, _ = bizbench(*line, "--data", str(folder), "--only-data", "--format", "json")
    (asked,) = json.loads(out)["indicators"]
    (ranking,) = made.result.scored.rankings
    ranks = {row["city"]: (row["rank_low"], row["rank_high"]) for row in asked["rows"]}
    assert ranks == {row.city.id: (row.rank_low, row.rank_high) for row in ranking.rows}
    assert id in ranks


@pytest.mark.parametrize(
    ("options", "years"),
    [({}, {2020, 2021}), ({"as_of": 2020}, {2020}), ({"year": 2021}, {2021})],
)
def test_the_command_of_the_targets_lists_those_of_the_years(
    options: dict[str, Any], years: set[int], folder: Path, bizbench: Run
) -> None:
    made = api.load([folder], only_data=True).profile("a", **options)
    line = named_by(made, "list targets")
    _, out, _ = bizbench(*line, "--data", str(folder), "--only-data", "--format", "json")
    assert {target["plan"] for target in json.loads(out)} == {f"a/{year}" for year in years}


# --- little or nothing to say -------------------------------------------------------------


def test_a_city_alone(tmp_path: Path) -> None:
    made = load(tmp_path, {"a/2020": TIME}).profile("a")
    assert "No other city has a figure here" in prose(made.page())
    assert made.to_dict()["standing"]["sets"] == 0
    assert tables(made.page())[0].title == "Documents"


def test_a_document_that_was_not_read(tiny: api.Bizbench) -> None:
    """Silence of an unread document is no silence."""
    made = tiny.profile("lake")
    (covered,) = made.to_dict()["coverage"]
    assert len(covered["not_read"]) == covered["measures"] and not covered["not_stated"]
    said = prose(made.page())
    assert "its silence says nothing" in said and "it is silent" not in said


def test_a_city_of_which_nothing_is_known_is_not_compared_with(tiny: api.Bizbench) -> None:
    said = prose(tiny.profile("north").page(*EN))
    assert "Beside Eastvale, Southport and Westend it is ranked" in said
    assert "No figure is known of Lakeside, though there is a document." in said


def test_a_broken_plan(tmp_path: Path, bizbench: Run) -> None:
    """Nothing of the city is judged, all that is known is said, and the problems are named."""
    files = {f"cities/{id}/city.yaml": city(id) for id in "ab"}
    files |= {
        "cities/a/2020.yaml": plan("a", 2020, TIME),
        "cities/b/2020.yaml": plan("b", 2020, LESS),
    }
    files["cities/a/2021.yaml"] = plan("a", 2021, LESS) + "bond: 1\n"
    folder = write(tmp_path, files)
    options = ["--data", str(folder), "--only-data", "--lang", "en"]
    code, out, err = bizbench("profile", "a", *options)
    assert code == 1 and "[unknown-key]" in err
    assert "Nothing of A can be compared: problems in" in out
    assert re.search(r"^2021 +problems in \S+2021.yaml: 1$", out, flags=re.MULTILINE)
    assert re.search(r"^2020 +plan", out, flags=re.MULTILINE)
    assert "Standing" not in out and "What it states" not in out and "No earlier" not in out
    code, out, err = bizbench("profile", "a", "--as-of", "2020", *options)
    assert code == 0 and "Standing" in out and "1 problem" not in out
    code, out, _ = bizbench("profile", "b", *options)
    assert code == 1 and "No figure is known of A, though there is a document." in out


def test_a_broken_observation_file(tmp_path: Path, bizbench: Run) -> None:
    files = both(tmp_path)
    files["cities/a/observed-survey.yaml"] += "bond: 1\n"
    folder = write(tmp_path / "data", files)
    code, out, err = bizbench("profile", "a", "--data", str(folder), "--only-data", "--lang", "en")
    assert code == 1 and "[unknown-key]" in err
    assert "Values measured there could not be read: problems in" in out and "Standing" in out
