//! What an OpenDocument file says of itself: its kind, whether it is under a password, which files it holds.

use std::io::Read;

use crate::documents::Kind;
use crate::documents::parts::tokens;
use crate::table::{Archive, TableError, Token, reading};

const FAMILY: &str = "application/vnd.oasis.opendocument.";

/// The kind of an OpenDocument file; None for what is no such file, or none with text.
pub(in crate::documents) fn kind(archive: &mut Archive) -> Result<Option<Kind>, TableError> {
    let mut said = String::new();
    if let Some(part) = archive.part("mimetype")? {
        let mut bytes = Vec::new();
        part.take(128).read_to_end(&mut bytes).map_err(|e| reading(&e))?;
        said = String::from_utf8_lossy(&bytes).trim().to_owned();
    } else if archive.has("content.xml") {
        said = Manifest::read(archive)?.kind;
    }
    let family = said.strip_prefix(FAMILY).unwrap_or_default();
    Ok(match family.split('-').next() {
        Some("text") => Some(Kind::OpenText),
        Some("presentation") => Some(Kind::OpenSlides),
        Some("spreadsheet") => Some(Kind::Workbook),
        _ => None,
    })
}

/// The list of parts.
#[derive(Default)]
pub(super) struct Manifest {
    kind: String,
    /// Whether parts are encrypted.
    pub(super) locked: bool,
    /// Documents within the document; charts and formulas are none.
    pub(super) documents: usize,
}

impl Manifest {
    pub(super) fn read(archive: &mut Archive) -> Result<Self, TableError> {
        let mut manifest = Self::default();
        let Some(mut tokens) = tokens(archive, "META-INF/manifest.xml")? else { return Ok(manifest) };
        loop {
            match tokens.next()? {
                Token::Open(tag) if matches!(tag.name, b"encryption-data" | b"encrypted-key") => {
                    manifest.locked = true;
                }
                Token::Open(tag) if tag.name == b"file-entry" => {
                    let path = tag.any(b"full-path").unwrap_or_default();
                    let media = String::from_utf8_lossy(tag.any(b"media-type").unwrap_or_default());
                    match path {
                        b"/" => manifest.kind = media.into_owned(),
                        path if path.ends_with(b"/") => {
                            manifest.documents += usize::from(is_document(&media))
                        }
                        _ => {}
                    }
                }
                Token::End => return Ok(manifest),
                _ => {}
            }
        }
    }
}

fn is_document(media: &str) -> bool {
    media.strip_prefix(FAMILY).is_some_and(|kind| !matches!(kind, "chart" | "formula" | "image" | "graphics"))
}
