//! Numbers of people in documents of every kind, as an area would have them: planted ones are found wherever they stand,
//! and nothing is found in two hundred clean documents full of numbers that look alike.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod common;

use common::area::{Area, office};
use sendpack::findings::Finding;
use sendpack::identifiers::{nhs, uln, upn::Upn};
use sendpack::rules::Without;

/// Each kind as people write it, with its label where a bare number needs one.
const PLANTED: [(&str, &str); 5] = [
    ("UPN", "Pupil A938401222317"),
    ("ULN", "ULN 9276308686"),
    ("NHS number", "NHS number: 9434765919"),
    ("NHS number", "943 476 5919"),
    ("National Insurance number", "AB 12 34 56 C"),
];

/// Every place in which a number may stand: the file, and what its maker is told with `{}` for the number.
const PLACES: &[(&str, &str)] = &[
    ("a.docx", "Waits fell\n{}"),
    ("a.docx", "table: Name | {} | 12"),
    ("a.docx", "Waits fell\nheader: {}"),
    ("a.docx", "Waits fell\nfooter: {}"),
    ("a.docx", "Waits fell\ncomment: {}"),
    ("a.docx", "Waits fell\ndeleted: {}"),
    ("a.docx", "Waits fell\ntext box: {}"),
    ("a.docx", "Waits fell\nfootnote: {}"),
    ("a.docx", "Waits fell\nhidden: {}"),
    ("a.docx", "Waits fell\nkeywords: {}"),
    ("a.xlsx", "sheet: Waits\nTeam|Note\nTherapy|{}"),
    ("a.xlsx", "sheet: Waits\nTeam|Weeks\nhidden sheet: Rows\nTherapy|{}"),
    ("a.xlsx", "sheet: Waits\nTeam|Weeks\nhidden row: Therapy|{}"),
    ("a.xlsx", "sheet: Waits\nTeam|Weeks\ncomment: A1 {}"),
    ("a.xlsx", "sheet: Waits\nTeam|Weeks\nheader: {}"),
    ("a.xlsx", "sheet: Waits\nTeam|Weeks\ntitle: {}"),
    ("a.pptx", "{}"),
    ("a.pptx", "Waits fell\nnotes: {}"),
    ("a.pptx", "Waits fell\nhidden slide: {}"),
    ("a.pptx", "Waits fell\ncomment: {}"),
    ("a.pptx", "Waits fell\nkeywords: {}"),
    ("a.pdf", "page: {}"),
    ("a.pdf", "page: Waits fell\ncomment: {}"),
    ("a.pdf", "page: Waits fell\npage: {}"),
    ("a.pdf", "page: Waits fell\nkeywords: {}"),
    ("a.odt", "{}"),
    ("a.odt", "Waits fell\nheader: {}"),
    ("a.odt", "Waits fell\ncomment: {}"),
    ("a.odt", "Waits fell\ndeleted: {}"),
    ("a.odt", "Waits fell\ntitle: {}"),
    ("a.txt", "Waits fell\n{}"),
    ("a.csv", "team,note\nTherapy,{}"),
];

fn content(path: &str, text: &str) -> Vec<u8> {
    office::made(path, text).unwrap_or_else(|| text.into())
}

fn entry(id: &str, files: &[String], personal: &str) -> String {
    format!(
        "- id: {id}\n  title: Example {id}\n  files: {files:?}\n  requests: [\"2.6\"]\n  owner: {{role: Lead, email: lead@example.org}}\n  \
         as_at: 2026-09-30\n  status: final\n  personal_data: {personal}\n"
    )
}

/// An area with these documents, named by one entry.
fn area(documents: &[(String, Vec<u8>)], personal: &str) -> Area {
    let area = Area::new();
    for (path, bytes) in documents {
        area.write(&format!("documents/{path}"), bytes);
    }
    let names: Vec<String> = documents.iter().map(|(path, _)| path.clone()).collect();
    area.write("documents/planted.yaml", entry("planted", &names, personal));
    area
}

