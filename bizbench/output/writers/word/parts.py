"""The parts of a Word file beside its text: styles, fonts, settings, properties."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple
from xml.sax.saxutils import escape

from bizbench.ground.signs import one_line
from bizbench.ground.texts import text
from bizbench.ground.version import __version__
from bizbench.output.page import Page
from bizbench.output.writers.word.body import run

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
R = f'xmlns:r="{_OFFICE}/relationships"'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"

#: As in official documents: a small-standard Song title, bold-stroke headings, imitated Song.
TITLE, HEADING, TEXT, LATIN = "方正小标宋简体", "黑体", "仿宋", "Times New Roman"
#: What stands in for a font where it is missing, and its kind.
FONTS = {
    TITLE: ("FZXiaoBiaoSong-B05S,华文中宋,STZhongsong,宋体,SimSun", "86", "roman"),
    HEADING: ("SimHei,STHeiti,Microsoft YaHei", "86", "swiss"),
    TEXT: ("FangSong,仿宋_GB2312,STFangsong", "86", "modern"),
    LATIN: ("", "00", "roman"),
}


class Style(NamedTuple):
    """A paragraph's style: sizes in half points, spaces and lines in twentieths of a point."""

    id: str
    name: str
    font: str
    size: int
    line: int
    before: int = 0
    after: int = 0
    more: str = ""
    bold: bool = False
    centred: bool = False


STYLES = (
    Style("Normal", "Normal", TEXT, 21, 300, 0, 60),
    Style("Title", "Title", TITLE, 32, 460, 0, 100, "<w:keepNext/>", centred=True),
    Style("Heading1", "heading 1", HEADING, 24, 320, 120, 40, "<w:keepNext/><w:keepLines/>"),
    Style("Lead", "Lead", TEXT, 18, 260, 0, 40, "<w:keepNext/>"),
    Style("Remark", "Remark", TEXT, 16, 220, 30, 30),
    Style("TableHead", "Table head", HEADING, 18, 220, 10, 10, "<w:keepNext/>", centred=True),
    Style("TableText", "Table text", TEXT, 18, 220, 0, 0),
    Style("Note", "Note", TEXT, 15, 200, 20, 10),
    Style("Footer", "footer", TEXT, 16, 240, centred=True),
    Style("End", "End of section", TEXT, 2, 20),
)
#: Latin letters fill less of a line than Chinese signs: they are as far apart on lower lines.
_LATIN_LINES = {
    "Normal": (260, 40),
    "Heading1": (280, 30),
    "Lead": (220, 20),
    "Remark": (190, 20),
    "TableHead": (200, 10),
    "TableText": (200, 0),
    "Note": (180, 6),
}
_OUTLINE = {"Heading1": '<w:outlineLvl w:val="0"/>'}


def styles(lang: str) -> str:
    """Every style that the document uses."""
    made = "".join(_style(_set(style, lang)) for style in STYLES)
    edges = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    cells = '<w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/>'
    return (
        f"{HEAD}<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr>{_font(TEXT)}"
        '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        f"<w:pPrDefault/></w:docDefaults>{made}"
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/>'
        '</w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr>'
        f"<w:tblCellMar>{cells}</w:tblCellMar></w:tblPr></w:style>"
        '<w:style w:type="table" w:styleId="Grid"><w:name w:val="Table Grid"/>'
        '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="39"/>'
        f"<w:tblPr><w:tblBorders>{edges}</w:tblBorders></w:tblPr></w:style></w:styles>"
    )


