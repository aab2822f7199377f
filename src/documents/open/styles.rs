//! Which styles hide what they format: text, sections, slides.

use std::collections::BTreeSet;

use crate::table::{TableError, Tag, too_large};

/// More hiding styles than any document has.
const MOST: usize = 1 << 16;

/// The styles seen so far that hide; styles come before what they format.
#[derive(Default)]
pub(super) struct Styles {
    hiding: BTreeSet<Vec<u8>>,
    open: Vec<u8>,
}

impl Styles {
    /// Sees a tag that may define a style.
    pub(super) fn see(&mut self, tag: &Tag<'_>) -> Result<(), TableError> {
        match tag.name {
            b"style" => {
                self.open.clear();
                self.open.extend_from_slice(tag.any(b"name").unwrap_or_default());
                self.set(tag.any(b"parent-style-name").is_some_and(|parent| self.hiding.contains(parent)));
            }
            b"text-properties" | b"section-properties" => match tag.any(b"display") {
                Some(b"none") => self.set(true),
                Some(_) => self.set(false),
                None => {}
            },
            b"drawing-page-properties" if tag.any(b"visibility") == Some(b"hidden") => self.set(true),
            _ => {}
        }
        if self.hiding.len() > MOST {
            return Err(too_large("the document holds an enormous number of styles"));
        }
        Ok(())
    }

    /// Whether what the tag opens is of a style that hides.
    pub(super) fn hides(&self, tag: &Tag<'_>) -> bool {
        !self.hiding.is_empty() && tag.any(b"style-name").is_some_and(|name| self.hiding.contains(name))
    }

    fn set(&mut self, hides: bool) {
        if hides {
            self.hiding.insert(self.open.clone());
        } else if !self.hiding.is_empty() {
            self.hiding.remove(&self.open);
        }
    }
}
