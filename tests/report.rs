//! The readiness page without a browser: its structure, what it keeps to itself, and what it hides.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

#[path = "report/agreement.rs"]
mod agreement;
mod common;
#[path = "report/markup.rs"]
mod markup;

use std::path::Path;
use std::process::{Command, Output};
use std::time::{Duration, Instant};

use common::area::{Area, catalogue, completed};
use markup::Markup;

const EVIDENCE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/evidence");

fn sendpack(root: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_sendpack")).args(args).arg(root).output().unwrap()
}

/// The page of a repository.
fn page(root: &Path, args: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("page.html");
    let mut all = vec!["report", "--as-of", "2026-11-23T14:00", "--output", file.to_str().unwrap()];
    all.extend(args);
    let made = sendpack(root, &all);
    assert_eq!(made.status.code(), Some(0), "{}", String::from_utf8_lossy(&made.stderr));
    std::fs::read_to_string(&file).unwrap()
}

/// The part of a page between the beginnings of two sections.
fn section<'p>(page: &'p str, id: &str) -> &'p str {
    let start = page.find(&format!("<section id=\"{id}\"")).unwrap_or_else(|| panic!("a section {id}"));
    let end = page[start..].find("</section>").unwrap();
    &page[start..start + end]
}

/// The numbers in the cells of each table of a part of a page; none for one that is hidden.
fn tables(part: &str) -> Vec<Vec<Option<u32>>> {
    let cells = |table: &str| {
        let numeric = table.split("govuk-table__cell--numeric\">").skip(1);
        numeric.map(|cell| cell.split('<').next().unwrap().parse().ok()).collect()
    };
    part.split("<tbody").skip(1).map(|table| cells(table.split("</tbody>").next().unwrap())).collect()
}

#[test]
fn the_page_is_sound_and_asks_nothing_of_a_network() {
    let damaged = Area::lacking(&["4.5", "9"]);
    damaged.write("lists/list-1.csv", "nothing");
    damaged.write("sendpack.yaml", common::area::SETTINGS.replace("name: Example", "name: \"<script>&'x\""));
    for root in [Path::new(EVIDENCE), damaged.root()] {
        for args in [&[][..], &["--exact"], &["--without", "lists,tracking"]] {
            let page = page(root, args);
            let markup = Markup::read(&page);
            markup.check();
            assert!(page.len() < 1_500_000, "{} bytes", page.len());
            for (name, value) in &markup.addresses {
                assert!(value.starts_with('#'), "{name}={value} leads out of the page");
            }
            assert!(!page.contains("@import") && !page.contains("url("), "a style that asks for more");
        }
    }
}

#[test]
fn the_same_evidence_gives_the_same_bytes() {
    assert_eq!(page(EVIDENCE.as_ref(), &[]), page(EVIDENCE.as_ref(), &[]));
}

#[test]
fn every_request_criterion_and_action_stands_on_the_page() {
    let page = page(EVIDENCE.as_ref(), &[]);
    let heads = |id| section(&page, id).matches("scope=\"row\"").count();
    assert_eq!(heads("requests"), catalogue().requests.len());
    assert_eq!(heads("coverage"), 3 * catalogue().criteria.len());
    for n in 1..=10 {
        assert!(section(&page, "actions").contains(&format!(">a{n}</th>")), "action a{n}");
    }
    assert!(section(&page, "timeline").contains("Tue 24 Nov 2026 11:00"));
}

#[test]
fn what_falls_short_is_told_by_rule_and_place() {
    let area = Area::lacking(&["4.5"]);
    let page = page(area.root(), &[]);
    let findings = section(&page, "findings");
    assert!(findings.contains("ANX-001") && findings.contains("Request 4.5"), "{findings}");
    assert!(section(&page, "stages").contains("Not ready: 4.5"));
    assert!(section(&page, "requests").contains(">Missing</strong>"));
}

#[test]
fn nothing_about_a_child_stands_on_the_page() {
    let area = Area::new();
    let header = completed(catalogue(), "list-1", "Suspensions\n0\n");
    let header = header.lines().next().unwrap().to_owned();
    let columns = header.matches(',').count() + 1;
    let row = |mark: &str| (0..columns).map(|n| format!("zqplant{mark}{n}")).collect::<Vec<_>>().join(",");
    area.write("lists/list-1.csv", format!("{header}\n{}\n{}\n{}\n", row("a"), row("a"), row("b")));
    area.write("lists/list-2.csv", format!("{header},Zqplant heading\n{},x\n", row("c")));
    area.write(
        "tracking/Zqplant Surname/child.yaml",
        "ref: Zqplant Surname\nlist: 1\nunique_id: \"zqplanta0\"\nzqplantkey: 1\n",
    );
    for args in [&[][..], &["--exact"]] {
        let page = page(area.root(), args).to_lowercase();
        assert!(
            !page.contains("zqplant"),
            "{}",
            &page[page.find("zqplant").unwrap().saturating_sub(200)..][..300]
        );
        assert!(page.contains("l1-") && page.contains("tracked children"), "the page speaks of both");
    }
}

