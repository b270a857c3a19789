"""One city's places: in each set that it is ranked in, where among how many."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from bizbench.ground.record import Struct
from bizbench.ground.texts import text
from bizbench.output.charts import svg
from bizbench.output.charts.sheet import MARGIN, WIDTH, Sheet
from bizbench.output.charts.signs import diamond, dot, legend, span
from bizbench.output.charts.svg import BODY, SMALL, element
from bizbench.output.pages.grid import titled
from bizbench.output.words import cells, sources
from bizbench.output.words import gaps as words
from bizbench.output.words.heads import heads, title
from bizbench.output.words.labels import left_out, narrowed
from bizbench.output.words.notes import Letters
from bizbench.questions.compare.query import CITY
from bizbench.questions.gaps.records import SAME_NUMBER, Gap, Gaps

#: So many sets are drawn.
MOST = 60
#: Where the columns stand: the promise, the places, the rank, the notes.
PROMISE, TRACK, RANK, NOTES = 390.0, 560.0, 825.0, 960.0
ROOM = RANK - TRACK - 40
#: From one line of text to the next, above a row, the height of a tick, the radius of a dot.
LINE, ABOVE, TICK, DOT = 17.0, 8.0, 8.0, 5.0


class Placed(Struct, frozen=True):
    """A set with the texts beside the city's place in it."""

    gap: Gap
    measure: tuple[str, ...]
    promise: tuple[str, ...]
    rank: str
    state: tuple[str, ...]
    notes: tuple[str, ...]
    said: str

    @property
    def height(self) -> float:
        columns = (self.measure, self.promise, ("", *self.state), self.notes)
        return max(map(len, columns)) * LINE + ABOVE


def standing(gaps: Gaps, lang: str, footer: str | None = None) -> str:
    """A city's places as an ``<svg>`` element: a line for each set that it is ranked in.

    ``gaps`` are those of the city, as ``gaps`` answers and ``Profile.gaps`` hold them. Of one that
    is ranked in no set only this is said. Without a ``footer`` it is a part of a page, as that of
    ``bars.ranked``.
    """
    city = gaps.city.name.get(lang)
    named = narrowed(text(lang, "chart.places", city=city), gaps.selection, lang, names_own=True)
    sheet = Sheet(titled(named, lang), lang, footer)
    found = [gap for gap in _by_indicator(gaps.judged) if gap.own.rank_low is not None]
    sheet.head(
        [
            title(gaps, lang),
            *heads(gaps, lang),
            text(lang, "chart.places-how" if found else "chart.places-none"),
        ]
    )
    letters = Letters(lang, (gap.own for gap in found[:MOST]))
    rows = [_placed(gap, gaps, letters, lang) for gap in found[:MOST]]
    if rows:
        Drawing(sheet, gaps, rows).draw()
    for id, n in (
        ("chart.places-more", len(found) - len(rows)),
        ("chart.places-unranked", len(gaps.judged) - len(found)),
    ):
        if n:
            sheet.write(text(lang, id, n=n), size=SMALL)
    whom = [said.text for said in left_out(gaps.selection, lang)]
    below = (*whom, *letters.by_document(), *sources.of_rows((each.gap.own for each in rows), lang))
    sheet.foot([*letters.marks()], below)
    return sheet.svg()


def _by_indicator(rows: Iterable[Gap]) -> list[Gap]:
    """Those of one indicator together, in the order in which they first come."""
    found: dict[str, list[Gap]] = {}
    for row in rows:
        found.setdefault(row.indicator.id, []).append(row)
    return [row for group in found.values() for row in group]


def _placed(gap: Gap, gaps: Gaps, letters: Letters, lang: str) -> Placed:
    name = f"{gap.measure.name.get(lang)} › {words.scope(gap, lang)}"
    state = words.state_name(gaps, gap.state, lang)
    if gap.is_unlike and gap.state != SAME_NUMBER:
        state = text(lang, "floor.other-terms", said=state)
    promise, rank, notes = (
        cells.promise(gap.own, lang),
        words.rank(gap, lang),
        letters.of_row(gap.own),
    )
    said = text(lang, "join.list").join(part for part in (promise, rank, state, notes) if part)
    return Placed(
        gap=gap,
        measure=tuple(svg.lines(name, PROMISE - MARGIN - 20)),
        promise=tuple(svg.lines(promise, TRACK - PROMISE - 30)),
        rank=rank,
        state=tuple(svg.lines(state, NOTES - RANK - 10, SMALL)),
        notes=tuple(svg.lines(notes, WIDTH - MARGIN - NOTES, SMALL)),
        said=text(lang, "chart.named", name=name, said=said),
    )


