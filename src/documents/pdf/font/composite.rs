//! Fonts of several bytes a character.

use std::collections::BTreeMap;

use super::cmap::{CMap, code_of};
use crate::documents::pdf::file::{Dict, Object, Pdf};

/// A font of several bytes a character.
pub(super) struct Composite {
    table: CMap,
    /// How codes are cut, where the font brings a table of its own for it.
    cuts: CMap,
    /// Whether the codes themselves are Unicode.
    unicode: bool,
    widths: BTreeMap<u32, f64>,
    ranges: Vec<(u32, u32, f64)>,
    default: f64,
}

impl Composite {
    pub(super) fn load(pdf: &Pdf, font: &Dict, table: CMap) -> Self {
        let encoding = pdf.at(font, "Encoding");
        let unicode = encoding.name().is_some_and(|name| {
            [&b"UCS2"[..], b"UTF16"].iter().any(|part| memchr::memmem::find(name, part).is_some())
        });
        let cuts = encoding.stream().and_then(|s| pdf.unpack(s)).map(|u| CMap::parse(&u.bytes));
        let below = pdf.at(font, "DescendantFonts");
        let below = below.array().and_then(|all| all.first()).map(|o| pdf.resolve(o));
        let below = below.as_ref().and_then(Object::dict).cloned().unwrap_or_default();
        let mut this = Self {
            table,
            cuts: cuts.unwrap_or_default(),
            unicode,
            widths: BTreeMap::new(),
            ranges: Vec::new(),
            default: pdf.at(&below, "DW").number().unwrap_or(1000.0),
        };
        this.load_widths(pdf, pdf.at(&below, "W").array().unwrap_or_default());
        this
    }

    /// `first [width …]`, or `first last width`.
    fn load_widths(&mut self, pdf: &Pdf, mut listed: &[Object]) {
        while let [first, second, rest @ ..] = listed {
            let Some(first) = pdf.resolve(first).count() else { return };
            match (pdf.resolve(second), rest) {
                (Object::Array(widths), _) => {
                    let widths = widths.iter().filter_map(|w| pdf.resolve(w).number());
                    self.widths.extend((first..u32::MAX).zip(widths));
                    listed = rest;
                }
                (last, [width, rest @ ..]) => {
                    let range = (last.count(), pdf.resolve(width).number());
                    if let (Some(last), Some(width)) = range {
                        self.ranges.push((first, last, width));
                    }
                    listed = rest;
                }
                _ => return,
            }
        }
    }

    fn width(&self, code: u32) -> f64 {
        let ranged = || self.ranges.iter().find(|(a, b, _)| (*a..=*b).contains(&code)).map(|(.., w)| *w);
        self.widths.get(&code).copied().or_else(ranged).unwrap_or(self.default)
    }

    /// The bytes of the first code.
    fn cut(&self, bytes: &[u8]) -> usize {
        let spaces = if self.cuts.spaces.is_empty() { &self.table.spaces } else { &self.cuts.spaces };
        let fits = |(length, low, high): &&(usize, u32, u32)| {
            bytes.get(..*length).map(code_of).is_some_and(|code| (*low..=*high).contains(&code))
        };
        // Most say nothing but two bytes; a table of one byte beside `Identity-H` is a writer's slip.
        let identity = self.cuts.spaces.is_empty();
        spaces.iter().filter(|s| !identity || s.0 > 1).find(fits).map_or(2, |(length, ..)| *length)
    }

    /// Gives the glyphs of a string: what each shows, and its width.
    pub(super) fn each(&self, mut bytes: &[u8], mut give: impl FnMut(&str, f64)) {
        while !bytes.is_empty() {
            let (code, rest) = bytes.split_at(self.cut(bytes).min(bytes.len()));
            let code = code_of(code);
            let mut buffer = [0; 4];
            let shown = match self.table.get(code) {
                Some(text) => text,
                None if self.unicode => char::from_u32(code).map_or("", |c| c.encode_utf8(&mut buffer)),
                None => "",
            };
            give(shown, self.width(code));
            bytes = rest;
        }
    }
}
