//! MTX-010.

use crate::findings::Severity;
use crate::rules::{Check, Context, Life, Out, Rule};

/// A sub-area without a name.
pub static RULE: Rule = Rule {
    codes: &["MTX-010"],
    name: "line-untitled",
    severity: Severity::Query,
    summary: "A sub-area of the area's own has no name",
    help: "Say under title (Sub area in the workbook) what it is called",
    page: include_str!("line_untitled.md"),
    stages: super::STAGES,
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    let Some(spec) = &ctx.framework.matrix else { return };
    for row in ctx.repository.matrix.rows.iter().filter(|row| row.area.is_some() && row.title.is_none()) {
        if !spec.ids().any(|id| id == row.line.value) {
            let message = format!("Nothing says what {} is called", row.line.value);
            out.say(super::said(row, &row.line.at, message));
        }
    }
}
