//! Loading entries: YAML and registers give the same, every fault has its place, and no text does harm.

#![allow(clippy::panic, clippy::unwrap_used)]

mod common;

use common::area::{Area, book, catalogue};
use common::cases;
use proptest::prelude::*;
use sendpack::evidence::{Entry, Fault, FaultKind, Origin, Repository};
use sendpack::findings::Spot;

fn load(files: &[(&str, &[u8])]) -> Repository {
    let area = Area::bare();
    files.iter().for_each(|(path, content)| area.write(path, content));
    area.load(catalogue())
}

fn of_yaml(text: &str) -> Repository {
    load(&[("documents/evidence.yaml", text.as_bytes())])
}

fn of_csv(text: &str) -> Repository {
    load(&[("documents/register.csv", text.as_bytes())])
}

/// The name of the kind, and the place.
fn told(faults: &[Fault]) -> Vec<(String, String)> {
    let kind = |f: &Fault| format!("{:?}", f.kind).split('(').next().unwrap_or_default().to_owned();
    faults.iter().map(|f| (kind(f), f.at.to_string())).collect()
}

fn pairs<'a>(all: &[(&'a str, &'a str)]) -> Vec<(String, String)> {
    all.iter().map(|(kind, at)| ((*kind).to_owned(), (*at).to_owned())).collect()
}

const WHOLE: &str = r#"- id: jsna-2026
  title: "Needs; all of them"
  url: https://example.org/jsna
  requests: [1.2/jsna, 2.6, p1]
  criteria: [8, 9.A]
  cohorts: [ehc-plan, sen-support]
  partners: [education, health]
  voice: [children]
  owner: {role: Public health principal, team: Public health, email: ph@example.org}
  as_at: 2026-06-30
  review_by: 2027-06-30
  status: final
  personal_data: aggregate
  summary: One line
  impact: Two classes opened
  from: 2025-07-01
  to: 2026-06-30
  template: CQC
"#;

const ROW: &str = "Id,Title,URL,Requests,Criteria,Cohorts,Partners,Voice,Owner role,Owner team,Owner email,As at,\
Review by,Status,Personal data,Summary,Impact,From,To,Template
jsna-2026,Needs; all of them,https://example.org/jsna,1.2/jsna; 2.6;p1,8;9.A,EHC plan; SEN support,education; health,\
Children,Public health principal,Public health,ph@example.org,30/06/2026,2027-06-30,Final,Aggregate,One line,\
Two classes opened,01/07/2025,30/06/2026 00:00,CQC
";

/// All that an entry says, without its places.
fn said(e: &Entry) -> String {
    let tags =
        |tags: &[sendpack::evidence::Told<String>]| tags.iter().map(|t| t.value.clone()).collect::<Vec<_>>();
    let day = |d: &Option<sendpack::evidence::Told<chrono::NaiveDate>>| d.as_ref().map(|d| d.value);
    format!(
        "{:?}",
        (
            (&e.id.value, &e.title, &e.url.as_ref().map(|u| &u.value), tags(&e.requests), tags(&e.criteria)),
            (&e.cohorts, &e.partners, &e.voice, &e.owner, e.status, e.personal_data, &e.summary, &e.impact),
            (day(&e.as_at), day(&e.review_by), day(&e.from), day(&e.to), &e.template, e.tagged),
        )
    )
}

#[test]
fn yaml_and_every_kind_of_register_give_the_same_entry() {
    let yaml = of_yaml(WHOLE);
    assert!(yaml.faults.is_empty(), "{:?}", yaml.faults);
    let entry = &yaml.entries[0];
    assert_eq!((entry.origin, entry.at.to_string().as_str()), (Origin::Yaml, "documents/evidence.yaml:1:3"));
    assert_eq!(
        entry.requests.iter().map(|r| r.value.as_str()).collect::<Vec<_>>(),
        ["1.2/jsna", "2.6", "P1"]
    );
    assert_eq!(entry.requests[2].at.to_string(), "documents/evidence.yaml:4:29");
    assert!(entry.is_final() && entry.is_held() && entry.answers("1.2") && !entry.answers("1.1"));

    let bom = format!("\u{feff}{ROW}");
    let utf16: Vec<u8> = bom.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let xlsx = book(ROW, "Evidence", "");
    let registers: [(&str, &[u8], &str); 4] = [
        ("documents/register.csv", ROW.as_bytes(), "documents/register.csv row 2"),
        ("documents/deep/er/Register.CSV", bom.as_bytes(), "documents/deep/er/Register.CSV row 2"),
        ("documents/register.csv", &utf16, "documents/register.csv row 2"),
        ("documents/register.xlsx", &xlsx, "documents/register.xlsx › Evidence row 2"),
    ];
    for (path, bytes, place) in registers {
        let register = load(&[(path, bytes)]);
        assert!(register.faults.is_empty(), "{path}: {:?}", register.faults);
        assert_eq!(said(&register.entries[0]), said(entry), "{path}");
        let (origin, at) = (register.entries[0].origin, register.entries[0].at.to_string());
        assert_eq!((origin, at.as_str()), (Origin::Register, place));
        assert!(register.documents.is_empty(), "a register is no document");
    }
}

