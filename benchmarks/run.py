"""Time whole commands in turn, and print a Markdown table of each catalogue.

``python -m benchmarks.run [--catalogue FOLDER ...] [--runs 9] [--output FILE]``
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from benchmarks import cases
from benchmarks.report import machine, table
from benchmarks.timing import Case, in_turn, once

PEERS = "import duckdb, pandas, pint, yaml"


def main() -> None:
    asked = _arguments()
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        lines = [_head(asked), ""]
        failed = False
        for at in asked.catalogues:
            said, went_wrong = _measured(at, asked, work / f"at-{len(lines)}")
            lines += [*said, ""]
            failed = failed or went_wrong
    text = "\n".join(lines)
    if asked.output:
        asked.output.write_text(text, encoding="utf-8")
    else:
        print(text)
    sys.exit(1 if failed else 0)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.run", description=__doc__)
    parser.add_argument(
        "--catalogue",
        action="append",
        default=[],
        type=Path,
        metavar="FOLDER",
        help="made by benchmarks.catalogues; may be given several times",
    )
    parser.add_argument("--no-shipped", action="store_true", help="leave the shipped data out")
    parser.add_argument("--runs", type=int, default=9, help="rounds that count; default: 9")
    parser.add_argument(
        "--budget", type=float, default=60, help="seconds for the runs of one command; default: 60"
    )
    parser.add_argument("--only", action="append", metavar="TEXT", help="only commands with TEXT")
    parser.add_argument("--peers", default=sys.executable, help="a python with pandas and duckdb")
    parser.add_argument("--no-peers", action="store_true", help="leave pandas and DuckDB out")
    parser.add_argument("--output", type=Path, help="write the tables to this file")
    asked = parser.parse_args()
    if asked.runs < 1:
        parser.error("--runs must be at least 1")
    asked.catalogues = [] if asked.no_shipped else [cases.shipped()]
    try:
        asked.catalogues += [cases.made(folder.resolve()) for folder in asked.catalogue]
    except ValueError as error:
        parser.error(str(error))
    if not asked.catalogues:
        parser.error("no catalogue: give --catalogue, or leave --no-shipped out")
    if not asked.no_peers and not _can(asked.peers):
        parser.error(f"{asked.peers} cannot {PEERS}: pip install pandas duckdb, or --no-peers")
    return asked


def _can(python: str) -> bool:
    """Whether an interpreter has what the peers need."""
    try:
        return not subprocess.run([python, "-c", PEERS], capture_output=True).returncode
    except OSError:
        return False


def _head(asked: argparse.Namespace) -> str:
    date = time.strftime("%Y-%m-%d", time.gmtime())
    version = subprocess.run(
        [*_bizbench(), "--version"], capture_output=True, text=True, check=True
    )
    program = version.stdout.splitlines()[0]
    index = "with an index" if _has_index() else "without an index"
    return f"{program} {index}, {date}. {machine()}."


def _bizbench() -> tuple[str, ...]:
    """The command as it is installed beside this Python; else the module."""
    beside = Path(sys.executable).parent / "bizbench"
    return (str(beside),) if beside.is_file() else (sys.executable, "-m", "bizbench")


def _has_index() -> bool:
    """Whether the program keeps one: then it can be told not to."""
    pages = ([*_bizbench(), *words, "--help"] for words in ((), ("compare",)))
    shown = (subprocess.run(page, capture_output=True, text=True, check=True) for page in pages)
    return any("--no-cache" in page.stdout for page in shown)


def _environment(cache: Path) -> dict[str, str]:
    """The caller's, with a cache of our own, and nothing that changes what is read or printed."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("BIZBENCH_", "PYTHON", "LC_"))}
    return {**kept, "LANG": "C.UTF-8", "BIZBENCH_CACHE": str(cache)}


def _measured(at: cases.Catalogue, asked: argparse.Namespace, work: Path) -> tuple[list[str], bool]:
    """The lines of one catalogue, and whether a command failed."""
    cache = work / "cache"
    cache.mkdir(parents=True)
    environment = _environment(cache)
    wanted = [case for case in cases.warm(_bizbench(), at) if _is_wanted(case, asked)]
    if _has_index():
        wanted += [c for c in cases.indexed(_bizbench(), at, work) if _is_wanted(c, asked)]
    beside: list[Case] = []
    if not asked.no_peers:
        exported = work / "targets.csv"
        words = ("list", "targets", "--format", "csv", "--output", str(exported))
        export = Case("the CSV for DuckDB", (*_bizbench(), *words, *at.options))
        export.runs[0], export.said = once(export, environment, work)
        beside = [*cases.peers(asked.peers, at, exported), export]
    floor = replace(cases.EMPTY, runs={})
    every = [floor, *wanted, *beside]
    timed = [case for case in every if not case.runs]
    in_turn(timed, environment, rounds=asked.runs, budget=asked.budget, folder=work)
    lines = [
        f"## {at.name}",
        "",
        f"{len(at.plans):,} plans, {at.size / 1e6:,.1f} MB of YAML{_index(cache)}.",
        "",
        *table(every, floor, beside[0] if beside else None),
    ]
    return lines, any(case.failed for case in every)


def _is_wanted(case: Case, asked: argparse.Namespace) -> bool:
    return not asked.only or any(text in case.name for text in asked.only)


def _index(cache: Path) -> str:
    """How large what the program keeps is."""
    size = sum(path.stat().st_size for path in cache.rglob("*") if path.is_file())
    return f", an index of {size / 1e6:,.1f} MB" if size else ""


if __name__ == "__main__":
    main()
