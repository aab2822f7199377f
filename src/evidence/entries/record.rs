//! The form that entries of YAML files and rows of registers share, so that they share every check.

use std::collections::BTreeMap;

use super::Origin;
use crate::evidence::{Fault, Told};
use crate::findings::Location;

/// An entry as written. Values of dates and words are already what their field wants.
pub(super) struct Record {
    /// Where it begins.
    pub(super) at: Location,
    /// YAML or register.
    pub(super) origin: Origin,
    /// Its fields by path: `title`, `owner.email`.
    pub(super) fields: BTreeMap<&'static str, Given>,
    /// What was wrong in it as far as it has been read.
    pub(super) faults: Vec<Fault>,
}

/// What was given for a field: what was right of it. Empty where all of it was wrong, which is a fault already.
pub(super) type Given = Vec<Told<String>>;

impl Record {
    pub(super) fn new(at: Location, origin: Origin) -> Self {
        Self { at, origin, fields: BTreeMap::new(), faults: Vec::new() }
    }

    /// Whether a field was given, right or wrong.
    pub(super) fn has(&self, path: &str) -> bool {
        self.fields.contains_key(path)
    }

    /// The right values of a field.
    pub(super) fn all(&self, path: &str) -> &[Told<String>] {
        self.fields.get(path).map_or(&[], Vec::as_slice)
    }

    /// The right value of a field that has one.
    pub(super) fn one(&self, path: &str) -> Option<&Told<String>> {
        self.all(path).first()
    }

    /// The text of a field that has one.
    pub(super) fn text(&self, path: &str) -> Option<String> {
        self.one(path).map(|told| told.value.clone())
    }

    /// What to call it in messages: its id, its title, or nothing.
    pub(super) fn name(&self) -> String {
        self.text("id").or_else(|| self.text("title")).unwrap_or_default()
    }
}
