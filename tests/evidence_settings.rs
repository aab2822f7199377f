//! Loading `sendpack.yaml`: what is kept, what is a fault and where, and that no text does harm.

#![allow(clippy::panic, clippy::unwrap_used)]

mod common;

use std::path::Path;

use common::area::{Area, catalogue};
use common::cases;
use proptest::prelude::*;
use sendpack::evidence::{self, Fault, FaultKind, Found, RecommendationKind, Repository, Settings};
use sendpack::findings::Spot;

fn read(text: impl AsRef<[u8]>) -> Found {
    let area = Area::bare();
    area.write("sendpack.yaml", text);
    area.settings()
}

fn settings(text: &str) -> (Settings, Vec<Fault>) {
    match read(text) {
        Found::Settings(settings, faults) => (*settings, faults),
        Found::NoSettings => panic!("no settings"),
        Found::Unreadable(fault) => panic!("{fault:?}"),
    }
}

/// The repository that settings make, with what only the framework could tell.
fn loaded(text: &str) -> Repository {
    let area = Area::bare();
    area.write("sendpack.yaml", text);
    area.load(catalogue())
}

/// Line and column, the setting, and whether it is unknown, missing or invalid.
fn told(faults: &[Fault]) -> Vec<(u32, u32, &str, &str)> {
    let one = |fault: &Fault| match fault.at.spot {
        Spot::Text { line, col } => (line, col),
        _ => (0, 0),
    };
    faults
        .iter()
        .map(|fault| {
            let (line, col) = one(fault);
            match &fault.kind {
                FaultKind::SettingUnknown(path, _) => (line, col, path.as_str(), "unknown"),
                FaultKind::SettingMissing(path) => (line, col, path.as_str(), "missing"),
                FaultKind::SettingInvalid(path, _) => (line, col, path.as_str(), "invalid"),
                other => panic!("{other:?}"),
            }
        })
        .collect()
}

const GOOD: &str = r#"area: {name: Northbeck, la_code: "999"}
framework: area-send-2023
contacts:
  lano: {name: A Person, role: Head of SEND, email: lano@example.org, phone: 01632 960000}
inspection:
  notified: 2026-11-23T09:30
  overrides: {tuesday: 2026-11-24T12:00}
lists:
  list-1: {file: data/list-1.xlsx, sheet: Autumn, as_at: 2026-11-20, unavailable: {absence: not held after 16}}
paths: {lists: "${SAFE}/lists"}
holidays: {add: [2027-05-10], drop: [2026-12-28]}
freshness: {default_months: 18, requests: {"1.2": 36}}
waivers:
  - {rule: ANX-001, where: "4.5", reason: signed off in December, until: 2026-12-04, by: DCS}
unavailable: {request: "2.7", reason: not held, instead: see 2.6}
documents: {max_mb: 50}
"#;

#[test]
fn everything_that_was_said_is_kept() {
    let area = Area::bare();
    area.write("sendpack.yaml", GOOD);
    let env = |name: &str| (name == "SAFE").then(|| "/safe".to_owned());
    let Found::Settings(s, faults) = evidence::read_settings(area.root(), &env) else { panic!("readable") };
    assert!(faults.is_empty(), "{faults:?}");
    assert_eq!((s.area.as_str(), s.la_code.unwrap().value.as_str()), ("Northbeck", "999"));
    assert_eq!(s.contacts["lano"].phone.as_deref(), Some("01632 960000"));
    assert_eq!(s.notified.unwrap().to_string(), "2026-11-23 09:30:00");
    assert_eq!(s.overrides["tuesday"].to_string(), "2026-11-24 12:00:00");
    let list = &s.lists["list-1"];
    assert_eq!(list.file.as_ref().unwrap().value, "data/list-1.xlsx");
    assert_eq!(list.as_at.as_ref().unwrap().to_string(), "2026-11-20");
    assert_eq!(list.unavailable["absence"], "not held after 16");
    assert_eq!((s.paths.lists.as_str(), s.paths.documents.as_str()), ("/safe/lists", "documents"));
    assert_eq!((s.holidays_add.len(), s.holidays_drop.len(), s.max_mb), (1, 1, 50));
    assert_eq!((s.freshness.default_months, s.freshness.requests["1.2"]), (Some(18), 36));
    let waiver = &s.waivers[0];
    assert_eq!(
        (waiver.rule.value.as_str(), waiver.place.as_str(), waiver.by.as_str()),
        ("ANX-001", "4.5", "DCS")
    );
    assert_eq!(waiver.until.at.to_string(), "sendpack.yaml:14:74");
    assert_eq!(s.unavailable[0].instead.as_deref(), Some("see 2.6"));
}

