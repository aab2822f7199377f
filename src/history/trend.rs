//! What changed since some weeks ago.

use chrono::{Days, NaiveDate, NaiveDateTime};

use super::{History, Line};
use crate::rules::StageReady;

/// So many days ago is what now is compared with, where that was recorded.
const BACK: Days = Days::new(28);

/// How a stage moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trend {
    /// The stage's id.
    pub stage: String,
    /// The day of the earlier check.
    pub since: NaiveDate,
    /// Requests that could go then.
    pub ready: usize,
    /// Requests that it sent then.
    pub requested: usize,
    /// How many more can go now; less than zero where fewer can.
    pub change: i64,
}

/// How each stage moved, where an earlier check was recorded: the last of four weeks ago or before, else the first since.
/// A check that could not read everything is no measure for one that could.
#[must_use]
pub fn trends(history: &History, stages: &[StageReady], complete: bool, now: NaiveDateTime) -> Vec<Trend> {
    let measures = |line: &&Line| (line.complete || !complete) && line.at.date() < now.date();
    let earlier = || history.lines.iter().filter(measures);
    let back = now.checked_sub_days(BACK).unwrap_or(now);
    let Some(then) = earlier().rfind(|line| line.at <= back).or_else(|| earlier().next()) else {
        return Vec::new();
    };
    let trend = |stage: &StageReady| {
        let was = then.stage(&stage.id)?;
        let count = |ready: usize| i64::try_from(ready).unwrap_or(i64::MAX);
        Some(Trend {
            stage: stage.id.clone(),
            since: then.at.date(),
            ready: was.ready,
            requested: was.requested,
            change: count(stage.ready) - count(was.ready),
        })
    };
    stages.iter().filter_map(trend).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::super::StageCount;
    use super::*;

    fn since(complete: bool, checks: &[(&str, bool, usize)]) -> Option<(String, i64)> {
        let line = |(at, complete, ready): &(&str, bool, usize)| Line {
            at: format!("{at}T09:00:00").parse().unwrap(),
            framework: "a".into(),
            complete: *complete,
            stages: vec![StageCount { id: "friday".into(), ready: *ready, requested: 36 }],
            families: BTreeMap::new(),
        };
        let history = History { lines: checks.iter().map(line).collect(), unread: Vec::new() };
        let now = StageReady {
            id: "friday".into(),
            title: "Friday".into(),
            ready: 31,
            requested: 36,
            lacking: Vec::new(),
        };
        let trends = trends(&history, &[now], complete, "2026-11-29T10:00:00".parse().unwrap());
        trends.first().map(|trend| (trend.since.to_string(), trend.change))
    }

    #[test]
    fn now_is_compared_with_four_weeks_ago() {
        let day = |day: &str, change| Some((day.to_owned(), change));
        assert_eq!(since(true, &[]), None);
        assert_eq!(since(true, &[("2026-11-29", true, 30)]), None, "today is no trend");
        assert_eq!(since(true, &[("2026-12-01", true, 30)]), None, "nor is what is still to come");
        assert_eq!(since(true, &[("2026-11-20", true, 33), ("2026-11-25", true, 30)]), day("2026-11-20", -2));
        let months = [("2026-09-01", true, 20), ("2026-11-01", true, 27), ("2026-11-10", true, 30)];
        assert_eq!(since(true, &months), day("2026-11-01", 4));
        assert_eq!(since(true, &[("2026-11-01", false, 36), ("2026-11-10", true, 30)]), day("2026-11-10", 1));
        assert_eq!(since(false, &[("2026-11-01", false, 30)]), day("2026-11-01", 1));
    }
}
