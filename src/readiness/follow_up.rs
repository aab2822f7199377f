//! What inspections asked for and what the area decided to do, counted: what is late, silent or unanswered.

use chrono::NaiveDate;

use crate::evidence::Repository;

/// Actions and recommendations, counted as the rules about actions see them, before any waiver.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FollowUp {
    /// All actions.
    pub actions: usize,
    /// Those past their day and not green: ACT-002.
    pub overdue: usize,
    /// Those that lack a rating of the last three months: ACT-003.
    pub silent: usize,
    /// What the last inspection and this one asked for.
    pub recommendations: usize,
    /// That which no action answers: ACT-005.
    pub unanswered: usize,
}

impl FollowUp {
    /// The counts of a repository today; none where it has neither actions nor recommendations.
    #[must_use]
    pub fn of(repository: &Repository, today: NaiveDate) -> Option<Self> {
        let actions = &repository.actions;
        let counted = Self {
            actions: actions.len(),
            overdue: actions.iter().filter(|action| action.days_overdue(today).is_some()).count(),
            silent: actions.iter().filter(|action| action.silence(today).is_some()).count(),
            recommendations: repository.settings.all_recommendations().count(),
            unanswered: repository.unanswered().count(),
        };
        (counted.actions + counted.recommendations > 0).then_some(counted)
    }
}
