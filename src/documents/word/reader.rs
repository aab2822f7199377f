//! The stories of a document, one part after the other.

use super::story::{Home, Story};
use super::styles::Styles;
use crate::documents::office::{MAIN, Package};
use crate::documents::output::Output;

/// The parts that hold text, by their roles.
const STORIES: [(&str, Home); 7] = [
    (MAIN, Home::Body),
    ("header", Home::Header),
    ("footer", Home::Footer),
    ("footnotes", Home::Footnote),
    ("endnotes", Home::Footnote),
    ("comments", Home::Comment),
    ("glossaryDocument", Home::Glossary),
];

/// Reads a document.
pub(in crate::documents) fn read(package: &mut Package, out: &mut Output<'_>) {
    let mut styles = Styles::default();
    package.each(&["styles"], out, |tokens, _| styles.read(tokens));
    for (role, home) in STORIES {
        package.each(&[role], out, |tokens, out| Story::new(home, &styles, out).read(tokens));
    }
}