#[test]
fn one_entry_may_stand_without_a_list() {
    let r = of_yaml(
        "id: a\ntitle: A\nurl: https://example.org\nowner: {team: T}\nas_at: 2026-01-01\nstatus: draft\n",
    );
    assert!(r.faults.is_empty(), "{:?}", r.faults);
    assert_eq!(r.entries.len(), 1);
    assert!(!r.entries[0].tagged && !r.entries[0].is_final());
}

#[test]
fn every_fault_of_an_entry_is_told_and_the_rest_is_kept() {
    let r = of_yaml(
        "- id: Waits 2026\n  titel: A\n  files: [gone.docx, {a: b}, 'https://example.org/x']\n  url: ftp://example.org\n  \
         requests: [1.10, '2.6', 3.7]\n  criteria: 12\n  cohorts: [EHCP, ehc-plan]\n  owner: Jane\n  as_at: 30/06/2026\n  \
         from: 2026-06-30\n  to: 2026-06-01\n  status: [final]\n",
    );
    let mut all = told(&r.faults);
    all.sort_unstable();
    assert_eq!(
        all,
        pairs(&[
            ("DocumentMissing", "documents/evidence.yaml:3:11"),
            ("EntryMissingField", "documents/evidence.yaml:1:3"),
            ("EntryUnknownField", "documents/evidence.yaml:2:3"),
            ("InvalidValue", "documents/evidence.yaml:11:7"),
            ("InvalidValue", "documents/evidence.yaml:12:11"),
            ("InvalidValue", "documents/evidence.yaml:1:7"),
            ("InvalidValue", "documents/evidence.yaml:3:22"),
            ("InvalidValue", "documents/evidence.yaml:3:30"),
            ("InvalidValue", "documents/evidence.yaml:4:8"),
            ("InvalidValue", "documents/evidence.yaml:7:13"),
            ("InvalidValue", "documents/evidence.yaml:8:10"),
            ("InvalidValue", "documents/evidence.yaml:9:10"),
            ("UnknownCriterion", "documents/evidence.yaml:6:13"),
            ("UnknownRequest", "documents/evidence.yaml:5:14"),
            ("UnknownRequest", "documents/evidence.yaml:5:27"),
        ])
    );
    // The title is the one field that was not given at all.
    assert!(r.faults.iter().all(|f| match &f.kind {
        FaultKind::EntryMissingField(entry, field) => entry == "Waits 2026" && field == "title",
        _ => true,
    }));
    let entry = &r.entries[0];
    assert_eq!(entry.requests.iter().map(|r| r.value.as_str()).collect::<Vec<_>>(), ["2.6"]);
    assert_eq!((entry.cohorts.len(), entry.files.len(), entry.is_held()), (1, 1, false));
    // Everything that is wrong with it stands against the stages of the request that it answers.
    assert!(r.faults.iter().all(|f| f.requests == ["2.6"] && f.stages == ["friday", "monitoring"]));
}

#[test]
fn an_id_stands_once_in_yaml_and_registers_together() {
    let r = load(&[
        ("documents/b.yaml", b"- id: same\n- id: SAME\n"),
        ("documents/register.csv", b"Id,Title,Status\nother,A,final\nsame,B,final\n"),
    ]);
    let twice: Vec<_> = told(&r.faults).into_iter().filter(|(kind, _)| kind == "EntryDuplicateId").collect();
    assert_eq!(
        twice,
        pairs(&[
            ("EntryDuplicateId", "documents/b.yaml:2:7"),
            ("EntryDuplicateId", "documents/register.csv!A3"),
        ])
    );
}

#[test]
fn a_register_has_its_headings_somewhere_and_any_number_of_sheets() {
    let r =
        of_csv("Evidence of Northbeck,,\n,,\nTitle,Id,Status\nA,a,final\n,,\nTitle,Id,Status\nB,b,draft\n");
    assert_eq!(r.entries.iter().map(|e| e.id.value.as_str()).collect::<Vec<_>>(), ["a", "b"]);
    assert_eq!(r.entries[1].at.to_string(), "documents/register.csv row 7");
    let none = of_csv("A,B,C\n1,2,3\n");
    assert_eq!(told(&none.faults), pairs(&[("EntryUnreadable", "documents/register.csv")]));
    assert!(!none.is_whole());
}

