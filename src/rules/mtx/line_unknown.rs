//! MTX-001.

use crate::findings::{Location, Severity, nearest};
use crate::rules::{Check, Context, Life, Out, Rule, Said};

/// A line of no area.
pub static RULE: Rule = Rule {
    codes: &["MTX-001"],
    name: "line-unknown",
    severity: Severity::Error,
    summary: "A line of the matrix is of no area that the framework has",
    help: "Write the letter of an area, the number of a sub-area (F1), or for one of your own the next number (A1)",
    page: include_str!("line_unknown.md"),
    stages: super::STAGES,
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    let matrix = &ctx.repository.matrix;
    let Some(spec) = &ctx.framework.matrix else {
        if let Some(file) = matrix.file {
            let message =
                format!("{} has no self-evaluation matrix, so nothing in this file counts", ctx.framework.id);
            let help = "Move the file away, or name the framework that it belongs to in sendpack.yaml";
            out.say(Said::at(Location::file(file), message).help(help));
        }
        return;
    };
    for row in matrix.rows.iter().filter(|row| row.area.is_none()) {
        let near = nearest(&row.line, spec.ids()).map(|near| format!("; did you mean {near}?"));
        let message = format!("The matrix has no line {}{}", row.line.value, near.unwrap_or_default());
        out.say(super::said(row, &row.line.at, message));
    }
}
