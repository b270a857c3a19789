"""The line with which an answer can be made again: program, data, options."""

from __future__ import annotations

from collections.abc import Sequence

from bizbench.data.conventions import Assumptions
from bizbench.ground.texts import text
from bizbench.ground.version import __version__


def footer(
    version: str,
    lang: str,
    *,
    more: Sequence[str] = (),
    as_of: int | None = None,
    assumptions: Assumptions | None = None,
    strict: bool = False,
) -> str:
    """``more`` are parts that stand behind the data's fingerprint."""
    parts = [text(lang, "footer", program=__version__, data=version), *more]
    if as_of is not None:
        parts.append(text(lang, "footer.as-of", year=as_of))
    if assumptions is not None and assumptions.fixed:
        values = ", ".join(f"{name}={value}" for name, value in assumptions.fixed)
        parts.append(text(lang, "footer.assume", values=values))
    if strict:
        parts.append(text(lang, "footer.strict"))
    return " · ".join(parts)
