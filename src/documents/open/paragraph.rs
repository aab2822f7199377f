//! A paragraph while it is read.

use crate::documents::Place;
use crate::documents::output::Output;
use crate::documents::parts::add;
use crate::table::TableError;

/// The most spaces that one mark may stand for.
const MOST_SPACES: u32 = 1_024;

/// Gathers a paragraph.
pub(super) struct Paragraph {
    pub(super) place: Place,
    pub(super) text: String,
    /// Whether its style hides it.
    hidden: bool,
    /// Whether any of its text is hidden.
    pub(super) holds_hidden: bool,
}

impl Paragraph {
    pub(super) fn new(place: Place, hidden: bool) -> Self {
        Self { place, text: String::new(), hidden, holds_hidden: false }
    }

    /// Adds text as the part writes it: spaces and line ends in a row are one space, and none at the start.
    pub(super) fn add(
        &mut self,
        raw: &[u8],
        literal: bool,
        hidden: bool,
        out: &mut Output<'_>,
    ) -> Result<(), TableError> {
        let mut text = String::new();
        add(raw, literal, &mut text)?;
        self.holds_hidden |= (hidden || self.hidden) && !text.trim().is_empty();
        for c in text.chars() {
            match c {
                ' ' | '\t' | '\r' | '\n' if self.text.is_empty() || self.text.ends_with(' ') => {}
                ' ' | '\t' | '\r' | '\n' => self.text.push(' '),
                c => self.text.push(c),
            }
        }
        out.overflow(&self.place, &mut self.text);
        Ok(())
    }

    /// Adds spaces that stay.
    pub(super) fn spaces(&mut self, count: u32, out: &mut Output<'_>) {
        self.text.extend((0..count.min(MOST_SPACES)).map(|_| ' '));
        out.overflow(&self.place, &mut self.text);
    }
}
