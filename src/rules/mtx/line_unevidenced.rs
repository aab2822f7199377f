//! MTX-003.

use crate::findings::Severity;
use crate::rules::{Check, Context, Life, Out, Rule};

/// A rated line without evidence.
pub static RULE: Rule = Rule {
    codes: &["MTX-003"],
    name: "line-unevidenced",
    severity: Severity::Query,
    summary: "Nothing shows what a rated line of the matrix says",
    help: "Name under evidence the entries that show it, or the requests that they answer",
    page: include_str!("line_unevidenced.md"),
    stages: super::STAGES,
    life: Life::Stable,
    check: Check::Repository(check),
};

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    for row in ctx.repository.matrix.rows.iter().filter(|row| row.evidence.is_empty()) {
        if let Some(rag) = &row.rag {
            let message =
                format!("{} is rated {}, and nothing is named that shows it", row.line.value, rag.word());
            out.say(super::said(row, &row.line.at, message));
        }
    }
}
