"""Word documents with real headings, repeating table headers, header and page numbers."""

from io import BytesIO

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from .control import control_rows
from .house_style import FONT, GREY, HEADER, PALE, TEAL
from .steady import describe, settle, without_thumbnail
from .words import runs


def word_file(entry, blocks):
    """The bytes of a Word document."""
    document = Document()
    without_thumbnail(document.part.package)
    describe(document.core_properties, entry["title"])
    _page(document)
    _styles(document)
    document.add_paragraph(entry["title"], style="Title")
    _table(document, control_rows(entry), header=False)
    for block in blocks:
        _block(document, block)
    out = BytesIO()
    document.save(out)
    return settle(out.getvalue())


def _page(document):
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.3)
    section.top_margin, section.bottom_margin = Cm(2.4), Cm(2.2)
    _small(section.header.paragraphs[0], HEADER)
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _small(foot, "Page ")
    _field(foot, "PAGE")
    _small(foot, " of ")
    _field(foot, "NUMPAGES")


def _small(paragraph, text):
    run = paragraph.add_run(text)
    run.font.size, run.font.color.rgb = Pt(9), RGBColor.from_string(GREY)
    return run


def _field(paragraph, code):
    """A field is five pieces, each in a run of its own so that all keep their size."""
    for mark in ("begin", "", "separate", None, "end"):
        run = _small(paragraph, "1" if mark is None else "")
        if mark == "":
            told = OxmlElement("w:instrText")
            told.text = code
            run._r.append(told)
        elif mark:
            edge = OxmlElement("w:fldChar")
            edge.set(qn("w:fldCharType"), mark)
            run._r.append(edge)


def _styles(document):
    for name, size, before, after in (
        ("Normal", 11, 0, 7), ("Title", 22, 0, 8), ("Heading 1", 15, 14, 5), ("Heading 2", 12.5, 10, 4),
        ("List Bullet", 11, 0, 4), ("List Number", 11, 0, 4),
    ):
        style = document.styles[name]
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for key in list(fonts.attrib):
            del fonts.attrib[key]
        for key in ("ascii", "hAnsi", "cs", "eastAsia"):
            fonts.set(qn("w:" + key), FONT)
        style.font.size = Pt(size)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
        if name == "Title" or name.startswith("Heading"):
            style.font.color.rgb, style.font.bold = RGBColor.from_string(TEAL), True
    edge = document.styles["Title"].element.find(".//" + qn("w:pBdr"))
    if edge is not None:
        edge.getparent().remove(edge)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "en-GB")
    document.styles["Normal"].element.get_or_add_rPr().append(language)


def _block(document, block):
    if block.kind == "heading":
        document.add_heading(block.text, block.level)
    elif block.kind == "table":
        _table(document, block.rows, header=True)
    elif block.kind == "bars":
        _table(document, [[block.text, ""], *map(list, block.rows)], header=True)
    else:
        style = {"bullet": "List Bullet", "number": "List Number", "paragraph": None}[block.kind]
        _say(document.add_paragraph(style=style), block.text)


def _say(paragraph, text, size=None):
    for bold, words in runs(text):
        run = paragraph.add_run(words)
        run.bold = bold or None
        if size:
            run.font.size = Pt(size)


def _table(document, rows, header):
    table = document.add_table(rows=len(rows), cols=len(rows[0]), style="Table Grid")
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    for n, (cells, source) in enumerate(zip(table.rows, rows)):
        _never_split(cells)
        for at, (cell, text) in enumerate(zip(cells.cells, source)):
            marked = (header and n == 0) or (not header and at == 0)
            _say(cell.paragraphs[0], f"**{text}**" if marked and text else text, 10)
            cell.paragraphs[0].paragraph_format.space_after = Pt(2)
            cell.paragraphs[0].paragraph_format.space_before = Pt(2)
            if marked:
                _shade(cell)
    if header:
        mark = OxmlElement("w:tblHeader")
        mark.set(qn("w:val"), "true")
        table.rows[0]._tr.get_or_add_trPr().append(mark)
    _widths(table, rows)
    document.add_paragraph().paragraph_format.space_after = Pt(2)


def _never_split(row):
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def _shade(cell):
    fill = OxmlElement("w:shd")
    for key, value in (("val", "clear"), ("color", "auto"), ("fill", PALE)):
        fill.set(qn("w:" + key), value)
    cell._tc.get_or_add_tcPr().append(fill)


def _widths(table, rows):
    """Columns share the page by how much they say, within reason."""
    table.autofit = False
    said = [min(46, max(9, *(len(row[n]) for row in rows))) for n in range(len(rows[0]))]
    for n, share in enumerate(said):
        width = Cm(16.4 * share / sum(said))
        table.columns[n].width = width
        for row in table.rows:
            row.cells[n].width = width