class Drawing:
    """The sets on their sheet, a line each."""

    def __init__(self, sheet: Sheet, gaps: Gaps, rows: Sequence[Placed]) -> None:
        self.sheet, self.pen, self.gaps, self.rows, self.lang = (
            sheet,
            sheet.pen,
            gaps,
            rows,
            sheet.lang,
        )

    def draw(self) -> None:
        """The sets below their headings, then what the signs mean."""
        self._heads()
        over = None
        for each in self.rows:
            if each.gap.indicator is not over:
                over = each.gap.indicator
                self._over(over.name.get(self.lang))
            self.sheet.draw(self._row(each))
            self.sheet.say(each.said)
            self.sheet.y += each.height
        self.sheet.y += 12
        self._legend()

    def _heads(self) -> None:
        sheet, lang = self.sheet, self.lang
        sheet.y += LINE
        for id, x, anchor in (
            ("sets.column.set", MARGIN, None),
            ("column.promise", PROMISE, None),
            ("chart.first-place", TRACK, None),
            ("chart.last-place", TRACK + ROOM, "end"),
            ("column.rank", RANK, None),
            ("column.notes", NOTES, None),
        ):
            said = text(lang, id)
            sheet.draw(self.pen.text(said, x, sheet.y, size=SMALL, role="muted", anchor=anchor))
        sheet.y += 4

    def _over(self, indicator: str) -> None:
        """The name of an indicator above its sets."""
        self.sheet.y += 4
        self.sheet.heading(indicator)
        self.sheet.y += 2

    def _row(self, each: Placed) -> str:
        """One set: its texts, a tick for each place, and where the city stands."""
        pen, y, own = self.pen, self.sheet.y, each.gap.own
        columns = ((MARGIN, each.measure), (PROMISE, each.promise), (RANK, (each.rank,)))
        parts = [
            pen.text(t, x, y + (n + 1) * LINE) for x, lines in columns for n, t in enumerate(lines)
        ]
        small = [(RANK, n + 1, line) for n, line in enumerate(each.state)]
        small += [(NOTES, n, line) for n, line in enumerate(each.notes)]
        for x, n, line in small:
            parts.append(pen.text(line, x, y + (n + 1) * LINE, size=SMALL, role="muted"))
        parts += self._track(each.gap, y + LINE - BODY * 0.35)
        return svg.group(
            parts,
            each.said,
            class_="row",
            data_measure=each.gap.measure.id,
            data_scope=str(each.gap.basis),
            data_ranked=each.gap.ranked,
            data_rank_low=own.rank_low,
            data_rank_high=own.rank_high,
        )

    def _track(self, gap: Gap, middle: float) -> Iterator[str]:
        """The places from the first to the last, and from which to which the city's runs."""
        ends = gap.own.rank_low or 0, gap.own.rank_high or 0
        line = self.pen.colour("grid", "stroke")
        yield element("line", x1=TRACK, x2=TRACK + ROOM, y1=middle, y2=middle, **line)
        for place in range(1, gap.ranked + 1):
            x = _at(place, gap)
            yield element("line", x1=x, x2=x, y1=middle - TICK / 2, y2=middle + TICK / 2, **line)
        role, (first, last) = _role(gap), (_at(place, gap) for place in ends)
        if first != last:
            yield span(self.pen, first, last, middle - DOT, DOT * 2, role)
        for x in dict.fromkeys((first, last)):
            yield dot(self.pen, x, middle, role, DOT)
        for place in self._theirs(gap):
            yield diamond(self.pen, _at(place, gap), middle)

    def _theirs(self, gap: Gap) -> list[int]:
        """The places of the city that this one is held against, from the first to the last."""
        if self.gaps.query.against.kind != CITY:
            return []
        return sorted({n for row in gap.others for n in (row.rank_low, row.rank_high) if n})

    def _legend(self) -> None:
        roles = {_role(each.gap) for each in self.rows}
        signs: list[str] = [role for role in ("first", "bar") if role in roles]
        if any(each.gap.own.rank is None for each in self.rows):
            signs.append("open")
        if any(self._theirs(each.gap) for each in self.rows):
            signs.append("theirs")
        legend(self.sheet, signs, city=words.names(self.gaps, self.lang)[1])


def _at(place: int, gap: Gap) -> float:
    return TRACK + ROOM * (place - 1) / max(gap.ranked - 1, 1)


def _role(gap: Gap) -> str:
    return "first" if gap.own.rank_low == 1 else "bar"
