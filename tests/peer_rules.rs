//! The sector's own rules (Data to Insight's 101a to 109 and 201a to 209) by their wording: for random lists, the rows that
//! each rule flags are just the rows that the wording covers, worked out here a second time from what the rows mean. The
//! lists hold what the peer's code gets wrong: dates in several forms in one column, ISO text, spaces for nothing, codes in
//! place of a UPN, home-educated children, other spellings of headings, blank rows.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod common;

use std::collections::BTreeSet;
use std::fmt::Write as _;

use chrono::{Datelike, Days, Months, NaiveDate};
use common::area::catalogue;
use common::cases;
use proptest::prelude::*;
use sendpack::evidence::{self, Found};
use sendpack::rules::{self, Context, Options, Without};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 16).unwrap()
}

/// A date as somebody wrote it: what it means, and the text.
type Written = (Option<NaiveDate>, String);

/// What a row of List 1 means, and how it is written.
#[derive(Clone, Debug)]
struct Child {
    born: Written,
    initial: Written,
    updated: Written,
    reviewed: Written,
    gender: &'static str,
    ethnicity: &'static str,
    need: &'static str,
    disability: &'static str,
    upn: &'static str,
    uln: &'static str,
    urn: &'static str,
    subsidiary: &'static str,
    home_educated: &'static str,
    blank_before: bool,
}

const NOTHING: [&str; 4] = ["", " ", "\u{a0}", "\u{200b}"];

const UPNS: [&str; 7] = ["", " ", "UN2", "B801200005001", "b8012000 05001", "U302204719023", "P207000016049"];

fn is_nothing(text: &str) -> bool {
    NOTHING.contains(&text)
}

fn given(value: &'static str) -> impl Strategy<Value = &'static str> {
    prop_oneof![4 => Just(value), 1 => prop::sample::select(&NOTHING[..])]
}

/// A day within reach of every age rule, birthdays of today among them, written in one of many ways; or nothing.
fn date(years: std::ops::Range<u32>) -> impl Strategy<Value = Written> {
    let day = (years, prop_oneof![Just(0_i64), -400_i64..400]).prop_map(|(years, shift)| {
        let day = today().checked_sub_months(Months::new(12 * years)).unwrap();
        if shift < 0 { day - Days::new(shift.unsigned_abs()) } else { day + Days::new(shift.unsigned_abs()) }
    });
    let form =
        prop::sample::select(&["%d/%m/%Y", "%Y-%m-%d", "%-d %B %Y", "%d.%m.%Y", "%Y-%m-%d 00:00:00"][..]);
    prop_oneof![
        6 => (day, form).prop_map(|(day, form)| (Some(day), day.format(form).to_string())),
        1 => prop::sample::select(&NOTHING[..]).prop_map(|text| (None, text.to_owned())),
    ]
}

fn child() -> impl Strategy<Value = Child> {
    let dates = (date(0..28), date(0..3), date(0..3), date(0..3));
    let places = (
        prop::sample::select(&["", " ", "118579"][..]),
        prop::sample::select(&["", "\u{a0}", "h) Pupil referral unit/Alternative provision"][..]),
        prop::sample::select(&["b) No", "b) No", "a) Yes", "Yes"][..]),
    );
    let values = (given("a) Male"), given("a) WBRI"), given("k) ASD"), given("b) No"));
    let numbers = (prop::sample::select(&UPNS[..]), prop::sample::select(&["", " ", "1234567899"][..]));
    (dates, values, numbers, places, prop::bool::weighted(0.1)).prop_map(
        |(dates, values, numbers, places, blank)| Child {
            born: dates.0,
            initial: dates.1,
            updated: dates.2,
            reviewed: dates.3,
            gender: values.0,
            ethnicity: values.1,
            need: values.2,
            disability: values.3,
            upn: numbers.0,
            uln: numbers.1,
            urn: places.0,
            subsidiary: places.1,
            home_educated: places.2,
            blank_before: blank,
        },
    )
}

/// The list as CSV, with headings as another system spells them, and the row of each child.
fn csv(children: &[Child]) -> (String, Vec<u32>) {
    let mut text = "UNIQUE ID,UPN,ULN,DOB,Gender,Ethnicity,Date initial EHC plan issued,Date updated EHC plan issued,Date EHC \
                    plan last reviewed,Primary need,Main education establishment - URN,Main education establishment - phase,\
                    Subsidiary phase,EHE,Suspensions,Permanent exclusions,Absence,Pupil Premium,Known to children’s social \
                    care,Which children's social care team,Does the child or young person have a disability\n"
        .to_owned();
    let (mut rows, mut row) = (Vec::new(), 1);
    for (i, c) in children.iter().enumerate() {
        if c.blank_before {
            text.push_str(",,,,,,,,,,,,,,,,,,,,\n");
            row += 1;
        }
        row += 1;
        rows.push(row);
        let phase = if is_nothing(c.urn) { "" } else { "b) Primary" };
        let _ = writeln!(
            text,
            "ID{i},{},{},{},{},{},{},{},{},{},{},{phase},{},{},0,0,1.5,b) No,b) No,,{}",
            c.upn,
            c.uln,
            c.born.1,
            c.gender,
            c.ethnicity,
            c.initial.1,
            c.updated.1,
            c.reviewed.1,
            c.need,
            c.urn,
            c.subsidiary,
            c.home_educated,
            c.disability
        );
    }
    (text, rows)
}

/// Whole years on the day, a birthday on 29 February falling on 1 March in common years.
fn age(born: NaiveDate) -> i32 {
    let (y, had) =
        (today().year() - born.year(), (today().month(), today().day()) >= (born.month(), born.day()));
    if had { y } else { y - 1 }
}

/// The rules that the wording of the peer lays on a row, by their number in List 1.
fn covered(c: &Child, upns: &[String]) -> Vec<&'static str> {
    let years = c.born.0.map(age);
    let in_school = years.is_some_and(|y| (5..=15).contains(&y));
    let after = |a: &Written, b: &Written| a.0.zip(b.0).is_some_and(|(a, b)| a > b);
    let future = |w: &Written| w.0.is_some_and(|d| d > today());
    let number = c.upn.replace(' ', "").to_uppercase();
    let repeated = number.len() == 13 && upns.iter().filter(|u| **u == number).count() > 1;
    let home = matches!(c.home_educated, "a) Yes" | "Yes");
    let rules = [
        ("101a", c.born.0.is_none()),
        ("101b", is_nothing(c.gender)),
        ("101c", is_nothing(c.ethnicity)),
        ("101d", is_nothing(c.need)),
        ("102a", years == Some(25)),
        ("102b", years.is_some_and(|y| y >= 26)),
        ("103", is_nothing(c.disability)),
        ("105a", future(&c.born)),
        ("105b", future(&c.initial)),
        ("105c", future(&c.updated)),
        ("105d", future(&c.reviewed)),
        ("106a", after(&c.initial, &c.updated)),
        ("106b", after(&c.initial, &c.reviewed)),
        ("107", years.is_some_and(|y| y >= 6) && is_nothing(c.upn) && is_nothing(c.uln)),
        ("108a", in_school && is_nothing(c.urn) && is_nothing(c.subsidiary) && !home),
        ("108b", in_school && is_nothing(c.urn) && !is_nothing(c.subsidiary)),
        ("109", repeated),
    ];
    rules.into_iter().filter(|(_, covers)| *covers).map(|(rule, _)| rule).collect()
}

