//! TEM-010.

use crate::evidence::Arrangement;
use crate::findings::{Location, Severity};
use crate::rules::{Check, Context, Life, Out, Rule, Said};

/// An arrangement that is late.
pub static RULE: Rule = Rule {
    codes: &["TEM-010"],
    name: "arrangement-overdue",
    severity: Severity::Query,
    summary: "Something is not arranged, and its day has passed or inspectors have called",
    help: "Arrange it and write the day into `done`, or set a new day in `by`",
    page: include_str!("arrangement_overdue.md"),
    stages: super::STAGES,
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    for it in &ctx.repository.team.logistics {
        let Some((at, message)) = late(ctx, it) else { continue };
        let said = Said::at(at.clone(), message).key(it.item.as_deref().unwrap_or_default());
        let severity = if super::is_notified(ctx) { Severity::Error } else { Severity::Query };
        out.say(said.severity(severity));
    }
}

fn late<'a>(ctx: &Context<'_>, it: &'a Arrangement) -> Option<(&'a Location, String)> {
    let today = ctx.today();
    match (&it.done, &it.by) {
        (Some(done), _) if done.value <= today => None,
        (Some(done), _) => Some((
            &done.at,
            format!("This is marked as done on {}, which has not come", done.format("%-d %B %Y")),
        )),
        (None, Some(by)) if by.value < today => {
            Some((&by.at, format!("This was to be arranged by {}, and is not", by.format("%-d %B %Y"))))
        }
        (None, None) if super::is_notified(ctx) => {
            Some((&it.at, "Inspectors have called, and this is neither arranged nor has a day".to_owned()))
        }
        _ => None,
    }
}
