"""Edits an exported action plan with openpyxl as an officer would, and saves it as actions/plan.xlsx.

    python actions.py EXPORTED SAVED
"""

import datetime
import sys

import openpyxl

book = openpyxl.load_workbook(sys.argv[1])
sheet = book["Action plan"]
columns = {cell.value: cell.column for cell in sheet[1]}

assert sheet.freeze_panes == "C2", sheet.freeze_panes
assert sheet.auto_filter.ref, "no filter"
assert sheet.page_setup.orientation == "landscape" and int(sheet.page_setup.paperSize) == 9
assert sheet.print_title_rows == "$1:$1", sheet.print_title_rows
lists = [rule for rule in sheet.data_validations.dataValidation if rule.formula1 == '"Red,Amber,Green"']
assert lists, "no drop-down of ratings"
assert sheet.conditional_formatting, "no colours"
assert all(cell.data_type != "f" for row in sheet for cell in row), "a formula"
assert "Guide" in book.sheetnames

# A cell is edited, a rating given, a note added; a month is a heading that Excel makes a date of.
sheet.cell(2, columns["Next steps"]).value = "Edited by hand"
new = sheet.max_column + 1
sheet.cell(1, new).value = datetime.datetime(2026, 12, 1)
sheet.cell(1, new).number_format = "mmm yyyy"
sheet.cell(2, new).value = "Green"
notes = sheet.cell(2, columns["Rating notes"])
notes.value = "\n".join(filter(None, [notes.value, "Dec 2026: as agreed"]))

# A row is added.
last = max(row for row in range(1, sheet.max_row + 1) if sheet.cell(row, columns["Id"]).value) + 1
added = {
    "Id": "z1",
    "What": "Added by hand",
    "Source": "criterion",
    "Source ref": 9,
    "Owner role": "Nobody's deputy",
    "Owner partner": "Health",
    "Start": datetime.date(2026, 12, 1),
    "Due": "31/03/2027",
    "Measure": "=1+1 stays words",
}
for heading, value in added.items():
    cell = sheet.cell(last, columns[heading])
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"
sheet.cell(last, new).value = "a"
book.save(sys.argv[2])
