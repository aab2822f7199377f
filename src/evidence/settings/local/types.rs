//! A local rule, typed.

use std::sync::Arc;

use crate::evidence::Told;
use crate::expression::Program;
use crate::findings::{Location, Severity};

/// A rule that an area has written for one of its lists.
#[derive(Clone, Debug)]
pub struct LocalRule {
    /// Where it was written.
    pub at: Location,
    /// Its code: `LOC-001`.
    pub code: Arc<str>,
    /// Its name; its code in small letters where settings give none.
    pub name: Arc<str>,
    /// The list whose rows it looks at, by id.
    pub list: Arc<str>,
    /// What is true of the rows that it finds, as written.
    pub when: String,
    /// How much it matters.
    pub severity: Severity,
    /// What is wrong with such a row.
    pub message: Arc<str>,
    /// The step that mends it.
    pub help: Arc<str>,
    /// How it looks at a row: known once a framework is, and only where all that is written of it can be used.
    pub check: Option<Arc<LocalCheck>>,
    /// What only a framework can confirm; none where something is missing.
    pub(super) written: Option<Written>,
}

/// How a local rule looks at a row.
#[derive(Debug)]
pub struct LocalCheck {
    /// What is true of the rows that it finds.
    pub program: Program,
    /// The column that its findings point at, by index: the one that settings name, else the first that the
    /// expression does.
    pub column: Option<usize>,
}

/// The parts of a local rule that wait for a framework, with their places.
#[derive(Clone, Debug)]
pub(super) struct Written {
    /// Where the list is named.
    pub(super) list: Location,
    /// The place of each character of the expression, and of its end.
    pub(super) when: Vec<Location>,
    /// The column that settings name.
    pub(super) column: Option<Told<String>>,
}
