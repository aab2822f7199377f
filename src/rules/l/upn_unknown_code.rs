//! L1-P08 and L2-P08.

use crate::findings::Severity;
use crate::lists::{Bad, Key, Row};
use crate::rules::{Check, Life, RowOut, Rule};

/// `UN1` to `UN10` belong to SEN2, not to this list.
pub static RULE: Rule = Rule {
    codes: &["L1-P08", "L2-P08"],
    name: "upn-unknown-code",
    severity: Severity::Query,
    summary: "The UPN cell holds a code that says why the number is not known",
    help: "Leave the UPN blank: this list has no place for such codes",
    page: include_str!("upn_unknown_code.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Row(&[Key::Upn], check),
};

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    if row.get(Key::Upn).bad() == Some(Bad::UpnUnknownCode) {
        let flagged = out.flag(Key::Upn);
        if row.get(Key::Uln).is_blank() && row.age().is_some_and(|age| age >= 6) {
            flagged
                .severity(Severity::Error)
                .saying(
                    "The UPN cell holds a code that says why the number is not known, and there is no ULN",
                )
                .help("Find the UPN or ULN: from the age of 6 one of them is needed");
        }
    }
}
