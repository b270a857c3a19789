"""The paragraphs of a document whose lines a page broke: copied from a PDF, or all in one line.

Done once, where a document is read; what stands behind it meets paragraphs, one in a line. A line
end is kept where it can be seen to be one: behind a sentence, before a heading, at a blank line.
"""

from __future__ import annotations

import itertools

from bizbench.figures.expressions import Expression
from bizbench.figures.headings import (
    ANNEX,
    ARTICLE,
    HEADINGS,
    Counts,
    heading_at,
    headings_inside,
)
from bizbench.figures.lines import Whole, breaks_a_word, close
from bizbench.ground.record import Struct
from bizbench.ground.variants import fold

_LABEL = Expression(r"(?:牵头|责任|配合|主管|协同)(?:单位|部门|领导)\s*[:：]")
_DASH = r"[—–―\-－·•~*]"
_PAGE_MARK = Expression(
    rf"{_DASH}+\s*\d{{1,4}}\s*{_DASH}+|第\s*\d{{1,4}}\s*页(?:\s*[/,，、]?\s*共\s*\d{{1,4}}\s*页)?"
    r"|\d{1,4}\s*/\s*\d{1,4}"
)
_PAGE_NUMBER = Expression(r"\d{1,4}")
_ENDED = Expression(r"[。！？!?；;][\"'”’」』）)〕】\]》]*$")
_SENTENCE = Expression(r"[。；;]")
_COMMA = Expression(r"[，,]")
#: After these a line goes on, and before those.
_GOES_ON = Expression(r"[，,、（(〔\[【《“‘「—]$")
_CONTINUES = Expression(r"[，,、。；;：:！？!?）)〕】\]》”’」％%‰]")
_TITLE = Expression(
    r"(?:方案|意见|措施|计划|要点|办法|条例|规定|政策|纲要|清单|任务书|细则|行动|通知|规划|举措|\d条)$"
)
#: A date, the number of a document or how it is published, alone in a line.
_ALONE = Expression(
    r"[(（]?(?:19|20)\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日[)）]?"
    r"|[\u4e00-\u9fff]{1,14}\s*[〔\[(（【](?:19|20)\d{2}[〕\])）】]\s*第?\s*\d{1,4}\s*号|[(（]此件[^()（）]{2,12}[)）]"
)
_OPENS, _CLOSES = "（(《“〔【", "）)》”〕】"
_APART = Expression(r"\d\d|[A-Za-z]{2}")
#: A heading of Markdown.
_HASHES = Expression(r"#{1,6}\s+")
#: The narrowest page, in columns, and how much of its width a full line fills.
_NARROWEST, _FULL = 30, 0.9
#: Of how many lines on a text is broken by its page, where as large a share as this is full.
_SOME, _MANY = 5, 0.15


class _Line(Struct, frozen=True):
    """A line of the page without its blanks, and whether a blank one stands before it."""

    text: str
    start: int
    after_blank: bool

    @property
    def end(self) -> int:
        return self.start + len(self.text)


class _Page(Struct, frozen=True):
    """From how many columns on a line is full, and whether the lines of the text are the page's."""

    full: float
    breaks: bool


class _Paragraph(Struct):
    """The paragraph that the last lines made: what tells whether the next line belongs to it."""

    last: _Line
    is_heading: bool
    has_sentence: bool = False
    has_comma: bool = False
    depth: int = 0
    lines: int = 0

    @property
    def is_title(self) -> bool:
        """Whether it may be all of a heading that stands alone."""
        return self.is_heading and not (self.lines > 1 and self.has_comma)

    def add(self, line: _Line) -> None:
        self.last = line
        self.lines += 1
        self.depth += sum((sign in _OPENS) - (sign in _CLOSES) for sign in line.text)
        self.has_sentence = self.has_sentence or bool(_SENTENCE.search(line.text))
        self.has_comma = self.has_comma or bool(_COMMA.search(line.text))


def unwrap(text: str) -> Whole:
    """The text as paragraphs, one in a line, with no page marks and no blanks around digits."""
    signs, places = _parted(*_joined(text))
    closed = close(signs)
    if closed.places is None:
        return Whole(closed.text, places)
    return Whole(closed.text, tuple(places[place] for place in closed.places))


def _parted(text: str, places: list[int]) -> tuple[str, tuple[int, ...]]:
    """The text with each heading at the beginning of a line."""
    cuts = list(headings_inside(text))
    signs: list[str] = []
    made: list[int] = []
    last = 0
    for start, end in cuts:
        signs += text[last:start], "\n"
        made += [*places[last:start], places[start]]
        last = end
    signs.append(text[last:])
    return "".join(signs), (*made, *places[last:])


