"""The lists of a profile: the first rows of a city's gaps, with the rest counted."""

from __future__ import annotations

from bizbench.data.records import City
from bizbench.ground.texts import text
from bizbench.output.page import Column, Line, Table
from bizbench.output.pages.gaps import order_id
from bizbench.output.words import cells as row_cells
from bizbench.output.words import gaps as cells
from bizbench.output.words.notes import Lettered
from bizbench.output.words.profile import command
from bizbench.questions.gaps.departments import answering
from bizbench.questions.gaps.records import SILENT, Gap, Remark, State
from bizbench.questions.profile.records import Profile

#: So many departments are named in a cell.
NAMED = 2


def list_table(profile: Profile, state: State, lang: str) -> Table:
    """The first rows of a state: the two promises, where they stand, who answers for it."""
    letters: Lettered[Remark] = Lettered(lambda remark: cells.remark_text(remark, lang))
    shown, n = profile.top(state), len(profile.gaps.of(state))
    columns = _columns(profile, state, lang)
    lines = []
    for gap in shown:
        made = _cells(gap, letters.of(gap.remarks), lang)
        lines.append(Line(tuple(made[c.key] for c in columns)))
    kept = [i for i in range(len(columns)) if any(line.cells[i] for line in lines)]
    title = text(lang, f"profile.{state}", city=profile.city.name.get(lang), n=n)
    order = "gaps.order.silent" if state == SILENT else order_id(shown)
    rest = text(lang, "profile.rest", n=n - len(shown)) if n > len(shown) else ""
    see = text(lang, "profile.see", command=command(profile, "gaps", profile.city.id))
    return Table(
        title=f"{title} — {text(lang, 'comparison.targets')}",
        columns=tuple(columns[i] for i in kept),
        lines=tuple(Line(tuple(line.cells[i] for i in kept)) for line in lines),
        lead=(text(lang, order),),
        marks=tuple(letters.marks()),
        remarks=(rest + see,),
    )


def _columns(profile: Profile, state: State, lang: str) -> list[Column]:
    city = profile.city.name.get(lang)
    columns = [
        Column("measure", text(lang, "column.measure"), wraps=True),
        Column("scope", text(lang, "column.scope"), keep=6, wraps=True),
    ]
    if state == SILENT:
        columns.append(Column("silence", city, keep=1))
    else:
        columns += [
            Column("own", city, keep=1),
            Column("place", text(lang, "gaps.column.place"), keep=7),
            Column("gap", text(lang, "column.gap")),
            Column("rank", text(lang, "column.rank"), keep=3),
        ]
    other = "column.city" if state == SILENT else "gaps.column.other"
    columns += [
        Column("other", text(lang, other), wraps=True),
        Column("theirs", text(lang, "gaps.column.theirs"), keep=1),
        Column("from", text(lang, "column.from"), keep=5),
    ]
    if state == SILENT:
        columns += [
            Column("stating", text(lang, "gaps.column.stating"), "right", keep=7),
            Column("lead-there", text(lang, "gaps.column.lead-there"), keep=8, wraps=True),
        ]
    else:
        columns.append(Column("lead", text(lang, "gaps.column.lead"), keep=4, wraps=True))
    return [*columns, Column("notes", text(lang, "column.notes"), keep=2)]


def _cells(gap: Gap, notes: str, lang: str) -> dict[str, str]:
    first = gap.others[0] if gap.others else None
    there = answering(first.target) if first else ((), False)
    return {
        "measure": cells.measure(gap, lang),
        "scope": cells.scope(gap, lang),
        "silence": cells.silence(gap.own, lang),
        "own": row_cells.promise(gap.own, lang),
        "place": row_cells.origin(gap.own, lang),
        "gap": cells.gap_text(gap, lang),
        "rank": cells.rank(gap, lang),
        "other": other(gap, lang),
        "theirs": cells.theirs(gap, first, lang),
        "from": row_cells.origin(first, lang) if first else "",
        "stating": str(gap.stating or ""),
        "lead": departments(gap.own.city, gap.departments, gap.is_support, lang),
        "lead-there": departments(first.city if first else None, *there, lang),
        "notes": notes,
    }


def other(gap: Gap, lang: str) -> str:
    """Whose figure stands beside the city's, and how many more cities hold or may hold it."""
    first = cells.other(gap, gap.others[0] if gap.others else None, lang)
    if gap.state == SILENT:
        return first
    more = len(gap.others) - 1
    if more > 0:
        first = text(lang, "profile.and-more", name=first, n=more)
    if gap.perhaps:
        first = text(lang, "profile.perhaps", name=first, n=len(gap.perhaps))
    return first


def departments(city: City | None, names: tuple[str, ...], is_support: bool, lang: str) -> str:
    """The first departments, and how many more."""
    shown = cells.departments(city, names[:NAMED], False, lang)
    if len(names) > NAMED:
        shown = text(lang, "profile.and-more", name=shown, n=len(names) - NAMED)
    return text(lang, "gaps.support", names=shown) if is_support and shown else shown
