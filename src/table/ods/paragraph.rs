//! The text of a cell: its paragraphs, a line each. Spaces stay as they are, as LibreOffice
//! writes and reads them, though OpenDocument would have them joined.

use crate::table::TableError;
use crate::table::fault::bounded;
use crate::table::xml::{Tag, decode};

/// The most spaces that one mark may stand for.
const MOST_SPACES: u32 = 32_767;

/// Gathers the text of one cell.
#[derive(Default)]
pub(super) struct Paragraphs {
    text: String,
    /// How many paragraphs began, and whether one is open.
    count: u32,
    open: bool,
}

impl Paragraphs {
    /// Forgets the last cell.
    pub(super) fn clear(&mut self) {
        self.text.clear();
        (self.count, self.open) = (0, false);
    }

    /// The text, if there was any paragraph.
    pub(super) fn text(&self) -> Option<&str> {
        (self.count > 0).then_some(self.text.as_str())
    }

    /// Sees an opening tag within the cell.
    pub(super) fn open(&mut self, tag: &Tag<'_>) -> Result<(), TableError> {
        match tag.name {
            b"p" => {
                if self.count > 0 {
                    self.text.push('\n');
                }
                self.count += 1;
                self.open = !tag.empty;
            }
            b"s" if self.open => {
                let count = tag.number(b"text:c").unwrap_or(1).min(MOST_SPACES);
                self.mark(' ', count);
            }
            b"tab" if self.open => self.mark('\t', 1),
            b"line-break" if self.open => self.mark('\n', 1),
            _ => {}
        }
        bounded(&self.text)
    }

    /// Sees text within the cell.
    pub(super) fn add(&mut self, raw: &[u8], literal: bool) -> Result<(), TableError> {
        if !self.open {
            return Ok(());
        }
        if literal {
            self.text.push_str(&String::from_utf8_lossy(raw));
        } else {
            decode(raw, &mut self.text)?;
        }
        bounded(&self.text)
    }

    /// Sees a closing tag within the cell.
    pub(super) fn close(&mut self, name: &[u8]) {
        if name == b"p" {
            self.open = false;
        }
    }

    fn mark(&mut self, c: char, count: u32) {
        self.text.extend((0..count).map(|_| c));
    }
}
