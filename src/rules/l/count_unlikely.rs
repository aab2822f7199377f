//! L1-P37 and L2-P37.

use crate::findings::Severity;
use crate::lists::{Key, Row, Typed};
use crate::rules::{Check, Life, RowOut, Rule};

/// A count that looks like another unit or period.
pub static RULE: Rule = Rule {
    codes: &["L1-P37", "L2-P37"],
    name: "count-unlikely",
    severity: Severity::Query,
    summary: "More than one permanent exclusion or 30 suspensions in 6 months",
    help: "Check the unit and the period: sessions, days or years may have been counted",
    page: include_str!("count_unlikely.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Row(&[], check),
};

fn check(row: &Row<'_>, out: &mut RowOut<'_>) {
    for (key, most) in [(Key::Exclusions, 1), (Key::Suspensions, 30)] {
        if let Typed::Whole(count) = row.get(key).typed
            && count > most
        {
            out.flag(key);
        }
    }
}
