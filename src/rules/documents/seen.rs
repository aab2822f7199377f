//! A document, read.

use std::collections::BTreeMap;

use super::{Held, Sightings, at};
use crate::documents::{Inside, Place};
use crate::evidence::Entry;
use crate::findings::Severity;
use crate::framework::PersonalData;
use crate::identifiers::Kind;
use crate::rules::{Context, Rule, Said, about};

/// A document, the entries that name it, and what reading gave. It holds nothing of what the document says.
pub struct DocumentSeen<'a> {
    /// What it is held as.
    pub held: Held<'a>,
    /// The entries that name it.
    pub entries: Vec<&'a Entry>,
    /// What it is and carries.
    pub inside: Inside,
    /// Identifiers that stand in it.
    pub identified: BTreeMap<Kind, Sightings>,
    /// Counts of one to four by sheet, where an entry says that it holds counts.
    pub small: Vec<(String, Sightings)>,
    /// The first mark of a draft in its text, where an entry says that it is final.
    pub draft: Option<Place>,
}

impl DocumentSeen<'_> {
    /// Whether an entry says that it is final.
    #[must_use]
    pub fn is_final(&self) -> bool {
        matches!(self.held, Held::Tracked(..)) || self.entries.iter().any(|entry| entry.is_final())
    }

    /// Whether it goes into a pack as things stand: a final entry names it that answers a request.
    #[must_use]
    pub fn is_sent(&self) -> bool {
        matches!(self.held, Held::Tracked(..))
            || self.entries.iter().any(|entry| entry.is_final() && !entry.requests.is_empty())
    }

    /// Whether every entry that names it says that it is about people one by one.
    #[must_use]
    pub fn is_person_level(&self) -> bool {
        let says = |entry: &&Entry| entry.personal_data == Some(PersonalData::PersonLevel);
        let tracked = matches!(self.held, Held::Tracked(..));
        tracked || !self.entries.is_empty() && self.entries.iter().all(says)
    }

    /// What a rule says of a place in it. It stands against the stages of the requests that it answers. Only a document
    /// that is sent makes an error: of any other an error becomes a query.
    pub(in crate::rules) fn said(
        &self,
        ctx: &Context<'_>,
        rule: &Rule,
        place: &Place,
        message: String,
    ) -> Said {
        let path = match self.held {
            Held::Evidence(document) => document.path.as_str(),
            Held::Tracked(child, document, _) => {
                let message = format!("{}, {}: {message}", child.name, document.request.value);
                let request = format!("{}/{}", document.request.value, child.name);
                return Said::at(document.at.clone(), message).request(&request);
            }
        };
        let severity = if self.is_sent() { rule.severity } else { rule.severity.min(Severity::Query) };
        let mut answered: Vec<&str> = self
            .entries
            .iter()
            .filter(|entry| entry.is_final() || !self.is_final())
            .flat_map(|entry| entry.requests.iter().map(|r| r.value.as_str()))
            .collect();
        answered.sort_unstable();
        answered.dedup();
        let id = self.entries.first().map_or(path, |entry| entry.name());
        let said = Said::at(at(path, place), message).key(&about::key(id, path)).severity(severity);
        let whole = |id: &&str| ctx.framework.request(id.split('/').next().unwrap_or(id));
        let sent: Vec<&str> =
            answered.iter().filter_map(whole).flat_map(|r| &r.stages).map(String::as_str).collect();
        let stages = ctx.framework.stages.iter().map(|s| s.id.as_str()).filter(|id| sent.contains(id));
        let said = said.stages(stages);
        match answered.as_slice() {
            [only] => said.request(only),
            _ => said,
        }
    }
}
