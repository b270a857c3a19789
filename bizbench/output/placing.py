"""Files and folders that are whole or not there: made elsewhere, put in place at the end."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from bizbench.data.roots import is_folder, show
from bizbench.ground.refusals import UsageError


def check(path: Path, *, force: bool) -> None:
    """Raises ``UsageError`` where a file cannot be put in place, as far as that shows before."""
    shown, place = show(path), _behind_links(path)
    for parent in (path.parent, place.parent):
        if not is_folder(parent):
            raise UsageError("output-folder", path=shown, folder=show(parent))
    if is_folder(path):
        raise refused(path, _error(errno.EISDIR))
    try:
        if (path.exists() or path.is_symlink()) and not force:
            raise UsageError("output-exists", path=shown)
    except OSError as error:
        raise refused(path, error) from None
    if not os.access(place.parent, os.W_OK):
        raise refused(path, _error(errno.EACCES))


@contextmanager
def file(path: Path, *, force: bool) -> Iterator[Path]:
    """Gives a path beside that of a file, and puts what is there in its place at the end.

    A link stays, and what it leads to is replaced. Raises ``UsageError`` where the folder is
    missing, the file exists and ``force`` is not given, or the system refuses; nothing is lost
    then.
    """
    check(path, force=force)
    place, temporary = _behind_links(path), None
    try:
        handle, temporary = tempfile.mkstemp(dir=place.parent, prefix=f".{place.name}.")
        os.close(handle)
        yield Path(temporary)
        mode = place.stat().st_mode if place.exists() else 0o666 & ~_umask()
        Path(temporary).chmod(mode)
        Path(temporary).replace(place)
    except OSError as error:
        raise refused(path, error) from None
    finally:
        if temporary is not None:
            Path(temporary).unlink(missing_ok=True)


@contextmanager
def folder(
    path: Path,
    names: Iterable[str],
    *,
    whole: str,
    force: bool,
    owned: Callable[[Path], set[str]],
) -> Iterator[Path]:
    """Gives an empty folder beside a folder's path, and puts its files in place at the end.

    ``names`` are those of the files to come: what cannot be replaced is refused at the beginning.
    A folder that holds something is left alone, unless ``force`` is given and ``owned`` says of
    it, by the file ``whole``, which of its files are ours: these are replaced and no other.
    ``whole`` comes last and goes first, so that no half of it looks whole. Raises ``UsageError``.
    """
    shown = show(path)
    if os.path.lexists(path) and not is_folder(path):
        raise refused(path, _error(errno.ENOTDIR))
    if not is_folder(path.absolute().parent):
        raise UsageError("output-folder", path=shown, folder=show(path.parent))
    temporary = None
    try:
        old = _old(path, whole, owned, force=force)
        _check_inside(path, {*names, *old, _marker(path, whole).name})
        temporary = Path(tempfile.mkdtemp(dir=path.absolute().parent, prefix=f".{path.name}."))
        yield temporary
        _move(temporary, path, whole, old)
    except OSError as error:
        raise refused(path, error) from None
    finally:
        if temporary is not None:
            shutil.rmtree(temporary, ignore_errors=True)


def _error(code: int) -> OSError:
    return OSError(code, os.strerror(code))


def refused(path: Path, error: OSError) -> UsageError:
    """What the system refused to do with a path."""
    return UsageError("output-failed", path=show(path), why=error.strerror or type(error).__name__)


def _behind_links(path: Path) -> Path:
    """Where a file really is: what a link leads to, whether that is there or not."""
    return Path(os.path.realpath(path))


def _marker(path: Path, whole: str) -> Path:
    """What ``whole`` is called while the files it speaks of are being replaced."""
    return path / f".{whole}.replaced"


def _old(path: Path, whole: str, owned: Callable[[Path], set[str]], *, force: bool) -> set[str]:
    """The names of our files in a folder; raises ``UsageError`` where it must be left alone."""
    if not path.exists() or not any(path.iterdir()):
        return set()
    if not force:
        raise UsageError("output-not-empty", path=show(path))
    ours: set[str] = set()
    for found in (path / whole, _marker(path, whole)):
        ours |= owned(found) if found.is_file() else set()
    if not ours:
        raise UsageError("output-foreign", path=show(path), name=whole)
    return ours


def _check_inside(path: Path, names: Iterable[str]) -> None:
    """Raises ``UsageError`` where files of these names cannot be put into a folder."""
    if not path.exists():
        return
    for name in sorted(names):
        if is_folder(path / name):
            raise refused(path / name, _error(errno.EISDIR))
    if not os.access(path, os.W_OK):
        raise refused(path, _error(errno.EACCES))


def _move(new: Path, path: Path, whole: str, old: set[str]) -> None:
    """The new files into the folder, in place of the old ones."""
    names = sorted({made.name for made in new.iterdir()} - {whole})
    for made in new.iterdir():
        made.chmod(0o666 & ~_umask())
    path.mkdir(exist_ok=True)
    marker = _marker(path, whole)
    if (path / whole).exists():
        (path / whole).replace(marker)
    for name in sorted(old - {whole, *names}):
        (path / name).unlink(missing_ok=True)
    for name in (*names, whole):
        (new / name).replace(path / name)
    marker.unlink(missing_ok=True)


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current
