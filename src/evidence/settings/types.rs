//! `sendpack.yaml`, typed. What is missing or invalid is a fault of the repository and absent here.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};

use super::{LastInspection, LocalRule, Named, Recommendation};
use crate::evidence::Told;
use crate::findings::Location;

/// The settings of an area.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Where the file begins, to point at what it lacks.
    pub at: Location,
    /// The area's name.
    pub area: String,
    /// Its local authority's code, three digits.
    pub la_code: Option<Told<String>>,
    /// The name of the framework.
    pub framework: Told<String>,
    /// Those whom inspectors call, by the key that the framework gives them: `lano`.
    pub contacts: BTreeMap<String, Contact>,
    /// When inspectors called, London time.
    pub notified: Option<Told<NaiveDateTime>>,
    /// The lead inspector's name.
    pub lead_inspector: Option<String>,
    /// Deadlines moved by a bank holiday or the lead inspector: stage to London time.
    pub overrides: BTreeMap<String, Told<NaiveDateTime>>,
    /// Days that are known by now: milestone to its first day.
    pub dates: BTreeMap<String, Told<NaiveDate>>,
    /// What the inspection concluded, once known: the id of the outcome.
    pub outcome: Option<Told<String>>,
    /// What inspectors asked the area to do, once known.
    pub recommendations: Vec<Recommendation>,
    /// The inspection before this one.
    pub last_inspection: Option<LastInspection>,
    /// Lists by id.
    pub lists: BTreeMap<String, ListSettings>,
    /// The workbook that a list shares with others, by the list's id: known once a framework is.
    pub books: BTreeMap<String, String>,
    /// Where things lie.
    pub paths: Paths,
    /// One-off bank holidays to add.
    pub holidays_add: Vec<NaiveDate>,
    /// Bank holidays to drop.
    pub holidays_drop: Vec<NaiveDate>,
    /// When evidence is stale.
    pub freshness: Freshness,
    /// What the self-evaluation says beside its statements.
    pub sef: Sef,
    /// Findings that somebody has accepted for a time.
    pub waivers: Vec<Waiver>,
    /// Requests that cannot be answered, as the lead inspector was told.
    pub unavailable: Vec<Unavailable>,
    /// Rules that the area has written for its lists, in order of code.
    pub rules: Vec<LocalRule>,
    /// The size over which a document is queried, in MB.
    pub max_mb: u32,
    /// Where it names the folder of documents, if it does.
    pub(in crate::evidence) documents_at: Option<Location>,
    /// Names in it that only a framework can confirm.
    pub(in crate::evidence) named: Vec<Named>,
}

impl Settings {
    /// What inspectors asked for at the last inspection, then at this one.
    pub fn all_recommendations(&self) -> impl Iterator<Item = &Recommendation> {
        self.last_inspection.iter().flat_map(|last| &last.recommendations).chain(&self.recommendations)
    }

    /// Leaves out what is said of the inspection: for the dates of another one.
    pub fn forget_inspection(&mut self) {
        (self.notified, self.outcome) = (None, None);
        self.recommendations.clear();
        self.overrides.clear();
        self.dates.clear();
    }
}

/// What a self-evaluation says beside its statements.
#[derive(Clone, Debug, Default)]
pub struct Sef {
    /// What a reader must know of the area.
    pub context: Option<String>,
    /// The overall answer to each question, by its id.
    pub answers: BTreeMap<String, String>,
}

/// A person whom inspectors may call.
#[derive(Clone, Debug)]
pub struct Contact {
    /// Where it was written.
    pub at: Location,
    /// Name.
    pub name: Option<String>,
    /// Role.
    pub role: Option<String>,
    /// Email.
    pub email: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
}

/// Where a list lies and what to say of it.
#[derive(Clone, Debug)]
pub struct ListSettings {
    /// Where it was written.
    pub at: Location,
    /// The file, relative to the repository.
    pub file: Option<Told<String>>,
    /// The sheet, where it is not found by its name.
    pub sheet: Option<Told<String>>,
    /// The date the list speaks for.
    pub as_at: Option<Told<NaiveDate>>,
    /// Column key to the reason why it is not held.
    pub unavailable: BTreeMap<String, String>,
}

/// Folders, relative to the repository or absolute (`${NAME}` in them is taken from the environment).
#[derive(Clone, Debug)]
pub struct Paths {
    /// Person-level lists.
    pub lists: String,
    /// Tracked children.
    pub tracking: String,
    /// Documents and entries.
    pub documents: String,
}

/// Months after which evidence is stale.
#[derive(Clone, Debug, Default)]
pub struct Freshness {
    /// Where nothing else is said; none leaves it to the framework.
    pub default_months: Option<u32>,
    /// By request.
    pub requests: BTreeMap<String, u32>,
}

/// A finding that somebody has accepted for a time.
#[derive(Clone, Debug)]
pub struct Waiver {
    /// Where it was written.
    pub at: Location,
    /// The rule's code.
    pub rule: Told<String>,
    /// A request, criterion, file, entry id or place that the finding must mention.
    pub place: String,
    /// Why.
    pub reason: String,
    /// The last day on which it works.
    pub until: Told<NaiveDate>,
    /// Who accepted it.
    pub by: String,
}

/// A request that cannot be answered.
#[derive(Clone, Debug)]
pub struct Unavailable {
    /// Where it was written.
    pub at: Location,
    /// The request, or a part of one.
    pub request: Told<String>,
    /// Why.
    pub reason: String,
    /// What is offered instead.
    pub instead: Option<String>,
}
