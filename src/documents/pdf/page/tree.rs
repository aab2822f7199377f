//! The pages of a file, in order.

use std::collections::BTreeSet;

use crate::documents::pdf::file::{Dict, Object, Pdf};

/// How deep the tree of pages may be, and how many pages a file may have.
const DEPTH: usize = 64;
const PAGES: usize = 200_000;

/// A page.
pub(in crate::documents::pdf) struct Page {
    pub(in crate::documents::pdf) dict: Dict,
    /// The fonts and drawings it knows by name, its own or those of all its neighbours.
    pub(in crate::documents::pdf) resources: Dict,
}

/// Gives each page in order; None for one that is not there.
pub(in crate::documents::pdf) fn pages(pdf: &Pdf, mut give: impl FnMut(Option<Page>)) {
    let mut seen = BTreeSet::new();
    let mut given = 0;
    // What is still to do, the next last.
    let mut todo = vec![(pdf.catalog().get("Pages").clone(), Dict::default(), 0)];
    while let Some((object, above, depth)) = todo.pop() {
        let again = object.reference().is_some_and(|number| !seen.insert(number));
        if again || depth > DEPTH || given >= PAGES {
            continue;
        }
        let found = pdf.resolve(&object);
        let Some(dict) = found.dict() else {
            given += 1;
            give(None);
            continue;
        };
        let resources = pdf.at(dict, "Resources").dict().cloned().unwrap_or(above);
        match pdf.at(dict, "Kids") {
            Object::Array(kids) if !pdf.at(dict, "Type").is_name("Page") => {
                todo.extend(kids.iter().rev().map(|kid| (kid.clone(), resources.clone(), depth + 1)));
            }
            _ if pdf.at(dict, "Type").is_name("Pages") => {}
            _ => {
                given += 1;
                give(Some(Page { dict: dict.clone(), resources }));
            }
        }
    }
}
