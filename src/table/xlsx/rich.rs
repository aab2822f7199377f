//! Text in runs: of a shared string or an inline one. Runs are joined; readings of Asian script are left out.

use crate::table::TableError;
use crate::table::fault::bounded;
use crate::table::xml::{Tag, decode_escaped};

/// Gathers the text of one string.
#[derive(Default)]
pub(super) struct Rich {
    text: String,
    /// Where the `t` being read began, and whether its spaces stay.
    open: Option<(usize, bool)>,
    in_reading: bool,
}

impl Rich {
    /// Forgets the last string.
    pub(super) fn clear(&mut self) {
        self.text.clear();
        self.open = None;
        self.in_reading = false;
    }

    /// The string so far.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Sees an opening tag within the string.
    pub(super) fn open(&mut self, tag: &Tag<'_>) {
        match tag.name {
            b"rPh" => self.in_reading = !tag.empty,
            b"t" if !tag.empty && !self.in_reading => {
                self.open = Some((self.text.len(), tag.get(b"xml:space") == Some(b"preserve")));
            }
            _ => {}
        }
    }

    /// Sees text within the string.
    pub(super) fn add(&mut self, raw: &[u8], literal: bool) -> Result<(), TableError> {
        if self.open.is_none() {
            return Ok(());
        }
        decode_escaped(raw, literal, &mut self.text)?;
        bounded(&self.text)
    }

    /// Sees a closing tag within the string.
    pub(super) fn close(&mut self, name: &[u8]) {
        match name {
            b"rPh" => self.in_reading = false,
            b"t" => {
                if let Some((from, false)) = self.open.take() {
                    trim(&mut self.text, from);
                }
            }
            _ => {}
        }
    }
}

/// Takes the spaces around what follows `from` away, as Excel does where they are not said to stay.
fn trim(text: &mut String, from: usize) {
    const SPACES: [char; 4] = [' ', '\t', '\r', '\n'];
    let end = text.trim_end_matches(SPACES).len().max(from);
    text.truncate(end);
    let tail = text.get(from..).unwrap_or_default();
    let spaces = tail.len() - tail.trim_start_matches(SPACES).len();
    text.drain(from..from + spaces);
}
