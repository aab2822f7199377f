//! What rules say of one thing, counted: no message and no place, so nothing of a person.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

use crate::findings::{Finding, Severity};

/// The rules that say that evidence is old.
const STALE: [&str; 3] = ["ANX-003", "CRI-007", "LST-012"];

/// A rule that says something of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The rule's code.
    pub code: Arc<str>,
    /// Its name.
    pub name: Arc<str>,
    /// Error, query or note.
    pub severity: Severity,
    /// How often.
    pub count: usize,
}

/// The rules that say something of a request or criterion, worst first, then by code.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks(Vec<Mark>);

impl Marks {
    /// Each of them.
    pub fn iter(&self) -> impl Iterator<Item = &Mark> {
        self.0.iter()
    }

    /// How many findings of a severity stand.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.0.iter().filter(|mark| mark.severity == severity).map(|mark| mark.count).sum()
    }

    /// Whether evidence is said to be old.
    #[must_use]
    pub fn is_stale(&self) -> bool {
        self.0.iter().any(|mark| STALE.contains(&&*mark.code))
    }
}

/// Marks of many things, gathered from findings.
#[derive(Default)]
pub(super) struct Gathered<'f>(BTreeMap<&'f str, BTreeMap<Kind<'f>, usize>>);

/// What tells marks of one thing apart, in their order.
type Kind<'f> = (Reverse<Severity>, &'f Arc<str>, &'f Arc<str>);

impl<'f> Gathered<'f> {
    /// Of requests: what is said of a part, or for a tracked child, is said of the whole too.
    pub(super) fn of_requests(findings: &'f [Finding]) -> Self {
        let mut all = Self::default();
        for finding in findings {
            let Some(id) = finding.request.as_deref() else { continue };
            all.add(id, finding);
            if let Some((whole, _)) = id.split_once('/') {
                all.add(whole, finding);
            }
        }
        all
    }

    /// Of criteria: what is said of an aspect (`9.a`) is said of the criterion.
    pub(super) fn of_criteria(findings: &'f [Finding]) -> Self {
        let mut all = Self::default();
        for finding in findings {
            let Some(id) = finding.criterion.as_deref() else { continue };
            all.add(id.split('.').next().unwrap_or(id), finding);
        }
        all
    }

    fn add(&mut self, id: &'f str, finding: &'f Finding) {
        let kind = (Reverse(finding.severity), &finding.what.code, &finding.what.name);
        *self.0.entry(id).or_default().entry(kind).or_default() += 1;
    }

    /// What is said of one thing.
    pub(super) fn about(&self, id: &str) -> Marks {
        let marks = self.0.get(id).into_iter().flatten().map(|((severity, code, name), count)| Mark {
            code: Arc::clone(code),
            name: Arc::clone(name),
            severity: severity.0,
            count: *count,
        });
        Marks(marks.collect())
    }
}
