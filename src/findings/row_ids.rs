//! The Unique IDs of rows: for the error workbook alone, and gathered only when one was asked for.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Location, Shown};

/// A list: its file, and its sheet where it has one.
type List = (Arc<str>, Option<Arc<str>>);

/// Unique IDs by list and row. No [`super::Finding`] holds one, so that no other format can show it.
#[derive(Default)]
pub struct RowIds(BTreeMap<List, Vec<(u32, Shown)>>);

impl RowIds {
    /// Adds those of a list, in order of row.
    pub fn add(&mut self, file: Arc<str>, sheet: Option<Arc<str>>, mut rows: Vec<(u32, Shown)>) {
        if !rows.is_empty() {
            rows.sort_unstable();
            self.0.insert((file, sheet), rows);
        }
    }

    /// The Unique ID of the row that a place is in.
    #[must_use]
    pub fn of(&self, place: &Location) -> Option<&str> {
        let list = (place.file.clone(), place.sheet().map(Arc::from));
        let rows = self.0.get(&list)?;
        let row = place.row()?;
        let at = rows.binary_search_by_key(&row, |(row, _)| *row).ok()?;
        rows.get(at).map(|(_, id)| id.0.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::findings::Spot;

    #[test]
    fn an_id_is_that_of_its_list_and_row() {
        let mut ids = RowIds::default();
        let shown = |id: &str| Shown(id.to_owned());
        ids.add("a.xlsx".into(), Some("List 1".into()), vec![(9, shown("X9")), (2, shown("X2"))]);
        ids.add("b.csv".into(), None, vec![(2, shown("Y2"))]);
        let at = |file: &str, sheet: Option<&str>, row| Location {
            file: file.into(),
            spot: Spot::Cell { sheet: sheet.map(Arc::from), row, col: Some(1), column: None },
        };
        assert_eq!(ids.of(&at("a.xlsx", Some("List 1"), 2)), Some("X2"));
        assert_eq!(ids.of(&at("a.xlsx", Some("List 1"), 9)), Some("X9"));
        assert_eq!(ids.of(&at("a.xlsx", Some("List 1"), 3)), None);
        assert_eq!(ids.of(&at("a.xlsx", Some("List 2"), 2)), None);
        assert_eq!(ids.of(&at("b.csv", None, 2)), Some("Y2"));
        assert_eq!(ids.of(&Location::file("b.csv")), None);
    }
}