#[test]
fn every_wrong_line_is_said_at_once_and_the_rest_is_kept() {
    let (s, faults) = settings(
        "area: {name: ' ', la_code: 99}\n\
         framwork: area-send-2023\n\
         inspection: {notified: soon, overrides: {tuesday: 11am}}\n\
         lists: {list-1: {as_at: 31/12/2026, unavailable: {absence: }}}\n\
         paths: {lists: \"${NOT_SET}\", documents: .}\n\
         freshness: {default_months: 0}\n\
         waivers:\n  - {rule: ANX-001, where: '4.5'}\n\
         holidays: [2026-12-28]\n",
    );
    let mut all = told(&faults);
    all.sort_unstable();
    assert_eq!(
        all,
        [
            (1, 1, "framework", "missing"),
            (1, 14, "area.name", "missing"),
            (1, 28, "area.la_code", "invalid"),
            (2, 1, "framwork", "unknown"),
            (3, 24, "inspection.notified", "invalid"),
            (3, 51, "inspection.overrides.tuesday", "invalid"),
            (4, 25, "lists.list-1.as_at", "invalid"),
            (4, 51, "lists.list-1.unavailable.absence", "invalid"),
            (5, 16, "paths.lists", "invalid"),
            (5, 41, "paths.documents", "invalid"),
            (6, 29, "freshness.default_months", "invalid"),
            (8, 5, "waivers[0].by", "missing"),
            (8, 5, "waivers[0].reason", "missing"),
            (8, 5, "waivers[0].until", "missing"),
            (9, 11, "holidays", "invalid"),
        ]
    );
    assert!(s.waivers.is_empty() && s.notified.is_none() && s.lists.contains_key("list-1"));
    assert_eq!((s.paths.lists.as_str(), s.paths.documents.as_str()), ("lists", "documents"));
}

#[test]
fn names_that_only_the_framework_knows() {
    let r = loaded(
        "area: {name: A, la_code: '999'}\n\
         framework: area-send-2023\n\
         inspection: {overrides: {tusday: 2026-11-24T11:00, spring: 2026-11-24T11:00}}\n\
         lists: {list-l: {as_at: 2026-11-20}, list-2: {unavailable: {absense: no, absence: no}}}\n\
         freshness: {requests: {'1.22': 12, '5.1/physiotherapy': 12, '1.2': 24}}\n\
         unavailable:\n  - {request: '3.7', reason: none}\n  - {request: 2.5/adult-care, reason: none}\n",
    );
    let mut all = told(&r.faults);
    all.sort_unstable();
    assert_eq!(
        all,
        [
            (3, 26, "inspection.overrides.tusday", "unknown"),
            (3, 52, "inspection.overrides.spring", "invalid"),
            (4, 9, "lists.list-l", "unknown"),
            (4, 61, "lists.list-2.unavailable.absense", "unknown"),
            (5, 24, "freshness.requests.1.22", "invalid"),
            (5, 36, "freshness.requests.5.1/physiotherapy", "invalid"),
            (7, 15, "unavailable.request", "invalid"),
        ]
    );
    let s = &r.settings;
    assert!(s.overrides.is_empty() && !s.lists.contains_key("list-l"));
    assert_eq!(s.lists["list-2"].unavailable.keys().collect::<Vec<_>>(), ["absence"]);
    assert_eq!(s.freshness.requests.keys().collect::<Vec<_>>(), ["1.2"]);
    assert_eq!(s.unavailable.len(), 1);
}

