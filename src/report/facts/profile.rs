//! Who is on the lists: counts of children, small ones hidden.

use chrono::NaiveDate;

use crate::report::suppress::{Count, Published, publish, total};
use crate::rules::{Context, Report};

/// The profile of a list.
pub(in crate::report) struct ListProfile {
    /// What people call the list.
    pub title: String,
    /// The day that it speaks for, where that is known.
    pub as_at: Option<NaiveDate>,
    /// How many children are on it.
    pub children: Count,
    /// Its tables.
    pub tables: Vec<TallyTable>,
}

/// A table of a profile.
pub(in crate::report) struct TallyTable {
    /// By what children are counted.
    pub title: &'static str,
    /// Categories and their counts; none where there are too few children.
    pub rows: Option<Vec<(String, Count)>>,
}

impl ListProfile {
    /// Whether anything is hidden.
    pub(in crate::report) fn hides(&self) -> bool {
        let hidden = |count: &Count| *count == Count::Hidden;
        hidden(&self.children)
            || self.tables.iter().any(|table| match &table.rows {
                Some(rows) => rows.iter().any(|(_, count)| hidden(count)),
                None => true,
            })
    }
}

/// The profile of every list that was read to its end.
pub(in crate::report) fn profiles(ctx: &Context<'_>, report: &Report<'_>, exact: bool) -> Vec<ListProfile> {
    let whole = report.lists.iter().filter(|list| list.reading.problem.is_none());
    let counted = whole.filter(|list| list.tallies.iter().next().is_some());
    counted
        .map(|list| ListProfile {
            title: list.spec.title_of(),
            as_at: ctx.repository.list(&list.spec.id).and_then(|s| Some(s.as_at.as_ref()?.value)),
            children: list.tallies.iter().next().map_or(Count::Hidden, |tally| {
                let counts = tally.reveal();
                if exact { Count::Shown(counts.iter().sum()) } else { total(counts) }
            }),
            tables: list
                .tallies
                .iter()
                .map(|tally| {
                    let counts = match exact {
                        true => Published::Counts(tally.reveal().iter().map(|n| Count::Shown(*n)).collect()),
                        false => publish(tally.reveal()),
                    };
                    let rows = match counts {
                        Published::Counts(counts) => {
                            Some(tally.categories.iter().cloned().zip(counts).collect())
                        }
                        Published::Withheld => None,
                    };
                    TallyTable { title: tally.title, rows }
                })
                .collect(),
        })
        .collect()
}
