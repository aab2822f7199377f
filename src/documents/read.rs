//! Reading one document, whatever it is.

use std::fs::File;
use std::io::{self, Read, Seek};
use std::path::Path;

use super::kinds::{Start, Written, decode, sniff};
use super::office::{read_compound, read_zip};
use super::output::Output;
use super::{Inside, Kind, Problem, Sink, image, mail, markup, old, pdf, plain, rich};
use crate::files::{self, fill};

/// How much of a file tells what it is: a disc image says so at 32 KiB.
const HEAD: u64 = 36 << 10;
/// The longest file that is read. What is longer is sent by other means, if at all.
const LONGEST: u64 = 2 << 30;
/// The longest text that must be at hand whole, as mails and web pages must.
const WHOLE: u64 = 64 << 20;

/// Reads a document: streams its text to the sink, and says what else it carries. Never fails: what is wrong with it
/// is in the [`Inside`].
#[must_use]
pub fn read(path: &Path, sink: &mut dyn Sink) -> Inside {
    opened(path, sink).unwrap_or_else(|problem| {
        let mut inside = Inside::new(Kind::Unknown);
        inside.problem = Some(problem);
        inside
    })
}

fn opened(path: &Path, sink: &mut dyn Sink) -> Result<Inside, Problem> {
    let (mut file, about) = files::open(path).map_err(|e| unreadable(&e))?;
    let head = head_of(&mut file, about.len()).map_err(|e| unreadable(&e))?;
    if head.is_empty() {
        return Err(Problem::Empty);
    }
    let extension = path.extension().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
    let start = sniff(&head, &extension);
    let length = about.len();
    let office = match start {
        _ if length > LONGEST => None,
        Start::Zip => read_zip(file.try_clone().map_err(|e| unreadable(&e))?, sink),
        Start::Compound => read_compound(file.try_clone().map_err(|e| unreadable(&e))?, sink),
        _ => None,
    };
    if let Some(inside) = office {
        return Ok(inside);
    }
    let mut out = Output::new(start.kind(), sink);
    if length > LONGEST {
        out.inside.problem = Some(Problem::TooLarge("it is over 2 GB".to_owned()));
    } else if let Err(error) = other(file, start, &head, length, &mut out) {
        out.inside.problem = Some(unreadable(&error));
    }
    Ok(out.inside)
}

fn head_of(file: &mut File, length: u64) -> io::Result<Vec<u8>> {
    let mut head = vec![0; usize::try_from(HEAD.min(length)).unwrap_or(0)];
    let len = fill(file, &mut head)?;
    head.truncate(len);
    file.rewind()?;
    Ok(head)
}

/// Everything but what Office writes today.
fn other(file: File, start: Start, head: &[u8], length: u64, out: &mut Output<'_>) -> io::Result<()> {
    match start {
        Start::Pdf(base) => pdf::read(file, base, length, out),
        Start::Compound => old::read(file, out),
        Start::Text(kind, written) => text(file, kind, written, length, out)?,
        Start::Is(Kind::Image) => image::read(file, length, out)?,
        Start::Is(Kind::RichText) => whole(file, length, out, rich::read)?,
        Start::Is(Kind::Unknown) if head.iter().all(|b| *b == 0) => blank(file, out)?,
        Start::Zip | Start::Is(_) => {}
    }
    Ok(())
}

/// Text of every sort.
fn text(file: File, kind: Kind, written: Written, length: u64, out: &mut Output<'_>) -> io::Result<()> {
    match kind {
        Kind::Page | Kind::Image => {
            whole(file, length, out, |bytes, out| markup::read(&decode(bytes, written), out))?;
        }
        Kind::Mail => whole(file, length, out, |bytes, out| mail::read(&decode(bytes, written), out))?,
        _ => plain::read(file, written, out)?,
    }
    if !out.inside.has_text && out.inside.problem.is_none() && kind != Kind::Image {
        out.inside.problem = Some(Problem::Empty);
    }
    Ok(())
}

/// Reads a file whole, unless it is longer than any honest one of its kind.
fn whole<'b>(
    mut file: File,
    length: u64,
    out: &mut Output<'b>,
    read: impl FnOnce(&[u8], &mut Output<'b>),
) -> io::Result<()> {
    if length > WHOLE {
        out.inside.problem =
            Some(Problem::TooLarge("it is longer than any text that people write".to_owned()));
        return Ok(());
    }
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    read(&bytes, out);
    Ok(())
}

/// A file of nothing but zeros, as a disk that was full or pulled out leaves behind.
fn blank(mut file: File, out: &mut Output<'_>) -> io::Result<()> {
    let mut block = vec![0; 64 << 10];
    loop {
        let count = file.read(&mut block)?;
        if count == 0 {
            out.inside.problem = Some(Problem::Empty);
            return Ok(());
        }
        if block.iter().take(count).any(|b| *b != 0) {
            return Ok(());
        }
    }
}

/// Why the system does not give a file, in plain words.
fn unreadable(error: &io::Error) -> Problem {
    // Windows says so where another program keeps a file to itself.
    if cfg!(windows) && matches!(error.raw_os_error(), Some(32 | 33)) {
        return Problem::Unreadable("another program has it open".to_owned());
    }
    Problem::Unreadable(match error.kind() {
        io::ErrorKind::NotFound => "it is not there".to_owned(),
        io::ErrorKind::PermissionDenied => "you are not allowed to read it".to_owned(),
        io::ErrorKind::IsADirectory => "it is a folder".to_owned(),
        io::ErrorKind::InvalidInput => "it is no file".to_owned(),
        kind => kind.to_string(),
    })
}
