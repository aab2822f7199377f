//! L1-P16 and L2-P16.

use super::cells::with_bad;
use crate::findings::Severity;
use crate::lists::{Bad, Row};
use crate::rules::{Check, Life, RowOut, Rule};

/// A code that is not in its set.
pub static RULE: Rule = Rule {
    codes: &["L1-P16", "L2-P16"],
    name: "code-unknown",
    severity: Severity::Error,
    summary: "Not a code of this column",
    help: "Choose a code from the list of the official template",
    page: include_str!("code_unknown.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Row(&[], check),
};

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    for index in with_bad(row, Bad::NotACode) {
        out.flag_index(index);
    }
}
