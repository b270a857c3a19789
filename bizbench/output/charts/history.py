"""The chart of a history: each promise on a line of its own, with a dot for each document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from bizbench.data.naming import scope_words
from bizbench.data.records import City, Plan
from bizbench.ground.record import Struct
from bizbench.ground.texts import text
from bizbench.output.charts import svg
from bizbench.output.charts.sheet import MARGIN, WIDTH, Sheet
from bizbench.output.charts.signs import dot, legend, ring
from bizbench.output.charts.svg import SMALL, element
from bizbench.output.pages.grid import titled
from bizbench.output.pages.history import documents, summaries
from bizbench.output.words import history as cells
from bizbench.output.words import sources
from bizbench.output.words.labels import document, listed
from bizbench.questions.history.records import History, Step, Thread
from bizbench.questions.verdict import RELAXED, TIGHTENED

#: So many promises are drawn.
MOST = 40
#: Where the documents begin, and the least room of each.
LEFT, LEAST = 320.0, 150.0
#: From one line of text to the next; from the top of a row to its dots, from there to their texts.
LINE, ABOVE, BELOW = 15.0, 16.0, 18.0


def chart(result: History, lang: str, footer: str | None = None) -> str:
    """Without a ``footer`` it is a part of a page, as that of ``bars.ranked``."""
    cities = [city.id for city in result.cities]
    names = listed(lang, [city.name.get(lang) for city in result.cities])
    most = max(map(len, result.plans), default=0)
    width = max(WIDTH, LEFT + most * LEAST + MARGIN)
    title = titled(text(lang, "chart.steps", cities=names), lang)
    sheet = Sheet(title, lang, footer, width)
    threads = sorted(result.threads, key=lambda thread: cities.index(thread.city.id))
    shown, plans = threads[:MOST], dict(zip(cities, result.plans, strict=True))
    sheet.head((*summaries(result, lang), *([text(lang, "chart.steps-how")] if shown else ())))
    letters = cells.StepLetters(lang)
    for city, own in groupby(shown, lambda thread: thread.city):
        Drawing(sheet, city, plans[city.id], letters).draw([*own])
    if shown:
        sheet.y += 8
        legend(sheet, _signs(shown))
    more = len(threads) - len(shown)
    below = [text(lang, "chart.steps-more", n=more)] if more else []
    below += [text(lang, "history.folded", n=result.folded)] if result.folded else []
    below += letters.by_document()
    sheet.foot([*letters.marks()], (*below, *sources.documents(documents(result), lang)))
    return sheet.svg()


class Stop(Struct, frozen=True):
    """One document on the line of a promise, with the texts below its dot."""

    x: float
    step: Step
    texts: tuple[str, ...]
    lines: tuple[str, ...]


class Drawing:
    """The promises of one city on the sheet."""

    def __init__(
        self, sheet: Sheet, city: City, plans: Sequence[Plan], letters: cells.StepLetters
    ) -> None:
        self.sheet, self.pen, self.lang = sheet, sheet.pen, sheet.lang
        self.city, self.plans, self.letters = city, plans, letters
        self.room = (sheet.width - MARGIN - LEFT) / max(len(plans), 1)
        #: Side by side, however many years lie between them.
        self.at = {plan.id: LEFT + self.room * (n + 0.5) for n, plan in enumerate(plans)}

    def draw(self, threads: Sequence[Thread]) -> None:
        """The documents, then each indicator with its promises."""
        self._over()
        for indicator, own in groupby(threads, lambda thread: thread.indicator):
            self.sheet.y += 6
            self.sheet.heading(indicator.name.get(self.lang))
            for thread in own:
                self._thread(thread)

    def _over(self) -> None:
        """The name of the city, and its documents."""
        top, parts, most = self.sheet.y + LINE, [], 1
        self.sheet.heading(self.city.name.get(self.lang), LEFT - MARGIN)
        for plan in self.plans:
            lines = svg.lines(document(plan, self.lang), self.room - 12, SMALL)
            parts += self._below(lines, self.at[plan.id], top)
            most = max(most, len(lines))
        self.sheet.draw(*parts)
        self.sheet.y = max(self.sheet.y, top + (most - 1) * LINE)

    def _below(self, lines: Sequence[str], x: float, top: float) -> list[str]:
        """Small texts below each other, in the middle of a document's column."""
        return [
            self.pen.text(line, x, top + n * LINE, size=SMALL, anchor="middle")
            for n, line in enumerate(lines)
        ]

    def _thread(self, thread: Thread) -> None:
        """One promise: what it is about, its dots from the first to the last, their texts."""
        middle = self.sheet.y + ABOVE
        scope = scope_words(thread.indicator, thread.last.scope).get(self.lang)
        name = f"{thread.measure.name.get(self.lang)} › {scope}"
        named = svg.lines(name, LEFT - MARGIN - 10)
        stops = [self._stop(thread, step) for step in thread.steps]
        parts = [self.pen.text(line, MARGIN, middle + 5 + n * LINE) for n, line in enumerate(named)]
        ends = {"x1": stops[0].x, "x2": stops[-1].x, "y1": middle, "y2": middle}
        parts.append(element("line", **ends, **self.pen.colour("grid", "stroke")))
        for stop in stops:
            parts.append(self._dot(stop, middle))
            parts += self._below(stop.lines, stop.x, middle + BELOW)
        said = text(self.lang, "chart.named", name=name, said=self._said(stops))
        self.sheet.draw(svg.group(parts, said, class_="row", data_measure=thread.measure.id))
        self.sheet.say(said)
        most = max(len(stop.lines) for stop in stops)
        self.sheet.y = max(middle + len(named) * LINE, middle + BELOW + (most - 1) * LINE) + 4

    def _stop(self, thread: Thread, step: Step) -> Stop:
        texts = tuple(filter(None, self._texts(thread, step)))
        lines = (line for said in texts for line in svg.lines(said, self.room - 12, SMALL))
        return Stop(self.at[step.plan.id], step, texts, tuple(lines))

    def _texts(self, thread: Thread, step: Step) -> Iterator[str]:
        """What is promised, if need be to whom, what became of it, what else changed, its notes."""
        said, is_same = cells.promise(step, self.lang), step.about.scope == thread.last.scope
        yield said if is_same else cells.scoped(thread, step, said, self.lang)
        yield " ".join(
            filter(None, (cells.verdict(step, self.lang), cells.difference(step, self.lang)))
        )
        yield cells.aspects(thread, step, self.lang)
        yield self.letters.of_step(thread, step)

    def _said(self, stops: Sequence[Stop]) -> str:
        """The line in words: ``2021: ≤ 5 days; 2022: ≤ 3 days, tightened −2 days``."""
        said = [
            text(
                self.lang,
                "chart.named",
                name=document(stop.step.plan, self.lang),
                said=text(self.lang, "join.list").join(stop.texts),
            )
            for stop in stops
        ]
        return text(self.lang, "join.clause").join(said)

    def _dot(self, stop: Stop, middle: float) -> str:
        if stop.step.target is None:
            return ring(self.pen, stop.x, middle)
        return dot(self.pen, stop.x, middle, _role(stop.step))


def _role(step: Step) -> str:
    """How a dot is coloured; what became of the promise stands below it in words."""
    direction = step.direction
    return "first" if direction == TIGHTENED else "own" if direction == RELAXED else "bar"


def _signs(threads: Sequence[Thread]) -> list[str]:
    """The signs that are drawn, as the legend has them."""
    steps = [step for thread in threads for step in thread.steps]
    found = {f"step-{'none' if step.target is None else _role(step)}" for step in steps}
    return [sign for sign in ("step-first", "step-own", "step-bar", "step-none") if sign in found]
