//! MAP-003.

use crate::findings::Severity;
use crate::rules::{Check, Context, Life, Out, Rule};

/// Taking out a set of data takes longer than there is working time before it is due.
pub static RULE: Rule = Rule {
    codes: &["MAP-003"],
    name: "extract-too-slow",
    severity: Severity::Error,
    summary: "Taking out a set of data takes longer than there is working time before it is due",
    help: "Take the data out in advance, make the extraction faster, or share the work; then correct `extract_hours`",
    page: include_str!("extract_too_slow.md"),
    stages: super::STAGES,
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    let drill = super::drill(ctx);
    for task in drill.tasks.iter().filter(|task| task.is_too_slow(&drill.holidays)) {
        let at = task.row.takes.as_ref().map_or(&task.row.at, |told| &told.at);
        let message = format!(
            "This takes {} of working time, and there are {} before it is due ({})",
            super::hours(task.takes),
            super::hours(task.room(&drill.holidays)),
            task.due.format("%A at %H:%M"),
        );
        out.say(super::said_at(task.row, at, message));
    }
}
