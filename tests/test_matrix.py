"""The benchmarking table: what stands in which cell, and that every format says the same."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bizbench import api
from bizbench.ground.problems import UsageError
from bizbench.ground.widths import width_of
from bizbench.output.writers import markdown, terminal
from bizbench.questions.compare.records import VARIANT
from bizbench.questions.matrix.records import Matrix
from tests.catalogues import city, load, plan, target, write
from tests.conftest import Run
from tests.pages import EN, set_apart, tables
from tests.test_formats import records, texts
from tests.test_writers import parse

TIME = "getting-water/time"


def cells(answer: api.Answer[Matrix], lang: str = "en") -> list[dict[str, str]]:
    """Each line of the page under the keys of its columns."""
    return [
        dict(zip((c.key for c in table.columns), line.cells, strict=True))
        for table in tables(answer.page(lang, "all"))
        for line in table.lines
    ]


def cell(answer: api.Answer[Matrix], measure: str, city: str, basis: str | None = None) -> str:
    (found,) = [
        line[city]
        for line in cells(answer)
        if line["measure"] == measure and basis in (None, line["basis"])
    ]
    return found


# --- the comparison behind it -------------------------------------------------------------


def test_each_cell_is_the_citys_row_of_the_comparison(tiny: api.Bizbench) -> None:
    sets = tiny.compare(*tiny.catalog.indicators).result.sets
    lines = tiny.matrix().result.lines
    assert [line.set for line in lines] == list(sets)
    for line in lines:
        own = {row.city.id: row for row in line.set.rows if row.city and row.kind != VARIANT}
        assert [c.row for c in line.cells] == [own[id] for id in sorted(own)]
        further = [row for c in line.cells for row in c.further]
        variants = [row for row in line.set.rows if row.kind == VARIANT]
        assert sorted(map(repr, further)) == sorted(map(repr, variants))
        for c in line.cells:
            assert all(row.city == c.row.city for row in c.further)


def test_every_measure_has_a_place(tiny: api.Bizbench) -> None:
    result = tiny.matrix().result
    assert result is not None
    shown = {line.set.measure.id for line in result.lines}
    unstated = {m.id for group in result.groups for m in group.unstated}
    assert shown | unstated == set(tiny.catalog.measures) and not shown & unstated


# --- columns ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("asked", "columns"),
    [
        ([], ["east", "lake", "north", "south", "west"]),
        (["Southport"], ["south", "east", "lake", "north", "west"]),
        (["west", "north"], ["west", "north"]),
        (["north", "north"], ["north", "east", "lake", "south", "west"]),
        (["harbour"], ["harbour", "east", "lake", "north", "south", "west"]),
    ],
)
def test_the_own_city_comes_first_and_several_are_all(
    tiny: api.Bizbench, asked: list[str], columns: list[str]
) -> None:
    answer = tiny.matrix("getting-water", city=asked)
    assert answer.to_dict()["cities"] == columns
    assert answer.to_dict()["own"] == (columns[0] if asked else None)
    (table,) = tables(answer.page(*EN))
    assert [c.key for c in table.columns if c.key in tiny.catalog.cities] == columns


def test_ranks_are_among_the_columns(tiny: api.Bizbench) -> None:
    assert "rank 2" in cell(tiny.matrix("getting-water/complaints"), "Complaints", "north")
    two = tiny.matrix("getting-water/complaints", city=["north", "west"])
    assert cell(two, "Complaints", "north") == "≤ 10 events a month, no counterpart"


# --- cells --------------------------------------------------------------------------------


def test_a_blank_cell_says_which_kind_of_silence_it_is(tiny: api.Bizbench) -> None:
    answer = tiny.matrix("getting-water")
    assert cell(answer, "Fee", "west") == "not stated"
    assert re.fullmatch(r"not read, [a-z]+", cell(answer, "Fee", "lake"))
    assert cell(answer, "Time to connect", "east", "businesses").startswith("“即时办结” (in words)")
    assert "160 kVA, not comparable" in cell(answer, "Pump limit", "north")
    assert "enterprises, not ranked" in cell(answer, "Customers", "north")
    one = tiny.matrix("getting-water/fee", city=["north", "west"])
    assert cell(one, "Fee", "north").startswith("0 CNY, no counterpart")
    # Of what nobody states, the last line says why, city by city.
    last = cells(answer)[-1]
    assert last["measure"] == "no city states a figure: Cost"
    assert last["north"] == "not stated" and last["lake"].startswith("not read")


def test_a_figure_that_one_city_states_has_a_line_of_its_own(tmp_path: Path) -> None:
    loaded = load(tmp_path, {"a/2020": [target("fee", "all", "5 CNY")], "b/2020": []})
    answer = loaded.matrix("getting-water/fee")
    assert cell(answer, "Fee", "a") == "≤ 5 CNY, no counterpart"
    assert cell(answer, "Fee", "b") == "not stated"


def test_the_best_is_marked_by_a_sign_and_an_open_best_by_another(tmp_path: Path) -> None:
    loaded = load(
        tmp_path,
        {
            "a/2020": [target("time", "business", "14 unspecified_day")],
            "b/2020": [target("time", "business", "10 working_day")],
            "c/2020": [target("time", "business", "50 day")],
        },
    )
    answer = loaded.matrix(TIME)
    (line,) = [x for x in cells(answer) if x["measure"] == "Time to connect"]
    assert line["a"].startswith("☆ ≤ 14 days (天) → 20.4, rank 1–2 ~")
    assert line["b"].startswith("☆ ≤ 10 working days → 14.6, rank 1–2 ~")
    assert line["c"].startswith("≤ 50 calendar days, rank 3")
    closed = loaded.matrix(TIME, assume=["days=working"])
    assert cell(closed, "Time to connect", "b").startswith("★ ≤ 10 working days → 14.6, rank 1")
    assert not cell(closed, "Time to connect", "a").startswith(("★", "☆"))


VALUES = st.lists(st.integers(1, 4), min_size=2, max_size=5)
UNITS = st.sampled_from(["day", "unspecified_day", "working_day"])


@settings(max_examples=30)
@given(data=st.lists(st.tuples(st.integers(1, 4), UNITS), min_size=2, max_size=4))
def test_the_marks_are_true_under_every_reading(
    data: list[tuple[int, str]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """★: nobody is before it whatever is assumed; ☆: so under some assumptions only."""
    plans = {
        f"{chr(97 + n)}/2020": [target("time", "business", f"{value} {unit}")]
        for n, (value, unit) in enumerate(data)
    }
    loaded = load(tmp_path_factory.mktemp("m"), plans)
    first: dict[str, list[bool]] = {}
    for days in ("working", "calendar"):
        for factor in ("365/250", "7/5"):
            assume = [f"days={days}", f"working-day={factor}"]
            for c in loaded.matrix(TIME, assume=assume).result.lines[0].cells:
                assert c.row.city is not None
                first.setdefault(c.row.city.id, []).append(c.row.rank == 1)
    for c in loaded.matrix(TIME).result.lines[0].cells:
        assert c.row.city is not None
        under = first[c.row.city.id]
        assert c.standing == ("certain" if all(under) else "possible" if any(under) else None)


def test_the_line_says_unit_and_direction(tiny: api.Bizbench) -> None:
    units = {line["measure"]: line["unit"] for line in cells(tiny.matrix("getting-water"))}
    assert units["Complaints"] == "↓ events a year"
    assert units["Online share"] == "↑ % of applications"
    assert units["Tariff steps"] == "– items"


def test_a_cell_counts_the_further_figures(tiny: api.Bizbench) -> None:
    answer = tiny.matrix(TIME)
    assert cell(answer, "Time to connect", "north", "businesses").endswith(" (+3)")
    (line,) = [x for x in answer.to_dict()["rows"] if x["case"] == "business"]
    (north,) = [c for c in line["cells"] if c["city"] == "north"]
    assert len(north["further"]) == 3 and "#stretch-1" in " ".join(north["further"])


def test_every_figure_says_where_it_stands(tiny: api.Bizbench) -> None:
    answer = tiny.matrix()
    lines = cells(answer)
    for line, record in zip(lines, (x for x in answer.to_dict()["rows"]), strict=False):
        if line["measure"].startswith("stated by no city"):
            break
        for c in record["cells"]:
            if c["target"]:
                assert (
                    f"{c['plan'].split('/')[1][:4]}" in line["from"] and c["item"] in line["from"]
                )


# --- data that cannot be used -------------------------------------------------------------


def test_a_city_with_a_broken_file_is_not_read(on_tiny: Run, tmp_path: Path) -> None:
    files = {f"cities/{c}/city.yaml": city(c) for c in "ab"}
    files["cities/a/2020.yaml"] = plan("a", 2020, [target("fee", "all", "1 CNY")])
    files["cities/b/2020.yaml"] = plan("b", 2020, [target("fee", "all", "1 CNY", nonsense="1")])
    write(tmp_path, files)
    for command in ("matrix", "best"):
        code, out, err = on_tiny(command, "getting-water/fee", "--data", str(tmp_path), "--lang=en")
        assert code == 1 and "not read" in out and "nonsense" in err
        assert "problems in" in out


@pytest.mark.parametrize("command", ["matrix", "best"])
def test_a_broken_indicator_touches_the_table_of_all(
    command: str, bizbench: Run, tmp_path: Path
) -> None:
    write(tmp_path, {"indicators/broken.yaml": "id: broken\nnonsense: 1\n"})
    data = ["--data", str(tmp_path), "--only-data", "--lang", "en"]
    code, _, err = bizbench(command, *data)
    assert code == 1 and "nonsense" in err
    code, _, _ = bizbench(command, "getting-water", *data)
    assert code == 0


@pytest.mark.parametrize("command", ["matrix", "best"])
def test_without_a_document_there_is_a_sentence(
    command: str, bizbench: Run, tmp_path: Path
) -> None:
    write(tmp_path, {})
    data = ["--data", str(tmp_path), "--only-data", "--lang", "en"]
    code, out, _ = bizbench(command, "--all", *data)
    assert code == 0
    assert "There is no" in out and "Cost" in out


@pytest.mark.parametrize("options", [{"city": ["nort"]}, {"assume": ["x=1"]}])
def test_wrong_names_are_refused(tiny: api.Bizbench, options: dict[str, Any]) -> None:
    with pytest.raises(UsageError):
        tiny.matrix("getting-water", **options)
    with pytest.raises(UsageError):
        tiny.matrix("getting-watr")


# --- formats ------------------------------------------------------------------------------


def by_city(line: dict[str, str]) -> dict[str, str]:
    """The cells of a line under the heads without their years."""
    return {re.sub(r" ?[(（][\d, 、]+[)）]$", "", head): cell for head, cell in line.items()}


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_markdown_says_what_the_json_says(lang: str, tiny: api.Bizbench) -> None:
    answer = tiny.matrix()
    found = answer.to_dict(lang)
    written = parse(markdown.write(answer.page(lang, "all")))
    assert len(written) == len(tiny.catalog.indicators)
    rows = iter(found["rows"])
    unstated = {entry["indicator"]: entry for entry in found["unstated"]}
    names = [tiny.catalog.cities[id].name.get(lang) for id in found["cities"]]
    for table, indicator in zip(written, tiny.catalog.indicators, strict=True):
        lines = list(table["rows"])
        silent = lines.pop() if indicator in unstated else None
        for line in map(by_city, lines):
            row = next(rows)
            assert row["measure"].startswith(f"{indicator}/")
            values = list(line.values())
            letters = values[-2].split()
            assert sorted(table["marks"][x] for x in letters) == sorted(
                {n["text"] for n in row["notes"]}
            )
            for name, c in zip(names, row["cells"], strict=True):
                shown = next(cell for head, cell in line.items() if head.startswith(name))
                assert shown.startswith("★") == (c["standing"] == "certain")
                assert shown.startswith("☆") == (c["standing"] == "possible")
                parts = re.split(r", |，", re.sub(r" \(\+\d+\)$", "", shown))
                letters = [p.split() for p in parts if {*p.split()} <= {*table["marks"]}]
                told = letters[-1] if letters else []
                marks = [table["marks"][x] for x in told] if c["notes"] else []
                assert sorted(marks) == sorted(set_apart(c["notes"], table["remarks"]))
                if c["rank_low"] is not None:
                    low, high = c["rank_low"], c["rank_high"]
                    rank = str(low) if low == high else f"{low}–{high}"
                    assert re.search(rf"(rank |第){rank}( ~)?(，|,|$| )", shown)
        if silent is not None:
            for name, c in zip(names, unstated[indicator]["cells"], strict=True):
                assert by_city(silent)[name].startswith({"en": "not ", "zh": "未"}[lang])
                assert c["kind"] in ("not-stated", "not-read")
    assert next(rows, None) is None


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("format", ["csv", "tsv", "jsonl"])
def test_a_sheet_has_the_cities_side_by_side(format: str, lang: str, tiny: api.Bizbench) -> None:
    answer = tiny.matrix(city="south")
    told = answer.to_dict(lang)
    found = records(answer, format, lang)
    unstated = [m for entry in told["unstated"] for m in entry["measures"]]
    assert [line["measure"] for line in found] == [*(r["measure"] for r in told["rows"]), *unstated]
    for line, row in zip(found, told["rows"], strict=False):
        for c in row["cells"]:
            shown = line[f"{c['city']}.rank"]
            assert bool(shown) == (c["rank_low"] is not None) and line[f"{c['city']}.promise"]
            if c["rank"] is not None:
                assert str(shown).removesuffix(" ~") == str(c["rank"])
            assert texts(line[f"{c['city']}.notes"]) == [note["text"] for note in c["notes"]]


def test_the_columns_of_a_city_are_headed_with_its_name(tiny: api.Bizbench) -> None:
    """What is read stands in front for all cities; behind it where it comes from."""
    table = tiny.matrix(city=["south", "west"]).table("zh")
    wide = [table.heads[name] for name in table.columns if "." in name]
    assert wide[:6] == ["南港", "南港名次", "南港最优", "西区", "西区名次", "西区最优"]
    assert wide[6:8] == ["南港数值", "南港出处"]
    assert wide[-3:] == ["西区类别", "西区目标编号", "西区另有目标编号"]
    assert len({*table.heads.values()}) == len(table.heads)


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("width", [None, 20, 40, 60, 80, 120, 200])
def test_the_terminal_loses_nothing_at_any_width(
    tiny: api.Bizbench, width: int | None, lang: str
) -> None:
    page = tiny.matrix("getting-water", city="north").page(lang, "all")
    written = terminal.write(page, width)
    if width is not None:
        assert max(map(width_of, written.splitlines())) <= max(width + 2, 28)
    flat = "".join(written.split())
    for table in tables(page):
        assert all("".join(m.text.split()) in flat for m in table.marks)
    # A cell that runs over several lines is broken up by its neighbours: its words are there.
    for line in cells(tiny.matrix("getting-water", city="north"), lang):
        for value in line.values():
            for sign in set(value) - {" "}:
                assert sign in flat


def test_four_cities_stand_side_by_side_in_eighty_columns(tiny: api.Bizbench) -> None:
    page = tiny.matrix("getting-water/fee", city=["north", "south", "east", "west"]).page(
        "en", "all"
    )
    lines = terminal.write(page, 80).splitlines()
    (head,) = [line for line in lines if line.startswith("measure")]
    assert all(name in head for name in ("Northtown", "Southport", "Eastvale", "Westend", "notes"))


def test_the_own_city_stays_in_the_narrowest_table(tiny: api.Bizbench) -> None:
    page = tiny.matrix("getting-water", city="south").page(*EN)
    lines = terminal.write(page, 40).splitlines()
    (head,) = [line for line in lines if line.startswith("measure ")]
    assert "Southport" in head and "Northtown" not in head
