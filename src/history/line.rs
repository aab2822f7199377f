//! A line of it: how ready an area was at one moment.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDateTime, Timelike};
use serde::{Deserialize, Serialize};

use crate::findings::Severity;
use crate::rules::{self, Report};

/// The shape of lines that this version writes.
const SCHEMA: u32 = 1;

/// How moments are written.
const MOMENT: &str = "%Y-%m-%dT%H:%M";

/// How ready an area was at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// When it was checked, in London, to the minute.
    pub at: NaiveDateTime,
    /// The framework's id.
    pub framework: String,
    /// Whether everything could be checked.
    pub complete: bool,
    /// Each stage.
    pub stages: Vec<StageCount>,
    /// Findings that stood, by family of rules; families without any are absent.
    pub families: BTreeMap<String, Tally>,
}

/// A stage's count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StageCount {
    /// Its id.
    pub id: String,
    /// Requests that could go.
    pub ready: usize,
    /// Requests that it sends.
    pub requested: usize,
}

/// How many findings of each severity stood.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// Errors.
    pub error: usize,
    /// Queries.
    pub query: usize,
    /// Notes.
    pub note: usize,
    /// How many rules they are of; unknown in lines of versions before it was recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rules: Option<usize>,
}

/// A line as it is written.
#[derive(Serialize, Deserialize)]
struct Written {
    schema: u32,
    at: String,
    framework: String,
    complete: bool,
    stages: Vec<StageCount>,
    families: BTreeMap<String, Tally>,
}

impl Line {
    /// What a check found, counted: what is waived does not count, nor what rules in preview say.
    #[must_use]
    pub fn of(report: &Report<'_>, framework: &str, now: NaiveDateTime) -> Self {
        let mut found: BTreeMap<&str, (Tally, BTreeSet<&str>)> = BTreeMap::new();
        for finding in report.findings.iter().filter(|finding| rules::is_stable(&finding.code)) {
            let (tally, codes) = found.entry(rules::family(&finding.code)).or_default();
            tally.add(finding.severity);
            codes.insert(&finding.code);
        }
        let families = found
            .into_iter()
            .map(|(family, (tally, codes))| (family.to_owned(), Tally { rules: Some(codes.len()), ..tally }));
        let stages = report.stages.iter().map(|stage| StageCount {
            id: stage.id.clone(),
            ready: stage.ready,
            requested: stage.requested,
        });
        Self {
            at: now.with_second(0).and_then(|at| at.with_nanosecond(0)).unwrap_or(now),
            framework: framework.to_owned(),
            complete: report.complete,
            stages: stages.collect(),
            families: families.collect(),
        }
    }

    /// The line as it is written, with its end.
    ///
    /// # Errors
    /// None that can be met: those of writing JSON.
    pub fn write(&self) -> serde_json::Result<String> {
        let written = Written {
            schema: SCHEMA,
            at: self.at.format(MOMENT).to_string(),
            framework: self.framework.clone(),
            complete: self.complete,
            stages: self.stages.clone(),
            families: self.families.clone(),
        };
        serde_json::to_string(&written).map(|text| text + "\n")
    }

    /// Reads a line; none where it is not whole, or in a shape that this version does not know.
    #[must_use]
    pub fn read(text: &[u8]) -> Option<Self> {
        let written: Written = serde_json::from_slice(text).ok()?;
        (written.schema == SCHEMA).then_some(())?;
        Some(Self {
            at: NaiveDateTime::parse_from_str(&written.at, MOMENT).ok()?,
            framework: written.framework,
            complete: written.complete,
            stages: written.stages,
            families: written.families,
        })
    }

    /// The count of a stage.
    #[must_use]
    pub fn stage(&self, id: &str) -> Option<&StageCount> {
        self.stages.iter().find(|stage| stage.id == id)
    }
}

impl Tally {
    const fn add(&mut self, severity: Severity) {
        match severity {
            Severity::Error => self.error += 1,
            Severity::Query => self.query += 1,
            Severity::Note => self.note += 1,
        }
    }
}
