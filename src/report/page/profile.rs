//! Who is on the lists: a chart for each table, and the table behind it.

use super::words;
use crate::report::chart::{self, Bar};
use crate::report::facts::{ListProfile, TallyTable};
use crate::report::html::Html;
use crate::report::suppress::{Count, SMALL, STEP};
use crate::report::table::{Table, count, head, number, row, words as heading};

/// The profiles; where there is none, why.
pub(super) fn write(h: &mut Html, profiles: &[ListProfile], why_none: &str, exact: bool) {
    words::section(h, "profile", "Who is on the lists", |h| {
        if profiles.is_empty() {
            return words::p(h, why_none);
        }
        if !exact {
            words::p(
                h,
                &format!("Counts of children are rounded to the nearest {STEP}, so they may not add up."),
            );
        }
        if profiles.iter().any(ListProfile::hides) {
            let small = SMALL - 1;
            words::p(
                h,
                &format!(
                    "c: hidden, because it is a count of 1 to {small} children, or because another could be worked out \
                     from it. Where a list has few children for the categories of a table, the whole table is left out."
                ),
            );
        }
        profiles.iter().enumerate().for_each(|(place, profile)| list(h, place, profile, exact));
    });
}

fn list(h: &mut Html, place: usize, profile: &ListProfile, exact: bool) {
    words::h3(h, &profile.title);
    let as_at = profile.as_at.map(|day| format!(" on {}", words::day(day))).unwrap_or_default();
    let children = match profile.children {
        Some(n) if exact => n.to_string(),
        Some(n) => format!("about {n}"),
        None => "too few to show".to_owned(),
    };
    words::p(h, &format!("Children and young people{as_at}: {children}."));
    h.el("div", &[("class", "charts")], |h| {
        for (number, table) in profile.tables.iter().enumerate() {
            let id = format!("profile-{place}-{number}");
            h.el("div", &[("class", "chart-box")], |h| draw(h, &id, &profile.title, table));
        }
    });
}

fn draw(h: &mut Html, id: &str, list: &str, table: &TallyTable) {
    h.leaf("h4", &[("class", "govuk-heading-s")], table.title);
    let Some(rows) = &table.rows else {
        return words::p(h, "Left out: there are too few children for these categories.");
    };
    let bar = |(label, count): &(String, Count)| Bar {
        label: label.clone(),
        value: match count {
            Count::Shown(n) => Some(*n),
            Count::Hidden => None,
        },
    };
    let bars: Vec<Bar> = rows.iter().map(bar).collect();
    let caption = format!("{list}: {}", table.title.to_lowercase());
    chart::bars(h, &format!("{id}-chart"), &caption, &bars);
    words::details(h, &format!("{} as a table", table.title), |h| {
        let headings = [heading(table.title), number("Children and young people")];
        Table { id, caption: &caption, headings: &headings, sorts: false }.write(h, |h| {
            for (label, n) in rows {
                row(h, |h| {
                    head(h, label);
                    count(h, &words::count(*n));
                });
            }
        });
    });
}
