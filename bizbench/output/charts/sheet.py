"""The sheet that a chart is drawn on, from top to bottom, and all that it says in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bizbench.ground.texts import text
from bizbench.output.charts import svg
from bizbench.output.charts.svg import BODY, FONTS, SMALL, TITLE, Pen, element
from bizbench.output.page import Mark
from bizbench.output.writers.html import escape

MARGIN = 24.0
WIDTH = 1080.0
#: Of a note from its letter.
INDENT = 20.0
#: From one line of text to the next, as a share of its size.
_LEADING = 1.4


class Sheet:
    """What is drawn so far, how far down it reaches (``y``), and what it says.

    ``footer`` is the last line of a file of its own; without it the chart is a part of a page that
    has title, notes and sources beside it.
    """

    def __init__(
        self, title: str, lang: str, footer: str | None = None, width: float = WIDTH
    ) -> None:
        self.title, self.lang, self.width = title, lang, width
        self.footer = footer
        self.pen = Pen(alone=footer is not None)
        self.y = MARGIN if self.alone else 4.0
        self._parts: list[str] = []
        self._said: list[str] = []

    @property
    def alone(self) -> bool:
        return self.footer is not None

    @property
    def room(self) -> float:
        return self.width - 2 * MARGIN

    def draw(self, *parts: str) -> None:
        self._parts += parts

    def say(self, *said: str) -> None:
        """Words for who cannot see the chart; what ``write`` writes is among them."""
        self._said += said

    def write(self, said: str, *, size: int = BODY, role: str = "text", bold: bool = False) -> None:
        """A paragraph below what is there."""
        self._lines(svg.lines(said, self.room, size), MARGIN, size, role, bold)
        self.say(said)

    def _lines(
        self, lines: Sequence[str], x: float, size: int, role: str, bold: bool = False
    ) -> None:
        for line in lines:
            self.y += size * _LEADING
            self.draw(self.pen.text(line, x, self.y, size=size, role=role, bold=bold))

    def heading(self, said: str, room: float | None = None) -> None:
        """A bold line or more, inside the chart."""
        self._lines(svg.lines(said, room or self.room, BODY), MARGIN, BODY, "text", bold=True)
        self.say(said)

    def head(self, lead: Iterable[str]) -> None:
        """Title and sentences; in a page both stand above the chart."""
        if not self.alone:
            self.say(*lead)
            return
        for line in self._title():
            self._lines(svg.lines(line, self.room / 1.07, TITLE), MARGIN, TITLE, "text", bold=True)
        self.y += 4
        for said in lead:
            self.write(said, role="muted")
        self.y += 10

    def _title(self) -> list[str]:
        """The title on one line, or with what its figures are on a line of its own."""
        name, dash, what = self.title.partition(" — ")
        is_long = dash and svg.width(self.title, TITLE, bold=True) > self.room
        return [name, f"— {what}"] if is_long else [self.title]

    def foot(self, marks: Sequence[Mark], remarks: Iterable[str]) -> None:
        """Notes with their letters in two columns, further sentences, program and data."""
        remarks = [remark for remark in remarks if remark]
        if not self.alone:
            self.say(*(f"{mark.letter} {mark.text}" for mark in marks), *remarks)
            return
        self.y += 8
        self._columns(marks)
        self.y += 6
        for remark in (*remarks, self.footer or ""):
            self.y += 2
            self.write(remark, size=SMALL, role="muted")
        self.y += MARGIN

    def _columns(self, marks: Sequence[Mark]) -> None:
        """Notes in two columns, the first not shorter than the second."""
        room, top = (self.room - MARGIN) / 2, self.y
        wrapped = [(mark.letter, svg.lines(mark.text, room - INDENT, SMALL)) for mark in marks]
        half, first = sum(len(lines) for _, lines in wrapped) / 2, 0
        while first < len(wrapped) and sum(len(lines) for _, lines in wrapped[:first]) < half:
            first += 1
        ends = []
        for x, column in ((MARGIN, wrapped[:first]), (MARGIN * 2 + room, wrapped[first:])):
            self.y = top
            for letter, lines in column:
                self.draw(
                    self.pen.text(letter, x, self.y + SMALL * _LEADING, size=SMALL, bold=True)
                )
                self._lines(lines, x + INDENT, SMALL, "muted")
            ends.append(self.y)
        self.y = max(ends)
        self.say(*(f"{mark.letter} {mark.text}" for mark in marks))

    def svg(self) -> str:
        """The whole as an element; a file of its own has a white ground."""
        height = self.y + (0 if self.alone else 6)
        told = (
            svg.titled(self.title),
            element("desc", escape(text(self.lang, "chart.join").join(self._said))),
        )
        ground = (
            element("rect", width=self.width, height=height, fill="#ffffff") if self.alone else ""
        )
        return (
            element(
                "svg",
                *told,
                ground,
                *(f"\n{part}" for part in self._parts),
                xmlns="http://www.w3.org/2000/svg",
                class_="bizbench-chart",
                role="img",
                lang=self.lang,
                viewBox=f"0 0 {svg.number(self.width)} {svg.number(height)}",
                width=self.width,
                height=height,
                font_family=FONTS,
            )
            + "\n"
        )
