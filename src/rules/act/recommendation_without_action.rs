//! ACT-005.

use crate::findings::Severity;
use crate::rules::{Check, Context, Life, Out, Rule, Said, about};

/// A recommendation of an inspection has no action.
pub static RULE: Rule = Rule {
    codes: &["ACT-005"],
    name: "recommendation-without-action",
    severity: Severity::Error,
    summary: "A recommendation of an inspection has no action",
    help: "Add an action whose `source` is `{kind: inspection, ref: ...}`, with the id of the recommendation",
    page: include_str!("recommendation_without_action.md"),
    stages: super::STAGES,
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    for recommendation in ctx.repository.unanswered() {
        let message = format!("No action answers the recommendation {}", about::called(&recommendation.id));
        out.say(Said::at(recommendation.at.clone(), message).key(&recommendation.id));
    }
}
