"""The cells of a supposition: standings and scores, now and hypothetically."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from bizbench.data.naming import scope_words
from bizbench.data.records import Measure
from bizbench.ground.texts import text
from bizbench.output.words import amounts, cells, labels, score, score_words
from bizbench.output.words import gaps as gap_cells
from bizbench.output.words.digits import Digits, shown
from bizbench.output.words.gaps import NONE
from bizbench.output.words.notes import note_text
from bizbench.questions.compare.records import Set
from bizbench.questions.gaps.records import AHEAD, BEHIND, JUDGED, Gap
from bizbench.questions.notes import Note
from bizbench.questions.score.method import VERSION
from bizbench.questions.score.records import Part
from bizbench.questions.whatif.records import (
    Change,
    Idle,
    Moved,
    ScoreEffect,
    SetEffect,
    Standing,
    WhatIf,
)

#: The note of a set that speaks of another table of ``compare``.
_OF_THE_TABLE = "also-comparable-at"

#: So many sets are said at the beginning.
SETS = 2


def set_name(effect: SetEffect, lang: str) -> str:
    """``Getting electricity › Time to connect › low-voltage customers``."""
    set_ = effect.after
    names = [set_.indicator.name, set_.measure.name]
    if len(set_.measure.cases) > 1 or set_.basis.qualifiers:
        names.append(scope_words(set_.indicator, set_.basis))
    return " › ".join(name.get(lang) for name in names)


def rank(standing: Standing, lang: str) -> str:
    """``1–2 of 4 ~``; a dash where there is none."""
    return gap_cells.rank(standing.gap, lang) if standing.gap else NONE


def gap(standing: Standing, lang: str) -> str:
    """Which way and by how much, from the best of the other cities."""
    found: Gap | None = standing.gap
    if found is None or found.state not in JUDGED:
        return NONE
    shown = gap_cells.gap_text(found, lang)
    if found.state in (BEHIND, AHEAD):
        return text(lang, f"gaps.lag.{found.state}", amount=shown)
    return shown


def promise(standing: Standing, lang: str) -> str:
    row = standing.row
    return cells.promise(row, lang) if row else text(lang, "row.not-stated")


def digits(effect: SetEffect) -> Digits:
    """The digits of the numbers that are ranked, now and hypothetically."""
    sides = (side.row for row in effect.rows for side in (row.before, row.after))
    return shown((r.value, r.converted, None) for r in sides if r and r.value is not None).values


def counts_as(standing: Standing, set_: Set | None, digits: Digits, lang: str) -> str:
    """The number that is ranked, where it has been converted."""
    row = standing.row
    if set_ is None or row is None or row.value is None or not row.converted:
        return ""
    counter = set_.measure.counted(set_.unit, set_.case)
    return amounts.quantity(row.value, set_.unit, lang, digits, counter)


def hypothetical_origin(change: Change | None, lang: str) -> str:
    """In place of what the promise is tried that now counts."""
    if change is None:
        return ""
    shown = place(change, lang)
    return text(lang, "whatif.instead", place=shown) if change.before else shown


def place(change: Change, lang: str) -> str:
    """Where the promise stands that is replaced; else the document that would hold a new one."""
    if change.before is None:
        return text(lang, "whatif.added", document=labels.document(change.plan, lang))
    return labels.place(change.plan, change.before, lang)


def goalposts(measure: Measure, lang: str) -> str:
    """``248 … 18 (calendar days)``: the worst, the best, and the unit of both."""
    posts = measure.goalposts
    assert posts is not None
    worst, best = (amounts.plain(end, lang) for end in (posts.worst, posts.best))
    unit = amounts.unit_named(measure, measure.unit, lang, posts.case)
    return text(lang, "whatif.goalposts", worst=worst, best=best, unit=unit)


def part_value(part: Part, digits: Mapping[str, Digits], lang: str) -> str:
    """What a measure counts as in its score, in the measure's unit."""
    return score.value(part, digits, lang) or text(lang, f"row.{part.figure.kind}")


# --- sentences ----------------------------------------------------------------------------


def answer(result: WhatIf, effect: SetEffect, lang: str) -> str:
    """What becomes of the city's place, and of the others'."""
    moves = text(lang, "join.list").join(_move(row, lang) for row in effect.others)
    others = text(lang, "whatif.others", moves=moves) if moves else text(lang, "whatif.no-others")
    parts = (_own_move(result, effect, lang), others)
    return text(lang, "join.clause").join(parts) + text(lang, "join.stop")