#[test]
fn small_counts_are_hidden_unless_asked_for() {
    for (root, small) in [(Path::new(EVIDENCE), true), (Area::new().root(), false)] {
        let default = page(root, &[]);
        for table in tables(section(&default, "profile")) {
            let odd: Vec<_> = table.iter().flatten().filter(|n| *n % 5 != 0).collect();
            assert!(odd.is_empty(), "neither small nor exact: {table:?}");
            assert_ne!(table.iter().filter(|n| n.is_none()).count(), 1, "{table:?}: total less the others");
        }
        let exact = tables(section(&page(root, &["--exact"]), "profile"));
        assert!(exact.iter().flatten().all(Option::is_some) && !exact.is_empty());
        let shows = exact.iter().flatten().flatten().any(|n| (1..5).contains(n));
        assert!(shows || !small, "Northbeck has small counts to hide");
    }
}

#[test]
fn the_profile_counts_what_the_list_holds() {
    let area = Area::new();
    let rows: String =
        (0..30).map(|n| format!("{},{}\n", n % 3, if n < 10 { "12.5" } else { "2" })).collect();
    area.write("lists/list-1.csv", completed(catalogue(), "list-1", &format!("Suspensions,Absence\n{rows}")));
    let page = page(area.root(), &[]);
    let table = |name: &str| {
        let start =
            page.find(&format!("List 1 (EHC plans): {name}</caption>")).unwrap_or_else(|| panic!("{name}"));
        tables(&page[start..])[0].clone()
    };
    assert_eq!(table("suspensions"), [10, 10, 10, 0].map(Some));
    assert_eq!(table("absence"), [20, 0, 10, 0, 0].map(Some));
}

#[test]
fn recorded_checks_make_a_trend() {
    let area = Area::lacking(&["1.1"]);
    let trend = |args: &[&str]| section(&page(area.root(), args), "trend").to_owned();
    assert!(!trend(&[]).contains("<svg"), "nothing was recorded");
    area.write("lists/list-1.csv", completed(catalogue(), "list-1", "UPN\nx\ny\nz\n"));
    let recorded = sendpack(area.root(), &["check", "--as-of", "2026-11-20T09:00", "--record"]);
    assert_eq!(recorded.status.code(), Some(1));
    area.write("lists/list-1.csv", completed(catalogue(), "list-1", "Suspensions\n0\n"));
    let (default, exact) = (trend(&[]), trend(&["--exact"]));
    assert!(default.contains("20 Nov 2026, 09:00"));
    // A chart and its table for every stage, and for every family that found anything.
    let title = |name: &str| format!("{name}</caption>");
    for stage in &catalogue().stages {
        assert!(default.contains(&title(&format!("Requests that could go, by stage: {}", stage.title))));
    }
    assert_eq!(default.matches("<svg class=\"chart\"").count(), default.matches("<table").count());
    let requests = tables(&default[default.find(&title("Requests")).unwrap()..])[0].clone();
    assert_eq!(requests[..3], requests[3..], "1.1 is missing then and now");
    assert!(requests[0].is_some_and(|errors| errors > 0));
    // Rows of children are counted on request only; else the rules that found them.
    let lists = "List 1 (EHC plans) and List 2 (SEN support)";
    let found = |page: &str, kind: &str| {
        let caption = title(&format!("{kind}: {lists}"));
        page.find(&caption).map(|start| tables(&page[start..])[0].clone())
    };
    let (by_rules, by_rows) =
        ("Lists and children: rules that found something", "Findings, by what the rules are about");
    let rules = found(&default, by_rules).unwrap();
    assert!(rules.len() == 2 && rules[1] > rules[0], "now and then, by rules: {rules:?}");
    assert_eq!((found(&default, by_rows), found(&exact, by_rules)), (None, None));
    let rows = found(&exact, by_rows).unwrap();
    assert!(rows.len() == 6 && rows[3..].iter().flatten().sum::<u32>() >= 3, "three rows then: {rows:?}");
    // A page that leaves something out is not compared with a whole check.
    assert!(!trend(&["--without", "lists"]).contains("<svg"));
}

