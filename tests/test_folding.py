"""Answers in brief, folded and whole: nothing is lost, and every count is right."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bizbench import api
from bizbench.ground.problems import UsageError
from bizbench.ground.record import replace
from bizbench.ground.texts import fill, text
from bizbench.output.folding import MOST, beyond
from bizbench.output.page import MAIN, Page, Prose, Table
from bizbench.output.writers import terminal
from bizbench.questions.compare.references import FEWEST
from tests.catalogues import city, load, plan, target, write
from tests.conftest import TINY, Run
from tests.pages import behind

#: Methods with what they are asked about, on a catalogue of many cities.
ASKED: dict[str, dict[str, Any]] = {
    "compare": {"what": ["getting-water"]},
    "matrix": {"what": ["getting-water"]},
    "best": {"what": ["getting-water"]},
    "gaps": {"what": ["c03"]},
    "profile": {"what": ["c03"]},
    "score": {"what": ["getting-water"]},
    "history": {"what": ["c03"]},
}
LANGUAGES = ("en", "zh")


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> api.Bizbench:
    """Twenty-four cities of two provinces; some state much, some nothing, one is not read."""
    files = {f"cities/{id}/city.yaml": city(id, "province") for id in ("hills", "plains")}
    for n in range(24):
        id = f"c{n:02}"
        files[f"cities/{id}/city.yaml"] = city(id) + f"parent: {'hills' if n % 3 else 'plains'}\n"
        targets = [target("time", "business", f"{n + 2} working_day")] if n < 14 else []
        if n in (3, 5, 16):
            targets.append(target("fee", "all", f"{n} CNY"))
        if n == 18:
            targets.append(target("time", "household", "4 working_day"))
        if n == 3:
            targets.append(target("pump-limit", "business", "50 kW", "at_least"))
        more = {"read": "[]"} if n == 20 else {}
        files[f"cities/{id}/{2019 + n % 5}.yaml"] = plan(id, 2019 + n % 5, targets, **more)
    return api.load([write(tmp_path_factory.mktemp("many"), files)], only_data=True)


def asked(loaded: api.Bizbench, method: str) -> api.Answer[Any]:
    return getattr(loaded, method)(*ASKED[method]["what"])


def texts(page: Page) -> list[str]:
    """Everything that is said on a page, but for what stands for folded parts."""
    found = [page.title]
    for block in page.blocks:
        if isinstance(block, Prose):
            found.append(block.text)
        elif isinstance(block, Table):
            found += [block.title, *block.lead, *block.remarks, *(m.text for m in block.marks)]
            found += ["|".join(line.cells) for line in block.lines]
    return found


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("method", [m for m in ASKED if m not in ("matrix", "best")])
def test_everything_loses_nothing_that_the_folded_answer_has(
    method: str, lang: str, many: api.Bizbench
) -> None:
    answer = asked(many, method)
    whole, short = answer.page(lang, "all"), answer.page(lang)
    said = {block.fold for block in whole.blocks if isinstance(block, Prose | Table) and block.fold}
    known = texts(whole)
    for each in texts(short):
        assert each in known or all(part in said for part in each.split(" · ")), each


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("method", ASKED)
def test_every_count_is_that_of_the_lines_that_the_option_opens(
    method: str, lang: str, many: api.Bizbench
) -> None:
    whole = asked(many, method).page(lang, "all")
    for block in whole.blocks:
        if not isinstance(block, Table):
            continue
        keys = {fold.key for fold in block.folds}
        assert keys == {line.fold for line in block.lines if line.fold}
        for fold in block.folds:
            gone = [line for line in block.lines if line.fold == fold.key]
            mains = [line for line in gone if line.kind == MAIN]
            number = re.search(r"\d+", fold.said)
            if fold.key == "more":
                assert number and int(number[0]) in (len(gone), len(mains))
            assert len(gone) > 1 and ("--all" in fold.said or "--cities" in fold.said)


@pytest.mark.parametrize("method", ASKED)
def test_the_options_open_and_shorten(method: str, many: api.Bizbench, bizbench: Run) -> None:
    data = ["--data", many.catalog.folders[0], "--only-data", "--lang", "en"]
    words = [method, *ASKED[method]["what"], *data]
    outs = {option: bizbench(*words, *option.split())[1] for option in ("--brief", "", "--all")}
    brief, short, whole = (out.splitlines() for out in outs.values())
    assert len(brief) <= len(short) <= len(whole) and len(brief) < len(whole)
    assert len(short) < len(whole) or method in ("gaps", "profile")
    assert len(short) == len(whole) or "--all" in outs[""] or "--cities" in outs[""]
    assert not re.search(r"\(--all|--cities\)", outs["--all"])
    assert set(brief) <= set(whole) | set(short)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_cities_without_a_figure_are_one_line_with_their_kinds_of_silence(
    lang: str, many: api.Bizbench
) -> None:
    page = many.compare("getting-water/time", scope="business").page(lang)
    (table,) = (b for b in page.blocks if isinstance(b, Table))
    assert len(table.lines) == MOST
    more, silent = table.folded
    n = ["c10", "c11", "c12", "c13"]
    assert all(name.upper() in more.upper() for name in n) and more.count("11") >= 1
    for kind, names in (("other-cases", ["c18"]), ("not-read", ["c20"])):
        before = text(lang, f"fold.{kind}", cities="|").partition("|")[0]
        assert before in silent and all(name in silent.casefold() for name in names)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_promise_in_words_beyond_the_first_rows_is_named(lang: str, tmp_path: Path) -> None:
    files = {f"cities/c{n:02}/city.yaml": city(f"c{n:02}") for n in range(13)}
    for n in range(13):
        words = "{measure: getting-water/time, scope: business, in_words: true, written: 即办}"
        said = words if n == 12 else target("time", "business", f"{n + 2} working_day")
        files[f"cities/c{n:02}/2030.yaml"] = plan(f"c{n:02}", 2030, [said])
    loaded = api.load([write(tmp_path, files)], only_data=True)
    page = loaded.compare("getting-water/time").page(lang)
    (table,) = (b for b in page.blocks if isinstance(b, Table))
    (more,) = table.folded
    named = text(
        lang,
        "fold.ranked",
        city="C12" if lang == "en" else "c12市",
        rank=text(lang, "row.in-words"),
    )
    assert named in more


def test_the_city_asked_for_is_never_folded_away(many: api.Bizbench) -> None:
    for own in ("c13", "c20", "c18", "c22"):
        page = many.compare("getting-water/time", city=own).page("en")
        name = many.catalog.cities[own].name.en
        (table, *_) = (b for b in behind(page).blocks if isinstance(b, Table))
        assert table.title.startswith("Getting water › Time to connect › businesses")
        assert any(name in line.cells for line in table.lines)
    whole = many.matrix(city=["c01", "c02"]).page("en")
    assert [c.key for t in whole.blocks if isinstance(t, Table) for c in t.columns][1:5]


def test_a_matrix_of_many_cities_gives_best_median_and_own(many: api.Bizbench) -> None:
    page = many.matrix("getting-water/time", city="c03").page("en")
    (table,) = (b for b in page.blocks if isinstance(b, Table))
    titles = [column.title for column in table.columns]
    row = dict(zip(titles, table.lines[0].cells, strict=True))
    own = many.catalog.cities["c03"].name.en
    assert row["best"].endswith("≤ 2 working days") and row["ranked"] == "14"
    assert row["median"] == "8.5"
    assert row["best of the others in Plains"].endswith(": ≤ 2 working days, rank 1")
    assert row[f"{own} (2022)"].startswith("≤ 5 working days, rank 4 of 14, 2 of 5 in its province")


@pytest.mark.parametrize("figures", [3, 4])
def test_every_median_needs_as_many_figures(figures: int, tmp_path: Path) -> None:
    """Of three there is none, in a matrix as in a comparison."""
    files = {f"cities/c{n}/city.yaml": city(f"c{n}") for n in range(10)}
    for n in range(10):
        said = [target("time", "business", f"{n + 2} working_day")] if n < figures else []
        files[f"cities/c{n}/2030.yaml"] = plan(f"c{n}", 2030, said)
    loaded = api.load([write(tmp_path, files)], only_data=True)
    (table,) = (b for b in loaded.matrix().page("en").blocks if isinstance(b, Table))
    titles = [column.title for column in table.columns]
    has_median = "median" in titles and bool(table.lines[0].cells[titles.index("median")])
    assert has_median == (figures == FEWEST)
    against = loaded.compare("getting-water/time", against="median").to_dict()["sets"][0]
    (why,) = (n for n in against["notes"] if n["id"] == "no-base-median")
    assert str(FEWEST) in why["text"]


def test_a_note_on_a_document_stands_once_with_the_documents(tmp_path: Path) -> None:
    files = {f"cities/{c}/city.yaml": city(c) for c in "abc"}
    for n, c in enumerate("abc"):
        kind = {"kind": "work-programme"} if c != "c" else {}
        targets = [target("time", "business", f"{n + 2} working_day")]
        files[f"cities/{c}/2020.yaml"] = plan(c, 2020, targets, **kind)
    loaded = api.load([write(tmp_path, files)], only_data=True)
    page = loaded.compare("getting-water/time").page("en")
    (table,) = (b for b in page.blocks if isinstance(b, Table))
    said = [r for r in table.remarks if r.startswith("from a work programme")]
    assert said == ["from a work programme, not a full plan: A 2020, B 2020"]
    assert not any("work programme" in mark.text for mark in table.marks)


def test_a_rule_in_force_is_said_of_a_document_only_where_all_of_it_is(tmp_path: Path) -> None:
    for folder, kinds in (("all", ("standing-rule",) * 2), ("some", ("standing-rule", "target"))):
        files = {f"cities/{c}/city.yaml": city(c) for c in "ab"}
        both = [
            target("time", scope, f"{n + 2} working_day", status=kinds[n])
            for n, scope in enumerate(("business", "business/small"))
        ]
        files["cities/a/2020.yaml"] = plan("a", 2020, both, kind="regulation")
        files["cities/b/2020.yaml"] = plan("b", 2020, [target("time", "business", "9 day")])
        loaded = api.load([write(tmp_path / folder, files)], only_data=True)
        page = loaded.compare("getting-water/time").page("en", "all")
        (table,) = (b for b in page.blocks if isinstance(b, Table))
        rule = "a rule already in force"
        assert (f"{rule}: A 2020" in table.remarks) == (folder == "all")
        assert (rule in {mark.text for mark in table.marks}) == (folder == "some")


@given(st.lists(st.sampled_from("mmmux"), max_size=30), st.integers(0, 12))
def test_what_is_beyond_goes_with_the_row_it_stands_under(kinds: list[str], most: int) -> None:
    gone = beyond(kinds, lambda k: k == "x", lambda k: k == "u", most)
    assert len(gone) == len(kinds)
    mains = [n for n, k in enumerate(kinds) if k != "u" or n == 0]
    assert all(not gone[n] for n in mains[:most])
    assert not any(is_gone for is_gone, k in zip(gone, kinds, strict=True) if k == "x")
    for n, kind in enumerate(kinds):
        if n and kind == "u":
            assert gone[n] == gone[n - 1]
    assert sum(gone[n] for n in mains if kinds[n] != "u") != 1


def test_wrong_details_are_refused(many: api.Bizbench, on_tiny: Run) -> None:
    with pytest.raises(UsageError, match="brief"):
        many.compare("getting-water").page("en", "breif")
    code, out, err = on_tiny("compare", "getting-water", "--brief", "--all", "--lang", "en")
    assert (code, out) == (2, "") and "exclude each other" in err
    code, _, err = on_tiny("gaps", "north", "--reach", "0", "--lang", "en")
    assert code == 2 and "--reach" in err


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=12)
@given(width=st.integers(60, 200), lang=st.sampled_from(LANGUAGES))
def test_the_answer_stands_on_the_first_screen(width: int, lang: str, many: api.Bizbench) -> None:
    for method in ASKED:
        lines = terminal.write(asked(many, method).page(lang), width).splitlines()
        brief = terminal.write(asked(many, method).page(lang, "brief"), width).splitlines()
        assert lines[: min(4, len(brief))] == brief[:4] or method in ("compare", "score")


def test_a_count_has_its_form_for_one() -> None:
    assert fill("{n} row|{n} rows", n=1) == "1 row"


def test_gaps_say_once_what_a_document_is_and_which_document(tmp_path: Path) -> None:
    files = {f"cities/{c}/city.yaml": city(c) for c in "ab"}
    files["cities/a/2020.yaml"] = plan("a", 2020, [target("time", "business", "5 day")])
    more = [target("fee", "all", "3 CNY"), target("procedures", "business", "2 procedure")]
    files["cities/a/2022.yaml"] = plan("a", 2022, more, kind="work-programme")
    theirs = [target("time", "business", "4 day"), target("fee", "all", "2 CNY")]
    files["cities/b/2021.yaml"] = plan("b", 2021, [*theirs, more[1]])
    loaded = api.load([write(tmp_path, files)], only_data=True)
    page = loaded.gaps("a").page("en", "all")
    said = [r for b in page.blocks if isinstance(b, Table) for r in b.remarks]
    assert said.count("from a work programme, not a full plan: A 2022") == 2
    assert not any("A 2020" in remark for remark in said if "work programme" in remark)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_many_sources_are_counted_and_few_are_named(lang: str, many: api.Bizbench) -> None:
    answer = many.compare("getting-water/time", scope="business")
    (short,), (whole,) = (
        [b for b in answer.page(lang, detail).blocks if isinstance(b, Table)]
        for detail in ("short", "all")
    )
    assert short.below[-1] == text(lang, "fold.sources", n=15)
    assert whole.below[-1].count("C0") + whole.below[-1].count("c0") >= 10
    few = many.compare("getting-water/time", scope="business", city=["c01", "c02"]).page(lang)
    (table,) = (b for b in few.blocks if isinstance(b, Table))
    assert "2020" in table.below[-1] and "--all" not in table.below[-1]


def test_cities_known_for_another_subject_are_named_once(tmp_path: Path) -> None:
    files = {f"cities/{id}/city.yaml": city(id) for id in "abcd"}
    for id in "ab":
        files[f"cities/{id}/2030.yaml"] = plan(id, 2030, [target("time", "business", "9 day")])
    about = "coverage: complete, about: [getting-gas]}"
    gas = (TINY / "indicators" / "getting-water.yaml").read_text(encoding="utf-8")
    files["indicators/getting-gas.yaml"] = gas.replace("getting-water", "getting-gas").replace(
        "name: {en: Getting water, zh: 获得用水}", "name: {en: Getting gas, zh: 获得用气}"
    )
    for id in "cd":
        figure = target("time", "business", "9 day").replace("getting-water", "getting-gas")
        made = plan(id, 2030, [figure])
        files[f"cities/{id}/2030.yaml"] = made.replace("coverage: complete}", about)
    loaded = api.load([write(tmp_path, files)], only_data=True)
    page = loaded.compare("getting-water/time", scope="business").page("en")
    (table,) = (b for b in page.blocks if isinstance(b, Table))
    assert len(table.lines) == 2
    assert table.folded[0].startswith("only known for another subject: C, D")


def test_a_supposition_in_brief_says_what_comes_of_it(many: api.Bizbench) -> None:
    answer = many.whatif("c03", ["getting-water/time@business=1 working_day"])
    brief, whole = (answer.page("en", detail) for detail in ("brief", "all"))
    assert len(brief.blocks) < len(whole.blocks)
    assert "rank 4 of 14 → 1 of 14" in " ".join(texts(brief))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("method", ["gaps", "profile"])
def test_an_answer_on_one_city_begins_with_five_lines_or_fewer(
    method: str, lang: str, many: api.Bizbench
) -> None:
    page = asked(many, method).page(lang)
    first = page.blocks[0]
    assert isinstance(first, Table) and not first.lines
    assert 2 <= len(first.lead) <= 5
    lines = terminal.write(replace(page, blocks=(first,), footer=()), 120).splitlines()
    assert len(lines) <= 3 + 5, lines


def test_where_no_document_is_of_the_years_asked_for_nobody_is_silent(many: api.Bizbench) -> None:
    answer = many.compare("getting-water", as_of=1999)
    brief, whole = (" ".join(texts(answer.page("en", detail))) for detail in ("brief", "all"))
    for page in (brief, whole):
        assert "of the 24 cities shown no document up to 1999 is known." in page
        assert "states a figure" not in page and "further" not in page
    partly = " ".join(texts(many.compare("getting-water/cost", as_of=2019).page("en", "brief")))
    assert "Of the following no document up to 2019 is known: C01" in partly


def test_what_only_one_city_states_is_shown_where_it_is_all(many: api.Bizbench) -> None:
    page = many.compare("getting-water/pump-limit").page("en")
    table = next(block for block in page.blocks if isinstance(block, Table))
    assert page.blocks[0] is table and [line.cells[2] for line in table.lines] == ["C03"]


def test_what_is_named_is_the_first_of_its_state(tmp_path: Path) -> None:
    """Three of each are named, on one line as many as it has room for; the rest is counted."""
    kinds = ("business", "household")
    mine = [target("time", kind, f"{n + 5} day") for n, kind in enumerate(kinds)]
    mine += [target("fee", "all", "9 CNY"), target("repair-time", "all", "9 hour")]
    theirs = [target("time", kind, "3 day") for kind in kinds]
    theirs += [target("fee", "all", "1 CNY"), target("repair-time", "all", "1 hour")]
    mine += [target("pump-limit", "business", "50 kW", "at_least")]
    answer = load(tmp_path, {"a/2020": mine, "b/2020": theirs}).gaps("a")
    (brief, *_), (short, *_) = (answer.page("en", d).blocks for d in ("brief", "short"))
    assert isinstance(brief, Table) and isinstance(short, Table)
    behind = next(line for line in brief.lead if line.startswith("Behind in 4: "))
    assert behind.count(", rank 2 of 2") == 3 and behind.endswith(" and 1 more.")
    behind = next(line for line in short.lead if line.startswith("Behind in 4: "))
    assert behind.count(", rank 2 of 2") < 3 and len(behind) <= 120
    alone = "Promised by A only, 1: Getting water › Pump limit (businesses): ≥ 50 kW."
    assert any(line.startswith(alone) for line in brief.lead), brief.lead
    (head,) = (line for line in answer.page("en", "all").blocks[0].lead if "Behind" in line)
    assert head.count(", rank 2 of 2") == 3


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_supposition_begins_with_what_comes_of_it(lang: str, many: api.Bizbench) -> None:
    page = many.whatif("c03", {"getting-water/time": "1 working_day"}).page(lang)
    first = page.blocks[0]
    assert isinstance(first, Table) and len(first.lead) == 1
    assert ("rank 4 of 14 → 1 of 14" if lang == "en" else "4/14 → 1/14") in first.lead[0]
    lines = terminal.write(replace(page, blocks=(first,), footer=()), 120).splitlines()
    assert len(lines) <= 3 + 5, lines
