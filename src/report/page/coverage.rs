//! Heat maps: what the evidence of each criterion covers.

use super::words;
use crate::readiness::Readiness;
use crate::report::facts::{Coverage, CriterionLine};
use crate::report::html::Html;
use crate::report::table::{Table, cell, count, head, keyed, number, row, words as heading};

/// How the criteria stand; criterion by cohort, and criterion by partner.
pub(super) fn write(h: &mut Html, readiness: &Readiness<'_>, coverage: &Coverage<'_>) {
    words::section(h, "coverage", "What the evidence covers", |h| {
        standings(h, readiness);
        words::p(
            h,
            "Pieces of final evidence for each criterion. The more there are, the more a cell stands out; a gap is \
             outlined and says so. Where the evidence of a criterion leaves somebody out, inspectors will ask.",
        );
        map(h, "cohort-map", "Evidence by criterion and cohort", &coverage.cohorts, coverage, |line| {
            &line.cohorts
        });
        map(h, "partner-map", "Evidence by criterion and partner", &coverage.partners, coverage, |line| {
            &line.partners
        });
    });
}

/// The criteria, worst first.
fn standings(h: &mut Html, readiness: &Readiness<'_>) {
    let headings = [
        heading("Criterion"),
        heading("State"),
        number("Pieces of evidence"),
        heading("Newest"),
        heading("Not covered"),
    ];
    let caption = "Criteria, worst first";
    Table { id: "criterion-table", caption, headings: &headings, sorts: true }.write(h, |h| {
        for standing in readiness.criteria_worst_first() {
            row(h, |h| {
                head(h, &format!("{} {}", standing.criterion.id, standing.criterion.title));
                keyed(h, &(standing.state as u8).to_string(), |h| words::state(h, standing.state));
                count(h, &standing.evidence.len().to_string());
                let key = standing.newest.map(|day| day.to_string()).unwrap_or_default();
                keyed(h, &key, |h| h.text(&standing.newest.map_or_else(|| "–".to_owned(), words::day)));
                // Without evidence nothing is covered: that need not be spelt out.
                let lacks =
                    if standing.evidence.is_empty() { vec!["everything"] } else { standing.lacks.clone() };
                cell(h, &if lacks.is_empty() { "–".to_owned() } else { lacks.join(", ").replace('-', " ") });
            });
        }
    });
}

fn map(
    h: &mut Html,
    id: &str,
    caption: &str,
    columns: &[&str],
    coverage: &Coverage<'_>,
    of: impl for<'l> Fn(&'l CriterionLine<'_>) -> &'l Vec<usize>,
) {
    let mut headings = vec![heading("Criterion")];
    headings.extend(columns.iter().map(|column| number(column)));
    headings.push(number("All"));
    Table { id, caption, headings: &headings, sorts: false }.write(h, |h| {
        for line in &coverage.criteria {
            row(h, |h| {
                let criterion = line.standing.criterion;
                head(h, &format!("{} {}", criterion.id, criterion.title));
                of(line).iter().for_each(|n| heat(h, *n));
                count(h, &line.standing.evidence.len().to_string());
            });
        }
    });
}

/// A cell that is darker the more it counts.
fn heat(h: &mut Html, n: usize) {
    let class = match n {
        0 => "govuk-table__cell govuk-table__cell--numeric heat-0",
        1..=2 => "govuk-table__cell govuk-table__cell--numeric heat-1",
        3..=5 => "govuk-table__cell govuk-table__cell--numeric heat-2",
        6..=9 => "govuk-table__cell govuk-table__cell--numeric heat-3",
        _ => "govuk-table__cell govuk-table__cell--numeric heat-4",
    };
    h.leaf("td", &[("class", class)], &if n == 0 { "0 gap".to_owned() } else { n.to_string() });
}
