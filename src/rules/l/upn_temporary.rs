//! L1-P06 and L2-P06.

use crate::findings::Severity;
use crate::lists::{Key, Row, Typed};
use crate::rules::{Check, Life, RowOut, Rule};

/// A number that a permanent one should have replaced.
pub static RULE: Rule = Rule {
    codes: &["L1-P06", "L2-P06"],
    name: "upn-temporary",
    severity: Severity::Query,
    summary: "The UPN is temporary (it ends in a letter)",
    help: "Ask the school for the permanent UPN",
    page: include_str!("upn_temporary.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Row(&[Key::Upn], check),
};

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    if let Typed::Upn(upn) = row.get(Key::Upn).typed
        && upn.is_temporary()
    {
        out.flag(Key::Upn);
    }
}
