//! TIM-002.

use chrono::{Datelike, Weekday};

use crate::findings::Severity;
use crate::rules::{Check, Context, Life, Out, Rule, Said};

/// A notification on another day than a Monday.
pub static RULE: Rule = Rule {
    codes: &["TIM-002"],
    name: "notified-not-monday",
    severity: Severity::Query,
    summary: "Notification is on another day than a Monday",
    help: "Correct `notified` in sendpack.yaml; if inspectors did call on that day, ask them for each deadline and write it into `overrides`",
    page: include_str!("notified_not_monday.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    let Some(notified) = &ctx.repository.settings.notified else { return };
    let day = notified.value.date();
    if ctx.framework.counts_weeks() && day.weekday() != Weekday::Mon {
        let message = format!(
            "Notification is on {}, and not on a Monday: deadlines are counted from the Monday of that week",
            day.format("%A %-d %B %Y")
        );
        out.say(Said::at(notified.at.clone(), message));
    }
}
