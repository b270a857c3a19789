"""Tables of the items of documents, and of the figures in them that are no promises."""

from __future__ import annotations

from typing import NamedTuple

from bizbench.data.catalog import Catalog
from bizbench.data.records import Item, Plan, SetAside
from bizbench.ground.vocabulary import SET_ASIDE as WHY
from bizbench.output.package.columns import Col, col, lifted, texts, words
from bizbench.output.package.model import Table, key
from bizbench.output.tables.show import ASIDE


class Place(NamedTuple):
    """An item of a document."""

    plan: Plan
    number: int
    item: Item
    catalog: Catalog


class Aside(NamedTuple):
    """A figure of an item that was read and left out."""

    plan: Plan
    number: int
    item: Item
    figure: SetAside


ITEMS: Table = Table(
    "items",
    (
        Col("plan", "string", lambda p, _: p.plan.id, "方案编号", "the plan's id", needed=True),
        Col("item", "string", lambda p, _: p.item.id, "条目", "the item's number", needed=True),
        Col("number", "integer", lambda p, _: p.number, "序号", "its place in the file", needed=True),
        Col("title.en", "string", lambda p, _: p.item.title and p.item.title.en, "条目标题（英文）", "the item's heading, in English"),
        Col("title.zh", "string", lambda p, _: p.item.title and p.item.title.zh, "条目标题", "the item's heading, in Chinese"),
        Col(
            "is_read", "boolean", lambda p, _: p.item.targets is not None, "是否已审读", "whether it has been read for figures", needed=True
        ),
        Col("lead", "list", lambda p, _: p.item.lead, "牵头单位原名", "departments in the lead (牵头单位), as the document has them"),
        Col("support", "list", lambda p, _: p.item.support, "责任单位原名", "departments that support (责任单位、配合单位)"),
        Col("line", "integer", lambda p, _: p.item.line, "行号", "line in the data file", needed=True),
    ),
    ("plan", "item"),
    (key("plan", "documents"),),
)

SET_ASIDE: Table = Table(
    "set_aside",
    (
        Col("plan", "string", lambda a, _: a.plan.id, "方案编号", "the plan's id", needed=True),
        Col("item", "string", lambda a, _: a.item.id, "条目", "the item's number", needed=True),
        Col("number", "integer", lambda a, _: a.number, "序号", "its place among those of the item", needed=True),
        *lifted(
            (
                col(ASIDE, "written", needed=True),
                col(ASIDE, "why", needed=True, enum=WHY),
                *texts(ASIDE, "why_name", needed=True),
                *words(ASIDE, "note", lambda a, _: a.note),
            ),
            lambda a, _: a.figure,
        ),
    ),
    ("plan", "item", "number"),
    (key("plan", "documents"), key("plan item", "items", "plan item")),
)
