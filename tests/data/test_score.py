"""Scores of the shipped observations: the World Bank's own numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from bizbench import api
from bizbench.cli.formats import ROWS
from bizbench.data.conventions import Assumptions
from bizbench.ground.problems import BrokenDataError, UsageError
from bizbench.ground.texts import text
from bizbench.output.writers import markdown, terminal
from bizbench.questions.score.method import TOPICS, measure_score
from bizbench.questions.score.records import (
    OBSERVATIONS,
    TARGETS,
    ScoreQuery,
    Source,
)
from bizbench.questions.score.run import score
from tests.catalogues import city
from tests.conftest import ROOT
from tests.pages import set_apart, tables
from tests.test_formats import records, same, texts
from tests.test_score import measure, measures, only, posts, ranks
from tests.test_writers import parse

#: Official scores. Source: World Bank, Doing Business 2020 (data of 1 May 2019, published
#: 24 October 2019), in the order of ``OFFICIAL_ORDER``; the last is the overall score.
OFFICIAL_ORDER = (
    *("starting-a-business", "dealing-with-construction-permits", "getting-electricity"),
    *("registering-property", "getting-credit", "protecting-minority-investors"),
    *("paying-taxes", "trading-across-borders", "enforcing-contracts", "resolving-insolvency"),
    "overall",
)


# fmt: off
OFFICIAL: dict[str, tuple[float, ...]] = {
    "china": (94.0921, 77.32515, 95.35326, 80.99377, 60, 72,
              70.05695, 86.50482, 80.91292, 62.07404, 77.9313),
    "beijing": (95.08127, 77.7654, 95.35326, 82.59794, 60, 72,
                71.73358, 85.66995, 80.0423, 62.07404, 78.23177),
    "shanghai": (93.28278, 76.96494, 95.35326, 79.68127, 60, 72,
                 68.68517, 87.1879, 81.62525, 62.07404, 77.68546),
    "hong-kong": (98.21673, 93.46702, 99.34385, 73.56432, 75, 84,
                  99.7133, 95.04106, 69.13335, 65.67434, 85.3154),
    "singapore": (98.22968, 87.86398, 91.77078, 83.12143, 75, 86,
                  91.57958, 89.56752, 84.53189, 74.31615, 86.1981),
}
# fmt: on


# fmt: on
#: Source: World Bank, Doing Business 2020, after the data review of December 2020.
CORRECTED = {"starting-a-business": 92.62151, "getting-credit": 55, "overall": 77.28424}


def observed_scores(loaded: api.Bizbench, source: str) -> dict[str, Fraction]:
    answer = loaded.score(observed=True, overall=True, city=source)
    assert answer.result.overall is not None
    row = answer.result.overall.rows[0]
    found = {p.indicator.id: p.score.shown for p in row.parts if p.score}
    assert row.score is not None
    return found | {"overall": row.score.shown}


@pytest.mark.parametrize("economy", OFFICIAL)
def test_the_official_scores_come_out(economy: str, shipped: api.Bizbench) -> None:
    found = observed_scores(shipped, f"{economy}@doing-business-2020")
    expected = dict(zip(OFFICIAL_ORDER, OFFICIAL[economy], strict=True))
    assert set(found) == set(expected)
    for id, official in expected.items():
        assert float(found[id]) == pytest.approx(official, abs=0.1), (economy, id)


def test_the_corrected_scores_of_china_come_out(shipped: api.Bizbench) -> None:
    found = observed_scores(shipped, "china")  # the newest edition, without naming it
    uncorrected = dict(zip(OFFICIAL_ORDER, OFFICIAL["china"], strict=True))
    for id, official in (uncorrected | CORRECTED).items():
        assert float(found[id]) == pytest.approx(official, abs=0.1), id


def test_the_official_order_of_the_five_comes_out(shipped: api.Bizbench) -> None:
    answer = shipped.score(
        observed=True,
        overall=True,
        city=[f"observed:{id}@doing-business-2020" for id in OFFICIAL],
    )
    assert answer.result.overall is not None
    by_score = sorted(OFFICIAL, key=lambda id: -OFFICIAL[id][-1])
    assert [r.city.id for r in answer.result.overall.rows] == by_score
    assert [r.rank for r in answer.result.overall.rows] == [1, 2, 3, 4, 5]


def test_observations_beside_targets_are_never_ranked_and_every_row_says_what_it_is(
    shipped: api.Bizbench,
) -> None:
    answer = shipped.score(
        "getting-electricity",
        over="procedures,time,cost",
        against=["observed:shanghai", "observed:hong-kong"],
    )
    found = only(answer)
    assert {r.city.id for r in found.rows if r.rank_low is not None} == {
        "hangzhou",
        "taizhou",
        "xiangyang",
    }
    references = [r for r in found.rows if r.kind == "reference"]
    assert [r.city.id for r in references] == ["hong-kong", "shanghai"]
    assert all(r.score is not None and r.rank_low is None for r in references)
    alone = only(shipped.score("getting-electricity", over="procedures,time,cost"))
    assert ranks(alone) == ranks(found)
    for lang, words in (("en", ("target", "observed")), ("zh", ("目标", "观测值"))):
        page = answer.page(lang, "all")
        (table,) = tables(page)
        assert all(word in table.title and word in page.title for word in words)
        names = [line.cells[1] for line in table.lines if not line.cells[1].startswith("↳")]
        assert all(any(word in name for word in words) for name in names)
    (data,) = answer.to_dict()["indicators"]
    whats = {(row["city"], row["what"]) for row in data["rows"]}
    assert {("shanghai", "observation"), ("shanghai", "target"), ("hangzhou", "target")} <= whats


def test_observations_hold_no_target_and_targets_no_observation(shipped: api.Bizbench) -> None:
    targets, observed = shipped.score(), shipped.score(observed=True)
    assert targets.result is not None and observed.result is not None
    assert (targets.result.query.mode, observed.result.query.mode) == (TARGETS, OBSERVATIONS)
    parts = [p for r in targets.result.rankings for row in r.rows for p in row.parts]
    assert parts and all(p.figure.observed is None for p in parts)
    parts = [p for r in observed.result.rankings for row in r.rows for p in row.parts]
    assert len(parts) == 5 * 41 and all(p.figure.target is None for p in parts)


def test_editions_of_one_economy_can_stand_side_by_side(shipped: api.Bizbench) -> None:
    cities = ["china", "china@doing-business-2020", "China@doing-business-2020-corrected"]
    answer = shipped.score("getting-credit", observed=True, city=cities)
    found = only(answer)
    assert [(r.series and r.series.id, r.rank) for r in found.rows] == [
        ("doing-business-2020", 1),
        ("doing-business-2020-corrected", 2),
    ]
    assert "series-differ" in {n.id for n in found.notes}
    (table,) = tables(answer.page("en"))
    assert "China (doing-business-2020)" in {line.cells[1] for line in table.lines}


def test_an_economy_of_ones_own_is_scored_by_the_same_method(
    shipped: api.Bizbench, tmp_path: Path
) -> None:
    loaded = api.load([_economy(tmp_path, _halfway(shipped))])
    answer = loaded.score(observed=True, overall=True)
    assert answer.result.overall is not None
    row = next(r for r in answer.result.overall.rows if r.city.id == "utopia")
    scores = {p.indicator.id: p.score.shown for p in row.parts if p.score}
    bent = Fraction(150 + 100 * (0.5**0.8)) / 4  # three halves, and the tax rate's bent one
    assert float(scores.pop("paying-taxes")) == pytest.approx(float(bent))
    assert set(scores.values()) == {50} and len(scores) == 9
    assert row.score is not None
    assert float(row.score.shown) == pytest.approx((450 + float(bent)) / 10)
    assert row.rank == 6
    assert {r.city.id: r.score for r in answer.result.overall.rows if r.city.id != "utopia"} == {
        r.city.id: r.score
        for o in [shipped.score(observed=True, overall=True).result.overall]
        if o is not None
        for r in o.rows
    }


def test_one_missing_value_leaves_indicator_and_overall_without_a_score(
    shipped: api.Bizbench, tmp_path: Path
) -> None:
    values = [
        v for v in _halfway(shipped) if v[0] != "getting-credit/depth-of-credit-information-index"
    ]
    loaded = api.load([_economy(tmp_path, values)])
    answer = loaded.score(observed=True, overall=True, city=["utopia", "china"])
    assert answer.result.overall is not None
    rows_ = {r.city.id: r for r in answer.result.overall.rows}
    assert rows_["utopia"].score is None and rows_["utopia"].rank is None
    assert rows_["china"].kind == "alone"
    (lead, *_) = tables(answer.page("en"))[0].lead
    assert "Utopia (9 of 10; without Getting credit)" in lead


def test_the_overall_score_is_of_ten_indicators_or_none(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="mean of 10 indicators; these data hold 11"):
        more = measures(measure("one", "0", "9")).replace(
            "cases:", "frameworks: {doing-business: made-up}\ncases:", 1
        )
        path = tmp_path / "indicators" / "made-up.yaml"
        path.parent.mkdir()
        path.write_text(more, encoding="utf-8")
        api.load([tmp_path]).score(observed=True, overall=True)
    path.write_text("id: getting-credit\n", encoding="utf-8")
    path.rename(path.with_name("getting-credit.yaml"))
    with pytest.raises(BrokenDataError):
        api.load([tmp_path]).score(observed=True, overall=True)
    assert TOPICS == 10


def test_what_nobody_states_is_one_sentence_unless_it_was_asked_for(shipped: api.Bizbench) -> None:
    everything = shipped.score()
    assert everything.result is not None
    unstated = {i.id for i in everything.result.unstated}
    assert "resolving-insolvency" in unstated
    assert not unstated & {r.indicator.id for r in everything.result.rankings}
    assert "Resolving insolvency" in terminal.write(everything.page("en"))
    assert {r["indicator"] for r in everything.table().records} >= unstated
    asked = only(shipped.score("resolving-insolvency"))
    assert all(row.kind == "incomplete" for row in asked.rows)


def test_the_pure_function_takes_records_only(shipped: api.Bizbench) -> None:
    query = ScoreQuery(
        ("getting-credit",),
        observed=(Source("china"), Source("china", "doing-business-2020")),
        assumptions=Assumptions(),
    )
    (found,) = score(shipped.catalog, query).rankings
    assert len(found.rows) == 2 and found.rows[0].score is not None


def test_the_worked_example_of_the_methodology_comes_out(shipped: api.Bizbench) -> None:
    """Every number of the example, from the data and by hand."""
    content = (ROOT / "docs" / "methodology.md").read_text(encoding="utf-8")
    _, _, section = content.partition("### A score by hand")
    section = section.partition("\n### ")[0]
    assert section
    given_ = {"procedures": Fraction(4), "time": Fraction(9), "cost": Fraction("1.4")}
    ends = {"procedures": ("1", "18"), "time": ("0.5", "100"), "cost": ("0", "200")}
    scores = [
        100 * (Fraction(worst) - given_[id]) / (Fraction(worst) - Fraction(best))
        for id, (best, worst) in ends.items()
    ]
    scores.append(Fraction(100))
    found = only(shipped.score("starting-a-business", observed=True, city="shanghai")).rows[0]
    assert [p.score and p.score.shown for p in found.parts] == scores
    assert found.score is not None and found.score.shown == sum(scores) / 4
    for number in (*scores, sum(scores) / 4):
        assert f"{float(number):.2f}" in section
    tax = measure_score(posts("26.1", "84", "0.8"), Fraction("62.6"))
    assert f"{float(tax):.2f}" in section
    weighted = (Fraction(4, 12) * 12 + Fraction(8, 8) * 8) / 20 * 100
    assert f"{float(weighted):.2f}" in section


def _economy(folder: Path, values: Sequence[tuple[str, str, str]]) -> Path:
    head = "series: {id: own, title: Own, publisher: Me, measured: 2024-01-01, state: current}"
    lines = [
        f"  - {{measure: {measure}, scope: {scope}, value: {value}}}"
        for measure, scope, value in values
    ]
    files = {
        "cities/utopia/city.yaml": city("utopia", "economy"),
        "cities/utopia/observed-own.yaml": "\n".join(
            ["city: utopia", "kind: observation", head, "values:", *lines, ""]
        ),
    }
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return folder


def _halfway(loaded: api.Bizbench) -> list[tuple[str, str, str]]:
    """For every scored measure the value in the middle between its goalposts."""
    found = []
    for m in loaded.catalog.measures.values():
        if m.goalposts:
            middle = (m.goalposts.best + m.goalposts.worst) / 2
            found.append((m.id, m.goalposts.case, f"{float(middle):g} {m.unit}"))
    return found


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(
    "options",
    [{}, {"over": "procedures,time,cost", "against": "observed:shanghai"}, {"observed": True}],
)
def test_markdown_and_rows_say_what_the_json_says(
    options: dict[str, Any], lang: str, shipped: api.Bizbench
) -> None:
    answer = shipped.score("getting-electricity", **options)
    (data,) = answer.to_dict(lang)["indicators"]
    (table,) = parse(markdown.write(answer.page(lang, "all")))
    lines, records = iter(table["rows"]), iter(answer.table(lang).records)

    def check(entry: dict[str, Any], score: int, found: list[dict[str, Any]]) -> None:
        notes = set_apart(found, table["remarks"])
        line, record = next(lines), next(records)
        cells = list(line.values())
        shown = re.findall(r"[\d.]+", cells[score])
        expected = [entry["score"], entry["score_low"], entry["score_high"]]
        if entry["score"] is None:
            assert shown == []
        else:
            assert [float(s) for s in shown] == pytest.approx(expected[: len(shown)], abs=0.0051)
        assert [record["score"], record["score_low"], record["score_high"]] == expected
        assert [table["marks"][letter] for letter in cells[-1].split()] == sorted(
            notes, key=[*table["marks"].values()].index
        )
        assert sorted(record["notes"]) == sorted(n["text"] for n in found)

    for row in data["rows"]:
        check(row, 2, row["notes"])
        for part in row["measures"]:
            check(part, 2, part["notes"])
    assert next(lines, None) is None and next(records, None) is None
    said = table["remarks"]
    assert all(n["text"] in said for n in data["notes"])
    set_notes = answer.table(lang).records[0]["set_notes"]
    assert isinstance(set_notes, tuple)
    assert all(n["text"] in set_notes for n in data["notes"])


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_rows_of_an_overall_score_say_what_the_json_says(
    lang: str, shipped: api.Bizbench, tmp_path: Path
) -> None:
    values = [v for v in _halfway(shipped) if not v[0].startswith("getting-credit/depth")]
    answer = api.load([_economy(tmp_path, values)]).score(observed=True, overall=True)
    data = answer.to_dict(lang)["overall"]["rows"]
    assert {row["kind"] for row in data} == {"ranked", "incomplete"}
    for format in ROWS:
        lines = records(answer, format, lang)
        overall = [line for line in lines if line["part"] == "overall"]
        assert lines[: len(data)] == overall and len(lines) > len(data)
        for line, row in zip(overall, data, strict=True):
            for key in ("city", "kind", "series"):
                assert line[key] == row[key]
            for key in ("rank", "rank_low", "rank_high", "score", "score_low", "score_high"):
                assert same(line[key], row[key]), key
            missing = [i["indicator"] for i in row["indicators"] if i["score"] is None]
            assert texts(line["missing"]) == missing
            assert (int(line["have"]), int(line["of"])) == (TOPICS - len(missing), TOPICS)
            assert line["indicator"] is None and line["measure"] is None
            assert line["what"] == "observation"
            assert texts(line["notes"]) == [n["text"] for n in row["notes"]]
            said = texts(line["set_notes"])
            assert said[0] == text(lang, "score.of-observations")
            assert {n["text"] for n in answer.to_dict(lang)["overall"]["notes"]} <= set(said)
