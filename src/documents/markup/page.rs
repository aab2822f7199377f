//! The text of a page: what it shows, what it says of its pictures, and what it keeps to itself.

use super::scan::{Piece, Scan, attributes};
use crate::documents::office::is_person;
use crate::documents::output::Output;
use crate::documents::{Place, Trace};

/// Attributes that people write words into.
const WORDS: [&str; 9] =
    ["alt", "title", "value", "content", "placeholder", "label", "summary", "href", "aria-label"];

/// Tags that stand within a line; all others end it.
const INLINE: [&str; 21] = [
    "a", "abbr", "b", "bdo", "big", "cite", "code", "em", "font", "i", "ins", "mark", "q", "s", "small",
    "span", "strong", "sub", "sup", "tspan", "u",
];

/// Reads a page of any kind. Remarks are text too: nobody sees them, everybody can read them.
pub(in crate::documents) fn read(text: &str, out: &mut Output<'_>) {
    let mut page = Page { out, line: String::new(), number: 0 };
    let mut scan = Scan::new(text);
    while let Some(piece) = scan.next() {
        match piece {
            Piece::Text(text) => page.line.push_str(&text),
            Piece::Remark(text) => page.apart(text),
            Piece::Tag { name, closes, attributes } => {
                if INLINE.binary_search(&name.as_str()).is_err() {
                    page.end_line();
                }
                if !closes {
                    page.tag(&name, attributes);
                }
                if !closes && (name == "script" || name == "style") {
                    let literal = scan.literal(&name);
                    page.apart(literal);
                }
            }
        }
    }
    page.end_line();
}

struct Page<'a, 'b> {
    out: &'a mut Output<'b>,
    line: String,
    number: u32,
}

impl Page<'_, '_> {
    fn tag(&mut self, name: &str, written: &str) {
        let mut author = false;
        for (attribute, value) in attributes(written) {
            author |= name == "meta" && attribute == "name" && value.eq_ignore_ascii_case("author");
            if WORDS.contains(&attribute.as_str()) {
                if author && attribute == "content" && is_person(&value) {
                    self.out.note(Trace::Author, Place::Property("author"));
                }
                self.apart(&value);
            }
        }
        if name == "script" {
            self.out.note(Trace::Macro, Place::Whole);
        }
    }

    /// Text that is no part of the line around it.
    fn apart(&mut self, text: &str) {
        self.out.text(&Place::Paragraph(self.number.saturating_add(1)), text);
    }

    fn end_line(&mut self) {
        if !self.line.trim().is_empty() {
            self.number = self.number.saturating_add(1);
            let line = self.line.split_whitespace().collect::<Vec<_>>().join(" ");
            self.out.text(&Place::Paragraph(self.number), &line);
        }
        self.line.clear();
    }
}
