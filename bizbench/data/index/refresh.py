"""Keeping the index what the files say: only what has changed is read again."""

from __future__ import annotations

import sqlite3
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from bizbench.data import files
from bizbench.data.files import DataFile, Found
from bizbench.data.index import noted, store
from bizbench.data.index.codec import placeholder, problem_rows
from bizbench.data.index.noted import Key, Known, differs, look
from bizbench.data.index.scan import Scan, Stat, Tell
from bizbench.ground.record import replace

#: How many rows there are of a kind of records, of a measure's targets, of everything else. A row
#: that is lost leaves no trace behind, and would make an answer that looks sound.
Tally = Counter[str]
#: Of the problems that are no file's own: how the folders are laid out.
_LAYOUT = "\0layout"
_MISSING: Stat = (-1, 0, 0, 0)


def refresh(
    connection: sqlite3.Connection,
    folders: Sequence[Path],
    seen: Scan,
    program: bytes,
    tell: Tell,
) -> None:
    """Bring the index up to what a scan has seen, in the transaction that is open."""
    began = time.time_ns()
    meta = store.meta(connection)
    tally = Tally(meta.get("tally", {}))
    same = meta.get("program") == program and meta.get("stack") == store.stack(folders)
    known = noted.known(connection, tally) if same else {}
    found = files.find(folders, placeholder)
    every = {(f.layer, f.name): f for f in (*found.files, *(r.file for r in found.replaced))}
    looked = meta.get("looked", 0)
    stats = seen.stats
    now = {
        key: look(file, stats.get(key, _MISSING), known.get(key), looked)
        for key, file in every.items()
    }
    changed = {key for key in {*now, *known} if differs(now.get(key), known.get(key))}
    if changed or not known:
        is_new = not known or any(_is_base(name) for _, name in changed)
        places = None if is_new else {name.split("/")[1] for _, name in changed}
        now |= _compile(connection, found, places, now, tally, tell)
    noted.note(connection, now, tally)
    _note_layout(connection, found, tally)
    digests = {f.key: now[f.layer, f.name].digest for f in found.files}
    meta = {
        "program": program,
        "stack": store.stack(folders),
        "stamp": seen.stamp,
        "looked": began,
        "version": files.fingerprint({k: d for k, d in digests.items() if d is not None}),
        "replaced": len(found.replaced),
        "tally": dict(tally),
    }
    store.set_meta(connection, meta)


def _is_base(name: str) -> bool:
    """Whether a file is one that every document may rest on."""
    return not name.startswith("cities/") or name.endswith("/city.yaml")


def _compile(
    connection: sqlite3.Connection,
    found: Found,
    places: set[str] | None,
    now: Mapping[Key, Known],
    tally: Tally,
    tell: Tell,
) -> dict[Key, Known]:
    """Read places again, or everything; the libraries for it are loaded here alone.

    Returns the files as they were read, which somebody may have changed after they were looked at.
    """
    from bizbench.data import base, documents
    from bizbench.data.index import kept, rows, workers

    said: dict[DataFile, bytes | None] = {}
    every = documents.by_place(found.files)
    footing = None if places is None else kept.sound(connection, tally)
    if footing is None:
        ground = base.read(found)
        footing = ground.footing
        said = {f: ground.checked.digests.get(f.key) for f in found.files if f.kind in base.KINDS}
        if places is None or any(now[f.layer, f.name].digest != d for f, d in said.items()):
            places = None
            store.make_tables(connection)
            tally.clear()
            _insert(connection, rows.of_base(ground), tally)
    if places is not None:
        for place in places:
            _delete(connection, place, tally)
        every = {place: mine for place, mine in every.items() if place in places}
    for done, made in enumerate(workers.read(footing, every), 1):
        _insert(connection, made, tally)
        said |= {f: made.digests.get(f.key) for f in every[made.place] if f.kind not in base.KINDS}
        tell(done, len(every))
    return {key: replace(now[key], digest=d) for f, d in said.items() if (key := (f.layer, f.name))}


def _delete(connection: sqlite3.Connection, place: str, tally: Tally) -> None:
    """All that the documents of a place say."""
    inside = {"first": f"{place}/", "last": f"{place}0"}  # "0" is the sign behind "/"
    said = connection.execute("SELECT measure FROM said WHERE place = ?", (place,)).fetchall()
    tally.subtract(measure for (measure,) in said)
    connection.execute("DELETE FROM said WHERE place = ?", (place,))
    connection.execute("DELETE FROM item WHERE plan > :first AND plan < :last", inside)
    tally["words"] -= connection.execute("DELETE FROM words WHERE place = ?", (place,)).rowcount
    of_files = {"first": f"cities/{place}/", "last": f"cities/{place}0"}
    for kind, names in (
        ("plans", of_files),
        ("series", of_files),
        ("progress", of_files),
        ("broken", inside),
    ):
        tally[kind] -= connection.execute(
            "DELETE FROM record WHERE kind = :kind AND name >= :first AND name < :last",
            {"kind": kind, **names},
        ).rowcount
    _delete_problems(connection, place, tally)


def _delete_problems(connection: sqlite3.Connection, place: str, tally: Tally) -> None:
    for is_error in (0, 1):
        wanted = "DELETE FROM problem WHERE place = ? AND is_error = ?"
        number = connection.execute(wanted, (place, is_error)).rowcount
        tally.subtract({"problem": number, "error": number * is_error})


def _insert(connection: sqlite3.Connection, made: Any, tally: Tally) -> None:
    """Rows into their tables (``rows.Rows``, whose module is not loaded here)."""
    connection.executemany("INSERT INTO record VALUES (?, ?, ?)", made.records)
    connection.executemany("INSERT INTO item VALUES (?, ?, ?)", made.items)
    connection.executemany("INSERT INTO words VALUES (?, ?)", made.words)
    connection.executemany("INSERT INTO said VALUES (?, ?, ?)", made.said)
    tally.update(kind for kind, *_ in made.records)
    tally.update(measure for measure, *_ in made.said)
    tally["words"] += len(made.words)
    _insert_problems(connection, made.problems, tally)


def _insert_problems(
    connection: sqlite3.Connection, problems: Sequence[tuple[Any, ...]], tally: Tally
) -> None:
    connection.executemany("INSERT INTO problem VALUES (?, ?, ?, ?)", problems)
    tally.update(problem=len(problems), error=sum(is_error for _, _, is_error, _ in problems))


def _note_layout(connection: sqlite3.Connection, found: Found, tally: Tally) -> None:
    """What is wrong with the folders themselves, and with files that are in none of the places."""
    _delete_problems(connection, _LAYOUT, tally)
    _insert_problems(connection, problem_rows(_LAYOUT, found.problems), tally)
