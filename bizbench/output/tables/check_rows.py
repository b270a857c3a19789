"""Proofs and problems as rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from bizbench.curation.verify.records import IGNORED, SET_ASIDE, Proof
from bizbench.data.catalog import Catalog
from bizbench.ground.problems import Problem
from bizbench.ground.texts import text
from bizbench.output.rows import Rows
from bizbench.output.words import problems as problem_texts
from bizbench.output.words.labels import footer
from bizbench.output.words.verify import message

# fmt: off
PROOFS = ("plan", "document", "part", "state", "why", "why_name", "item", "written", "target",
          "file", "line", "document_line", "version", "context", "message")
PROBLEMS = ("file", "line", "column", "level", "id", "version", "message")
# fmt: on

#: What the reason of a figure's state is called.
_REASONS = {SET_ASIDE: "why", IGNORED: "rule"}


def proofs(catalog: Catalog, records: Sequence[Proof], lang: str) -> Rows:
    """For each plan what is wrong in it, then every figure of its document."""
    return Rows.of(PROOFS, _proofs(catalog, records, lang))


def _proofs(catalog: Catalog, records: Sequence[Proof], lang: str) -> Iterator[dict[str, Any]]:
    for proof in records:
        head = {
            "plan": proof.plan.id,
            "document": proof.document,
            "version": " · ".join(footer(catalog, lang)),
        }
        for finding in proof.findings:
            yield head | {
                "part": "finding",
                "why": finding.id,
                "item": finding.item or None,
                "written": finding.written or None,
                "target": finding.target or None,
                "file": proof.plan.file,
                "line": finding.line,
                "message": message(finding, lang),
            }
        for figure in proof.figures:
            reason = _REASONS.get(figure.state) if figure.why else None
            yield head | {
                "part": "figure",
                "state": figure.state,
                "why": figure.why or None,
                "why_name": text(lang, f"{reason}.{figure.why}") if reason else None,
                "item": figure.item or None,
                "written": figure.found.written,
                "document_line": figure.line,
                "context": figure.context,
            }


def problems(catalog: Catalog, records: Sequence[Problem], lang: str) -> Rows:
    """One row for each problem."""
    version = {"version": " · ".join(footer(catalog, lang))}
    made: Iterator[dict[str, Any]] = (
        {
            "file": p.file,
            "line": p.line,
            "column": p.column,
            "level": p.level,
            "id": p.id,
            "message": problem_texts.message(p, lang),
        }
        | version
        for p in records
    )
    return Rows.of(PROBLEMS, made)
