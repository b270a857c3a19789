"""The part of a profile on what changed since the previous document."""

from __future__ import annotations

from collections.abc import Iterator

from bizbench.ground.texts import text
from bizbench.output.page import Table
from bizbench.output.pages.grid import Col, Columns, grid, titled
from bizbench.output.words import diff as cells
from bizbench.output.words.diff import Names
from bizbench.output.words.notes import Lettered
from bizbench.output.words.profile import command, labelled, rest
from bizbench.questions.diff.records import Remark, Row
from bizbench.questions.profile.records import Change, Profile


def change_table(profile: Profile, change: Change, lang: str) -> Table:
    """Which documents, how many promises went which way, and the pairs that changed."""
    names = Names(change.diff, lang)
    letters: Lettered[Remark] = Lettered(lambda remark: cells.remark_text(remark, names))
    more = sum(row.is_change for row in change.judged) - len(change.pairs)
    see = command(profile, "diff", change.diff.old.id, change.diff.new.id)
    return grid(
        lang,
        titled(text(lang, "profile.change", old=names.old, new=names.new), lang),
        _columns(change, names, letters),
        change.pairs,
        lead=_lead(change, names),
        letters=letters,
        remarks=[rest(more, see, lang)] if change.pairs else (),
    )


def _columns(change: Change, names: Names, letters: Lettered[Remark]) -> Columns[Row, None]:
    lang, of = names.lang, {group.indicator.id: group.indicator for group in change.diff.groups}

    def measure(row: Row) -> str:
        return f"{of[row.measure.indicator].name.get(lang)} › {cells.measure(row, lang)}"

    return [
        Col("measure", measure, wraps=True),
        Col("scope", lambda row: cells.scope(row, of[row.measure.indicator], lang), keep=5, wraps=True),
        Col("old", lambda row: cells.promise(row, row.old, lang), head=names.old),
        Col("new", lambda row: cells.promise(row, row.new, lang), head=names.new),
        Col("difference", lambda row: cells.difference(row, lang), right=True, keep=3),
        Col("change", lambda row: cells.direction_words(row.direction, names)),
        Col("aspects", lambda row: cells.aspects(row, of[row.measure.indicator], lang), keep=2, wraps=True),
        Col("items", lambda row: cells.items(row, lang), keep=4),
        Col("notes", lambda row: letters.of(row.remarks), keep=1),
    ]


def _lead(change: Change, names: Names) -> Iterator[str]:
    """The counts, how many pairs could be judged, and what to know of the documents."""
    diff, lang = change.diff, names.lang
    if diff.all_rows:
        yield cells.counted(diff.all_rows, names)
    yield judged(change, lang)
    for id in diff.heads:
        yield cells.head_text(diff, id, lang)
    if change.passed:
        shown = text(lang, "join.list").join(labelled(p, lang) for p in change.passed)
        yield text(lang, "profile.passed", documents=shown)


def judged(change: Change, lang: str) -> str:
    """How many promises stand in both documents and could be judged, and how many changed."""
    n = len(change.judged)
    if not n:
        return text(lang, "profile.judged-none")
    changed = sum(row.is_change for row in change.judged)
    return text(lang, "profile.judged", n=n, changed=changed)
