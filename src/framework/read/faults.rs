//! Faults as they are found, and in the order in which they are told.

use super::part::Part;
use crate::framework::{Fault, FaultKind};
use crate::yaml::{Node, Place, shape::How};

/// The faults found so far.
#[derive(Default)]
pub(crate) struct Faults(Vec<Fault>);

impl Faults {
    pub(crate) fn add(&mut self, file: &str, at: Place, kind: FaultKind) {
        self.0.push(Fault { file: file.to_owned(), at, kind });
    }

    /// The value at `node`, within `part`, is used twice.
    pub(super) fn duplicate(&mut self, part: &Part, node: &Node, id: &str) {
        self.add(part.file, node.at, FaultKind::Duplicate(id.to_owned()));
    }

    /// The field `key` of `part` is not what is wanted.
    pub(super) fn not_a(&mut self, part: &Part, key: &str, wanted: &str) {
        self.not_a_at(part, part.node.get(key).unwrap_or(part.node), key, wanted);
    }

    /// The value at `node`, within the field `key` of `part`, is not what is wanted.
    pub(super) fn not_a_at(&mut self, part: &Part, node: &Node, key: &str, wanted: &str) {
        self.add(part.file, node.at, FaultKind::Shape(part.path_to(key), How::NotA(wanted.to_owned())));
    }

    /// `value`, unless there are faults.
    pub(crate) fn or<T>(self, value: T) -> Result<T, Vec<Fault>> {
        if self.0.is_empty() { Ok(value) } else { Err(self.list()) }
    }

    /// The faults by file and place, each once.
    pub(crate) fn list(mut self) -> Vec<Fault> {
        self.0.sort_by(|a, b| (&a.file, a.at).cmp(&(&b.file, b.at)));
        self.0.dedup();
        self.0
    }
}
