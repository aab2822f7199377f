//! What findings about entries carry besides their words: request, stages, and what tells one from another.

#![allow(clippy::panic, clippy::unwrap_used)]

mod common;

use common::area::{Area, SETTINGS};
use sendpack::findings::{Finding, render::fingerprint};
use sendpack::rules::Without;

fn entry(id: &str, more: &str) -> String {
    format!(
        "- id: {id}\n  title: A\n  owner: {{role: R, email: r@example.org}}\n  as_at: 2026-10-01\n  status: final\n  \
         personal_data: none\n  {more}\n"
    )
}

/// The findings of a rule in an area that lacks some answers and has these entries.
fn found(code: &str, lacks: &[&str], entries: &str, waiver: &str) -> Vec<Finding> {
    let area = Area::lacking(lacks);
    area.write("documents/evidence.yaml", entries);
    area.write("sendpack.yaml", format!("{SETTINGS}{waiver}"));
    area.findings(Without::default()).into_iter().filter(|f| &*f.code == code).collect()
}

fn stages(finding: &Finding) -> Vec<&str> {
    finding.stages.iter().map(AsRef::as_ref).collect()
}

#[test]
fn a_fault_stands_against_the_stages_of_what_the_entry_answers() {
    let of = |tags: &str| {
        found("EVI-007", &[], &entry("a", &format!("files: [gone.docx]\n  {tags}")), "").remove(0)
    };
    let one = of("requests: ['2.6']");
    assert_eq!((one.request.as_deref(), stages(&one)), (Some("2.6"), vec!["friday", "monitoring"]));
    let part = of("requests: [5.1/physiotherapy]");
    assert_eq!(
        (part.request.as_deref(), stages(&part)),
        (Some("5.1/physiotherapy"), vec!["friday", "monitoring"])
    );
    let two = of("requests: ['1.1', '2.6']");
    assert_eq!((two.request.as_deref(), stages(&two)), (None, vec!["tuesday", "friday", "monitoring"]));
    let none = of("criteria: [1]");
    assert!(none.request.is_none() && none.stages.is_empty(), "it stands against every stage");
}

#[test]
fn a_request_whose_only_file_is_gone_is_not_ready() {
    let gone = entry("a", "files: [gone.docx]\n  requests: ['2.6', '2.4']");
    let unanswered = found("ANX-001", &["2.4", "2.6"], &gone, "");
    let ids: Vec<_> = unanswered.iter().filter_map(|f| f.request.as_deref()).collect();
    assert_eq!(ids, ["2.4", "2.6"]);
    assert!(unanswered.iter().all(|f| f.related.len() == 1), "the entry that named the file is named");
}

#[test]
fn findings_of_one_entry_are_told_apart_and_waived_together() {
    let wrong = entry("a", "url: https://example.org\n  requests: ['1.99', '2.99']");
    let two = found("EVI-005", &[], &wrong, "");
    assert_eq!(two.len(), 2);
    assert_ne!(fingerprint("A", &two[0]), fingerprint("A", &two[1]));
    let waiver = "waivers:\n  - {rule: EVI-005, where: a, reason: numbers of another framework, until: 2026-12-01, by: DCS}\n";
    assert!(found("EVI-005", &[], &wrong, waiver).is_empty());
    assert!(found("CFG-007", &[], &wrong, waiver).is_empty());
}

#[test]
fn the_whole_of_a_request_makes_its_missing_parts_a_query() {
    use sendpack::findings::Severity;
    let parts = |tags: &str| {
        found("ANX-004", &["5.2"], &entry("a", &format!("url: https://example.org\n  requests: {tags}")), "")
    };
    let severities = |tags| parts(tags).iter().map(|f| f.severity).collect::<Vec<_>>();
    assert_eq!(severities("['5.2']"), [Severity::Query; 3]);
    assert_eq!(severities("[5.2/therapies]"), [Severity::Error; 2]);
    let parts = parts("[5.2/therapies]");
    let ids: Vec<_> = parts.iter().filter_map(|f| f.request.as_deref()).collect();
    assert_eq!(ids, ["5.2/mental-health", "5.2/child-development-centres"]);
}

#[test]
fn drafts_and_evidence_without_a_file_prove_nothing() {
    for weak in ["status: draft\n  url: https://example.org", "status: final\n  files: [gone.docx]"] {
        let text = entry("a", "criteria: ['8.a']").replace("status: final", weak);
        let found = found("CRI-001", &["8"], &text, "");
        assert_eq!((found.len(), found[0].criterion.as_deref()), (1, Some("8")));
        assert_eq!(stages(&found[0]), ["friday", "engagement", "monitoring"]);
    }
}

#[test]
fn what_a_file_says_cannot_break_a_message() {
    let odd =
        entry("a", "url: https://example.org\n  requests: [\"1.2\\n\\e[31m\\u202Ex\"]\n  \"od\\td\": 1");
    for code in ["EVI-002", "EVI-005"] {
        let found = found(code, &[], &odd, "");
        assert_eq!(found.len(), 1, "{code}");
        assert!(
            !found[0].message.contains(|c: char| c.is_control() || c == '\u{202e}'),
            "{:?}",
            found[0].message
        );
    }
}
