"""Opens the papers of an action plan with python-docx: real headings, tables whose first row repeats, no table without one.

    python actions_word.py FILE ...
"""

import sys

import docx
from docx.oxml.ns import qn

for path in sys.argv[1:]:
    document = docx.Document(path)
    headings = [p.text for p in document.paragraphs if p.style.name.startswith("Heading")]
    assert headings, f"{path}: no heading"
    assert document.core_properties.title and document.core_properties.language == "en-GB", path
    for table in document.tables:
        properties = table._tbl.tblPr
        named = properties.find(qn("w:tblCaption")) is not None or properties.find(qn("w:tblDescription")) is not None
        assert named, f"{path}: a table without a name"
    words = {cell.text for table in document.tables for row in table.rows for cell in row.cells}
    assert words & {"Red", "Amber", "Green"}, f"{path}: colours without words"
