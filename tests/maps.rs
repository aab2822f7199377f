//! A list in the words of an area's own system reads as the official one once its map says what they mean.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod common;

use common::area::Area;
use sendpack::rules::Without;

const HEADINGS: [(&str, &str); 3] = [
    ("Unique ID", "Pupil Ref"),
    ("Date of birth", "Born"),
    ("Main education establishment – phase", "Where to"),
];

const MAP: &str = "\
columns: {Pupil Ref: unique_id, born: date_of_birth, Where  to: main_phase}
codes:
  phase: {Sixth form: a, Big school: e) Secondary}
  main_phase: {sixth form: FE college}
  yes_no: {'1': b}
date_order: month-first
";

/// The area's List 1 with headings, dates and codes of another system.
fn foreign(area: &Area) -> String {
    let path = area.root().join("lists/list-1.csv");
    let official = std::fs::read_to_string(path).unwrap();
    let list = HEADINGS.iter().fold(official, |list, (ours, theirs)| list.replace(ours, theirs));
    let dates = [("14/03/2015", "03/14/2015"), ("04/09/2020", "09/04/2020"), ("15/06/2026", "06/15/2026")];
    let list = dates.iter().fold(list, |list, (ours, theirs)| list.replace(ours, theirs));
    list.replace("e) Secondary", "Big school").replace("b) No", "1")
}

fn codes(area: &Area) -> Vec<String> {
    let mut codes: Vec<_> = area
        .findings(Without::default())
        .iter()
        .filter(|f| f.place.file.starts_with("lists/"))
        .map(|f| f.code.to_string())
        .collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

#[test]
fn a_mapped_list_has_no_finding_and_without_its_map_it_has() {
    let area = Area::new();
    area.write("lists/list-1.csv", foreign(&area));
    let unmapped = codes(&area);
    for code in ["LST-004", "LST-006"] {
        assert!(unmapped.iter().any(|c| c == code), "{code} is not among {unmapped:?}");
    }
    area.write("lists/list-1.map.yaml", MAP);
    assert_eq!(codes(&area), Vec::<String>::new());
}

#[test]
fn a_mapped_heading_goes_before_the_official_one() {
    let area = Area::new();
    let list = std::fs::read_to_string(area.root().join("lists/list-1.csv")).unwrap();
    let twice: String = (0..)
        .zip(list.lines())
        .map(|(n, line)| if n == 0 { format!("{line},Case no\n") } else { format!("{line},C{n}\n") })
        .collect();
    area.write("lists/list-1.csv", twice);
    area.write("lists/list-1.map.yaml", "columns: {Case no: unique_id}\n");
    assert!(codes(&area).contains(&"LST-005".to_owned()), "two columns for one thing: one must go");
}

#[test]
fn the_row_of_the_header_is_taken_as_told() {
    let area = Area::new();
    let list = std::fs::read_to_string(area.root().join("lists/list-1.csv")).unwrap();
    let titles = "A title\n".repeat(60);
    area.write("lists/list-1.csv", format!("{titles}{list}"));
    assert!(codes(&area).contains(&"LST-008".to_owned()), "it is looked for near the top only");
    area.write("lists/list-1.map.yaml", "header_row: 61\n");
    assert_eq!(codes(&area), Vec::<String>::new());
}

#[test]
fn what_a_map_leaves_out_is_neither_asked_about_nor_read() {
    let area = Area::new();
    let list = std::fs::read_to_string(area.root().join("lists/list-1.csv")).unwrap();
    let more = |line: (usize, &str)| match line {
        (0, line) => format!("{line},Case notes,UPN\n"),
        (_, line) => format!("{line},zq,zq\n"),
    };
    area.write("lists/list-1.csv", list.lines().enumerate().map(more).collect::<String>());
    assert_eq!(codes(&area), ["LST-005", "LST-006"]);
    area.write("lists/list-1.map.yaml", "ignore: [case  NOTES]\n");
    assert_eq!(codes(&area), ["LST-005"], "the second UPN is another matter");
    area.write("lists/list-1.map.yaml", "ignore: [Case notes]\ncolumns: {Case notes: upn}\n");
    assert!(codes(&area).contains(&"LST-021".to_owned()), "a column cannot be both left out and read");
    area.write("lists/list-1.map.yaml", "ignore: [UPN, Case notes]\n");
    assert_eq!(codes(&area), ["LST-004"], "an official column that is left out is a column that is missing");
}
