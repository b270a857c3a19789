"""What was timed, as a Markdown table."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.timing import Case, Run


def machine() -> str:
    """What it ran on."""
    return (
        f"{_processor()}, {len(os.sched_getaffinity(0))} processors, "
        f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.0f} GiB; "
        f"{platform.system()} {platform.release().partition('-')[0]}, "
        f"Python {platform.python_version()}"
    )


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.machine()
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()


def table(cases: Sequence[Case], floor: Case, peer: Case | None) -> Iterator[str]:
    """One row for each case that ran; ratios are medians of those taken round by round."""
    titles = ["command", "ms", "lowest–highest", "× empty", "CPU ms", "× empty", "peak MB", "runs"]
    titles += ["× faster than pandas"] if peer else []
    yield _row(titles)
    yield _row(["---"] * len(titles))
    for case in (case for case in cases if case.runs):
        if case.failed:
            code = next(run.code for run in case.runs.values() if run.code)
            cells = [case.name, f"exit code {code}: {case.said}"]
            yield _row(cells + [""] * (len(titles) - 2))
            continue
        middle, low, high = (1000 * figure for figure in case.figure(_wall))
        yield _row(
            [
                case.name,
                _number(middle),
                f"{_number(low)}–{_number(high)}",
                _ratio(case.ratio(floor, _wall)),
                _number(1000 * case.figure(_cpu)[0]),
                _ratio(case.ratio(floor, _cpu)),
                f"{case.figure(_peak)[0] / 1e6:,.0f}",
                str(len(case.counted)),
                *([_ratio(peer.ratio(case, _wall))] if peer else []),
            ]
        )


def _wall(run: Run) -> float:
    return run.seconds


def _cpu(run: Run) -> float:
    return run.cpu


def _peak(run: Run) -> float:
    return run.peak


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _number(value: float) -> str:
    """Three digits, or all before the point."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def _ratio(value: float | None) -> str:
    if value is None:
        return "–"
    return f"{value:.2g}" if value < 10 else f"{value:,.0f}"
