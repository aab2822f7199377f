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
    let of = |recommendation: &'p Recommendation| Answered {
        recommendation,
        lines: plan.lines.iter().filter(|line| recommendation.is_answered_by(line.action)).collect(),
    };
    settings.recommendations.iter().map(of).collect()
}
