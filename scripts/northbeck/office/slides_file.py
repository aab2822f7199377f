"""PowerPoint files: one idea a slide, a real title on each, slide numbers."""

from io import BytesIO

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.util import Cm, Pt

from .control import control_rows
from .house_style import FONT, GREY, HEADER, PALE, TEAL
from .steady import describe, settle, without_thumbnail
from .words import runs


def slides_file(entry, blocks):
    """The bytes of a presentation; each first-level heading begins a slide."""
    show = Presentation()
    show.slide_width, show.slide_height = Cm(33.867), Cm(19.05)
    without_thumbnail(show.part.package)
    describe(show.core_properties, entry["title"])
    _cover(show, entry)
    for number, (title, content) in enumerate(_grouped(blocks), start=2):
        slide = show.slides.add_slide(show.slide_layouts[5])
        _title(slide, title)
        _content(slide, content)
        _foot(slide, number)
    out = BytesIO()
    show.save(out)
    return settle(out.getvalue())


def _grouped(blocks):
    slides = []
    for block in blocks:
        if block.kind == "heading":
            slides.append((block.text, []))
        else:
            slides[-1][1].append(block)
    return slides


def _cover(show, entry):
    slide = show.slides.add_slide(show.slide_layouts[5])
    _title(slide, entry["title"], size=40, top=5.2)
    facts = "\n".join(f"{what}: {value}" for what, value in control_rows(entry))
    _text(slide, facts, 2, 10, 29, 5, 20)
    _foot(slide, 1)


def _title(slide, text, size=30, top=1.1):
    shape = slide.shapes.title
    shape.left, shape.top, shape.width, shape.height = Cm(2), Cm(top), Cm(29.8), Cm(2.2 if size < 40 else 4)
    paragraph = shape.text_frame.paragraphs[0]
    paragraph.alignment = 1
    run = paragraph.add_run()
    run.text = text
    _font(run, size, TEAL, True)


def _font(run, size, colour="222222", bold=False):
    run.font.name, run.font.size, run.font.bold = FONT, Pt(size), bold
    run.font.color.rgb = RGBColor.from_string(colour)


def _text(slide, text, left, top, width, height, size):
    frame = slide.shapes.add_textbox(Cm(left), Cm(top), Cm(width), Cm(height)).text_frame
    frame.word_wrap = True
    for n, line in enumerate(text.split("\n")):
        paragraph = frame.paragraphs[0] if n == 0 else frame.add_paragraph()
        paragraph.space_after = Pt(9)
        for bold, words in runs(line):
            run = paragraph.add_run()
            run.text = words
            _font(run, size, bold=bold)


def _content(slide, blocks):
    top = 4.0
    lines = []
    for block in blocks:
        if block.kind != "table":
            lines.append(("\u2022 " if block.kind == "bullet" else "") + block.text)
            continue
        top = _flush(slide, lines, top)
        top = _table(slide, block.rows, top)
    _flush(slide, lines, top)


def _flush(slide, lines, top):
    if not lines:
        return top
    rows = sum(1 + len(line) // 88 for line in lines)
    _text(slide, "\n".join(lines), 2, top, 29.8, rows, 20)
    height = rows * 0.9 + len(lines) * 0.35 + 0.4
    lines.clear()
    return top + height


def _table(slide, rows, top):
    said = [min(60, max(9, *(len(row[n]) for row in rows))) for n in range(len(rows[0]))]
    frame = slide.shapes.add_table(len(rows), len(rows[0]), Cm(2), Cm(top), Cm(29.8), Cm(1.05 * len(rows)))
    frame.name = "Table"
    for n, share in enumerate(said):
        frame.table.columns[n].width = int(Cm(29.8) * share / sum(said))
    for n, row in enumerate(rows):
        for at, text in enumerate(row):
            cell = frame.table.cell(n, at)
            cell.fill.solid()
            cell.fill.fore_color.rgb = RGBColor.from_string(TEAL if n == 0 else PALE if n % 2 else "FFFFFF")
            for bold, words in runs(text):
                run = cell.text_frame.paragraphs[0].add_run()
                run.text = words
                _font(run, 15, "FFFFFF" if n == 0 else "222222", bold or n == 0)
    return top + 1.12 * len(rows) + 0.5


def _foot(slide, number):
    box = slide.shapes.add_textbox(Cm(2), Cm(17.8), Cm(29.8), Cm(0.9)).text_frame
    box.word_wrap = True
    run = box.paragraphs[0].add_run()
    run.text = f"{HEADER}    {number}"
    _font(run, 12, GREY)
