"""PDF documents with a text layer, bookmarks, header and page numbers."""

from io import BytesIO
from xml.sax.saxutils import escape

from reportlab.graphics.charts.barcharts import HorizontalBarChart
from reportlab.graphics.shapes import Drawing, String
from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import KeepTogether, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from .control import control_rows
from .house_style import GREY, HEADER, PALE, SUBJECT, TEAL
from .words import runs

_INK = HexColor("#" + TEAL)
_BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=10.5, leading=14.5, spaceAfter=7)
_CELL = ParagraphStyle("cell", parent=_BODY, fontSize=9.5, leading=12, spaceAfter=0)
_BULLET = ParagraphStyle("bullet", parent=_BODY, leftIndent=14, bulletIndent=3, spaceAfter=4)
_TITLE = ParagraphStyle("title", parent=_BODY, fontName="Helvetica-Bold", fontSize=21, leading=26, textColor=_INK, spaceAfter=10)
_HEADS = {
    1: ParagraphStyle("h1", parent=_TITLE, fontSize=14.5, leading=18, spaceBefore=12, spaceAfter=6, keepWithNext=1),
    2: ParagraphStyle("h2", parent=_TITLE, fontSize=12, leading=15, spaceBefore=8, spaceAfter=4, keepWithNext=1),
}


class _Numbered(Canvas):
    """Waits for the last page so that each can say how many there are."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._pages = []

    def showPage(self):  # noqa: N802, the library's name
        self._pages.append(dict(self.__dict__))
        self._startPage()

    def save(self):
        pages = list(self._pages)
        for number, page in enumerate(pages, start=1):
            self.__dict__.update(page)
            self.setFont("Helvetica", 9)
            self.setFillColor(HexColor("#" + GREY))
            self.drawString(2.3 * cm, 28.3 * cm, HEADER)
            self.drawRightString(18.7 * cm, 1.3 * cm, f"Page {number} of {len(pages)}")
            super().showPage()
        super().save()


def pdf_file(entry, blocks):
    """The bytes of a PDF."""
    out = BytesIO()
    document = SimpleDocTemplate(
        out, pagesize=A4, leftMargin=2.3 * cm, rightMargin=2.3 * cm, topMargin=2.4 * cm, bottomMargin=2.2 * cm,
        title=entry["title"], author="", subject=SUBJECT, creator="", producer="", lang="en-GB", invariant=1,
        displayDocTitle=1,
    )
    document.afterFlowable = lambda flowable: _bookmark(document, flowable)
    story = [Paragraph(escape(entry["title"]), _TITLE), _table(control_rows(entry), False), Spacer(1, 8)]
    for block in blocks:
        story.extend(_flow(block))
    document.build(story, canvasmaker=_Numbered)
    return out.getvalue()


def _bookmark(document, flowable):
    level = {"h1": 0, "h2": 1}.get(getattr(getattr(flowable, "style", None), "name", ""))
    if level is not None:
        key = f"s{document.page}-{round(document.frame._y)}"
        document.canv.bookmarkPage(key)
        document.canv.addOutlineEntry(flowable.getPlainText(), key, level)


def _flow(block):
    if block.kind == "heading":
        return [Paragraph(_rich(block.text), _HEADS[min(block.level, 2)])]
    if block.kind == "table":
        return [_table(block.rows, True), Spacer(1, 9)]
    if block.kind == "bars":
        return [KeepTogether([_bars(block), Spacer(1, 6)])]
    if block.kind in ("bullet", "number"):
        return [Paragraph(_rich(block.text), _BULLET, bulletText=f"{block.level}." if block.level else "\u2022")]
    return [Paragraph(_rich(block.text), _BODY)]


def _rich(text):
    return "".join(f"<b>{escape(words)}</b>" if bold else escape(words) for bold, words in runs(text))


def _table(rows, header):
    marked = lambda n, at: (header and n == 0) or (not header and at == 0)
    cells = [
        [Paragraph(f"<b>{escape(t)}</b>" if marked(n, at) else _rich(t), _CELL) for at, t in enumerate(row)]
        for n, row in enumerate(rows)
    ]
    said = [min(46, max(9, *(len(row[n]) for row in rows))) for n in range(len(rows[0]))]
    table = Table(cells, colWidths=[16.4 * cm * s / sum(said) for s in said], repeatRows=1 if header else 0)
    shade = ("BACKGROUND", (0, 0), (-1, 0) if header else (0, -1), HexColor("#" + PALE))
    table.setStyle(TableStyle([shade, ("GRID", (0, 0), (-1, -1), 0.5, HexColor("#9AA5A6")), ("VALIGN", (0, 0), (-1, -1), "TOP"),
                               ("TOPPADDING", (0, 0), (-1, -1), 3), ("BOTTOMPADDING", (0, 0), (-1, -1), 4)]))
    return table


def _bars(block):
    rows = list(reversed(block.rows))
    height = 22 * len(rows) + 44
    drawing = Drawing(16.4 * cm, height)
    drawing.add(String(0, height - 12, block.text, fontName="Helvetica-Bold", fontSize=10.5, fillColor=_INK))
    chart = HorizontalBarChart()
    chart.x, chart.y, chart.width, chart.height = 150, 16, 290, height - 40
    chart.data = [[float(value) for _, value in rows]]
    chart.categoryAxis.categoryNames = [name.strip() for name, _ in rows]
    chart.categoryAxis.labels.fontName = chart.valueAxis.labels.fontName = "Helvetica"
    chart.categoryAxis.labels.fontSize = chart.valueAxis.labels.fontSize = 9
    chart.valueAxis.valueMin = 0
    chart.bars[0].fillColor, chart.bars[0].strokeColor = _INK, None
    chart.barLabelFormat, chart.barLabels.nudge, chart.barLabels.fontSize = "%g", 12, 9
    drawing.add(chart)
    return drawing
