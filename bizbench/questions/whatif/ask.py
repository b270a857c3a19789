"""From a user's words to the promises that are to be changed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bizbench.data.books import half_width
from bizbench.data.catalog import Catalog
from bizbench.data.conventions import Assumptions
from bizbench.data.levels import is_groundless
from bizbench.data.names import find_city, find_measures, find_scope, measure_names, scope_names
from bizbench.data.naming import join, scope_words
from bizbench.data.records import City, Measure, Plan, Scope, Words
from bizbench.ground.problems import BrokenDataError, UsageError
from bizbench.ground.record import replace
from bizbench.ground.vocabulary import OWN_WORDS
from bizbench.questions import asking
from bizbench.questions.compare.query import Query
from bizbench.questions.compare.records import Row, Set
from bizbench.questions.compare.run import compare
from bizbench.questions.compare.select import Stated, stated, valid_plans
from bizbench.questions.notes import Note, note
from bizbench.questions.whatif import value as values
from bizbench.questions.whatif.promise import PLAIN, bound_of, hypothetical
from bizbench.questions.whatif.records import Change, WhatIfQuery

#: The first of these parts a change in two; ``<=`` and the like belong to the value.
_PARTED = re.compile(r"(.*?)(?:([<>≤≥＜＞]=?)|[=＝])(.*)", re.DOTALL)
#: The sign of a limit, by the side on which a measure is better.
_LIMIT = {"lower": "<=", "higher": ">="}
EXAMPLE = Words("二级指标@范围=数值", "MEASURE@SCOPE=VALUE")


def query(
    catalog: Catalog,
    city: str,
    changes: asking.OneOrMore,
    as_of: int | None = None,
    assume: Sequence[str] = (),
    with_drafts: bool = False,
) -> WhatIfQuery:
    """The supposition that these words mean.

    Raises ``UsageError`` for what does not exist or fit, and for a promise that is changed twice;
    ``BrokenDataError`` where a file of the city cannot be used.
    """
    own = find_city(catalog, city)
    asked = WhatIfQuery(own.id, (), as_of, Assumptions.parse(assume), with_drafts)
    if not changes:
        raise UsageError("whatif-form", found="", example=EXAMPLE)
    _raise_if_broken(catalog, own, as_of)
    asker = _Asker(catalog, own, asked)
    made = [asker.change(text) for text in asking.several(changes)]
    seen: set[tuple[str, Scope]] = set()
    for change in made:
        key = (change.measure.id, change.scope)
        if key in seen:
            indicator = catalog.indicators[change.measure.indicator]
            scope = scope_words(indicator, change.scope)
            raise UsageError("whatif-twice", measure=change.measure.name, scope=scope)
        seen.add(key)
    return replace(asked, changes=tuple(made))


def _raise_if_broken(catalog: Catalog, city: City, as_of: int | None) -> None:
    """A city with a file that cannot be used has no row, so nothing of it can be tried."""
    broken = catalog.broken_of(city.id, as_of)
    if broken:
        raise BrokenDataError(catalog.errors_of(broken))


class _Asker:
    """Reads the changes of one city's promises; ``asked`` is the query as yet without them."""

    def __init__(self, catalog: Catalog, city: City, asked: WhatIfQuery) -> None:
        self.catalog = catalog
        self.city = city
        self.asked = asked
        self.as_of = asked.as_of
        self.with_drafts = asked.with_drafts

    def change(self, text: str) -> Change:
        match = _PARTED.fullmatch(half_width(text))
        if match is None or not match[1].strip():
            raise UsageError("whatif-form", found=text, example=EXAMPLE)
        name, at, scope_word = match[1].partition("@")
        measure = self._measure(name.strip())
        value = values.read((match[2] or "") + match[3], measure)
        notes: list[Note] = []
        if at:
            scope = find_scope(self.catalog, scope_word.strip(), [measure])
        else:
            scope, why = self._scope(measure)
            notes.append(why)
        entry = self._stated(measure, scope.case)
        before = entry.rankable.get(scope) or entry.blocked.get(scope)
        plan = self.catalog.plans[before.plan] if before else self._plan(measure, scope.case)
        kept = bound_of(before, measure)
        bound = value.bound or kept or PLAIN
        if value.bound is None:
            notes.append(note("whatif-bound-kept" if kept else "whatif-bound-plain"))
        after = hypothetical(plan, measure, scope, bound, value, before)
        if is_groundless(after, measure.better):
            raise UsageError("whatif-groundless", found=text, sign=_LIMIT[measure.better])
        if value.unit == measure.unit == "percent" and measure.of and value.number > 100:
            notes.append(note("whatif-above-whole", of=measure.of))
        notes += self._about(after is before, measure, entry, scope)
        indicator = self.catalog.indicators[measure.indicator]
        return Change(measure, indicator, scope, plan, before, after, text, tuple(notes))

    def _stated(self, measure: Measure, case: str) -> Stated:
        return stated(self.catalog, self.city, measure, case, self.as_of, self.with_drafts)

    def _measure(self, word: str) -> Measure:
        found = find_measures(self.catalog, word)
        ranked = [m for m in found if m.is_ranked]
        if len(found) > 1:
            known = measure_names(self.catalog, ranked)
            raise UsageError("whatif-one-measure", found=word, allowed=known)
        if not ranked:
            raise UsageError("whatif-not-ranked", measure=found[0].name)
        return found[0]

    def _scope(self, measure: Measure) -> tuple[Scope, Note]:
        """The scope of the figure that counts for the city, else the basis of the only case."""
        mine = {case: self._stated(measure, case) for case in measure.cases}
        cases = [case for case, entry in mine.items() if entry.rankable or entry.blocked]
        if len(cases) > 1 or (not cases and len(measure.cases) > 1):
            scopes = [s for e in mine.values() for s in (*e.rankable, *e.blocked)]
            owner = self.catalog.indicators[measure.indicator]
            known = scope_names(owner, scopes or map(Scope, measure.cases))
            raise UsageError("whatif-scope", measure=measure.name, allowed=known)
        case = (cases or list(measure.cases))[0]
        set_, row = self._place(measure, case)
        if row is not None and row.target is not None:
            id, scope = "whatif-scope-own", row.target.scope
        elif set_ is not None:
            id, scope = "whatif-scope-basis", set_.basis
        else:
            id, scope = "whatif-scope-case", Scope(case)
        indicator = self.catalog.indicators[measure.indicator]
        return scope, note(id, scope=scope_words(indicator, scope))

    def _place(self, measure: Measure, case: str) -> tuple[Set | None, Row | None]:
        """The set as it stands, and the city's row in it."""
        made = compare(self.catalog, Query((measure.id,), **self.asked.among))
        for set_ in made.sets_of(self.city.id):
            if set_.case == case:
                return set_, set_.row_of(self.city.id)
        return None, None

    def _plan(self, measure: Measure, case: str) -> Plan:
        """The document in which a new promise is tried.

        That of the figure with which the city stands in the set; else the newest plan that speaks
        for the indicator, else the newest text that does, else the newest in its own words.
        """
        row = self._place(measure, case)[1]
        if row is not None and row.plan is not None and self._counts(row.plan):
            return row.plan
        valid = valid_plans(self.catalog, self.city.id, self.as_of)
        plans = [p for p in valid if self._counts(p)]
        if valid and not plans:
            raise UsageError("whatif-only-draft", city=self.city.name)
        if not plans and self.as_of is not None:
            raise UsageError("whatif-no-document-by", city=self.city.name, year=self.as_of)
        if not plans:
            raise UsageError("whatif-no-document", city=self.city.name)
        speaking = [p for p in plans if p.speaks_for(measure)]
        own = [p for p in plans if p.kind in OWN_WORDS]
        whole = [p for p in speaking if p.kind == "plan"]
        return (whole or speaking or own or plans)[0]

    def _counts(self, plan: Plan) -> bool:
        """Whether a promise in a document could have a rank."""
        return self.with_drafts or not plan.is_draft

    def _about(self, is_same: bool, measure: Measure, entry: Stated, scope: Scope) -> list[Note]:
        """What the change keeps of the promise it replaces, or beside which others it stands."""
        if is_same:
            return []
        before = entry.rankable.get(scope) or entry.blocked.get(scope)
        notes = [note("whatif-terms-kept" if before else "whatif-new")]
        if before is None:
            indicator = self.catalog.indicators[measure.indicator]
            others = list(dict.fromkeys((*entry.rankable, *entry.blocked)))
            if others:
                words = join([scope_words(indicator, other) for other in others])
                notes.append(note("whatif-beside", scopes=words))
        if measure.per and (before is None or before.per not in (None, measure.per)):
            notes.append(note(f"whatif-period-{measure.per}"))
        return notes
