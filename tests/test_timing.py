"""How commands are timed: in turn, within a budget, with what went wrong said."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from benchmarks.cases import Catalogue, indexed
from benchmarks.report import table
from benchmarks.timing import Case, Run, in_turn, once


def python(name: str, code: str, **more: object) -> Case:
    return Case(name, (sys.executable, "-S", "-c", code), **more)  # type: ignore[arg-type]


def measured(tmp_path: Path, *cases: Case, rounds: int = 2, budget: float = 60) -> None:
    in_turn(cases, dict(os.environ), rounds=rounds, budget=budget, folder=tmp_path)


def test_cases_take_turns_after_a_round_that_does_not_count(tmp_path: Path) -> None:
    log = tmp_path / "log"
    say = f"open({str(log)!r}, 'a').write"
    first, second = python("a", f"{say}('a')"), python("b", f"{say}('b')")
    measured(tmp_path, first, second)
    assert log.read_text() == "ababab"
    assert [*first.counted] == [*second.counted] == [1, 2]


def test_what_is_done_before_a_run_is_not_timed(tmp_path: Path) -> None:
    done: list[int] = []
    case = python("a", "pass", before=lambda: done.append(1))
    measured(tmp_path, case)
    assert len(done) == 3


def test_a_case_has_its_own_environment(tmp_path: Path) -> None:
    code = f"import os; open({str(tmp_path / 'out')!r}, 'w').write(os.environ['MINE'])"
    once(python("a", code, environment={"MINE": "x"}), dict(os.environ), tmp_path)
    assert (tmp_path / "out").read_text() == "x"


def test_a_case_that_takes_long_has_the_run_that_its_budget_allows(tmp_path: Path) -> None:
    case, floor = python("a", "pass"), python("floor", "pass")
    measured(tmp_path, case, rounds=5, budget=0)
    measured(tmp_path, floor)
    assert [*case.counted] == [0]
    assert case.ratio(floor, lambda run: run.seconds)


def test_peak_memory_is_that_of_the_command(tmp_path: Path) -> None:
    run, _ = once(python("a", "x = b'x' * 200_000_000"), dict(os.environ), tmp_path)
    assert run.peak > 200e6


def test_a_command_that_fails_is_run_no_more_and_says_why(tmp_path: Path) -> None:
    bad = python("bad", "import sys; sys.exit('first\\nno such city')")
    good = python("good", "pass")
    measured(tmp_path, bad, good)
    assert len(bad.runs) == 1
    assert bad.failed
    *_, row, _ = table([bad, good], good, None)
    assert "exit code 1: no such city" in row


def test_ratios_are_taken_round_by_round() -> None:
    def case(name: str, *seconds: float) -> Case:
        runs = {n: Run(s, s / 2, 50_000_000, 0) for n, s in enumerate(seconds, 1)}
        return Case(name, (), runs=runs)

    # The machine became three times as slow in between: the ratio is that of each round.
    floor, other = case("floor", 0.1, 0.3, 0.3), case("other", 0.2, 0.6, 0.6)
    assert other.ratio(floor, lambda run: run.seconds) == 2
    _, _, first, second = table([floor, other], floor, floor)
    assert first == "| floor | 300 | 100–300 | 1 | 150 | 1 | 50 | 3 | 1 |"
    assert second == "| other | 600 | 200–600 | 2 | 300 | 2 | 50 | 3 | 0.5 |"


def test_a_plan_is_edited_in_a_copy_and_a_build_finds_an_empty_folder(tmp_path: Path) -> None:
    data, work = tmp_path / "data", tmp_path / "work"
    plan = data / "cities" / "yangli" / "2024.yaml"
    plan.parent.mkdir(parents=True)
    plan.write_text("year: 2024\n")
    at = Catalogue("data", data, "yangli", "yangli/2024", "yangli/2024", "x", "x")
    without, first, edited = indexed(("bizbench",), at, work)
    assert "--no-cache" in without.command
    assert first.before and edited.before
    cold = Path(first.environment["BIZBENCH_CACHE"])
    first.before()
    (cold / "index").write_text("x")
    first.before()
    assert [*cold.iterdir()] == []
    edited.before()
    edited.before()
    copy = Path(edited.command[-1])
    assert (copy / "cities" / "yangli" / "2024.yaml").read_text().count("# edit") == 2
    assert plan.read_text() == "year: 2024\n"
