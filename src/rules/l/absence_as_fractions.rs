//! L1-P39 and L2-P39.

use crate::findings::Severity;
use crate::lists::{Key, Row, Shape, Typed};
use crate::rules::{Check, Life, RowCheck, RowOut, Rule};

/// Shares written as fractions of one.
pub static RULE: Rule = Rule {
    codes: &["L1-P39", "L2-P39"],
    name: "absence-as-fractions",
    severity: Severity::Query,
    summary: "No absence is above 1: these look like fractions, not percentages",
    help: "If 0.125 means 12.5%, multiply the column by 100 or give it a percentage format",
    page: include_str!("absence_as_fractions.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Rows(&[Key::Absence], |_: &Shape<'_>| Box::new(Greatest::default())),
};

/// The greatest absence so far, and how many are above none.
#[derive(Default)]
struct Greatest {
    most: f64,
    some: u32,
}

impl RowCheck for Greatest {
    fn row(&mut self, row: &Row<'_>, _: &mut RowOut<'_>) {
        if let Typed::Percent(share) = row.get(Key::Absence).typed {
            self.most = self.most.max(share);
            self.some += u32::from(share > 0.0);
        }
    }

    fn end(&mut self, out: &mut RowOut<'_>) {
        if self.some > 0 && self.most <= 1.0 {
            out.flag_column(Key::Absence);
        }
    }
}
