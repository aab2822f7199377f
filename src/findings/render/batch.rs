//! What renderers show.

use sha2::{Digest, Sha256};

use crate::findings::{Finding, Severity};

/// Everything that a run has to say.
pub struct Batch<'a> {
    /// The tool's version.
    pub version: &'a str,
    /// The framework's id.
    pub framework: &'a str,
    /// The day for which the run speaks, `YYYY-MM-DD`.
    pub as_of: String,
    /// The same for people, such as `Friday 20 November 2026`.
    pub as_of_words: String,
    /// The area's name.
    pub area: &'a str,
    /// Whether everything could be read and every rule ran.
    pub complete: bool,
    /// Counts by severity.
    pub counts: Counts,
    /// How ready each stage is.
    pub stages: Vec<StageLine>,
    /// Findings in order of place.
    pub findings: Vec<&'a Finding>,
    /// What could not be checked, and why: codes and reason.
    pub not_run: Vec<(Vec<&'a str>, &'a str)>,
}

impl Batch<'_> {
    /// What was looked at, against what, and when: as much of it as there is.
    pub(super) fn heading(&self) -> String {
        let as_of =
            Some(&self.as_of_words).filter(|words| !words.is_empty()).map(|words| format!("as of {words}"));
        let parts = [self.area, self.framework, as_of.as_deref().unwrap_or_default()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }
}

/// Findings by severity, and those that a waiver covers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Errors.
    pub errors: usize,
    /// Queries.
    pub queries: usize,
    /// Notes.
    pub notes: usize,
    /// Waived.
    pub waived: usize,
}

/// How ready a stage is.
pub struct StageLine {
    /// Its id.
    pub id: String,
    /// Requests that can go.
    pub ready: usize,
    /// Requests that it sends.
    pub requested: usize,
    /// Those that cannot go yet.
    pub lacking: Vec<String>,
}

impl Counts {
    /// Counts findings.
    #[must_use]
    pub fn of(findings: &[&Finding], waived: usize) -> Self {
        let count = |severity| findings.iter().filter(|f| f.severity == severity).count();
        Self {
            errors: count(Severity::Error),
            queries: count(Severity::Query),
            notes: count(Severity::Note),
            waived,
        }
    }
}

/// What stands for a finding from one run to the next: rule, file, and what it is about, never its line or value.
#[must_use]
pub fn fingerprint(area: &str, finding: &Finding) -> String {
    let mut hash = Sha256::new();
    let column = finding.place.column().unwrap_or("");
    for part in
        [area, &finding.code, &finding.place.file, finding.place.sheet().unwrap_or(""), column, &finding.key]
    {
        hash.update(part.as_bytes());
        hash.update([0]);
    }
    hash.finalize().iter().take(8).map(|b| format!("{b:02x}")).collect()
}
