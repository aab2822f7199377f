//! `sendpack timeline` as a user runs it, and the same dates worked out a second time.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::path::Path;
use std::process::Command;

use serde_json::Value;

const SETTINGS: &str = "area: {name: Example, la_code: \"999\"}\nframework: area-send-2023\n";

fn area(more: &str) -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("sendpack.yaml"), format!("{SETTINGS}{more}")).unwrap();
    dir
}

fn run(dir: &Path, args: &[&str]) -> (i32, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_sendpack"))
        .arg("timeline")
        .arg(dir)
        .args(["--as-of", "2026-11-23T12:00"])
        .args(args)
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

fn events(dir: &Path, args: &[&str]) -> Vec<Value> {
    let (code, out, err) = run(dir, &[args, &["--format", "json"]].concat());
    assert_eq!(code, 0, "{err}");
    let document: Value = serde_json::from_str(&out).unwrap();
    document["events"].as_array().unwrap().clone()
}

fn event<'e>(events: &'e [Value], id: &str) -> &'e Value {
    events.iter().find(|event| event["id"] == id).unwrap_or_else(|| panic!("no event {id}"))
}

#[test]
fn deadlines_follow_from_notification_and_settings_move_them() {
    let dir = area("inspection: {notified: 2026-11-23T09:30}\n");
    let usual = events(dir.path(), &[]);
    assert_eq!(
        (&event(&usual, "tuesday")["from"], &event(&usual, "tuesday")["time"]),
        (&"2026-11-24".into(), &"11:00".into())
    );
    assert_eq!(event(&usual, "comments")["or_working"], "2027-01-19");
    assert_eq!(event(&usual, "notification")["over"], true);
    let starts: Vec<&str> = usual.iter().map(|event| event["from"].as_str().unwrap()).collect();
    assert!(starts.is_sorted());

    let dir = area(
        "inspection:\n  notified: 2026-11-23T09:30\n  overrides: {tuesday: 2026-11-25T12:00}\n  dates: {fieldwork: 2026-12-14}\n  outcome: \"2\"\n",
    );
    let moved = events(dir.path(), &[]);
    assert_eq!(event(&moved, "tuesday")["utc"], "2026-11-25T12:00:00Z");
    assert_eq!(event(&moved, "tuesday")["usual_from"], "2026-11-24T11:00");
    assert_eq!(event(&moved, "fieldwork")["to"], "2026-12-18");
    assert_ne!(event(&moved, "draft-report")["from"], event(&usual, "draft-report")["from"]);
    assert!(
        moved.iter().any(|e| e["id"] == "next-inspection-2")
            && usual.iter().any(|e| e["id"] == "monitoring-3")
    );
    assert!(moved.iter().all(|e| e["id"] != "next-inspection-1" && e["id"] != "monitoring-3"));

    // For a day that is not that of the inspection, what settings say of the inspection does not hold.
    let other = events(dir.path(), &["--notified", "2027-01-11"]);
    assert_eq!(event(&other, "tuesday")["from"], "2027-01-12");
    assert_eq!(event(&other, "fieldwork")["from"], "2027-01-25");
    assert!(other.iter().any(|e| e["id"] == "monitoring-3"));
}

