//! Comparing two versions of a list: the older is kept in small, the newer streams past it.

use super::snapshot::{Snapshot, meaning};
use super::stream::{self, Open, Version};
use super::{ColumnDiff, Count, ListDiff, People};
use crate::diff::DiffError;
use crate::findings::Shown;
use crate::framework::{Framework, ListSpec};
use crate::lists::Row;

/// Compares two versions of a list, older first; with the Unique IDs of people where `show` says so.
///
/// # Errors
/// One of them cannot be read to its end, or lacks the column by which rows are known.
pub fn compare(
    framework: &Framework,
    spec: &ListSpec,
    versions: [&Version<'_>; 2],
    show: bool,
) -> Result<ListDiff, DiffError> {
    let known_by = stream::key_of(spec).and_then(|key| spec.column(key.name()));
    let known_by =
        known_by.ok_or_else(|| DiffError::file(versions[0].path, "rows of this list have no identifier"))?;
    let (old, new) = (Open::new(framework, spec, versions[0])?, Open::new(framework, spec, versions[1])?);
    let has = [old.has(), new.has()];
    let heading = spec.columns.get(known_by).map_or("", |c| c.header.as_str());
    for (has, version) in has.iter().zip(versions) {
        if has.get(known_by) != Some(&true) {
            return Err(DiffError::file(
                version.path,
                format!("it has no column {heading}, by which rows are known"),
            ));
        }
    }
    let both: Vec<bool> = has[0].iter().zip(&has[1]).map(|(old, new)| *old && *new).collect();
    let either = has[0].iter().zip(&has[1]).map(|(old, new)| *old || *new);
    let lacking = either.zip(&both).zip(&spec.columns).filter(|((either, both), _)| *either && !**both);
    let not_compared = lacking.map(|(_, column)| column.header.clone()).collect();
    // Rows are matched by it, whether in capitals or not.
    let compared: Vec<bool> = both.iter().enumerate().map(|(i, both)| *both && i != known_by).collect();

    let old = Snapshot::take(old, show)?;
    let mut walk = Walk {
        seen: vec![false; old.len()],
        old: &old,
        compared: &compared,
        show,
        joined: Vec::new(),
        changed: People::default(),
        columns: compared.iter().map(|_| People::default()).collect(),
        same: 0,
        unknown: 0,
        repeated: 0,
    };
    let rows = new.read(&mut |row| walk.row(row))?;
    Ok(walk.end(spec, heading, rows, not_compared))
}

/// The newer list on its way past the older.
struct Walk<'o> {
    old: &'o Snapshot,
    compared: &'o [bool],
    show: bool,
    seen: Vec<bool>,
    /// Who joined, with the Unique ID where it is shown.
    joined: Vec<(u128, Option<Shown>)>,
    changed: People,
    columns: Vec<People>,
    same: u32,
    unknown: u32,
    repeated: u32,
}

impl Walk<'_> {
    fn row(&mut self, row: &Row<'_>) {
        let Some(person) = stream::identity(row) else {
            self.unknown += 1;
            return;
        };
        let id = if self.show { stream::shown(row) } else { None };
        let Some(before) = self.old.find(person) else {
            self.joined.push((person, id));
            return;
        };
        match self.seen.get_mut(before) {
            Some(seen) if !*seen => *seen = true,
            _ => {
                self.repeated += 1;
                return;
            }
        }
        let pairs = row.cells.iter().map(meaning).zip(self.old.cells(before));
        let mut changed = false;
        for (((now, before), compared), column) in pairs.zip(self.compared).zip(&mut self.columns) {
            if *compared && now != *before {
                changed = true;
                column.add(id.as_ref());
            }
        }
        if changed { self.changed.add(id.as_ref()) } else { self.same += 1 }
    }

    fn end(mut self, spec: &ListSpec, known_by: &str, rows: u32, not_compared: Vec<String>) -> ListDiff {
        let all = self.joined.len();
        self.joined.sort_by_key(|(person, _)| *person);
        self.joined.dedup_by_key(|(person, _)| *person);
        self.repeated += u32::try_from(all - self.joined.len()).unwrap_or(u32::MAX);
        let (mut joined, mut left) = (People::default(), People::default());
        self.joined.iter().for_each(|(_, id)| joined.add(id.as_ref()));
        for (person, _) in self.seen.iter().enumerate().filter(|(_, seen)| !**seen) {
            left.add(self.old.id(person));
        }
        let columns = spec.columns.iter().zip(self.columns).filter(|(_, people)| people.count > 0);
        let columns = columns.map(|(column, people)| ColumnDiff {
            key: column.key.clone(),
            heading: column.header.clone(),
            people: people.sorted(),
        });
        ListDiff {
            list: spec.id.clone(),
            title: spec.title_of(),
            person_level: spec.person_level,
            known_by: known_by.to_owned(),
            rows: Count { old: self.old.rows, new: rows },
            joined: joined.sorted(),
            left: left.sorted(),
            changed: self.changed.sorted(),
            same: self.same,
            columns: columns.collect(),
            not_compared,
            unknown: Count { old: self.old.unknown, new: self.unknown },
            repeated: Count { old: self.old.repeated, new: self.repeated },
        }
    }
}
