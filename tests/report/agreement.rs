//! One truth: the page, `status` and `check` say the same of every stage, request and criterion.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_json::Value;

use super::{EVIDENCE, page, section, sendpack};
use crate::common::area::Area;

/// What `check` and `status` say as JSON.
fn json(root: &Path, command: &str) -> Value {
    let told = sendpack(root, &[command, "--as-of", "2026-11-23T14:00", "--format", "json"]);
    serde_json::from_slice(&told.stdout).unwrap_or_else(|e| panic!("{command}: {e}"))
}

fn all<'v>(value: &'v Value, key: &str) -> &'v [Value] {
    value[key].as_array().unwrap_or_else(|| panic!("{key} is a list"))
}

fn word(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("{value} is a word"))
}

/// The texts of the cells of each row of a table, with every element that stands within them apart.
fn rows(page: &str, table: &str) -> Vec<Vec<Vec<String>>> {
    let start = page.find(&format!("id=\"{table}\"")).unwrap_or_else(|| panic!("a table {table}"));
    let body = page[start..].split("<tbody").nth(1).unwrap().split("</tbody>").next().unwrap();
    let texts = |cell: &str| {
        let texts =
            cell.split('<').filter_map(|piece| piece.split_once('>')).map(|(_, text)| text.to_owned());
        texts.filter(|text| !text.trim().is_empty()).collect()
    };
    let cells = |row: &str| {
        row.split("</td>")
            .flat_map(|cell| cell.split("</th>"))
            .map(texts)
            .filter(|t: &Vec<String>| !t.is_empty())
            .collect()
    };
    body.split("<tr").skip(1).map(cells).collect()
}

/// How bad a state is: what stands first is worst.
const STATES: [&str; 9] =
    ["missing", "draft", "short", "stale", "queried", "accepted", "unavailable", "not-asked", "ready"];

fn agree(root: &Path) {
    let (page, status, check) = (page(root, &[]), json(root, "status"), json(root, "check"));
    for (row, (shown, counted)) in
        rows(&page, "stage-table").iter().zip(all(&status, "stages").iter().zip(all(&check, "stages")))
    {
        assert_eq!(row[0][0], word(&shown["title"]));
        for key in ["ready", "requested"] {
            assert_eq!(shown[key], counted[key], "{}", shown["id"]);
        }
        assert_eq!((&row[2][0], &row[3][0]), (&shown["ready"].to_string(), &shown["requested"].to_string()));
    }
    assert_eq!(all(&status, "stages").len(), rows(&page, "stage-table").len());

    // A line of the page stands for all of its tracked children, as the worst of them does.
    let mut states: BTreeMap<&str, &str> = BTreeMap::new();
    for request in all(&status, "requests") {
        let (id, state) = (word(&request["id"]).split('/').next().unwrap(), word(&request["state"]));
        let known = states.entry(id).or_insert(state);
        let rank = |state: &str| STATES.iter().position(|other| *other == state).unwrap();
        *known = if rank(state) < rank(known) { state } else { *known };
    }
    let shown: BTreeMap<String, String> = rows(&page, "request-table")
        .into_iter()
        .map(|row| (row[0][0].clone(), row[2][0].to_lowercase().replace(' ', "-")))
        .collect();
    let told: BTreeMap<String, String> =
        states.into_iter().map(|(id, state)| (id.to_owned(), state.to_owned())).collect();
    assert_eq!(shown, told);

    // What check finds errors against is what holds a stage back, and nothing else is.
    let lacking: BTreeSet<&str> =
        all(&status, "stages").iter().flat_map(|stage| all(stage, "lacking")).map(word).collect();
    let blocked = |state: &str| ["missing", "draft", "short"].contains(&state);
    let blocking: BTreeSet<&str> = all(&status, "requests")
        .iter()
        .filter(|request| blocked(word(&request["state"])))
        .map(|request| word(&request["id"]))
        .collect();
    assert_eq!(lacking, blocking);
    let errors = all(&check, "findings").iter().filter(|finding| finding["severity"] == "error");
    for id in errors.filter_map(|finding| finding["request"].as_str()) {
        let within = |a: &str, b: &str| a == b || a.starts_with(&format!("{b}/"));
        assert!(blocking.iter().any(|known| within(id, known) || within(known, id)), "{id}");
    }

    let criteria: BTreeMap<String, String> = rows(&page, "criterion-table")
        .into_iter()
        .map(|row| (row[0][0].split(' ').next().unwrap().to_owned(), row[1][0].to_lowercase()))
        .collect();
    let told =
        all(&status, "criteria").iter().map(|c| (word(&c["id"]).to_owned(), word(&c["state"]).to_owned()));
    assert_eq!(criteria, told.collect());

    let owners: Vec<usize> =
        rows(&page, "partner-table").iter().map(|row| row[2][0].parse().unwrap()).collect();
    assert!(owners.iter().sum::<usize>() >= shown.len(), "every request is somebody's: {owners:?}");
    let tracked = all(&status, "requests").iter().any(|request| word(&request["id"]).contains('/'));
    assert_eq!(section(&page, "stages").contains("each tracked child"), tracked);
}

#[test]
fn page_status_and_check_agree() {
    agree(EVIDENCE.as_ref());
}

/// The stages, criteria, cohorts and partners of the page are those of the catalogue.
#[test]
fn they_agree_under_another_framework() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/southmere");
    agree(root.as_ref());
    let page = page(root.as_ref(), &[]);
    let catalogue =
        sendpack::framework::built_in("local-area-2016").unwrap().unwrap_or_else(|_| panic!("it loads"));
    for stage in &catalogue.stages {
        assert!(section(&page, "stages").contains(&stage.title), "{}", stage.title);
    }
    let (coverage, requests) = (section(&page, "coverage"), section(&page, "requests"));
    assert_eq!(coverage.matches("scope=\"row\"").count(), 3 * catalogue.criteria.len());
    assert_eq!(requests.matches("scope=\"row\"").count(), catalogue.requests.len());
    assert!(!catalogue.cohorts.iter().any(|cohort| cohort == "alternative-provision"));
    assert!(!coverage.contains("Alternative provision") && !page.contains("Friday of week"));
}

#[test]
fn they_agree_on_what_is_broken() {
    let area = Area::bare();
    for entry in walkdir::WalkDir::new(EVIDENCE).into_iter().map(Result::unwrap) {
        if entry.file_type().is_file() {
            let path = entry.path().strip_prefix(EVIDENCE).unwrap();
            area.write(path.to_str().unwrap(), std::fs::read(entry.path()).unwrap());
        }
    }
    for gone in
        ["lists/list-2.xlsx", "tracking/T5/notes.pdf", "documents/education/attendance-evaluation.docx"]
    {
        area.remove(gone);
    }
    let drafted = "documents/education/education-system-overview.yaml";
    let text = std::fs::read_to_string(area.root().join(drafted)).unwrap();
    area.write(drafted, text.replace("status: final", "status: draft"));
    agree(area.root());
    let states: BTreeSet<String> =
        all(&json(area.root(), "status"), "requests").iter().map(|r| word(&r["state"]).to_owned()).collect();
    assert!(states.len() > 3, "broken in several ways: {states:?}");
    let page = page(area.root(), &[]);
    assert!(section(&page, "stages").contains("7.6 × 1") && !page.contains("7.6/T5"), "no child is named");
}
