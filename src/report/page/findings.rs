//! Findings by rule, place and owner; a script of the page adds filters.

use std::collections::BTreeMap;

use super::words;
use crate::findings::Severity;
use crate::report::facts::FindingLine;
use crate::report::html::Html;
use crate::report::table::{Table, cell, count, head, keyed, number, row, words as heading};

/// The findings.
pub(super) fn write(h: &mut Html, findings: &[FindingLine], waived: usize) {
    words::section(h, "findings", "What falls short", |h| {
        if findings.is_empty() {
            words::p(h, "Nothing falls short.");
        } else {
            by_owner(h, findings);
            h.el("div", &[("id", "filters"), ("hidden", "")], |_| {});
            all(h, findings);
        }
        if waived > 0 {
            words::p(h, &format!("Findings that somebody has accepted for a time are left out: {waived}."));
        }
    });
}

fn by_owner(h: &mut Html, findings: &[FindingLine]) {
    let mut owners: BTreeMap<&str, [usize; 3]> = BTreeMap::new();
    for line in findings {
        let counts = owners.entry(&line.owner).or_default();
        let place = SEVERITIES.iter().position(|severity| *severity == line.severity.0).unwrap_or(0);
        counts.iter_mut().skip(place).take(1).for_each(|n| *n += 1);
    }
    let mut owners: Vec<_> = owners.into_iter().collect();
    owners.sort_by_key(|(_, counts)| std::cmp::Reverse(*counts));
    let headings = [heading("Owner"), number("Errors"), number("Queries"), number("Notes")];
    let caption = "Lines of the table below, by owner";
    Table { id: "finding-owner-table", caption, headings: &headings, sorts: true }.write(h, |h| {
        for (owner, counts) in owners {
            row(h, |h| {
                head(h, owner);
                counts.iter().for_each(|n| count(h, &n.to_string()));
            });
        }
    });
}

const SEVERITIES: [Severity; 3] = [Severity::Error, Severity::Query, Severity::Note];

fn all(h: &mut Html, findings: &[FindingLine]) {
    let headings = [
        heading("Severity"),
        heading("Rule"),
        heading("What and what to do"),
        heading("Where"),
        heading("Owner"),
        number("How many"),
    ];
    let caption = "Findings by rule, place and owner";
    Table { id: "finding-table", caption, headings: &headings, sorts: true }
        .write(h, |h| findings.iter().for_each(|line| finding(h, line)));
    if findings.iter().any(|line| line.count.is_none()) {
        words::p(
            h,
            "c: a number of rows about children, which this page does not show since it could give away a small count. \
             The officers who keep the lists see every row with sendpack check.",
        );
    }
}

fn finding(h: &mut Html, line: &FindingLine) {
    let severity = line.severity.0;
    let attributes = [
        ("class", "govuk-table__row"),
        ("data-severity", severity.word()),
        ("data-about", line.about),
        ("data-owner", &line.owner),
    ];
    h.el("tr", &attributes, |h| {
        let (key, colour) = match severity {
            Severity::Error => ("0", "red"),
            Severity::Query => ("1", "yellow"),
            Severity::Note => ("2", "grey"),
        };
        keyed(h, key, |h| words::tag(h, colour, severity.word()));
        h.el("th", &[("scope", "row"), ("class", "govuk-table__header")], |h| {
            h.leaf("div", &[], &line.code);
            h.leaf("div", &[("class", "rule-name")], &line.name.replace('-', " "));
        });
        h.el("td", &[("class", "govuk-table__cell")], |h| {
            h.leaf("div", &[], &line.summary);
            h.leaf("div", &[("class", "help")], &line.help);
        });
        cell(h, &line.place);
        cell(h, &line.owner);
        count(h, &line.count.map_or_else(|| "c".to_owned(), |n| n.to_string()));
    });
    h.line();
}
