"""The lists of a profile: the first rows of a city's gaps, with the rest counted."""

from __future__ import annotations

from dataclasses import replace

from bizbench.data.records import City
from bizbench.ground.texts import text
from bizbench.output.page import Table
from bizbench.output.pages.gaps import Other, columns, first, letters_of, order_id
from bizbench.output.pages.grid import Col, grid, titled
from bizbench.output.words import gaps as cells
from bizbench.output.words.profile import command, rest
from bizbench.questions.gaps.departments import answering
from bizbench.questions.gaps.records import SILENT, Gap, State
from bizbench.questions.profile.records import Profile

#: So many departments are named in a cell.
NAMED = 2
#: Columns of ``gaps`` that a page for five minutes goes without.
_LEFT_OUT = {"gaps.column.relative", "show.column.written"}


def list_table(profile: Profile, state: State, lang: str) -> Table:
    """The first rows of a state: the two promises, where they stand, who answers for it."""
    shown, n = profile.top(state), len(profile.gaps.of(state))
    letters = letters_of(lang)
    made = columns(profile.gaps, state, letters, lang)
    return grid(
        lang,
        titled(text(lang, f"profile.{state}", city=profile.city.name.get(lang), n=n), lang),
        [_short(column, state, lang) for column in made if column.id not in _LEFT_OUT],
        shown,
        lead=[text(lang, "gaps.order.silent" if state == SILENT else order_id(shown))],
        letters=letters,
        remarks=[rest(n - len(shown), command(profile, "gaps", profile.city.id), lang)],
    )


def _short(column: Col[Gap, Other], state: State, lang: str) -> Col[Gap, Other]:
    """A column of ``gaps`` as a profile has it: names beyond the first are counted."""
    match column.id:
        case "gaps.column.other":
            head = text(lang, "column.city") if state == SILENT else None
            return replace(column, cell=lambda gap: other(gap, lang), head=head, wraps=True)
        case "gaps.column.lead":
            return replace(column, cell=lambda gap: _lead(gap, lang))
        case "gaps.column.lead-there":
            return replace(column, cell=lambda gap: _lead_there(gap, lang))
    return column


def other(gap: Gap, lang: str) -> str:
    """Whose figure stands beside the city's, and how many more cities hold or may hold it."""
    shown = cells.other(gap, first(gap), lang)
    if gap.state == SILENT:
        return shown
    more = len(gap.others) - 1
    if more > 0:
        shown = text(lang, "profile.and-more", name=shown, n=more)
    if gap.perhaps:
        shown = text(lang, "profile.perhaps", name=shown, n=len(gap.perhaps))
    return shown


def _lead(gap: Gap, lang: str) -> str:
    return departments(gap.own.city, gap.departments, gap.is_support, lang)


def _lead_there(gap: Gap, lang: str) -> str:
    row = first(gap)
    return departments(row.city, *answering(row.target), lang) if row else ""


def departments(city: City | None, names: tuple[str, ...], is_support: bool, lang: str) -> str:
    """The first departments, and how many more."""
    shown = cells.departments(city, names[:NAMED], False, lang)
    if len(names) > NAMED:
        shown = text(lang, "profile.and-more", name=shown, n=len(names) - NAMED)
    return text(lang, "gaps.support", names=shown) if is_support and shown else shown
