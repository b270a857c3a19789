"""Proofs as a page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from bizbench.curation.verify.records import (
    IGNORED,
    NOT_READ,
    SET_ASIDE,
    STATES,
    UNEXPLAINED,
    Finding,
    Placed,
    Proof,
    Remark,
    State,
    Verified,
)
from bizbench.ground.texts import text
from bizbench.output.page import Block, Page, Table
from bizbench.output.pages.grid import Col, Columns, grid, laid_out
from bizbench.output.words.verify import message, place

#: Who holds a file against its document looks for the words that are printed there.
AS_PRINTED = True


def page(result: Verified, lang: str) -> Page:
    """The summary, what is wrong, unexplained, not read, what is remarked, what a rule ignored."""
    return laid_out(text(lang, "verify.title"), _blocks(result, lang), lang)


def _blocks(result: Verified, lang: str) -> Iterator[Block | str]:
    proofs, explain = result.proofs, result.query.explain
    yield _summary(result, lang)
    wrong = [(proof, finding) for proof in proofs for finding in proof.findings]
    if wrong:
        yield _wrong(wrong, lang)
    for state in (UNEXPLAINED, NOT_READ):
        left = _figures(proofs, state)
        if left:
            yield _left(text(lang, f"verify.{state}"), left, lang)
    spoken = [(proof, remark) for proof in proofs for remark in proof.remarks]
    if spoken:
        yield _remarks(spoken, lang)
    if explain:
        ignored = [(p, f) for p, f in _figures(proofs, IGNORED) if f.why == explain]
        title = text(lang, "verify.explain", rule=text(lang, f"rule.{explain}"))
        yield _left(title, ignored, lang) if ignored else title
    yield text(lang, "verify.clean" if result.is_clean else "verify.not-clean")


def _figures(proofs: Sequence[Proof], state: State) -> list[tuple[Proof, Placed]]:
    return [(proof, f) for proof in proofs for f in proof.figures if f.state == state]


def _summary(result: Verified, lang: str) -> Table:
    proofs, bare = result.proofs, len(result.without_plan)

    def count(state: State) -> Col[Proof, None]:
        return Col(f"verify.column.{state}", lambda proof: str(proof.count(state)), right=True)

    columns: Columns[Proof, None] = [
        Col("verify.column.plan", lambda proof: proof.plan.id),
        Col("verify.column.numbers", lambda proof: str(len(proof.figures)), right=True),
        *(count(state) for state in STATES),
        Col("verify.column.wrong", lambda proof: str(len(proof.findings)), right=True),
    ]
    remarks = [*_reasons(proofs, SET_ASIDE, "why", lang), *_reasons(proofs, IGNORED, "rule", lang)]
    remarks += [text(lang, "verify.without-plan", n=bare)] if bare else []
    return grid(lang, text(lang, "verify.summary"), columns, proofs, remarks=remarks, whole=True)


def _reasons(proofs: Sequence[Proof], state: State, kind: str, lang: str) -> Iterator[str]:
    """For which reasons figures are in a state, and how often."""
    counts: Counter[str] = Counter()
    for proof in proofs:
        counts.update(proof.reasons(state))
    if counts:
        named = (f"{text(lang, f'{kind}.{why}')} {n}" for why, n in counts.items())
        yield text(lang, f"verify.by-{state}", counts=text(lang, "join.list").join(named))


def _wrong(wrong: Sequence[tuple[Proof, Finding]], lang: str) -> Table:
    columns: Columns[tuple[Proof, Finding], None] = [
        Col("verify.column.where", lambda x: place(x[0].plan.file, x[1].line)),
        Col("verify.column.what", lambda x: message(x[1], lang), wraps=True),
    ]
    return grid(lang, text(lang, "verify.wrong"), columns, wrong, whole=True)


def _remarks(spoken: Sequence[tuple[Proof, Remark]], lang: str) -> Table:
    columns: Columns[tuple[Proof, Remark], None] = [
        Col("verify.column.document", lambda x: place(x[0].document, x[1].line)),
        Col("verify.column.item", lambda x: x[1].item),
        Col("verify.column.words", lambda x: x[1].written),
        Col("verify.column.context", lambda x: x[1].context, wraps=True),
    ]
    return grid(lang, text(lang, "verify.remarks"), columns, spoken, whole=True)


def _left(title: str, left: Sequence[tuple[Proof, Placed]], lang: str) -> Table:
    columns: Columns[tuple[Proof, Placed], None] = [
        Col("verify.column.document", lambda x: place(x[0].document, x[1].line)),
        Col("verify.column.item", lambda x: x[1].item),
        Col("verify.column.figure", lambda x: x[1].found.written),
        Col("verify.column.context", lambda x: x[1].context, wraps=True),
    ]
    return grid(lang, title, columns, left, whole=True)
