//! CRI-002.

use super::weighed::{evidence, places, say};
use crate::findings::Severity;
use crate::framework::Criterion;
use crate::rules::{Check, Context, JUDGED, Life, Out, Rule};

/// A criterion whose evidence shows no impact.
pub static RULE: Rule = Rule {
    codes: &["CRI-002"],
    name: "criterion-without-impact",
    severity: Severity::Query,
    summary: "A criterion has evidence, but no entry says what changed for children",
    help: "Write in `impact` what is different for children because of it, with a figure where there is one",
    page: include_str!("criterion_without_impact.md"),
    stages: &[JUDGED],
    life: Life::Stable,
    check: Check::Criterion(check),
};

fn check(ctx: &Context<'_>, criterion: &Criterion, out: &mut Out<'_>) {
    let evidence = evidence(ctx, criterion);
    if !evidence.is_empty() && evidence.iter().all(|entry| entry.impact.is_none()) {
        out.say(say(ctx, criterion, "no evidence says what changed for children").related(places(&evidence)));
    }
}
