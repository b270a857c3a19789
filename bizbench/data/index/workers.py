"""Reading the documents of many places on all processors."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from bizbench.data import documents
from bizbench.data.files import DataFile
from bizbench.data.footing import Footing
from bizbench.data.index.rows import Rows, of_place

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

#: With fewer bytes a second process costs more than it helps.
_WORTH_IT = 3_000_000


def read(on: Footing, places: Mapping[str, Sequence[DataFile]]) -> Iterator[Rows]:
    """What each place says, as rows; in any order where several processes read."""
    shares, done = _shares(places), set()
    if len(shares) > 1:
        for rows in _together(on, shares):
            done.add(rows.place)
            yield rows
    for place, mine in places.items():
        if place not in done:  # as where a process was killed for want of memory
            yield of_place(place, documents.read(on, mine), on.known.measures)


def _shares(
    places: Mapping[str, Sequence[DataFile]],
) -> list[dict[str, Sequence[DataFile]]]:
    """The places dealt out by size; one share where several would not be worth it."""
    sizes = {place: sum(map(_size, mine)) for place, mine in places.items()}
    if sum(sizes.values()) < _WORTH_IT or not _can_fork():
        return [dict(places)]
    number = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    shares: list[dict[str, Sequence[DataFile]]] = [{} for _ in range(number or 1)]
    weights = [0] * len(shares)
    for place in sorted(sizes, key=lambda p: (-sizes[p], p)):
        lightest = weights.index(min(weights))
        shares[lightest][place] = places[place]
        weights[lightest] += sizes[place]
    return shares


def _can_fork() -> bool:
    import multiprocessing

    return "fork" in multiprocessing.get_all_start_methods()


def _size(file: DataFile) -> int:
    try:
        return file.path.stat().st_size
    except OSError:
        return 0


def _together(on: Footing, shares: Sequence[Mapping[str, Sequence[DataFile]]]) -> Iterator[Rows]:
    """One process for each share, which ends by itself when nobody listens any more.

    What one has not told when it ends is missing.
    """
    import multiprocessing
    from multiprocessing.connection import Connection, wait

    context = multiprocessing.get_context("fork")
    ends: list[Connection] = []
    processes = []
    for share in shares:
        listening, telling = context.Pipe(duplex=False)
        ends.append(listening)
        process = context.Process(target=_work, args=(on, share, telling, [*ends]), daemon=True)
        process.start()
        telling.close()
        processes.append(process)
    try:
        open_ends = [*ends]
        while open_ends:
            for end in [e for e in wait(open_ends) if isinstance(e, Connection)]:
                try:
                    told = end.recv()
                except (EOFError, OSError):  # in the middle of a place
                    open_ends.remove(end)
                    continue
                if isinstance(told, BaseException):
                    raise told
                yield told
    finally:
        for process in processes:
            process.terminate()
            process.join()


def _work(
    on: Footing,
    share: Mapping[str, Sequence[DataFile]],
    telling: Connection,
    others: Sequence[Connection],
) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who is interrupted ends this one, too
    for end in others:
        end.close()
    try:
        for place, mine in share.items():
            telling.send(of_place(place, documents.read(on, mine), on.known.measures))
    except BrokenPipeError:
        os._exit(0)
    except Exception as error:
        telling.send(error)
    telling.close()
