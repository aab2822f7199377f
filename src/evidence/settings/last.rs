//! The last inspection: what is said of it goes by the framework of its day.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};

use super::extract::{at, entries, text, told};
use super::reader::Reader;
use super::{NameOf, Named, Recommendation, Settings};
use crate::evidence::{Fault, FaultKind, Told};
use crate::findings::Location;
use crate::framework::{self, Framework};
use crate::yaml::{Node, scalar};

/// The last inspection.
#[derive(Clone, Debug)]
pub struct LastInspection {
    /// Where it was written.
    pub at: Location,
    /// The framework that it went by, where that is not the one of today.
    pub framework: Option<Told<String>>,
    /// When inspectors called, London time.
    pub notified: Option<Told<NaiveDateTime>>,
    /// Its days: milestone to its first day.
    pub dates: BTreeMap<String, Told<NaiveDate>>,
    /// What it concluded: the id of the outcome.
    pub outcome: Option<Told<String>>,
    /// What inspectors asked the area to do.
    pub recommendations: Vec<Recommendation>,
    /// Names in it that only its framework can confirm.
    named: Vec<Named>,
}

impl LastInspection {
    /// The framework that it went by, where that is neither the one of today nor unknown.
    #[must_use]
    pub fn other_framework(&self, today: &Framework) -> Option<Framework> {
        let told = self.framework.as_ref().filter(|told| told.value != today.id)?;
        framework::built_in(told)?.ok()
    }
}

impl Settings {
    /// The settings as they would be if the last inspection were this one.
    #[must_use]
    pub fn at_last_inspection(&self) -> Option<Self> {
        let last = self.last_inspection.as_ref()?;
        let mut settings = self.clone();
        settings.overrides.clear();
        settings.notified.clone_from(&last.notified);
        settings.dates.clone_from(&last.dates);
        settings.outcome.clone_from(&last.outcome);
        settings.recommendations.clone_from(&last.recommendations);
        settings.last_inspection = None;
        Some(settings)
    }
}

impl Reader<'_> {
    /// What settings say of the last inspection; empty, nothing.
    pub(super) fn last_inspection(&mut self, node: &Node) -> Option<LastInspection> {
        if node.entries().is_empty() {
            return None;
        }
        let mut named = Vec::new();
        let mut name = |of, name: &str, path: &str, at: Location| {
            named.push(Named { of, name: name.to_owned(), path: format!("last_inspection.{path}"), at });
        };
        let mut dates = BTreeMap::new();
        for entry in entries(Some(node), "dates") {
            name(NameOf::Milestone, &entry.key, &format!("dates.{}", entry.key), at(entry.at));
            if let Some(day) = entry.value.text().and_then(scalar::date) {
                dates.insert(entry.key.clone(), Told::new(day, at(entry.value.at)));
            }
        }
        let outcome = text(node, "outcome");
        if let Some(told) = &outcome {
            name(NameOf::Outcome, told, "outcome", told.at.clone());
        }
        Some(LastInspection {
            at: at(node.at),
            framework: text(node, "framework"),
            notified: told(node, "notified", scalar::date_time),
            dates,
            outcome,
            recommendations: self.recommendations(Some(node), "last_inspection"),
            named,
        })
    }
}

/// Takes out of the last inspection what its framework does not know, and says so.
pub(super) fn confirm(settings: &mut Settings, faults: &mut Vec<Fault>, today: &Framework) {
    let Some(last) = settings.last_inspection.as_mut() else { return };
    let other = last.other_framework(today);
    let unknown = last.framework.as_ref().filter(|told| told.value != today.id && other.is_none());
    if let Some(told) = unknown {
        let wanted = format!("one of {}", framework::names().join(", "));
        let kind = FaultKind::SettingInvalid("last_inspection.framework".to_owned(), wanted);
        faults.push(Fault::new(told.at.clone(), kind));
        last.framework = None;
        last.named.clear();
        last.dates.clear();
        last.outcome = None;
        return;
    }
    for named in std::mem::take(&mut last.named) {
        if let Some(kind) = named.fault(other.as_ref().unwrap_or(today)) {
            match named.of {
                NameOf::Outcome => last.outcome = None,
                _ => drop(last.dates.remove(&named.name)),
            }
            faults.push(Fault::new(named.at, kind));
        }
    }
}
