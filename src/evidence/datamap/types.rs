//! The data map, typed. Fields hold only what is valid: what is not is a fault of the repository.

use chrono::{NaiveDate, TimeDelta};

use crate::evidence::{Owner, Partner, Told};
use crate::findings::Location;

/// The data map of an area.
#[derive(Clone, Debug)]
pub struct DataMap {
    /// Its file as people see it: the one that is there, else the usual one.
    pub file: String,
    /// Whether it holds any row, filled in or not.
    pub is_begun: bool,
    /// Its rows, in order of place; those not yet filled in are left out.
    pub rows: Vec<DataRow>,
}

/// A set of data.
#[derive(Clone, Debug)]
pub struct DataRow {
    /// What it is: the id of a list or request.
    pub data: Option<Told<String>>,
    /// What it is, where the map says so.
    pub title: Option<String>,
    /// The system in which it sits.
    pub system: Option<String>,
    /// Who takes it out.
    pub owner: Owner,
    /// The partner whose work that is.
    pub partner: Option<Partner>,
    /// The working time that it takes.
    pub takes: Option<Told<TimeDelta>>,
    /// When it was last practised.
    pub rehearsed: Option<Told<NaiveDate>>,
    /// Anything else worth knowing.
    pub notes: Option<String>,
    /// Where it begins.
    pub at: Location,
}

impl DataMap {
    /// The row of a list or request.
    #[must_use]
    pub fn row(&self, data: &str) -> Option<&DataRow> {
        self.rows.iter().find(|row| row.data.as_ref().is_some_and(|told| told.value == data))
    }
}