def _lines(text: str) -> list[_Line]:
    """The lines that are neither blank nor page marks."""
    rows: list[tuple[str, int]] = []
    at = 0
    for row in text.splitlines(keepends=True):
        shown = row.strip()
        rows.append((shown, at + (row.index(shown[0]) if shown else 0)))
        at += len(row)
    marks = _page_marks([shown for shown, _ in rows])
    made: list[_Line] = []
    gap = at_mark = False
    for n, (shown, start) in enumerate(rows):
        if n in marks:
            at_mark = True
        elif not shown:
            gap = True
        else:
            hashes = _HASHES.match(shown)
            skipped = hashes.end() if hashes else 0
            made.append(_Line(shown[skipped:], start + skipped, gap and not at_mark))
            gap = at_mark = False
    return made


def _page_marks(rows: list[str]) -> set[int]:
    """The rows that are page marks: by their signs, or bare numbers that count up by one."""
    bare = [n for n, row in enumerate(rows) if _PAGE_NUMBER.fullmatch(row)]
    numbers = [int(rows[n]) for n in bare]
    counts_up = len(bare) > 1 and all(b == a + 1 for a, b in itertools.pairwise(numbers))
    return {n for n, row in enumerate(rows) if _PAGE_MARK.fullmatch(row)} | set(bare * counts_up)


def _joined(text: str) -> tuple[str, list[int]]:
    """The lines of each paragraph in one, and where each sign stood."""
    lines = _lines(text)
    folded, page = fold(text), _page(lines)
    counts = Counts()
    signs: list[str] = []
    places: list[int] = []
    paragraph: _Paragraph | None = None
    for line in lines:
        heading = heading_at(line.text)
        if paragraph is not None:
            joins = _belongs(paragraph, line, heading, counts, folded, page)
            apart = "\n\n" if line.after_blank else "\n"
            glue = _glue(paragraph.last.text, line.text) if joins else apart
            signs.append(glue)
            places += [paragraph.last.end] * len(glue)
            if not joins:
                paragraph = None
        if paragraph is None:
            titled = heading is not None and heading[0] != ARTICLE
            paragraph = _Paragraph(line, titled or ANNEX.match(line.text) is not None)
            if heading is not None:
                counts.add(*heading)
        paragraph.add(line)
        signs.append(line.text)
        places += range(line.start, line.end)
    return "".join(signs), [*places, places[-1] + 1 if places else len(text)]


def _belongs(
    paragraph: _Paragraph,
    line: _Line,
    heading: tuple[int, int] | None,
    counts: Counts,
    folded: str,
    page: _Page,
) -> bool:
    """Whether a line goes on with the paragraph before it."""
    last = paragraph.last.text
    if _CONTINUES.match(line.text) or _GOES_ON.search(last):
        return True
    if line.after_blank or _ALONE.fullmatch(line.text) or _ALONE.fullmatch(last):
        return False
    if breaks_a_word(folded, paragraph.last.end, line.start):
        return True
    ended, announces = bool(_ENDED.search(last)), last.endswith(("：", ":"))
    is_full = _columns(last) >= page.full and not announces
    if heading is not None and (ended or _may_follow(heading, counts, is_full)):
        return False
    if ended or _LABEL.match(line.text) or ANNEX.match(line.text):
        return False
    return _is_unfinished(paragraph, page) or (
        not paragraph.is_title
        and not _TITLE.search(last)
        and (paragraph.has_comma or line.text[0] in _OPENS or (page.breaks and bool(counts.last)))
    )


def _is_unfinished(paragraph: _Paragraph, page: _Page) -> bool:
    """Whether the last line of a paragraph cannot be its end, or fills the page."""
    last = paragraph.last.text
    if paragraph.has_sentence or paragraph.depth > 0 or last.endswith(("：", ":")):
        return True
    return _columns(last) >= page.full or any(m.fullmatch(last) for _, m in HEADINGS)


def _may_follow(heading: tuple[int, int], counts: Counts, is_full: bool) -> bool:
    """Whether a number goes on with a count or begins one; behind a full line only a new one."""
    kind, number = heading
    begins = number == 1 and not is_full
    return begins or counts.last.get(kind, number - 1) == number - 1


def _glue(last: str, line: str) -> str:
    """Nothing, but a blank between two numbers or two words in letters."""
    return " " if _APART.fullmatch(last[-1] + line[0]) else ""


def _columns(text: str) -> int:
    return sum(1 if sign < "\u1100" else 2 for sign in text)


def _page(lines: list[_Line]) -> _Page:
    """The page's width is that of the lines that hold most of the text."""
    widths = sorted(_columns(line.text) for line in lines)
    half, seen, full = sum(widths) / 2, 0, float(_NARROWEST)
    for width in widths:
        seen += width
        if seen >= half:
            full = max(width * _FULL, _NARROWEST)
            break
    broken = sum(_columns(n.text) >= full and not _ENDED.search(n.text) for n in lines)
    return _Page(full, broken >= max(_SOME, _MANY * len(lines)))
