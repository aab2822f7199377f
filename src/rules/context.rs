//! What rules may know: the framework, the repository, today, and what answers what.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};

use crate::evidence::{Entry, Repository, Unavailable};
use crate::framework::{Framework, LaCodes, Request};
use crate::rules::Previews;

/// What is left out on purpose with `--without`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Without {
    /// Person-level lists.
    pub lists: bool,
    /// Tracked children.
    pub tracking: bool,
}

/// Everything that a rule may look at.
pub struct Context<'a> {
    /// What is asked for.
    pub framework: &'a Framework,
    /// What is held.
    pub repository: &'a Repository,
    /// Now, in London.
    pub now: NaiveDateTime,
    /// What is left out on purpose.
    pub without: Without,
    /// Which rules in preview run; none, unless asked for.
    pub previews: Previews,
    /// Whether documents are opened; they are, unless no rule is wanted that looks into them.
    pub documents: bool,
    answers: Answers<'a>,
}

/// Entries by the request, part or criterion that they are tagged with.
#[derive(Default)]
pub struct Answers<'a> {
    requests: BTreeMap<&'a str, Vec<&'a Entry>>,
    criteria: BTreeMap<&'a str, Vec<&'a Entry>>,
}

impl<'a> Context<'a> {
    /// A context over a loaded repository.
    #[must_use]
    pub fn new(
        framework: &'a Framework,
        repository: &'a Repository,
        now: NaiveDateTime,
        without: Without,
    ) -> Self {
        let mut answers = Answers::default();
        for entry in &repository.entries {
            for id in &entry.requests {
                answers.requests.entry(id.value.as_str()).or_default().push(entry);
            }
            for id in &entry.criteria {
                answers.criteria.entry(id.value.as_str()).or_default().push(entry);
            }
        }
        Self { framework, repository, now, without, previews: Previews::default(), documents: true, answers }
    }

    /// The context, with these rules in preview.
    #[must_use]
    pub fn previewing(mut self, previews: Previews) -> Self {
        self.previews = previews;
        self
    }

    /// The context, with documents left shut: for a run in which no rule is wanted that looks into them.
    #[must_use]
    pub fn leaving_documents(mut self) -> Self {
        self.documents = false;
        self
    }

    /// Whether the area is invented: its local authority's code is one that nobody has. Nobody in it can be harmed.
    #[must_use]
    pub fn is_invented(&self) -> bool {
        let code = self.repository.settings.la_code.as_ref().and_then(|code| code.parse().ok());
        code.is_some_and(|code| LaCodes::INVENTED.contains(&code))
    }

    /// Today, in London.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.now.date()
    }

    /// Entries tagged with just this request or part, in order of place.
    #[must_use]
    pub fn tagged(&self, id: &str) -> &[&'a Entry] {
        self.answers.requests.get(id).map_or(&[], Vec::as_slice)
    }

    /// Entries that answer a request: tagged with it or with a part of it, each once, in order of place.
    #[must_use]
    pub fn answering(&self, request: &Request) -> Vec<&'a Entry> {
        let ids = std::iter::once(request.id.as_str()).chain(request.parts.iter().map(|p| p.id.as_str()));
        distinct(ids.flat_map(|id| self.tagged(id)).copied())
    }

    /// Entries that evidence a criterion: tagged with it or with one of its aspects, each once, in order of place.
    #[must_use]
    pub fn evidencing(&self, criterion: &crate::framework::Criterion) -> Vec<&'a Entry> {
        let ids =
            std::iter::once(criterion.id.as_str()).chain(criterion.aspects.iter().map(|a| a.id.as_str()));
        distinct(ids.flat_map(|id| self.answers.criteria.get(id).map_or(&[][..], Vec::as_slice)).copied())
    }

    /// What counts as evidence of a criterion: final entries with something to send, in order of place.
    #[must_use]
    pub fn evidence(&self, criterion: &crate::framework::Criterion) -> Vec<&'a Entry> {
        self.evidencing(criterion).into_iter().filter(|entry| entry.is_final() && entry.is_held()).collect()
    }

    /// Entries tagged with just this criterion or aspect.
    #[must_use]
    pub fn evidencing_just(&self, id: &str) -> &[&'a Entry] {
        self.answers.criteria.get(id).map_or(&[], Vec::as_slice)
    }

    /// What settings say of a request (or part) that cannot be answered.
    #[must_use]
    pub fn unavailable(&self, id: &str) -> Option<&'a Unavailable> {
        self.repository.settings.unavailable.iter().find(|u| u.request.value == id)
    }

    /// Whether a request was declared unavailable, itself or in every part.
    #[must_use]
    pub fn is_unavailable(&self, request: &Request) -> bool {
        self.unavailable(&request.id).is_some()
            || !request.parts.is_empty() && request.parts.iter().all(|p| self.unavailable(&p.id).is_some())
    }

    /// Months after which the evidence for a request is stale.
    #[must_use]
    pub fn fresh_months(&self, request: Option<&str>) -> u32 {
        let freshness = &self.repository.settings.freshness;
        request
            .and_then(|id| freshness.requests.get(id).copied())
            .or_else(|| self.framework.request(request?)?.fresh_months)
            .or(freshness.default_months)
            .unwrap_or(self.framework.fresh_months)
    }
}

fn distinct<'e>(entries: impl Iterator<Item = &'e Entry>) -> Vec<&'e Entry> {
    let mut all: Vec<&Entry> = entries.collect();
    all.sort_by(|a, b| a.at.cmp(&b.at));
    all.dedup_by(|a, b| std::ptr::eq(*a, *b));
    all
}
