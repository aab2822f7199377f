//! What is kept of a list's rows: a number for each cell, never what it says.

use std::hash::{BuildHasher, Hash};

use chrono::Datelike;
use foldhash::fast::FixedState;

use super::stream::{self, Open};
use crate::diff::DiffError;
use crate::findings::Shown;
use crate::lists::{Cell, Row, Typed};
use crate::table::Value;

/// The older list, as far as it is kept.
#[derive(Default)]
pub(super) struct Snapshot {
    /// Whom each kept row is about, sorted, with its place among the kept rows.
    people: Vec<(u128, u32)>,
    /// What stands for the cells of each kept row, row by row.
    cells: Vec<u64>,
    width: usize,
    /// Unique IDs of the kept rows, where they are shown.
    ids: Vec<Option<Shown>>,
    pub(super) rows: u32,
    pub(super) unknown: u32,
    pub(super) repeated: u32,
}

impl Snapshot {
    /// Reads a list.
    pub(super) fn take(list: Open<'_>, show: bool) -> Result<Self, DiffError> {
        let mut new = Self { width: list.shape.found.len(), ..Self::default() };
        let rows = list.read(&mut |row| new.add(row, show))?;
        new.rows = rows;
        // Of rows with one Unique ID the first is kept.
        new.people.sort_unstable();
        let before = new.people.len();
        new.people.dedup_by_key(|(person, _)| *person);
        new.repeated = u32::try_from(before - new.people.len()).unwrap_or(u32::MAX);
        Ok(new)
    }

    fn add(&mut self, row: &Row<'_>, show: bool) {
        let Some(person) = stream::identity(row) else {
            self.unknown += 1;
            return;
        };
        let at = u32::try_from(self.cells.len() / self.width.max(1)).unwrap_or(u32::MAX);
        self.people.push((person, at));
        self.cells.extend(row.cells.iter().map(meaning));
        if show {
            self.ids.push(stream::shown(row));
        }
    }

    /// How many people are kept.
    pub(super) fn len(&self) -> usize {
        self.people.len()
    }

    /// The place of a person among those kept, in order of what stands for them.
    pub(super) fn find(&self, person: u128) -> Option<usize> {
        self.people.binary_search_by_key(&person, |(p, _)| *p).ok()
    }

    /// What stands for a person's cells.
    pub(super) fn cells(&self, person: usize) -> &[u64] {
        let at = self.people.get(person).map_or(usize::MAX, |(_, at)| *at as usize);
        let start = at.saturating_mul(self.width);
        self.cells.get(start..start.saturating_add(self.width)).unwrap_or(&[])
    }

    /// A person's Unique ID, where it is shown.
    pub(super) fn id(&self, person: usize) -> Option<&Shown> {
        self.people.get(person).and_then(|(_, at)| self.ids.get(*at as usize)?.as_ref())
    }
}

/// What stands for the meaning of a cell: two ways of writing one code, date or number are one.
pub(super) fn meaning(cell: &Cell<'_>) -> u64 {
    match cell.typed {
        Typed::Absent | Typed::Blank => 0,
        Typed::Text(text) => hash((1, text.reveal())),
        Typed::TextNumber(n) => hash((1, n.to_string().as_str())),
        Typed::Upn(upn) => hash((2, upn.key())),
        Typed::Uln(uln) => hash((3, uln)),
        Typed::Date(day, _) => hash((4, day.num_days_from_ce())),
        Typed::Code(code, _) => hash((5, code)),
        Typed::Urn(urn) => hash((6, urn)),
        Typed::Whole(n) => hash((7, n)),
        Typed::Percent(share) => hash((8, share.to_bits())),
        Typed::Bad(_) => match cell.raw {
            None => 0,
            Some(Value::Text(text)) => hash((9, text.trim())),
            Some(Value::Number(n, _)) => hash((10, n.to_bits())),
            Some(Value::Moment(at)) => hash((11, at.and_utc().timestamp())),
            Some(Value::Flag(flag)) => hash((12, flag)),
            Some(Value::Error(error)) => hash((13, error)),
        },
    }
}

fn hash(what: impl Hash) -> u64 {
    FixedState::with_seed(0x5e7d_ac4e).hash_one(what)
}
