//! Reading one PDF.

use std::fs::File;

use super::extras::{annotations, document_actions, is_code, properties};
use super::file::{Opened, Pdf};
use super::page::{Page, Painter, pages};
use crate::documents::output::Output;
use crate::documents::{Place, Problem, Trace, markup};

/// Reads a PDF that begins at `base` of a file of that length.
pub(in crate::documents) fn read(file: File, base: u64, length: u64, out: &mut Output<'_>) {
    let (opened, fault) = Pdf::open(file, base, length);
    let pdf = match opened {
        Opened::Open(pdf) => pdf,
        Opened::Locked => {
            out.inside.problem = Some(Problem::Encrypted);
            return;
        }
    };
    let mut reading =
        Reading { pdf: &pdf, painter: Painter::new(&pdf), count: 0, shown: false, drawn: false, fault: None };
    pages(&pdf, |page| reading.page(page, out));
    let Reading { count, shown, drawn, fault: on_page, .. } = reading;
    forms(&pdf, out);
    properties(&pdf, out);
    document_actions(&pdf, out);
    // Comments and properties are no text of the pages.
    out.inside.has_text = shown;
    out.inside.pages = Some(count).filter(|n| *n > 0);
    out.inside.problem = if pdf.failed() {
        Some(Problem::Unreadable("part of the file could not be read".to_owned()))
    } else if pdf.is_too_large() {
        Some(Problem::TooLarge("it unpacks to an enormous size".to_owned()))
    } else if let Some(fault) = fault {
        Some(Problem::Damaged(fault.to_owned()))
    } else if count == 0 {
        Some(Problem::Damaged("it has no pages".to_owned()))
    } else if let Some(page) = on_page {
        Some(Problem::Damaged(format!("page {page} cannot be read")))
    } else {
        Some(Problem::Empty).filter(|_| !drawn)
    };
}

/// A PDF on its way, page by page.
struct Reading<'a> {
    pdf: &'a Pdf,
    painter: Painter<'a>,
    count: u32,
    /// Whether any page has text.
    shown: bool,
    /// Whether anything at all stands on any page.
    drawn: bool,
    /// The first page that cannot be read.
    fault: Option<u32>,
}

impl Reading<'_> {
    fn page(&mut self, page: Option<Page>, out: &mut Output<'_>) {
        self.count = self.count.saturating_add(1);
        let place = Place::Page(self.count);
        let Some(page) = page else {
            self.fault.get_or_insert(self.count);
            return;
        };
        let contents = self.pdf.at(&page.dict, "Contents");
        if !self.painter.page(&contents, &page.resources) {
            self.fault.get_or_insert(self.count);
        }
        let text = self.painter.take();
        self.shown |= text.chars().any(char::is_alphanumeric);
        self.drawn |= self.painter.take_drawn() || page.dict.has("Annots");
        out.text(&place, &text);
        if self.painter.take_draft() {
            out.note(Trace::DraftWatermark, place.clone());
        }
        if is_code(self.pdf, &page.dict) {
            out.note(Trace::Macro, place.clone());
        }
        annotations(self.pdf, &page.dict, &place, &mut self.painter, out);
    }
}

/// The form of another kind (XFA) that some programs keep beside the pages, as XML.
fn forms(pdf: &Pdf, out: &mut Output<'_>) {
    let form = pdf.at(&pdf.catalog(), "AcroForm");
    let Some(xfa) = form.dict().map(|form| pdf.at(form, "XFA")) else { return };
    for part in xfa.array().unwrap_or(std::slice::from_ref(&xfa)) {
        if let Some(unpacked) = pdf.resolve(part).stream().and_then(|stream| pdf.unpack(stream)) {
            markup::read(&String::from_utf8_lossy(&unpacked.bytes), out);
        }
    }
}
