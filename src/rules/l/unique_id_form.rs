//! L1-P03 and L2-P03.

use crate::findings::Severity;
use crate::lists::{Key, Row, Typed};
use crate::rules::{Check, Life, RowOut, Rule};

/// An identifier that other returns would not take.
pub static RULE: Rule = Rule {
    codes: &["L1-P03", "L2-P03"],
    name: "unique-id-form",
    severity: Severity::Query,
    summary: "The Unique ID is longer than 20 characters or holds more than letters and digits",
    help: "Use the identifier of the case management system as it is, without names or punctuation",
    page: include_str!("unique_id_form.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Row(&[Key::UniqueId], check),
};

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    if let Typed::Text(id) = row.get(Key::UniqueId).typed {
        let id = id.reveal();
        if id.chars().count() > 20 || !id.chars().all(|c| c.is_ascii_alphanumeric()) {
            out.flag(Key::UniqueId);
        }
    }
}
