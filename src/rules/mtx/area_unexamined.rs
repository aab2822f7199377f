//! MTX-008.

use crate::findings::{Location, Severity};
use crate::rules::{Check, Context, Life, Out, Rule, Said};

/// An area that nobody has looked at.
pub static RULE: Rule = Rule {
    codes: &["MTX-008"],
    name: "area-unexamined",
    severity: Severity::Query,
    summary: "An area of the matrix has no line that is filled in",
    help: "Fill in a line for it, with a rating",
    page: include_str!("area_unexamined.md"),
    stages: super::STAGES,
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    let matrix = &ctx.repository.matrix;
    let (Some(spec), Some(file)) = (&ctx.framework.matrix, matrix.file) else { return };
    for area in &spec.areas {
        if !matrix.rows.iter().any(|row| row.area.as_ref() == Some(&area.id)) {
            let message = format!("Nobody has looked at {} ({})", area.id, area.title);
            out.say(Said::at(Location::file(file), message).key(&area.id));
        }
    }
}
