"""Whole processes, timed from outside: in turn, round by round, with their peak memory."""

from __future__ import annotations

import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

#: What ``ru_maxrss`` counts in.
_UNIT = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True, slots=True)
class Run:
    """One finished process: seconds by the clock and of all processors, and its peak in bytes.

    The peak is that of the largest process among those it waited for; the code is negative where
    a signal ended it.
    """

    seconds: float
    cpu: float
    peak: int
    code: int


@dataclass
class Case:
    """A command, its runs by round, and what is done before each of them (not timed).

    The run of round 0 counts only where there is no other. ``said`` is the last line of what the
    last of them complained of.
    """

    name: str
    command: Sequence[str]
    before: Callable[[], None] | None = None
    environment: dict[str, str] = field(default_factory=dict)
    runs: dict[int, Run] = field(default_factory=dict)
    said: str = ""

    @property
    def counted(self) -> dict[int, Run]:
        return {n: run for n, run in self.runs.items() if n or len(self.runs) == 1}

    @property
    def failed(self) -> bool:
        return any(run.code != 0 for run in self.runs.values())

    def figure(self, of: Callable[[Run], float]) -> tuple[float, float, float]:
        """Median, lowest, highest."""
        values = [of(run) for run in self.counted.values()]
        return statistics.median(values), min(values), max(values)

    def ratio(self, other: Case, of: Callable[[Run], float]) -> float | None:
        """How many times another's figure, taken round by round; None without a common one."""
        pairs = [
            of(run) / of(other.runs[n])
            for n, run in self.counted.items()
            if n in other.runs and not self.failed and not other.failed
        ]
        return statistics.median(pairs) if pairs else None


def in_turn(
    cases: Sequence[Case], environment: dict[str, str], *, rounds: int, budget: float, folder: Path
) -> None:
    """Run every case once in each round, A B C A B C …, after one round that is not counted.

    A case is left out of further rounds once they would take it beyond its budget in seconds. Where
    already the uncounted run does, that run is the only one there is, and it counts.
    """
    spent: dict[str, float] = {}
    for n in range(rounds + 1):
        for case in cases:
            taken = spent.get(case.name, 0.0)
            last = taken / n if n else 0.0
            if case.failed or (n and taken + last > budget):
                continue
            _show(f"round {n} of {rounds}: {case.name}")
            run, case.said = once(case, environment, folder)
            spent[case.name] = taken + run.seconds
            case.runs[n] = run
    _show("")


def once(case: Case, environment: dict[str, str], folder: Path) -> tuple[Run, str]:
    """Run a case; also the last line of what it complained of."""
    if case.before:
        case.before()
    with tempfile.TemporaryFile(dir=folder) as out, tempfile.TemporaryFile(dir=folder) as err:
        start = time.perf_counter()
        process = subprocess.Popen(
            case.command,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=err,
            cwd=folder,
            env=environment | case.environment,
        )
        try:
            _, status, usage = os.wait4(process.pid, 0)
        except BaseException:
            process.send_signal(signal.SIGTERM)
            process.wait()
            raise
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        err.seek(0)
        said = err.read().decode("utf-8", "replace").strip()
    cpu, peak = usage.ru_utime + usage.ru_stime, usage.ru_maxrss * _UNIT
    return Run(seconds, cpu, peak, process.returncode), said.rpartition("\n")[2]


def _show(text: str) -> None:
    """What is being timed, on one line of the terminal."""
    if sys.stderr.isatty():
        print(f"\r{text:<78}", end="\r", file=sys.stderr, flush=True)
