//! L1-P19 and L2-P19.

use crate::findings::Severity;
use crate::lists::{Key, Row, Shape};
use crate::rules::{Check, Life, RowCheck, RowOut, Rule};

/// Too much of a characteristic by which inspectors choose children is not stated.
pub static RULE: Rule = Rule {
    codes: &["L1-P19", "L2-P19"],
    name: "ethnicity-often-unknown",
    severity: Severity::Query,
    summary: "More than 10% of the list has no stated ethnicity (REFU, NOBT or UNKNOWN)",
    help: "Ask schools and families for what is missing before inspectors choose whom to look at",
    page: include_str!("ethnicity_often_unknown.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Rows(&[Key::Ethnicity], |_: &Shape<'_>| Box::new(Share::default())),
};

/// Counts rows, and those without a stated ethnicity.
#[derive(Default)]
struct Share {
    rows: u32,
    unstated: u32,
}

impl RowCheck for Share {
    fn row(&mut self, row: &Row<'_>, _: &mut RowOut<'_>) {
        self.rows += 1;
        self.unstated += u32::from(
            row.code(Key::Ethnicity).is_some_and(|c| matches!(c.code.as_str(), "REFU" | "NOBT" | "UNKNOWN")),
        );
    }

    fn end(&mut self, out: &mut RowOut<'_>) {
        if self.rows >= 20 && self.unstated * 10 > self.rows {
            out.flag_column(Key::Ethnicity);
        }
    }
}