def _set(style: Style, lang: str) -> Style:
    """A style as the letters of a language need it."""
    if lang == "zh" or style.id not in _LATIN_LINES:
        return style
    line, after = _LATIN_LINES[style.id]
    return style._replace(line=line, before=style.before * 2 // 3, after=after)


def _style(style: Style) -> str:
    default = ' w:default="1"' if style.id == "Normal" else ""
    based = "" if default else '<w:basedOn w:val="Normal"/>'
    bold = "<w:b/><w:bCs/>" if style.bold else ""
    return (
        f'<w:style w:type="paragraph"{default} w:styleId="{style.id}">'
        f'<w:name w:val="{style.name}"/>{based}<w:qFormat/><w:pPr>{style.more}'
        f'<w:spacing w:before="{style.before}" w:after="{style.after}" w:line="{style.line}"'
        f' w:lineRule="exact"/>{_CENTRED if style.centred else ""}{_OUTLINE.get(style.id, "")}'
        f"</w:pPr><w:rPr>{_font(style.font)}{bold}"
        f'<w:sz w:val="{style.size}"/><w:szCs w:val="{style.size}"/></w:rPr></w:style>'
    )


_CENTRED = '<w:jc w:val="center"/>'


def _font(name: str) -> str:
    latin = f'w:ascii="{LATIN}" w:hAnsi="{LATIN}" w:cs="{LATIN}"'
    return f'<w:rFonts {latin} w:eastAsia="{name}"/>'


def fonts() -> str:
    """The fonts, with those that may stand in for them."""
    made = "".join(_fonts())
    return f"{HEAD}<w:fonts {W}>{made}</w:fonts>"


def _fonts() -> Iterator[str]:
    for name, (others, signs, family) in FONTS.items():
        instead = f'<w:altName w:val="{others}"/>' if others else ""
        yield (
            f'<w:font w:name="{name}">{instead}<w:charset w:val="{signs}"/>'
            f'<w:family w:val="{family}"/><w:pitch w:val="variable"/></w:font>'
        )


def settings() -> str:
    """As a present-day Word sets a document, and not in its older ways."""
    uri = "http://schemas.microsoft.com/office/word"
    compatible = {
        "compatibilityMode": 15,
        "overrideTableStyleFontSizeAndJustification": 1,
        "enableOpenTypeFeatures": 1,
        "doNotFlipMirrorIndents": 1,
        "differentiateMultirowTableHeaders": 1,
    }
    made = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="{uri}" w:val="{value}"/>'
        for name, value in compatible.items()
    )
    return (
        f'{HEAD}<w:settings {W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/>'
        f'<w:characterSpacingControl w:val="compressPunctuation"/><w:compat>{made}</w:compat>'
        '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/><w:decimalSymbol w:val="."/>'
        '<w:listSeparator w:val=","/></w:settings>'
    )


def footer(page: Page) -> str:
    """Below each page: program and data, and which page of how many it is."""
    before, between, after = text(page.lang, "printed.page").split("#")
    said = f"{' · '.join(map(one_line, page.footer))}{before}"
    runs = (run(said, page.lang), _field("PAGE"), run(between, page.lang), _field("NUMPAGES"))
    inside = "".join((*runs, run(after, page.lang)))
    return f'{HEAD}<w:ftr {W}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>{inside}</w:p></w:ftr>'


def _field(name: str) -> str:
    return f'<w:fldSimple w:instr=" {name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'


# --- what the file says of itself -------------------------------------------------------------


def core(page: Page) -> str:
    """Title, language, and with what it was made; no time, so that a second run gives the same."""
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(one_line(page.title))}</dc:title>"
        f"<dc:creator>bizbench {__version__}</dc:creator>"
        f"<dc:description>{escape(one_line(' · '.join(page.footer)))}</dc:description>"
        f"<dc:language>{text(page.lang, 'printed.language')}</dc:language></cp:coreProperties>"
    )


def app() -> str:
    return (
        f'{HEAD}<Properties xmlns="{_OFFICE}/extended-properties">'
        "<Application>bizbench</Application></Properties>"
    )


def types() -> str:
    """What kind of thing each part is."""
    kinds = {
        "word/document.xml": f"{_WORD}.document.main+xml",
        "word/styles.xml": f"{_WORD}.styles+xml",
        "word/settings.xml": f"{_WORD}.settings+xml",
        "word/fontTable.xml": f"{_WORD}.fontTable+xml",
        "word/footer.xml": f"{_WORD}.footer+xml",
        "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "docProps/app.xml": (
            "application/vnd.openxmlformats-officedocument.extended-properties+xml"
        ),
    }
    made = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in kinds.items()
    )
    return (
        f'{HEAD}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml"'
        f' ContentType="application/xml"/>{made}</Types>'
    )


def relations_of_package() -> str:
    return _relations(
        (f"{_OFFICE}/relationships/officeDocument", "word/document.xml"),
        (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        (f"{_OFFICE}/relationships/extended-properties", "docProps/app.xml"),
    )


def relations_of_document() -> str:
    names = ("styles", "settings", "fontTable", "footer")
    return _relations(*((f"{_OFFICE}/relationships/{name}", f"{name}.xml") for name in names))


#: The footer as a section names it: the last relation of the document.
FOOTER = '<w:footerReference w:type="default" r:id="rId4"/>'


def _relations(*found: tuple[str, str]) -> str:
    made = "".join(
        f'<Relationship Id="rId{n}" Type="{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(found, 1)
    )
    return f'{HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{made}</Relationships>'
