//! ACT-009.

use crate::findings::Severity;
use crate::rules::{Check, Context, Life, Out, Rule};

/// A rating speaks for a month or day that has not come.
pub static RULE: Rule = Rule {
    codes: &["ACT-009"],
    name: "rating-in-future",
    severity: Severity::Query,
    summary: "A rating speaks for a month or day that has not come",
    help: "Correct the month of the rating; until it comes, the rating before holds",
    page: include_str!("rating_in_future.md"),
    stages: super::STAGES,
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    for action in &ctx.repository.actions {
        for rating in action.ratings.iter().filter(|rating| rating.day > ctx.today()) {
            let message =
                format!("{} is rated for {}, which has not come", super::called(action), super::when(rating));
            out.say(super::said_of(action, rating, message));
        }
    }
}
