//! SEF-003.

use super::said::whole;
use crate::findings::Severity;
use crate::framework::Criterion;
use crate::rules::{Check, Context, Life, Out, Rule};

/// A criterion about which the self-evaluation says nothing.
pub static RULE: Rule = Rule {
    codes: &["SEF-003"],
    name: "criterion-not-judged",
    severity: Severity::Error,
    summary: "No statement is about a criterion",
    help: "Write at least one statement for the criterion: a strength, or an area for improvement",
    page: include_str!("criterion_not_judged.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Criterion(check),
};

fn check(ctx: &Context<'_>, criterion: &Criterion, out: &mut Out<'_>) {
    let statements = &ctx.repository.statements;
    let judges = |id: &str| id == criterion.id;
    if !statements.is_empty() && !statements.iter().any(|s| s.criterion.as_ref().is_some_and(|c| judges(c))) {
        let message = format!("No statement is about criterion {} ({})", criterion.id, criterion.title);
        out.say(whole(ctx, &criterion.id, message).criterion(&criterion.id));
    }
}
