//! SEF-002.

use super::said::said;
use crate::findings::{Severity, nearest};
use crate::rules::{Check, Context, Life, Out, Rule};

/// A statement that rests on nothing.
pub static RULE: Rule = Rule {
    codes: &["SEF-002"],
    name: "statement-unevidenced",
    severity: Severity::Error,
    summary: "A statement rests on evidence that is unknown, or still a draft",
    help: "Name an entry by its id, and finish it before the statement rests on it",
    page: include_str!("statement_unevidenced.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    let entries = &ctx.repository.entries;
    for statement in &ctx.repository.statements {
        for id in &statement.evidence {
            let entry = entries.iter().find(|entry| entry.id.eq_ignore_ascii_case(id));
            let message = match entry {
                Some(entry) if entry.is_final() => continue,
                Some(_) => format!("The evidence {} is a draft", id.value),
                None => match nearest(id, entries.iter().map(|entry| entry.id.as_str())) {
                    Some(near) => format!("There is no entry {}; did you mean {near}?", id.value),
                    None => format!("There is no entry {}", id.value),
                },
            };
            out.say(said(ctx, statement, &id.at, id, message));
        }
    }
}
