//! The matrix, typed. Fields hold only what is valid: what is not is a fault of the repository.

use chrono::NaiveDate;

use crate::evidence::{Rag, Told};
use crate::findings::Location;

/// The self-evaluation matrix of an area.
#[derive(Clone, Debug, Default)]
pub struct Matrix {
    /// Its file as people see it; none where there is none.
    pub file: Option<&'static str>,
    /// Its lines, in the order written.
    pub rows: Vec<MatrixRow>,
}

/// A line: what is known of an area or sub-area.
#[derive(Clone, Debug)]
pub struct MatrixRow {
    /// Which area or sub-area, as the framework writes it; what was written, where the framework has no such area.
    pub line: Told<String>,
    /// The id of the area; none where the framework has no such area.
    pub area: Option<String>,
    /// What a sub-area of the local area's own is called.
    pub title: Option<String>,
    /// The responsible officer.
    pub officer: Option<String>,
    /// Areas of good practice.
    pub good: Views,
    /// Areas to improve.
    pub improve: Views,
    /// What is to be done.
    pub action: Option<String>,
    /// By when.
    pub by: Option<Told<NaiveDate>>,
    /// Ids of entries and requests.
    pub evidence: Vec<Told<String>>,
    /// How it is rated.
    pub rag: Option<Told<Rag>>,
    /// Where it stands.
    pub summary: Option<String>,
    /// Where it begins.
    pub at: Location,
}

/// Two views of one thing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Views {
    /// As the partnership sees it.
    pub partnership: Option<String>,
    /// As children, young people, parents and carers see it.
    pub families: Option<String>,
}

impl Matrix {
    /// The row of an area or sub-area.
    #[must_use]
    pub fn row(&self, line: &str) -> Option<&MatrixRow> {
        self.rows.iter().find(|row| row.line.value == line)
    }
}
