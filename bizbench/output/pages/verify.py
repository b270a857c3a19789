"""Proofs as a page."""

from __future__ import annotations

from collections.abc import Sequence

from bizbench.curation.verify.records import (
    IGNORED,
    NOT_READ,
    SET_ASIDE,
    STATES,
    UNEXPLAINED,
    Finding,
    Placed,
    Proof,
    State,
    Verified,
)
from bizbench.ground.texts import text
from bizbench.output.page import Block, Column, Line, Page, Prose, Table
from bizbench.output.words.labels import footer
from bizbench.output.words.verify import message


def page(result: Verified, lang: str) -> Page:
    """The summary, what is wrong, what is unexplained or not read, and what a rule ignored."""
    proofs, explain = result.proofs, result.explain
    blocks: list[Block] = [_summary(proofs, lang)]
    wrong = [(proof, finding) for proof in proofs for finding in proof.findings]
    if wrong:
        blocks.append(_wrong(wrong, lang))
    for state in (UNEXPLAINED, NOT_READ):
        left = _figures(proofs, state)
        if left:
            blocks.append(_left(text(lang, f"verify.{state}"), left, lang))
    if explain:
        ignored = [(p, f) for p, f in _figures(proofs, IGNORED) if f.why == explain]
        title = text(lang, "verify.explain", rule=text(lang, f"rule.{explain}"))
        blocks.append(_left(title, ignored, lang) if ignored else Prose(title))
    blocks.append(Prose(text(lang, "verify.clean" if result.is_clean else "verify.not-clean")))
    return Page(text(lang, "verify.title"), tuple(blocks), footer(result.catalog, lang), lang)


def _figures(proofs: Sequence[Proof], state: State) -> list[tuple[Proof, Placed]]:
    return [(proof, f) for proof in proofs for f in proof.figures if f.state == state]


def _summary(proofs: Sequence[Proof], lang: str) -> Table:
    keys = ("plan", "numbers", *STATES, "wrong")
    columns = tuple(
        Column(key, text(lang, f"verify.column.{key}"), "left" if key == "plan" else "right")
        for key in keys
    )
    lines = tuple(
        Line(
            (
                proof.plan.id,
                str(len(proof.figures)),
                *(str(proof.count(state)) for state in STATES),
                str(len(proof.findings)),
            )
        )
        for proof in proofs
    )
    remarks = []
    reasons: tuple[tuple[State, str], ...] = ((SET_ASIDE, "why"), (IGNORED, "rule"))
    for state, kind in reasons:
        counts: dict[str, int] = {}
        for proof in proofs:
            for why, count in proof.reasons(state).items():
                counts[why] = counts.get(why, 0) + count
        if counts:
            named = (f"{text(lang, f'{kind}.{why}')} {n}" for why, n in counts.items())
            listed = text(lang, "join.list").join(named)
            remarks.append(text(lang, f"verify.by-{state}", counts=listed))
    return Table(text(lang, "verify.summary"), columns, lines, remarks=tuple(remarks))


def _wrong(wrong: Sequence[tuple[Proof, Finding]], lang: str) -> Table:
    columns = tuple(
        Column(key, text(lang, f"verify.column.{key}"), wraps=key == "what")
        for key in ("where", "what")
    )
    lines = tuple(
        Line((f"{proof.plan.file}:{finding.line}", message(finding, lang)))
        for proof, finding in wrong
    )
    return Table(text(lang, "verify.wrong"), columns, lines)


def _left(title: str, left: Sequence[tuple[Proof, Placed]], lang: str) -> Table:
    columns = (
        Column("document", text(lang, "verify.column.document")),
        Column("item", text(lang, "verify.column.item")),
        Column("figure", text(lang, "verify.column.figure")),
        Column("context", text(lang, "verify.column.context"), wraps=True),
    )
    lines = tuple(
        Line((f"{proof.document}:{f.line}", f.item, f.found.written, f.context))
        for proof, f in left
    )
    return Table(title, columns, lines)
