"""The best promises as a page: a table for each indicator, and what has no best."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from bizbench.data.records import City
from bizbench.ground.record import Struct
from bizbench.ground.texts import text
from bizbench.output.page import BESIDE, STAYS, Block, Fold, Later, Page, Table
from bizbench.output.pages import folds
from bizbench.output.pages.compare import documents, indicators
from bizbench.output.pages.grid import Col, Columns, grid, laid_out, titled
from bizbench.output.pages.matrix_short import is_many, summed
from bizbench.output.words import amounts, cells, set_cells, sources
from bizbench.output.words.digits import THREE, Shown
from bizbench.output.words.digits import shown as digits_of
from bizbench.output.words.labels import document, left_out, listed, narrowed, said_of
from bizbench.output.words.set_cells import SetLetters, others
from bizbench.questions.best.records import FIRST, LEVEL, OPEN, Best, Leader, Practice
from bizbench.questions.compare.records import REPEATS, Row, Set
from bizbench.questions.compare.standing import CERTAIN, SAME_NUMBER

#: So many holders of one promise are shown before the rest is folded.
HOLDERS = 3


def page(best: Best, lang: str) -> Page:
    """What the tables are, the best promises by indicator, the rest, the documents."""
    found = best.comparison
    what = text(lang, "set.everything") if found.query.everything else indicators(found, lang)
    title = narrowed(text(lang, "best.title", what=what), found.selection, lang)
    return laid_out(title, _blocks(best, lang), lang, brief=_brief(best, lang))


def _brief(best: Best, lang: str) -> Iterator[Block | str]:
    """How many sets have a best promise, and how the first places stand."""
    if not best.practices:
        cities = best.comparison.selection.shown if best.comparison.selection else ()
        yield said_of(cities, lang, "best.none")
    else:
        yield summed([p.set for p in best.practices], len(best.comparison.cities), best.own, lang)
    yield from left_out(best.comparison.selection, lang)


def _blocks(best: Best, lang: str) -> Iterator[Block | Later | str]:
    yield from _brief(best, lang)
    if best.practices:
        yield _intro(best, lang)
    is_short = is_many(best.comparison)
    for indicator in best.comparison.indicators:
        found = [p for p in best.practices if p.set.indicator.id == indicator.id]
        if found:
            whole = partial(_table, best, found, lang)
            yield Later(whole, _table(best, found, lang, short=True)) if is_short else whole()
    for id, sets in (("alone", best.alone), ("unranked", best.unranked)):
        if sets:
            yield _closing(id, sets, lang)
    for silence in best.comparison.silences:
        name, sentence = silence.indicator.name.get(lang), folds.nobody(silence, False, lang)
        yield folds.unstated(text(lang, "best.unstated", name=name, sentence=sentence), silence, lang)
    yield from documents(best.comparison, lang)


def _intro(best: Best, lang: str) -> str:
    cities = best.comparison.selection.shown if best.comparison.selection else ()
    said = said_of(cities, lang, "best.intro")
    if any(p.state == OPEN for p in best.practices):
        said += text(lang, "best.intro-open")
    if any(leader.row.converted for p in best.practices for leader in p.leaders):
        said += text(lang, "best.intro-converted")
    if best.own is not None:
        said += text(lang, "best.intro-own", city=best.own.name.get(lang))
    return said


# --- one indicator ------------------------------------------------------------------------


class _Shown(Struct, frozen=True):
    """A promise of a set, None where nobody makes one that counts; and what it is the best of."""

    set: Set
    row: Row | None
    practice: Practice | None = None
    leader: Leader | None = None
    digits: Shown = Shown(THREE, THREE)


def _table(best: Best, practices: Sequence[Practice], lang: str, *, short: bool = False) -> Table:
    """The table; in short without the column on the many others."""
    letters, sets = SetLetters(lang), [p.set for p in practices]
    rows = [_Shown(p.set, x.row, p, x, _digits(p)) for p in practices for x in p.leaders]
    known: set[int] = set()
    for shown in rows:  # the letters of the best promise come before those of the own one
        if id(shown.set) not in known:
            others(shown.set, letters.of, lang)
            known.add(id(shown.set))
        _notes(shown, letters)
        _of_own(shown, letters, lang)
    letters.taken()
    keys, folded = _holders(rows, best.own, lang)
    title = titled(sets[0].indicator.name.get(lang), lang)
    columns = [c for c in _columns(best.own, practices, sets[0].rows, letters, lang) if not short or c.id != "others"]
    cited = folds.cited(sets, lang)
    return grid(lang, title, columns, rows, letters=letters, cited=cited, whole=True, keys=keys, folds=folded)


def _holders(rows: Sequence[_Shown], own: City | None, lang: str) -> tuple[list[str], list[Fold]]:
    """Of the holders of one promise only the first are shown, and the own city."""
    seen: Counter[int] = Counter()
    gone = []
    for shown in rows:
        seen[id(shown.set)] += 1
        is_own = own is not None and shown.row is not None and shown.row.city is own
        gone.append(seen[id(shown.set)] > HOLDERS and not is_own)
    if sum(gone) < 2:
        return [""] * len(rows), []
    fold = Fold(folds.MORE, text(lang, "fold.holders", n=sum(gone)))
    return [folds.MORE if is_gone else "" for is_gone in gone], [fold]


def _digits(practice: Practice) -> Shown:
    """The digits of a set's numbers, and of the own city's gaps from the best."""
    own, gaps = practice.own, [x.adoption.gap for x in practice.leaders if x.adoption]
    mine = [(own.value, own.converted, gap) for gap in gaps if own and own.value is not None]
    values = ((r.value, r.converted, None) for r in practice.set.rows if r.value is not None)
    return digits_of((*values, *mine))


def _closing(id: str, sets: Sequence[Set], lang: str) -> Table:
    """What one city alone states, or what several state and nobody can rank."""
    cities = [row.city for s in sets for row in s.rows]
    letters, title = SetLetters(lang), titled(said_of(cities, lang, f"best.{id}"), lang)
    rows = [_Shown(s, row) for s in sets for row in s.stating or (None,)]
    return grid(
        lang,
        title,
        _columns(None, (), sets[0].rows, letters, lang),
        rows,
        lead=[said_of(cities, lang, f"best.{id}-why")],
        letters=letters,
        cited=folds.cited(sets, lang),
        whole=True,
        fold=folds.rows(title, len(rows), lang),
    )


def _columns(
    own: City | None, practices: Sequence[Practice], rows: Sequence[Row], letters: SetLetters, lang: str
) -> Columns[_Shown, None]:
    """The columns; without a best there is no standing and no unit, and nothing beside it."""
    is_best, mine = bool(practices), [p.own for p in practices if p.own]
    is_mixed = len({row.plan.year for row in mine if row.plan}) > 1
    least, has_own, name = 20 if is_best else 24, own is not None, cells.dated(own, mine, lang) if own else ""

    def stated(say: Callable[[Row], str]) -> Callable[[_Shown], str]:
        return lambda x: say(x.row) if x.row else ""

    def promise(x: _Shown) -> str:
        return set_cells.promise(x.row, x.digits, lang) if x.row else ""

    origin = stated(lambda row: cells.origin(row, lang))
    rest = cells.city_head(rows, lang, "column.others")
    return [
        Col("measure", lambda x: _name(x, lang), wraps=True, least=least),
        Col("basis", lambda x: set_cells.basis(x.set, lang), keep=7, wraps=True, least=least, paper=STAYS),
        Col("unit", lambda x: set_cells.unit(x.set, lang), keep=8, wraps=True, least=20, when=is_best),
        Col("standing", lambda x: _standing(x, lang), keep=1, wraps=True, least=16, when=is_best),
        Col("city", stated(lambda row: cells.dated_city(row, lang)), head=cells.city_head(rows, lang)),
        Col("promise", promise, wraps=not is_best, least=20, paper=BESIDE),
        Col("own", lambda x: _of_own(x, letters, lang, is_mixed=is_mixed), keep=2, wraps=True, head=name, when=has_own),
        Col("gap", lambda x: _gap(x, lang), right=True, keep=3, when=has_own),
        Col("adopted", lambda x: _adopted(x, lang), keep=4, wraps=True, when=has_own),
        Col("from", origin, keep=5),
        Col("written", stated(_written), keep=9, wraps=True),
        Col("document", stated(lambda row: _cited(row, lang)), keep=10),
        Col("others", lambda x: others(x.set, letters.of, lang), head=rest, keep=11, wraps=True),
        Col("notes", lambda x: _notes(x, letters), keep=1),
    ]


def _name(shown: _Shown, lang: str) -> str:
    measure = shown.set.measure.name.get(lang)
    return measure if shown.practice else f"{shown.set.indicator.name.get(lang)} › {measure}"


def _notes(shown: _Shown, letters: SetLetters) -> str:
    return letters.of_set(shown.set, shown.row.notes if shown.row else ())


def _written(row: Row) -> str:
    return amounts.quoted(row.target.written) if row.target else ""


def _cited(row: Row, lang: str) -> str:
    return sources.cited(row.plan, lang) if row.plan else ""


def _standing(shown: _Shown, lang: str) -> str:
    """``★ best``, ``★ level``, or that the order is open, with the rank interval."""
    practice, leader = shown.practice, shown.leader
    if practice is None or leader is None:
        return ""
    if practice.state in (FIRST, LEVEL, SAME_NUMBER):
        id = f"best.{practice.state}"
    else:
        id = "best.open-certain" if leader.standing == CERTAIN else "best.open-possible"
    said = text(lang, id, rank=cells.rank(leader.row))
    floor = leader.row.floor
    if floor is not None and floor.state == REPEATS:
        said = text(lang, "best.repeats", said=said, place=floor.place.name.get(lang))
    return set_cells.marked(leader.row, leader.standing, said)


# --- beside the own city ------------------------------------------------------------------


def _of_own(shown: _Shown, letters: SetLetters, lang: str, *, is_mixed: bool = False) -> str:
    """What the own city promises, with the year if not all in the column is of one."""
    own = shown.practice.own if shown.practice else None
    if own is None or own.city is None:
        return ""
    why = set_cells.rank_or_why(own, shown.set, lang) if own.rank_low is None else ""
    year = document(own.plan, lang) if is_mixed and own.plan else ""
    return set_cells.joined(lang, set_cells.promise(own, shown.digits, lang), year, why, letters.of(own.notes))


def _gap(shown: _Shown, lang: str) -> str:
    """How far the own promise is from the best."""
    change = shown.leader.adoption if shown.leader else None
    if change is None or (shown.practice and shown.practice.is_own_best):
        return ""
    return amounts.gap(change.gap, shown.digits.gaps, lang)


def _adopted(shown: _Shown, lang: str) -> str:
    """The own city's rank now, and with the best promise."""
    own = shown.practice.own if shown.practice else None
    change = shown.leader.adoption if shown.leader else None
    if own is None or own.city is None:
        return ""
    if shown.practice and shown.practice.is_own_best:
        return text(lang, "best.already")
    if change is None:
        has_number = own is not shown.row and shown.practice is not None
        return text(lang, "best.same-number-own" if has_number else "best.itself")
    if change.rank_low is None or change.rank_high is None:
        return text(lang, "best.not-better")
    then = cells.places(change.rank_low, change.rank_high, change.is_open)
    said = text(lang, "best.adopted", now=cells.rank(own), then=then)
    if change.terms.are_same:
        return said
    parts = listed(lang, [text(lang, f"part.{term}") for term in change.terms.differs])
    return text(lang, "best.other-terms", said=said, parts=parts)
