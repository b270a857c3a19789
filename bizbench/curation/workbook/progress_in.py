"""Reports on a plan from their sheets."""

from __future__ import annotations

from collections.abc import Callable

from bizbench.curation.workbook import wording
from bizbench.curation.workbook.cells import Reader
from bizbench.curation.workbook.columns import REPORT_CARD, REPORTS, SHOWN
from bizbench.curation.workbook.grid import Book
from bizbench.curation.workbook.nodes import Node, keyed, listed
from bizbench.curation.workbook.plan_in import Made, year
from bizbench.curation.workbook.promises import Nodes
from bizbench.curation.workbook.table import Row, card, table
from bizbench.data import books
from bizbench.data.records import Measure
from bizbench.data.translate import Glossary
from bizbench.ground.refusals import UsageError
from bizbench.ground.texts import text

#: Cells that are filled in before anybody reports anything.
_BEFORE = SHOWN | {"target", "unit", "change"}


def reports(book: Book, known: Glossary, lang: str) -> Made:
    """Every row in which something is reported, with every cell that cannot be read."""
    head, problems = card(book, REPORT_CARD, lang)
    of_card, reader = Reader(book.shown, REPORT_CARD, lang), Reader(book.shown, REPORTS, lang)
    source = _source(of_card, head)
    found = table(book, REPORTS, lang)
    rows = [row for row in found.rows if row.cells.keys() - _BEFORE]
    made = [node for row in rows if (node := _report(reader, row, known)) is not None]
    nodes: Nodes = {
        "city": of_card.text(head, "city"),
        "year": year(of_card, head),
        "kind": Node("progress", (head.line, 1)),
        "source": source,
        "reports": listed(made, (head.line, 1)),
    }
    said = (*book.problems, *problems, *of_card.problems, *found.problems, *reader.problems)
    return Made(keyed(nodes, (head.line, 1)), head, said, reader.units)


def _report(reader: Reader, row: Row, known: Glossary) -> Node | None:
    before = len(reader.problems)
    reader.needed(row, "target", "date")
    _same_target(reader, row, known)
    value = reader.amount(row, "value", "unit")
    if value is None and not row.said("done"):
        reader.needed(row, "value")
    nodes: Nodes = {
        "target": reader.text(row, "target"),
        "date": reader.date(row, "date"),
        "value": value,
        "done": _yes_no(reader, row, "done"),
        "change": reader.text(row, "change"),
        "so-far": _yes_no(reader, row, "so-far"),
        "per": reader.text(row, "per"),
        "statistic": reader.text(row, "statistic"),
        "source": _source(reader, row),
        "note": reader.bilingual(row, "note"),
    }
    is_sound = len(reader.problems) == before and not row.is_broken
    return keyed(nodes, row.at("target")) if is_sound else None


def _source(reader: Reader, row: Row) -> Node | None:
    parts = {key: reader.text(row, f"source-{key}") for key in ("title", "publisher", "url")}
    first = next((node for node in parts.values() if node), None)
    return keyed(parts, first.place) if first else None


def _yes_no(reader: Reader, row: Row, key: str) -> Node | None:
    node = reader.text(row, key)
    if node is None:
        return None
    said = wording.yes_no(node.value, key)
    if said is None:
        offered = [text(reader.lang, f"sheet.{key}.{id}") for id in ("yes", "no")]
        more = {"found": node.value, "hint": "", "allowed": ", ".join(offered)}
        reader.wrong("cell-word", row, key, **more)
        return None
    return Node(said, node.place)


def _same_target(reader: Reader, row: Row, known: Glossary) -> None:
    """Says where the measure or the scope beside a target is another's: columns sorted apart."""
    try:
        id = books.target_id(known.indicators, known.cities, row.said("target"))
    except UsageError:
        return  # the checks say so
    measure, _, rest = id.partition("@")
    measure = "/".join(measure.split("/")[-2:])
    own = known.measure(measure)
    for key, wanted, meant in (
        ("measure", measure, lambda said: known.measure(said).id),
        ("scope", rest.partition("#")[0], lambda said: _scope(said, own, known)),
    ):
        if row.said(key) and _id(meant, row.said(key)) != wanted:
            reader.wrong("cell-not-of-target", row, key, found=row.said(key))


def _scope(said: str, measure: Measure, known: Glossary) -> str:
    return str(books.find_scope(known.indicators, said, [measure]))


def _id(meant: Callable[[str], str], said: str) -> str:
    """The id of a name; the name itself where it is none."""
    try:
        return meant(said)
    except UsageError:
        return said
