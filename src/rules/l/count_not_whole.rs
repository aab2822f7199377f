//! L1-P36 and L2-P36.

use super::cells::with_bad;
use crate::findings::Severity;
use crate::lists::{Bad, Row};
use crate::rules::{Check, Life, RowOut, Rule};

/// Suspensions and exclusions are counted.
pub static RULE: Rule = Rule {
    codes: &["L1-P36", "L2-P36"],
    name: "count-not-whole",
    severity: Severity::Error,
    summary: "Not a whole number of 0 or more",
    help: "Enter how many there were in the last 6 months; 0 for none",
    page: include_str!("count_not_whole.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Row(&[], check),
};

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    for index in with_bad(row, Bad::NotWhole) {
        out.flag_index(index);
    }
}