fn of<'f>(findings: &'f [Finding], code: &str) -> Vec<&'f Finding> {
    findings.iter().filter(|f| f.code.as_ref() == code).collect()
}

#[test]
fn each_kind_is_found_in_each_place() {
    let mut cases = Vec::new();
    for (kind, number) in PLANTED {
        for (file, told) in PLACES {
            let path = format!("{:03}-{file}", cases.len());
            cases.push((path.clone(), kind, *told, content(&path, &told.replace("{}", number))));
        }
    }
    let documents: Vec<_> = cases.iter().map(|(path, .., bytes)| (path.clone(), bytes.clone())).collect();
    let findings = area(&documents, "none").findings(Without::default());
    let found = of(&findings, "PRI-001");
    let lost: Vec<_> = cases
        .iter()
        .filter(|(path, kind, ..)| {
            let file = format!("documents/{path}");
            !found.iter().any(|f| f.place.file.as_ref() == file && f.message.contains(kind))
        })
        .map(|(path, kind, told, _)| format!("{path}: {kind} in {told:?}"))
        .collect();
    assert!(lost.is_empty(), "{} of {} not found\n{}", lost.len(), cases.len(), lost.join("\n"));
    assert_eq!(found.len(), cases.len(), "each once, and nothing else");
    for finding in found {
        let shown = format!("{} {} {}", finding.place, finding.message, finding.key);
        assert!(
            !shown.contains("A938401222317") && !shown.contains("4765919") && !shown.contains("9276308686")
        );
    }
}

#[test]
fn an_entry_that_says_person_level_is_believed() {
    let planted = vec![("a.docx".to_owned(), office::docx(PLANTED[0].1))];
    assert_eq!(of(&area(&planted, "person-level").findings(Without::default()), "PRI-001").len(), 0);
    assert_eq!(of(&area(&planted, "aggregate").findings(Without::default()), "PRI-001").len(), 1);
}

/// Numbers without end, the same on every run.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self, below: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % below
    }

    fn digits(&mut self, count: u32) -> String {
        (0..count).map(|_| char::from(b'0' + u8::try_from(self.next(10)).unwrap())).collect()
    }

    fn letter(&mut self) -> char {
        char::from(b'A' + u8::try_from(self.next(26)).unwrap())
    }

    /// Ten digits that are neither a learner nor an NHS number, or one of either by chance, as invoices are.
    fn reference(&mut self) -> String {
        format!("{}{}", 1 + self.next(9), self.digits(9))
    }

    /// A number of the form of a UPN whose check letter is wrong.
    fn no_upn(&mut self) -> String {
        loop {
            let text = format!("{}{}", self.letter(), self.digits(12));
            if !Upn::read(&text).is_some_and(|upn| upn.is_right()) {
                return text;
            }
        }
    }

    fn isbn(&mut self) -> String {
        loop {
            let text = format!("0{}", self.digits(9));
            if nhs::is_right(text.as_bytes().try_into().unwrap()) {
                return text;
            }
        }
    }

    /// A number of the form of an NHS number whose check digit is wrong.
    fn no_nhs(&mut self) -> String {
        loop {
            let text = format!("4{}", self.digits(9));
            if !nhs::is_right(text.as_bytes().try_into().unwrap()) && !uln::is_right(text.parse().unwrap()) {
                return text;
            }
        }
    }
}

