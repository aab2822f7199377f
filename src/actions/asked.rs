//! What inspections asked for, and the actions that answer it.

use super::{Line, Plan};
use crate::evidence::{Recommendation, Settings};

/// A recommendation and the actions that answer it.
pub struct Answered<'p, 'a> {
    /// The recommendation.
    pub recommendation: &'p Recommendation,
    /// The actions, in order of place.
    pub lines: Vec<&'p Line<'a>>,
}

/// The recommendations of an inspection, which settings tell of, in their order.
#[must_use]
pub fn answered<'p, 'a>(plan: &'p Plan<'a>, settings: &'p Settings) -> Vec<Answered<'p, 'a>> {
    let answers = |recommendation: &Recommendation, line: &Line<'_>| {
        let written = line.action.source_ref.as_deref();
        line.action.follows_inspection() && written.is_some_and(|written| recommendation.is_meant(written))
    };
    let of = |recommendation: &'p Recommendation| Answered {
        recommendation,
        lines: plan.lines.iter().filter(|line| answers(recommendation, line)).collect(),
    };
    settings.recommendations.iter().map(of).collect()
}
