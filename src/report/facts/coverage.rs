//! What the evidence of each criterion covers: which children, and whose work. Counts are of pieces of evidence.

use super::partners::title;
use crate::evidence::{Cohort, Partner};
use crate::framework::Framework;
use crate::readiness::{Readiness, StandingOfCriterion};

/// Two heat maps over the criteria.
pub(in crate::report) struct Coverage<'r> {
    /// Headings of the cohorts.
    pub cohorts: Vec<&'static str>,
    /// Headings of the partners.
    pub partners: Vec<&'static str>,
    /// The criteria.
    pub criteria: Vec<CriterionLine<'r>>,
}

/// A criterion.
pub(in crate::report) struct CriterionLine<'r> {
    /// How it stands.
    pub standing: &'r StandingOfCriterion<'r>,
    /// Pieces that cover each cohort.
    pub cohorts: Vec<usize>,
    /// Pieces that show the work of each partner.
    pub partners: Vec<usize>,
}

/// What the evidence of the criteria covers.
pub(in crate::report) fn coverage<'r>(framework: &Framework, readiness: &'r Readiness<'r>) -> Coverage<'r> {
    let cohorts: Vec<Cohort> = Cohort::asked(framework).collect();
    let partners: Vec<Partner> = Partner::asked(framework).collect();
    let line = |standing: &'r StandingOfCriterion<'r>| {
        let covering =
            |cohort| standing.evidence.iter().filter(|entry| entry.cohorts.contains(cohort)).count();
        let showing =
            |partner| standing.evidence.iter().filter(|entry| entry.partners.contains(partner)).count();
        CriterionLine {
            standing,
            cohorts: cohorts.iter().map(covering).collect(),
            partners: partners.iter().map(showing).collect(),
        }
    };
    Coverage {
        cohorts: cohorts.iter().map(|cohort| heading(*cohort)).collect(),
        partners: partners.iter().map(|partner| title(*partner)).collect(),
        criteria: readiness.criteria.iter().map(line).collect(),
    }
}

fn heading(cohort: Cohort) -> &'static str {
    match cohort {
        Cohort::EhcPlan => "EHC plan",
        Cohort::SenSupport => "SEN support",
        Cohort::AlternativeProvision => "Alternative provision",
    }
}
