//! L1-P17 and L2-P17.

use super::cells::with_match;
use crate::findings::Severity;
use crate::framework::Match;
use crate::lists::Row;
use crate::rules::{Check, Life, RowOut, Rule};

/// `c) WOTH`: letter c is not WOTH.
pub static RULE: Rule = Rule {
    codes: &["L1-P17", "L2-P17"],
    name: "letter-and-code-disagree",
    severity: Severity::Query,
    summary: "The letter and the code say different things; the code is taken",
    help: "Check which is meant and choose it from the list of the official template",
    page: include_str!("letter_and_code_disagree.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Row(&[], check),
};

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    for index in with_match(row, Match::Disagrees) {
        out.flag_index(index);
    }
}
