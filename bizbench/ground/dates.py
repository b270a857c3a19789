"""Dates as data files write them: last days of months and years, the years of a period."""

from __future__ import annotations

import calendar
import datetime
import re
import unicodedata

#: The years that a plan may be of.
FIRST_YEAR, LAST_YEAR = 1978, 2100
_YEARS = re.compile(r"(\d{4})(?:\s*[-–—~/至]\s*(\d{4}))?年?", re.ASCII)


def last_day(text: str) -> datetime.date:
    """The last day of ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``; ``ValueError`` for another text."""
    parts = [int(part) for part in text.split("-")]
    year, month = parts[0], parts[1] if len(parts) > 1 else 12
    day = parts[2] if len(parts) > 2 else calendar.monthrange(year, month)[1]
    return datetime.date(year, month, day)


def iso(text: str) -> str:
    """``2025年10月10日`` and ``２０２５－１０－１０`` as ``2025-10-10``; another text as it is."""
    plain = unicodedata.normalize("NFKC", text).strip()
    match = re.fullmatch(r"(\d{4})[年./-](\d{1,2})[月./-](\d{1,2})日?", plain, re.ASCII)
    return f"{match[1]}-{match[2]:0>2}-{match[3]:0>2}" if match else plain


def year(text: str) -> int:
    """``2020`` or ``2020年``; raises ``ValueError`` for another text."""
    return int(unicodedata.normalize("NFKC", text).strip().removesuffix("年"))


def years(period: str | None) -> tuple[int, int] | None:
    """First and last year of ``2020`` or ``2018-2020``; None for what says neither."""
    match = _YEARS.fullmatch(period.strip()) if period else None
    if match is None:
        return None
    first, last = int(match[1]), int(match[2] or match[1])
    return (first, last) if first <= last else None


def earliest(issued: str | None, published: str | None, period: str | None, year: int) -> str:
    """The first day on which a plan can be reported on.

    The plan's date, or the first day of its period where that is earlier: a plan issued in April
    speaks of the whole year.
    """
    first, _ = years(period) or (year, year)
    return min(f"{first}-01-01", issued or published or f"{first}-01-01")