def in_short(result: WhatIf, lang: str) -> Iterator[str]:
    """The same of the first sets, the others only counted."""
    for effect in result.sets[:SETS]:
        n = len(effect.others)
        others = text(lang, "whatif.others-count" if n else "whatif.no-others", n=n)
        parts = (_own_move(result, effect, lang), others)
        said = text(lang, "join.clause").join(parts) + text(lang, "join.stop")
        yield text(lang, "fold.of-indicator", title=set_name(effect, lang), said=said)
    if len(result.sets) > SETS:
        yield text(lang, "whatif.more", n=len(result.sets) - SETS)


def _own_move(result: WhatIf, effect: SetEffect, lang: str) -> str:
    own = next(row for row in effect.rows if row.is_own)
    return text(
        lang,
        "whatif.answer",
        city=result.city.name.get(lang),
        rank_before=rank(own.before, lang),
        rank_after=rank(own.after, lang),
        gap_before=gap(own.before, lang),
        gap_after=gap(own.after, lang),
    )


def _move(row: Moved, lang: str) -> str:
    before, after = rank(row.before, lang), rank(row.after, lang)
    return text(lang, "whatif.move", city=row.city.name.get(lang), before=before, after=after)


def idle(found: Idle, result: WhatIf, lang: str) -> str:
    """Why a change moves no rank and no gap."""
    change = found.change
    names = {
        "measure": change.measure.name.get(lang),
        "scope": scope_words(change.indicator, change.scope).get(lang),
        "promise": amounts.promise(change.after, lang),
        "city": result.city.name.get(lang),
        "instead": "",
    }
    if found.instead is not None:
        names["instead"] = scope_words(change.indicator, found.instead).get(lang)
    return text(lang, f"whatif.idle.{found.reason}", **names)


def title(result: WhatIf, lang: str) -> str:
    return text(lang, "whatif.title", city=result.city.name.get(lang))


def heads(result: WhatIf, lang: str) -> Iterator[str]:
    """That nothing of it is promised or written; and whether it moves anything at all."""
    yield text(lang, "whatif.head")
    if result.moves_nothing:
        yield text(lang, "whatif.nothing")


def last_line(result: WhatIf, lang: str) -> Iterator[str]:
    """By which method scores are made, and once more that it is hypothetical."""
    if result.scores:
        yield text(lang, "score.method", version=VERSION)
    yield text(lang, "whatif.footer")


def change_of(result: WhatIf, row: Moved) -> Change | None:
    """The change whose promise is the one that counts for the city in the set."""
    target = row.after.row.target if row.is_own and row.after.row else None
    return next((c for c in result.changes if c.after is target and not c.is_same), None)


def how(set_: Set, lang: str) -> str:
    """Direction, unit and basis of the hypothetical set."""
    unit = amounts.unit_named(set_.measure, set_.unit, lang, set_.case)
    basis = text(lang, "comparison.basis", scope=scope_words(set_.indicator, set_.basis).get(lang))
    return f"{text(lang, f'comparison.{set_.measure.better}', unit=unit)} · {basis}"


def set_remarks(effect: SetEffect, lang: str) -> Iterator[str]:
    """What changes for the set as a whole, its notes, and whom nothing touches."""
    before, after = effect.before, effect.after
    if before is not None and before.basis != after.basis:
        names = [scope_words(s.indicator, s.basis).get(lang) for s in (before, after)]
        yield text(lang, "whatif.basis-moves", before=names[0], after=names[1])
    if before is not None and before.is_ranked and before.unit != after.unit:
        units = [amounts.unit_named(s.measure, s.unit, lang, s.case) for s in (before, after)]
        yield text(lang, "whatif.unit-moves", before=units[0], after=units[1])
    yield from _noted(before.notes if before else (), after.notes, lang)
    if effect.untouched:
        names = [city.name.get(lang) for city in effect.untouched]
        yield text(lang, "whatif.untouched", cities=text(lang, "join.list").join(names))


def score_leads(effect: ScoreEffect, lang: str) -> Iterator[str]:
    """How it is scored, and that nobody else's score moves."""
    yield score_words.how(effect.after.measures, lang)
    if all(row.after.score is None for row in effect.rows):
        yield text(lang, "whatif.no-score")
    yield text(lang, "whatif.scores-fixed")


def _noted(before: Sequence[Note], after: Sequence[Note], lang: str) -> Iterator[str]:
    """The notes of both; what holds on one side only says so."""
    for found in dict.fromkeys((*before, *after)):
        if found.id == _OF_THE_TABLE:
            continue
        said = note_text(found, lang)
        if found in before and found in after:
            yield said
        else:
            side = "now" if found in before else "then"
            yield text(lang, f"whatif.only-{side}", note=said)
