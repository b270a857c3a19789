"""SVG as text: elements, texts that fit, colours. Everything written goes through ``element``."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from itertools import count

from bizbench.ground.widths import width_of
from bizbench.output.writers.html import escape
from bizbench.output.writers.wrapping import wrap

#: Of a text, in pixels.
TITLE, BODY, SMALL = 18, 13, 11
FONTS = (
    "'Noto Sans', 'Segoe UI', 'Helvetica Neue', Arial, 'Noto Sans CJK SC', 'Microsoft YaHei', "
    "'PingFang SC', 'Source Han Sans SC', sans-serif"
)
#: Each can be told from white and from near black (3:1), and none from another by colour alone.
COLOURS = {
    "bar": "#7f93a8",
    "first": "#2878c8",
    "own": "#c8641e",
    "line": "#c2408a",
    "grid": "#808080",
}
#: Of texts in a file of its own, which is always white; elsewhere they take the page's colour.
TEXTS = {"text": "#1a1a1a", "muted": "#595959"}
#: The width of a Latin letter and of a Chinese character, as shares of the size of the text, and
#: of letters in sentences, where narrow ones make up for broad ones.
_NARROW, _WIDE, _BOLD, _MEAN = 0.56, 1.0, 1.07, 0.52


def number(value: float | Fraction) -> str:
    """A place in pixels, to a tenth."""
    shown = f"{float(value):.1f}".removesuffix(".0")
    return "0" if shown == "-0" else shown


def exact(value: Fraction) -> str:
    """A figure for a program that reads the chart: nine digits."""
    return f"{float(value):.9g}"


def element(tag: str, *content: str, **attributes: object) -> str:
    """An element; ``content`` are elements or escaped texts. ``_`` in a name stands for ``-``."""
    named = (
        f' {k.strip("_").replace("_", "-")}="{_value(v)}"'
        for k, v in attributes.items()
        if v is not None
    )
    start = f"<{tag}{''.join(named)}"
    return f"{start}>{''.join(content)}</{tag}>" if content else f"{start}/>"


def _value(value: object) -> str:
    return number(value) if isinstance(value, float | Fraction) else escape(str(value))


def titled(said: str) -> str:
    """What a part of a chart says in words, for who points at it."""
    return element("title", escape(said))


def width(text: str, size: int = BODY, *, bold: bool = False) -> float:
    """About how wide a text is, in pixels: rather too wide."""
    wide = max(width_of(text) - len(text), 0)
    return size * ((len(text) - wide) * _NARROW + wide * _WIDE) * (_BOLD if bold else 1)


def lines(text: str, room: float, size: int = BODY) -> list[str]:
    """A text in lines of so many pixels."""
    return wrap(text, max(int(room / (size * _MEAN)), 4))


def shortened(text: str, room: float, size: int = BODY, *, bold: bool = False) -> str:
    """As much of a text as there is room for, with ``…`` where it goes on."""
    if width(text, size, bold=bold) <= room + 1:
        return text
    n = next(n for n in count(2) if width(text[:n] + "…", size, bold=bold) > room)
    return text[: n - 1].rstrip() + "…"


class Pen:
    """Colours of a file of its own, or of a part of a page, which may set them."""

    def __init__(self, *, alone: bool) -> None:
        self.alone = alone

    def colour(self, role: str, *of: str) -> dict[str, object]:
        """The attributes of something in a colour: its ``fill``, unless others are named."""
        of = of or ("fill",)
        if self.alone:
            return dict.fromkeys(of, COLOURS[role])
        return {"style": ";".join(f"{each}:var(--chart-{role},{COLOURS[role]})" for each in of)}

    def text(
        self,
        said: str,
        x: float,
        y: float,
        *,
        size: int = BODY,
        role: str = "text",
        bold: bool = False,
        anchor: str | None = None,
    ) -> str:
        """One line of text that stands on ``y``; ``anchor`` is ``end`` or ``middle``."""
        shade = {"fill": TEXTS[role]}
        if not self.alone:
            shade = {"fill": "currentColor"} | ({} if role == "text" else {"fill_opacity": "0.75"})
        weight = "bold" if bold else None
        how = {"font_size": size, "font_weight": weight, "text_anchor": anchor, **shade}
        return element("text", escape(said), x=x, y=y, **how)


def group(content: Iterable[str], said: str = "", **attributes: object) -> str:
    """Parts that belong together, with what they say in words."""
    return element("g", *([titled(said)] if said else []), *content, **attributes)
