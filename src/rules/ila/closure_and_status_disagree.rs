//! ILA-011.

use crate::findings::Severity;
use crate::lists::{Key, Row};
use crate::rules::{Check, Life, RowOut, Rule};

/// The status of a child in need and the closure of the episode tell two stories.
pub static RULE: Rule = Rule {
    codes: &["ILA-011"],
    name: "closure-and-status-disagree",
    severity: Severity::Query,
    summary: "The case status and the closure of the episode disagree",
    help: "Correct the status, the closure date or the reason: a closed episode has all three",
    page: include_str!("closure_and_status_disagree.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Row(&[Key::CaseStatus, Key::NeedEnded], check),
};

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    let (closed, ended) = (row.is(Key::CaseStatus, "Closed episode"), row.get(Key::NeedEnded));
    if closed && ended.is_blank() {
        out.flag(Key::NeedEnded)
            .saying("The episode is closed, but has no closure date")
            .also(Key::CaseStatus);
    } else if row.code(Key::CaseStatus).is_some() && !closed && over(row) {
        out.flag(Key::CaseStatus)
            .saying("The episode has a closure date, but its status is open")
            .also(Key::NeedEnded);
    } else if over(row) && row.get(Key::ClosureReason).is_blank() {
        out.flag(Key::ClosureReason)
            .saying("The episode has a closure date, but no reason")
            .also(Key::NeedEnded);
    }
}

/// Whether the episode was closed by the day of the list.
fn over(row: &Row<'_>) -> bool {
    row.date(Key::NeedEnded).is_some_and(|day| day <= row.shape.as_at)
}
