"""Where ranked rows, their texts and their scale stand beside each other."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from fractions import Fraction

from bizbench.ground.record import Struct
from bizbench.ground.texts import text
from bizbench.output.charts import svg
from bizbench.output.charts.axis import Axis, axis
from bizbench.output.charts.sheet import MARGIN, WIDTH
from bizbench.output.charts.svg import SMALL
from bizbench.output.words import amounts
from bizbench.questions.compare.records import Row, Set

#: The height of a row and of a further line of it.
ROW, SECOND = 27.0, 15.0
#: Between columns; the least width of the scale; the most of columns of texts.
GAP, LEAST = 16.0, 320.0
CITY, PROMISE, NOTES, HEAD = 210.0, 250.0, 170.0, 130.0


class Drawn(Struct, frozen=True):
    """A row that has a value, with the texts that stand beside its bar, and ``said`` in words.

    ``gaps`` are as many as their headings.
    """

    row: Row
    rank: str
    city: str
    promise: str
    value: str
    gaps: tuple[str, ...]
    notes: str
    under: str
    said: str = ""

    @property
    def id(self) -> str:
        """The city's id; nothing for a goalpost."""
        return self.row.city.id if self.row.city else ""

    @property
    def is_open(self) -> bool:
        """Whether the value moves with the reading."""
        return self.ends[0] != self.ends[1]

    @property
    def is_dotted(self) -> bool:
        """Whether no bar ends at the value that is shown: where it moves, or is zero."""
        return self.is_open or self.value_shown == 0

    @property
    def promises(self) -> list[str]:
        """The promise in lines: what is promised is never cut."""
        return svg.lines(self.promise, PROMISE)

    @property
    def height(self) -> float:
        return ROW + SECOND * (len(self.promises) - 1 + bool(self.under))

    @property
    def value_shown(self) -> Fraction:
        assert self.row.value is not None
        return self.row.value

    @property
    def ends(self) -> tuple[Fraction, Fraction]:
        """The lowest and the highest value over the readings."""
        return min(self.row.values), max(self.row.values)


class Bars(Struct, frozen=True):
    """What is drawn of a set: its rows, its lines of reference, what the laws above lay down.

    ``gaps`` are the headings of the columns of gaps; only what has a value is here.
    """

    set_: Set
    rows: tuple[Drawn, ...]
    references: tuple[Drawn, ...]
    gaps: tuple[str, ...]
    own: Collection[str]
    lang: str

    @property
    def unit(self) -> str:
        return amounts.unit_named(self.set_.measure, self.set_.unit, self.lang, self.set_.case)

    @property
    def short_unit(self) -> str:
        """The unit without what it is a share of or the period it is for."""
        counter = self.set_.measure.counted(self.set_.unit, self.set_.case)
        return amounts.unit_alone(self.set_.unit, self.lang, counter)

    @property
    def floors(self) -> dict[str, Fraction]:
        """The floors that have a value, by the ids of the cities that they bind."""
        return {
            city: row.value
            for row in self.set_.floors
            if row.value is not None
            for city in row.binds
        }

    @property
    def values(self) -> Iterator[Fraction]:
        """All that must find room on the scale."""
        for each in (*self.rows, *self.references):
            yield from each.row.values
        yield from self.floors.values()


class Places(Struct, frozen=True):
    """Where the columns stand: texts by their left ends, numbers by their right ones."""

    rank: float
    city: float
    promise: float
    value: float
    gaps: tuple[float, ...]
    notes: float
    axis: Axis
    width: float

    @property
    def right(self) -> float:
        """The right end of the scale."""
        return self.axis.left + self.axis.room


def laid_out(bars: Bars) -> Places:
    """Each column as wide as its texts, up to a limit; the scale has the rest."""
    rows, lang = bars.rows, bars.lang

    def room(id: str, most: float, *, bold: bool = False) -> float:
        return min(
            _widest((text(lang, f"column.{id}"), *(getattr(r, id) for r in rows)), bold=bold), most
        )

    city = MARGIN + room("rank", CITY) + GAP
    promise = city + room("city", CITY, bold=True) + GAP
    left = promise + room("promise", PROMISE) + GAP
    value = GAP + max(_widest(r.value for r in rows), min(svg.width(bars.short_unit, SMALL), HEAD))
    gaps = [
        GAP + max(_widest(r.gaps[n] for r in rows), min(svg.width(head, SMALL), HEAD))
        for n, head in enumerate(bars.gaps)
    ]
    notes = GAP + room("notes", NOTES)
    scale = max(WIDTH - MARGIN - notes - sum(gaps) - value - left, LEAST)
    at = left + scale + value
    ends = tuple(at + sum(gaps[: n + 1]) for n in range(len(gaps)))
    last = ends[-1] if ends else at
    return Places(
        rank=MARGIN,
        city=city,
        promise=promise,
        value=at,
        gaps=ends,
        notes=last + GAP,
        axis=axis(bars.values, left, scale),
        width=last + notes + MARGIN,
    )


def _widest(texts: Iterable[str], *, bold: bool = False) -> float:
    return max((svg.width(each, bold=bold) for each in texts), default=0.0)
