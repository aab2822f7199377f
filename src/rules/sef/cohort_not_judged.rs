//! SEF-010.

use super::said::whole;
use crate::evidence::Statement;
use crate::findings::Severity;
use crate::framework::Criterion;
use crate::rules::{Check, Context, Life, Out, Rule};

/// A criterion that is not judged for all children.
pub static RULE: Rule = Rule {
    codes: &["SEF-010"],
    name: "cohort-not-judged",
    severity: Severity::Query,
    summary: "The statements about a criterion leave out a cohort",
    help: "Judge how things are for these children, or name them in `cohorts` of the statements that are about them",
    page: include_str!("cohort_not_judged.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Criterion(check),
};

fn check(ctx: &Context<'_>, criterion: &Criterion, out: &mut Out<'_>) {
    let about = |s: &&Statement| s.criterion.as_ref().is_some_and(|id| id.value == criterion.id);
    let statements: Vec<&Statement> = ctx.repository.statements.iter().filter(about).collect();
    let covered =
        |word: &str| statements.iter().any(|s| s.cohorts.iter().any(|cohort| cohort.word() == word));
    let all = ctx.framework.cohorts.iter().map(String::as_str);
    let gaps: Vec<&str> = all.filter(|word| !covered(word)).collect();
    if let Some(first) = statements.first().filter(|_| !gaps.is_empty()) {
        let gaps = gaps.join(" or ");
        let message =
            format!("No statement about criterion {} ({}) covers {gaps}", criterion.id, criterion.title);
        let said = whole(ctx, &criterion.id, message).criterion(&criterion.id);
        out.say(said.related([first.at.clone()]));
    }
}
