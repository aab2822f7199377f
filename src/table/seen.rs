//! What a file really is, from its content.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};

use super::archive::Archive;
use super::fault::reading;
use super::package::main_part;
use super::xls::Compound;
use super::{Limits, TableError};

/// What a file was seen to be.
pub(super) enum Seen {
    /// A workbook in a zip; its main part.
    Xlsx(Archive, String),
    /// A binary workbook in a zip; its main part.
    Xlsb(Archive, String),
    /// An Excel 97-2003 workbook.
    Xls(Compound),
    /// An OpenDocument spreadsheet.
    Ods(Archive),
    /// Text.
    Csv,
    /// A workbook under a password.
    Locked,
    /// No table at all; what it is, with its article.
    Other(&'static str),
}

/// How much of the start is looked at.
const HEAD: u64 = 4096;

/// Starts of files that say what they are, other than those looked into.
const MARKS: [(&[u8], &str); 8] = [
    (b"%PDF-", "a PDF document"),
    (b"{\\rtf", "a rich text document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file (gzip)"),
    (b"7z\xbc\xaf", "a compressed file (7-Zip)"),
    (b"Rar!", "a compressed file (RAR)"),
];

/// Looks at a file's content; leaves it at its start.
pub(super) fn look(mut file: File, limits: &Limits) -> Result<(Seen, File), TableError> {
    let mut head = Vec::new();
    file.by_ref().take(HEAD).read_to_end(&mut head).map_err(|e| reading(&e))?;
    let seen = if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") {
        zipped(Archive::open(file.try_clone().map_err(|e| reading(&e))?, limits)?)?
    } else if head.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        compound(file.try_clone().map_err(|e| reading(&e))?)?
    } else if let Some((_, what)) = MARKS.iter().find(|(mark, _)| head.starts_with(mark)) {
        Seen::Other(what)
    } else {
        markup(&head).map_or(Seen::Csv, Seen::Other)
    };
    file.seek(SeekFrom::Start(0)).map_err(|e| reading(&e))?;
    Ok((seen, file))
}

/// What a zip holds.
pub(super) fn zipped(mut archive: Archive) -> Result<Seen, TableError> {
    let starts = |folder: &str| archive.names().any(|name| name.starts_with(folder));
    let named = [("word/", "a Word document"), ("ppt/", "a PowerPoint presentation")];
    if let Some((_, what)) = named.iter().find(|(folder, _)| starts(folder)) {
        return Ok(Seen::Other(what));
    }
    let kind = archive.part("mimetype")?.map(media_type).transpose()?;
    if let Some(kind) = kind {
        return Ok(open_document(archive, &kind));
    }
    Ok(match main_part(&mut archive)? {
        Some(main) if main.ends_with(".bin") => Seen::Xlsb(archive, main),
        Some(main) => Seen::Xlsx(archive, main),
        None => Seen::Other("a zip archive with no workbook in it"),
    })
}

fn media_type(part: Box<dyn Read + '_>) -> Result<String, TableError> {
    let mut kind = Vec::new();
    part.take(HEAD).read_to_end(&mut kind).map_err(|e| reading(&e))?;
    Ok(String::from_utf8_lossy(&kind).trim().to_owned())
}

fn open_document(archive: Archive, kind: &str) -> Seen {
    match kind.strip_prefix("application/vnd.oasis.opendocument.") {
        Some("spreadsheet" | "spreadsheet-template") => Seen::Ods(archive),
        Some("text") => Seen::Other("an OpenDocument text"),
        Some("presentation") => Seen::Other("an OpenDocument presentation"),
        _ => Seen::Other("a zip archive with no workbook in it"),
    }
}

/// What the directory of a compound file may name, and what each makes of it. The first found decides.
const STREAMS: [(&str, &str); 4] = [
    ("WordDocument", "a Word 97-2003 document"),
    ("PowerPoint Document", "a PowerPoint 97-2003 presentation"),
    ("__properties_version1.0", "an Outlook message"),
    ("VisioDocument", "a Visio drawing"),
];

fn compound(file: File) -> Result<Seen, TableError> {
    let compound = Compound::open(file)?;
    let has = |stream: &str| compound.names().any(|name| name.eq_ignore_ascii_case(stream));
    // A workbook under a password is an encrypted stream in a compound file.
    if has("EncryptedPackage") {
        return Ok(Seen::Locked);
    }
    if has("Workbook") || has("Book") {
        return Ok(Seen::Xls(compound));
    }
    let what = STREAMS.iter().find(|(stream, _)| has(stream));
    Ok(Seen::Other(what.map_or("an older Office file with no workbook in it", |(_, what)| what)))
}

/// What text that is no table begins as.
fn markup(head: &[u8]) -> Option<&'static str> {
    let head = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head).trim_ascii_start();
    let starts = |word: &[u8]| head.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
    if starts(b"<?xml") {
        Some("an XML file")
    } else if [&b"<!doctype"[..], b"<html", b"<table", b"<meta", b"<style"].iter().any(|word| starts(word)) {
        Some("a web page")
    } else {
        None
    }
}
