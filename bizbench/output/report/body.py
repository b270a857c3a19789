"""The body of a report: its parts in order, the long tables of which are made elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from bizbench.data.naming import telling
from bizbench.data.records import Indicator
from bizbench.ground.texts import text
from bizbench.output.report import changes, floors, matrix, opening, places, sets
from bizbench.output.report.book import Book
from bizbench.output.report.grids import Grid, html
from bizbench.output.report.html import Html, el, joined
from bizbench.output.report.records import LARGE, Held, key
from bizbench.output.words import footers
from bizbench.output.words.labels import document
from bizbench.questions.asked import Asked
from bizbench.questions.compare.records import Set

#: Makes a table in the language of a book.
Make = Callable[[Book], Grid]
_HOW = ("promises", "rank", "bar", "gap", "silence", "card")


def title(book: Book) -> str:
    return opening.title(book)


def tables(book: Book) -> Iterator[tuple[str, Make]]:
    """Every long table with its name and how it is made."""
    found = book.report.comparison
    for number, set_ in enumerate(found.sets):
        if set_.is_table:
            yield f"s{number}", partial(_set, set_)
    for indicator in [] if book.report.is_large else found.indicators:
        mine = sets.of_indicator(book, indicator)
        if any(s.is_ranked for s in mine):
            yield f"m{book.indicators[indicator.id]}", partial(_heat, indicator)
    if any(s.floors for s in found.sets):
        yield "floors", floors.grid
    for number in range(len(book.held)):
        yield f"d{number}", partial(_figures, number)


def _set(set_: Set, book: Book) -> Grid:
    return sets.grid(book, set_)


def _heat(indicator: Indicator, book: Book) -> Grid:
    return matrix.grid(book, sets.of_indicator(book, indicator))


def _figures(number: int, book: Book) -> Grid:
    city, plan = book.held[number]
    return places.figures(book, city, plan)


# --- parts --------------------------------------------------------------------------------


def article(book: Book, slots: Mapping[str, Html], asked: Asked) -> Html:
    """Everything in one language."""
    parts = [(name, made) for name, made in _parts(book, slots) if made]
    contents = (el("li", book.link(book.say(name), name)) for name, _ in parts)
    nav = el("nav", el("ul", *contents), class_="contents", aria_label=book.say("contents"))
    head = el(
        "header",
        el("p", text(book.lang, "comparison.targets"), class_="kicker"),
        el("h1", title(book)),
        *opening.answer(book),
    )
    sections = (
        el(
            "section",
            book.heading(2, book.say(name)),
            made,
            id=book.id(name),
            class_=f"part {name}",
        )
        for name, made in parts
    )
    return joined((head, nav, *sections, _footer(book, asked)), "\n")


def _parts(book: Book, slots: Mapping[str, Html]) -> Iterator[tuple[str, Html]]:
    """The parts by name, in order; what holds nothing is left out."""
    report = book.report
    yield "own", joined(opening.portrait(book, found) for found in report.named)
    if not report.comparison.sets:
        yield "short", el("p", book.say("none"))
    else:
        yield "short", opening.in_short(book)
    yield (
        "indicators",
        joined(_indicator(book, found, slots) for found in report.comparison.indicators),
    )
    yield "matrix", _matrix(book, slots)
    yield "floors", _floors(book, slots)
    changed = joined(changes.sections(book))
    how = el("p", book.say("changes-how" if changed else "changes-none"), class_="small")
    yield "changes", joined((how, changed))
    listed = html(places.overview(book), book.lang)
    yield "places", joined((listed, *(_place(book, held, slots) for held in report.held)))
    yield "how", _how(book)


def slot(name: str, slots: Mapping[str, Html]) -> Html:
    """The place of a long table; empty where the script fills it."""
    return el("div", slots.get(name, Html("")), class_="grid", data_t=name)


def _how(book: Book) -> Html:
    said = [book.say(f"how.{id}") for id in _HOW]
    if book.report.is_large:
        said.append(book.say("how.large", n=LARGE))
    return el("ul", *(el("li", each) for each in said))


def _footer(book: Book, asked: Asked) -> Html:
    """What it takes to make the report again."""
    made = book.say("made", command=asked.line(book.lang))
    return el("footer", el("p", footers.line(asked, book.lang)), el("p", made))


# --- indicators ---------------------------------------------------------------------------


def _indicator(book: Book, indicator: Indicator, slots: Mapping[str, Html]) -> Html:
    """One indicator: what it is, its sets, what one city alone states, what nobody does."""
    number = str(book.indicators[indicator.id])
    mine = sets.of_indicator(book, indicator)
    shown = [_block(book, set_, slots) for set_ in mine if set_.is_table]
    alone = sets.alone(book, mine)
    if alone is not None:
        head = book.heading(4, book.say("alone-title"), f"a{number}")
        shown.append(el("section", head, html(alone, book.lang), class_="set"))
    shown += [el("p", said, class_="small") for said in sets.silences(book, indicator)]
    targets = text(book.lang, "comparison.targets")
    head = book.heading(3, indicator.name.get(book.lang), f"i{number}", targets)
    about = el("p", indicator.about.get(book.lang), class_="small")
    return _opened(book, joined((head, about)), joined(shown), "indicator", data_i=number)


def _opened(book: Book, head: Html, inner: Html, css: str, **more: str) -> Html:
    """A part that stands open; of a large report one that is opened, so that it is made then."""
    if book.report.is_large:
        shown = el("details", el("summary", head), inner)
        return el("section", shown, class_=css, **more)
    return el("section", head, inner, class_=css, **more)


def _block(book: Book, set_: Set, slots: Mapping[str, Html]) -> Html:
    name = f"s{book.sets[key(set_)]}"
    touching = {switch for switch, _ in book.report.switches}
    conventions = " ".join(c for c in set_.readings[0] if c in touching)
    head = book.heading(4, book.set_name(set_))
    return el(
        "section",
        head,
        slot(name, slots),
        id=book.id(name),
        class_="set",
        data_c=conventions,
    )


def _matrix(book: Book, slots: Mapping[str, Html]) -> Html:
    """A table for each indicator in which anything is ranked; hundreds of columns are no map."""
    if book.report.is_large:
        return Html("")
    found = []
    for indicator in book.report.comparison.indicators:
        number = book.indicators[indicator.id]
        if any(s.is_ranked for s in sets.of_indicator(book, indicator)):
            head = book.heading(3, indicator.name.get(book.lang))
            inner = slot(f"m{number}", slots)
            found.append(_opened(book, head, inner, "heats", data_i=str(number)))
    if not found:
        return Html("")
    return joined((el("p", matrix.legend(book), class_="small"), *found))


def _floors(book: Book, slots: Mapping[str, Html]) -> Html:
    """What is laid down; of a large report to be opened, for it may be a thousand lines."""
    n = sum(len(s.floors) for s in book.report.comparison.sets)
    if not n:
        return el("p", book.say("floors-none"), class_="small")
    shown = slot("floors", slots)
    if book.report.is_large:
        shown = el("details", el("summary", book.say("floors-all", n=n)), shown)
    return joined((el("p", book.say("floors-how"), class_="small"), shown))


# --- places -------------------------------------------------------------------------------


def _place(book: Book, held: Held, slots: Mapping[str, Html]) -> Html:
    """A place: what it is, how often it is ranked, its documents."""
    number = book.places[held.city.id]
    head = book.heading(3, held.city.name.get(book.lang), f"p{number}")
    about = [el("p", places.facts(book, held), class_="small"), *places.standing(book, held.city)]
    documents = [_document(book, held, n, slots) for n in range(len(held.plans))]
    if not documents:
        documents = [el("p", book.say("no-document"), class_="small")]
    css = "place own" if held.city.id in book.own else "place"
    return el("section", head, *about, *documents, class_=css, data_p=str(number))


def _document(book: Book, held: Held, n: int, slots: Mapping[str, Html]) -> Html:
    """One document: closed, with its head and its figures inside."""
    plan = held.plans[n]
    number = book.documents[plan.id]
    figures = book.say("figures", n=sum(1 for _ in book.figures_of(plan)))
    kind = "" if "kind" in telling(plan) else text(book.lang, f"kind.{plan.kind}")
    shown = " · ".join(filter(None, (document(plan, book.lang), kind, figures)))
    inner = joined((places.document(book, plan), slot(f"d{number}", slots)))
    return el("details", el("summary", shown), inner, id=book.id(f"d{number}"), class_="document")


# --- above everything ---------------------------------------------------------------------


def bar(books: list[Book]) -> Html:
    """The ways to the languages; the script puts its controls beside them."""
    links = (el("a", book.say("language"), href=f"#{book.lang}", lang=book.lang, class_="lang") for book in books)
    named = " · ".join(book.say("languages") for book in books)
    return el("div", el("span", "bizbench", class_="brand"), el("nav", *links, aria_label=named), id="bar")
