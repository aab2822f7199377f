//! How a criterion stands.

use chrono::NaiveDate;

use super::marks::{Gathered, Marks};
use super::request::{months, newest};
use super::state::Seen;
use super::{Holder, State};
use crate::evidence::{Cohort, Entry, Partner, Voice};
use crate::findings::Severity;
use crate::framework::{Criterion, Framework};
use crate::rules::Context;

/// A criterion and how it stands.
#[derive(Clone, Debug)]
pub struct StandingOfCriterion<'a> {
    /// The criterion.
    pub criterion: &'a Criterion,
    /// What state it is in.
    pub state: State,
    /// What rules say of it.
    pub marks: Marks,
    /// The final entries that evidence it.
    pub evidence: Vec<&'a Entry>,
    /// How many more entries are tagged with it that are drafts, or have nothing to send.
    pub unfinished: usize,
    /// The cohorts that its evidence covers.
    pub cohorts: Vec<Cohort>,
    /// The partners whose work its evidence shows.
    pub partners: Vec<Partner>,
    /// Whose views its evidence carries.
    pub voices: Vec<Voice>,
    /// Whether an entry says what changed for children.
    pub impact: bool,
    /// Ids of its aspects that evidence is tagged with.
    pub aspects: Vec<&'a str>,
    /// Who answers for its evidence.
    pub owners: Vec<Holder<'a>>,
    /// The latest day that its evidence speaks for.
    pub newest: Option<NaiveDate>,
    /// Whole months since that day.
    pub months: Option<u32>,
    /// What its evidence leaves out of what the framework wants covered, in the words of entries: cohorts, partners, the
    /// voice of families and impact.
    pub lacks: Vec<&'static str>,
}

impl<'a> StandingOfCriterion<'a> {
    pub(super) fn of(ctx: &Context<'a>, criterion: &'a Criterion, marks: &Gathered<'_>) -> Self {
        let (marks, evidence) = (marks.about(&criterion.id), ctx.evidence(criterion));
        let tagged = ctx.evidencing(criterion);
        let seen = Seen {
            blocked: marks.count(Severity::Error) > 0,
            unavailable: false,
            answered: !tagged.is_empty(),
            is_final: !evidence.is_empty(),
            stale: marks.is_stale(),
            queried: marks.count(Severity::Query) > 0,
        };
        let covered = |id: &str| evidence.iter().any(|entry| entry.criteria.iter().any(|c| c.value == id));
        let newest = newest(evidence.iter().copied());
        let mut standing = Self {
            criterion,
            state: seen.state(),
            marks,
            unfinished: tagged.len() - evidence.len(),
            cohorts: distinct(evidence.iter().flat_map(|entry| &entry.cohorts)),
            partners: distinct(evidence.iter().flat_map(|entry| &entry.partners)),
            voices: distinct(evidence.iter().flat_map(|entry| &entry.voice)),
            impact: evidence.iter().any(|entry| entry.impact.is_some()),
            aspects: criterion.aspects.iter().map(|a| a.id.as_str()).filter(|id| covered(id)).collect(),
            owners: Holder::distinct(tagged.iter().map(|entry| &entry.owner)),
            newest,
            months: months(newest, ctx),
            evidence,
            lacks: Vec::new(),
        };
        standing.lacks = standing.gaps(ctx.framework);
        standing
    }

    fn gaps(&self, framework: &Framework) -> Vec<&'static str> {
        let (cohorts, partners) = (Cohort::asked(framework), Partner::asked(framework));
        let mut lacks: Vec<&str> =
            cohorts.filter(|cohort| !self.cohorts.contains(cohort)).map(Cohort::word).collect();
        lacks.extend(partners.filter(|partner| !self.partners.contains(partner)).map(Partner::word));
        if self.criterion.voice && !self.is_heard() {
            lacks.push("voice");
        }
        if !self.impact {
            lacks.push("impact");
        }
        lacks
    }

    /// Whether its evidence carries the voice of children or parents.
    #[must_use]
    pub fn is_heard(&self) -> bool {
        self.voices.contains(&Voice::Children) || self.voices.contains(&Voice::Parents)
    }
}

/// Each once, in order.
fn distinct<'v, T: Copy + Ord + 'v>(values: impl Iterator<Item = &'v T>) -> Vec<T> {
    let mut values: Vec<T> = values.copied().collect();
    values.sort_unstable();
    values.dedup();
    values
}
