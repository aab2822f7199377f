//! MAP-002.

use crate::findings::Severity;
use crate::rules::{Check, Context, Life, Out, Rule};

/// Nobody is named who takes out a set of data.
pub static RULE: Rule = Rule {
    codes: &["MAP-002"],
    name: "data-ownerless",
    severity: Severity::Error,
    summary: "Nobody is named who takes out a set of data",
    help: "Name the owner in the data map: a role, and an email address that is read on the day",
    page: include_str!("data_ownerless.md"),
    stages: super::STAGES,
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    for row in &ctx.repository.datamap.rows {
        let owner = &row.owner;
        if owner.role.is_none() && owner.team.is_none() && owner.email.is_none() {
            out.say(super::said(row, "Nobody is named who takes out this data".to_owned()));
        }
    }
}
