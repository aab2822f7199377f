//! EVI-012.

use crate::evidence::Entry;
use crate::findings::Severity;
use crate::rules::{Check, Context, Life, Out, Rule, about};

/// Content from the future.
pub static RULE: Rule = Rule {
    codes: &["EVI-012"],
    name: "date-in-future",
    severity: Severity::Error,
    summary: "The date that an entry speaks for is in the future",
    help: "Write the date of the newest content as `as_at`, and when it is due again as `review_by`",
    page: include_str!("date_in_future.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Entry(check),
};

fn check(ctx: &Context<'_>, entry: &Entry, out: &mut Out<'_>) {
    if let Some(as_at) = entry.as_at.as_ref().filter(|day| day.value > ctx.today()) {
        let message = format!(
            "{} speaks for {}, which is yet to come",
            about::called(entry.name()),
            as_at.format("%-d %B %Y")
        );
        out.say(about::entry(ctx, entry, &as_at.at, message));
    }
}
