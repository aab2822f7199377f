//! What row rules said, kept in a few bytes each until the lists are read: there may be a million.

use std::borrow::Cow;
use std::sync::Arc;

use foldhash::HashMap;

use super::Rule;
use super::said::stages_of;
use crate::evidence::LocalRule;
use crate::findings::{Finding, Location, Severity, Shown, Spot, What, one_line};
use crate::framework::Framework;
use crate::lists::{Reading, Shape, identifiers};

/// What the findings of a rule have in common.
pub(super) struct Title {
    code: Arc<str>,
    name: Arc<str>,
    severity: Severity,
    summary: Arc<str>,
    help: Arc<str>,
}

impl Title {
    /// That of a rule, under this code.
    pub(super) fn of(rule: &Rule, code: &str) -> Self {
        Self {
            code: code.into(),
            name: rule.name.into(),
            severity: rule.severity,
            summary: rule.summary.into(),
            help: rule.help.into(),
        }
    }

    /// That of an area's own rule.
    pub(super) fn of_local(rule: &LocalRule) -> Self {
        Self {
            code: rule.code.clone(),
            name: rule.name.clone(),
            severity: rule.severity,
            summary: one_line(&rule.message).into(),
            help: one_line(&rule.help).into(),
        }
    }
}

/// A cell or row of which something is said.
#[derive(Clone, Copy)]
pub(super) struct Flag {
    /// The row; 0 for the list's heading.
    row: u32,
    /// Which of the sayings.
    saying: u32,
    /// Which of the values that may be shown, from 1.
    value: u32,
    /// The column by its index in the specification, from 1.
    index: u16,
    /// Another column of the row that belongs to it, from 1.
    also: u16,
}

impl Flag {
    /// A flag at a cell, or at a row where no column is meant.
    pub(super) fn at(row: u32, index: Option<usize>, value: u32) -> Self {
        Self { row, saying: 0, value, index: from_one(index), also: 0 }
    }

    /// Adds a column of the row that belongs to it.
    pub(super) fn add(&mut self, index: Option<usize>) {
        self.also = from_one(index);
    }
}

fn from_one(index: Option<usize>) -> u16 {
    index.and_then(|i| u16::try_from(i + 1).ok()).unwrap_or(0)
}

/// What a rule says, in its own words where these are none.
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub(super) struct Saying {
    rule: u16,
    pub(super) severity: Option<Severity>,
    pub(super) message: Option<Cow<'static, str>>,
    pub(super) help: Option<&'static str>,
}

impl Saying {
    /// What a rule says of itself.
    pub(super) fn of(rule: u16) -> Self {
        Self { rule, ..Self::default() }
    }
}

/// The flags of one list.
#[derive(Default)]
pub(super) struct Flags {
    all: Vec<Flag>,
    sayings: Vec<Saying>,
    by_saying: HashMap<Saying, u32>,
    values: Vec<Shown>,
    /// Who the flagged rows are about: the Unique ID's hash, or the row where there is none; in order of row.
    persons: Vec<(u32, u128)>,
}

impl Flags {
    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    /// Keeps a value that may be shown.
    pub(super) fn keep(&mut self, value: Option<Shown>) -> u32 {
        let Some(value) = value else { return 0 };
        self.values.push(value);
        u32::try_from(self.values.len()).unwrap_or(0)
    }

    /// Takes a flag with what is said of it.
    pub(super) fn push(&mut self, mut flag: Flag, saying: Saying) {
        let next = u32::try_from(self.sayings.len()).unwrap_or(u32::MAX);
        flag.saying = match self.by_saying.get(&saying) {
            Some(known) => *known,
            None => {
                self.sayings.push(saying.clone());
                self.by_saying.insert(saying, next);
                next
            }
        };
        self.all.push(flag);
    }

    /// Says who a flagged row is about.
    pub(super) fn name(&mut self, row: u32, person: u128) {
        self.persons.push((row, person));
    }

