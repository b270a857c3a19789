"""A comparison as a page."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from bizbench.data.naming import scope_words
from bizbench.ground.texts import text
from bizbench.output.page import MAIN, QUIET, UNDER, Block, Column, Line, Page, Prose, Table
from bizbench.output.words import amounts, cells, sources
from bizbench.output.words.labels import listed
from bizbench.output.words.notes import Letters, note_text
from bizbench.output.words.set_cells import footer, others
from bizbench.questions.compare.notes import unlike
from bizbench.questions.compare.records import (
    BEST,
    CITY,
    IN_WORDS,
    NOT_COMPARABLE,
    NOT_READ,
    NOT_STATED,
    RANKED,
    VARIANT,
    Comparison,
    Set,
    Silence,
)


def page(comparison: Comparison, lang: str) -> Page:
    """The whole comparison: a table for each set, then what cannot be ranked, then the sources."""
    tables = [s for s in comparison.sets if s.is_table]
    others = [s for s in comparison.sets if not s.is_table]
    blocks: list[Block] = [_table(s, lang) for s in tables]
    if others:
        blocks.append(_alone(others, lang))
    if not comparison.sets:
        blocks += _nothing(comparison, lang)
    elif comparison.query.cities is not None and len(comparison.query.cities) == 1:
        blocks.insert(0, Prose(text(lang, "message.one-city")))
    for silence in comparison.silences if comparison.sets else ():
        blocks.append(Prose(unstated(silence, lang)))
    blocks += documents(comparison, lang)
    return Page(_title(comparison, lang), tuple(blocks), (footer(comparison, lang),), lang)


def documents(comparison: Comparison, lang: str) -> list[Block]:
    """The full titles of the documents that figures were taken from, if there are any."""
    plans = sources.plans(comparison.sets)
    if not plans:
        return []
    shown = text(lang, "join.clause").join(
        sources.full_title(p, comparison.sets, lang) for p in plans
    )
    return [Prose(text(lang, "comparison.documents", documents=shown))]


def _title(comparison: Comparison, lang: str) -> str:
    names = [i.name.get(lang) for i in comparison.indicators]
    return text(lang, "comparison.title", name=listed(lang, names))


def _nothing(comparison: Comparison, lang: str) -> list[Block]:
    """The page's body where no city states anything: what was asked, and each city's silence."""
    keys = ("city", "promise", "from", "notes")
    blocks: list[Block] = []
    for silence in comparison.silences:
        letters = Letters(lang)
        lines = []
        for row in silence.rows:
            parts = (cells.city(row, lang), cells.promise(row, lang), cells.origin(row, lang))
            lines.append(Line((*parts, letters.of(row.notes)), QUIET))
        blocks.append(
            Table(
                silence.indicator.name.get(lang),
                tuple(Column(key, text(lang, f"column.{key}")) for key in keys),
                tuple(lines),
                lead=(unstated(silence, lang),),
                marks=tuple(letters.marks()),
            )
        )
    return blocks


def unstated(silence: Silence, lang: str) -> str:
    """Which measures no city states, and whose documents were not read for them."""
    names = listed(lang, [m.name.get(lang) for m in silence.measures])
    unread = [cells.name(r, lang) for r in silence.rows if r.kind == NOT_READ]
    sentence = text(lang, "comparison.unstated", names=names)
    if unread:
        sentence += text(lang, "comparison.unstated-unread", cities=listed(lang, unread))
    return sentence


# --- one set ------------------------------------------------------------------------------


def _table(set_: Set, lang: str) -> Table:
    letters = Letters(lang)
    has_value = any(row.converted for row in set_.rows)
    has_scope = any(row.target is not None and row.target.scope != set_.basis for row in set_.rows)
    columns = [
        Column("rank", text(lang, "column.rank")),
        Column("city", text(lang, "column.city")),
        Column("promise", text(lang, "column.promise")),
    ]
    if has_value:
        columns.append(Column("value", text(lang, f"units.{set_.unit}"), "right"))
    if any(row.gap is not None for row in set_.rows):
        columns.append(Column("gap", text(lang, "column.gap"), "right"))
    if has_scope:
        columns.append(Column("scope", text(lang, "column.scope"), keep=2, wraps=True))
    columns += [
        Column("from", text(lang, "column.from"), keep=1),
        Column("notes", text(lang, "column.notes")),
    ]
    largest = max((abs(r.value) for r in set_.rows if r.value is not None), default=Fraction(0))
    lines = []
    for row in set_.rows:
        values = {
            "rank": cells.rank(row),
            "city": cells.city(row, lang),
            "promise": cells.promise(row, lang, set_.unit),
            "value": cells.value(row, has_value),
            "gap": amounts.gap(
                row.gap,
                is_base=cells.is_base(row, set_),
                converted=has_value,
                largest=largest,
            ),
            "scope": cells.scope(row, set_, lang),
            "from": cells.origin(row, lang),
            "notes": letters.of(row.notes),
        }
        lines.append(Line(tuple(values[c.key] for c in columns), cells.kind(row)))
    return Table(
        title=_set_title(set_, lang),
        columns=tuple(columns),
        lines=tuple(lines),
        lead=(_answer(set_, lang), _how(set_, lang)),
        marks=tuple(letters.marks()),
        remarks=(*(note_text(n, lang) for n in set_.notes), sources.sources([set_], lang)),
    )


def _set_title(set_: Set, lang: str) -> str:
    parts = (set_.indicator.name, set_.measure.name, set_.indicator.cases[set_.case].name)
    title = " › ".join(p.get(lang) for p in parts)
    return f"{title} — {text(lang, 'comparison.targets')}"


def _how(set_: Set, lang: str) -> str:
    better = set_.measure.better if set_.measure.is_ranked else "neither"
    parts = [text(lang, f"comparison.{better}", unit=text(lang, f"units.{set_.unit}"))]
    if set_.measure.per:
        parts[0] += text(lang, f"comparison.per-{set_.measure.per}")
    if set_.measure.of:
        parts[0] += text(lang, "comparison.of", of=set_.measure.of.get(lang))
    basis = scope_words(set_.indicator, set_.basis).get(lang)
    parts.append(text(lang, "comparison.basis", scope=basis))
    if set_.against.kind != BEST and set_.is_ranked:
        parts.append(text(lang, "comparison.against", against=_against(set_, lang)))
    return " · ".join(parts)


def _against(set_: Set, lang: str) -> str:
    """How the base of the gaps is called."""
    against = set_.against
    names = {r.city.id: r.city.name for r in set_.rows if r.city}
    name = against.name or names.get(against.city or "")
    city = name.get(lang) if name else against.city or ""
    return city if against.kind == CITY else text(lang, f"against.{against.kind}", city=city)


def _answer(set_: Set, lang: str) -> str:
    """The set in one sentence."""
    ranked = [r for r in set_.rows if r.kind == RANKED]
    parts = []
    if ranked:
        first = [r for r in ranked if r.rank_low == 1]
        names = listed(lang, [cells.name(r, lang) for r in first])
        if any(r.rank_high != 1 for r in first):
            parts.append(text(lang, "answer.open", cities=names))
        elif len(first) > 1:
            parts.append(text(lang, "answer.level", cities=names))
        else:
            shown = cells.promise(first[0], lang)
            parts.append(text(lang, "answer.first", city=names, promise=shown))
        if any(unlike(row) for row in ranked):
            parts[0] += text(lang, "answer.see-notes")
    else:
        needs = {str(v) for r in set_.rows for n in r.notes for k, v in n.params if k == "names"}
        if not set_.measure.is_ranked:
            why = text(lang, "answer.why.never")
        elif needs:
            why = text(lang, "answer.why.needs", names=listed(lang, sorted(needs)))
        else:
            why = text(lang, "answer.why.few")
        parts.append(text(lang, "answer.not-ranked", why=why))
    for kind in (NOT_COMPARABLE, IN_WORDS, NOT_STATED, NOT_READ):
        names_of = [cells.name(r, lang) for r in set_.rows if r.kind == kind]
        if names_of and (ranked or kind != NOT_COMPARABLE):
            parts.append(
                text(lang, f"answer.{kind}", n=len(names_of), cities=listed(lang, names_of))
            )
    return text(lang, "join.clause").join(parts) + text(lang, "join.stop")


# --- what is not ranked, and sources ------------------------------------------------------


def _alone(sets: Iterable[Set], lang: str) -> Table:
    """The closing list: what only one city states."""
    letters = Letters(lang)
    columns = (
        Column("measure", text(lang, "column.measure"), wraps=True),
        Column("scope", text(lang, "column.scope"), keep=1, wraps=True),
        Column("city", text(lang, "column.city")),
        Column("promise", text(lang, "column.promise")),
        Column("from", text(lang, "column.from"), keep=3),
        Column("notes", text(lang, "column.notes")),
        Column("others", text(lang, "column.others"), keep=2, wraps=True),
    )
    lines = []
    sets = list(sets)
    for set_ in sets:
        for row in set_.rows:
            if row.target is None:
                continue
            lines.append(
                Line(
                    (
                        set_.measure.name.get(lang) if row.kind != VARIANT else "",
                        scope_words(set_.indicator, row.target.scope).get(lang),
                        cells.city(row, lang),
                        cells.promise(row, lang),
                        cells.origin(row, lang),
                        letters.of(row.notes),
                        others(set_, letters.of, lang) if row.kind != VARIANT else "",
                    ),
                    UNDER if row.kind == VARIANT else MAIN,
                )
            )
    return Table(
        title=f"{text(lang, 'comparison.alone')} — {text(lang, 'comparison.targets')}",
        columns=columns,
        lines=tuple(lines),
        marks=tuple(letters.marks()),
        remarks=(sources.sources(sets, lang),),
    )
