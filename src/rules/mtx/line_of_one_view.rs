//! MTX-006.

use crate::evidence::MatrixRow;
use crate::findings::Severity;
use crate::rules::{Check, Context, Life, Out, Rule};

/// A line seen from one side.
pub static RULE: Rule = Rule {
    codes: &["MTX-006"],
    name: "line-of-one-view",
    severity: Severity::Query,
    summary: "A line of the matrix holds one view alone: the partnership's, or that of families",
    help: "Write what the other side says, or ask them: a survey, the parent carer forum, a group of young people",
    page: include_str!("line_of_one_view.md"),
    stages: super::STAGES,
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    for row in &ctx.repository.matrix.rows {
        let message = match sides(row) {
            (true, false) => {
                "has the partnership's view, and not that of children, young people, parents and carers"
            }
            (false, true) => {
                "has the view of children, young people, parents and carers, and not the partnership's"
            }
            _ => continue,
        };
        out.say(super::said(row, &row.line.at, format!("{} {message}", row.line.value)));
    }
}

/// Whether the partnership's view is written down, and that of families.
fn sides(row: &MatrixRow) -> (bool, bool) {
    let (good, improve) = (&row.good, &row.improve);
    (
        good.partnership.is_some() || improve.partnership.is_some(),
        good.families.is_some() || improve.families.is_some(),
    )
}
