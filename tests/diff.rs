//! `sendpack diff`: two reports, two packs, two versions of a list; and nothing about people but counts.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod common;

use std::path::Path;
use std::process::{Command, Output};

use common::area::{Area, catalogue, completed};
use serde_json::Value;

const OLD: &str = "Unique ID,SEN primary need,Main education establishment – URN,Main education establishment – phase,Gender\n\
    zqstays,f) SLCN,100001,e) Secondary,a) Male\n\
    zqmoves,f) SLCN,100001,e) Secondary,a) Male\n\
    zqneeds,f) SLCN,100001,e) Secondary,a) Male\n\
    zqleaves,f) SLCN,100001,e) Secondary,a) Male\n\
    ,f) SLCN,100001,e) Secondary,a) Male\n";

/// The same child's code may be written in another way; that is no change.
const NEW: &str = "Unique ID,SEN primary need,Main education establishment – URN,Main education establishment – phase,Gender\n\
    zqjoins,f) SLCN,100001,e) Secondary,a) Male\n\
    zqneeds,ASD,100001,e) Secondary,a) Male\n\
    ZQSTAYS,SLCN,100001,Secondary,a) Male\n\
    zqmoves,f) SLCN,100002,e) Secondary,a) Male\n\
    zqjoins,f) SLCN,100001,e) Secondary,a) Male\n";

fn run(args: &[&str], paths: &[&Path]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_sendpack")).args(args).args(paths).output().unwrap()
}

fn json(args: &[&str], paths: &[&Path]) -> Value {
    let out = run(&[&["diff", "--format", "json"], args].concat(), paths);
    assert_eq!(out.status.code(), Some(0), "{}", String::from_utf8_lossy(&out.stderr));
    serde_json::from_slice(&out.stdout).unwrap()
}

/// A folder with the older and the newer list. Dates and numbers of rows that stand elsewhere are made alike.
fn lists() -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    for (name, rows) in [("old.csv", OLD), ("new.csv", NEW)] {
        let text = completed(catalogue(), "list-1", rows);
        // What stands in the other columns must not differ by row.
        let lines = text.lines().map(|line| {
            let mut cells: Vec<&str> = line.split(',').collect();
            if cells.len() > 2 && !line.starts_with("Unique ID") {
                cells[1] = "";
            }
            cells.join(",")
        });
        std::fs::write(dir.path().join(name), lines.collect::<Vec<_>>().join("\n")).unwrap();
    }
    dir
}

#[test]
fn who_joined_left_moved_and_changed_need() {
    let dir = lists();
    let diff = json(&[], &[&dir.path().join("old.csv"), &dir.path().join("new.csv")]);
    assert_eq!((&diff["kind"], &diff["list"]), (&"lists".into(), &"list-1".into()));
    assert_eq!(diff["joined"]["count"], 1);
    assert_eq!(diff["left"]["count"], 1);
    assert_eq!(diff["changed"]["count"], 2);
    assert_eq!(diff["same"], 1);
    let column = |key: &str| {
        let columns = diff["columns"].as_array().unwrap();
        columns.iter().find(|c| c["key"] == key).map_or(0, |c| c["count"].as_u64().unwrap())
    };
    assert_eq!((column("main_urn"), column("sen_primary_need"), column("main_phase")), (1, 1, 0));
    assert_eq!(diff["unknown"], serde_json::json!({"old": 1, "new": 0}));
    assert_eq!(diff["repeated"], serde_json::json!({"old": 0, "new": 1}));
}

#[test]
fn ids_are_shown_only_on_request() {
    let dir = lists();
    let paths = [&*dir.path().join("old.csv"), &*dir.path().join("new.csv")];
    for format in ["text", "json"] {
        let said = |more: &[&str]| {
            let out = run(&[&["diff", "--format", format], more].concat(), &paths);
            assert_eq!(out.status.code(), Some(0));
            String::from_utf8(out.stdout).unwrap().to_lowercase()
        };
        assert!(!said(&[]).contains("zq"), "{format}");
        let shown = said(&["--show-values"]);
        for id in ["zqjoins", "zqleaves", "zqmoves", "zqneeds"] {
            assert!(shown.contains(id), "{format} {id}");
        }
        assert!(!shown.contains("zqstays"), "{format}");
    }
}

