//! Names in map files that the framework confirms: columns, code sets and codes.

use crate::findings::nearest;
use crate::framework::{CodeSet, ColumnType, Framework, ListSpec, Match};

/// The names that a list's map may use.
#[derive(Clone, Copy)]
pub(super) struct Names<'f> {
    pub(super) framework: &'f Framework,
    pub(super) spec: &'f ListSpec,
}

impl<'f> Names<'f> {
    /// The column with this key, else the nearest key.
    pub(super) fn column(self, key: &str) -> Result<usize, Option<String>> {
        self.spec
            .column(key)
            .ok_or_else(|| nearest(key, self.spec.columns.iter().map(|c| c.key.as_str())).map(str::to_owned))
    }

    /// Whether a name is that of a code set of the list.
    pub(super) fn is_set(self, name: &str) -> bool {
        self.coded().any(|(_, set)| set.id == name)
    }

    /// The columns that hold codes of this set, or the one with this key; else the nearest name.
    pub(super) fn columns_of(self, name: &str) -> Result<Vec<usize>, Option<String>> {
        let of_set: Vec<usize> = self.coded().filter(|(_, set)| set.id == name).map(|(i, _)| i).collect();
        if !of_set.is_empty() {
            return Ok(of_set);
        }
        if let Some((index, _)) = self.coded().find(|(i, _)| self.key(*i) == name) {
            return Ok(vec![index]);
        }
        let names = self.coded().flat_map(|(i, set)| [set.id.as_str(), self.key(i)]);
        Err(nearest(name, names).map(str::to_owned))
    }

    /// The code of a column that a letter, code, official form or label means; else the nearest.
    pub(super) fn code(self, column: usize, text: &str) -> Result<usize, Option<String>> {
        let Some((_, set)) = self.coded().find(|(i, _)| *i == column) else { return Err(None) };
        match set.read(text) {
            Some((index, Match::Official | Match::Alias)) => Ok(index),
            Some((index, Match::Disagrees)) => Err(set.official(index)),
            None => Err(nearest(text, set.codes.iter().flat_map(|c| [c.code.as_str(), c.label.as_str()]))
                .map(str::to_owned)),
        }
    }

    /// The columns that hold codes, with their sets.
    fn coded(self) -> impl Iterator<Item = (usize, &'f CodeSet)> {
        self.spec.columns.iter().enumerate().filter_map(move |(i, column)| match column.kind {
            ColumnType::Code(set) => Some((i, self.framework.code_sets.get(set)?)),
            _ => None,
        })
    }

    fn key(self, index: usize) -> &'f str {
        self.spec.columns.get(index).map_or("", |c| &c.key)
    }
}
