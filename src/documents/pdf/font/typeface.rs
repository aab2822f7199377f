//! A font as a page uses it, and the fonts at hand.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::cmap::CMap;
use super::composite::Composite;
use super::simple::Simple;
use crate::documents::pdf::file::{Dict, Object, Pdf};

/// Fonts kept at hand: more are in no honest file.
const KEPT: usize = 256;

/// A font.
pub(in crate::documents::pdf) struct Font(Sort);

enum Sort {
    Simple(Simple),
    Composite(Box<Composite>),
}

/// One glyph of a string.
pub(in crate::documents::pdf) struct Glyph<'a> {
    /// What it shows; nothing if the file does not tell.
    pub(in crate::documents::pdf) text: &'a str,
    /// In parts of the font's size.
    pub(in crate::documents::pdf) width: f64,
    /// Whether spacing between words applies to it.
    pub(in crate::documents::pdf) spaced: bool,
}

impl Font {
    fn load(pdf: &Pdf, font: &Dict) -> Self {
        let table = pdf.at(font, "ToUnicode");
        let table = table.stream().and_then(|s| pdf.unpack(s)).map(|u| CMap::parse(&u.bytes));
        let table = table.filter(|t| !t.is_empty()).unwrap_or_default();
        if pdf.at(font, "Subtype").is_name("Type0") {
            Self(Sort::Composite(Box::new(Composite::load(pdf, font, table))))
        } else {
            Self(Sort::Simple(Simple::load(pdf, font, &table)))
        }
    }

    /// Gives the glyphs of a string.
    pub(in crate::documents::pdf) fn each(&self, bytes: &[u8], mut give: impl FnMut(Glyph<'_>)) {
        match &self.0 {
            Sort::Simple(simple) => {
                for byte in bytes {
                    let at = usize::from(*byte);
                    let text = simple.shown.get(at).map_or("", String::as_str);
                    let width = simple.widths.get(at).copied().unwrap_or(0.0) / 1000.0;
                    give(Glyph { text, width, spaced: *byte == b' ' });
                }
            }
            Sort::Composite(composite) => {
                composite
                    .each(bytes, |text, width| give(Glyph { text, width: width / 1000.0, spaced: false }));
            }
        }
    }
}

/// The fonts of a file, each loaded once.
#[derive(Default)]
pub(in crate::documents::pdf) struct Fonts {
    loaded: BTreeMap<u32, Rc<Font>>,
}

impl Fonts {
    /// The font that the resources of a page know by that name.
    pub(in crate::documents::pdf) fn get(
        &mut self,
        pdf: &Pdf,
        resources: &Dict,
        name: &[u8],
    ) -> Option<Rc<Font>> {
        let fonts = pdf.at(resources, "Font");
        let found = fonts.dict()?.get(std::str::from_utf8(name).ok()?);
        self.load(pdf, found)
    }

    /// The font that an object is or stands for.
    pub(in crate::documents::pdf) fn load(&mut self, pdf: &Pdf, object: &Object) -> Option<Rc<Font>> {
        let number = object.reference();
        if let Some(font) = number.and_then(|n| self.loaded.get(&n)) {
            return Some(Rc::clone(font));
        }
        let font = Rc::new(Font::load(pdf, pdf.resolve(object).dict()?));
        if let Some(number) = number {
            if self.loaded.len() >= KEPT {
                self.loaded.clear();
            }
            self.loaded.insert(number, Rc::clone(&font));
        }
        Some(font)
    }
}
