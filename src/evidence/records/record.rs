//! A record as written.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::evidence::{Fault, Told};
use crate::findings::Location;
use crate::yaml::scalar;

/// Where a record was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A YAML file.
    Yaml,
    /// A row of a workbook.
    Register,
}

/// A record as written. Values of dates and words are already what their field wants.
pub(in crate::evidence) struct Record {
    /// Where it begins.
    pub(in crate::evidence) at: Location,
    /// YAML or workbook.
    pub(in crate::evidence) origin: Origin,
    /// Its fields by path: `title`, `owner.email`.
    pub(in crate::evidence) fields: BTreeMap<&'static str, Given>,
    /// The records within it, by the field that holds them.
    pub(in crate::evidence) inner: BTreeMap<&'static str, Vec<Record>>,
    /// What its columns headed with a day hold, in their order.
    pub(in crate::evidence) dated: Vec<(NaiveDate, Told<String>)>,
    /// What was wrong in it as far as it has been read.
    pub(in crate::evidence) faults: Vec<Fault>,
}

/// What was given for a field: what was right of it. Empty where all of it was wrong, which is a fault already.
pub(in crate::evidence) type Given = Vec<Told<String>>;

impl Record {
    pub(in crate::evidence) fn new(at: Location, origin: Origin) -> Self {
        Self {
            at,
            origin,
            fields: BTreeMap::new(),
            inner: BTreeMap::new(),
            dated: Vec::new(),
            faults: Vec::new(),
        }
    }

    /// Whether a field was given, right or wrong.
    pub(in crate::evidence) fn has(&self, path: &str) -> bool {
        self.fields.contains_key(path) || self.inner.contains_key(path)
    }

    /// The right values of a field.
    pub(in crate::evidence) fn all(&self, path: &str) -> &[Told<String>] {
        self.fields.get(path).map_or(&[], Vec::as_slice)
    }

    /// The right value of a field that has one.
    pub(in crate::evidence) fn one(&self, path: &str) -> Option<&Told<String>> {
        self.all(path).first()
    }

    /// The text of a field that has one.
    pub(in crate::evidence) fn text(&self, path: &str) -> Option<String> {
        self.one(path).map(|told| told.value.clone())
    }

    /// The day of a field that has one.
    pub(in crate::evidence) fn day(&self, path: &str) -> Option<Told<NaiveDate>> {
        let day = self.one(path)?;
        Some(Told::new(scalar::date(day)?, day.at.clone()))
    }

    /// What to call it in messages: its id, its title, or nothing.
    pub(in crate::evidence) fn name(&self) -> String {
        self.text("id").or_else(|| self.text("title")).unwrap_or_default()
    }
}
