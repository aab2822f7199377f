//! Who is on the lists: counts of children, small ones hidden.

use chrono::NaiveDate;

use crate::lists::Tally;
use crate::report::suppress::{Count, Published, about, publish};
use crate::rules::{Context, ListSeen, Report};

/// The profile of a list.
pub(in crate::report) struct ListProfile {
    /// What people call the list.
    pub title: String,
    /// The day that it speaks for, where that is known.
    pub as_at: Option<NaiveDate>,
    /// How many children are on it: exactly, or about; none where that would say too much.
    pub children: Option<u32>,
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
        self.tables.iter().any(|table| match &table.rows {
            Some(rows) => rows.iter().any(|(_, count)| hidden(count)),
            None => true,
        })
    }
}

/// The profile of every list that was read to its end.
pub(in crate::report) fn profiles(ctx: &Context<'_>, report: &Report<'_>, exact: bool) -> Vec<ListProfile> {
    let whole = report.lists.iter().filter(|list| list.reading.problem.is_none());
    whole.filter_map(|list| profile(ctx, list, exact)).collect()
}

/// The profile of a list; none where nobody is counted.
fn profile(ctx: &Context<'_>, list: &ListSeen<'_>, exact: bool) -> Option<ListProfile> {
    let published = |tally: &Tally| match exact {
        true => Published::Counts(tally.reveal().iter().map(|n| Count::Shown(*n)).collect()),
        false => publish(tally.reveal()),
    };
    let tables: Vec<(&Tally, Published)> =
        list.tallies.iter().map(|tally| (tally, published(tally))).collect();
    (!tables.is_empty()).then(|| ListProfile {
        title: list.spec.title_of(),
        as_at: ctx.repository.list(&list.spec.id).and_then(|s| Some(s.as_at.as_ref()?.value)),
        children: about(tables.iter().map(|(_, published)| published)),
        tables: tables.iter().map(|(tally, published)| table(tally, published)).collect(),
    })
}

fn table(tally: &Tally, published: &Published) -> TallyTable {
    let rows = match published {
        Published::Counts(counts) => {
            Some(tally.categories.iter().cloned().zip(counts.iter().copied()).collect())
        }
        Published::Withheld => None,
    };
    TallyTable { title: tally.title, rows }
}