#[test]
fn recommendations_of_this_inspection_and_the_last() {
    let r = loaded(
        "area: {name: A, la_code: '999'}\n\
         framework: area-send-2023\n\
         inspection: {notified: 2026-11-23T09:30, outcome: 2, recommendations: {id: n1, text: Newer}}\n\
         last_inspection:\n\
         \x20 framework: area-send-2023\n\
         \x20 dates: {final-report: 2023-06-30, final-repot: 2023-06-30}\n\
         \x20 outcome: 4\n\
         \x20 recommendations:\n\
         \x20   - {id: r1, text: Shorten waits, kind: priority-action, owner: {role: DCO, partner: health}}\n\
         \x20   - {id: R1, text: The same again}\n\
         \x20   - {id: r2, text: \"  \"}\n\
         \x20   - {id: r3, text: Close gaps, kind: urgent}\n",
    );
    let mut all = told(&r.faults);
    all.sort_unstable();
    assert_eq!(
        all,
        [
            (6, 37, "last_inspection.dates.final-repot", "unknown"),
            (7, 12, "last_inspection.outcome", "invalid"),
            (10, 12, "last_inspection.recommendations.id", "invalid"),
            (11, 22, "last_inspection.recommendations[2].text", "missing"),
            (12, 40, "last_inspection.recommendations[3].kind", "invalid"),
        ]
    );
    let s = &r.settings;
    let ids: Vec<&str> = s.all_recommendations().map(|r| r.id.value.as_str()).collect();
    assert_eq!(ids, ["r1", "r3", "n1"]);
    let last = s.last_inspection.as_ref().unwrap();
    assert!(last.outcome.is_none() && last.dates.len() == 1);
    let first = &last.recommendations[0];
    assert_eq!((first.kind, first.role.as_deref()), (RecommendationKind::PriorityAction, Some("DCO")));
    assert_eq!(last.recommendations[1].kind, RecommendationKind::Improvement);
    assert!(first.is_meant(" R1 ") && first.is_meant("shorten  WAITS") && !first.is_meant("r"));
    let then = s.at_last_inspection().unwrap();
    assert!(then.notified.is_none() && then.outcome.is_none() && then.recommendations.len() == 2);
}

#[test]
fn the_last_inspection_went_by_a_framework_that_there_is() {
    let base = "area: {name: A, la_code: '999'}\nframework: area-send-2023\n";
    let r = loaded(&format!(
        "{base}last_inspection: {{framework: area-2016, outcome: x, dates: {{then: 2020-01-01}}, recommendations: {{id: r, text: t}}}}\n"
    ));
    assert_eq!(told(&r.faults), [(3, 30, "last_inspection.framework", "invalid")]);
    let last = r.settings.last_inspection.as_ref().unwrap();
    assert!(last.outcome.is_none() && last.dates.is_empty() && last.recommendations.len() == 1);
    for empty in ["last_inspection:\n", "last_inspection: {}\n"] {
        let r = loaded(&format!("{base}{empty}"));
        assert!(r.faults.is_empty() && r.settings.last_inspection.is_none(), "{empty}");
    }
    assert_eq!(told(&loaded(&format!("{base}last_inspection: [1]\n")).faults).len(), 1);
}

#[test]
fn a_catalogue_from_a_file_confirms_its_own_name() {
    let text = "area: {name: A, la_code: '999'}\nframework: our-own\n";
    let (own, faults) = settings(text);
    assert_eq!(told(&faults), [(2, 12, "framework", "invalid")]);
    let area = Area::bare();
    let seed = std::fs::read_to_string(
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/small-catalogue.yaml"),
    );
    area.write("catalogue.yaml", seed.unwrap());
    let framework = sendpack::framework::from_file(&area.root().join("catalogue.yaml"));
    let Ok(framework) = framework else { panic!("the small catalogue loads") };
    let repository = evidence::load(area.root(), own, faults, &framework);
    assert!(repository.faults.is_empty(), "{:?}", repository.faults);
}

#[test]
fn a_folder_that_is_not_there_is_said_and_an_unset_one_is_not() {
    let base = "area: {name: A, la_code: '999'}\nframework: area-send-2023\n";
    assert!(loaded(base).faults.is_empty());
    let r = loaded(&format!("{base}paths: {{documents: ../not/there}}\n"));
    assert_eq!(told(&r.faults), [(3, 20, "paths.documents", "invalid")]);
}

#[test]
fn lists_lie_where_settings_say_and_are_shown_so() {
    let base = "area: {name: A, la_code: '999'}\nframework: area-send-2023\n";
    for (paths, file, shown) in [
        ("", "lists/list-1.xlsx", "lists/list-1.xlsx"),
        ("paths: {lists: data}\n", "data/list-1.xlsx", "data/list-1.xlsx"),
        ("lists: {list-1: {file: 'extra\\one.csv'}}\n", "extra/one.csv", "extra/one.csv"),
        ("paths: {lists: ../safe}\n", "../safe/list-1.xlsx", "lists/list-1.xlsx"),
    ] {
        let r = loaded(&format!("{base}{paths}"));
        let list = r.list_file("list-1");
        assert_eq!((list.path, list.shown.as_ref()), (r.root.join(file), shown));
    }
}

