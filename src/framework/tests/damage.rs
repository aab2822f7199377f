//! One thing broken in a good catalogue is one fault, at its line.

use super::shelf::Shelf;
use crate::framework::FaultKind::{self, Dangling, Duplicate, Shape};
use crate::yaml::shape::How;

fn dangling(what: &'static str, id: &str) -> FaultKind {
    Dangling(what, id.to_owned())
}

fn duplicate(id: &str) -> FaultKind {
    Duplicate(id.to_owned())
}

fn missing(path: &str) -> FaultKind {
    Shape(path.to_owned(), How::Missing)
}

/// Breaks `file` at `old`; the fault is `lines` below it.
fn expect(file: &str, old: &str, new: &str, lines: i32, kind: &FaultKind) {
    let mut shelf = Shelf::built_in();
    let line = shelf.replace(file, old, new);
    let faults = shelf.faults();
    assert_eq!(faults.len(), 1, "{old}: {faults:#?}");
    let fault = &faults[0];
    assert_eq!((fault.file.as_str(), fault.at.line), (file, line.saturating_add_signed(lines)), "{old}");
    match (&fault.kind, kind) {
        // Wording is free; the path is not.
        (Shape(found, How::NotA(_)), Shape(path, How::NotA(_))) => assert_eq!(found, path, "{old}"),
        (found, kind) => assert_eq!(found, kind, "{old}"),
    }
}

fn not_a(path: &str) -> FaultKind {
    Shape(path.to_owned(), How::NotA(String::new()))
}

#[test]
fn ids_used_twice() {
    for (file, old, new, id) in [
        ("framework.yaml", "- id: engagement", "- {id: friday, title: T}\n  - id: engagement", "friday"),
        ("framework.yaml", "{id: q2,", "{id: q1,", "q1"),
        ("framework.yaml", "- {id: \"2\", title", "- {id: \"1\", title: T}\n  - {id: \"2\", title", "1"),
        ("criteria.yaml", "- id: leadership", "- {id: impact, title: T}\n  - id: leadership", "impact"),
        ("criteria.yaml", "- id: \"10\"", "- {id: \"9\", title: T, group: impact}\n  - id: \"10\"", "9"),
        ("criteria.yaml", "{id: \"3.b\"", "{id: \"3.a\"", "3.a"),
        ("criteria.yaml", "{id: \"3.b\"", "{id: \"2.a\"", "2.a"),
        ("criteria.yaml", "{id: \"3.b\"", "{id: \"3\"", "3"),
        ("requests.yaml", "- {id: care, title", "- {id: health, title: T}\n  - {id: care, title", "health"),
        ("requests.yaml", "- id: \"2.2\"", "- id: \"2.1\"", "2.1"),
        ("requests.yaml", "{id: \"5.2/therapies\"", "{id: \"5.2/mental-health\"", "5.2/mental-health"),
        ("codes.yaml", "aliases: [BESD]", "aliases: [mld]", "mld"),
        ("codes.yaml", "aliases: [BESD]", "aliases: [B]", "B"),
        ("codes.yaml", "aliases: [NHS]", "aliases: [\"social CARE\"]", "Social care"),
        ("sources.yaml", "{name: D2I-xlsx", "{name: BARNET", "BARNET"),
        ("sources.yaml", "{id: monitoring", "{id: send-once", "send-once"),
    ] {
        // Of two that clash, the one written second is at fault.
        let lines = match id {
            "health" => 2,
            "Social care" => 1,
            _ => 0,
        };
        expect(file, old, new, lines, &duplicate(id));
    }
}

#[test]
fn a_number_that_is_skipped_and_asked_for() {
    let mut shelf = Shelf::built_in();
    shelf.replace("requests.yaml", "- id: \"2.2\"", "- id: \"3.7\"");
    let faults = shelf.faults();
    assert_eq!(faults.iter().map(|f| &f.kind).collect::<Vec<_>>(), [&duplicate("3.7")]);
}

#[test]
fn codes_and_letters_used_twice() {
    for (old, new, forms) in [
        ("code: WIRI", "code: WBRI", &["WBRI"][..]),
        ("{letter: b, code: MLD", "{letter: a, code: MLD", &["a", "a)"]),
    ] {
        let mut shelf = Shelf::built_in();
        let line = shelf.replace("codes.yaml", old, new);
        let told: Vec<_> = shelf.faults().into_iter().map(|f| (f.at.line, f.kind)).collect();
        assert_eq!(told, forms.iter().map(|f| (line, duplicate(f))).collect::<Vec<_>>());
    }
}

#[test]
fn columns_that_could_be_taken_for_one_another() {
    expect(
        "lists.yaml",
        "aliases: [Partner]",
        "aliases: [\"  PROVIDER \u{a0} name. \"]",
        0,
        &duplicate("  PROVIDER \u{a0} name. "),
    );
    expect("lists.yaml", "- key: contact_email", "- key: contact_role", 0, &duplicate("contact_role"));
}