#[test]
fn a_list_is_the_same_as_itself() {
    let dir = lists();
    let path = dir.path().join("old.csv");
    let diff = json(&[], &[&path, &path]);
    assert_eq!((&diff["joined"]["count"], &diff["left"]["count"]), (&0.into(), &0.into()));
    assert_eq!((&diff["changed"]["count"], &diff["same"]), (&0.into(), &4.into()));
}

#[test]
fn reports_by_fingerprint() {
    let area = Area::new();
    let list = |rows: &str| area.write("lists/list-1.csv", completed(catalogue(), "list-1", rows));
    let report = |name: &str| {
        let file = area.root().join(name);
        let args =
            ["check", "--as-of", "2026-11-23", "--select", "L1-P16,L1-P38", "--format", "json", "--output"];
        run(&args, &[&file, area.root()]);
        file
    };
    list("Unique ID,Gender,Absence\nzqa,wrong,1\nzqb,a) Male,140\nzqc,wrong,1\n");
    let old = report("old.json");
    // One is mended, one moved down, one is new.
    list("Unique ID,Gender,Absence\nzqc,wrong,1\nzqa,wrong,140\nzqb,a) Male,1\n");
    let new = report("new.json");
    let diff = json(&[], &[&old, &new]);
    assert_eq!(diff["counts"], serde_json::json!({"new": 1, "gone": 1, "still": 2}));
    assert_eq!(diff["new_findings"][0]["code"], "L1-P38");
    assert_eq!(diff["new_findings"][0]["row"], 3);
    let text = run(&["diff"], &[&old, &new]);
    assert!(String::from_utf8(text.stdout).unwrap().contains("1 new, 1 gone, 2 still there"));
}

#[test]
fn packs_by_their_manifests() {
    let area = Area::new();
    area.write("documents/a/one.txt", "one");
    let pack = |out: &str| {
        let args =
            ["build", "--as-of", "2026-11-23T10:00", "--stage", "tuesday", "--incomplete", "a test", "--out"];
        let dir = area.root().join(out);
        let built = run(&args, &[&dir, area.root()]);
        let zips = std::fs::read_dir(&dir).unwrap().map(|e| e.unwrap().path());
        let mut zips: Vec<_> = zips.filter(|p| p.extension().is_some_and(|e| e == "zip")).collect();
        zips.pop().unwrap_or_else(|| panic!("{}", String::from_utf8_lossy(&built.stderr)))
    };
    let old = pack("old");
    let same = json(&[], &[&old, &old]);
    assert_eq!((&same["changed"], &same["added"]), (&serde_json::json!([]), &serde_json::json!([])));
    assert!(same["same"].as_u64().unwrap() > 1);
    area.write("lists/list-1.csv", completed(catalogue(), "list-1", "Suspensions\n0\n"));
    let diff = json(&[], &[&old, &pack("new")]);
    let changed: Vec<&str> =
        diff["changed"].as_array().unwrap().iter().map(|p| p.as_str().unwrap()).collect();
    assert!(changed.iter().any(|p| p.contains("List 1")), "{changed:?}");
    assert!(!changed.iter().any(|p| p.contains("List 2")), "{changed:?}");
}

