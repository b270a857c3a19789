"""The part of a profile on what changed since the previous document."""

from __future__ import annotations

from collections.abc import Iterator

from bizbench.ground.texts import text
from bizbench.output.page import Column, Line, Table
from bizbench.output.words import diff as cells
from bizbench.output.words import diff as diff_page
from bizbench.output.words.diff import Names
from bizbench.output.words.notes import Lettered
from bizbench.output.words.profile import command, labelled
from bizbench.questions.diff.records import Remark
from bizbench.questions.profile.records import Change, Profile


def change_table(profile: Profile, change: Change, lang: str) -> Table:
    """Which documents, how many promises went which way, and the pairs that changed."""
    diff = change.diff
    names = Names(diff, lang)
    letters: Lettered[Remark] = Lettered(lambda remark: diff_page.remark_text(remark, names))
    columns = [
        Column("measure", text(lang, "column.measure"), wraps=True),
        Column("scope", text(lang, "column.scope"), keep=5, wraps=True),
        Column("old", names.old),
        Column("new", names.new),
        Column("difference", text(lang, "column.difference"), "right", keep=3),
        Column("change", text(lang, "column.change")),
        Column("aspects", text(lang, "column.aspects"), keep=2, wraps=True),
        Column("items", text(lang, "column.items"), keep=4),
        Column("notes", text(lang, "column.notes"), keep=1),
    ]
    indicators = {group.indicator.id: group.indicator for group in diff.groups}
    lines = []
    for row in change.pairs:
        indicator = indicators[row.measure.indicator]
        name = f"{indicator.name.get(lang)} › {cells.measure(row, lang)}"
        values = {
            "measure": name,
            "scope": cells.scope(row, indicator, lang),
            "old": cells.promise(row, row.old, lang),
            "new": cells.promise(row, row.new, lang),
            "difference": cells.difference(row, lang),
            "change": cells.direction_words(row.direction, names),
            "aspects": cells.aspects(row, indicator, lang),
            "items": cells.items(row, lang),
            "notes": letters.of(row.remarks),
        }
        lines.append(Line(tuple(values[c.key] for c in columns)))
    kept = [n for n in range(len(columns)) if any(line.cells[n] for line in lines)]
    what = text(lang, "comparison.targets")
    title = text(lang, "profile.change", old=names.old, new=names.new)
    see = text(lang, "profile.see", command=command(profile, "diff", diff.old.id, diff.new.id))
    more = sum(row.is_change for row in change.judged) - len(change.pairs)
    rest = text(lang, "profile.rest", n=more) if more else ""
    return Table(
        title=f"{title} — {what}",
        columns=tuple(columns[n] for n in kept),
        lines=tuple(Line(tuple(line.cells[n] for n in kept)) for line in lines),
        lead=tuple(_lead(change, lang)),
        marks=tuple(letters.marks()),
        remarks=(rest + see,) if lines else (),
    )


def _lead(change: Change, lang: str) -> Iterator[str]:
    """The counts, how many pairs could be judged, and what to know of the documents."""
    diff = change.diff
    names = Names(diff, lang)
    if diff.all_rows:
        yield diff_page.counted(diff.all_rows, names)
    yield judged(change, lang)
    for id in diff.heads:
        yield diff_page.head_text(diff, id, lang)
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
