"""The tables of a profile that other commands show in full: gaps, what changed, and scores."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from bizbench.data.records import City
from bizbench.ground.record import replace
from bizbench.ground.texts import text
from bizbench.output.page import STAYS, Table
from bizbench.output.pages import folds
from bizbench.output.pages.gaps import Other, columns, first, letters_of, order_id
from bizbench.output.pages.grid import Col, Columns, grid, titled
from bizbench.output.words import diff as diff_cells
from bizbench.output.words import gaps as gap_cells
from bizbench.output.words import score as score_cells
from bizbench.output.words.cells import rank_of
from bizbench.output.words.diff import Names
from bizbench.output.words.labels import said_of
from bizbench.output.words.notes import Lettered, Letters, note_text
from bizbench.output.words.profile import labelled, rest
from bizbench.output.words.profile_commands import command, comparing, scoring
from bizbench.questions.diff.records import Row
from bizbench.questions.gaps.departments import answering
from bizbench.questions.gaps.records import APART, OTHER_CASES, SILENT, Gap, State
from bizbench.questions.profile.records import Change, Measured, Profile, Scored
from bizbench.questions.verdict import Remark

#: So many departments are named in a cell.
NAMED = 2
#: Columns of ``gaps`` that a page for five minutes goes without.
_LEFT_OUT = {"gaps.column.relative", "gaps.column.written"}

#: What the city does not say: counted above, in a few sentences the rest.
MISSING: tuple[State, ...] = (OTHER_CASES, SILENT)

# --- the first gaps ------------------------------------------------------------------------


def list_table(profile: Profile, state: State, lang: str) -> Table:
    """The first rows of a state: the two promises, where they stand, who answers for it."""
    shown, n = profile.top(state), len(profile.gaps.of(state))
    letters = letters_of(lang)
    made = columns(profile.gaps, state, letters, lang)
    id = f"profile.{state}{gap_cells.unknown(profile.gaps, state)}"
    title = titled(said_of(gap_cells.among(profile.gaps), lang, id, city=profile.city.name.get(lang), n=n), lang)
    return grid(
        lang,
        title,
        [_short(column, profile, state, lang) for column in made if column.id not in _LEFT_OUT],
        shown,
        lead=_order(profile, state, shown, lang),
        letters=letters,
        remarks=[rest(n - len(shown), command("gaps", profile.gaps.query), lang)],
        fold=folds.rows(title, n, lang) if state in MISSING else "",
    )


def _order(profile: Profile, state: State, shown: Sequence[Gap], lang: str) -> Iterator[str]:
    if state == SILENT:
        yield said_of(gap_cells.among(profile.gaps), lang, "gaps.order.silent")
    elif state not in (OTHER_CASES, APART):
        yield text(lang, order_id(shown))


def _short(column: Col[Gap, Other], profile: Profile, state: State, lang: str) -> Col[Gap, Other]:
    """A column of ``gaps`` as a profile has it: names beyond the first are counted."""
    match column.id:
        case "gaps.column.other":
            head = said_of(gap_cells.among(profile.gaps), lang, "column.city") if state == SILENT else None
            return replace(column, cell=lambda gap: other(gap, lang), head=head, wraps=True)
        case "gaps.column.lead":
            return replace(column, cell=lambda gap: _lead(gap, lang))
        case "gaps.column.lead-there":
            return replace(column, cell=lambda gap: _lead_there(gap, lang))
    return column


def other(gap: Gap, lang: str) -> str:
    """Whose figure stands beside the city's, and how many more cities hold or may hold it."""
    shown = gap_cells.other_dated(gap, first(gap), lang)
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
    shown = gap_cells.departments(city, names[:NAMED], False, lang)
    if len(names) > NAMED:
        shown = text(lang, "profile.and-more", name=shown, n=len(names) - NAMED)
    return text(lang, "gaps.support", names=shown) if is_support and shown else shown


# --- what changed --------------------------------------------------------------------------


def change_table(profile: Profile, change: Change, lang: str) -> Table:
    """Which documents, how many promises went which way, and the pairs that changed."""
    names = Names(change.diff, lang)
    letters: Lettered[Remark] = Lettered(lambda remark: diff_cells.remark_text(remark, names))
    more = sum(row.is_change for row in change.judged) - len(change.pairs)
    see = comparing(change.diff)
    return grid(
        lang,
        titled(text(lang, "profile.change", old=names.old, new=names.new), lang),
        _change_columns(change, names, letters),
        change.pairs,
        lead=_changed(change, names),
        letters=letters,
        remarks=[rest(more, see, lang)] if change.pairs else (),
    )


