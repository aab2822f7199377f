//! What a compound file is, by the streams in it.

use crate::documents::Kind;

/// The kind of a compound file whose streams have these names. Workbooks and files under a password are known before.
pub(in crate::documents) fn kind<'a>(names: impl Iterator<Item = &'a str>) -> Kind {
    let mut kind = Kind::Unknown;
    for name in names {
        match name {
            "WordDocument" => return Kind::OldWord,
            "PowerPoint Document" => return Kind::OldSlides,
            "Workbook" | "Book" => return Kind::Workbook,
            "__properties_version1.0" | "__nameid_version1.0" => return Kind::Mail,
            // The tables of an installer have names in a script of their own.
            name if name.starts_with('\u{4840}') => kind = Kind::Program,
            _ => {}
        }
    }
    kind
}
