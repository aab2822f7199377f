//! Word documents against Python: `python-docx` opens them and finds headings, tables, language and properties.
//! `SENDPACK_PYTHON` names the Python that has it (default `python3`).
#![cfg(feature = "peers")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::process::Command;

use sendpack::word::{Cell, Document, Fill, Table, Text};

const READ: &str = r#"
import datetime, docx, sys
from docx.oxml.ns import qn
document = docx.Document(sys.argv[1])
styled = lambda name: [p.text for p in document.paragraphs if p.style.name == name]
assert styled("Title") == ["Progress report"] and styled("Subtitle") == ["Northbeck, 24 November 2026"]
assert styled("Heading 1") == ["What moved", "What is next"] and styled("Heading 2") == ["Health <and> care"]
assert styled("toc 1") == styled("Heading 1")
assert styled("List Bullet") == ["one", "two"]
assert [h.address for p in document.paragraphs for h in p.hyperlinks if h.address] == ["https://northbeck.example/offer?a=1&b=2"]
[table] = document.tables
assert [c.text for c in table.rows[0].cells] == ["What", "RAG"], table
assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
assert table.rows[1]._tr.trPr.find(qn("w:tblHeader")) is None
assert len(table.rows) == 61 and table.cell(60, 1).text == "Amber"
shade = table.cell(1, 1)._tc.tcPr.find(qn("w:shd"))
assert shade.get(qn("w:fill")) == "FFBF47"
assert document.styles.element.find(".//" + qn("w:docDefaults")).find(".//" + qn("w:lang")).get(qn("w:val")) == "en-GB"
about = document.core_properties
assert (about.title, about.author, about.last_modified_by) == ("Progress report", "Northbeck", "Northbeck")
assert about.language == "en-GB" and about.created.replace(tzinfo=None) == datetime.datetime(2026, 11, 24, 10, 31)
sizes = [(round(s.page_width.mm), round(s.page_height.mm)) for s in document.sections]
assert sizes == [(210, 297), (297, 210), (210, 297)], sizes
for section in document.sections:
    assert [f.get(qn("w:instr")).strip() for f in section.footer._element.iter(qn("w:fldSimple"))] == ["PAGE", "NUMPAGES"]
"#;

#[test]
fn another_program_reads_what_was_written() {
    let at = chrono::NaiveDate::from_ymd_opt(2026, 11, 24).unwrap().and_hms_opt(10, 31, 0).unwrap();
    let mut table = Table::new("Actions", [("What", 3), ("RAG", 1)]).labelled();
    (0..60).for_each(|_| {
        table.row([Cell::from("Fill the posts"), Cell::from("Amber").filled(Fill::Amber)]);
    });
    let mut document = Document::new("Progress report", "Northbeck", at);
    document.contents().heading(1, "What moved").heading(2, "Health <and> care").bullets(["one", "two"]);
    document.paragraph(Text::new().link("the local offer", "https://northbeck.example/offer?a=1&b=2"));
    document.landscape().table(table).portrait().heading(1, "What is next");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("report.docx");
    document.write(&path).unwrap();
    let python = std::env::var("SENDPACK_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let output = Command::new(&python)
        .args(["-c", READ])
        .arg(&path)
        .output()
        .unwrap_or_else(|e| panic!("{python}: {e}"));
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
