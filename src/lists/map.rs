//! What a list's own file calls things, where that differs from the template.

use std::collections::{BTreeMap, BTreeSet};

use super::DateOrder;
use super::typing::whole;
use crate::framework::{code_key, header_key};
use crate::table::Value;

/// The map of a list: nothing, unless somebody wrote one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Map {
    /// Headings as written, with their columns.
    headings: Vec<(String, usize)>,
    columns: BTreeMap<String, usize>,
    /// Reduced headings that are no part of the list.
    ignored: BTreeSet<String>,
    /// By column: reduced texts, with the codes that they stand for.
    codes: BTreeMap<usize, BTreeMap<String, usize>>,
    header_row: Option<u32>,
    order: DateOrder,
}

impl Map {
    /// The map, with a heading that stands for a column of the specification.
    #[must_use]
    pub fn with_heading(mut self, heading: &str, column: usize) -> Self {
        self.headings.push((heading.to_owned(), column));
        self.columns.insert(header_key(heading), column);
        self
    }

    /// The map, with a heading that is no part of the list.
    #[must_use]
    pub fn with_ignored(mut self, heading: &str) -> Self {
        self.ignored.insert(header_key(heading));
        self
    }

    /// The map, with a text that stands for a code in a column. The last word on a text counts.
    #[must_use]
    pub fn with_code(mut self, column: usize, text: &str, code: usize) -> Self {
        self.codes.entry(column).or_default().insert(code_key(text), code);
        self
    }

    /// The map, with the row of the header, from 1.
    #[must_use]
    pub fn with_header_row(mut self, row: u32) -> Self {
        self.header_row = Some(row);
        self
    }

    /// The map, with dates written month first.
    #[must_use]
    pub fn with_month_first(mut self) -> Self {
        self.order = DateOrder::MonthFirst;
        self
    }

    /// The row of the header, where it is told.
    pub(super) fn row(&self) -> Option<u32> {
        self.header_row
    }

    /// The order of dates written as text.
    pub(super) fn order(&self) -> DateOrder {
        self.order
    }

    /// Whether a reduced heading is no part of the list.
    pub(super) fn ignores(&self, header_key: &str) -> bool {
        self.ignored.contains(header_key)
    }

    /// The column that a reduced heading stands for.
    pub(super) fn column(&self, header_key: &str) -> Option<usize> {
        self.columns.get(header_key).copied()
    }

    /// The code that a value of a column stands for.
    pub(super) fn code(&self, column: usize, value: Value<'_>) -> Option<usize> {
        // Most lists have no map: ask nothing more of them.
        let codes = self.codes.get(&column)?;
        let key = match value {
            Value::Text(text) => code_key(text),
            Value::Number(n, format) if !format.is_date() => whole(n)?.to_string(),
            Value::Flag(flag) => flag.to_string(),
            _ => return None,
        };
        codes.get(&key).copied()
    }

    /// The headings that are not among `there`, but for those whose column another heading of the map holds.
    pub(super) fn unmet<'t>(&self, there: impl Iterator<Item = &'t str>) -> Vec<String> {
        let met: BTreeSet<usize> = there.filter_map(|text| self.column(&header_key(text))).collect();
        let unmet = self.headings.iter().filter(|(_, column)| !met.contains(column));
        unmet.map(|(heading, _)| heading.clone()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::Format;

    #[test]
    fn headings_and_codes_are_met_however_they_are_spelt() {
        let map =
            Map::default().with_heading("Pupil Ref.", 0).with_heading("Ref", 0).with_heading("UPN no", 1);
        assert_eq!(map.column(&header_key(" pupil  REF")), Some(0));
        assert_eq!(map.unmet(["ref"].into_iter()), ["UPN no"]);
        let map = map.with_ignored("Notes").with_ignored("Case worker");
        assert!(map.ignores(&header_key(" NOTES")) && !map.ignores(&header_key("UPN no")));
        let map = map.with_code(4, "Sixth form", 8).with_code(4, "1", 0).with_code(4, "sixth FORM", 7);
        assert_eq!(map.code(4, Value::Text(" sixthform ")), Some(7));
        assert_eq!(map.code(4, Value::Number(1.0, Format::Plain)), Some(0));
        assert_eq!(map.code(4, Value::Number(1.5, Format::Plain)), None);
        assert_eq!(map.code(5, Value::Text("Sixth form")), None);
        assert_eq!(map.code(4, Value::Text("")), None);
    }
}
