"""The line with which an answer can be made again: program, data, options."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bizbench.data.conventions import Assumptions
from bizbench.ground.texts import text
from bizbench.ground.version import __version__


def assumed(fixed: Iterable[tuple[str, str]], lang: str) -> str:
    """``days=calendar``, 天=自然日: as ``--assume`` takes it; a number as it was typed."""
    named = (f"{text(lang, f'assume.{name}')}={_value(value, lang)}" for name, value in fixed)
    return text(lang, "join.list").join(named)


def _value(value: str, lang: str) -> str:
    return value if value[:1].isdigit() else text(lang, f"assume.{value}")


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
        parts.append(text(lang, "footer.assume", values=assumed(assumptions.fixed, lang)))
    if strict:
        parts.append(text(lang, "footer.strict"))
    return " · ".join(parts)
