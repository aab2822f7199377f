//! Packs: what they hold, that the same input gives the same bytes, and that nothing is lost where one cannot be built.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod common;
mod packs;

use common::area::Area;
use packs::{Packer, parts, texts};
use sendpack::pack::{BuildInput, Gap, PackError, Told, build, dry_run, verify};
use sha2::{Digest, Sha256};

const BASE: &str = "northbeck-tuesday-2026-11-24";

#[test]
fn a_stage_is_packed_whole_and_sound() {
    let packer = Packer::northbeck();
    let input = packer.input("tuesday");
    let built = build(&input).unwrap();
    assert_eq!(built.zips[0].path.file_name().unwrap().to_str(), Some("northbeck-tuesday-2026-11-24.zip"));
    let verified = verify(&built.zips[0].path, &|_| {}).unwrap();
    assert_eq!((verified.problems, verified.files), (vec![], built.zips[0].files));
    let sum = Sha256::digest(std::fs::read(&built.zips[0].path).unwrap());
    assert_eq!(built.zips[0].sha256, sum.iter().map(|b| format!("{b:02x}")).collect::<String>());
    let held = parts(&built.zips[0].path);
    for path in [
        "bagit.txt",
        "bag-info.txt",
        "manifest-sha256.txt",
        "tagmanifest-sha256.txt",
        "data/Covering note.docx",
        "data/Index.xlsx",
        "data/Person-level/List 1 - EHC plans.xlsx",
        "data/Person-level/List 2 - SEN support.xlsx",
        "data/Providers/Providers and settings.xlsx",
    ] {
        assert!(held.contains_key(&format!("{BASE}/{path}")), "{path}");
    }
    let plan = dry_run(&input).unwrap();
    assert!(plan.files.len() > 5);
    for file in &plan.files {
        assert_eq!(held[&format!("{BASE}/data/{}", file.path)], std::fs::read(&file.source).unwrap());
    }
    assert_eq!(held.len(), plan.files.len() + 9, "nothing else is in it");
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let (one, two) = (Packer::northbeck(), Packer::northbeck());
    for stage in ["tuesday", "friday"] {
        let (one, two) = (build(&one.input(stage)).unwrap(), build(&two.input(stage)).unwrap());
        assert_eq!(one.zips[0].sha256, two.zips[0].sha256, "{stage}");
        assert!(
            std::fs::read(&one.zips[0].path).unwrap() == std::fs::read(&two.zips[0].path).unwrap(),
            "{stage}"
        );
    }
}

#[test]
fn a_document_is_sent_once_and_the_index_points_to_it() {
    let area = Area::new();
    let entry = |id: &str, file: &str, request: &str| {
        format!(
            "- {{id: {id}, title: Title of {id}, files: [\"{file}\"], requests: [\"{request}\"], as_at: 2026-10-01, \
             owner: {{role: Lead, email: lead@example.org}}, status: final, personal_data: none}}\n"
        )
    };
    for (file, content) in [("x/a.pdf", "same"), ("y/a.pdf", "other"), ("y/b.pdf", "same")] {
        area.write(&format!("documents/{file}"), content);
    }
    let entries =
        entry("one", "x/a.pdf", "1.1") + &entry("two", "y/a.pdf", "1.1") + &entry("three", "y/b.pdf", "1.4");
    area.write("documents/more.yaml", entries);
    let packer = Packer::of(area);
    let built = build(&packer.input("tuesday")).unwrap();
    let held = parts(&built.zips[0].path);
    let ours: Vec<&str> = held
        .keys()
        .filter_map(|k| k.split_once("/data/").map(|(_, path)| path))
        .filter(|p| p.ends_with("/a.pdf") || p.ends_with("/a (2).pdf") || p.ends_with("/b.pdf"))
        .collect();
    assert_eq!(
        ours,
        ["1.1 Local area partnership structure/a (2).pdf", "1.1 Local area partnership structure/a.pdf"]
    );
    let index = texts(&held["example-tuesday-2026-11-24/data/Index.xlsx"], "Index");
    let row = index.iter().find(|(_, text)| *text == "Title of three").unwrap().0.0;
    assert_eq!(index[&(row, 1)], "1.4");
    assert_eq!(index[&(row, 4)], "see 1.1 Local area partnership structure/a.pdf");
}

