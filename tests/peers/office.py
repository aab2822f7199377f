"""Writes documents of random content into a folder, reads them back, and prints what stands in each."""

import json
import pathlib
import random
import sys

import docx
import openpyxl
import pptx
from openpyxl.comments import Comment

FOLDER = pathlib.Path(sys.argv[1])
WORDS = ["A123", "é漢", "<b>&amp;", "\"it's\"", "]]>", "a\tb", "x\ny", "UPN", "0,5", "\u00a0wide", "🙂", "end."]
RANDOM = random.Random(2026)


def words(most=4):
    return " ".join(RANDOM.choice(WORDS) for _ in range(RANDOM.randint(1, most)))


def plain(text):
    return " ".join(text.split())


def keep(text, place, piece):
    if plain(piece):
        text.setdefault(place, []).append(plain(piece))


def tell(name, text, **counts):
    print(json.dumps({"name": name, "text": text, **counts}))


def fill(paragraph):
    """Adds runs; says whether any is hidden."""
    hidden = False
    for _ in range(RANDOM.randint(0, 3)):
        run = paragraph.add_run(words(2))
        run.bold = RANDOM.random() < 0.3
        if RANDOM.random() < 0.1:
            run.font.hidden = hidden = True
    return hidden


def word(name):
    made = docx.Document()
    hidden = 0
    for _ in range(RANDOM.randint(1, 8)):
        if RANDOM.random() < 0.3:
            table = made.add_table(RANDOM.randint(1, 3), 2)
            for cell in (cell for row in table.rows for cell in row.cells):
                hidden += fill(cell.paragraphs[0])
            if RANDOM.random() < 0.5:
                inner = table.cell(0, 0).add_table(1, 1)
                inner.cell(0, 0).text = "inner"
        else:
            hidden += fill(made.add_paragraph(style=RANDOM.choice([None, "Heading 1", "List Bullet"])))
    made.add_paragraph().add_run("last")
    made.sections[0].header.paragraphs[0].text = words()
    made.sections[0].footer.paragraphs[0].text = words()
    if RANDOM.random() < 0.5:
        made.add_comment(made.paragraphs[-1].runs, text=words(), author="N N", initials="N")
    made.save(FOLDER / name)

    read, text = docx.Document(FOLDER / name), {}
    for paragraph in read.paragraphs:
        keep(text, "body", paragraph.text)
    for number, table in enumerate(read.tables, 1):
        in_table(text, f"table {number}", table)
    for place, story in [("a page header", read.sections[0].header), ("a page footer", read.sections[0].footer)]:
        for paragraph in story.paragraphs:
            keep(text, place, paragraph.text)
    comments = list(read.comments)
    for paragraph in (p for comment in comments for p in comment.paragraphs):
        keep(text, "a comment", paragraph.text)
    tell(name, text, comments=len(comments), hidden_text=hidden)


def in_table(text, place, table):
    for cell in (cell for row in table.rows for cell in row.cells):
        for block in cell.iter_inner_content():
            if isinstance(block, docx.table.Table):
                in_table(text, place, block)
            else:
                keep(text, place, block.text)


def slides(name):
    made = pptx.Presentation()
    hidden = 0
    for _ in range(RANDOM.randint(1, 4)):
        slide = made.slides.add_slide(made.slide_layouts[1])
        slide.shapes.title.text = words().replace("\n", " ")
        slide.placeholders[1].text = words(6)
        if RANDOM.random() < 0.4:
            slide.notes_slide.notes_text_frame.text = RANDOM.choice(["", words()])
        if RANDOM.random() < 0.4:
            table = slide.shapes.add_table(2, 2, 0, 0, 9, 9).table
            table.cell(1, 0).text = words()
        if RANDOM.random() < 0.3:
            slide._element.set("show", "0")
            hidden += 1
    made.save(FOLDER / name)

    read, text, noted = pptx.Presentation(FOLDER / name), {}, 0
    for number, slide in enumerate(read.slides, 1):
        for shape in slide.shapes:
            frames = [shape.text_frame] if shape.has_text_frame else []
            if shape.has_table:
                frames = [cell.text_frame for row in shape.table.rows for cell in row.cells]
            for paragraph in (p for frame in frames for p in frame.paragraphs):
                keep(text, f"slide {number}", paragraph.text)
        if slide.has_notes_slide:
            frame = slide.notes_slide.notes_text_frame
            noted += bool(frame.text.strip())
            for paragraph in frame.paragraphs:
                keep(text, f"the notes of slide {number}", paragraph.text)
    tell(name, text, hidden_slides=hidden, notes=noted)


def workbook(name):
    made = openpyxl.Workbook()
    hidden = comments = 0
    for number in range(RANDOM.randint(1, 3)):
        sheet = made.active if number == 0 else made.create_sheet(f"S{number} & Co")
        if number and RANDOM.random() < 0.5:
            sheet.sheet_state, hidden = RANDOM.choice(["hidden", "veryHidden"]), hidden + 1
        for _ in range(RANDOM.randint(1, 20)):
            cell = sheet.cell(RANDOM.randint(1, 50), RANDOM.randint(1, 40))
            cell.value = RANDOM.choice([words(), 4857773456, 3, -0.5, 1e-7])
            if RANDOM.random() < 0.1 and not cell.comment:
                cell.comment, comments = Comment(words(), "N N"), comments + 1
    made.save(FOLDER / name)

    text, commented = {}, []
    for sheet in openpyxl.load_workbook(FOLDER / name).worksheets:
        keep(text, f"the sheet {sheet.title}", sheet.title)
        for cell in (cell for row in sheet.iter_rows() for cell in row if cell.value is not None):
            value = cell.value
            piece = repr(float(value)).replace("e-07", "e-7") if isinstance(value, (int, float)) else value
            keep(text, f"{sheet.title}, row {cell.row}, column {cell.column}", piece)
            if cell.comment:
                commented.append(cell.comment.text)
    for comment in commented:
        keep(text, "a comment", comment)
    tell(name, text, comments=comments, hidden_sheets=hidden)


for number in range(30):
    word(f"{number}.docx")
    slides(f"{number}.pptx")
    workbook(f"{number}.xlsx")
