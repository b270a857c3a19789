"""What the sheets of a workbook hold: one list of columns for writing and for reading."""

from __future__ import annotations

from bizbench.ground.record import Struct
from bizbench.ground.texts import LANGUAGES, text


class Column(Struct, frozen=True):
    """A column of a sheet, or a line of the card.

    ``key`` names its texts; ``width`` is in letters, of which a Chinese one takes two; ``room`` is
    that of the texts of a closed list. What is ``needed`` has to stand in the sheet.
    """

    key: str
    width: int = 12
    room: str | None = None
    needed: bool = False


class Sheet(Struct, frozen=True):
    """A sheet by its id, with its columns in the order in which they are written."""

    id: str
    columns: tuple[Column, ...] = ()

    def title(self, lang: str) -> str:
        return text(lang, f"sheet.{self.id}")

    def heading(self, key: str, lang: str) -> str:
        return text(lang, f"sheet.{self.id}.{key}")

    def without(self, *keys: str) -> Sheet:
        """The sheet with fewer columns."""
        return Sheet(self.id, tuple(c for c in self.columns if c.key not in keys))

    def headings(self) -> dict[str, str]:
        """What a heading may be, in either language, to its key."""
        keys = [column.key for column in self.columns]
        return {self.heading(key, lang): key for key in keys for lang in LANGUAGES}

    @property
    def needed(self) -> tuple[str, ...]:
        return tuple(column.key for column in self.columns if column.needed)


#: What is not checked yet, of a figure and of an item: columns that only a draft's workbook has.
CHECK, CHECK_ITEM = "check", "check-item"

TARGETS = Sheet(
    "targets",
    (
        Column("item", 10, needed=True),
        Column(CHECK_ITEM, 10),
        Column("title-zh", 28),
        Column("role", 12, "role"),
        Column("measure", 34, needed=True),
        Column("scope", 26, needed=True),
        Column(CHECK, 34),
        Column("written", 30, needed=True),
        Column("bound", 12, "bound", needed=True),
        Column("value", 10, needed=True),
        Column("high", 10),
        Column("unit", 12, needed=True),
        Column("lead", 22),
        Column("support", 30),
        Column("due", 13),
        Column("change", 8, "change"),
        Column("base", 13, "base"),
        Column("baseline", 14),
        Column("commitment", 12, "commitment"),
        Column("status", 12, "status"),
        Column("statistic", 10, "statistic"),
        Column("per", 8, "per"),
        Column("clock", 22),
        Column("threshold", 18),
        Column("excludes", 20),
        Column("condition-zh", 24),
        Column("reading-zh", 30),
        Column("inferred", 16, "inferred"),
        Column("note-zh", 30),
        Column("title-en", 28),
        Column("condition-en", 24),
        Column("reading-en", 30),
        Column("note-en", 30),
    ),
)
ASIDE = Sheet(
    "aside",
    (
        Column("item", 10, needed=True),
        Column("written", 34, needed=True),
        Column("why", 14, "why", needed=True),
        Column(CHECK, 12),
        Column("note-zh", 50),
        Column("note-en", 30),
    ),
)
CARD = Sheet(
    "card",
    (
        Column("city", needed=True),
        Column("year", needed=True),
        Column("slug"),
        Column("kind", room="kind", needed=True),
        Column("title-zh", needed=True),
        Column("title-en"),
        Column("number"),
        Column("issuer-zh"),
        Column("issuer-en"),
        Column("issued"),
        Column("published"),
        Column("url"),
        Column("coverage", room="coverage", needed=True),
        Column("read", needed=True),
        Column("about"),
        Column("period"),
        Column("due"),
        Column("replaces"),
        Column("text-sha256"),
        Column("note-zh"),
        Column("note-en"),
    ),
)
REPORTS = Sheet(
    "reports",
    (
        Column("target", 46, needed=True),
        Column("measure", 34),
        Column("scope", 24),
        Column("promise", 22),
        Column("lead", 22),
        Column("date", 13, needed=True),
        Column("value", 10, needed=True),
        Column("unit", 12, needed=True),
        Column("done", 10, "done"),
        Column("change", 8, "change"),
        Column("so-far", 10, "so-far"),
        Column("per", 8, "per"),
        Column("statistic", 10, "statistic"),
        Column("note-zh", 34),
        Column("note-en", 34),
        Column("source-title", 30),
        Column("source-publisher", 22),
        Column("source-url", 30),
    ),
)
REPORT_CARD = Sheet(
    "card",
    (
        Column("city", needed=True),
        Column("year", needed=True),
        Column("slug"),
        Column("source-title", needed=True),
        Column("source-publisher"),
        Column("source-url"),
    ),
)
#: What a sheet that is read may be called; any others are a person's own.
TITLES = frozenset(
    sheet.title(lang).casefold() for sheet in (TARGETS, ASIDE, CARD, REPORTS) for lang in LANGUAGES
)
#: Columns that are there to be read by a person; what stands in them is not taken over.
SHOWN = frozenset({"measure", "scope", "promise", "lead"})
#: Between several names in one cell, where a name may hold the sign that lists them otherwise.
BETWEEN_SCOPES = " | "
