//! What is proposed for a list in the words of another system, and that the proposal is a map that works.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod common;

use common::area::{Area, catalogue};
use sendpack::lists::{self, Map, Problem, Suggestion, Sureness};
use sendpack::rules::Without;
use sendpack::table::Limits;

fn suggest(area: &Area, list: &str) -> Result<Suggestion, Problem> {
    let framework = catalogue();
    let spec = framework.list(list).unwrap();
    let path = area.root().join(format!("lists/{list}.csv"));
    lists::suggest(spec, framework, &path, None, &Map::default(), &Limits::default())
}

/// The area's List 1 with twelve rows and other headings.
fn renamed(area: &Area, pairs: &[(&str, &str)]) {
    let framework = catalogue();
    let list = common::area::completed(framework, "list-1", &format!("Suspensions\n{}", "0\n".repeat(12)));
    let (header, rows) = list.split_once('\n').unwrap();
    let header: Vec<&str> = header
        .split(',')
        .map(|heading| pairs.iter().find(|(ours, _)| *ours == heading).map_or(heading, |(_, theirs)| theirs))
        .collect();
    area.write("lists/list-1.csv", format!("{}\n{rows}", header.join(",")));
}

fn column<'s>(suggestion: &'s Suggestion, heading: &str) -> Option<&'s (String, Sureness)> {
    suggestion.headings.iter().find(|s| s.heading == heading).unwrap().column.as_ref()
}

#[test]
fn by_words_by_spelling_and_by_content() {
    let area = Area::new();
    renamed(
        &area,
        &[("Unique ID", "unique-id!"), ("Date of birth", "Date of brth"), ("UPN", "Ref 2"), ("Team", "x")],
    );
    let found = suggest(&area, "list-1").unwrap_or_else(|_| panic!("it is readable"));
    assert!(matches!(column(&found, "unique-id!"), Some((key, Sureness::Same(_))) if key == "unique_id"));
    assert!(
        matches!(column(&found, "Date of brth"), Some((key, Sureness::Close(..))) if key == "date_of_birth")
    );
    assert!(
        matches!(column(&found, "Ref 2"), Some((key, Sureness::Content(c))) if key == "upn" && c.cells == 12)
    );
    assert_eq!(found.header_row, None);
}

#[test]
fn a_proposal_saved_as_it_is_reads_the_list() {
    let area = Area::new();
    renamed(&area, &[("Unique ID", "unique-id!"), ("Date of birth", "Date of brth"), ("UPN", "Ref 2")]);
    let framework = catalogue();
    let yaml = suggest(&area, "list-1").unwrap_or_else(|_| panic!("it is readable"));
    let yaml = yaml.yaml(framework.list("list-1").unwrap());
    area.write("lists/list-1.map.yaml", &yaml);
    let found: Vec<_> =
        area.findings(Without::default()).iter().map(|f| format!("{} {}", f.code, f.place)).collect();
    assert!(found.is_empty(), "{found:?}\n{yaml}");
}

#[test]
fn headings_are_guessed_only_where_they_cannot_be_data() {
    let area = Area::new();
    let rows = "A1,Z801200005001,02/03/2015\n".repeat(6);
    area.write("lists/list-1.csv", format!("Extract of today\nPerson,Ref 2,Brthday\n{rows}"));
    let found = suggest(&area, "list-1").unwrap_or_else(|_| panic!("row 2 is the header"));
    assert_eq!(found.header_row, Some(2));
    area.write("lists/list-1.csv", rows);
    assert!(matches!(suggest(&area, "list-1"), Err(Problem::HeaderNotFound)));
}

#[test]
fn no_cell_is_ever_shown() {
    let area = Area::new();
    renamed(&area, &[("UPN", "Ref 2"), ("Gender", "G")]);
    let list = std::fs::read_to_string(area.root().join("lists/list-1.csv")).unwrap();
    area.write("lists/list-1.csv", list.replace("f) SLCN", "Zanzibar").replace("14/03/2015", "03/14/2015"));
    let framework = catalogue();
    let found = suggest(&area, "list-1").unwrap_or_else(|_| panic!("it is readable"));
    let yaml = found.yaml(framework.list("list-1").unwrap());
    assert!(!yaml.contains("Zanzibar") && !yaml.contains("EX1001"), "{yaml}");
    assert_eq!(found.not_codes, [("sen_primary_need".to_owned(), 12)]);
    assert!(!found.month_first, "other dates are day first");
}