/// The lines of a clean document.
fn clean(n: &mut Numbers) -> Vec<String> {
    let (year, month, day) = (2015 + n.next(12), 1 + n.next(12), 1 + n.next(28));
    let no_nhs = n.no_nhs();
    vec![
        format!(
            "Telephone 01632 {}, mobile 07700 900{}, or +44 20 7946 0{}",
            n.digits(6),
            n.digits(3),
            n.digits(3)
        ),
        format!("Call 0161 496 0{} or 03000 {}", n.digits(3), n.digits(6)),
        format!("Invoice {} of {day:02}/{month:02}/{year}, order {}", n.reference(), n.reference()),
        format!("Our reference {} and {}-{}", n.reference(), n.letter(), n.reference()),
        format!("ISBN {} and 978-0-306-{}-7", n.isbn(), n.digits(5)),
        n.isbn(),
        n.reference(),
        format!("The wrong numbers {} and NHS number {no_nhs}, ULN {no_nhs}", n.no_upn()),
        format!("Grouped {} {} {}", &no_nhs[..3], &no_nhs[3..6], &no_nhs[6..]),
        format!(
            "Postcode ZZ99 {}{}{}, URN 9{}, LAESTAB 999/{}",
            n.next(10),
            n.letter(),
            n.letter(),
            n.digits(5),
            n.digits(4)
        ),
        format!("Sort code {}-{}-{}, account {}", n.digits(2), n.digits(2), n.digits(2), n.digits(8)),
        format!("IBAN GB{} NWBK {} {} {}{}", n.digits(2), n.digits(4), n.digits(4), n.digits(4), n.digits(2)),
        format!("Taken {year}{month:02}{day:02}{:02}, version {year}{month:02}{day:02}", n.next(24)),
        format!(
            "Product AB{}C, part {}{}{}-{}",
            n.digits(6),
            n.letter(),
            n.letter(),
            n.digits(6),
            n.letter()
        ),
        format!(
            "Spend £{} and £{}.{}, {}.{} per cent",
            n.reference(),
            n.reference(),
            n.digits(2),
            n.digits(2),
            n.digits(10)
        ),
        format!("Total 1,{},{},{} of {}", n.digits(3), n.digits(3), n.digits(3), n.digits(12)),
        format!("Card {} {} {} {}", n.digits(4), n.digits(4), n.digits(4), n.digits(4)),
        format!("UPRN {}, company 0{}, charity {}", n.digits(12), n.digits(7), n.digits(7)),
        format!("File SEND-{}-{}-{} and {}", n.digits(4), n.reference(), n.digits(2), n.digits(16)),
        format!("NHS Northbeck spent 12 million; 111 took {} calls", n.digits(5)),
    ]
}

#[test]
fn nothing_is_found_in_clean_documents() {
    let mut n = Numbers(20_261_120);
    let documents: Vec<(String, Vec<u8>)> = (0..200)
        .map(|i| {
            let extension = ["docx", "xlsx", "pptx", "pdf", "odt", "txt", "csv"][i % 7];
            let path = format!("{i:03}.{extension}");
            // A colon would begin a thing of the maker's.
            let lines: Vec<String> = clean(&mut n).iter().map(|line| line.replace(':', " ")).collect();
            let text = lines.join("\n");
            (path.clone(), content(&path, &text))
        })
        .collect();
    let findings = area(&documents, "none").findings(Without::default());
    let found: Vec<String> =
        of(&findings, "PRI-001").iter().map(|f| format!("{} {}", f.place, f.message)).collect();
    assert!(found.is_empty(), "{} found in 200 clean documents: {found:#?}", found.len());
    let unread: Vec<_> = findings
        .iter()
        .filter(|f| ["DOC-001", "DOC-002", "DOC-004"].contains(&f.code.as_ref()))
        .map(|f| f.place.to_string())
        .collect();
    assert!(unread.is_empty(), "all were read: {unread:?}");
}

#[test]
fn columns_of_bare_numbers_are_told_by_their_heading_or_their_company() {
    let numbers = ["9434765919", "4010232137", "9876543210", "4505577104", "9434765870"];
    let column = |heading: &str| {
        let rows: String = numbers.iter().map(|number| format!("X|{number}\n")).collect();
        vec![("a.xlsx".to_owned(), office::xlsx(&format!("sheet: S\nTeam|{heading}\n{rows}")))]
    };
    let found = |documents: &[(String, Vec<u8>)]| {
        of(&area(documents, "none").findings(Without::default()), "PRI-001").len()
    };
    assert_eq!(found(&column("NHS number")), 1);
    assert_eq!(found(&column("Number")), 1, "five that all pass are no chance");
    assert_eq!(found(&column("Invoice")), 0);
}

