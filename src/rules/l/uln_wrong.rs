//! L1-P09 and L2-P09.

use crate::findings::Severity;
use crate::identifiers::uln;
use crate::lists::{Bad, Key, Row, Typed};
use crate::rules::{Check, Life, RowOut, Rule};

/// Not a learner number.
pub static RULE: Rule = Rule {
    codes: &["L1-P09", "L2-P09"],
    name: "uln-wrong",
    severity: Severity::Error,
    summary: "The ULN is not 10 digits with the right check digit",
    help: "Copy the ULN again from the learner record; leave the cell blank if there is none",
    page: include_str!("uln_wrong.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Row(&[Key::Uln], check),
};

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    match row.get(Key::Uln).typed {
        Typed::Uln(uln) if !uln::is_right(uln) => {
            out.flag(Key::Uln)
                .saying("The ULN has the wrong check digit: a digit is wrong or two have changed places");
        }
        Typed::Bad(Bad::UlnForm) => {
            out.flag(Key::Uln).saying("The ULN is not 10 digits");
        }
        Typed::Bad(Bad::Placeholder) => {
            out.flag(Key::Uln)
                .saying("The ULN is a placeholder, not a number")
                .help("Leave the cell blank until the number is known");
        }
        _ => {}
    }
}