#[test]
fn what_cannot_be_compared_is_said() {
    let dir = lists();
    let write = |name: &str, content: &[u8]| {
        let path = dir.path().join(name);
        std::fs::write(&path, content).unwrap();
        path
    };
    let list = dir.path().join("old.csv");
    let other = write("list-2.csv", completed(catalogue(), "list-2", "Suspensions\n0\n").as_bytes());
    let out = run(&["diff"], &[&list, &other]);
    assert_eq!(out.status.code(), Some(2), "two lists that are not versions of one");
    assert_eq!(json(&["--list", "list-2"], &[&list, &other])["joined"]["count"], 1);
    let cases = [
        (write("x.json", b"{\"findings\": 3}"), "not a report"),
        (write("broken.zip", b"PK\x03\x04 and no more"), "is"),
        (write("empty.csv", b""), "is"),
        (dir.path().join("missing.csv"), "no such file"),
        (dir.path().to_owned(), "is a pack"),
    ];
    for (path, says) in cases {
        let out = run(&["diff"], &[&list, &path]);
        let said = String::from_utf8(out.stderr).unwrap();
        let twice = run(&["diff"], &[&path, &path]);
        assert_eq!((out.status.code(), twice.status.code()), (Some(2), Some(2)), "{}", path.display());
        let said = said + &String::from_utf8(twice.stderr).unwrap();
        assert!(said.contains(says), "{said}");
    }
}

/// The newer list in the words of another system, with a column more.
fn in_other_words(list: &str) -> String {
    let headings = list.replacen("Unique ID", "Pupil Ref", 1).replacen("SEN primary need", "Need", 1);
    headings
        .lines()
        .enumerate()
        .map(|(n, line)| if n == 0 { format!("{line},Notes\n") } else { format!("{line},zqnote\n") })
        .collect::<String>()
        .replace("ASD", "Autism spectrum")
}

const MAP: &str = "columns: {Pupil Ref: unique_id, Need: sen_primary_need}\ncodes: {sen_primary_need: {Autism spectrum: ASD}}\nignore: [Notes]\n";

#[test]
fn a_list_in_other_words_is_compared_by_its_map() {
    let dir = lists();
    let (old, new) = (dir.path().join("old.csv"), dir.path().join("new.csv"));
    let plainly = json(&[], &[&old, &new]);
    std::fs::write(&new, in_other_words(&std::fs::read_to_string(&new).unwrap())).unwrap();
    assert_eq!(run(&["diff"], &[&old, &new]).status.code(), Some(2), "it cannot be read without a map");
    std::fs::write(dir.path().join("new.map.yaml"), MAP).unwrap();
    assert_eq!(json(&[], &[&old, &new]), plainly);
    let named = dir.path().join("words.yaml");
    std::fs::rename(dir.path().join("new.map.yaml"), &named).unwrap();
    assert_eq!(
        json(&["--map", named.to_str().unwrap(), "--list", "list-1"], &[&new, &new])["joined"]["count"],
        0
    );
    std::fs::write(&named, "columns: {Pupil Ref: unique}\n").unwrap();
    let wrong = run(&["diff", "--list", "list-1", "--map", named.to_str().unwrap()], &[&old, &new]);
    let said = String::from_utf8(wrong.stderr).unwrap();
    assert!(wrong.status.code() == Some(2) && said.contains("words.yaml:1:22"), "{said}");
}

#[test]
fn a_baseline_that_powershell_redirected_is_read() {
    let area = Area::new();
    area.write("lists/list-1.csv", completed(catalogue(), "list-1", "Unique ID,Gender\nzq1,q\n"));
    let args = ["check", "--as-of", "2026-11-23T10:00", "--select", "L1-P16", "--format", "json"];
    let report = run(&args, &[area.root()]);
    assert_eq!(report.status.code(), Some(1));
    let text = String::from_utf8(report.stdout).unwrap();
    let utf16: Vec<u8> =
        [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    for bytes in [utf16, ["\u{feff}", &text].concat().into_bytes(), text.into_bytes()] {
        area.write("earlier.json", bytes);
        let earlier = area.root().join("earlier.json");
        let again = run(&[&args[..], &["--baseline", earlier.to_str().unwrap()]].concat(), &[area.root()]);
        assert_eq!(again.status.code(), Some(0), "{}", String::from_utf8_lossy(&again.stderr));
    }
}
