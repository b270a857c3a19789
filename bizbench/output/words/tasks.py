"""The cells of a list of tasks."""

from __future__ import annotations

from bizbench.data.naming import scope_words
from bizbench.data.records import City, Target
from bizbench.ground.texts import text
from bizbench.output.words import amounts, labels
from bizbench.output.words.notes import note_text
from bizbench.questions.progress.departments import Answered
from bizbench.questions.tasks.records import NOT_READ, Goal, Task


def title(task: Task, lang: str) -> str:
    """What is to be done: the item's heading."""
    return task.item.heading(lang) or text(lang, "tasks.no-heading")


def goal(found: Goal, lang: str) -> str:
    """``Getting electricity › Time to connect › low-voltage customers: ≤ 5 working days; …``."""
    scope = scope_words(found.indicator, found.target.scope)
    name = " › ".join(n.get(lang) for n in (found.indicator.name, found.measure.name, scope))
    shown = text(lang, "tasks.goal", name=name, promise=amounts.promise(found.target, lang))
    return text(lang, "join.clause").join([shown, *further(found, lang)])


def further(found: Goal, lang: str) -> list[str]:
    """What else is promised of a figure, with the date of a stage; not what only restates it."""
    return [_further(target, lang) for target in found.further if target.role != "restated"]


def _further(target: Target, lang: str) -> str:
    said = {"role": text(lang, f"role.{target.role}"), "promise": amounts.promise(target, lang)}
    id = "tasks.further-due" if target.role == "stage" else "tasks.further"
    return text(lang, id, **said, due=target.due or "")


def without(task: Task, lang: str) -> str:
    """Why a task has no figure."""
    return text(lang, "show.partly-read-item" if task.state == NOT_READ else "tasks.no-target")


def lead(city: City, owner: Answered, lang: str) -> str:
    """Who is in the lead, or that nobody is named."""
    return labels.departments(city, owner.lead, lang) or text(lang, "tasks.not-stated")


def due(found: Goal, lang: str) -> str:
    """The date as far as it is printed (2020-12), or that none stands there."""
    return found.target.due or text(lang, "tasks.not-stated")


def notes(found: Goal, lang: str) -> str:
    """What a reader must know of a figure, in full: a task is handed on by itself."""
    return text(lang, "join.clause").join(note_text(note, lang) for note in found.notes)
