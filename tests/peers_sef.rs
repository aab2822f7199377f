//! The self-evaluation against other programs: `python-docx` opens it and finds headings, contents and rows of headings, and
//! LibreOffice, where it is installed, lays it out on as many pages as are estimated; `openpyxl` fills in the blank form of
//! statements as people do.
#![cfg(feature = "peers")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod common;
mod packs;
mod statements;

use std::path::Path;
use std::process::Command;

use common::area::{Area, catalogue, now};
use packs::Packer;
use sendpack::documents::{NoSink, read};
use sendpack::pack::write_template;
use sendpack::sef;

const READ: &str = r#"
import docx, sys
from docx.oxml.ns import qn
document = docx.Document(sys.argv[1])
styled = lambda name: [p.text for p in document.paragraphs if p.style.name == name]
assert styled("Title") == ["Self-evaluation"], styled("Title")
first, second = styled("Heading 1"), styled("Heading 2")
assert first[:2] == ["Our answers in short", "At a glance: every criterion, for whom"] and first[-1] == "What we will do", first
assert len(second) == 3 + 11, second
assert styled("toc 1") == first and styled("toc 2") == second
assert set(styled("Heading 3")) == {"Strengths", "Areas for improvement"}
glance, *views, actions = document.tables
assert len(views) == 11 and len(glance.rows) == 12 and len(actions.rows) == 11
for table in document.tables:
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val")).strip()
for view in views:
    assert [c.text for c in view.rows[0].cells] == ["What children, young people and families say", "What the partnership says"]
assert document.core_properties.title == "Self-evaluation" and document.core_properties.author == "Northbeck"
for section in document.sections:
    assert [f.get(qn("w:instr")).strip() for f in section.footer._element.iter(qn("w:fldSimple"))] == ["PAGE", "NUMPAGES"]
"#;

#[test]
fn python_docx_opens_northbecks() {
    let packer = Packer::northbeck();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sef.docx");
    sef::document(&sef::gather(packer.framework, &packer.repository, now())).write(&path).unwrap();
    let python = std::env::var("SENDPACK_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let output = Command::new(&python)
        .args(["-c", READ])
        .arg(&path)
        .output()
        .unwrap_or_else(|e| panic!("{python}: {e}"));
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn libreoffice_fills_as_many_pages() {
    if Command::new("soffice").arg("--version").output().is_err() {
        eprintln!("LibreOffice is not installed: its pages are not counted");
        return;
    }
    for (statements, pages) in statements::PAGES {
        let area = Area::lacking(&["1.3"]);
        area.write("sef/many.yaml", statements::many(statements));
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("sef.docx");
        sef::document(&sef::gather(catalogue(), &area.load(catalogue()), now())).write(&path).unwrap();
        let counted = laid_out(&path);
        assert!(
            statements::is_near(pages, counted),
            "{statements} statements: {pages} are said, {counted} are"
        );
    }
}

fn laid_out(document: &Path) -> u32 {
    let folder = document.parent().unwrap();
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
    let run = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", "pdf", "--outdir"])
        .arg(folder)
        .arg(document)
        .output();
    assert!(run.unwrap().status.success());
    read(&document.with_extension("pdf"), &mut NoSink).pages.unwrap()
}

/// What a person does with the blank form: chooses from its drop-downs, and types.
const FILL: &str = r#"
import openpyxl, sys
book = openpyxl.load_workbook(sys.argv[1])
sheet = book["Statements"]
headings = [cell.value for cell in sheet[1]]
def choices(heading):
    column = openpyxl.utils.get_column_letter(headings.index(heading) + 1)
    rule, = [v for v in sheet.data_validations.dataValidation if str(v.sqref).startswith(column + "2:")]
    if rule.formula1.startswith('"'):
        return rule.formula1.strip('"').split(",")
    name, cells = rule.formula1.split("!")
    return [cell.value for row in book[name][cells.replace("$", "")] for cell in row]
def fill(row, **values):
    for heading, value in values.items():
        sheet.cell(row, headings.index(heading) + 1, value)
assert len(choices("Aspect")) == 48 and choices("Question") == ["q1", "q2", "q3"], choices("Aspect")
for row, aspect in enumerate(choices("Aspect"), 2):
    fill(row, Id=f"s{row}", Aspect=aspect, Kind=choices("Kind")[row % 2], RAG=choices("RAG")[row % 3],
         Cohorts="; ".join(choices("Cohorts")), Question="q1", Judgement="Good", Evidence="a; b", Impact="Up by 5%")
# A number as Excel makes it of what is typed.
fill(60, Id="last", Criterion=10, Kind="Strength", Judgement="Better", Evidence="a", Impact="None yet")
book.save(sys.argv[2])
"#;

#[test]
fn the_blank_form_comes_back_as_it_is_filled_in() {
    let area = Area::lacking(&["1.3"]);
    std::fs::create_dir_all(area.root().join("sef")).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let blank = folder.path().join("blank.xlsx");
    write_template(&blank, "statements", catalogue(), (now(), "0.1.0")).unwrap();
    let python = std::env::var("SENDPACK_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let filled = Command::new(&python)
        .args(["-c", FILL])
        .arg(&blank)
        .arg(area.root().join("sef/form.xlsx"))
        .output()
        .unwrap_or_else(|e| panic!("{python}: {e}"));
    assert!(filled.status.success(), "{}", String::from_utf8_lossy(&filled.stderr));
    let repository = area.load(catalogue());
    assert!(repository.faults.iter().all(|fault| !fault.at.to_string().starts_with("sef")));
    let told: Vec<(&str, &str)> = repository
        .statements
        .iter()
        .filter_map(|s| Some((s.criterion.as_ref()?.value.as_str(), s.aspect.as_ref()?.value.as_str())))
        .collect();
    let aspects =
        catalogue().criteria.iter().flat_map(|c| c.aspects.iter().map(|a| (c.id.as_str(), a.id.as_str())));
    assert_eq!(told, aspects.collect::<Vec<_>>());
    let last = repository.statements.last().unwrap();
    assert_eq!(last.criterion.as_ref().unwrap().value, "10");
    assert!(
        repository.statements.iter().all(|s| s.judgement.is_some()
            && !s.evidence.is_empty()
            && s.rag.is_some() != s.aspect.is_none())
    );
}
