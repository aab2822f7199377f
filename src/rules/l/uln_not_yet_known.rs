//! L1-P10 and L2-P10.

use crate::findings::Severity;
use crate::lists::{Bad, Key, Row};
use crate::rules::{Check, Life, RowOut, Rule};

/// The placeholder of the individualised learner record.
pub static RULE: Rule = Rule {
    codes: &["L1-P10", "L2-P10"],
    name: "uln-not-yet-known",
    severity: Severity::Error,
    summary: "The ULN is 9999999999, which means that it is not known yet",
    help: "Look the ULN up in the Learning Records Service, or leave the cell blank",
    page: include_str!("uln_not_yet_known.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Row(&[Key::Uln], check),
};

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    if row.get(Key::Uln).bad() == Some(Bad::UlnPlaceholder) {
        out.flag(Key::Uln);
    }
}