#[test]
fn references_that_lead_nowhere() {
    let id = "  - id: \"2.1\"\n    section: ";
    let stage = format!("{id}additional\n    stages: [");
    let criterion = "    personal_data: none\n    formats: [docx, pdf]\n    criteria: [\"7\"]";
    for (file, old, new, lines, kind) in [
        (
            "criteria.yaml",
            "title: \"Leaders are ambitious\"\n    group: leadership",
            "title: T\n    group: lead",
            1,
            dangling("group", "lead"),
        ),
        ("requests.yaml", &format!("{id}additional"), &format!("{id}extra"), 1, dangling("section", "extra")),
        (
            "requests.yaml",
            &format!("{stage}friday"),
            &format!("{stage}thursday"),
            2,
            dangling("stage", "thursday"),
        ),
        ("requests.yaml", criterion, &criterion.replace('7', "7.a"), 2, dangling("criterion", "7.a")),
        ("requests.yaml", "list: list-2", "list: list-3", 0, dangling("list", "list-3")),
        ("lists.yaml", "codes: sector", "codes: sectors", 0, dangling("code set", "sectors")),
        ("codes.yaml", "lists: [list-2]", "lists: [List 2]", 0, dangling("list", "List 2")),
        (
            "codes.yaml",
            "sources: [SSD-SEND, WITAN]",
            "sources: [SSD-SEND, GUESS]",
            0,
            dangling("source", "GUESS"),
        ),
    ] {
        expect(file, old, new, lines, &kind);
    }
}

#[test]
fn fields_that_are_missing_or_unknown_or_of_another_kind() {
    expect("framework.yaml", "fresh_months: 12", "fresh_months: soon", 0, &not_a("fresh_months"));
    expect("framework.yaml", "weekday: friday", "weekday: fri", 0, &not_a("stages[1].deadline.weekday"));
    expect(
        "framework.yaml",
        "\"17:00\"}\n  - id: eng",
        "5pm}\n  - id: eng",
        0,
        &not_a("stages[1].deadline.time"),
    );
    expect("framework.yaml", "least: 5", "least: 8", 0, &not_a("tracking.least"));
    expect("framework.yaml", "measure: sen-support", "measure: eyes", 0, &not_a("tracking.mix[1].measure"));
    expect("criteria.yaml", "{id: \"6.a\"", "{id: ' '", 0, &not_a("criteria[5].aspects[0].id"));
    expect("requests.yaml", "list: providers", "per_child: maybe", 0, &not_a("requests[2].per_child"));
    expect("requests.yaml", "- id: \"2.2\"", "- id: \"2/2\"", 0, &not_a("requests[11].id"));
    expect(
        "requests.yaml",
        "\"6.3/intervention-plans\"",
        "\"6.3/Plans\"",
        0,
        &not_a("requests[34].parts[1].id"),
    );
    expect("requests.yaml", "[tuesday, engagement, monitoring]", "[]", 0, &not_a("requests[5].stages"));
    expect(
        "lists.yaml",
        "[Providers, \"Provider list\", \"Providers and settings\", Settings]",
        "[]",
        0,
        &not_a("lists[2].sheets"),
    );
    expect("lists.yaml", "[\"Post code\"]", "[\"?\"]", 0, &not_a("lists[2].columns[4].aliases"));
    expect("codes.yaml", "letter: \"n\"", "letter: N", 0, &not_a("code_sets[1].codes[13].letter"));
    expect("codes.yaml", "{code: Other}", "{code: ''}", 0, &not_a("code_sets[5].codes[18].code"));
    expect("sources.yaml", "level: medium", "level: fair", 0, &not_a("confidence[2].level"));
    expect(
        "framework.yaml",
        "    title: \"Annual engagement meeting\"\n",
        "",
        -1,
        &missing("stages[2].title"),
    );
}

#[test]
fn a_code_column_needs_its_codes_and_no_other_has_any() {
    expect("lists.yaml", "        codes: sector\n", "", -4, &not_a("lists[2].columns[2].codes"));
    expect(
        "lists.yaml",
        "        aliases: [Oversight, \"How it is overseen\"]\n        type: text",
        "        type: text\n        codes: sector",
        1,
        &not_a("lists[2].columns[6].codes"),
    );
}

#[test]
fn an_unknown_field_comes_with_the_nearest_right_one() {
    let how = How::UnknownKey { nearest: Some("window_months") };
    let kind = Shape("requests[17].window_month".to_owned(), how);
    expect(
        "requests.yaml",
        "    window_months: 12\n    note: \"Redact",
        "    window_month: 12\n    note: \"Redact",
        0,
        &kind,
    );
}

#[test]
fn milestones_that_do_not_say_when() {
    let dated = "    after: notification\n    working_days: 10\n";
    let at = "milestones[2].after";
    expect("timeline.yaml", dated, "    after: notification\n", 0, &not_a(at));
    expect("timeline.yaml", dated, &format!("{dated}    days: 10\n"), 0, &not_a(at));
    expect("timeline.yaml", dated, &format!("{dated}    from: monday\n"), 0, &not_a(at));
    expect("timeline.yaml", dated, &format!("{dated}    week: 3\n"), 0, &not_a(at));
    expect("timeline.yaml", dated, "    week: 3\n    from: friday\n    to: monday\n", -2, &not_a(at));
    expect(
        "timeline.yaml",
        "after: draft-report",
        "after: publication",
        0,
        &dangling("milestone", "publication"),
    );
    expect("timeline.yaml", "after: draft-report", "after: comments", 0, &dangling("milestone", "comments"));
    expect("timeline.yaml", "- id: feedback", "- id: notification", 0, &duplicate("notification"));
}

#[test]
fn every_fault_is_told_at_once_in_order() {
    let mut shelf = Shelf::built_in();
    shelf.replace("requests.yaml", "list: list-2", "list: list-3");
    shelf.replace("criteria.yaml", "{id: \"3.b\"", "{id: \"3.a\"");
    shelf.replace("framework.yaml", "weekday: friday", "weekday: fri");
    let files: Vec<_> = shelf.faults().into_iter().map(|f| f.file).collect();
    assert_eq!(files, ["criteria.yaml", "framework.yaml", "requests.yaml"]);
}
