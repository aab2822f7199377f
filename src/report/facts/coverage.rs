//! What the evidence of each criterion covers: which children, and whose work. Counts are of pieces of evidence.

use super::partners::title;
use crate::evidence::{Cohort, Entry, Partner};
use crate::rules::Context;

/// Two heat maps over the criteria.
pub(in crate::report) struct Coverage {
    /// Headings of the cohorts.
    pub cohorts: Vec<&'static str>,
    /// Headings of the partners.
    pub partners: Vec<&'static str>,
    /// The criteria.
    pub criteria: Vec<CriterionLine>,
}

/// A criterion.
pub(in crate::report) struct CriterionLine {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Pieces of evidence in all.
    pub all: usize,
    /// Pieces that cover each cohort.
    pub cohorts: Vec<usize>,
    /// Pieces that show the work of each partner.
    pub partners: Vec<usize>,
}

/// What final evidence with something to send covers.
pub(in crate::report) fn coverage(ctx: &Context<'_>) -> Coverage {
    let cohorts: Vec<Cohort> = Cohort::WORDS.iter().filter_map(|word| Cohort::from_word(word)).collect();
    let partners: Vec<Partner> = Partner::WORDS.iter().filter_map(|word| Partner::from_word(word)).collect();
    let line = |criterion: &crate::framework::Criterion| {
        let mut evidence: Vec<&Entry> = ctx.evidencing(criterion);
        evidence.retain(|entry| entry.is_final() && entry.is_held());
        let covering = |cohort| evidence.iter().filter(|entry| entry.cohorts.contains(cohort)).count();
        let showing = |partner| evidence.iter().filter(|entry| entry.partners.contains(partner)).count();
        CriterionLine {
            id: criterion.id.clone(),
            title: criterion.title.clone(),
            all: evidence.len(),
            cohorts: cohorts.iter().map(covering).collect(),
            partners: partners.iter().map(showing).collect(),
        }
    };
    Coverage {
        cohorts: cohorts.iter().map(|cohort| heading(*cohort)).collect(),
        partners: partners.iter().map(|partner| title(*partner)).collect(),
        criteria: ctx.framework.criteria.iter().map(line).collect(),
    }
}

fn heading(cohort: Cohort) -> &'static str {
    match cohort {
        Cohort::EhcPlan => "EHC plan",
        Cohort::SenSupport => "SEN support",
        Cohort::AlternativeProvision => "Alternative provision",
    }
}
