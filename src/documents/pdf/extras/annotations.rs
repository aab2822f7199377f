//! Comments, stamps, form fields and attachments on a page.

use super::actions::is_code;
use super::fields;
use crate::documents::output::{Output, says_draft};
use crate::documents::pdf::file::{Dict, Object, Pdf};
use crate::documents::pdf::font::text_string;
use crate::documents::pdf::page::Painter;
use crate::documents::{Place, Trace};

/// On one page more than any reader could show.
const MOST: usize = 20_000;

/// Reads what was put on a page; the text of form fields is given as the page's.
pub(in crate::documents::pdf) fn annotations(
    pdf: &Pdf,
    page: &Dict,
    place: &Place,
    painter: &mut Painter<'_>,
    out: &mut Output<'_>,
) {
    let all = pdf.at(page, "Annots");
    for annotation in all.array().unwrap_or_default().iter().take(MOST) {
        let annotation = pdf.resolve(annotation);
        if let Some(dict) = annotation.dict() {
            one(pdf, dict, place, painter, out);
        }
    }
}

fn one(pdf: &Pdf, dict: &Dict, place: &Place, painter: &mut Painter<'_>, out: &mut Output<'_>) {
    let kind = pdf.at(dict, "Subtype");
    let kind = kind.name().unwrap_or_default();
    if is_code(pdf, dict) {
        out.note(Trace::Macro, place.clone());
    }
    if kind == b"FileAttachment" {
        out.note(Trace::Embedded, place.clone());
    }
    if let Some(value) = fields::value(pdf, dict).filter(|_| kind == b"Widget") {
        out.text(place, &value);
    }
    let address = pdf.at(dict, "A").dict().map(|action| pdf.at(action, "URI"));
    if let Some(address) = address.as_ref().and_then(Object::text) {
        out.text(&Place::Link, &text_string(address));
    }
    let contents = pdf.at(dict, "Contents");
    let contents = contents.text().map(text_string).unwrap_or_default();
    out.text(&Place::Comment, &contents);
    let drawn = match kind {
        b"Link" | b"Popup" => String::new(),
        _ => appearance(pdf, dict, painter),
    };
    out.text(place, &drawn);
    match kind {
        b"Stamp" | b"Watermark" => {
            let name = pdf.at(dict, "Name");
            let named = name.name().is_some_and(|n| says_draft(&String::from_utf8_lossy(n)));
            if named || says_draft(&drawn) || says_draft(&contents) || painter.take_draft() {
                out.note(Trace::DraftWatermark, place.clone());
            }
            if kind == b"Stamp" && !contents.trim().is_empty() {
                out.note(Trace::Comment, place.clone());
            }
        }
        // What a reader shows as part of the page, plays or follows is no comment.
        b"Link" | b"Widget" | b"Popup" | b"PrinterMark" | b"TrapNet" | b"Screen" | b"Movie" | b"Sound"
        | b"3D" | b"RichMedia" | b"FileAttachment" | b"" => {}
        _ => out.note(Trace::Comment, place.clone()),
    }
}

/// The text of what it looks like.
fn appearance(pdf: &Pdf, dict: &Dict, painter: &mut Painter<'_>) -> String {
    let looks = pdf.at(dict, "AP");
    let normal = looks.dict().map_or(Object::Null, |looks| pdf.at(looks, "N"));
    if let Some(form) = normal.stream() {
        painter.form(form, &Dict::default());
    }
    painter.take()
}
