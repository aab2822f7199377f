//! Opening a zip and reading its parts.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;

use flate2::read::DeflateDecoder;

use super::bytes::u16_at;
use super::directory::{self, Part};
use super::end;
use super::locked::Locked;
use crate::pack::verify::held::{Held, HeldFile};
use crate::pack::{PackError, Password};

/// The greatest directory that is read: a hundred thousand parts.
const MOST_DIRECTORY: u64 = 16 << 20;

/// Honest files pack less tightly than this; what goes beyond it may amount to [`MOST_EXCESS`].
const TIGHT: u64 = 200;

/// See [`TIGHT`].
const MOST_EXCESS: u64 = 4 << 30;

/// A zip, opened.
pub(in crate::pack::verify) struct Zipped<'p> {
    file: File,
    parts: Vec<Part>,
    files: Vec<HeldFile>,
    password: Option<&'p Password>,
    locked: Option<Locked<'p>>,
}

impl<'p> Zipped<'p> {
    /// Opens a zip, which may be encrypted. The inner error says why it is none that could be read.
    pub(in crate::pack::verify) fn open(
        path: &Path,
        password: Option<&'p Password>,
    ) -> Result<Result<Self, &'static str>, PackError> {
        let failed = |e: io::Error| PackError::file(path, &e);
        let mut file = File::open(path).map_err(failed)?;
        let length = file.metadata().map_err(failed)?.len();
        let Some(end) = end::find(&mut file, length).map_err(failed)? else {
            return Ok(Err("this is not a zip, or it was cut off: copy it again from where it was built"));
        };
        if end.size > MOST_DIRECTORY {
            return Ok(Err("it holds more files than any honest pack"));
        }
        let mut bytes = Vec::new();
        file.seek(SeekFrom::Start(end.start)).map_err(failed)?;
        (&mut file).take(end.size).read_to_end(&mut bytes).map_err(failed)?;
        let Some(parts) = directory::read(&bytes, end.entries) else {
            return Ok(Err("the directory of the zip is damaged"));
        };
        if let Some(why) = suspicious(&parts, end.start) {
            return Ok(Err(why));
        }
        let parts: Vec<Part> = parts.into_iter().filter(|p| !p.name.ends_with(b"/")).collect();
        let files = parts.iter().map(held).collect();
        Ok(Ok(Self { file, parts, files, password, locked: None }))
    }

    /// Makes encrypted files readable, if there are any.
    ///
    /// # Errors
    /// The password is lacking or another one.
    pub(in crate::pack::verify) fn unlock(&mut self, path: &Path) -> Result<(), PackError> {
        let Some(first) = self.parts.iter().find(|p| p.is_aes()) else { return Ok(()) };
        let name = || path.display().to_string();
        let Some(password) = self.password else { return Err(PackError::PasswordNeeded(name())) };
        let failed = |e: io::Error| PackError::file(path, &e);
        let Some(mut locked) = Locked::open(self.file.try_clone().map_err(failed)?, password) else {
            return Ok(());
        };
        if !locked.opens(first) {
            return Err(PackError::PasswordWrong(name()));
        }
        self.locked = Some(locked);
        Ok(())
    }

    fn part(&mut self, which: usize) -> Result<(Part, io::Take<&mut File>), String> {
        let part = self.parts.get(which).cloned().ok_or("there is no such part")?;
        if part.encrypted {
            return Err("it is encrypted and cannot be checked".to_owned());
        }
        let failed = |e: io::Error| format!("it could not be read: {}", e.kind());
        self.file.seek(SeekFrom::Start(part.start)).map_err(failed)?;
        let mut header = [0; 30];
        self.file.read_exact(&mut header).map_err(failed)?;
        let length = |at| u64::from(u16_at(&header, at).unwrap_or(0));
        let mut name = Vec::new();
        (&mut self.file).take(length(26)).read_to_end(&mut name).map_err(failed)?;
        if !header.starts_with(b"PK\x03\x04") || name != part.name || u16_at(&header, 8) != Some(part.method)
        {
            return Err("the zip contradicts itself about this file".to_owned());
        }
        let skip = i64::try_from(length(28)).unwrap_or(0);
        self.file.seek(SeekFrom::Current(skip)).map_err(failed)?;
        let packed = part.packed;
        Ok((part, (&mut self.file).take(packed)))
    }
}

impl Held for Zipped<'_> {
    fn files(&self) -> &[HeldFile] {
        &self.files
    }

    fn read(
        &mut self,
        which: usize,
        into: &mut dyn FnMut(&mut dyn Read) -> io::Result<()>,
    ) -> Result<(), String> {
        if let Some((part, locked)) = self.parts.get(which).filter(|p| p.is_aes()).zip(self.locked.as_mut()) {
            return locked.read(part, &mut |content| limited(content, part.size, into))?;
        }
        let (part, mut packed) = self.part(which)?;
        let unpacked: &mut dyn Read = match part.method {
            0 => &mut packed,
            8 => &mut DeflateDecoder::new(packed),
            _ => return Err("it is packed in a way that cannot be read".to_owned()),
        };
        limited(unpacked, part.size, into)
    }
}

/// Lends what is unpacked, which must be of just this size.
fn limited(
    unpacked: &mut dyn Read,
    size: u64,
    into: &mut dyn FnMut(&mut dyn Read) -> io::Result<()>,
) -> Result<(), String> {
    // One more than it says it holds, so that more is noticed.
    let mut limited = unpacked.take(size.saturating_add(1));
    into(&mut limited).map_err(|_| "it is damaged: its content cannot be unpacked".to_owned())?;
    match limited.limit() {
        1 => Ok(()),
        _ => Err("it does not hold as many bytes as the zip says".to_owned()),
    }
}

/// Why a zip is not read any further, if there is a reason.
fn suspicious(parts: &[Part], directory: u64) -> Option<&'static str> {
    let sum = |of: fn(&Part) -> u64| parts.iter().map(of).fold(0_u64, u64::saturating_add);
    if sum(|p| p.packed) > directory || parts.iter().any(|p| p.start >= directory) {
        return Some("its parts lie on top of each other");
    }
    if sum(|p| p.size.saturating_sub(p.packed.saturating_mul(TIGHT))) > MOST_EXCESS {
        return Some("it would unpack to an enormous size");
    }
    None
}

fn held(part: &Part) -> HeldFile {
    let fault = match std::str::from_utf8(&part.name) {
        Err(_) => Some("its name is not UTF-8"),
        Ok(_) if part.link => Some("it is a link, not a file"),
        Ok(_) => None,
    };
    HeldFile { path: String::from_utf8_lossy(&part.name).into_owned(), bytes: part.size, fault }
}
