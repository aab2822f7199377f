//! EVI-013.

use crate::evidence::{Fault, FaultKind};
use crate::findings::Severity;
use crate::rules::{Check, Life, Out, Rule, about};

/// A cell of a register that a spreadsheet damaged.
pub static RULE: Rule = Rule {
    codes: &["EVI-013"],
    name: "register-cell-damaged",
    severity: Severity::Error,
    summary: "A cell of a register does not say what was typed: a date for an item number, an error, or merged cells",
    help: "Mend the cell as the message says",
    page: include_str!("register_cell_damaged.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Fault(check),
};

fn check(fault: &Fault, out: &mut Out<'_>) {
    let FaultKind::RegisterCell(heading, what) = &fault.kind else { return };
    out.say(about::fault(fault, heading, format!("{heading}: {what}")));
}
