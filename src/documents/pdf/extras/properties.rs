//! Author, title and whatever else a file says of itself.

use crate::documents::office::is_person;
use crate::documents::output::Output;
use crate::documents::pdf::file::Pdf;
use crate::documents::pdf::font::text_string;
use crate::documents::{Place, Trace, markup};

/// The names of properties; the programs that made the file are no persons and are left out.
const KNOWN: [(&str, &str); 5] = [
    ("Author", "author"),
    ("Title", "title"),
    ("Subject", "subject"),
    ("Keywords", "keywords"),
    ("Company", "company"),
];
const PROGRAMS: [&str; 6] = ["Creator", "Producer", "CreationDate", "ModDate", "Trapped", "PTEX.Fullbanner"];

/// Reads the properties, in both of the ways that files keep them.
pub(in crate::documents::pdf) fn properties(pdf: &Pdf, out: &mut Output<'_>) {
    let mut authored = false;
    let mut give = |name: &'static str, value: &str| {
        let place = Place::Property(name);
        authored |= name == "author" && is_person(value);
        out.text(&place, value);
    };
    let about = pdf.at(pdf.trailer(), "Info");
    for (key, value) in about.dict().into_iter().flat_map(|dict| dict.entries()) {
        let key = String::from_utf8_lossy(key);
        let name = KNOWN.iter().find(|(k, _)| *k == key).map_or("another property", |(_, name)| name);
        let value = pdf.resolve(value);
        if let Some(text) = value.text().filter(|_| !PROGRAMS.contains(&key.as_ref())) {
            give(name, &text_string(text));
        }
    }
    let xmp = pdf.at(&pdf.catalog(), "Metadata");
    if let Some(unpacked) = xmp.stream().and_then(|stream| pdf.unpack(stream)) {
        markup::properties(&String::from_utf8_lossy(&unpacked.bytes), give);
    }
    if authored {
        out.note(Trace::Author, Place::Property("author"));
    }
}
