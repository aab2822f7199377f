//! ACT-011.

use crate::evidence::Origin;
use crate::findings::Severity;
use crate::rules::{Check, Context, Life, Out, Rule};

/// Ratings of an action do not stand in order of time.
pub static RULE: Rule = Rule {
    codes: &["ACT-011"],
    name: "ratings-out-of-order",
    severity: Severity::Note,
    summary: "Ratings of an action do not stand in order of time",
    help: "Move the rating to its place; new ratings go at the end",
    page: include_str!("ratings_out_of_order.md"),
    stages: super::STAGES,
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    for action in &ctx.repository.actions {
        // They are sorted by time, and remember where they were written; months of a workbook stand in columns.
        let early = action.ratings.windows(2).find(|pair| match pair {
            [before, after] => action.origin == Origin::Yaml && after.at < before.at,
            _ => false,
        });
        if let Some([before, after]) = early {
            let message = format!(
                "{} has its rating for {} before that for {}",
                super::called(action),
                super::when(after),
                super::when(before)
            );
            out.say(super::said_of(action, after, message));
        }
    }
}
