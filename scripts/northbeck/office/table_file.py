"""Excel workbooks and CSV: a title, a note, then one real table a sheet."""

import csv
from dataclasses import dataclass
from datetime import date
from io import BytesIO, StringIO

from openpyxl import Workbook
from openpyxl.chart import LineChart, Reference
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.table import Table, TableStyleInfo

from .house_style import FONT, HEADER, SUBJECT, TEAL
from .steady import settle

_HEAD = {"font": Font(name=FONT, size=10, bold=True, color="FFFFFF"), "fill": PatternFill("solid", start_color=TEAL)}


@dataclass
class Sheet:
    """A sheet: its name, what it shows, notes, headings and rows."""

    name: str
    title: str
    notes: list
    headings: list
    rows: list
    chart: str = ""


def workbook_file(title, sheets):
    """The bytes of a workbook of titled tables."""
    book = Workbook()
    book.remove(book.active)
    _describe(book, title)
    for number, sheet in enumerate(sheets, start=1):
        _titled(book.create_sheet(sheet.name), sheet, number)
    return _bytes(book)


def list_file(title, name, headings, rows, text_columns=()):
    """The bytes of a plain list: headings in row 1, no table object, no filter."""
    book = Workbook()
    page = book.active
    page.title = name
    _describe(book, title)
    _grid(page, 1, headings, rows, text_columns)
    page.freeze_panes = "A2"
    _layout(page, 1, headings, rows)
    page.print_title_rows = "1:1"
    return _bytes(book)


def plain_workbook(title, pages):
    """The bytes of a workbook of plain lists: (sheet name, headings, rows) each."""
    book = Workbook()
    book.remove(book.active)
    _describe(book, title)
    for name, headings, rows in pages:
        page = book.create_sheet(name)
        _grid(page, 1, headings, rows, ())
        page.freeze_panes = "A2"
        _layout(page, 1, headings, rows)
    return _bytes(book)


def csv_file(headings, rows):
    """The bytes of a CSV file."""
    out = StringIO()
    csv.writer(out, lineterminator="\n").writerows([headings, *rows])
    return out.getvalue().encode("utf-8")


def _describe(book, title):
    book.properties.title, book.properties.subject = title, SUBJECT
    book.properties.creator = book.properties.lastModifiedBy = ""


def _titled(page, sheet, number):
    page["A1"] = sheet.title
    page["A1"].font = Font(name=FONT, size=14, bold=True, color=TEAL)
    notes = [HEADER, *sheet.notes]
    for n, note in enumerate(notes, start=2):
        page.cell(n, 1, note).font = Font(name=FONT, size=10)
    top = len(notes) + 3
    _grid(page, top, sheet.headings, sheet.rows, ())
    last = f"{get_column_letter(len(sheet.headings))}{top + len(sheet.rows)}"
    table = Table(displayName=f"Table{number}", ref=f"A{top}:{last}")
    table.tableStyleInfo = TableStyleInfo(name="TableStyleLight9", showRowStripes=True)
    page.add_table(table)
    page.freeze_panes = page.cell(top + 1, 2)
    page.print_title_rows = f"{top}:{top}"
    _layout(page, top, sheet.headings, sheet.rows)
    if sheet.chart:
        _chart(page, sheet, top)


def _grid(page, top, headings, rows, text_columns):
    for at, heading in enumerate(headings, start=1):
        cell = page.cell(top, at, heading)
        cell.font, cell.fill = _HEAD["font"], _HEAD["fill"]
        cell.alignment = Alignment(wrap_text=True, vertical="top", horizontal="left", indent=int(at > 1))
    for n, row in enumerate(rows, start=top + 1):
        for at, value in enumerate(row, start=1):
            cell = page.cell(n, at, value)
            cell.font = Font(name=FONT, size=10)
            _shape(cell, value, headings[at - 1] in text_columns)


def _shape(cell, value, as_text):
    if as_text:
        cell.number_format = "@"
    elif isinstance(value, date):
        cell.number_format = "DD/MM/YYYY"
    elif isinstance(value, float):
        cell.number_format = "0.0"
    if value == "c":
        cell.alignment = Alignment(vertical="top", horizontal="right")
    elif isinstance(value, (str, date)):
        long = isinstance(value, str) and len(value) > 24
        cell.alignment = Alignment(wrap_text=long, vertical="top", horizontal="left", indent=int(cell.column > 1))
    else:
        cell.alignment = Alignment(vertical="top")


def _layout(page, top, headings, rows):
    widths = []
    for at, heading in enumerate(headings):
        said = [len(f"{row[at]}") for row in rows if not isinstance(row[at], date)] + [10]
        widths.append(min(46, max(max(said), max(map(len, heading.split())), len(heading) * 0.4) + 3))
        page.column_dimensions[get_column_letter(at + 1)].width = widths[-1]
    for line, row in enumerate([headings, *rows], start=top):
        deep = max(_lines(value, width) for value, width in zip(row, widths))
        if deep > 1:
            page.row_dimensions[line].height = 13.5 * deep + 2
    page.page_setup.orientation, page.page_setup.paperSize = "landscape", 9
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.oddHeader.left.text, page.oddFooter.right.text = HEADER, "Page &P of &N"


def _lines(value, width):
    """Lines that a text takes in a column, a little on the safe side."""
    if not isinstance(value, str) or len(value) + 3 <= width:
        return 1
    return -(-len(value) // int(width * 0.85))


def _chart(page, sheet, top):
    """A line for the first row: mixing percents and counts would mislead."""
    chart = LineChart()
    chart.title, chart.height, chart.width, chart.legend = sheet.chart, 8, 22, None
    data = Reference(page, min_col=1, max_col=len(sheet.headings), min_row=top + 1, max_row=top + 1)
    chart.add_data(data, from_rows=True, titles_from_data=True)
    chart.set_categories(Reference(page, min_col=2, max_col=len(sheet.headings), min_row=top))
    chart.x_axis.delete = chart.y_axis.delete = False
    page.add_chart(chart, f"A{top + len(sheet.rows) + 2}")


def _bytes(book):
    out = BytesIO()
    book.save(out)
    return settle(out.getvalue())
