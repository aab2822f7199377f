//! DOC-010.

use crate::documents::Trace;
use crate::findings::Severity;
use crate::rules::documents::first;
use crate::rules::{Check, Context, DocumentSeen, Life, Out, Rule};

/// A final document with hidden sheets, rows, columns, slides or text.
pub static RULE: Rule = Rule {
    codes: &["DOC-010"],
    name: "hidden-content",
    severity: Severity::Query,
    summary: "A final document holds what is hidden",
    help: "Show what is hidden, look at it, and delete what should not be sent (File, Info, Inspect document)",
    page: include_str!("hidden_content.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Document(check),
};

const HIDDEN: [(Trace, &str, &str); 6] = [
    (Trace::HiddenSheet, "A sheet is hidden", "sheets are hidden"),
    (Trace::HiddenRows, "Rows are hidden", "ranges of rows are hidden"),
    (Trace::HiddenColumns, "Columns are hidden", "ranges of columns are hidden"),
    (
        Trace::PivotCache,
        "A pivot table keeps a copy of the rows behind it",
        "pivot tables keep copies of the rows behind them",
    ),
    (Trace::HiddenSlide, "A slide is hidden", "slides are hidden"),
    (Trace::HiddenText, "Text is formatted as hidden", "pieces of text are formatted as hidden"),
];

fn check(ctx: &Context<'_>, seen: &DocumentSeen<'_>, out: &mut Out<'_>) {
    if !seen.is_final() {
        return;
    }
    for (trace, one, many) in HIDDEN {
        if let Some(traced) = seen.inside.traced(trace) {
            let what = if traced.count == 1 { one.to_owned() } else { format!("{} {many}", traced.count) };
            let message = what + &first(&traced.place, traced.count);
            out.say(seen.said(ctx, &RULE, &traced.place, message));
        }
    }
}