#[test]
fn what_spreadsheets_do_to_item_numbers() {
    let head = "Id,Title,URL,Requests,Owner role,As at,Status\n";
    let r = of_csv(&format!(
        "{head}a,A,https://example.org,1-Feb,R,2026-01-01,final\nb,#N/A,https://example.org,1.2,R,2026-01-01,final\n"
    ));
    assert_eq!(
        told(&r.faults),
        pairs(&[
            ("RegisterCell", "documents/register.csv!D2"),
            ("RegisterCell", "documents/register.csv!B3"),
        ])
    );
    assert!(matches!(&r.faults[0].kind, FaultKind::RegisterCell(_, what) if what.contains("1.2")));
    let merged = load(&[(
        "documents/register.xlsx",
        &book(&format!("{head}a,A,https://example.org,1.2,R,2026-01-01,final\n"), "S", "merged=A1:G1"),
    )]);
    assert!(merged.faults.is_empty(), "a merged title harms nobody: {:?}", merged.faults);
    let uncalculated = load(&[(
        "documents/register.xlsx",
        &book(&format!("{head}a,A,https://example.org,x,R,2026-01-01,final\n"), "S", "uncalculated=D2"),
    )]);
    assert_eq!(told(&uncalculated.faults), pairs(&[("RegisterCell", "documents/register.xlsx › S!D2")]));
}

#[test]
fn a_register_that_is_no_workbook_is_one_fault() {
    for (path, _) in common::hostile("xlsx/").iter().filter(|(_, want)| want == "refuse") {
        let bytes = std::fs::read(common::hostile_folder().join(path)).unwrap();
        let r = load(&[("documents/register.xlsx", &bytes), ("documents/evidence.yaml", WHOLE.as_bytes())]);
        assert_eq!(r.entries.len(), 1, "{path}: the other entries go on");
        assert!(!r.is_whole(), "{path}");
        assert!(
            r.faults.iter().all(|f| matches!(f.kind, FaultKind::EntryUnreadable(_))),
            "{path}: {:?}",
            r.faults
        );
    }
}

#[test]
fn hostile_files_are_refused_with_their_place() {
    for (path, want) in common::hostile("yaml/") {
        let bytes = std::fs::read(common::hostile_folder().join(&path)).unwrap();
        let r = load(&[("documents/evidence.yaml", &bytes)]);
        let unreadable = r.faults.iter().filter(|f| matches!(f.kind, FaultKind::EntryUnreadable(_))).count();
        match want.as_str() {
            "refuse" => assert!(unreadable > 0 && r.entries.is_empty(), "{path}: {:?}", r.faults),
            // Its one field is unknown, and is named without the mark.
            _ => assert!(
                unreadable == 0
                    && told(&r.faults)
                        .contains(&pairs(&[("EntryUnknownField", "documents/evidence.yaml:1:1")])[0])
            ),
        }
        assert!(r.faults.iter().all(|f| matches!(f.at.spot, Spot::Text { .. })), "{path}");
    }
}

fn place_is_true(text: &str, fault: &Fault) -> Result<(), TestCaseError> {
    let Spot::Text { line, col } = fault.at.spot else { return Err(TestCaseError::fail("no place")) };
    let there = text.split('\n').nth(line as usize - 1);
    prop_assert!(there.is_some_and(|l| col as usize <= l.chars().count() + 1), "{line}:{col}");
    let rest: String = there.unwrap_or_default().chars().skip(col as usize - 1).collect();
    let rest = rest.trim_start_matches(['"', '\'']);
    let plain = |text: &&str| text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '/'));
    let written = match &fault.kind {
        FaultKind::UnknownRequest(tag, _) | FaultKind::UnknownCriterion(tag, _) => Some(tag.as_str()),
        FaultKind::EntryUnknownField(field, _) => Some(field.as_str())
            .filter(|f| !f.contains('.') || f.starts_with("owner."))
            .map(|f| f.trim_start_matches("owner.")),
        _ => None,
    };
    if let Some(written) = written.filter(plain) {
        prop_assert!(rest.starts_with(written), "{written} is not at {line}:{col}");
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(300, "proptest-regressions/evidence_entries.txt"))]

    #[test]
    fn damage_to_a_good_entry_is_told_where_it_is(at in 0_usize..700, junk in "[a-z0-9:{}\\[\\]\"', \n-]{0,3}", cut in 0_usize..6) {
        let (at, end) = (at.min(WHOLE.len()), (at + cut).min(WHOLE.len()));
        let damaged = format!("{}{junk}{}", &WHOLE[..at], &WHOLE[end..]);
        for fault in &of_yaml(&damaged).faults {
            place_is_true(&damaged, fault)?;
        }
    }

    #[test]
    fn any_yaml_is_read_or_refused(text in "(- )?(id|files|requests|owner|status|as_at): ?\\PC{0,30}(\n  \\PC{0,30}){0,4}") {
        let _ = of_yaml(&text);
    }

    #[test]
    fn any_register_is_read_or_refused(cells in proptest::collection::vec("[^,\"\n\r]{0,12}", 21)) {
        let header = ROW.lines().next().unwrap_or_default();
        let r = of_csv(&format!("{header}\n{}\n", cells.join(",")));
        for fault in &r.faults {
            prop_assert!(fault.at.row().is_none_or(|row| (1..=8).contains(&row)));
        }
    }
}
