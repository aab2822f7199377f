//! One finding: built once, rendered in many ways.

use std::ops::Deref;
use std::sync::Arc;

use super::{Location, Severity};

/// A value that `--show-values` allows to be shown. Without that setting none is ever made.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Shown(pub String);

/// What is wrong and the step that mends it: the same for all places of which the same is said, and kept once.
#[derive(Clone)]
pub struct What {
    /// The rule's code, such as `L1-109`.
    pub code: Arc<str>,
    /// The rule's name, such as `duplicate-upn`.
    pub name: Arc<str>,
    /// Error, query or note.
    pub severity: Severity,
    /// What is wrong, in one sentence. Names places and headings, never a person's data.
    pub message: Arc<str>,
    /// The step that mends it.
    pub help: Arc<str>,
    /// The request that it concerns.
    pub request: Option<Arc<str>>,
    /// The criterion or aspect that it concerns.
    pub criterion: Option<Arc<str>>,
    /// Ids of the stages that it stands against; empty means every stage.
    pub stages: Vec<Arc<str>>,
}

/// What is wrong, where, and the step that mends it. Never holds a person's data unless [`Shown`]. Lists can have
/// a million, so whatever several can share is shared.
#[derive(Clone)]
pub struct Finding {
    /// What is wrong; its fields read as the finding's own.
    pub what: Arc<What>,
    /// Where it is.
    pub place: Location,
    /// Other places that belong to it.
    pub related: Box<[Location]>,
    /// The cell's value, only with `--show-values`.
    pub value: Option<Shown>,
    /// What tells it apart from others of the same code and file, stable over edits elsewhere: an entry's
    /// id, a request, a keyed hash of a person's row. Empty where code and file are enough.
    pub key: Arc<str>,
}

impl Deref for Finding {
    type Target = What;

    fn deref(&self) -> &What {
        &self.what
    }
}

impl Finding {
    /// Whether it stands against `stage`.
    #[must_use]
    pub fn touches(&self, stage: &str) -> bool {
        self.stages.is_empty() || self.stages.iter().any(|s| s.as_ref() == stage)
    }

    /// The order of every report: file, place, code. What is equal stays as the rules said it, in the catalogue's order.
    #[must_use]
    pub fn order(&self, other: &Self) -> std::cmp::Ordering {
        (&self.place, &self.code).cmp(&(&other.place, &other.code))
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_finding_is_small() {
        assert!(size_of::<super::Finding>() <= 128);
    }
}
