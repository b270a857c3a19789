"""Signs that are no bars, and the legend that says what signs mean."""

from __future__ import annotations

from collections.abc import Iterable

from bizbench.ground.texts import text
from bizbench.output.charts import svg
from bizbench.output.charts.sheet import MARGIN, Sheet
from bizbench.output.charts.svg import SMALL, Pen, element

#: The radius of a dot; half of the width of other signs.
DOT, HALF = 4.0, 5.0
#: From one line of small text to the next, and between a sign and its text.
LINE, INDENT, BETWEEN = 16.0, 20.0, 22.0


def dot(pen: Pen, x: float, y: float, role: str, radius: float = DOT) -> str:
    return element("circle", cx=x, cy=y, r=radius, **pen.colour(role))


def ring(pen: Pen, x: float, y: float) -> str:
    """A dot with nothing in it, but the line behind it covered."""
    ground = "#ffffff" if pen.alone else "none"
    line = pen.colour("grid", "stroke")
    return element("circle", cx=x, cy=y, r=DOT + 0.5, fill=ground, stroke_width=1.5, **line)


def bar(pen: Pen, left: float, right: float, top: float, height: float, role: str) -> str:
    return element("rect", x=left, y=top, width=right - left, height=height, **pen.colour(role))


def span(pen: Pen, left: float, right: float, top: float, height: float, role: str) -> str:
    """From one end to the other of what is open: outlined, so that no colour is needed."""
    return element(
        "rect",
        x=left,
        y=top,
        width=right - left,
        height=height,
        fill_opacity="0.2",
        stroke_dasharray="3 2",
        **pen.colour(role, "fill", "stroke"),
    )


def triangle(pen: Pen, x: float, y: float) -> str:
    """One that stands on its tip."""
    return _path(pen, (x, y), (x - HALF, y - 8), (x + HALF, y - 8))


def diamond(pen: Pen, x: float, y: float) -> str:
    """One around a point."""
    n = HALF + 3
    return _path(pen, (x, y - n), (x + n, y), (x, y + n), (x - n, y), is_open=True)


def _path(pen: Pen, *corners: tuple[float, float], is_open: bool = False) -> str:
    d = "L".join(f"{svg.number(x)} {svg.number(y)}" for x, y in corners)
    if is_open:
        line = pen.colour("line", "stroke")
        return element("path", d=f"M{d}Z", fill="none", stroke_width=2, **line)
    return element("path", d=f"M{d}Z", **pen.colour("line"))


def legend(sheet: Sheet, signs: Iterable[str], **params: str) -> None:
    """Each sign with the text ``chart.SIGN``, beside each other as far as there is room."""
    x = MARGIN
    sheet.y += LINE
    for sign in signs:
        said = text(sheet.lang, f"chart.{sign}", **params)
        lines = svg.lines(said, sheet.room - INDENT, SMALL)
        wide = INDENT + svg.width(lines[0], SMALL) + BETWEEN
        if x > MARGIN and x + wide > MARGIN + sheet.room:
            x, sheet.y = MARGIN, sheet.y + LINE
        sheet.draw(_sign(sheet.pen, sign, x, sheet.y - 4))
        for n, line in enumerate(lines):
            sheet.y += LINE if n else 0
            sheet.draw(sheet.pen.text(line, x + INDENT, sheet.y, size=SMALL))
        sheet.say(said)
        x += wide
    sheet.y += 4


def _sign(pen: Pen, sign: str, x: float, middle: float) -> str:
    """The sign of a legend, left of its text."""
    top = middle - 5
    match sign:
        case "range" | "open":
            return span(pen, x, x + 14, top, 10.0, "bar")
        case "dot":
            return dot(pen, x + 7, middle, "bar")
        case "floor":
            return triangle(pen, x + 7, middle + 4)
        case "theirs":
            return diamond(pen, x + 7, middle)
        case "step-none":
            return ring(pen, x + 7, middle)
    before, _, role = sign.rpartition("-")
    return dot(pen, x + 7, middle, role) if before else bar(pen, x, x + 14, top, 10.0, role)
