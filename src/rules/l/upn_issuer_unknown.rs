//! L1-P07 and L2-P07.

use crate::findings::Severity;
use crate::framework::LaStanding;
use crate::lists::{Key, Row, Typed};
use crate::rules::{Check, Life, RowOut, Rule};

/// Issued by an authority that never was.
pub static RULE: Rule = Rule {
    codes: &["L1-P07", "L2-P07"],
    name: "upn-issuer-unknown",
    severity: Severity::Query,
    summary: "Digits 2 to 4 of the UPN are not the code of any local authority we know of",
    help: "Check the UPN with the school; if it is right, say so and carry on",
    page: include_str!("upn_issuer_unknown.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Row(&[Key::Upn], check),
};

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    if let Typed::Upn(upn) = row.get(Key::Upn).typed
        && row.shape.las.standing(upn.authority()) == LaStanding::Unknown
    {
        out.flag(Key::Upn);
    }
}
