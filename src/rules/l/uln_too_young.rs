//! L1-P12 and L2-P12.

use crate::findings::Severity;
use crate::lists::{Key, Row, Typed};
use crate::rules::{Check, Life, RowOut, Rule};

/// Too young to have a learner number.
pub static RULE: Rule = Rule {
    codes: &["L1-P12", "L2-P12"],
    name: "uln-too-young",
    severity: Severity::Query,
    summary: "A ULN is given for a child under 13",
    help: "Check that the ULN belongs to this child: they are normally issued from about 13",
    page: include_str!("uln_too_young.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Row(&[Key::Uln, Key::DateOfBirth], check),
};

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    if matches!(row.get(Key::Uln).typed, Typed::Uln(_)) && row.age().is_some_and(|age| (0..13).contains(&age))
    {
        out.flag(Key::Uln);
    }
}
