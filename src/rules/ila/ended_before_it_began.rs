//! ILA-010.

use crate::findings::Severity;
use crate::lists::{Key, Row};
use crate::rules::{Check, Life, RowOut, Rule};

/// What ends before it begins.
pub static RULE: Rule = Rule {
    codes: &["ILA-010"],
    name: "ended-before-it-began",
    severity: Severity::Error,
    summary: "The end is before the beginning",
    help: "Correct the date that is wrong",
    page: include_str!("ended_before_it_began.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Row(&[], check),
};

/// The columns that begin something and those that end it.
const SPANS: [(Key, Key); 4] = [
    (Key::HelpBegan, Key::HelpEnded),
    (Key::NeedBegan, Key::NeedEnded),
    (Key::ProtectionBegan, Key::ProtectionEnded),
    (Key::CareBegan, Key::CareEnded),
];

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    for (began, ended) in SPANS {
        if let (Some(from), Some(to)) = (row.date(began), row.date(ended))
            && to < from
        {
            out.flag(ended).also(began);
        }
    }
}
