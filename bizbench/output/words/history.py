"""The cells of one step of a history."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from bizbench.data.naming import scope_words
from bizbench.ground.texts import text
from bizbench.output.words import amounts, labels
from bizbench.output.words import diff as of_diff
from bizbench.output.words.notes import BY_DOCUMENT, ByDocument, Lettered, note_text
from bizbench.output.words.set_cells import joined
from bizbench.questions.diff.aspects import own_due
from bizbench.questions.diff.records import RESCOPED, Aspect, Row
from bizbench.questions.history.records import Step, Thread
from bizbench.questions.notes import Note
from bizbench.questions.verdict import DIRECTIONS, NEW_SIDE, NOT_COVERED, NOT_READ, OLD_SIDE, Remark


class StepLetters(Lettered[str]):
    """The letters of steps; what holds for a document because of what it is stands apart."""

    def __init__(self, lang: str) -> None:
        super().__init__(str)
        self._lang = lang
        self._documents = ByDocument(lang)

    def of_step(self, thread: Thread, step: Step, more: Iterable[str] = ()) -> str:
        rest = [*more]
        for remark in step.remarks:
            if _is_of_document(remark.note, step):
                self._documents.add(remark.note, thread.city, step.plan)
            else:
                rest.append(remark_text(remark, self._lang))
        return self.of(rest)

    def by_document(self) -> Iterator[str]:
        return self._documents.said()


def _is_of_document(note: Note, step: Step) -> bool:
    """Whether a note is on the whole document: on what it is, or when all of it is due."""
    if note.id == "due":
        return step.target is not None and own_due(step.target, step.plan) is None
    return note.id.startswith(BY_DOCUMENT)


def counted(threads: Iterable[Thread], lang: str) -> str:
    """``tightened: 2 (1 of them on other terms) · not repeated: 1``; those of drafts apart."""
    steps = [step for thread in threads for step in thread.steps]
    in_force = [s.row for s in steps if s.row and not s.plan.is_draft]
    drafts = [s.row for s in steps if s.row and s.plan.is_draft]
    parts = [_counted(in_force, lang)] if in_force else []
    parts += [text(lang, "history.drafts", counts=_counted(drafts, lang))] if drafts else []
    return text(lang, "join.clause").join(parts)


def _counted(rows: Sequence[Row], lang: str) -> str:
    found = Counter(row.direction for row in rows)
    unlike = Counter(row.direction for row in rows if row.is_unlike)
    ways = (d for d in DIRECTIONS if found[d])
    entries = ((text(lang, f"direction.{d}", city=""), found[d], unlike[d]) for d in ways)
    return labels.counted(entries, lang)


def scope(thread: Thread, step: Step, lang: str) -> str:
    """Whom the figure is about, where the step says so first or differently."""
    n = thread.steps.index(step)
    earlier = [s.target.scope for s in thread.steps[:n] if s.target]
    if step.target is None or (earlier and earlier[-1] == step.target.scope):
        return ""
    return scope_words(thread.indicator, step.target.scope).get(lang)


def promise(step: Step, lang: str) -> str:
    if step.target is not None:
        return amounts.promise(step.target, lang)
    assert step.row is not None
    return of_diff.promise(step.row, None, lang)


def verdict(step: Step, lang: str) -> str:
    """What became of the promise; at its first appearance nothing can be said."""
    return text(lang, f"direction.{step.direction}", city="") if step.direction else ""


def difference(step: Step, lang: str) -> str:
    return of_diff.difference(step.row, lang) if step.row else ""


def aspects(thread: Thread, step: Step, lang: str) -> str:
    if step.row is None or not step.row.aspects:
        return ""
    return of_diff.aspects(step.row, thread.indicator, lang)


def beside(thread: Thread, step: Step, lang: str, letters: StepLetters, with_scope: bool) -> str:
    """A step in one cell: the promise, if need be to whom, what became of it, the letters of notes.

    What else changed has no column there and stands among the notes; of another scope one tells
    already.
    """
    said, is_unknown = promise(step, lang), step.direction in (NOT_READ, NOT_COVERED)
    if with_scope and not (is_unknown and step.target is None):
        said = scoped(thread, step, said, lang)
    if step.direction is not None and not is_unknown:
        said = text(lang, "history.cell", promise=said, verdict=verdict(step, lang))
    more = (text for a, text in aspect_texts(thread, step, lang) if a != RESCOPED)
    return joined(lang, said, letters.of_step(thread, step, more))


def aspect_texts(thread: Thread, step: Step, lang: str) -> list[tuple[Aspect, str]]:
    row = step.row
    if row is None:
        return []
    return [(a, of_diff.aspect_text(row, a, thread.indicator, lang)) for a in row.aspects]


def scoped(thread: Thread, step: Step, said: str, lang: str) -> str:
    """What is said of a promise, with whom that is for."""
    words = scope_words(thread.indicator, step.about.scope).get(lang)
    return text(lang, "history.scoped", scope=words, promise=said)


def remark_text(remark: Remark, lang: str) -> str:
    """A note, with the document it speaks of: this one or the one before."""
    said = note_text(remark.note, lang)
    if remark.side == OLD_SIDE:
        return text(lang, "history.before", note=said)
    if remark.side == NEW_SIDE:
        return text(lang, "history.here", note=said)
    return said
