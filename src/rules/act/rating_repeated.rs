//! ACT-010.

use crate::findings::Severity;
use crate::rules::{Check, Context, Life, Out, Rule};

/// An action has two ratings for the same month or day.
pub static RULE: Rule = Rule {
    codes: &["ACT-010"],
    name: "rating-repeated",
    severity: Severity::Query,
    summary: "An action has two ratings for the same month or day",
    help: "Keep the one that the board agreed, or give each its own day",
    page: include_str!("rating_repeated.md"),
    stages: super::STAGES,
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    for action in &ctx.repository.actions {
        for pair in action.ratings.windows(2) {
            let [before, after] = pair else { continue };
            if before.day == after.day {
                let message = format!("{} is rated twice for {}", super::called(action), super::when(after));
                out.say(super::said_of(action, after, message).related([before.at.clone()]));
            }
        }
    }
}
