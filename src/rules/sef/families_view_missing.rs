//! SEF-008.

use super::said::{called, said};
use crate::findings::Severity;
use crate::rules::{Check, Context, Life, Out, Rule};

/// A statement without the view of families.
pub static RULE: Rule = Rule {
    codes: &["SEF-008"],
    name: "families-view-missing",
    severity: Severity::Query,
    summary: "A statement does not say what families think",
    help: "Write in `families` what children, young people or parents say of it, also where they see it otherwise",
    page: include_str!("families_view_missing.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    for statement in ctx.repository.statements.iter().filter(|statement| statement.families.is_none()) {
        let message = format!("{} does not say what families think", called(statement));
        out.say(said(ctx, statement, &statement.at, "families", message));
    }
}
