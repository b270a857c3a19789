"""What is timed on a catalogue: the commands of a working day, and the same done by other means."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from benchmarks.timing import Case

HERE = Path(__file__).parent
ROOT = HERE.parent
MEASURE = "getting-electricity/time"
INDICATOR = "getting-electricity"
CASE = "low-voltage"
EMPTY = Case("an empty Typer app", (sys.executable, str(HERE / "empty.py")))
#: The files of a catalogue.
FILES = ("cities", "indicators", "groups.yaml", "frameworks.yaml")


@dataclass(frozen=True, slots=True)
class Catalogue:
    """A data folder, with the names that its commands ask for."""

    name: str
    folder: Path
    city: str
    older: str
    newer: str
    target: str
    word: str

    @property
    def options(self) -> tuple[str, ...]:
        return ("--only-data", "--data", str(self.folder))

    @property
    def plans(self) -> list[Path]:
        return sorted(self.folder.glob("cities/*/[0-9]*.yaml"))

    @property
    def size(self) -> int:
        """The bytes of all its data files."""
        tops = [self.folder / name for name in FILES]
        found = (path for top in tops for path in (top, *top.rglob("*.yaml")))
        return sum(path.stat().st_size for path in found if path.is_file())


def shipped() -> Catalogue:
    plans = ("hangzhou/2020", "hangzhou/2024")
    target = f"hangzhou/2020/{MEASURE}@high-voltage"
    return Catalogue("shipped data", ROOT, "hangzhou", *plans, target, "免费")


def made(folder: Path) -> Catalogue:
    """A catalogue that ``benchmarks.catalogues`` wrote: its first city, its two newest plans.

    Raises ``ValueError`` where there is none.
    """
    ids = [f"{p.parent.name}/{p.stem}" for p in sorted(folder.glob("cities/city-*/[0-9]*.yaml"))]
    first = [id for id in ids if id.startswith("city-0001/")]
    if len(ids) < 2 or not first:
        raise ValueError(f"{folder} holds no catalogue of python -m benchmarks.catalogues")
    older, newer = first[-2:] if len(first) > 1 else (ids[0], ids[1])
    text = (folder / "cities" / f"{first[-1]}.yaml").read_text(encoding="utf-8")
    measure, scope = re.findall(r"measure: (\S+)\n +scope: (\S+)", text)[0]
    target = f"{first[-1]}/{measure}@{scope}"
    return Catalogue(folder.name, folder, "city-0001", older, newer, target, "全覆盖")


def commands(at: Catalogue) -> dict[str, tuple[str, ...]]:
    """The commands by the name under which they are reported."""
    return {
        "`--version`": ("--version",),
        "`--help`": ("--help",),
        "`compare MEASURE --format json`": ("compare", MEASURE, "--format", "json"),
        "`compare MEASURE --format json --top 10`": (
            "compare",
            MEASURE,
            "--format",
            "json",
            "--top",
            "10",
        ),
        "`compare INDICATOR --top 10`": ("compare", INDICATOR, "--top", "10"),
        "`compare INDICATOR`": ("compare", INDICATOR),
        "`compare INDICATOR --all`": ("compare", INDICATOR, "--all"),
        "`show TARGET`": ("show", at.target),
        "`show PLAN`": ("show", at.newer),
        "`diff A B`": ("diff", at.older, at.newer),
        "`search WORD`": ("search", at.word),
        "`gaps CITY`": ("gaps", at.city),
        "`profile CITY`": ("profile", at.city),
        "`matrix`": ("matrix",),
        "`best --city CITY`": ("best", "--city", at.city),
        "`validate`": ("validate",),
    }


#: The command that everything else is held against.
FIRST = "`compare MEASURE --format json`"


def warm(bizbench: tuple[str, ...], at: Catalogue) -> Iterator[Case]:
    """Each command again and again, nothing changed between."""
    for name, words in commands(at).items():
        yield Case(name, (*bizbench, *words, *at.options))


def indexed(bizbench: tuple[str, ...], at: Catalogue, work: Path) -> Iterator[Case]:
    """What only a program with an index has: without it, its first build, one plan edited.

    The edits are made in a copy, with a cache of its own. A build finds an empty folder each time.
    """
    words = commands(at)[FIRST]
    yield Case(f"{FIRST}, `--no-cache`", (*bizbench, *words, *at.options, "--no-cache"))
    cold = work / "cold"

    def emptied() -> None:
        shutil.rmtree(cold, ignore_errors=True)
        cold.mkdir()

    command = (*bizbench, *words, *at.options)
    yield Case(f"{FIRST}, first build", command, emptied, {"BIZBENCH_CACHE": str(cold)})
    copy = work / "copy"
    for name in FILES:
        source = at.folder / name
        if source.is_dir():
            shutil.copytree(source, copy / name)
        elif source.is_file():
            copy.mkdir(exist_ok=True)
            shutil.copy(source, copy / name)
    edited, number = copy / "cities" / f"{at.newer}.yaml", count(1)

    def edit() -> None:
        with edited.open("a", encoding="utf-8") as file:
            file.write(f"# edit {next(number)}\n")

    options = ("--only-data", "--data", str(copy))
    (work / "edited").mkdir(parents=True)
    own = {"BIZBENCH_CACHE": str(work / "edited")}
    yield Case(f"{FIRST}, one plan edited before", (*bizbench, *words, *options), edit, own)


def peers(python: str, at: Catalogue, exported: Path) -> Iterator[Case]:
    """The same ranking by other means."""
    script = (python, str(HERE / "peer_pandas.py"))
    yield Case("pandas, PyYAML and Pint", (*script, str(at.folder), MEASURE, CASE))
    script = (python, str(HERE / "peer_duckdb.py"))
    yield Case("DuckDB, from the exported CSV", (*script, str(exported), MEASURE, CASE))