    /// The flags in order of place, ready to become findings.
    pub(super) fn end(
        mut self,
        titles: &[Title],
        places: Places,
        (request, framework): (Option<&str>, &Framework),
    ) -> Noted {
        let stages = stages_of(Some(framework), request);
        let request: Option<Arc<str>> = request.map(Arc::from);
        let what = |saying: &Saying| {
            let title = titles.get(usize::from(saying.rule))?;
            Some(Arc::new(What {
                code: title.code.clone(),
                name: title.name.clone(),
                severity: saying.severity.unwrap_or(title.severity),
                message: saying
                    .message
                    .as_deref()
                    .map_or_else(|| title.summary.clone(), |m| one_line(m).into()),
                help: saying.help.map_or_else(|| title.help.clone(), Arc::from),
                request: request.clone(),
                criterion: None,
                stages: stages.clone(),
            }))
        };
        let whats: Vec<Arc<What>> = self.sayings.iter().filter_map(what).collect();
        self.persons.sort_unstable();
        let code = |flag: &Flag| whats.get(flag.saying as usize).map_or("", |what| &*what.code);
        self.all.sort_by_key(|flag| (places.order(flag), code(flag)));
        Noted { flags: self.all, whats, values: self.values, persons: self.persons, places }
    }
}

/// Where the cells of one list are.
#[derive(Default)]
pub(super) struct Places {
    file: Arc<str>,
    sheet: Option<Arc<str>>,
    header: u32,
    /// By index in the specification: the column in the file, and its heading.
    columns: Vec<Option<(u32, Arc<str>)>>,
}

impl Places {
    /// The places of a list that was read.
    pub(super) fn of(shape: &Shape<'_>, reading: &Reading) -> Self {
        let columns = shape.spec.columns.iter().zip(&shape.found);
        Self {
            file: reading.file.clone(),
            sheet: reading.sheet.clone(),
            header: reading.header.row,
            columns: columns.map(|(c, found)| Some(((*found)?, Arc::from(c.header.as_str())))).collect(),
        }
    }

    fn column(&self, index: u16) -> Option<&(u32, Arc<str>)> {
        self.columns.get(usize::from(index).checked_sub(1)?)?.as_ref()
    }

    /// The row and column of a cell; row 0 is the list as a whole.
    fn spot(&self, row: u32, index: u16) -> (u32, Option<&(u32, Arc<str>)>) {
        let column = self.column(index);
        if row == 0 && column.is_some() { (self.header, column) } else { (row, column) }
    }

    /// What sorts flags as [`Finding::order`] sorts findings, before their codes.
    fn order(&self, flag: &Flag) -> (u32, Option<u32>) {
        let (row, column) = self.spot(flag.row, flag.index);
        (row, column.map(|(col, _)| *col))
    }

    fn at(&self, row: u32, index: u16) -> Location {
        let (row, column) = self.spot(row, index);
        let sheet = self.sheet.clone();
        let spot = match (row, column) {
            (0, _) => Spot::Sheet { sheet },
            (row, column) => Spot::Cell {
                sheet,
                row,
                col: column.map(|(col, _)| *col),
                column: column.map(|(_, heading)| heading.clone()),
            },
        };
        Location { file: self.file.clone(), spot }
    }
}

/// What was said of one list, in order of place.
#[derive(Default)]
pub(super) struct Noted {
    flags: Vec<Flag>,
    whats: Vec<Arc<What>>,
    values: Vec<Shown>,
    persons: Vec<(u32, u128)>,
    places: Places,
}

impl Noted {
    /// Makes findings of it. One row's findings share what stands for its person.
    pub(super) fn add_to(mut self, findings: &mut Vec<Finding>) {
        findings.reserve_exact(self.flags.len());
        let mut last: (u32, Arc<str>) = (0, identifiers::as_key(0));
        for flag in self.flags {
            let Some(what) = self.whats.get(flag.saying as usize) else { continue };
            if flag.row != last.0 {
                let found = self.persons.binary_search_by_key(&flag.row, |(row, _)| *row);
                let person = found.ok().and_then(|at| self.persons.get(at)).map_or(0, |(_, person)| *person);
                last = (flag.row, identifiers::as_key(person));
            }
            let also = (flag.also > 0).then(|| self.places.at(flag.row, flag.also));
            let value = (flag.value as usize).checked_sub(1).and_then(|at| self.values.get_mut(at));
            findings.push(Finding {
                what: what.clone(),
                place: self.places.at(flag.row, flag.index),
                related: also.into_iter().collect(),
                value: value.map(std::mem::take),
                key: last.1.clone(),
            });
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_flag_is_small() {
        assert!(size_of::<super::Flag>() <= 16);
    }
}
