//! The dashboard of an index: its counts against what the pack holds, and the same bytes each time.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod common;
mod packs;

use std::collections::BTreeMap;

use common::area::{Area, SETTINGS};
use packs::{Packer, parts, texts};
use sendpack::pack::{Gap, build};

type Cells = BTreeMap<(u32, u32), String>;

/// The row of a table below its headings, by what stands at its left: the numbers that follow.
fn row(cells: &Cells, col: u32, label: &str) -> Vec<String> {
    let (row, _) =
        cells.iter().find(|(place, text)| place.1 == col && place.0 > 35 && *text == label).unwrap().0;
    (col + 1..col + 8).map_while(|col| cells.get(&(*row, col)).cloned()).collect()
}

fn held(packer: &Packer, stage: &str) -> BTreeMap<String, Vec<u8>> {
    parts(&build(&packer.input(stage)).unwrap().zips[0].path)
}

fn index_of(held: &BTreeMap<String, Vec<u8>>) -> &[u8] {
    held.iter().find(|(name, _)| name.ends_with("/data/Index.xlsx")).unwrap().1
}

#[test]
fn requests_and_evidence_are_counted_once() {
    let area = Area::lacking(&["1.1", "1.3", "1.4", "1.5", "1.6", "1.7"]);
    area.write(
        "sendpack.yaml",
        format!("{SETTINGS}unavailable:\n  - {{request: \"1.7\", reason: not held}}\n"),
    );
    area.write("documents/plan.pdf", "%PDF-1.4 plan");
    area.write("documents/old.pdf", "%PDF-1.4 old");
    area.write(
        "documents/entries.yaml",
        "- {id: plan, title: Plan, files: [plan.pdf], requests: [\"1.3\", \"1.4\"], as_at: 2026-10-01, status: final,\n   \
         owner: {role: Lead, email: lead@example.org}, personal_data: none}\n\
         - {id: old, title: Old, files: [old.pdf], requests: [\"1.5\"], as_at: 2024-11-24, status: final,\n   \
         owner: {role: Lead, email: lead@example.org}, personal_data: none}\n\
         - {id: web, title: Web, url: \"https://www.example.org/offer\", requests: [\"1.6\"], as_at: 2026-05-25, status: final,\n   \
         owner: {role: Lead, email: lead@example.org}, personal_data: none}\n",
    );
    let packer = Packer::of(area);
    let gaps = [Gap { request: Some("1.5".into()), what: "its text is marked DRAFT".into() }];
    let mut input = packer.input("tuesday");
    (input.told.gaps, input.told.incomplete) = (&gaps, Some("a test"));
    let built = build(&input).unwrap();
    let cells = texts(index_of(&parts(&built.zips[0].path)), "Dashboard");
    // Of seven: 1.3 is sent; 1.2 and 1.6 are on the web and 1.4 is with 1.3; 1.5 has a gap, 1.7 is not available, 1.1 has nothing.
    assert_eq!(row(&cells, 1, "Area arrangements"), ["1", "3", "1", "1", "1", "2", "25"]);
    // The plan answers two requests and counts once; each age begins on the day of the month.
    assert_eq!(row(&cells, 10, "2 years or more"), ["1"]);
    assert_eq!(row(&cells, 10, "3 to 5 months"), ["1"]);
    assert_eq!(row(&cells, 10, "6 to 11 months"), ["0"]);
}

#[test]
fn files_are_those_of_the_pack() {
    let packer = Packer::northbeck();
    let held = held(&packer, "friday");
    let cells = texts(index_of(&held), "Dashboard");
    let payload: Vec<usize> = held
        .iter()
        .filter(|(name, _)| name.contains("/data/") && !name.ends_with("/Index.xlsx"))
        .map(|(_, bytes)| bytes.len())
        .collect();
    let total = row(&cells, 1, "Total");
    assert_eq!(total[5..], [payload.len().to_string(), payload.iter().sum::<usize>().to_string()]);
    let counted: usize = total[..5].iter().map(|count| count.parse::<usize>().unwrap()).sum();
    assert_eq!(counted, packer.framework.requests_of("friday").count());
}

#[test]
fn same_bytes_each_time() {
    let packer = Packer::northbeck();
    assert!(index_of(&held(&packer, "tuesday")) == index_of(&held(&packer, "tuesday")));
}

/// What stands in the cells, one below the other.
fn says(cells: &Cells, text: &str) -> bool {
    cells.values().any(|cell| cell.contains(text))
}

#[test]
fn what_no_child_is_asked_about_is_said_and_not_counted() {
    let packer = Packer::of(Area::new());
    let cells = texts(index_of(&held(&packer, "friday")), "Dashboard");
    let friday: Vec<_> = packer.framework.requests_of("friday").collect();
    let per_child = friday.iter().filter(|request| request.per_child).count();
    assert!(per_child > 0 && says(&cells, &format!("no tracked child is asked about: {per_child} requests")));
    let total = row(&cells, 1, "Total");
    let counted: usize = total[..5].iter().map(|count| count.parse::<usize>().unwrap()).sum();
    assert_eq!(counted, friday.len() - per_child);
    assert!(says(&cells, &format!("Requests answered: {counted} of {counted}.")), "{cells:?}");
    // The earlier pack asks nothing of children, so there is nothing to say.
    let tuesday = texts(index_of(&held(&packer, "tuesday")), "Dashboard");
    assert!(!says(&tuesday, "no tracked child"));
}

#[test]
fn what_an_earlier_pack_sent_counts_as_sent_before() {
    let area = Area::lacking(&["1.4", "2.2", "2.3"]);
    area.write("documents/plan.pdf", "%PDF-1.4 plan");
    area.write("documents/new.pdf", "%PDF-1.4 new");
    area.write(
        "documents/entries.yaml",
        "- {id: plan, title: Plan, files: [plan.pdf], requests: [\"1.4\", \"2.2\"], as_at: 2026-10-01, status: final,\n   \
         owner: {role: Lead, email: lead@example.org}, personal_data: none}\n\
         - {id: new, title: New, files: [new.pdf], requests: [\"2.3\"], as_at: 2026-10-01, status: final,\n   \
         owner: {role: Lead, email: lead@example.org}, personal_data: none}\n",
    );
    let packer = Packer::of(area);
    let section =
        packer.framework.requests.iter().find(|request| request.id == "2.2").unwrap().section.as_str();
    let title = &packer.framework.sections.iter().find(|s| s.id == section).unwrap().title;
    let friday = |packer: &Packer| {
        let cells = texts(index_of(&held(packer, "friday")), "Dashboard");
        row(&cells, 1, title).iter().map(|cell| cell.parse::<usize>().unwrap()).collect::<Vec<_>>()
    };
    let alone = friday(&packer);
    held(&packer, "tuesday");
    let after = friday(&packer);
    // The plan went on Tuesday: its request is still answered, and its file is not in the later pack.
    assert_eq!((after[0], after[1]), (alone[0] - 1, alone[1] + 1), "sent, and sent before");
    assert_eq!(after[2..5], alone[2..5], "gaps, unavailable, missing");
    assert_eq!(after[5], alone[5] - 1, "files");
    let mut all = packer.input("friday");
    (all.all, all.number) = (true, 3);
    let cells = texts(index_of(&parts(&build(&all).unwrap().zips[0].path)), "Dashboard");
    let everything: Vec<usize> = row(&cells, 1, title).iter().map(|cell| cell.parse().unwrap()).collect();
    assert_eq!(everything, alone, "--all sends what went before once more");
}
