"""The best promises as a page: a table for each indicator, and what has no best."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bizbench.ground.texts import text
from bizbench.output.page import Block, Column, Line, Page, Prose, Table
from bizbench.output.pages.compare import documents, unstated
from bizbench.output.words import amounts, cells, set_cells, sources
from bizbench.output.words.labels import listed
from bizbench.output.words.set_cells import SetLetters, footer, others
from bizbench.questions.best.records import FIRST, LEVEL, OPEN, Best, Leader, Practice
from bizbench.questions.compare.records import VARIANT, Row, Set
from bizbench.questions.compare.standing import CERTAIN


def page(best: Best, lang: str) -> Page:
    """What the tables are, the best promises by indicator, the rest, the documents."""
    blocks: list[Block] = [Prose(_intro(best, lang))]
    for indicator in best.comparison.indicators:
        found = [p for p in best.practices if p.set.indicator.id == indicator.id]
        if found:
            blocks.append(_table(best, found, lang))
    for id, sets in (("alone", best.alone), ("unranked", best.unranked)):
        if sets:
            blocks.append(_closing(id, sets, lang))
    for silence in best.comparison.silences:
        name = silence.indicator.name.get(lang)
        sentence = unstated(silence, lang)
        blocks.append(Prose(text(lang, "best.unstated", name=name, sentence=sentence)))
    blocks += documents(best.comparison, lang)
    return Page(_title(best, lang), tuple(blocks), (footer(best.comparison, lang),), lang)


def _title(best: Best, lang: str) -> str:
    names = [i.name.get(lang) for i in best.comparison.indicators]
    everything = best.comparison.query.everything
    what = text(lang, "set.everything") if everything else listed(lang, names)
    return text(lang, "best.title", what=what)


def _intro(best: Best, lang: str) -> str:
    if not best.practices:
        return text(lang, "best.none")
    said = text(lang, "best.intro")
    if any(p.state == OPEN for p in best.practices):
        said += text(lang, "best.intro-open")
    if any(leader.row.converted for p in best.practices for leader in p.leaders):
        said += text(lang, "best.intro-converted")
    if best.own is not None:
        said += text(lang, "best.intro-own", city=best.own.name.get(lang))
    return said


# --- one indicator ------------------------------------------------------------------------


def _table(best: Best, practices: Sequence[Practice], lang: str) -> Table:
    letters = SetLetters(lang)
    columns = [
        Column("measure", text(lang, "column.measure"), wraps=True, least=20),
        Column("basis", text(lang, "column.basis"), keep=7, wraps=True, least=20),
        Column("unit", text(lang, "column.unit"), keep=8, wraps=True, least=20),
        Column("standing", text(lang, "column.standing"), keep=1, wraps=True, least=16),
        Column("city", text(lang, "column.city")),
        Column("promise", text(lang, "column.promise")),
        Column("own", best.own.name.get(lang) if best.own else "", keep=2, wraps=True),
        Column("gap", text(lang, "column.gap"), "right", keep=3),
        Column("adopted", text(lang, "column.adopted"), keep=4, wraps=True),
        Column("from", text(lang, "column.from"), keep=5),
        Column("written", text(lang, "column.written"), keep=9, wraps=True),
        Column("document", text(lang, "column.document"), keep=10),
        Column("others", text(lang, "column.others"), keep=11, wraps=True),
        Column("notes", text(lang, "column.notes"), keep=1),
    ]
    if best.own is None:
        columns = [c for c in columns if c.key not in ("own", "gap", "adopted")]
    lines = []
    for practice in practices:
        for leader in practice.leaders:
            values = _receipt(practice.set, leader.row, letters, lang)
            values |= {
                "standing": _standing(practice, leader, lang),
                **_for_own(practice, leader, letters, lang),
            }
            lines.append(Line(tuple(values[c.key] for c in columns)))
    sets = [p.set for p in practices]
    return Table(
        title=f"{sets[0].indicator.name.get(lang)} — {text(lang, 'comparison.targets')}",
        columns=tuple(columns),
        lines=tuple(lines),
        marks=tuple(letters.marks()),
        remarks=(sources.sources(sets, lang),),
    )


def _receipt(set_: Set, row: Row, letters: SetLetters, lang: str) -> dict[str, str]:
    """A promise with all that is needed to find it in its document."""
    assert row.target is not None and row.plan is not None
    return {
        "measure": set_.measure.name.get(lang),
        "basis": set_cells.basis(set_, lang),
        "unit": set_cells.unit(set_, lang),
        "city": cells.name(row, lang),
        "promise": set_cells.promise(row, lang),
        "from": cells.origin(row, lang),
        "written": text(lang, "set.written", written=row.target.written),
        "document": sources.cited(row.plan, lang),
        "others": others(set_, letters.of_notes, lang),
        "notes": letters.of_set(set_, row.notes),
    }


def _standing(practice: Practice, leader: Leader, lang: str) -> str:
    """``★ best``, ``★ level``, or that the order is open, with the rank interval."""
    state = practice.state
    if state in (FIRST, LEVEL):
        return set_cells.marked(leader.standing, text(lang, f"best.{state}"))
    id = "best.open-certain" if leader.standing == CERTAIN else "best.open-possible"
    return set_cells.marked(leader.standing, text(lang, id, rank=cells.rank(leader.row)))


def _for_own(practice: Practice, leader: Leader, letters: SetLetters, lang: str) -> dict[str, str]:
    """What the own city promises, how far that is from the best, and its rank now and then."""
    own, change = practice.own, leader.adoption
    if own is None or own.city is None:
        return {"own": "", "gap": "", "adopted": ""}
    shown = set_cells.promise(own, lang)
    extra = set_cells.rank_or_why(own, practice.set, lang) if own.rank_low is None else ""
    said = set_cells.joined(lang, shown, extra, letters.of_notes(own.notes))
    result = {"own": said, "gap": ""}
    if practice.is_own_best:
        return result | {"adopted": text(lang, "best.already")}
    if change is None:
        return result | {"adopted": text(lang, "best.itself")}
    then = cells.places(change.rank_low, change.rank_high, change.is_open)
    largest = max((abs(r.value) for r in practice.set.rows if r.value is not None), default=None)
    assert largest is not None
    return result | {
        "gap": amounts.gap(
            change.gap,
            is_base=False,
            converted=any(r.converted for r in practice.set.rows),
            largest=largest,
        ),
        "adopted": text(lang, "best.adopted", now=cells.rank(own), then=then),
    }


# --- what has no best ---------------------------------------------------------------------


def _closing(id: str, sets: Iterable[Set], lang: str) -> Table:
    """What one city alone states, or what several state and nobody can rank."""
    letters = SetLetters(lang)
    sets = list(sets)
    columns = (
        Column("measure", text(lang, "column.measure"), wraps=True),
        Column("basis", text(lang, "column.basis"), keep=4, wraps=True),
        Column("city", text(lang, "column.city")),
        Column("promise", text(lang, "column.promise"), wraps=True, least=20),
        Column("from", text(lang, "column.from"), keep=3),
        Column("written", text(lang, "column.written"), keep=5, wraps=True),
        Column("document", text(lang, "column.document"), keep=6),
        Column("others", text(lang, "column.others"), keep=7, wraps=True),
        Column("notes", text(lang, "column.notes"), keep=1),
    )
    lines = []
    for set_ in sets:
        names = (set_.indicator.name.get(lang), set_.measure.name.get(lang))
        empty = dict.fromkeys((c.key for c in columns), "") | {
            "basis": set_cells.basis(set_, lang),
            "others": others(set_, letters.of_notes, lang),
            "notes": letters.of_set(set_),
        }
        stating = [r for r in set_.rows if r.target is not None and r.kind != VARIANT]
        for values in [_receipt(set_, r, letters, lang) for r in stating] or [empty]:
            values["measure"] = " › ".join(names)
            lines.append(Line(tuple(values[c.key] for c in columns)))
    return Table(
        title=f"{text(lang, f'best.{id}')} — {text(lang, 'comparison.targets')}",
        columns=columns,
        lines=tuple(lines),
        lead=(text(lang, f"best.{id}-why"),),
        marks=tuple(letters.marks()),
        remarks=(sources.sources(sets, lang),) if sources.plans(sets) else (),
    )
