"""The blocks of a page as the body of a Word document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape

from bizbench.ground.signs import one_line
from bizbench.ground.texts import text
from bizbench.output.page import Block, Column, Facts, Page, Prose, Table
from bizbench.output.writers.word import sheet
from bizbench.output.writers.wrapping import tied

#: Before the text of each run: signs that two scripts share are set as Chinese ones in Chinese.
_SET = {
    "zh": '<w:rFonts w:hint="eastAsia"/>{more}<w:lang w:val="en-US" w:eastAsia="zh-CN"/>',
    "en": '{more}<w:lang w:val="en-US" w:eastAsia="zh-CN"/>',
}
#: Between notes that stand in one paragraph.
_BETWEEN = "\u3000"


def body(page: Page, footer: str) -> str:
    """The body: title, then blocks on sheets turned as they need it.

    ``footer`` is what a section says of its footer.
    """
    found = [_paragraph("Title", page.title, page.lang)]
    sections = sheet.sections(page.laid_out)
    prose = "Normal"
    for n, (is_turned, blocks) in enumerate(sections):
        for block in blocks:
            found += _block(block, is_turned, prose, page.lang)
            if isinstance(block, Table) and block.lines:
                prose = "Remark"  # what stands behind a table is no longer the answer
        if n + 1 < len(sections):
            found[-1] = _ended(found[-1], _section(is_turned, footer))
    if not found[-1].startswith("<w:p>"):
        found.append(_end(""))  # Word wants a paragraph behind the last table
    return f"<w:body>{''.join(found)}{_section(sections[-1][0], footer)}</w:body>"


def _end(section: str) -> str:
    """A paragraph of no height."""
    return f'<w:p><w:pPr><w:pStyle w:val="End"/>{section}</w:pPr></w:p>'


def _ended(last: str, section: str) -> str:
    """The last paragraph of a section, with the section; behind a table one of no height."""
    if last.startswith("<w:p>"):
        return last.replace("</w:pPr>", f"{section}</w:pPr>", 1)
    return last + _end(section)


def _section(is_turned: bool, footer: str) -> str:
    tall, wide = (sheet.SHORT, sheet.LONG) if is_turned else (sheet.LONG, sheet.SHORT)
    turned = ' w:orient="landscape"' if is_turned else ""
    top, side = sheet.MARGINS[is_turned]
    return (
        f'<w:sectPr>{footer}<w:pgSz w:w="{wide}" w:h="{tall}"{turned}/>'
        f'<w:pgMar w:top="{top}" w:right="{side}" w:bottom="{top}" w:left="{side}"'
        ' w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'
    )


def _block(block: Block, is_turned: bool, prose: str, lang: str) -> Iterator[str]:
    if isinstance(block, Prose):
        yield _paragraph(prose, block.text, lang)
        return
    if block.title:
        yield _paragraph("Heading1", block.title, lang)
    if isinstance(block, Facts):
        if block.pairs:
            yield _facts(block, is_turned, lang)
    else:
        yield from _table(block, is_turned, lang)


def _table(table: Table, is_turned: bool, lang: str) -> Iterator[str]:
    style = "Lead" if table.lines else "Normal"
    yield from (_paragraph(style, sentence, lang) for sentence in table.lead)
    if table.lines:
        yield _grid(table, is_turned, lang)
    if table.folded or table.marks or table.below:
        yield _notes(table, lang)


def _notes(table: Table, lang: str) -> str:
    """All that stands below a table in one paragraph, each note behind its letter."""
    folded = _BETWEEN.join(map(one_line, table.folded))
    rest = bool(table.marks or table.below)
    runs = [run(folded + _BETWEEN * bool(folded and rest), lang)]
    if table.marks:
        runs.append(run(text(lang, "printed.notes"), lang))
    for n, mark in enumerate(table.marks):
        runs.append(run((_BETWEEN if n else "") + one_line(mark.letter), lang, bold=True))
        runs.append(run(f" {one_line(mark.text)}", lang))
    below = _BETWEEN.join(map(one_line, table.below))
    runs.append(run(_BETWEEN * bool(below and table.marks) + below, lang))
    return f'<w:p><w:pPr><w:pStyle w:val="Note"/></w:pPr>{"".join(runs)}</w:p>'


# --- tables ---------------------------------------------------------------------------------


def _grid(table: Table, is_turned: bool, lang: str) -> str:
    sizes = sheet.widths(table, is_turned)
    aligns = ["center" if n == 0 else column.align for n, column in enumerate(table.columns)]
    rows = [_head(table.columns, sizes, lang)]
    rows += [_row(line.cells, sizes, aligns, lang) for line in table.lines]
    return _framed(table.title, sizes, rows)


def _facts(facts: Facts, is_turned: bool, lang: str) -> str:
    sizes = sheet.widths(facts, is_turned)
    rows = (_row(pair, sizes, ("left", "left"), lang) for pair in facts.pairs)
    return _framed(facts.title, sizes, list(rows))


def _framed(title: str, sizes: Sequence[int], rows: Sequence[str]) -> str:
    columns = "".join(f'<w:gridCol w:w="{size}"/>' for size in sizes)
    return (
        '<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/>'
        f'<w:tblW w:w="{sum(sizes)}" w:type="dxa"/><w:jc w:val="center"/>'
        '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0"'
        ' w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        f'<w:tblCaption w:val="{_attribute(title)}"/></w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def _head(columns: Sequence[Column], sizes: Sequence[int], lang: str) -> str:
    """The row of headings, again on each page."""
    cells = (
        _cell(_paragraph("TableHead", column.title, lang), size)
        for column, size in zip(columns, sizes, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{''.join(cells)}</w:tr>"


def _row(cells: Sequence[str], sizes: Sequence[int], aligns: Sequence[str], lang: str) -> str:
    made = (
        _cell(_paragraph("TableText", cell, lang, align), size)
        for cell, size, align in zip(cells, sizes, aligns, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(made)}</w:tr>"


def _cell(content: str, size: int) -> str:
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{size}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
        f"{content}</w:tc>"
    )


# --- texts ----------------------------------------------------------------------------------


def _paragraph(style: str, said: str, lang: str, align: str = "left") -> str:
    set_ = "" if align == "left" else f'<w:jc w:val="{align}"/>'
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{set_}</w:pPr>{run(one_line(said), lang)}</w:p>'


def run(said: str, lang: str, *, bold: bool = False) -> str:
    """A piece of text on one line; nothing for none."""
    if not said:
        return ""
    more = "<w:b/><w:bCs/>" if bold else ""
    return (
        f"<w:r><w:rPr>{_SET[lang].format(more=more)}</w:rPr>"
        f'<w:t xml:space="preserve">{escape(tied(said))}</w:t></w:r>'
    )


def _attribute(said: str) -> str:
    return escape(one_line(said), {'"': "&quot;"})