/// What sendpack flags: the number of the rule, and the row.
fn flagged(list: &str, family: &str, text: &str) -> BTreeSet<(String, u32)> {
    let dir = tempfile::tempdir().unwrap();
    std::fs::create_dir(dir.path().join("lists")).unwrap();
    std::fs::write(dir.path().join(format!("lists/{list}.csv")), text).unwrap();
    let settings = format!(
        "area: {{name: Random, la_code: \"999\"}}\nframework: area-send-2023\n\
         lists:\n  {list}: {{file: lists/{list}.csv, as_at: 2026-11-16}}\n"
    );
    std::fs::write(dir.path().join("sendpack.yaml"), settings).unwrap();
    let framework = catalogue();
    let Found::Settings(settings, faults) = evidence::read_settings(dir.path(), &|_| None) else {
        panic!("settings")
    };
    let repository = evidence::load(dir.path(), *settings, faults, framework);
    let context =
        Context::new(framework, &repository, today().and_hms_opt(12, 0, 0).unwrap(), Without::default());
    let report = rules::check(&context, &Options { show_values: false, row_ids: false, ticks: &|_| {} });
    let peer = |f: &sendpack::findings::Finding| {
        let number = f.code.strip_prefix(family)?.strip_prefix('-')?;
        number.starts_with(|c: char| c.is_ascii_digit()).then(|| Some((number.to_owned(), f.place.row()?)))?
    };
    report.findings.iter().filter_map(peer).collect()
}

proptest! {
    #![proptest_config(cases(60, "proptest-regressions/peer_rules.txt"))]

    #[test]
    fn rows_flagged_are_the_rows_that_the_wording_covers(children in prop::collection::vec(child(), 1..40)) {
        let (text, rows) = csv(&children);
        let upns: Vec<String> = children.iter().map(|c| c.upn.replace(' ', "").to_uppercase()).collect();
        let expected: BTreeSet<(String, u32)> = children
            .iter()
            .zip(&rows)
            .flat_map(|(c, row)| covered(c, &upns).into_iter().map(move |rule| (rule.to_owned(), *row)))
            .collect();
        prop_assert_eq!(flagged("list-1", "L1", &text), expected);

        // List 2 has no plan dates and no flag for home education; its numbers begin with 2.
        let only_in_1 = ["105b", "105c", "105d", "106a", "106b"];
        let expected: BTreeSet<(String, u32)> = children
            .iter()
            .map(|c| Child { home_educated: "", ..c.clone() })
            .zip(&rows)
            .flat_map(|(c, row)| covered(&c, &upns).into_iter().map(move |rule| (rule, *row)).collect::<Vec<_>>())
            .filter(|(rule, _)| !only_in_1.contains(rule))
            .map(|(rule, row)| (format!("2{}", &rule[1..]), row))
            .collect();
        prop_assert_eq!(flagged("list-2", "L2", &without_plan_columns(&text)), expected);
    }
}

/// The same rows as List 2 has them.
fn without_plan_columns(text: &str) -> String {
    let keep = |i: &usize| ![6, 7, 8, 13].contains(i);
    let line = |line: &str| {
        line.split(',').enumerate().filter(|(i, _)| keep(i)).map(|(_, c)| c).collect::<Vec<_>>().join(",")
    };
    text.lines().map(|l| line(l) + "\n").collect()
}
