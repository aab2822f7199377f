//! Which document a zip is, and reading it.

use std::fs::File;
use std::io::{self, Read, Seek};

use memchr::memmem;

use super::{Package, drawings, properties, traces};
use crate::documents::output::{Output, problem};
use crate::documents::{Inside, Kind, Sink, open, slides, word, workbook};
use crate::table::{Archive, Limits, TableError, Token};

/// Reads a file that begins as a zip; None if it is a sound zip of another kind.
pub(in crate::documents) fn read_zip(mut file: File, sink: &mut dyn Sink) -> Option<Inside> {
    let guess = guess(&mut file).unwrap_or(Kind::Archive);
    opened(file, sink).unwrap_or_else(|error| {
        let mut inside = Inside::new(guess);
        inside.problem = Some(problem(error));
        Some(inside)
    })
}

fn opened(file: File, sink: &mut dyn Sink) -> Result<Option<Inside>, TableError> {
    let mut archive = Archive::open(file, &Limits::default())?;
    if let Some(kind) = open::kind(&mut archive)? {
        return Ok(Some(open::read(archive, kind, sink)));
    }
    let Some(mut package) = Package::open(archive)? else { return Ok(None) };
    let Some(kind) = kind(&mut package)? else { return Ok(None) };
    let mut out = Output::new(kind, sink);
    match kind {
        Kind::Word => word::read(&mut package, &mut out),
        Kind::Slides => slides::read(&mut package, &mut out),
        _ => workbook::parts(&mut package, &mut out),
    }
    drawings(&mut package, &mut out);
    properties(&mut package, &mut out);
    traces(&package, &mut out);
    let pictured = package.names().any(|name| name.contains("/media/") || name.contains("/embeddings/"));
    if kind == Kind::Workbook {
        workbook::archive(package.into_archive(), &mut out);
    }
    Ok(Some(out.finish(pictured)))
}

/// What the main part of an Office file is.
fn kind(package: &mut Package) -> Result<Option<Kind>, TableError> {
    let main = package.main.clone();
    if main.ends_with(".bin") {
        return Ok(Some(Kind::Workbook));
    }
    let Some(mut tokens) = package.tokens(&main)? else { return Ok(None) };
    loop {
        match tokens.next()? {
            Token::Open(tag) => {
                return Ok(match tag.name {
                    b"document" => Some(Kind::Word),
                    b"workbook" => Some(Kind::Workbook),
                    b"presentation" => Some(Kind::Slides),
                    _ => None,
                });
            }
            Token::End => return Ok(None),
            _ => {}
        }
    }
}

/// Names that stand near the start of a file, for files whose list of parts is gone.
const SIGNS: [(&[u8], Kind); 6] = [
    (b"opendocument.text", Kind::OpenText),
    (b"opendocument.presentation", Kind::OpenSlides),
    (b"opendocument.spreadsheet", Kind::Workbook),
    (b"word/", Kind::Word),
    (b"xl/", Kind::Workbook),
    (b"ppt/", Kind::Slides),
];

fn guess(file: &mut File) -> io::Result<Kind> {
    const HEAD: u64 = 64 << 10;
    let mut head = Vec::new();
    file.rewind()?;
    file.take(HEAD).read_to_end(&mut head)?;
    file.rewind()?;
    let found = SIGNS.iter().find(|(sign, _)| memmem::find(&head, sign).is_some());
    Ok(found.map_or(Kind::Archive, |(_, kind)| *kind))
}
