"""What `draft` and `new` share: writing a first plan file where it belongs."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING

from bizbench.cli.session import Session, say, show_path
from bizbench.ground.refusals import UsageError
from bizbench.ground.texts import text

if TYPE_CHECKING:
    from bizbench.curation.draft.begin import FirstFile

_SCHEMA = "# yaml-language-server: $schema=../../docs/schemas/{kind}.schema.json"


def head(session: Session, output: Path | None, kind: str = "plan") -> str:
    """The line that names the schema for editors, where the file will stand beside it."""
    from bizbench.data import roots

    beside = output is None and roots.is_checkout(_root(session))
    return _SCHEMA.format(kind=kind) if beside else ""


def write(session: Session, made: FirstFile, output: Path | None, exists: str) -> Path | None:
    """Write the file, and the city's own where it is new. Returns the path; None of stdout."""
    from bizbench.cli.output import print_exactly, write_file

    if output is not None and str(output) == "-":
        print_exactly(made.text)
        return None
    path = output if output is not None else _root(session) / made.plan.name
    if (path.exists() or path.is_symlink()) and not session.force:
        raise UsageError(exists, path=path.as_posix())
    if output is None:
        _make_folder(path.parent)
    write_file(path, made.text.encode(), force=session.force)
    city = _root(session) / made.plan.city_name
    if output is None and made.city is not None and not city.exists():
        write_file(city, made.city.encode(), force=False)
        _say_new_city(made, city, session.language)
    return path


def write_workbook(session: Session, content: bytes, path: Path) -> None:
    """Write a workbook to be filled in, and say what comes then."""
    from bizbench.cli.output import write_file

    write_file(path, content, force=False)
    options = ["--only-data"] if session.only_data else []
    options += [part for folder in session.data for part in ("--data", show_path(folder))]
    command = shlex.join(["bizbench", *options, "import", show_path(path)])
    say(text(session.language, "message.workbook", path=show_path(path), command=command))


def workbook_path(path: Path, output: Path | None) -> Path:
    """Where a workbook goes. Raises ``UsageError`` for what it cannot be called."""
    if output is not None:
        raise UsageError("xlsx-and-output")
    if path.suffix.lower() != ".xlsx":
        raise UsageError("xlsx-ending", path=show_path(path))
    if path.exists() or path.is_symlink():
        raise UsageError("new-exists", path=show_path(path))
    return path


def say_doubts(session: Session, made: FirstFile) -> None:
    """Say what does not fit, each a line."""
    for id, value in made.doubts:
        say(text(session.language, f"message.{id}", plan=value, name=value, year=value, file=value))


def say_next(session: Session, made: FirstFile, path: Path) -> None:
    """Say how the file is checked: a command that reads the folder it stands in."""
    from bizbench.data import roots

    lang, root = session.language, _folder_of(made, path)
    if root is None:
        say(text(lang, "message.next-place", path=show_path(path), name=made.plan.name))
        return
    folders = list(session.data)
    if not any(roots.same(root, f) for f in roots.stack(folders, only=session.only_data)):
        folders.append(root)
    options = ["--only-data"] if session.only_data else []
    options += [part for folder in folders for part in ("--data", show_path(folder))]
    command = shlex.join(["bizbench", *options, "validate", show_path(path)])
    say(text(lang, "message.next-check", command=command))


def _folder_of(made: FirstFile, path: Path) -> Path | None:
    """The data folder that a plan file stands in; None where it stands in none."""
    parts = Path(made.plan.name).parts
    return Path(*path.parts[: -len(parts)]) if path.parts[-len(parts) :] == parts else None


def _root(session: Session) -> Path:
    """The data folder a new file goes to: the last one named, else the current folder."""
    return session.data[-1] if session.data else Path()


def _say_new_city(made: FirstFile, path: Path, lang: str) -> None:
    near = made.plan.guess
    guess = text(lang, "message.did-you-mean", word=near) if near else ""
    shown = {"city": made.plan.city, "guess": guess, "path": path.as_posix()}
    say(text(lang, "message.new-city", **shown))


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise UsageError("output-failed", path=folder.as_posix(), why=why) from None
