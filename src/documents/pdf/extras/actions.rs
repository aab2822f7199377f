//! Code that may run, and files within the file.

use crate::documents::output::Output;
use crate::documents::pdf::file::{Dict, Object, Pdf};
use crate::documents::{Place, Trace};

/// Looks for code and files that belong to the document as a whole.
pub(in crate::documents::pdf) fn document_actions(pdf: &Pdf, out: &mut Output<'_>) {
    let catalog = pdf.catalog();
    let names = pdf.at(&catalog, "Names");
    let named = |name: &str| names.dict().map_or(Object::Null, |names| pdf.at(names, name));
    let listed = named("JavaScript");
    if listed.dict().is_some_and(|tree| holds_any(pdf, tree)) || is_code(pdf, &catalog) {
        out.note(Trace::Macro, Place::Whole);
    }
    let files = named("EmbeddedFiles");
    if files.dict().is_some_and(|tree| holds_any(pdf, tree)) || catalog.has("Collection") {
        out.note(Trace::Embedded, Place::Whole);
    }
}

/// Whether a tree of names has any.
fn holds_any(pdf: &Pdf, tree: &Dict) -> bool {
    ["Names", "Kids"].iter().any(|part| pdf.at(tree, part).array().is_some_and(|a| !a.is_empty()))
}

/// Whether something on a page, a page or the document runs code or a program when opened, clicked or left.
pub(in crate::documents::pdf) fn is_code(pdf: &Pdf, of: &Dict) -> bool {
    let direct = ["A", "OpenAction"].iter().any(|name| runs(pdf, &pdf.at(of, name), 8));
    let on_event = pdf.at(of, "AA");
    direct || on_event.dict().is_some_and(|all| all.entries().any(|(_, action)| runs(pdf, action, 8)))
}

/// Whether an action, or one that follows it, runs code.
fn runs(pdf: &Pdf, action: &Object, depth: u32) -> bool {
    let action = pdf.resolve(action);
    let Some(dict) = action.dict() else { return false };
    let kind = pdf.at(dict, "S");
    if kind.is_name("JavaScript") || kind.is_name("Launch") {
        return true;
    }
    let next = pdf.at(dict, "Next");
    let all = next.array().unwrap_or(std::slice::from_ref(&next));
    depth > 0 && all.iter().take(8).any(|next| runs(pdf, next, depth - 1))
}
