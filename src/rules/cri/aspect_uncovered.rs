//! CRI-005.

use super::weighed::evidence;
use crate::findings::Severity;
use crate::framework::Criterion;
use crate::rules::{Check, Context, JUDGED, Life, Out, Rule, Said, about};

/// An aspect of a criterion that nothing evidences.
pub static RULE: Rule = Rule {
    codes: &["CRI-005"],
    name: "aspect-uncovered",
    severity: Severity::Note,
    summary: "No final entry is tagged with an aspect of a criterion",
    help: "See whether some evidence of the criterion shows this aspect, and tag it so",
    page: include_str!("aspect_uncovered.md"),
    stages: &[JUDGED],
    life: Life::Stable,
    check: Check::Criterion(check),
};

fn check(ctx: &Context<'_>, criterion: &Criterion, out: &mut Out<'_>) {
    if evidence(ctx, criterion).is_empty() {
        return;
    }
    for aspect in &criterion.aspects {
        if !ctx.evidencing_just(&aspect.id).iter().any(|entry| entry.is_final() && entry.is_held()) {
            let message = format!("Nothing evidences {} {}", aspect.id, aspect.text);
            out.say(Said::at(about::nowhere(ctx), message).criterion(&aspect.id));
        }
    }
}
