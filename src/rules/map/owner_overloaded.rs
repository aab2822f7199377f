//! MAP-004.

use crate::findings::Severity;
use crate::rehearsal::Task;
use crate::rules::{Check, Context, Life, Out, Rule};

/// One owner's extractions together do not fit before a deadline.
pub static RULE: Rule = Rule {
    codes: &["MAP-004"],
    name: "owner-overloaded",
    severity: Severity::Query,
    summary: "One owner's extractions together do not fit before a deadline",
    help: "Give some of them to somebody else, or do them before notification; `sendpack rehearse` shows the order",
    page: include_str!("owner_overloaded.md"),
    stages: super::STAGES,
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    let drill = super::drill(ctx);
    for tasks in drill.tasks.chunk_by(|a, b| a.owner == b.owner) {
        // What is too slow alone is said of its row.
        let is_late =
            |task: &&Task<'_>| task.late(&drill.holidays).is_some() && !task.is_too_slow(&drill.holidays);
        let late: Vec<&Task<'_>> = tasks.iter().filter(is_late).collect();
        let Some(first) = late.first().filter(|task| !task.owner.is_empty()) else { continue };
        let by = late.iter().filter_map(|task| task.late(&drill.holidays)).max().unwrap_or_default();
        let message = format!(
            "{} has {} extractions, and {} of them would be late, by up to {} of working time",
            first.row.owner.role.as_deref().unwrap_or(first.owner),
            tasks.len(),
            late.len(),
            super::hours(by),
        );
        let others = late.iter().skip(1).map(|task| task.row.at.clone());
        out.say(super::said(first.row, message).related(others).key(first.owner));
    }
}
