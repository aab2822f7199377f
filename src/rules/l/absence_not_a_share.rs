//! L1-P38 and L2-P38.

use super::cells::with_bad;
use crate::findings::Severity;
use crate::lists::{Bad, Row};
use crate::rules::{Check, Life, RowOut, Rule};

/// Absence is a share of sessions.
pub static RULE: Rule = Rule {
    codes: &["L1-P38", "L2-P38"],
    name: "absence-not-a-share",
    severity: Severity::Error,
    summary: "Not a percentage from 0 to 100",
    help: "Enter the share of sessions missed in the last 6 months, such as 12.5; leave it blank where it is not collected",
    page: include_str!("absence_not_a_share.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Row(&[], check),
};

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    for index in with_bad(row, Bad::NotAShare) {
        out.flag_index(index);
    }
}