#[test]
fn only_final_entries_go() {
    let area = Area::lacking(&["1.4", "1.5"]);
    area.write("documents/draft.pdf", "a draft");
    area.write(
        "documents/draft.yaml",
        "- {id: draft, title: Strategy, files: [draft.pdf], requests: [\"1.4\"], as_at: 2026-10-01, status: draft, \
         owner: {role: Lead, email: lead@example.org}, personal_data: none}\n",
    );
    let packer = Packer::of(area);
    let told = Told { incomplete: Some("the strategy is with the board"), ..packer.input("tuesday").told };
    let built = build(&BuildInput { told, ..packer.input("tuesday") }).unwrap();
    let held = parts(&built.zips[0].path);
    assert!(!held.keys().any(|k| k.ends_with("draft.pdf")));
    let gaps: Vec<Option<&str>> = built.gaps.iter().map(|g| g.request.as_deref()).collect();
    assert_eq!(gaps, [Some("1.4"), Some("1.5")]);
    let index = texts(&held["example-tuesday-2026-11-24/data/Index.xlsx"], "Index");
    let row = |id: &str| index.iter().find(|((_, col), text)| *col == 1 && *text == id).unwrap().0.0;
    assert_eq!(index[&(row("1.4"), 7)], "Draft, not sent");
    assert_eq!(index[&(row("1.5"), 7)], "Nothing");
    let about = texts(&held["example-tuesday-2026-11-24/data/Index.xlsx"], "About");
    assert!(about.values().any(|text| text == "the strategy is with the board"));
}

#[test]
fn what_stands_against_it_needs_a_reason() {
    let packer = Packer::of(Area::new());
    let gap = |request: &str| Gap { request: Some(request.into()), what: "This is not right".into() };
    let (here, elsewhere) = ([gap("1.2/jsna")], [gap("2.1")]);
    let input = packer.input("tuesday");
    let with = |gaps, incomplete| BuildInput { told: Told { gaps, incomplete, ..input.told }, ..input };
    assert!(matches!(build(&with(&here, None)), Err(PackError::NotReady(gaps)) if gaps == here));
    assert!(packer.left().is_empty());
    assert!(build(&with(&elsewhere, None)).is_ok(), "what another stage lacks does not matter here");
    let built = build(&with(&here, Some("agreed with the lead inspector"))).unwrap();
    let index = texts(&parts(&built.zips[0].path)["example-tuesday-2026-11-24/data/Index.xlsx"], "Index");
    assert!(index.values().any(|text| text == "This is not right"));
}

#[test]
fn only_the_requests_asked_for() {
    let packer = Packer::northbeck();
    let some = ["1.3".to_owned(), "2.2".to_owned()];
    let plan = dry_run(&BuildInput { requests: Some(&some), ..packer.input("monitoring") }).unwrap();
    let ids: Vec<&str> = plan.items.iter().map(|i| i.request.id.as_str()).collect();
    assert_eq!((ids, plan.lists.len()), (vec!["1.3", "2.2"], 0));
    let wrong = ["13".to_owned()];
    let error = dry_run(&BuildInput { requests: Some(&wrong), ..packer.input("monitoring") });
    assert!(matches!(error, Err(PackError::UnknownRequest { .. })));
    assert!(matches!(dry_run(&packer.input("wednesday")), Err(PackError::UnknownStage { .. })));
}

#[test]
fn a_failure_leaves_the_last_pack_whole() {
    let area = Area::new();
    area.write("documents/plan.docx", "a plan");
    area.write(
        "documents/plan.yaml",
        "- {id: plan, title: Plan, files: [plan.docx], requests: [\"1.4\"], as_at: 2026-10-01, status: final, \
         owner: {role: Lead, email: lead@example.org}, personal_data: none}\n",
    );
    let packer = Packer::of(area);
    let input = packer.input("tuesday");
    let first = build(&input).unwrap();
    let document = &dry_run(&input).unwrap().files[0];
    std::fs::write(&document.source, "this grew after it was loaded").unwrap();
    assert!(matches!(build(&input), Err(PackError::Changed(path)) if path == document.shown));
    std::fs::remove_file(&document.source).unwrap();
    assert!(matches!(build(&input), Err(PackError::File { path, .. }) if path == document.shown));
    std::fs::write(&document.source, "a plan").unwrap();
    packer.area().write("lists/list-1.csv", "not a list");
    assert!(
        matches!(build(&input), Err(PackError::NotReady(gaps)) if gaps[0].request.as_deref() == Some("P1"))
    );
    assert_eq!(packer.left(), ["example-tuesday-2026-11-24.zip", "receipts.jsonl"]);
    assert!(verify(&first.zips[0].path, &|_| {}).unwrap().is_sound());
}

#[test]
fn each_build_leaves_a_receipt() {
    let packer = Packer::of(Area::new());
    let built = build(&packer.input("tuesday")).unwrap();
    let receipts = packer.out().join("receipts.jsonl");
    // A line that was cut off must not swallow the next.
    let cut = std::fs::read_to_string(&receipts).unwrap();
    std::fs::write(&receipts, cut.trim_end()).unwrap();
    build(&packer.input("friday")).unwrap();
    let text = std::fs::read_to_string(&receipts).unwrap();
    let lines: Vec<serde_json::Value> = text.lines().map(|l| serde_json::from_str(l).unwrap()).collect();
    assert_eq!(lines.len(), 2);
    assert_eq!(lines[0]["stage"], "tuesday");
    assert_eq!(lines[0]["sha256"], built.zips[0].sha256.as_str());
    assert_eq!(lines[0]["bytes"], std::fs::metadata(&built.zips[0].path).unwrap().len());
    assert_eq!(lines[0]["when"], "2026-11-24T10:31:00");
    assert_eq!(lines[1]["stage"], "friday");
}
