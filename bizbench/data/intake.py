"""Data files on their way in: opened, and held against their shapes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Generic, TypeVar

from bizbench.data import books, files, shapes, yamldoc
from bizbench.data import compile as build
from bizbench.data.books import Book
from bizbench.data.files import DataFile
from bizbench.data.records import Indicator, Words
from bizbench.data.translate import Glossary, Translated, translate, words_of
from bizbench.ground.problems import Problem, at_most, errors
from bizbench.ground.record import Struct, replace

S = TypeVar("S", bound=shapes.Shape)

#: What a check cannot tell from a file of which entries had to be left out.
_ONLY_IF_WHOLE: dict[files.Kind, set[str]] = {
    "plan": {"item-not-read", "indicator-not-read", "unknown-item", "nothing-read"},
    "indicator": {"unknown-case", "unknown-measure"},
    "addition": {"unknown-case", "unknown-measure"},
    "progress": {"source-missing"},
}


class Unread(Struct, frozen=True):
    """A file in which nothing is left to check, and why; ``digest`` is None where it has none."""

    file: DataFile
    problems: list[Problem]
    digest: bytes | None = None


class Opened(Struct, frozen=True):
    """A file as plain data, as it was typed. ``digest`` is the same for any ending of lines."""

    file: DataFile
    document: yamldoc.Document
    problems: list[Problem]
    digest: bytes | None = None


class Read(Struct, Generic[S], frozen=True):
    """A file as its shape, without the entries that are wrong."""

    file: DataFile
    document: yamldoc.Document
    shape: S
    problems: list[Problem]
    digest: bytes | None = None

    @property
    def at(self) -> yamldoc.At:
        return yamldoc.At(self.document)

    @property
    def is_whole(self) -> bool:
        """Whether no entry had to be left out, and no check found an error."""
        return not errors(self.problems)

    def checked(self, found: Iterable[Problem]) -> Read[S]:
        """With the problems of a check; without those that only come of what was left out."""
        doubtful = set() if self.is_whole else _ONLY_IF_WHOLE.get(self.file.kind, set())
        kept = _besides(self.problems, (p for p in found if p.id not in doubtful))
        return replace(self, problems=at_most(sorted({*self.problems, *kept}), self.file.shown))


def _besides(said: Iterable[Problem], found: Iterable[Problem]) -> list[Problem]:
    """What was found but at names that mean several things: nothing else is known of these."""
    unclear = {(p.line, p.column) for p in said if p.id == "ambiguous-name"}
    return [p for p in found if (p.line, p.column) not in unclear]


def plan_id(file: DataFile) -> str:
    """The plan that a plan file is, or that a file of reports is about."""
    return f"{file.folder}/{file.stem.removeprefix(files.PROGRESS)}"


def series_id(file: DataFile) -> tuple[str, str]:
    return file.folder, file.stem.removeprefix(files.OBSERVED)


def opened(file: DataFile) -> Unread | Opened:
    """One file by itself."""
    raw, problems = files.read(file)
    if raw is None:
        return Unread(file, problems)
    digest = files.digest_of(raw)
    document, problems = yamldoc.read(raw, file.shown)
    if document is None:
        return Unread(file, problems, digest)
    return Opened(file, document, problems, digest)


def shaped(file: Unread | Opened, known: Glossary) -> Unread | Read[Any]:
    """A file as its shape, with ids for the names in it."""
    if isinstance(file, Unread):
        return file
    said = translated(file, known)
    made = shapes.read_shape(said.document, shapes.of_kind(file.file.kind))
    problems = file.problems + said.problems + _besides(said.problems, made.problems)
    if made.shape is None:
        return Unread(file.file, problems, file.digest)
    return Read(file.file, made.document, made.shape, problems, file.digest)


def translated(file: Opened, known: Glossary) -> Translated:
    """A file in ids."""
    return translate(file.document, shapes.of_kind(file.file.kind), known)


def glossary(found: Iterable[Unread | Opened]) -> Glossary:
    """What the files call things, also those with mistakes: a name is one all the same."""
    return read_names([f for f in found if isinstance(f, Opened)])[0]


def read_names(found: list[Opened]) -> tuple[Glossary, dict[DataFile, Unread | Read[Any]]]:
    """What the files call things, with those that had to be read for it: those of indicators."""
    cities, done = _city_book(found), {}
    for f in found:
        if f.file.kind == "indicator":
            done[f.file] = shaped(f, Glossary({}, cities))
    bases = {r.file.stem: r.shape for r in done.values() if isinstance(r, Read)}
    for f in found:
        if f.file.kind == "addition":
            more = done[f.file] = shaped(f, Glossary(_compiled(bases), cities))
            if isinstance(more, Read) and f.file.owner in bases:
                bases[f.file.owner] = build.added(bases[f.file.owner], more.shape)
    return Glossary(_compiled(bases), cities), done


def _compiled(bases: Mapping[str, shapes.Indicator]) -> dict[str, Indicator]:
    return {id: build.indicator(shape, "") for id, shape in bases.items()}


def _city_book(found: Iterable[Opened]) -> Book:
    data = ((f.file.folder, f.document.data) for f in found if f.file.kind == "city")
    return books.city_book(
        (id, words_of(entry) or Words(id), _level(entry), _texts(entry.get("keywords")))
        for id, entry in data
        if isinstance(entry, dict)
    )


def _level(entry: dict[str, Any]) -> str:
    """By its id, if it has one."""
    said = str(entry.get("level"))
    return (shapes.spots(shapes.City)["level"].words or {}).get(books.fold(said), said)


def _texts(data: Any) -> list[str]:
    return [text for text in data if isinstance(text, str)] if isinstance(data, list) else []
