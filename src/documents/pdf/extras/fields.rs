//! What was filled into a form.

use crate::documents::pdf::file::{Dict, Object, Pdf};
use crate::documents::pdf::font::text_string;

/// The value of a form field: its own, or that of the field it is a part of.
pub(super) fn value(pdf: &Pdf, field: &Dict) -> Option<String> {
    let mut field = field.clone();
    for _ in 0..16 {
        if field.has("V") {
            return text_of(pdf, &pdf.at(&field, "V"));
        }
        field = pdf.at(&field, "Parent").dict()?.clone();
    }
    None
}

/// A value in words: a string, several, or a long one that is a stream.
fn text_of(pdf: &Pdf, value: &Object) -> Option<String> {
    match value {
        Object::Text(bytes) => Some(text_string(bytes)),
        Object::Stream(stream) => Some(text_string(&pdf.unpack(stream)?.bytes)),
        Object::Array(all) => {
            let texts = all.iter().filter_map(|o| pdf.resolve(o).text().map(text_string));
            Some(texts.collect::<Vec<_>>().join("\n"))
        }
        _ => None,
    }
}
