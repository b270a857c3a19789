"""A plan file proved against its document: nothing wrong, nothing overlooked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from bizbench.curation.verify.claims import Claim, assign
from bizbench.curation.verify.items import Region, regions
from bizbench.curation.verify.promises import remarks
from bizbench.curation.verify.records import (
    CLAIMED,
    IGNORED,
    NOT_READ,
    SET_ASIDE,
    UNEXPLAINED,
    Finding,
    Placed,
    Proof,
    State,
)
from bizbench.curation.verify.rules import furniture, rule_for
from bizbench.curation.verify.sources import Source, Unusable
from bizbench.data.records import Plan, SetAside, Target
from bizbench.figures.lines import close
from bizbench.figures.scan import scan
from bizbench.ground.record import Struct

_CONTEXT = 16


class _Taken(Struct, frozen=True):
    """A place of the document that the file speaks of: claimed, or set aside for a reason."""

    start: int
    end: int
    state: State
    why: str = ""


def prove(plan: Plan, source: Source | Unusable) -> Proof:
    """Hold a plan against its document.

    That ``written`` says what the file says is checked when the file is read; here it is found
    in its item, each figure at a place of its own, and every figure of the document is accounted
    for.
    """
    if isinstance(source, Unusable):
        why = {"detail": source.detail, "document": source.file, "limit": str(source.limit)}
        return Proof(plan, source.file, (), (Finding(source.id, 0, params=(*why.items(),)),))
    found, missing = regions(plan.items, source.text)
    by_item = _targets_by_item(plan)
    findings = [
        Finding("item-not-found", item.line, item=item.id)
        for item in missing
        if item.id in by_item or item.set_aside
    ]
    findings += _departments(plan, source)
    if plan.text_sha256 and plan.text_sha256 != source.sha256:
        findings.append(Finding("another-text", 0, params=(("document", source.file),)))
    taken: list[_Taken] = []
    for region in found:
        places, wrong = _claim(region, by_item.get(region.item.id, []), source.text)
        taken += places
        findings += wrong
    figures = tuple(_placed(plan, source, found, taken))
    findings.sort(key=lambda finding: finding.line)
    spoken = [(place.start, place.end) for place in taken]
    said = () if plan.read is not None else tuple(remarks(source, found, spoken))
    return Proof(plan, source.file, figures, tuple(findings), said)


def _departments(plan: Plan, source: Source) -> Iterator[Finding]:
    """Names of departments that stand nowhere in the document."""
    compact = "".join(source.text.split())
    for item in plan.items:
        own = dict.fromkeys((*item.lead, *item.support), item.line)
        for target in item.targets or ():
            for name in (*target.lead, *target.support):
                own.setdefault(name, target.line)
        for name, line in own.items():
            if "".join(name.split()) not in compact:
                yield Finding("department-not-found", line, item=item.id, written=name)


def places(plan: Plan, text: str) -> dict[str, tuple[tuple[int, int], ...]]:
    """Where each figure of a plan stands in its document: the parts of its span, by target id.

    Figures that are not found are left out.
    """
    by_item = _targets_by_item(plan)
    made: dict[str, tuple[tuple[int, int], ...]] = {}
    for region in regions(plan.items, text)[0]:
        claims, _ = _claims(region, by_item.get(region.item.id, []))
        found, _ = assign(list(claims.values()), text[region.start : region.end])
        for claimed in found:
            at = region.start
            made[claimed.claim.key] = tuple((at + start, at + end) for start, end in claimed.parts)
    return made


def _targets_by_item(plan: Plan) -> dict[str, list[Target]]:
    """Figures by the item they stand in; one of several scopes counts once."""
    seen: set[tuple[int, str]] = set()
    result: dict[str, list[Target]] = {}
    for target in plan.targets:
        if (target.line, target.written) not in seen:
            seen.add((target.line, target.written))
            result.setdefault(target.item, []).append(target)
    return result


def _claim(
    region: Region, targets: Sequence[Target], text: str
) -> tuple[list[_Taken], list[Finding]]:
    """The places that an item's figures and set-aside spans claim, and those that find none."""
    claims, aside = _claims(region, targets)
    found, lost = assign(list(claims.values()), text[region.start : region.end])
    taken = [
        _Taken(region.start + start, region.start + end, *_state(made.claim.key, aside))
        for made in found
        for start, end in made.parts
    ]
    lines = {t.id: t.line for t in targets}
    findings = [
        Finding(
            "written-not-found",
            lines.get(claim.key, region.item.line),
            item=region.item.id,
            target=claim.key if claim.key in lines else "",
            written=claim.written,
        )
        for claim in lost
    ]
    return taken, findings


def _claims(
    region: Region, targets: Sequence[Target]
) -> tuple[dict[str, Claim], dict[str, SetAside]]:
    """What an item's entries claim, by target id or ``#N``, and the entries set aside."""
    claims = {t.id: Claim(t.id, close(t.written).text, t.reading is not None) for t in targets}
    aside: dict[str, SetAside] = {f"#{n}": s for n, s in enumerate(region.item.set_aside)}
    others = {key: Claim(key, close(s.written).text, False) for key, s in aside.items()}
    return claims | others, aside


def _state(key: str, aside: Mapping[str, SetAside]) -> tuple[State, str]:
    return (SET_ASIDE, aside[key].why) if key in aside else (CLAIMED, "")


def _placed(
    plan: Plan, source: Source, found: Sequence[Region], taken: Sequence[_Taken]
) -> Iterator[Placed]:
    """Every figure of the document with what the file says of it."""
    text = source.text
    pages = furniture(text)
    for figure in scan(text):
        start, end = figure.numbers[0] if figure.numbers else (figure.start, figure.end)
        region = next((r for r in found if r.start <= start < r.end), None)
        said = _taken_by(start, end, taken)
        rule = None if said else rule_for(figure, start, end, pages)
        if rule:
            said = IGNORED, rule
        state, why = said or (UNEXPLAINED if plan.read is None else NOT_READ, "")
        yield Placed(
            figure,
            state,
            region.item.id if region else "",
            source.line(start),
            " ".join(text[max(start - _CONTEXT, 0) : end + _CONTEXT].split()),
            why,
        )


def _taken_by(start: int, end: int, taken: Sequence[_Taken]) -> tuple[State, str] | None:
    """What the file says of a place; None where it says nothing."""
    for place in taken:
        if place.start < end and start < place.end:
            return place.state, place.why
    return None
