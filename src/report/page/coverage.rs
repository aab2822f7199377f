//! Heat maps: what the evidence of each criterion covers.

use super::words;
use crate::report::facts::{Coverage, CriterionLine};
use crate::report::html::Html;
use crate::report::table::{Table, count, head, number, row, words as heading};

/// Criterion by cohort, and criterion by partner.
pub(super) fn write(h: &mut Html, coverage: &Coverage) {
    words::section(h, "coverage", "What the evidence covers", |h| {
        words::p(
            h,
            "Pieces of final evidence for each criterion. The darker a cell, the more; a gap is outlined and says so. \
             Where the evidence of a criterion leaves somebody out, inspectors will ask.",
        );
        map(h, "cohort-map", "Evidence by criterion and cohort", &coverage.cohorts, coverage, |line| {
            &line.cohorts
        });
        map(h, "partner-map", "Evidence by criterion and partner", &coverage.partners, coverage, |line| {
            &line.partners
        });
    });
}

fn map(
    h: &mut Html,
    id: &str,
    caption: &str,
    columns: &[&str],
    coverage: &Coverage,
    of: impl Fn(&CriterionLine) -> &Vec<usize>,
) {
    let mut headings = vec![heading("Criterion")];
    headings.extend(columns.iter().map(|column| number(column)));
    headings.push(number("All"));
    Table { id, caption, headings: &headings, sorts: false }.write(h, |h| {
        for line in &coverage.criteria {
            row(h, |h| {
                head(h, &format!("{} {}", line.id, line.title));
                of(line).iter().for_each(|n| heat(h, *n));
                count(h, &line.all.to_string());
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
