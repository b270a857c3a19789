"""The cells of one row of a diff."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from bizbench.data.naming import join, scope_words
from bizbench.data.records import Indicator, Measure, Target
from bizbench.ground.texts import text
from bizbench.ground.vocabulary import BOUNDS
from bizbench.output.words import amounts, labels
from bizbench.output.words.digits import WHOLE, column
from bizbench.output.words.labels import document
from bizbench.output.words.notes import note_text
from bizbench.questions.diff.records import HARDENED, RESCOPED, SOFTENED, Diff, Row, counts
from bizbench.questions.verdict import (
    BOTH_SIDES,
    CHANGED,
    DIFFERENT,
    JUDGED,
    NOT_COVERED,
    NOT_READ,
    OLD_SIDE,
    ONLY_OLD,
    REPORTED,
    WEAKER,
    Direction,
    Remark,
    Side,
)

NONE = "–"


class Names:
    """What the two documents are called in one language."""

    def __init__(self, diff: Diff, lang: str) -> None:
        self.lang = lang
        self.old_city = diff.old_city.name.get(lang)
        self.new_city = diff.new_city.name.get(lang)
        labels = [document(plan, lang) for plan in (diff.old, diff.new)]
        self.full_old, self.full_new = (
            text(lang, "document.of-city", city=city, document=label)
            for city, label in zip((self.old_city, self.new_city), labels, strict=True)
        )
        full = (self.full_old, self.full_new)
        self.old, self.new = full if diff.is_across else labels

    def short(self, side: Side) -> str:
        return self.old if side == OLD_SIDE else self.new

    def full(self, side: Side) -> str:
        return self.full_old if side == OLD_SIDE else self.full_new


def direction_words(direction: Direction, names: Names) -> str:
    """What became of a promise; between cities with the name of the one that goes further."""
    of_old = direction in (WEAKER, ONLY_OLD)
    city = names.old_city if of_old else names.new_city
    return text(names.lang, f"direction.{direction}", city=city)


def measure(row: Row, lang: str) -> str:
    if row.is_main:
        return row.measure.name.get(lang)
    return text(lang, "diff.under", role=text(lang, f"role.{row.role}"))


def scope(row: Row, indicator: Indicator, lang: str) -> str:
    if not row.is_main:
        return ""
    scopes = dict.fromkeys(t.scope for t in (row.old, row.new) if t is not None)
    return " → ".join(scope_words(indicator, s).get(lang) for s in scopes)


def promise(row: Row, target: Target | None, lang: str) -> str:
    if target is not None:
        return amounts.promise(target, lang)
    if row.direction == REPORTED or not row.is_main:
        return NONE
    if any(remark.note.id == "stated-for-other-cases" for remark in row.remarks):
        return text(lang, "row.other-cases")
    unknown = row.direction in (NOT_COVERED, NOT_READ)
    return text(lang, f"row.{row.direction}" if unknown else "row.not-stated")


def difference(row: Row, lang: str) -> str:
    """New minus old with its unit; from its smallest to its largest over the readings."""
    verdict = row.verdict
    if verdict.difference is None or verdict.unit is None:
        return ""
    if row.direction not in JUDGED | {CHANGED, DIFFERENT}:
        return ""
    span, per = verdict.difference, row.measure.per if verdict.converted else None
    digits = column((span.low, span.high)) if verdict.converted else WHOLE
    shown = amounts.gap(span, digits, lang)
    target = row.new or row.old
    counter = row.measure.counted(verdict.unit, target.scope.case if target else None)
    return shown if shown == "0" else amounts.difference(shown, verdict.unit, lang, per, counter)


def ratio(row: Row, lang: str) -> str:
    """How many times the old number the new one is; nothing where they are equal."""
    span = row.verdict.ratio
    if span is None or span.low == span.high == 1:
        return ""
    digits = column((span.low, span.high), (Fraction(1),))
    ends = (amounts.rounded(end, lang, digits) for end in (span.low, span.high))
    return "×" + "…".join(dict.fromkeys(ends))


def items(row: Row, lang: str) -> str:
    """Where each promise stands in its document."""
    found = [NONE if target is None else target.item for target in (row.old, row.new)]
    return " → ".join(text(lang, "diff.item", item=x) if x.isdecimal() else x for x in found)


def aspects(row: Row, indicator: Indicator, lang: str) -> str:
    return text(lang, "join.clause").join(
        aspect_text(row, aspect, indicator, lang) for aspect in row.aspects
    )


def aspect_text(row: Row, aspect: str, indicator: Indicator, lang: str) -> str:
    """What differs besides the number, from what to what."""
    assert row.old is not None and row.new is not None
    old, new = (
        _term(aspect, target, row.measure, indicator, lang) for target in (row.old, row.new)
    )
    if row.old.city != row.new.city and aspect == RESCOPED:
        return text(lang, f"aspect.{aspect}-across")
    if row.old.city != row.new.city and aspect in (HARDENED, SOFTENED):
        return text(lang, "aspect.firmness-across", old=old, new=new)
    return text(lang, f"aspect.{aspect}", old=old, new=new)


def _term(aspect: str, target: Target, measure: Measure, indicator: Indicator, lang: str) -> str:
    """What a promise says in the respect of an aspect."""
    unsaid = text(lang, "said.not")
    match aspect:
        case "hardened" | "softened":
            return text(lang, f"commitment.{target.commitment}")
        case "statistic":
            return labels.statistic(target, measure, lang)
        case "status":
            return text(lang, f"status.{target.status}")
        case "clock":
            return measure.clocks[target.clock].get(lang) if target.clock else unsaid
        case "excludes":
            names = join([indicator.exclusions[e] for e in target.excludes])
            return names.get(lang) or unsaid
        case "condition":
            return target.condition.get(lang) if target.condition else unsaid
        case "threshold":
            t = target.threshold
            return amounts.bounded(t.bound, t.value, t.unit, lang) if t else unsaid
        case "bound":
            return BOUNDS[target.bound]
        case "unit":
            unit = amounts.unit_alone(target.unit or "", lang, target.counter)
            return text(lang, f"promise.per-{target.per}", amount=unit) if target.per else unit
        case "due":
            return target.due or unsaid
    return ""


def head_text(diff: Diff, id: str, lang: str) -> str:
    """What a reader must know of the documents, in a sentence."""
    names = Names(diff, lang)
    said = {"old": names.full_old, "new": names.full_new}
    said["passed"] = labels.listed(lang, [document(plan, lang) for plan in diff.passed])
    for side, plan, city in (("old", diff.old, diff.old_city), ("new", diff.new, diff.new_city)):
        said[f"{side}_kind"] = labels.kind_behind(plan, lang)
        said[f"{side}_level"] = text(lang, f"level.{city.level}")
        said[f"{side}_due"] = plan.due or text(lang, "said.not")
    return text(lang, f"diff.head.{id}", **said)


def remark_text(remark: Remark, names: Names) -> str:
    """A note with the document it speaks of."""
    said = note_text(remark.note, names.lang)
    if not remark.side:
        return said
    if remark.side == BOTH_SIDES:
        return text(names.lang, "diff.both", note=said)
    return text(names.lang, "diff.side", document=names.short(remark.side), note=said)


def counted(rows: Sequence[Row], names: Names) -> str:
    """``tightened: 2 (1 on other terms) · new: 1``."""
    found = [row for row in rows if row.is_main]
    entries = (
        (direction_words(way, names), n, sum(r.is_unlike for r in found if r.direction == way))
        for way, n in counts(rows).items()
    )
    return labels.counted(entries, names.lang)
