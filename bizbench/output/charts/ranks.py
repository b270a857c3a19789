"""Ranked rows drawn: headings, the scale, a bar for each, and what its signs mean."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from bizbench.ground.texts import text
from bizbench.output.charts import svg
from bizbench.output.charts.columns import GAP, ROW, SECOND, Bars, Drawn, Places, laid_out
from bizbench.output.charts.sheet import MARGIN, Sheet
from bizbench.output.charts.signs import LINE, bar, dot, legend, span, triangle
from bizbench.output.charts.svg import BODY, SMALL, element, exact
from bizbench.output.words import amounts
from bizbench.output.words.set_cells import direction

#: The height of a bar.
BAR = 12.0
ZERO = Fraction(0)


class Drawing:
    """The rows of a set on their sheet."""

    def __init__(self, sheet: Sheet, bars: Bars) -> None:
        self.sheet, self.pen, self.bars, self.lang = sheet, sheet.pen, bars, bars.lang
        self.at: Places = laid_out(bars)
        sheet.width = self.at.width

    def draw(self) -> None:
        """The rows in order below their headings and the scale, then what the signs mean."""
        self._heads()
        top = bottom = self.sheet.y
        rows = []
        for each in self.bars.rows:
            rows.append(self._row(each, bottom + ROW / 2))
            bottom += each.height
        self.sheet.draw(*self._grid(top, bottom), *rows)
        self.sheet.draw(*(self._reference(each, top, bottom) for each in self.bars.references))
        self.sheet.y = bottom + 6
        self._legend()

    # --- above the rows -------------------------------------------------------------------

    def _heads(self) -> None:
        """Which way is better, the lines of reference by name, the headings of the columns."""
        sheet, at = self.sheet, self.at
        for line in svg.lines(self._how(), at.axis.room, SMALL):
            sheet.y += LINE
            self._small(line, at.axis.left, bold=True)
        for each in self.bars.references:
            sheet.y += LINE
            x = at.axis.at(each.value_shown)
            said = " ".join(part for part in (each.city, each.promise, each.notes) if part)
            is_far = x > at.axis.left + at.axis.room / 2
            room = (x if is_far else at.width - x) - MARGIN
            self._small(svg.shortened(said, room, SMALL), x, anchor="end" if is_far else None)
            sheet.say(each.said)
        sheet.y += LINE + 2
        for id in ("rank", "city", "promise", "notes"):
            if any(getattr(each, id) for each in self.bars.rows):
                self._small(text(self.lang, f"column.{id}"), getattr(at, id), role="muted")
        heads, ends = (
            (self.bars.short_unit, *self.bars.gaps),
            (at.right + GAP / 2, at.value, *at.gaps),
        )
        for head, (start, x) in zip(heads, pairwise(ends), strict=True):
            self._small(
                svg.shortened(head, x - start - GAP / 2, SMALL), x, role="muted", anchor="end"
            )
        for tick in at.axis.ticks:
            shown = amounts.plain(tick, self.lang)
            self._small(shown, at.axis.at(tick), role="muted", anchor="middle")
        sheet.y += 6

    def _how(self) -> str:
        """``← lower is better, in days``: the arrow points where the better ones end."""
        better = direction(self.bars.set_)
        how = text(self.lang, f"comparison.{better}", unit=self.bars.unit)
        return how if better == "neither" else text(self.lang, f"chart.{better}", how=how)

    def _small(
        self,
        said: str,
        x: float,
        *,
        role: str = "text",
        bold: bool = False,
        anchor: str | None = None,
    ) -> None:
        y = self.sheet.y
        self.sheet.draw(self.pen.text(said, x, y, size=SMALL, role=role, bold=bold, anchor=anchor))

    # --- the rows -------------------------------------------------------------------------

    def _grid(self, top: float, bottom: float) -> Iterator[str]:
        """A line at each tick; that at zero is a strong one."""
        for tick in self.at.axis.ticks:
            yield self._upright(
                tick, top, bottom, "grid", stroke_opacity=None if tick == 0 else "0.25"
            )

    def _upright(self, value: Fraction, top: float, bottom: float, role: str, **how: object) -> str:
        x = self.at.axis.at(value)
        return element(
            "line", x1=x, x2=x, y1=top, y2=bottom, **how, **self.pen.colour(role, "stroke")
        )

    def _reference(self, each: Drawn, top: float, bottom: float) -> str:
        """A dashed line over all rows; a broad one where it moves with the reading."""
        low, high = each.ends
        x, value = self.at.axis.at(low), each.value_shown
        parts = [
            self._upright(value, top - 4, bottom, "line", stroke_width=2, stroke_dasharray="6 4")
        ]
        if low != high:
            room = self.at.axis.at(high) - x
            colour = self.pen.colour("line")
            parts.append(
                element(
                    "rect",
                    x=x,
                    y=top,
                    width=room,
                    height=bottom - top,
                    fill_opacity="0.15",
                    **colour,
                )
            )
        return svg.group(parts, each.said, class_="reference", data_value=exact(value))

    def _row(self, each: Drawn, middle: float) -> str:
        """One city: its texts, its bar."""
        row, low, high = each.row, *each.ends
        self.sheet.say(each.said)
        floor = self.bars.floors.get(each.id)
        return svg.group(
            [
                *self._texts(each, middle + BODY * 0.35),
                *self._bar(each, middle),
                *(
                    [triangle(self.pen, self.at.axis.at(floor), middle - BAR / 2 - 1)]
                    if floor is not None
                    else []
                ),
            ],
            each.said,
            class_="row",
            data_city=each.id,
            data_value=exact(each.value_shown),
            data_low=exact(low),
            data_high=exact(high),
            data_rank_low=row.rank_low,
            data_rank_high=row.rank_high,
        )

    def _texts(self, each: Drawn, y: float) -> Iterator[str]:
        """The texts of a row; names that are too long for their column are shortened."""
        at, pen, bold = self.at, self.pen, self._is_own(each)
        yield pen.text(each.rank, at.rank, y)
        yield pen.text(
            svg.shortened(each.city, at.promise - at.city - GAP, bold=True), at.city, y, bold=bold
        )
        for n, line in enumerate(each.promises):
            yield pen.text(line, at.promise, y + n * SECOND)
        for said, x in zip((each.value, *each.gaps), (at.value, *at.gaps), strict=True):
            yield pen.text(said, x, y, anchor="end")
        if each.notes:
            yield self._muted(each.notes, at.notes, y, at.width - MARGIN - at.notes)
        if each.under:
            y += SECOND * len(each.promises)
            yield self._muted(each.under, at.city, y, at.axis.left - at.city - GAP)

    def _muted(self, said: str, x: float, y: float, room: float) -> str:
        said = svg.shortened(said, room, SMALL)
        return self.pen.text(said, x, y, size=SMALL, role="muted")

    def _bar(self, each: Drawn, middle: float) -> Iterator[str]:
        """From zero to the nearer end, outlined on to the other, and a dot at the value shown."""
        role, at, top = self._role(each), self.at.axis.at, middle - BAR / 2
        low, high = each.ends
        near = min(max(ZERO, low), high)
        if near:
            left, right = sorted((at(ZERO), at(near)))
            yield bar(self.pen, left, right, top, BAR, role)
        if each.is_open:
            yield span(self.pen, at(low), at(high), top, BAR, role)
        if each.is_dotted:
            yield dot(self.pen, at(each.value_shown), middle, role)

    def _is_own(self, each: Drawn) -> bool:
        return each.id in self.bars.own

    def _role(self, each: Drawn) -> str:
        return "own" if self._is_own(each) else "first" if each.row.rank_low == 1 else "bar"

    def _legend(self) -> None:
        rows = self.bars.rows
        roles = {self._role(each) for each in rows}
        signs: list[str] = [role for role in ("first", "bar", "own") if role in roles]
        signs += ["dot"] if any(each.is_dotted for each in rows) else []
        signs += ["floor"] if self.bars.floors else []
        signs += ["range"] if any(each.is_open for each in rows) else []
        legend(self.sheet, signs)
