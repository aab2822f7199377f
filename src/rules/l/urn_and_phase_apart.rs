//! L1-P32 and L2-P32.

use crate::findings::Severity;
use crate::lists::{Key, Row};
use crate::rules::{Check, Life, RowOut, Rule};

/// The two columns describe one setting.
pub static RULE: Rule = Rule {
    codes: &["L1-P32", "L2-P32"],
    name: "urn-and-phase-apart",
    severity: Severity::Query,
    summary: "A URN without a phase, or a phase without a URN",
    help: "Enter both, or neither: they describe the same setting",
    page: include_str!("urn_and_phase_apart.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Row(&[Key::Urn, Key::Phase], check),
};

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    let (urn, phase) = (row.get(Key::Urn), row.get(Key::Phase));
    if urn.is_given() && phase.is_blank() {
        out.flag(Key::Phase).saying("There is a URN but no phase");
    } else if urn.is_blank() && phase.is_given() && !row.is(Key::HomeEducated, "Yes") {
        out.flag(Key::Urn).saying("There is a phase but no URN");
    }
}
