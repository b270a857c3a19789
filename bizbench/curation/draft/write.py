"""A first plan file as text; every guess ends in the mark that a person has to delete."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bizbench.curation.draft.arrange import Draft, Item, Repeat, amounts
from bizbench.curation.draft.card import Card
from bizbench.curation.draft.entries import Doubt, Figure
from bizbench.curation.draft.outline import PREAMBLE
from bizbench.data.yamldoc import MARK, scalar
from bizbench.figures import Reading
from bizbench.ground.quantities import write as quantity
from bizbench.ground.texts import text
from bizbench.ground.vocabulary import BOUNDS, IN_WORDS

#: More units than these that a word may stand for say nothing.
_FEW = 3


def plan(
    city: str, year: int, card: Card, sha256: str, items: Sequence[Item], lang: str, head: str
) -> str:
    """The whole file; ``head`` are its first comment lines."""
    return "\n".join([*_head(city, year, card, sha256, lang, head), *_items(items, lang), ""])


def _head(city: str, year: int, card: Card, sha256: str, lang: str, head: str) -> Iterator[str]:
    yield head
    yield f"city: {city}"
    yield f"year: {year}"
    yield f"kind: {card.kind}  {MARK}"
    yield "document:"
    title = scalar(card.title) if card.title else scalar(text(lang, "draft.no-title"))
    yield f"  title: {{zh: {title}}}  {MARK}"
    if card.number:
        yield f"  number: {scalar(card.number)}  {MARK}"
    if card.issuer:
        yield f"  issuer: {{zh: {scalar(card.issuer)}}}  {MARK}"
    if card.issued:
        yield f"  issued: {card.issued}  {MARK}"
    if card.published:
        yield f"  published: {card.published}  {MARK}"
    yield f"  coverage: complete  {MARK}"
    yield f"  text-sha256: {sha256}"


def _items(items: Sequence[Item], lang: str) -> Iterator[str]:
    yield "items:" if items else "items: []"
    for item in items:
        yield f"  - item: {_quoted(item.section.id)}  {MARK}"
        if item.section.title:
            yield f"    title: {{zh: {scalar(item.section.title)}}}"
        if item.section.id != PREAMBLE and (item.lead or item.support):
            yield f"    lead: {_names(item.lead)}"
            yield f"    support: {_names(item.support)}"
        yield "    targets:" if item.targets else "    targets: []"
        for draft in item.targets:
            yield from _target(draft, lang)
        if item.unplaced:
            yield "    set_aside:"
        for figure in item.unplaced:
            yield f"      - {{{', '.join(_set_aside(figure, lang))}}}  {MARK}"


def _quoted(id: str) -> str:
    return f'"{id}"' if id.isdigit() else scalar(id)


def _names(names: Sequence[str]) -> str:
    return f"[{', '.join(map(scalar, names))}]"


def _target(draft: Draft, lang: str) -> Iterator[str]:
    figure, proposal = draft.figure, draft.proposal
    yield f"      - measure: {proposal.measure.id}  {MARK}{_remark(draft, lang)}"
    scopes = ", ".join(map(str, proposal.scopes))
    yield f"        scopes: [{scopes}]" if len(proposal.scopes) > 1 else f"        scope: {scopes}"
    for line in _promise(figure.reading, proposal.unit):
        yield f"        {line}"
    reading = figure.reading
    if figure.base:
        yield f"        base: {figure.base}"
    if reading.baseline is not None and proposal.unit:
        level = quantity(reading.baseline.number, _level_unit(reading, proposal.unit))
        yield f"        baseline: {level}"
    yield f"        written: {scalar(figure.found.written)}"
    if figure.is_average and proposal.measure.statistic != "average":
        yield "        statistic: average"
    if figure.commitment != "firm":
        yield f"        commitment: {figure.commitment}"
    per = reading.per or ("month" if figure.is_monthly else None)
    if per and proposal.measure.per and per != proposal.measure.per:
        yield f"        per: {per}"
    if draft.repeats:
        yield "        also:"
    for repeat in draft.repeats:
        parts = [f"as: {repeat.role}", *_repeated(repeat, lang)]
        yield f"          - {{{', '.join(parts)}}}  {MARK}"


def _repeated(repeat: Repeat, lang: str) -> Iterator[str]:
    """What a further figure says; of a name such as “321” one digit."""
    figure, written = repeat.figure, scalar(repeat.figure.found.written)
    if repeat.digit is not None:
        yield f"exactly: {figure.found.written[repeat.digit - 1]} {repeat.unit}"
        yield f"written: {written}"
        yield f"reading: {scalar(text(lang, 'draft.digit', number=repeat.digit))}"
        yield "inferred: [number, unit]"
        return
    yield from _promise(figure.reading, repeat.unit)
    if figure.base:
        yield f"base: {figure.base}"
    yield f"written: {written}"
    if repeat.role == "stage":
        yield f"due: {figure.due}"


def _remark(draft: Draft, lang: str) -> str:
    """What measure and scope are called, and what to look at: a weak guess, other figures."""
    proposal = draft.proposal
    remarks = [proposal.name]
    if proposal.doubt:
        remarks.append(text(lang, f"draft.doubt-{proposal.doubt}"))
    if draft.taken_by:
        remarks.append(text(lang, "draft.taken", item=draft.taken_by))
    others = [f"{p.measure.id} {p.name}" for p in draft.figure.proposals if p is not proposal]
    if others:
        remarks.append(text(lang, "draft.or", measures=text(lang, "join.list").join(others)))
    return ": " + text(lang, "join.clause").join(remarks)


def _promise(reading: Reading, unit: str | None) -> list[str]:
    """The bound with its quantity, and whether it is a change."""
    lines = [f"change: {reading.change}"] if reading.change else []
    values = amounts(reading, unit)
    if not values:
        return [f"{IN_WORDS}: true"]
    shown = str(values[0]) if len(values) == 1 else f"[{values[0]}, {values[1]}]"
    return [*lines, f"{reading.bound}: {shown}"]


def _level_unit(reading: Reading, unit: str) -> str:
    assert reading.baseline is not None
    own = reading.baseline.units
    return unit if unit in own or not own else min(own)


def _set_aside(figure: Figure | Doubt, lang: str) -> Iterator[str]:
    yield f"written: {scalar(figure.found.written)}"
    if isinstance(figure, Doubt):
        is_name = figure.refusal.id == "name"
        yield f"why: {'name' if is_name else 'other'}"
        if not is_name:
            note = text(lang, f"word.refusal-{figure.refusal.id}", n=_doubtful(figure))
            yield f"note: {scalar(note)}"
        return
    if figure.is_catchword:
        yield "why: slogan"
        return
    yield "why: other"
    yield f"note: {scalar(text(lang, 'draft.unplaced', reads=_reads(figure.reading)))}"


def _doubtful(doubt: Doubt) -> str:
    """The words that a refusal names, in one line."""
    at, refusal = doubt.found.start, doubt.refusal
    return " ".join(doubt.found.written[refusal.start - at : refusal.end - at].split())


def _reads(reading: Reading) -> str:
    """What the grammar reads, in the words of a data file."""
    if reading.number is None:
        return IN_WORDS
    change = f"{reading.change} " if reading.change else ""
    sign = "" if reading.bound == "between" else f"{BOUNDS[reading.bound]} "
    numbers = [reading.number] if reading.high is None else [reading.number, reading.high]
    shown = "–".join(str(number) for number in numbers)
    units = sorted(reading.units)
    return f"{change}{sign}{shown} {'|'.join(units) if len(units) <= _FEW else '?'}".rstrip()