#[test]
fn before_notification_it_says_what_to_give() {
    let (code, out, err) = run(area("").path(), &[]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(err.contains("--notified"), "{err}");
    assert_eq!(run(area("").path(), &["--notified", "23/11/2026"]).0, 2);
    assert_eq!(run(area("").path(), &["--notified", "2026-11-23"]).0, 0);
}

#[test]
fn without_a_call_the_last_inspection_tells_what_is_known() {
    let dir = area(
        "last_inspection:\n  dates: {fieldwork: 2024-03-04, final-report: 2024-05-01}\n  outcome: \"2\"\n",
    );
    let json = |dir: &Path| -> Value {
        let (code, out, err) = run(dir, &["--format", "json"]);
        assert_eq!(code, 0, "{err}");
        serde_json::from_str(&out).unwrap()
    };
    let document = json(dir.path());
    assert_eq!((&document["notified"], &document["events"]), (&Value::Null, &serde_json::json!([])));
    let known = &document["known"][0];
    assert_eq!((&known["inspection"], &known["outcome"]), (&"last_inspection".into(), &"2".into()));
    let events = known["events"].as_array().unwrap();
    let told = |id: &str| {
        let event = event(events, id);
        [&event["from"], &event["to"], &event["basis"]].map(|value| value.as_str().unwrap().to_owned())
    };
    assert_eq!(told("fieldwork"), ["2024-03-04", "2024-03-08", "told"]);
    assert_eq!(told("final-report"), ["2024-05-01", "2024-05-01", "told"]);
    assert_eq!(told("next-inspection-2"), ["2027-03-08", "2027-03-08", "counted"]);
    // What led up to it, what is owed after another outcome, and deadlines of its stages are left out.
    for id in ["set-up", "notice-ends", "next-inspection-1", "monitoring-3", "tuesday"] {
        assert!(events.iter().all(|event| event["id"] != id), "{id}");
    }
    let waiting: Vec<&Value> = known["waiting"].as_array().unwrap().iter().collect();
    assert_eq!(waiting.iter().map(|w| &w["id"]).collect::<Vec<_>>(), ["strategic-plan"]);
    assert!(waiting[0]["when"].as_str().unwrap().contains("last_inspection: dates:"));
    for format in ["text", "md", "csv"] {
        let (code, out, _) = run(dir.path(), &["--format", format]);
        let marks = ["The last inspection", "As sendpack.yaml says", "Worked out: 36 months after fieldwork"];
        assert!(code == 0 && marks.iter().all(|mark| out.contains(mark)), "{format}: {out}");
    }
    let file = dir.path().join("dates.ics");
    assert_eq!(run(dir.path(), &["--ics", file.to_str().unwrap()]).0, 0);
    let text = std::fs::read_to_string(file).unwrap();
    assert_eq!(text.matches("SUMMARY:Example: The last inspection: ").count(), events.len());

    // Once inspectors call, or on a day that is asked about, only what follows from that is shown.
    let (_, asked, _) = run(dir.path(), &["--notified", "2027-01-11", "--format", "json"]);
    let asked: Value = serde_json::from_str(&asked).unwrap();
    assert_eq!(asked["known"], serde_json::json!([]));
    assert!(asked["events"].as_array().unwrap().iter().all(|event| event["basis"].is_null()));
}

#[test]
fn what_is_known_goes_by_the_framework_of_its_day() {
    let known = |last: &str| {
        let dir = area(&format!("last_inspection: {last}\n"));
        let (code, out, err) = run(dir.path(), &["--format", "json"]);
        assert_eq!(code, 0, "{err}");
        serde_json::from_str::<Value>(&out).unwrap()["known"][0].clone()
    };
    let ids = |of: &Value| {
        let all = of.as_array().unwrap().iter();
        all.map(|event| event["id"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let earlier = known(
        "{framework: local-area-2016, notified: 2016-09-12T09:30, dates: {letter: 2016-11-07}, outcome: statement}",
    );
    assert_eq!(ids(&earlier["events"]), ["notification", "letter", "statement"]);
    assert_eq!(event(earlier["events"].as_array().unwrap(), "statement")["from"], "2017-02-16");
    assert_eq!(ids(&earlier["waiting"]), ["statement-accepted", "revisit"]);
    // An outcome alone dates nothing; a day that is known leaves out what came before, but not what dates the rest.
    assert_eq!(ids(&known("{outcome: \"1\"}")["events"]), Vec::<String>::new());
    let report = known("{dates: {final-report: 2024-05-01}, outcome: \"1\"}");
    assert_eq!(ids(&report["events"]), ["final-report", "publication"]);
    assert_eq!(
        ids(&report["waiting"]),
        ["fieldwork", "strategic-plan", "engagement-meeting", "next-inspection-1"]
    );
    // Recommendations alone date nothing.
    let dir = area("last_inspection:\n  recommendations: [{id: r1, text: Shorten waits}]\n");
    assert_eq!(run(dir.path(), &[]).0, 2);
}

#[test]
fn names_in_settings_are_checked() {
    let dir =
        area("inspection: {notified: 2026-11-23T09:30, dates: {feldwork: 2026-12-14}, outcome: \"4\"}\n");
    let output = Command::new(env!("CARGO_BIN_EXE_sendpack"))
        .arg("check")
        .arg(dir.path())
        .args(["--as-of", "2026-11-23T12:00", "--select", "CFG", "--format", "json"])
        .output()
        .unwrap();
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    let found: Vec<_> = report["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|f| (f["code"].clone(), f["col"].clone()))
        .collect();
    assert!(found.contains(&("CFG-002".into(), 50.into())), "{found:?}");
    assert!(found.contains(&("CFG-003".into(), 82.into())), "{found:?}");
}

#[test]
fn every_form_tells_of_every_event() {
    let dir = area("inspection: {notified: 2026-04-20T09:30}\n");
    let events = events(dir.path(), &[]);
    for (format, marks) in [
        ("md", "| Fri 24 Apr 2026 17:00 |"),
        ("csv", "friday,2026-04-24,2026-04-24,17:00,"),
        ("text", "Fri 24 Apr 2026 17:00"),
    ] {
        let (code, out, _) = run(dir.path(), &["--format", format]);
        assert!(code == 0 && out.contains(marks), "{format}: {out}");
    }
    let (_, csv, _) = run(dir.path(), &["--format", "csv"]);
    assert_eq!(csv.lines().count(), events.len() + 1);
    assert!(csv.contains("Early May bank holiday"));
    let file = dir.path().join("dates.ics");
    let (code, out, _) = run(dir.path(), &["--ics", file.to_str().unwrap()]);
    assert_eq!((code, out.as_str()), (0, ""));
    let text = std::fs::read_to_string(file).unwrap();
    assert_eq!(text.matches("BEGIN:VEVENT").count(), events.len());
    assert_eq!(text.matches("BEGIN:VALARM").count(), 4);
}

#[cfg(feature = "peers")]
mod peers {
    use std::io::Write;
    use std::process::Stdio;

    use super::*;

    /// What `program` prints, given `input`.
    fn python(program: &str, input: &str) -> String {
        let python = std::env::var("SENDPACK_PYTHON").unwrap_or_else(|_| "python3".to_owned());
        let mut child = Command::new(&python)
            .args(["-c", program])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap_or_else(|e| panic!("{python}: {e}"));
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success(), "{python} failed");
        String::from_utf8(output.stdout).unwrap()
    }

    /// Calls that many times, each on its own Monday from 2017 on, a thousand in all.
    fn mondays() -> Vec<chrono::NaiveDate> {
        let first = chrono::NaiveDate::from_ymd_opt(2017, 1, 2).unwrap();
        let mut seed: u64 = 20_261_123;
        let mut random = move || {
            // Knuth's linear congruence: the same thousand on every run.
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33) % 900
        };
        (0..1000).map(|_| first + chrono::Days::new(7 * random())).collect()
    }

    #[test]
    fn a_thousand_notifications_give_the_dates_that_python_gives() {
        use sendpack::calendar::{Holidays, london};
        let framework =
            sendpack::framework::built_in("area-send-2023").unwrap().unwrap_or_else(|_| panic!("built in"));
        let mut ours = String::new();
        let mut input = String::new();
        for monday in mondays() {
            input += &format!("{monday}\n");
            let due = |id: &str| {
                let at = framework
                    .stage(id)
                    .unwrap()
                    .deadline
                    .unwrap()
                    .after(monday, &Holidays::default())
                    .unwrap();
                london::to_utc(at).format("%Y-%m-%dT%H:%M").to_string()
            };
            let dated = framework.milestones_after(monday, &Holidays::default(), &|_| None);
            let of = |id: &str| dated.iter().find(|d| d.milestone.id == id).unwrap().span;
            let comments = of("comments");
            ours += &format!(
                "{} {} {} {} {} {} {}\n",
                due("tuesday"),
                due("friday"),
                of("notice-ends").from,
                of("draft-report").from,
                comments.from,
                comments.or.unwrap_or(comments.from),
                of("final-report").from
            );
        }
        let peer = python(
            "import sys, holidays, numpy as np\n\
             from datetime import date, datetime, time, timedelta, timezone\n\
             from zoneinfo import ZoneInfo\n\
             days = [str(d) for d in holidays.country_holidays('GB', subdiv='ENG', years=range(2016, 2037))]\n\
             def add(day, n): return date.fromisoformat(str(np.busday_offset(day, n, roll='backward', holidays=days)))\n\
             def utc(day, hour): return datetime.combine(day, time(hour), ZoneInfo('Europe/London')).astimezone(timezone.utc).strftime('%Y-%m-%dT%H:%M')\n\
             for line in sys.stdin:\n\
             \x20   monday = date.fromisoformat(line.strip())\n\
             \x20   end = monday + timedelta(18)\n\
             \x20   draft = add(end, 14)\n\
             \x20   print(utc(monday + timedelta(1), 11), utc(monday + timedelta(4), 17), add(monday, 10), draft, draft + timedelta(10), add(draft, 10), add(end, 30))\n",
            &input,
        );
        for (ours, peer) in ours.lines().zip(peer.lines()) {
            assert_eq!(ours, peer);
        }
        assert_eq!(ours.lines().count(), peer.lines().count());
    }

    #[test]
    fn the_calendar_file_parses_and_says_what_the_timeline_says() {
        for notified in ["2026-11-23T09:30", "2026-03-23T09:30", "2026-10-19"] {
            let dir = area("");
            let file = dir.path().join("dates.ics");
            run(dir.path(), &["--notified", notified, "--ics", file.to_str().unwrap()]);
            let peer = python(
                "import sys, icalendar\n\
                 from datetime import datetime, timedelta, timezone\n\
                 calendar = icalendar.Calendar.from_ical(open(sys.stdin.read(), 'rb').read())\n\
                 for e in calendar.walk('VEVENT'):\n\
                 \x20   start = e.decoded('DTSTART')\n\
                 \x20   if isinstance(start, datetime):\n\
                 \x20       print(e['UID'].split('-20')[0], start.astimezone(timezone.utc).strftime('%Y-%m-%dT%H:%M:%SZ'))\n\
                 \x20   else:\n\
                 \x20       print(e['UID'].split('-20')[0], start, e.decoded('DTEND') - timedelta(1))\n",
                file.to_str().unwrap(),
            );
            let ours: Vec<String> = events(dir.path(), &["--notified", notified])
                .iter()
                .map(|e| {
                    let text = |key: &str| e[key].as_str().unwrap_or_default().to_owned();
                    match e["utc"].as_str() {
                        Some(utc) => format!("{} {utc}", text("id")),
                        None => format!("{} {} {}", text("id"), text("from"), text("to")),
                    }
                })
                .collect();
            assert_eq!(peer.lines().collect::<Vec<_>>(), ours, "{notified}");
        }
    }
}
