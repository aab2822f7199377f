//! TRK-022.

use super::seen::{inspectors_called, said_of_all};
use crate::findings::Severity;
use crate::rules::{Check, Context, Life, Out, Rule};

/// Tracked children left out with `--without tracking`.
pub static RULE: Rule = Rule {
    codes: &["TRK-022"],
    name: "children-withheld",
    severity: Severity::Note,
    summary: "The tracked children are left out on purpose",
    help: "Nothing to mend; run without '--without tracking' before their documents are sent",
    page: include_str!("children_withheld.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    if ctx.without.tracking && ctx.framework.tracking.is_some() && inspectors_called(ctx) {
        let message = "The tracked children were not checked, as '--without tracking' asks";
        out.say(said_of_all(ctx, message.to_owned()));
    }
}
