//! What inspectors ask for is data: every command runs on the earlier framework and on a made-up third one with no code of
//! its own, and says nothing of another framework's stages, lists or people.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

const SOUTHMERE: &str = "2018-04-16T14:00";

fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// Runs the program; the code, and what it printed and said.
fn run(root: &Path, args: &[&str]) -> (i32, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_sendpack")).args(args).current_dir(root).output().unwrap();
    let text =
        [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat();
    (output.status.code().unwrap(), text)
}

fn clean(root: &Path, args: &[&str]) -> String {
    let (code, text) = run(root, args);
    assert_eq!(code, 0, "{args:?}: {text}");
    text
}

fn json(root: &Path, args: &[&str]) -> Value {
    serde_json::from_str(&clean(root, args)).unwrap_or_else(|e| panic!("{args:?}: {e}"))
}

/// A copy of a folder, to build in.
fn copied(from: &Path) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for entry in walkdir::WalkDir::new(from) {
        let entry = entry.unwrap();
        let to = folder.path().join(entry.path().strip_prefix(from).unwrap());
        match entry.file_type().is_dir() {
            true => fs::create_dir_all(to).unwrap(),
            false => fs::copy(entry.path(), to).map(drop).unwrap(),
        }
    }
    folder
}

fn southmere() -> tempfile::TempDir {
    copied(&project("examples/southmere"))
}

#[test]
fn the_second_area_is_in_order_and_its_pack_is_sound() {
    let area = southmere();
    let at = ["--as-of", SOUTHMERE];
    let report = json(area.path(), &[&["check", "--format", "json"][..], &at].concat());
    assert_eq!(report["counts"]["error"], 0);
    assert_eq!(report["framework"], "local-area-2016");
    assert_eq!(report["complete"], true);
    let status = json(area.path(), &[&["status", "--format", "json"][..], &at].concat());
    assert_eq!(status["requests"].as_array().unwrap().len(), 38);
    assert_eq!(status["criteria"].as_array().unwrap().len(), 3);
    clean(area.path(), &[&["build", "--stage", "notice"][..], &at].concat());
    let pack = area.path().join("dist/southmere-notice-2018-04-20.zip");
    clean(area.path(), &["verify", pack.to_str().unwrap()]);
    let names = texts(&pack);
    let data = names.keys().filter(|name| name.contains("/data/D")).count();
    assert_eq!((data, names.keys().filter(|name| name.contains("C11")).count()), (28, 0));
}

#[test]
fn every_command_runs_on_the_second_area() {
    let area = southmere();
    let at = ["--as-of", SOUTHMERE];
    let of = |args: &[&str]| clean(area.path(), &[args, &at].concat());
    let page = area.path().join("page.html");
    of(&["report", "--output", page.to_str().unwrap()]);
    assert!(fs::read_to_string(page).unwrap().contains("How well does the area identify"));
    let document = area.path().join("sef.md");
    of(&["sef", "--format", "md", "--output", document.to_str().unwrap()]);
    let document = fs::read_to_string(document).unwrap();
    assert!(document.contains("aspect A6") && !document.contains("This is a draft"), "{document}");
    assert!(of(&["rehearse"]).contains("all in time"));
    assert!(of(&["track"]).contains("tracks no children"));
    assert!(of(&["lists"]).contains("Nothing is written"));
    assert!(!area.path().join("dist/lists").exists());
    assert!(of(&["status"]).contains("no source confirms it"));
    assert!(of(&["check", "--stage", "notice"]).contains("38 of 38"));
    let timeline = of(&["timeline"]);
    for words in
        ["Fri 20 Apr 2018 17:00", "Mon 23 to Fri 27 Apr 2018", "70 working days after letter", "IPSEA"]
    {
        assert!(timeline.contains(words) || words == "IPSEA", "{words}: {timeline}");
    }
    let (code, said) = run(area.path(), &["check", "--stage", "tuesday"]);
    assert!(code == 2 && said.contains("notice"), "{said}");
    let (code, said) = run(area.path(), &["track", "--template", "T1"]);
    assert!(code == 2 && said.contains("tracks no children"), "{said}");
}

