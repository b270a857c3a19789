"""A plan from its sheets: rows become items, targets and further figures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bizbench.curation.workbook import checks, lists, wording
from bizbench.curation.workbook.cells import Reader
from bizbench.curation.workbook.columns import ASIDE, CARD, CHECK_ITEM, TARGETS
from bizbench.curation.workbook.grid import Book
from bizbench.curation.workbook.nodes import Node, keyed, listed
from bizbench.curation.workbook.promises import (
    Nodes,
    promise,
    remarks,
    scope_names,
    scopes,
    threshold,
)
from bizbench.curation.workbook.table import Row, card, table
from bizbench.data.books import Book as Names
from bizbench.data.books import fold
from bizbench.data.shapes import Spot
from bizbench.data.translate import Around, Glossary
from bizbench.data.yamldoc import Place
from bizbench.ground.problems import Problem
from bizbench.ground.record import Struct
from bizbench.ground.refusals import UsageError
from bizbench.ground.texts import LANGUAGES, text
from bizbench.ground.vocabulary import ROLES

#: Cells of a row that make it one of a figure.
_OF_A_FIGURE = ("measure", "scope", "written", "bound", "value", "high", "unit")
#: What a further figure takes over from its main one.
_OF_THE_MAIN = ("status", "threshold", "excludes")
_OF_THE_ITEM = ("title-zh", "title-en", "lead", "support")


class Made(Struct, frozen=True):
    """A plan or its reports as data with places; ``card`` is where city and year stand.

    ``units`` are, by the cell of an amount, the cells that its units stand in; ``marks`` what is
    remarked on what is not checked yet, by the place of each.
    """

    node: Node
    card: Row
    problems: tuple[Problem, ...]
    units: Mapping[Place, Place]
    marks: Mapping[Place, str] = {}


class _Main(Struct):
    """A main figure on its way: what it says, its row, and its further figures."""

    row: Row
    nodes: Nodes
    also: list[Node]


class _Item(Struct):
    """An item on its way: its first row, what that says of it, its figures."""

    row: Row
    id: str
    nodes: Nodes
    mains: list[_Main]
    aside: list[Node]
    differing: list[str]
    is_read: bool = True


def plan(book: Book, known: Glossary, lang: str) -> Made:
    """Everything that the sheets say, with every cell that cannot be read."""
    head, problems = card(book, CARD, lang)
    of_card = Reader(book.shown, CARD, lang)
    nodes = _card(of_card, head)
    marks = checks.of_card(of_card, head, nodes)
    main = table(book, TARGETS, lang)
    items = _Items(Reader(book.shown, TARGETS, lang), known)
    for row in main.rows:
        items.take(row)
    items.hang()
    aside = table(book, ASIDE, lang)
    put = _aside(Reader(book.shown, ASIDE, lang), aside.rows, items)
    found = [*book.problems, *problems, *of_card.problems, *main.problems]
    found += [*items.reader.problems, *aside.problems, *put.problems]
    nodes["items"] = listed((items.node(item) for item in items.by_id.values()), (head.line, 1))
    firsts = {id: item.row for id, item in items.by_id.items()}
    marks |= checks.of_rows((*main.rows, *aside.rows), firsts)
    return Made(keyed(nodes, (head.line, 1)), head, tuple(found), items.reader.units, marks)


def _card(reader: Reader, row: Row) -> Nodes:
    """What stands above the items, in the order of a data file."""
    about: Nodes = {"title": reader.bilingual(row, "title"), "number": reader.text(row, "number")}
    about["issuer"] = reader.bilingual(row, "issuer")
    about |= {key: reader.date(row, key) for key in ("issued", "published")}
    about |= {key: reader.text(row, key) for key in ("url", "coverage")}
    about["about"] = reader.names(row, "about")
    about["text-sha256"] = reader.text(row, "text-sha256")
    about["note"] = reader.bilingual(row, "note")
    is_whole = wording.means(row.said("read"), wording.WHOLE)
    return {
        "city": reader.text(row, "city"),
        "year": year(reader, row),
        "kind": reader.text(row, "kind"),
        "document": keyed(about, row.at("title-zh")),
        "period": reader.text(row, "period"),
        "due": reader.date(row, "due"),
        "replaces": reader.text(row, "replaces"),
        "read": None if is_whole else reader.names(row, "read"),
    }


def year(reader: Reader, row: Row) -> Node | None:
    """The year of a plan, as a number where it is one."""
    node = reader.date(row, "year")
    if node is not None and node.value.isascii() and node.value.isdigit():
        return Node(int(node.value), node.place)
    return node


def _roles() -> dict[str, str]:
    """What the role of a row may be called."""
    found = {fold(id): id for id in ("main", *ROLES)}
    for lang in LANGUAGES:
        found |= {fold(text(lang, f"role.{id}")): id for id in ("main", *ROLES)}
        found[fold(wording.word(wording.NOT_READ, lang))] = wording.NOT_READ
    return found


class _Items:
    """The items of a sheet as its rows are read one after the other."""

    def __init__(self, reader: Reader, known: Glossary) -> None:
        self.reader, self.known, self.roles = reader, known, _roles()
        self.by_id: dict[str, _Item] = {}
        self.mains: dict[tuple[str, tuple[str, ...]], _Main] = {}
        self.further: list[tuple[Row, str, str]] = []
        self.dropped = False  # whether a main figure could not be read

    def take(self, row: Row) -> None:
        """One row: the head of an item, a main figure, or a further one for later."""
        id = self.reader.text(row, "item")
        if id is None:
            self.reader.needed(row, "item")
            return
        role = self._role(row) if row.said("role") else None
        if role is None and row.said("role"):
            return
        is_figure = any(key in row.cells for key in _OF_A_FIGURE)
        if role in ROLES:
            self.further.append((row, id.value, role))
            return
        item = self._item(row, id)
        if role == wording.NOT_READ or not is_figure:
            self._without_figure(row, item, role)
            return
        nodes = self._target(row, item)
        if nodes is None:
            self.dropped = True
        else:
            item.mains.append(main := _Main(row, nodes, []))
            self.mains.setdefault(self._meant(row), main)

    def _role(self, row: Row) -> str | None:
        return self.reader.word(row, "role", self.roles, lists.roles(self.reader.lang))

    def _item(self, row: Row, id: Node) -> _Item:
        """The item of a row; of its first row what is said of the item."""
        if id.value in self.by_id:
            item = self.by_id[id.value]
            for key in ("title-zh", "title-en"):
                self._as_before(row, item, key)
            return item
        nodes: Nodes = {"item": id, "title": self.reader.bilingual(row, "title")}
        nodes |= {key: self.reader.names(row, key) for key in ("lead", "support")}
        item = self.by_id[id.value] = _Item(row, id.value, nodes, [], [], [])
        return item

    def _as_before(self, row: Row, item: _Item, key: str) -> None:
        """Says where a row contradicts the first one of its item."""
        said = row.said(key)
        if said not in ("", item.row.said(key), *item.differing):
            item.differing.append(said)  # once, in however many rows it stands
            more = {"found": said, "first": item.row.line}
            self.reader.wrong("cell-differs", row, key, **more)

    def _without_figure(self, row: Row, item: _Item, role: str | None) -> None:
        """A row of an item alone: it holds no figure, or has not been read."""
        alone = {"item", CHECK_ITEM, "role", *_OF_THE_ITEM}
        self.reader.without_use(row, *(key for key in row.cells if key not in alone))
        if item.row is not row:
            for key in ("lead", "support"):
                self._as_before(row, item, key)
        if role == wording.NOT_READ:
            item.is_read = False

    def _target(self, row: Row, item: _Item) -> Nodes | None:
        """A main figure; None where too little of it can be read."""
        before = len(self.reader.problems)
        is_whole = self.reader.needed(row, "measure", "scope", "written")
        nodes: Nodes = {"measure": self.reader.text(row, "measure"), **scopes(self.reader, row)}
        nodes |= promise(self.reader, row)
        nodes["status"] = self.reader.text(row, "status")
        nodes["threshold"] = threshold(self.reader, row)
        nodes["excludes"] = self.reader.names(row, "excludes")
        nodes |= remarks(self.reader, row)
        note = nodes.pop("note")
        if item.row is not row:
            nodes |= {key: self._own(row, item, key) for key in ("lead", "support")}
        nodes["note"] = note
        is_sound = len(self.reader.problems) == before and not row.is_broken
        return nodes if is_whole and is_sound else None

    def _own(self, row: Row, item: _Item, key: str) -> Node | None:
        """Departments of a figure by itself, where they are not those of its item."""
        if row.said(key) in ("", item.row.said(key)):
            return None
        if not item.row.said(key):
            none = wording.word(wording.NONE, self.reader.lang)
            more = {"found": row.said(key), "first": item.row.line, "none": none}
            self.reader.wrong("cell-not-in-first", row, key, **more)
        return self.reader.names(row, key)

    def hang(self) -> None:
        """Each further figure under the main one of its measure and scope."""
        for row, item, role in self.further:
            before = len(self.reader.problems)
            is_whole = self.reader.needed(row, "measure", "scope", "written")
            nodes: Nodes = {"as": Node(role, row.at("role"))}
            nodes |= promise(self.reader, row) | remarks(self.reader, row)
            main = self.mains.get(self._meant(row)) if is_whole else None
            if main is None or row.is_broken:
                if len(self.reader.problems) == before and not (row.is_broken or self.dropped):
                    self.reader.wrong("figure-without-main", row, "measure", found=role)
                continue
            for key in _OF_THE_MAIN:
                if row.said(key) and row.said(key) != main.row.said(key):
                    self.reader.without_use(row, key)
            first = self.by_id[item].row if item in self.by_id else main.row
            for key in _OF_THE_ITEM:
                if row.said(key) and row.said(key) not in (first.said(key), main.row.said(key)):
                    self.reader.without_use(row, key)
            if item != main.row.said("item"):
                nodes["item"] = self.reader.text(row, "item")
            if len(self.reader.problems) == before:
                main.also.append(keyed(nodes, row.at("written")))

    def _meant(self, row: Row) -> tuple[str, tuple[str, ...]]:
        """Measure and scopes of a row in ids, so that names and ids are one."""
        around = Around(self.known, (Names(()), Names(())))
        around = around.inside({"measure": row.said("measure")})
        measure = around.measure.id if around.measure else fold(row.said("measure"))
        return measure, tuple(sorted(_id(around, name) for name in scope_names(row.said("scope"))))

    def node(self, item: _Item) -> Node:
        place = item.row.at("item")
        nodes = dict(item.nodes)
        if item.is_read or item.mains:
            nodes["targets"] = listed(map(_figure, item.mains), place)
        if item.aside:
            nodes["set_aside"] = listed(item.aside, item.aside[0].place)
        return keyed(nodes, place)


def _figure(main: _Main) -> Node:
    nodes = dict(main.nodes)
    if main.also:
        nodes["also"] = listed(main.also, main.also[0].place)
    return keyed(nodes, main.row.at("written"))


def _id(around: Around, name: str) -> str:
    try:
        return around.id(Spot("scope"), name) or fold(name)
    except UsageError:
        return fold(name)


def _aside(reader: Reader, rows: Sequence[Row], items: _Items) -> Reader:
    """Figures that were read and left out, each at its item."""
    for row in rows:
        item = reader.text(row, "item")
        if not reader.needed(row, "item", "written", "why") or item is None:
            continue
        if item.value not in items.by_id:
            reader.wrong("aside-without-item", row, "item", found=item.value)
            continue
        nodes = {key: reader.text(row, key) for key in ("written", "why")}
        nodes["note"] = reader.bilingual(row, "note")
        items.by_id[item.value].aside.append(keyed(nodes, row.at("written")))
    return reader