#[test]
fn hostile_files_are_refused_with_their_place() {
    for (path, want) in common::hostile("yaml/") {
        let bytes = std::fs::read(common::hostile_folder().join(&path)).unwrap();
        match (read(bytes), want.as_str()) {
            (Found::Unreadable(fault), "refuse") => {
                assert!(matches!(fault.at.spot, Spot::Text { .. }), "{path}: {fault:?}");
            }
            // The mark is no part of the first key: it is `area`, whose value has the wrong kind.
            (Found::Settings(_, faults), "ok") => {
                assert!(told(&faults).contains(&(1, 7, "area", "invalid")), "{path}: {faults:?}");
            }
            _ => panic!("{path} should be {want}"),
        }
    }
}

#[test]
fn what_is_no_file_of_settings() {
    let area = Area::bare();
    area.remove("sendpack.yaml");
    assert!(matches!(area.settings(), Found::NoSettings));
    std::fs::create_dir(area.root().join("sendpack.yaml")).unwrap();
    assert!(matches!(area.settings(), Found::Unreadable(_)));
    assert!(matches!(read(b"area: \xff\n"), Found::Unreadable(_)));
    assert!(matches!(read("a".repeat(2 << 20)), Found::Unreadable(_)));
}

#[test]
fn the_name_of_an_area_commands_no_terminal() {
    let text = GOOD.replace("name: Northbeck,", r#"name: "North\e[2J\nbeck \u202Eon sea","#);
    let (settings, _) = settings(&text);
    assert_eq!(settings.area, "North[2J beck on sea");
}

/// What random damage once found: an address that lost its name became a key with a dot.
#[test]
fn a_key_with_dots_is_told_where_it_is() {
    let text = GOOD.replace("email: lano@example.org", "em, example.org");
    let Found::Settings(_, faults) = read(&text) else { panic!("readable") };
    let found = told(&faults);
    let key = found.iter().find(|(_, _, path, _)| *path == "contacts.lano.example.org").unwrap();
    let line = text.lines().nth(3).unwrap();
    assert_eq!((key.0, key.1 as usize, key.3), (4, line.find("example.org").unwrap() + 1, "unknown"));
    assert!(faults.iter().all(|fault| place_is_true(&text, fault).is_ok()));
}

/// A fault's place is within the text, and the key that it names stands on its line.
fn place_is_true(text: &str, fault: &Fault) -> Result<(), TestCaseError> {
    let Spot::Text { line, col } = fault.at.spot else { return Err(TestCaseError::fail("no place")) };
    let lines: Vec<&str> = text.split('\n').collect();
    let there = lines.get(line as usize - 1);
    prop_assert!(there.is_some_and(|l| col as usize <= l.chars().count() + 1), "{line}:{col}");
    let plain = |path: &str| path.chars().all(|c| c.is_ascii_alphabetic() || matches!(c, '_' | '.'));
    if let (FaultKind::SettingUnknown(path, _), Some(there)) = (&fault.kind, there)
        && plain(path)
    {
        let rest: String = there.chars().skip(col as usize - 1).collect();
        let rest = rest.trim_start_matches(['"', '\'']);
        // A key may hold dots itself: a damaged address does.
        let mut keys =
            std::iter::once(path.as_str()).chain(path.match_indices('.').map(|(at, _)| &path[at + 1..]));
        prop_assert!(keys.any(|key| rest.starts_with(key)), "{path} is not at {line}:{col}");
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(300, "proptest-regressions/evidence_settings.txt"))]

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,60}(\n\\PC{0,40}){0,4}") {
        let _ = read(&text);
    }

    #[test]
    fn damage_to_good_settings_is_told_where_it_is(at in 0..GOOD.len(), junk in "[a-z:{}\\[\\]\"', \n-]{0,3}", cut in 0_usize..6) {
        let text = GOOD.replace("\"${SAFE}/lists\"", "lists");
        let at = at.min(text.len());
        let end = (at + cut).min(text.len());
        let damaged = format!("{}{junk}{}", &text[..at], &text[end..]);
        match read(&damaged) {
            Found::Settings(_, faults) => {
                for fault in &faults {
                    place_is_true(&damaged, fault)?;
                }
            }
            Found::Unreadable(fault) => place_is_true(&damaged, &fault)?,
            Found::NoSettings => prop_assert!(false),
        }
    }
}
