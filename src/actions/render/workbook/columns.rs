//! The columns: those that are read, those that are worked out, and one for each month.

use std::collections::BTreeSet;

use chrono::{Datelike, Months, NaiveDate};

use crate::actions::Plan;
use crate::evidence::{ACTION_HEADINGS, month_or_day_words};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Holds {
    /// A field of an action, by its path.
    Field(&'static str),
    /// What is worked out; it is not read back.
    WorkedOut(Work),
    /// The rating for a month, or a day.
    Rating(NaiveDate),
}

/// What is worked out for the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Work {
    Overdue,
    Now,
    Movement,
}

/// A column.
pub(super) struct Column {
    pub(super) holds: Holds,
    pub(super) heading: String,
    pub(super) width: f64,
    /// Folded away until somebody wants to see it.
    pub(super) folded: bool,
}

/// The columns in their order.
pub(super) struct Columns(pub(super) Vec<Column>);

/// Fields before the ratings and after them, with their widths.
const BEFORE: [(&str, f64); 8] = [
    ("id", 5.0),
    ("what", 30.0),
    ("source.kind", 11.0),
    ("source.ref", 12.0),
    ("owner.role", 17.0),
    ("owner.partner", 10.0),
    ("start", 10.5),
    ("due", 10.5),
];
const AFTER: [(&str, f64); 4] =
    [("next_steps", 32.0), ("decision", 18.0), ("measure", 24.0), ("rating_notes", 46.0)];

/// The last column that is printed: what follows is for whoever edits the plan.
const LAST_PRINTED: Holds = Holds::Field("decision");

/// Months that stay in sight; older ones are folded away.
const IN_SIGHT: usize = 4;

impl Columns {
    /// The columns of a plan: a column for each day or month that anything is rated for, and for this month.
    pub(super) fn of_plan(plan: &Plan<'_>) -> Self {
        let mut days: BTreeSet<NaiveDate> =
            plan.lines.iter().flat_map(|line| &line.action.ratings).map(|rating| rating.day).collect();
        let this = plan.today().with_day(1).unwrap_or(plan.today());
        if !days.iter().any(|day| day.with_day(1) == Some(this)) {
            days.insert(this);
        }
        let as_at = format!("Days overdue at {}", plan.today().format("%-d %b %Y"));
        let work = [
            (Work::Overdue, as_at, 9.0),
            (Work::Now, "Rating now".to_owned(), 8.0),
            (Work::Movement, "Movement".to_owned(), 9.5),
        ];
        Self::new(&work, &days)
    }

    /// The columns of a blank plan: this month, and as many after it as stay in sight.
    pub(super) fn blank(today: NaiveDate) -> Self {
        let this = today.with_day(1).unwrap_or(today);
        let months = (0..).take(IN_SIGHT).filter_map(|n| this.checked_add_months(Months::new(n))).collect();
        Self::new(&[], &months)
    }

    fn new(work: &[(Work, String, f64)], days: &BTreeSet<NaiveDate>) -> Self {
        let field = |(path, width): &(&'static str, f64)| Column {
            holds: Holds::Field(path),
            heading: heading(path).to_owned(),
            width: *width,
            folded: false,
        };
        let work = work.iter().map(|(work, heading, width)| Column {
            holds: Holds::WorkedOut(*work),
            heading: heading.clone(),
            width: *width,
            folded: false,
        });
        let folded = days.len().saturating_sub(IN_SIGHT);
        let ratings = days.iter().enumerate().map(|(place, day)| Column {
            holds: Holds::Rating(*day),
            heading: month_or_day_words(*day),
            width: 7.5,
            folded: place < folded,
        });
        let before = BEFORE.iter().map(field).chain(work).chain(ratings);
        Self(before.chain(AFTER.iter().map(field)).collect())
    }

    /// The number of the last column that is printed.
    pub(super) fn last_printed(&self) -> u16 {
        self.numbered().find(|(_, column)| column.holds == LAST_PRINTED).map_or(0, |(col, _)| col)
    }

    /// The numbers of the columns, each with its column.
    pub(super) fn numbered(&self) -> impl Iterator<Item = (u16, &Column)> {
        (0..).zip(&self.0)
    }
}

/// The heading under which a field is read.
fn heading(path: &str) -> &'static str {
    ACTION_HEADINGS.iter().find(|(_, known)| *known == path).map_or("", |(heading, _)| heading)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::WORKED_OUT;

    #[test]
    fn a_blank_plan_begins_with_its_month() {
        let months = |day: &str| {
            let blank = Columns::blank(day.parse().unwrap());
            let headings = blank.0.into_iter().filter(|column| matches!(column.holds, Holds::Rating(_)));
            headings.map(|column| column.heading).collect::<Vec<_>>()
        };
        assert_eq!(months("2026-11-30"), ["Nov 2026", "Dec 2026", "Jan 2027", "Feb 2027"]);
        assert_eq!(months("2027-01-01").len(), IN_SIGHT);
        // Where the calendar ends, so do the months.
        assert_eq!(
            Columns::blank(NaiveDate::MAX).numbered().count(),
            Columns::blank(NaiveDate::MIN).numbered().count() - 3
        );
    }

    #[test]
    fn every_field_has_its_column() {
        let blank = Columns::blank(NaiveDate::default());
        for (heading, path) in ACTION_HEADINGS.iter().filter(|(_, path)| *path != "rag") {
            let holds = |column: &&Column| column.holds == Holds::Field(path);
            assert!(blank.0.iter().find(holds).is_some_and(|column| column.heading == *heading), "{path}");
        }
        assert_eq!(WORKED_OUT, ["Rating now", "Movement", "Days overdue"]);
    }
}
