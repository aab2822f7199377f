//! SEF-005.

use super::plain;
use super::said::said;
use crate::findings::Severity;
use crate::rules::{Check, Context, Life, Out, Rule};

/// A judgement that judges nothing.
pub static RULE: Rule = Rule {
    codes: &["SEF-005"],
    name: "descriptive-statement",
    severity: Severity::Query,
    summary: "A judgement describes a service, and does not say how good it is",
    help: "Say how well it works and for whom: good, too slow, better than last year; what it consists of belongs elsewhere",
    page: include_str!("descriptive_statement.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    for statement in &ctx.repository.statements {
        let Some(judgement) = &statement.judgement else { continue };
        if let Some(phrase) = plain::only_describes(judgement) {
            let message = format!(
                "This judgement describes (\u{2018}{phrase}\u{2019}) and does not say how good things are"
            );
            out.say(said(ctx, statement, &judgement.at, "judgement", message));
        }
    }
}
