"""One figure as a data file writes it, to its reading or a refusal."""

from __future__ import annotations

from functools import lru_cache

from bizbench.figures.lines import close
from bizbench.figures.results import Found, Reading, Refusal
from bizbench.figures.scan import scan
from bizbench.ground.record import replace

#: What may stand beside a figure in the same span: it is no second figure.
_HARMLESS = frozenset(
    {"word", "date", "ordinal", "item-number", "document-number", "name", "time-of-day"}
)


@lru_cache(maxsize=1 << 14)  # plans print the same few thousand spans again and again
def read(written: str) -> Reading | Refusal:
    """What the one figure in ``written`` says; two independent ones are refused.

    ``…`` may stand between a bound word and the figure that shares it (``最多…1份材料``).
    """
    whole = close(written)
    result = _read(whole.text)
    if isinstance(result, Reading) or whole.places is None:
        return result
    start, end = whole.printed((result.start, result.end))
    return replace(result, start=start, end=end)


def _read(written: str) -> Reading | Refusal:
    found = scan(written.replace("\n", " "))  # a line end in a figure is white space
    figures = [f for f in found if isinstance(f.result, Reading) and f.result.kind != "words"]
    refused = [f.result for f in found if isinstance(f.result, Refusal)]
    doubts = [refusal for refusal in refused if refusal.id not in _HARMLESS]
    if len(figures) > 1 or (figures and doubts and doubts[0].id == "bare-numeral"):
        return _several(figures[-1])
    if doubts:
        return doubts[0]
    if figures:
        return _reading(figures[0])
    promises = [f.result for f in found if isinstance(f.result, Reading)]
    if promises:
        return promises[0]
    return refused[0] if refused else Refusal("no-figure", 0, len(written))


def _several(last: Found) -> Refusal:
    return Refusal("several-figures", last.start, last.end)


def _reading(found: Found) -> Reading:
    assert isinstance(found.result, Reading)
    return found.result