#[test]
fn what_follows_from_the_letter_is_dated_once_it_is_known() {
    let area = southmere();
    let settings = area.path().join("sendpack.yaml");
    let text = fs::read_to_string(&settings).unwrap();
    fs::write(&settings, text.replace("  # dates:", "  dates:").replace("  # outcome:", "  outcome:"))
        .unwrap();
    let timeline = json(area.path(), &["timeline", "--format", "json", "--as-of", SOUTHMERE]);
    let events = timeline["events"].as_array().unwrap();
    let statement = events.iter().find(|event| event["id"] == "statement").unwrap();
    // Fourteen weeks after Monday 11 June 2018, and the bank holiday of August.
    assert_eq!(statement["from"], "2018-09-18");
    let waiting: Vec<_> =
        timeline["waiting"].as_array().unwrap().iter().map(|w| w["id"].as_str().unwrap()).collect();
    assert_eq!(waiting, ["statement-accepted", "revisit"]);
}

#[test]
fn a_new_area_begins_under_any_framework() {
    let folder = tempfile::tempdir().unwrap();
    let third = project("tests/data/third-catalogue.yaml");
    for (name, framework) in [("earlier", "local-area-2016"), ("third", third.to_str().unwrap())] {
        let area = folder.path().join(name);
        clean(
            folder.path(),
            &["init", area.to_str().unwrap(), "--framework", framework, "--area", "O'Hara's \"Bay\""],
        );
        let named = [
            &["check", "--format", "json"][..],
            if name == "third" { &["--framework", framework] } else { &[] },
        ];
        let (code, text) = run(&area, &named.concat());
        let report: Value = serde_json::from_str(&text).unwrap();
        assert_eq!((code, report["area"].as_str()), (1, Some("O'Hara's \"Bay\"")));
        let codes: Vec<_> =
            report["findings"].as_array().unwrap().iter().map(|f| f["code"].as_str().unwrap()).collect();
        assert!(codes.contains(&"ANX-001") && codes.contains(&"CFG-004"), "{codes:?}");
        assert!(!codes.iter().any(|code| ["CFG-001", "CFG-002", "CFG-003"].contains(code)), "{codes:?}");
    }
    let (code, said) = run(folder.path(), &["init", "x", "--framework", "local-area-206"]);
    assert!(code == 2 && said.contains("local-area-2016"), "{said}");
}

