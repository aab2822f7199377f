//! L1-P47 and L2-P47.

use super::cells::with_match;
use crate::findings::Severity;
use crate::framework::Match;
use crate::lists::Row;
use crate::rules::{Check, Life, RowOut, Rule};

/// Understood, but not what was asked for.
pub static RULE: Rule = Rule {
    codes: &["L1-P47", "L2-P47"],
    name: "code-not-official",
    severity: Severity::Query,
    summary: "A label or another system's code stands where an official code should; it was understood",
    help: "Choose the code from the list of the official template; the pack writes it in the official way",
    page: include_str!("code_not_official.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Row(&[], check),
};

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    for index in with_match(row, Match::Alias) {
        out.flag_index(index);
    }
}