#[test]
fn a_draft_and_a_file_that_nobody_names_make_queries() {
    let area = Area::new();
    area.write("documents/draft.docx", office::docx("Pupil A938401222317\ndeleted: x"));
    area.write("documents/loose.docx", office::docx("Pupil A938401222317\ndeleted: x"));
    area.write(
        "documents/planted.yaml",
        entry("planted", &["draft.docx".into()], "none").replace("final", "draft"),
    );
    let findings = area.findings(Without::default());
    let severities: Vec<_> = of(&findings, "PRI-001").iter().map(|f| f.severity.word()).collect();
    assert_eq!(severities, ["query", "query"]);
    assert_eq!(of(&findings, "DOC-006").len(), 0, "a draft may hold tracked changes");
}

#[test]
fn a_name_is_hidden_in_every_finding() {
    let documents = vec![("report-A938401222317.docx".to_owned(), office::docx("deleted: x\ncomment: y"))];
    let area = area(&documents, "none");
    for format in ["text", "json", "csv", "sarif"] {
        let out = std::process::Command::new(env!("CARGO_BIN_EXE_sendpack"))
            .args(["check", "--show-values", "--as-of", "2026-11-23T10:00", "--format", format])
            .arg(area.root())
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&out.stdout).into_owned();
        assert!(said.contains("PRI-005") && said.contains("hidden"), "{format}");
        assert!(!said.contains("A938401222317"), "{format}");
    }
}

#[test]
fn documents_stay_shut_where_no_rule_wants_them() {
    let area = area(&[("a.docx".to_owned(), b"no document".to_vec())], "none");
    let run = |select: &str| {
        let out = std::process::Command::new(env!("CARGO_BIN_EXE_sendpack"))
            .args(["check", "--as-of", "2026-11-23T10:00", "--format", "json", "--select", select])
            .arg(area.root())
            .output()
            .unwrap();
        String::from_utf8_lossy(&out.stdout).into_owned()
    };
    assert!(run("DOC").contains("DOC-004") && run("DOC").contains("\"requested\""));
    assert!(!run("EVI").contains("\"requested\""), "what was not looked at is not said to be ready");
}

#[test]
fn papers_of_tracked_children_are_read_and_their_names_are_not_told() {
    let area = Area::new();
    let child = "ref: T1\nlist: 1\nunique_id: ab1\nagreement: {family_asked: 2026-11-23, family_agreed: 2026-11-23}\n\
        documents:\n  - {request: '7.1', file: planted-surname.docx, as_at: 2026-11-20}\n  \
        - {request: '7.4', file: planted-too.docx, as_at: 2026-11-20}\n";
    area.write("tracking/T1/child.yaml", child);
    area.write("tracking/T1/planted-surname.docx", office::docx("A938401222317\ncomment: y"));
    area.write("tracking/T1/planted-too.docx", b"no document");
    let findings = area.findings(Without::default());
    let found = of(&findings, "DOC-007");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].place.to_string(), "tracking/T1/child.yaml:6:28");
    assert_eq!(found[0].request.as_deref(), Some("7.1/T1"));
    assert_eq!(of(&findings, "DOC-004").len(), 1);
    assert!(of(&findings, "PRI-001").is_empty(), "they are about one child, and may say who it is");
    assert!(findings.iter().all(|f| !format!("{} {}", f.place, f.message).contains("planted")));
    let without = area.findings(Without { tracking: true, ..Without::default() });
    assert!(of(&without, "DOC-007").is_empty());
}
