//! L1-P49 and L2-P49.

use crate::findings::Severity;
use crate::lists::{Key, Row, Typed};
use crate::rules::{Check, Life, RowOut, Rule, gias};

/// Six digits, but no establishment.
pub static RULE: Rule = Rule {
    codes: &["L1-P49", "L2-P49"],
    name: "urn-placeholder",
    severity: Severity::Query,
    summary: "The URN looks like a placeholder (999999, 888888 …)",
    help: "Enter the URN of the setting; leave it blank if it has none",
    page: include_str!("urn_placeholder.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Row(&[Key::Urn], check),
};

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    if let Typed::Urn(urn) = row.get(Key::Urn).typed
        && gias::is_filler(urn)
    {
        out.flag(Key::Urn);
    }
}
