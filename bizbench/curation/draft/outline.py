"""The items of a document: its headings, and the text that stands under each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from bizbench.figures.headings import ANNEX, ARTICLE, HEADINGS, NUMERAL
from bizbench.ground.record import Struct
from bizbench.ground.variants import fold

#: Name of the text before the first heading.
PREAMBLE = "前言"

_BLANK = " \t\u3000\u00a0"
_LONGEST_TITLE = 60
_LONGEST_LINE_TITLE = 50
#: Where a title ends that has no full stop of its own.
_CLAUSE = re.compile(r"[,，;；:：]")
#: A sentence, as a preamble has one, and a line of text, as one stands under a heading.
_SENTENCE = re.compile(r"[^\n]{20,}[。;；]|[^\n]{60,}")
_TEXT = re.compile(r"[^\s。.][^\n]{14,}")


class Section(Struct, frozen=True):
    """An item: ``id`` as a data file names it, its places in the document.

    ``start`` is where the heading begins, ``body`` where the text under it begins, ``end`` where
    the next heading begins. ``above`` are the titles of the headings it stands under.
    """

    id: str
    title: str
    start: int
    body: int
    end: int
    above: tuple[str, ...] = ()


class _Heading(Struct, frozen=True):
    depth: int
    label: str
    title: str
    start: int
    body: int


def outline(text: str, figures: Sequence[int] = ()) -> list[Section]:
    """The items of a document from top to bottom; each of the places ``figures`` is in one.

    An item is a heading that has a text of its own or no heading under it. Its id is its number
    where the document counts its items through, else the numbers of the headings above with it
    (``二(四)``); an unnumbered heading is its own id.
    """
    headings = list(_without_lists(_numbered(text)))
    if len(headings) < 2:
        headings = list(_unnumbered(text)) or headings
    made = list(_sections(headings, text, figures))
    first = made[0].start if made else len(text)
    if _SENTENCE.search(_without_front(text[:first])) or any(place < first for place in figures):
        made.insert(0, Section(PREAMBLE, PREAMBLE, 0, 0, first))
    return _with_own_ids(made)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Each line that is not blank, without its blanks, and where it begins."""
    at = 0
    for line in text.splitlines(keepends=True):
        shown = line.strip()
        if shown:
            yield at + line.index(shown[0]), shown
        at += len(line)


def _numbered(text: str) -> Iterator[_Heading]:
    for start, line in _lines(text):
        annex = ANNEX.match(line)
        if annex and len(line) <= _LONGEST_LINE_TITLE and not line.endswith(("。", "；", ";")):
            label = "".join(annex[1].split())
            yield _Heading(-1, label, line, start, start + len(line))
            continue
        for depth, marker in HEADINGS:
            match = marker.match(line)
            if match and match.end() < len(line):
                # An article begins with its sentence: it has no title of its own.
                title = "" if marker is HEADINGS[ARTICLE][1] else _title(line[match.end() :])
                end = start + match.end() + len(title)
                yield _Heading(depth, fold(match[1]), title, start, end)
                break


def _without_lists(headings: Iterable[_Heading]) -> Iterator[_Heading]:
    """The headings but for the points of an article, which are no items."""
    in_article = False
    for heading in headings:
        is_article = heading.label.endswith("条")
        in_article = is_article or (in_article and heading.depth > 1)
        if is_article or not in_article:
            yield heading


def _title(rest: str) -> str:
    """The heading's words: to the full stop, the line's end, else the first clause."""
    stop = rest.find("。")
    if 0 < stop <= _LONGEST_TITLE:
        return rest[:stop].rstrip(_BLANK)
    if stop < 0 and len(rest) <= _LONGEST_LINE_TITLE:
        return rest.rstrip(_BLANK + ".:：;；")
    clause = _CLAUSE.search(rest)
    end = clause.start() if clause and 0 < clause.start() <= _LONGEST_TITLE else 20
    return rest[:end].rstrip(_BLANK)


def _unnumbered(text: str) -> Iterator[_Heading]:
    """Short lines, and short first sentences of paragraphs."""
    lines = list(_lines(text))
    for n, (start, line) in enumerate(lines):
        after = lines[n + 1][1] if n + 1 < len(lines) else ""
        stop = line.find("。")
        if stop < 0 and 4 <= len(line) <= 40 and len(after) > 2 * len(line) and "。" in after:
            yield _Heading(1, "", line, start, start + len(line))
        elif 0 < stop <= 12 and len(line) > 3 * stop + 20:
            yield _Heading(1, "", line[:stop], start, start + stop)


def _sections(headings: list[_Heading], text: str, figures: Sequence[int]) -> Iterator[Section]:
    above: list[_Heading] = []
    for n, heading in enumerate(headings):
        above = [h for h in above if h.depth < heading.depth]
        end = headings[n + 1].start if n + 1 < len(headings) else len(text)
        holds_others = n + 1 < len(headings) and headings[n + 1].depth > heading.depth
        own_text = _TEXT.search(text[heading.body : end])
        holds_figures = any(heading.start <= place < end for place in figures)
        if own_text or holds_figures or not holds_others:
            labels = tuple(h.label for h in above if h.label)
            id = _id(labels, heading)
            titles = tuple(_tidy(h.title) for h in above)
            yield Section(id, _tidy(heading.title), heading.start, heading.body, end, titles)
        above.append(heading)


def _tidy(title: str) -> str:
    """A heading without what a web page puts between its characters."""
    return re.sub("[\u00a0\u200b\ufeff]+|(?<=“) +| +(?=”)", "", title)


def _id(above: tuple[str, ...], heading: _Heading) -> str:
    """The full path; ``_with_own_ids`` shortens it where the number alone is enough."""
    parts = [*above, heading.label]
    written = "".join(
        f"({part})" if n and re.fullmatch(NUMERAL, part) else part for n, part in enumerate(parts)
    )
    return written or heading.title


def _with_own_ids(sections: list[Section]) -> list[Section]:
    """Items counted through the whole document go by their number; ids are made unique."""
    last = [re.search(r"\d+$|第[^第]+条$", s.id) for s in sections]
    numbers = Counter(match[0] for match in last if match)
    counted_through = bool(numbers) and max(numbers.values()) == 1
    ids = [
        match[0] if match and counted_through else section.id
        for match, section in zip(last, sections, strict=True)
    ]
    seen: Counter[str] = Counter()
    made = []
    for id, section in zip(ids, sections, strict=True):
        seen[id] += 1
        own = id if seen[id] == 1 else f"{id} {section.title or seen[id]}"
        seen[own] += own != id
        if own != id and seen[own] > 1:
            own = f"{own} {seen[own]}"
        made.append(
            Section(own, section.title, section.start, section.body, section.end, section.above)
        )
    return made


def _without_front(front: str) -> str:
    """The text before the first heading without the lines of addressees, dates and the like."""
    return "\n".join(line for _, line in _lines(front) if "印发给你们" not in line)
