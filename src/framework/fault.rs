//! What is wrong with a catalogue, as facts: rules word them.

use crate::yaml::{Place, shape::How};

/// A fault of a catalogue file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file: a seed's name, or the path that the user gave.
    pub file: String,
    /// Where in it.
    pub at: Place,
    /// What is wrong.
    pub kind: FaultKind,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// The file cannot be read; the reason.
    Unreadable(String),
    /// An id or key used twice in the same place of the catalogue.
    Duplicate(String),
    /// A reference to something that is not there: what kind, and the id.
    Dangling(&'static str, String),
    /// A departure from the shape: the path, such as `requests[3].section`, and how.
    Shape(String, How),
}