#[test]
fn no_history_breaks_the_page() {
    let area = Area::new();
    let stage = |ready: &str| format!("{{\"id\":\"friday\",\"ready\":{ready},\"requested\":3}}");
    let line = |at: &str, ready: &str, family: &str| {
        format!(
            "{{\"schema\":1,\"at\":\"{at}\",\"framework\":\"area-send-2023\",\"complete\":true,\"stages\":[{}],\"families\":{{\"{family}\":{{\"error\":{ready},\"query\":{ready},\"note\":1}}}}}}\n",
            stage(ready)
        )
    };
    let most = usize::MAX.to_string();
    let text = line("2026-01-02T09:00", &most, "ANX") + &line("1066-01-02T09:00", "1", "L1") + "torn";
    area.write("dist/history.jsonl", text);
    for args in [&[][..], &["--exact"]] {
        let page = page(area.root(), args);
        Markup::read(&page).check();
        assert!(section(&page, "trend").contains("<svg"));
    }
}

#[test]
fn rows_of_children_are_counted_on_request_only() {
    let row = |page: &str| {
        section(page, "findings").split("<tr").find(|row| row.contains("L1-102a")).unwrap().to_owned()
    };
    let last = |row: &str| tables(&format!("<tbody{row}</tbody>"))[0].last().copied().flatten();
    assert_eq!(last(&row(&page(EVIDENCE.as_ref(), &[]))), None);
    assert!(last(&row(&page(EVIDENCE.as_ref(), &["--exact"]))).is_some());
}

#[test]
fn what_cannot_run_says_why() {
    let folder = tempfile::tempdir().unwrap();
    let made = sendpack(folder.path(), &["report"]);
    assert_eq!(made.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&made.stdout).contains("CFG-001"));
}

#[test]
fn the_page_lies_in_dist_and_follows_changes() {
    let area = Area::new();
    let file = area.root().join("dist").join("readiness.html");
    let mut watching = Command::new(env!("CARGO_BIN_EXE_sendpack"))
        .args(["report", "--as-of", "2026-11-23T14:00", "--watch"])
        .arg(area.root())
        .stdout(std::process::Stdio::null())
        .stderr(std::process::Stdio::null())
        .spawn()
        .unwrap();
    let shows = |text: &str| std::fs::read_to_string(&file).is_ok_and(|page| page.contains(text));
    let wait = |text: &str| {
        let until = Instant::now() + Duration::from_secs(60);
        while !shows(text) && Instant::now() < until {
            std::thread::sleep(Duration::from_millis(100));
        }
        shows(text)
    };
    let first = wait("Example: readiness");
    // The watcher looks at the folder once more after the first page.
    std::thread::sleep(Duration::from_secs(2));
    area.write("sendpack.yaml", common::area::SETTINGS.replace("name: Example", "name: Changed"));
    let second = wait("Changed: readiness");
    watching.kill().unwrap();
    watching.wait().unwrap();
    assert!(first && second, "first page: {first}; page after the change: {second}");
}

#[test]
fn actions_in_a_workbooks_manner_and_their_faults() {
    let area = Area::new();
    area.write(
        "actions/plan.csv",
        "Id,What,Owner role,Owner partner,Due,Ratings\n\
         b1,Fill the posts,Head of therapies,health,31/03/2027,2026-04 red; 2026-10 amber: one post filled\n\
         b1,Twice,,,,\nb2,Bad,,,31/02/2027,2026-04 blue\n",
    );
    let made = sendpack(area.root(), &["check", "--as-of", "2026-11-23T14:00", "--format", "csv"]);
    let told = String::from_utf8_lossy(&made.stdout).into_owned();
    for code in ["EVI-004", "EVI-014"] {
        assert!(
            told.lines().any(|line| line.contains(code) && line.contains("actions/plan.csv")),
            "{code}: {told}"
        );
    }
    let page = page(area.root(), &[]);
    let actions = section(&page, "actions");
    assert!(actions.contains("Fill the posts") && actions.contains("one post filled"), "{actions}");
}

/// Bars say no more than the numbers beside them.
#[test]
fn charts_are_drawn_from_what_is_shown() {
    let page = page(EVIDENCE.as_ref(), &[]);
    let charts: Vec<&str> = section(&page, "profile").split("<svg class=\"chart bars\"").skip(1).collect();
    assert!(charts.len() > 8);
    for chart in charts {
        let chart = chart.split("</svg>").next().unwrap();
        let values: Vec<Option<u64>> = chart
            .split("class=\"chart-value\">")
            .skip(1)
            .map(|text| text.split('<').next().unwrap().parse().ok())
            .collect();
        let widths: Vec<&str> = chart
            .split("class=\"chart-bar\"")
            .skip(1)
            .map(|rect| rect.split("width=\"").nth(1).unwrap().split('"').next().unwrap())
            .collect();
        let most = values.iter().flatten().copied().max().unwrap_or(1).max(1);
        let tenths = values.iter().flatten().filter(|n| **n > 0).map(|n| n * 1000 / most);
        let due: Vec<String> = tenths.map(|tenths| format!("{}.{}%", tenths / 10, tenths % 10)).collect();
        assert_eq!(widths, due, "a bar for each number that is shown, none for one that is hidden");
    }
}
