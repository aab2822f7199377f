//! ANX-012.

use super::asked::{by_entries, units};
use crate::findings::Severity;
use crate::framework::Request;
use crate::rules::{Check, Context, Life, Out, Rule, Said};

/// Figures that cannot be counted with.
pub static RULE: Rule = Rule {
    codes: &["ANX-012"],
    name: "figures-not-in-a-table",
    severity: Severity::Note,
    summary: "A request for figures is answered by a document that is no table",
    help: "Add the workbook or CSV file that the figures come from",
    page: include_str!("figures_not_in_a_table.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Request(check),
};

fn check(ctx: &Context<'_>, request: &Request, out: &mut Out<'_>) {
    let figures = !request.formats.is_empty() && request.formats.iter().all(|f| is_table(f));
    if !figures || !by_entries(request) {
        return;
    }
    for unit in units(request) {
        let ready = ctx.tagged(unit).iter().filter(|entry| entry.is_final());
        let files: Vec<_> = ready.flat_map(|entry| &entry.files).collect();
        let documents: Vec<&str> = files.iter().filter_map(|file| file.document.as_deref()).collect();
        let counted = documents.iter().any(|path| path.rsplit('.').next().is_some_and(is_table));
        if let (Some(first), false, false) = (files.first(), documents.is_empty(), counted) {
            let message = format!("{unit} asks for figures, and no workbook or CSV file answers it");
            out.say(Said::at(first.at.clone(), message).request(unit));
        }
    }
}

/// Whether a file of this extension is a table.
fn is_table(extension: &str) -> bool {
    ["xlsx", "xlsm", "xlsb", "xls", "ods", "csv"].iter().any(|e| extension.eq_ignore_ascii_case(e))
}
