"""Which place in its item each figure of a plan claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bizbench.ground.record import Struct

NUMERALS = frozenset("0123456789０１２３４５６７８９零〇一二三四五六七八九十百千万亿两.．")
GAP = "…"


class Claim(Struct, frozen=True):
    """A span as a file writes it; ``shares`` where the same span may be claimed again."""

    key: str
    written: str
    shares: bool


class Claimed(Struct, frozen=True):
    """Where a claim was found: the parts of its span."""

    claim: Claim
    parts: tuple[tuple[int, int], ...]


def assign(claims: Sequence[Claim], text: str) -> tuple[list[Claimed], list[Claim]]:
    """Give each claim an occurrence of its own; those that find none come back.

    Long spans choose first, so that a short one inside a long one cannot take its place. An
    occurrence is at digit borders: 5个工作日 is not in 15个工作日.
    """
    taken: list[tuple[int, int]] = []
    by_written: dict[str, Claimed] = {}
    found: list[Claimed] = []
    lost: list[Claim] = []
    for claim in sorted(claims, key=lambda c: (-len(c.written), c.key)):
        made = next(_occurrences(claim, text, taken), None)
        earlier = by_written.get(claim.written)
        if made is None and earlier is not None and claim.shares:
            made = Claimed(claim, earlier.parts)
        if made is None:
            lost.append(claim)
            continue
        by_written.setdefault(claim.written, made)
        taken += own_parts(claim, made.parts)
        found.append(made)
    return found, lost


def _occurrences(claim: Claim, text: str, taken: Sequence[tuple[int, int]]) -> Iterator[Claimed]:
    """Every free occurrence of a span, its parts in order."""
    first, *rest = claim.written.split(GAP)
    at = 0
    while True:
        start = text.find(first, at)
        if start < 0:
            return
        at = start + 1
        parts = _parts(first, rest, text, start)
        if not parts or not all(_at_border(text, *p) for p in parts):
            continue
        if not _overlap(own_parts(claim, parts), taken):
            yield Claimed(claim, tuple(parts))


def own_parts(claim: Claim, parts: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The parts a claim has for itself: 最多 in ``最多…1份材料`` belongs to another figure, too."""
    without_numeral = [NUMERALS.isdisjoint(part) for part in claim.written.split(GAP)]
    if all(without_numeral):
        return list(parts)
    return [part for part, bare in zip(parts, without_numeral, strict=True) if not bare]


def _parts(first: str, rest: Sequence[str], text: str, start: int) -> list[tuple[int, int]] | None:
    """The first part where it stands, the others behind it within the sentence."""
    parts = [(start, start + len(first))]
    for part in rest:
        where = text.find(part, parts[-1][1])
        if where < 0 or "。" in text[parts[-1][1] : where]:
            return None
        parts.append((where, where + len(part)))
    return parts


def _at_border(text: str, start: int, end: int) -> bool:
    """Whether no numeral goes on before or after a span that begins or ends with one."""
    before = start > 0 and text[start] in NUMERALS and text[start - 1] in NUMERALS
    after = end < len(text) and text[end - 1] in NUMERALS and text[end] in NUMERALS
    return not (before or after)


def _overlap(parts: Sequence[tuple[int, int]], taken: Sequence[tuple[int, int]]) -> bool:
    return any(s < e2 and s2 < e for s, e in parts for s2, e2 in taken)
