"""Proofs as data."""

from __future__ import annotations

from typing import Any

from bizbench.curation.verify.records import Verified
from bizbench.output.rows import Rows
from bizbench.output.tables import check_rows
from bizbench.output.tables.adapters import Adapter
from bizbench.output.tables.answers import proof


def _data(result: Verified, lang: str) -> list[dict[str, Any]]:
    return [proof(p, lang) for p in result.proofs]


def _table(result: Verified, lang: str) -> Rows:
    return check_rows.proofs(result.catalog, result.proofs, lang)


FORM = Adapter(_data, _table)
