//! Fonts of one byte a character.

use super::cmap::CMap;
use super::encoding::Encoding;
use super::glyphs::named;
use super::widths::built_in;
use crate::documents::pdf::file::{Dict, Object, Pdf};

/// What each byte shows and how wide it is, in thousandths of the font's size.
pub(super) struct Simple {
    pub(super) shown: Vec<String>,
    pub(super) widths: Vec<f64>,
}

impl Simple {
    pub(super) fn load(pdf: &Pdf, font: &Dict, table: &CMap) -> Self {
        let encoding = pdf.at(font, "Encoding");
        let named_encoding =
            encoding.name().map(<[u8]>::to_vec).or_else(|| base(pdf, encoding.dict()?)).unwrap_or_default();
        let encoding_of = Encoding::named(&named_encoding).unwrap_or(Encoding::Standard);
        let differences = differences(pdf, &encoding);
        let show = |code: u8| {
            let said = table.get(code.into()).filter(|t| !t.is_empty());
            let difference = differences.get(usize::from(code)).and_then(Option::as_deref);
            match (said, difference) {
                (Some(text), _) => text.to_owned(),
                (None, Some(name)) => named(name).unwrap_or_default(),
                (None, None) => encoding_of.character(code).map(String::from).unwrap_or_default(),
            }
        };
        Self { shown: (0..=255).map(show).collect(), widths: widths(pdf, font) }
    }
}

fn base(pdf: &Pdf, encoding: &Dict) -> Option<Vec<u8>> {
    pdf.at(encoding, "BaseEncoding").name().map(<[u8]>::to_vec)
}

/// The names of the glyphs that differ from the encoding.
fn differences(pdf: &Pdf, encoding: &Object) -> Vec<Option<Vec<u8>>> {
    let mut names = vec![None; 256];
    let listed = encoding.dict().map(|dict| pdf.at(dict, "Differences"));
    let mut code = 0;
    for object in listed.as_ref().and_then(Object::array).unwrap_or_default() {
        match object {
            Object::Name(name) => {
                if let Some(slot) = names.get_mut(code) {
                    *slot = Some(name.to_vec());
                }
                code = code.saturating_add(1);
            }
            other => code = other.count().and_then(|n| n.try_into().ok()).unwrap_or(256),
        }
    }
    names
}

fn widths(pdf: &Pdf, font: &Dict) -> Vec<f64> {
    let listed = pdf.at(font, "Widths");
    let first = pdf.at(font, "FirstChar").count().unwrap_or(0);
    let base = pdf.at(font, "BaseFont");
    let name = base.name().unwrap_or_default();
    let missing = pdf.at(font, "FontDescriptor").dict().and_then(|d| pdf.at(d, "MissingWidth").number());
    // The widths of a font whose glyphs are drawings are in its own measure.
    let scale = match pdf.at(font, "FontMatrix").array().and_then(|m| m.first()?.number()) {
        Some(scale) if pdf.at(font, "Subtype").is_name("Type3") => scale * 1000.0,
        _ => 1.0,
    };
    let width = |code: u8| match listed.array() {
        Some(widths) => {
            let at = u32::from(code).checked_sub(first).and_then(|i| widths.get(i as usize));
            at.map(|w| pdf.resolve(w)).and_then(|w| w.number()).or(missing).unwrap_or(0.0) * scale
        }
        None => built_in(name, code),
    };
    (0..=255).map(width).collect()
}
