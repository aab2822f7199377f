//! How stages and families of rules moved from check to check. Where findings count rows about children, the page
//! counts the rules that found something: how many rows are meant could give away a count that is hidden elsewhere.

use chrono::{NaiveDateTime, TimeDelta};

use crate::history::{History, Line, Tally};
use crate::rules::{Context, FAMILIES, Family, Report};

/// How things moved, where earlier checks were recorded.
pub(in crate::report) struct Trends {
    /// Requests that could go, by stage.
    pub stages: Vec<Series>,
    /// Findings, by family of rules.
    pub findings: Vec<Series>,
    /// Rules that found something, by family, where findings count rows about children.
    pub rules: Vec<Series>,
}

/// How one thing moved.
pub(in crate::report) struct Series {
    /// What it is.
    pub title: String,
    /// What it was at each check, the oldest first; the last is now.
    pub points: Vec<Point>,
}

/// What something was at a check.
pub(in crate::report) struct Point {
    /// When.
    pub at: NaiveDateTime,
    /// Its counts, in the order of the chart's legend; none where that was not recorded.
    pub counts: Option<Vec<usize>>,
    /// Of how many.
    pub of: Option<usize>,
}

/// More checks than this say no more.
const MOST: usize = 12;

/// How things moved up to now; none where nothing was recorded before.
pub(in crate::report) fn trends(
    ctx: &Context<'_>,
    report: &Report<'_>,
    history: &History,
    exact: bool,
) -> Option<Trends> {
    let now = Line::of(report, &ctx.framework.id, ctx.now);
    let past: Vec<&Line> = history.lines.iter().filter(|line| line.complete && line.at < now.at).collect();
    if past.is_empty() {
        return None;
    }
    let checks: Vec<&Line> = spread(&past, MOST - 1).into_iter().chain([&now]).collect();
    let (of_rows, others): (Vec<&Family>, Vec<&Family>) =
        FAMILIES.iter().partition(|family| !exact && family.counts_rows());
    Some(Trends {
        stages: stages(ctx, &checks),
        findings: families(&others, &checks, |tally| Some(vec![tally.error, tally.query, tally.note])),
        rules: families(&of_rows, &checks, |tally| Some(vec![tally.rules?])),
    })
}

/// At most so many checks, spread over the time: the last of each of so many spans of equal length.
fn spread<'l>(checks: &[&'l Line], most: usize) -> Vec<&'l Line> {
    let (Some(first), Some(last)) = (checks.first(), checks.last()) else { return Vec::new() };
    let whole = (last.at - first.at).max(TimeDelta::minutes(1)).num_minutes();
    let spans = i64::try_from(most).unwrap_or(1);
    let span = |line: &Line| ((line.at - first.at).num_minutes() * spans / whole).min(spans - 1);
    match checks.len() <= most {
        true => checks.to_vec(),
        false => {
            checks.chunk_by(|a, b| span(a) == span(b)).filter_map(|alike| alike.last().copied()).collect()
        }
    }
}

fn stages(ctx: &Context<'_>, checks: &[&Line]) -> Vec<Series> {
    let point = |line: &Line, id: &str| {
        let count = line.stage(id);
        Point { at: line.at, counts: count.map(|c| vec![c.ready]), of: count.map(|c| c.requested) }
    };
    let series = ctx.framework.stages.iter().map(|stage| Series {
        title: stage.title.clone(),
        points: checks.iter().map(|line| point(line, &stage.id)).collect(),
    });
    series.collect()
}

/// Families of which anything was found at any of the checks.
fn families(
    families: &[&Family],
    checks: &[&Line],
    count: impl Fn(&Tally) -> Option<Vec<usize>>,
) -> Vec<Series> {
    let point =
        |family: &Family, line: &Line| Point { at: line.at, counts: count(&tally(family, line)), of: None };
    let series = families.iter().map(|family| Series {
        title: family.title.to_owned(),
        points: checks.iter().map(|line| point(family, line)).collect(),
    });
    series.filter(|series| !series.points.iter().all(Point::is_nothing)).collect()
}

impl Point {
    /// Whether it is known that there was nothing.
    fn is_nothing(&self) -> bool {
        self.counts.as_ref().is_some_and(|counts| counts.iter().all(|count| *count == 0))
    }
}

/// What a family found at a check.
fn tally(family: &Family, line: &Line) -> Tally {
    let found = family.prefixes.iter().filter_map(|prefix| line.families.get(*prefix));
    found.fold(Tally { rules: Some(0), ..Tally::default() }, |sum, one| Tally {
        error: sum.error.saturating_add(one.error),
        query: sum.query.saturating_add(one.query),
        note: sum.note.saturating_add(one.note),
        rules: sum.rules.zip(one.rules).map(|(a, b)| a.saturating_add(b)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(at: &str) -> Line {
        let text = format!(
            r#"{{"schema":1,"at":"{at}","framework":"a","complete":true,"stages":[],"families":{{}}}}"#
        );
        Line::read(text.as_bytes()).unwrap()
    }

    #[test]
    fn many_checks_are_spread_over_the_time() {
        let lines: Vec<Line> = (1..=28)
            .flat_map(|day| ["09:00", "17:00"].map(|time| line(&format!("2026-02-{day:02}T{time}"))))
            .collect();
        let all: Vec<&Line> = lines.iter().collect();
        let chosen = spread(&all, 4);
        let days: Vec<String> = chosen.iter().map(|line| line.at.format("%d %H").to_string()).collect();
        assert_eq!(days, ["07 17", "14 17", "21 17", "28 17"]);
        assert_eq!(spread(&all, 56).len(), 56);
        assert_eq!(spread(&all[..1], 1).len(), 1);
        assert!(spread(&[], 4).is_empty());
    }
}
