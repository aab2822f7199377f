//! Text of drawings (DrawingML): paragraphs of shapes, labels of charts, descriptions for those who cannot see them.

use crate::documents::Place;
use crate::documents::output::Output;
use crate::documents::parts::{add, value};
use crate::table::{TableError, Tag, Token, Tokens};

/// Gathers lines of text: all that stands in text elements until a paragraph, or a label, ends.
#[derive(Default)]
pub(in crate::documents) struct Lines {
    text: String,
    within: bool,
}

impl Lines {
    /// Sees an opening tag.
    pub(in crate::documents) fn open(&mut self, tag: &Tag<'_>) {
        match tag.name {
            b"t" | b"v" | b"text" => self.within = !tag.empty,
            b"br" | b"tab" => self.text.push(' '),
            _ => {}
        }
    }

    /// Sees text.
    pub(in crate::documents) fn add(
        &mut self,
        raw: &[u8],
        literal: bool,
        place: &Place,
        out: &mut Output<'_>,
    ) -> Result<(), TableError> {
        if self.within {
            add(raw, literal, &mut self.text)?;
            out.overflow(place, &mut self.text);
        }
        Ok(())
    }

    /// Sees a closing tag; says whether it ends a line.
    pub(in crate::documents) fn close(&mut self, name: &[u8]) -> bool {
        if matches!(name, b"t" | b"v" | b"text") {
            self.within = false;
        }
        matches!(name, b"p" | b"v")
    }

    /// Goes on in the same piece after the end of a line.
    pub(in crate::documents) fn line_end(&mut self) {
        self.text.push('\n');
    }

    /// Forgets the line.
    pub(in crate::documents) fn clear(&mut self) {
        self.text.clear();
    }

    /// The line that was gathered.
    pub(in crate::documents) fn text(&self) -> &str {
        &self.text
    }

    /// Gives the line, and begins the next.
    pub(in crate::documents) fn give(&mut self, place: &Place, out: &mut Output<'_>) {
        out.text(place, &self.text);
        self.text.clear();
    }
}

/// Reads a drawing, a chart or a diagram.
pub(in crate::documents) fn drawing(
    mut tokens: Tokens<'_>,
    place: &Place,
    out: &mut Output<'_>,
) -> Result<(), TableError> {
    let mut lines = Lines::default();
    loop {
        match tokens.next()? {
            // Numbers of charts are those of cells; what stands in a fallback was read before it.
            Token::Open(tag) if matches!(tag.name, b"numCache" | b"numLit" | b"Fallback") => {
                if !tag.empty {
                    tokens.leave()?;
                }
            }
            Token::Open(tag) => {
                described(&tag, place, out)?;
                lines.open(&tag);
            }
            Token::Text(raw) => lines.add(raw, false, place, out)?,
            Token::Literal(raw) => lines.add(raw, true, place, out)?,
            Token::Close(name) => {
                if lines.close(name) {
                    lines.give(place, out);
                }
            }
            Token::End => {
                lines.give(place, out);
                return Ok(());
            }
        }
    }
}

/// Gives what a picture or shape is described as.
pub(in crate::documents) fn described(
    tag: &Tag<'_>,
    place: &Place,
    out: &mut Output<'_>,
) -> Result<(), TableError> {
    if matches!(tag.name, b"cNvPr" | b"docPr") {
        for name in [&b"title"[..], b"descr"] {
            out.text(place, &value(tag.get(name))?);
        }
    }
    Ok(())
}