def _change_columns(change: Change, names: Names, letters: Lettered[Remark]) -> Columns[Row, None]:
    lang, of = names.lang, {group.indicator.id: group.indicator for group in change.diff.groups}

    def measure(row: Row) -> str:
        return f"{of[row.measure.indicator].name.get(lang)} › {diff_cells.measure(row, lang)}"

    def scope(row: Row) -> str:
        return diff_cells.scope(row, of[row.measure.indicator], lang)

    return [
        Col("measure", measure, wraps=True),
        Col("scope", scope, keep=5, wraps=True, paper=STAYS),
        Col("old", lambda row: diff_cells.promise(row, row.old, lang), head=names.old),
        Col("new", lambda row: diff_cells.promise(row, row.new, lang), head=names.new),
        Col("difference", lambda row: diff_cells.difference(row, lang), right=True, keep=3),
        Col("change", lambda row: diff_cells.direction_words(row.direction, names)),
        Col("aspects", lambda row: diff_cells.aspects(row, of[row.measure.indicator], lang), keep=2, wraps=True),
        Col("items", lambda row: diff_cells.items(row, lang), keep=4),
        Col("notes", lambda row: letters.of(row.remarks), keep=1),
    ]


def _changed(change: Change, names: Names) -> Iterator[str]:
    """The counts, how many pairs could be judged, and what to know of the documents."""
    diff, lang = change.diff, names.lang
    if diff.all_rows:
        yield diff_cells.counted(diff.all_rows, names)
    yield judged(change, lang)
    for id in diff.heads:
        yield diff_cells.head_text(diff, id, lang)
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


# --- scores --------------------------------------------------------------------------------


def score_table(profile: Profile, lang: str) -> Table:
    """Each indicator with a figure to score; a score only where no measure is missing."""
    lead = [text(lang, "profile.scores.how")]
    without = len(profile.scored.rankings) - len(profile.scores) + len(profile.scored.unstated)
    if without:
        lead.append(text(lang, "profile.scores.without", n=without))
    title = titled(text(lang, "profile.scores"), lang, "score.of-targets")
    made = _scores(title, lead, profile.scores, scoring(profile.scored, profile.city), lang, ranked=True)
    if any(x.row.score is not None for x in profile.scores):
        return made
    return replace(made, fold=text(lang, "fold.rows", title=title, n=len(profile.scores)))


def observed_table(measured: Measured, lang: str) -> Table:
    """What was measured there, never in one ranking with what is promised."""
    series = measured.series
    title = text(lang, "show.observed-values", title=series.title, date=series.measured)
    see, lead = scoring(measured.result), _observed(measured, lang)
    return _scores(title, lead, measured.scores, see, lang, ranked=False)


def _observed(measured: Measured, lang: str) -> Iterator[str]:
    """Who measured how much, and what it comes to."""
    series, overall = measured.series, measured.overall
    yield text(lang, "profile.observed.how", publisher=series.publisher, n=len(series.values))
    if overall is not None and overall.score is not None:
        yield text(lang, "profile.observed.overall", score=score_cells.score(overall.score))
    if measured.others:
        ids = text(lang, "join.list").join(s.id for s in measured.others)
        yield text(lang, "profile.observed.others", ids=ids)
    ended = text(lang, "note.series-discontinued", title=series.title)
    if series.state == "discontinued" and ended not in _shared(measured.scores, lang):
        yield ended


def _scores(title: str, lead: Iterable[str], found: Sequence[Scored], see: str, lang: str, *, ranked: bool) -> Table:
    letters = Letters(lang)
    columns: Columns[Scored, None] = [
        Col("profile.column.indicator", lambda x: x.ranking.indicator.name.get(lang), wraps=True),
        Col("score", lambda x: score_cells.score(x.row.score), right=True),
        Col("rank", lambda x: _rank(x, lang), keep=1, when=ranked),
        Col("measures", lambda x: text(lang, "score.have", have=x.have, of=len(x.row.parts)), right=True),
        Col("profile.column.missing", lambda x: score_cells.measures(x.row.missing, lang), keep=2, wraps=True),
        Col("notes", lambda x: letters.of(x.notes if x.row.score is not None else ())),
    ]
    remarks = [*_shared(found, lang), text(lang, "profile.see", command=see)]
    return grid(lang, title, columns, found, lead=lead, letters=letters, remarks=remarks)


def _shared(found: Iterable[Scored], lang: str) -> list[str]:
    """The notes of the rankings in which there is a score."""
    notes = dict.fromkeys(n for x in found if x.row.score is not None for n in x.ranking.notes)
    return [note_text(note, lang) for note in notes]


def _rank(scored: Scored, lang: str) -> str:
    """``1–2 of 3 ~``."""
    shown = score_cells.rank(scored.row)
    return shown if scored.row.rank_low is None else rank_of(shown, scored.ranked, lang)
