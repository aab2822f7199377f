//! TEM-018.

use crate::findings::Severity;
use crate::rules::{Check, Context, Life, Out, Rule};

/// A session in the wrong week.
pub static RULE: Rule = Rule {
    codes: &["TEM-018"],
    name: "session-in-wrong-week",
    severity: Severity::Query,
    summary: "A session is in a week in which this kind of session is not",
    help: "Move it, or leave it where the lead inspector has agreed the day and waive this finding",
    page: include_str!("session_in_wrong_week.md"),
    stages: super::STAGES,
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    for slot in super::slots(ctx) {
        let (Some(when), Some(kind)) = (slot.when, slot.kind) else { continue };
        let Some(week) = super::week(ctx, when) else { continue };
        if kind.weeks.is_empty() || kind.weeks.contains(&week) {
            continue;
        }
        let weeks: Vec<String> = kind.weeks.iter().map(u32::to_string).collect();
        let message =
            format!("{} is in week {week}; it belongs into week {}", slot.title(), weeks.join(" or "));
        out.say(super::of_slot(&slot, slot.at, message));
    }
}
