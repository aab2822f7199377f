//! CRI-003.

use super::weighed::{evidence, places, say};
use crate::evidence::Cohort;
use crate::findings::Severity;
use crate::framework::Criterion;
use crate::rules::{Check, Context, JUDGED, Life, Out, Rule};

/// A criterion that leaves out a group of children.
pub static RULE: Rule = Rule {
    codes: &["CRI-003"],
    name: "criterion-cohort-gap",
    severity: Severity::Query,
    summary: "The evidence for a criterion leaves out a cohort",
    help: "Add evidence about these children, or name them in `cohorts` of the entries that cover them",
    page: include_str!("criterion_cohort_gap.md"),
    stages: &[JUDGED],
    life: Life::Stable,
    check: Check::Criterion(check),
};

fn check(ctx: &Context<'_>, criterion: &Criterion, out: &mut Out<'_>) {
    let evidence = evidence(ctx, criterion);
    let covered = |cohort| evidence.iter().any(|entry| entry.cohorts.contains(&cohort));
    let gaps: Vec<&str> =
        Cohort::asked(ctx.framework).filter(|cohort| !covered(*cohort)).map(Cohort::word).collect();
    if !evidence.is_empty() && !gaps.is_empty() {
        let why = format!("no evidence covers {}", gaps.join(" or "));
        out.say(say(ctx, criterion, &why).related(places(&evidence)));
    }
}
