//! The calendar against Python: bank holidays against the `holidays` package, London time against `zoneinfo`.
//! `SENDPACK_PYTHON` names the Python that has them (default `python3`).
#![cfg(feature = "peers")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::io::Write;
use std::process::{Command, Stdio};

use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta, Weekday};
use sendpack::calendar::{Holidays, london};

/// What `program` prints, a line each, given `input` on standard input.
fn python(program: &str, input: &str) -> Vec<String> {
    let python = std::env::var("SENDPACK_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let mut child = Command::new(&python)
        .args(["-c", program])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap_or_else(|e| panic!("{python}: {e}"));
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_owned();
    let writer = std::thread::spawn(move || stdin.write_all(input.as_bytes()));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    assert!(output.status.success(), "{python} failed");
    String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect()
}

#[test]
fn weekday_bank_holidays_from_2016_to_2035() {
    let peer = python(
        "import holidays\n\
         days = holidays.country_holidays('GB', subdiv='ENG', years=range(2016, 2036))\n\
         print('\\n'.join(sorted(str(day) for day in days if day.weekday() < 5)))",
        "",
    );
    let ours: Vec<String> = (2016..=2035)
        .flat_map(|year| Holidays::default().of_year(year))
        .filter(|holiday| !matches!(holiday.day.weekday(), Weekday::Sat | Weekday::Sun))
        .map(|holiday| holiday.day.to_string())
        .collect();
    assert!(peer.len() >= 160, "the peer knows of {} days only", peer.len());
    assert_eq!(ours, peer);
}

/// Moments from 1996 to 2035: a thousand at random, and every quarter of an hour around each change of the clocks.
fn moments() -> Vec<NaiveDateTime> {
    let midnight = |year, month, day| {
        NaiveDate::from_ymd_opt(year, month, day).and_then(|d| d.and_hms_opt(0, 0, 0)).unwrap()
    };
    let (start, end) = (midnight(1996, 1, 1), midnight(2036, 1, 1));
    let mut seed: u64 = 20_261_123;
    let random = std::iter::repeat_with(move || {
        // Knuth's linear congruence: the same thousand on every run.
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        start + TimeDelta::seconds((seed >> 33) as i64 % (end - start).num_seconds())
    });
    let changes = (1996..2036).flat_map(|year| [(year, 3), (year, 10)]).flat_map(|(year, month)| {
        let last = midnight(year, month, 31);
        let sunday = last - TimeDelta::days(last.weekday().num_days_from_sunday().into());
        (0..16).map(move |quarter| sunday + TimeDelta::minutes(15 * quarter))
    });
    random.take(1000).chain(changes).collect()
}

#[test]
fn london_time_both_ways() {
    let moments = moments();
    let input: String =
        moments.iter().map(|moment| format!("{}\n", moment.format("%Y-%m-%dT%H:%M:%S"))).collect();
    let peer = python(
        "import sys\n\
         from datetime import datetime, timezone\n\
         from zoneinfo import ZoneInfo\n\
         london = ZoneInfo('Europe/London')\n\
         for line in sys.stdin:\n\
         \x20   naive = datetime.fromisoformat(line.strip())\n\
         \x20   to_utc = naive.replace(tzinfo=london).astimezone(timezone.utc)\n\
         \x20   local = naive.replace(tzinfo=timezone.utc).astimezone(london)\n\
         \x20   print(to_utc.replace(tzinfo=None).isoformat(), local.replace(tzinfo=None).isoformat())",
        &input,
    );
    assert_eq!(peer.len(), moments.len());
    for (moment, peer) in moments.iter().zip(peer) {
        let ours = format!(
            "{} {}",
            london::to_utc(*moment).format("%Y-%m-%dT%H:%M:%S"),
            london::from_utc(*moment).format("%Y-%m-%dT%H:%M:%S")
        );
        assert_eq!(ours, peer, "{moment}");
    }
}