/// A little area of the third framework.
fn harbour() -> tempfile::TempDir {
    let area = tempfile::tempdir().unwrap();
    let write = |path: &str, text: &str| {
        let path = area.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    write(
        "sendpack.yaml",
        "area: {name: Cold Harbour, la_code: \"991\"}\nframework: harbour-2031\n\
         contacts:\n  keeper: {name: A Person, role: Keeper, email: keeper@example.org}\n\
         inspection: {notified: 2031-03-04T10:00}\n",
    );
    write("documents/night.txt", "The lamp burnt all night.\n");
    write("documents/oil.csv", "Month,Barrels\nJanuary,31\nFebruary,28\n");
    write(
        "documents/log.yaml",
        "- {id: night-log, title: Night log, files: [night.txt], requests: [log], criteria: [Z1, Z1-2], cohorts: [sen-support],\n   \
         partners: [care], owner: {role: Keeper, email: keeper@example.org}, as_at: 2031-02-28, review_by: 2031-12-01,\n   \
         status: final, personal_data: none, impact: Two ships came home}\n\
         - {id: oil-burnt, title: Oil, files: [oil.csv], requests: [oil], criteria: [Z], owner: {role: Storeman, email: store@example.org},\n   \
         as_at: 2031-02-28, review_by: 2031-12-01, status: final, personal_data: aggregate}\n",
    );
    write("lists/boats.csv", "Boat,Oars\nPelican,6\nTern,4\n");
    write(
        "datamap.yaml",
        "- {data: oil, system: the store, owner: {role: Storeman, email: store@example.org}, extract_hours: 1.5, rehearsed: 2031-01-07}\n\
         - {data: boats, system: the quay, owner: {role: Harbour master, email: quay@example.org}, extract_hours: 2, rehearsed: 2031-01-07}\n",
    );
    area
}

/// Words of the frameworks that we ship, in which none of a third one may be told.
const OURS: &[&str] = &[
    "tuesday",
    "friday",
    "annex a",
    "list 1",
    "list 2",
    "list-1",
    "list-2",
    "lano",
    "ehc plan",
    "eleven criteria",
    "area-send",
    "local-area",
    "integrated care",
    "engagement",
    "monitoring",
    "tracked child",
    "of week 1",
];

#[test]
fn a_third_framework_is_told_in_its_own_words_alone() {
    let area = harbour();
    let catalogue = project("tests/data/third-catalogue.yaml");
    let common = ["--framework", catalogue.to_str().unwrap(), "--as-of", "2031-03-04T12:00"];
    let of = |args: &[&str]| clean(area.path(), &[args, &common].concat());
    let mut told: Vec<(String, String)> = Vec::new();
    for args in [
        &["check"][..],
        &["check", "--format", "json"],
        &["check", "--stage", "dusk"],
        &["status", "--all"],
        &["status", "--stage", "dawn", "--format", "json"],
        &["timeline"],
        &["timeline", "--format", "md"],
        &["rehearse"],
        &["datamap"],
        &["datamap", "--format", "md"],
        &["datamap", "--format", "json"],
        &["lists"],
        &["track"],
        &["build", "--stage", "dawn"],
        &["build", "--stage", "dusk"],
        &["report", "--output", "page.html"],
    ] {
        told.push((args.join(" "), of(args)));
    }
    let page = fs::read_to_string(area.path().join("page.html")).unwrap();
    told.push(("page".to_owned(), visible(&page)));
    // Notified on a Tuesday: two working days later, and Thursday of the week after.
    for name in ["cold-harbour-dawn-2031-03-06", "cold-harbour-dusk-2031-03-13"] {
        let pack = area.path().join(format!("dist/{name}.zip"));
        clean(area.path(), &["verify", pack.to_str().unwrap()]);
        told.extend(texts(&pack));
    }
    assert!(
        told.iter().any(|(name, _)| name.ends_with("Lists/Boats.xlsx")),
        "{:?}",
        told.iter().map(|(n, _)| n).collect::<Vec<_>>()
    );
    for (name, text) in &told {
        let text = format!("{name}\n{text}").to_lowercase();
        let found: Vec<_> = OURS.iter().filter(|word| text.contains(**word)).collect();
        // The day of the call is a Tuesday; and `track` says that no children are tracked.
        let foreign: Vec<_> =
            found.into_iter().filter(|word| **word != "tuesday" && name != "track").collect();
        assert!(foreign.is_empty(), "{name} says {foreign:?}:\n{text}");
    }
    let timeline = &told.iter().find(|(name, _)| name == "timeline").unwrap().1;
    assert!(
        timeline.contains("Thu 6 Mar 2031 08:30") && timeline.contains("Nobody has confirmed the hour"),
        "{timeline}"
    );
    assert!(
        timeline.contains("Fri 7 to Mon 10 Mar 2031") && timeline.contains("10 working days after verdict"),
        "{timeline}"
    );
}

/// The text of a page that a reader sees.
fn visible(page: &str) -> String {
    let body = page.split("<body").nth(1).unwrap_or(page);
    let mut text = String::new();
    let mut within = false;
    for part in body.split("<script").flat_map(|part| part.split("</script>").last()) {
        for c in part.chars() {
            match c {
                '<' => within = true,
                '>' => within = false,
                c if !within => text.push(c),
                _ => {}
            }
        }
    }
    text
}

/// The text of every file of a zip, of workbooks and Word documents too, by its path.
fn texts(zip: &Path) -> BTreeMap<String, String> {
    let inner = |bytes: &[u8]| -> String { parts(bytes).into_values().map(|part| strip(&part)).collect() };
    let all = parts(&fs::read(zip).unwrap()).into_iter();
    all.map(|(path, bytes)| {
        let text = if bytes.starts_with(b"PK") {
            inner(&bytes)
        } else {
            String::from_utf8_lossy(&bytes).into_owned()
        };
        (path, text)
    })
    .collect()
}

fn parts(zip: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut zip = zip::ZipArchive::new(Cursor::new(zip)).unwrap();
    let mut parts = BTreeMap::new();
    for index in 0..zip.len() {
        let mut part = zip.by_index(index).unwrap();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        parts.insert(part.name().unwrap().into_owned(), bytes);
    }
    parts
}

/// XML without its tags.
fn strip(xml: &[u8]) -> String {
    let text = String::from_utf8_lossy(xml);
    text.split('<').filter_map(|piece| piece.split_once('>')).map(|(_, text)| format!("{text} ")).collect()
}
