//! PRV-003.

use crate::findings::Severity;
use crate::lists::{Key, Row};
use crate::rules::{Check, Life, RowOut, Rule};

/// A provider without what inspectors need in order to choose it.
pub static RULE: Rule = Rule {
    codes: &["PRV-003"],
    name: "provider-incomplete",
    severity: Severity::Error,
    summary: "A provider lacks something that inspectors need",
    help: "Fill in the cell",
    page: include_str!("provider_incomplete.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Row(&[], check),
};

/// Types that the register of schools and colleges (GIAS) gives a reference number.
const WITH_URN: &[&str] = &[
    "Nursery",
    "Primary school",
    "Secondary school",
    "All-through school",
    "Middle school",
    "Special school",
    "Pupil referral unit / alternative provision academy",
    "Further education college",
    "Specialist post-16",
    "Independent school",
    "Independent special school",
];

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    for (index, (column, cell)) in row.shape.spec.columns.iter().zip(row.cells).enumerate() {
        if column.required == "yes" && cell.is_blank() {
            out.flag_index(index).saying(format!("The provider has no \"{}\"", column.header));
        }
    }
    let has_urn = row.code(Key::ProviderType).is_some_and(|kind| WITH_URN.contains(&kind.code.as_str()));
    if has_urn && row.get(Key::ProviderUrn).is_blank() && !row.is(Key::Registered, "No") {
        out.flag(Key::ProviderUrn)
            .saying("A provider of this type has a reference number (URN), and none is given")
            .help("Look the number up in Get Information About Schools and write it here");
    }
}
