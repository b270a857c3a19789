"""The cells of one step of a history."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from bizbench.data.naming import scope_words
from bizbench.ground.texts import text
from bizbench.output.words import amounts, labels
from bizbench.output.words import diff as of_diff
from bizbench.output.words.notes import note_text
from bizbench.questions.history.records import Step, Thread
from bizbench.questions.verdict import DIRECTIONS, NEW_SIDE, OLD_SIDE, Remark


def counted(threads: Iterable[Thread], lang: str) -> str:
    """``tightened: 2 (1 of them on other terms) · not repeated: 1``."""
    rows = [row for thread in threads for row in thread.rows]
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


def beside(thread: Thread, step: Step, lang: str, with_scope: bool) -> str:
    """A step in one cell: the promise, if need be to whom, and what became of it."""
    said = promise(step, lang)
    if with_scope:
        of = step.target or thread.last
        words = scope_words(thread.indicator, of.scope).get(lang)
        said = text(lang, "history.scoped", scope=words, promise=said)
    if step.direction is None:
        return said
    return text(lang, "history.cell", promise=said, verdict=verdict(step, lang))


def remark_text(remark: Remark, lang: str) -> str:
    """A note, with the document it speaks of: this one or the one before."""
    said = note_text(remark.note, lang)
    if remark.side == OLD_SIDE:
        return text(lang, "history.before", note=said)
    if remark.side == NEW_SIDE:
        return text(lang, "history.here", note=said)
    return said
