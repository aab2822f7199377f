//! CRI-001.

use super::weighed::{evidence, say};
use crate::findings::Severity;
use crate::framework::Criterion;
use crate::rules::{Check, Context, JUDGED, Life, Out, Rule};

/// A criterion that no final entry evidences.
pub static RULE: Rule = Rule {
    codes: &["CRI-001"],
    name: "criterion-without-evidence",
    severity: Severity::Error,
    summary: "No final entry evidences a criterion",
    help: "Tag final entries with the criterion or its aspects; many answers to requests are evidence too",
    page: include_str!("criterion_without_evidence.md"),
    stages: &[JUDGED],
    life: Life::Stable,
    check: Check::Criterion(check),
};

fn check(ctx: &Context<'_>, criterion: &Criterion, out: &mut Out<'_>) {
    if evidence(ctx, criterion).is_empty() {
        let drafts = ctx.evidencing(criterion);
        let why = if drafts.is_empty() { "nothing evidences it" } else { "only drafts evidence it" };
        out.say(say(ctx, criterion, why).related(drafts.iter().map(|entry| entry.at.clone())));
    }
}
