//! A zip of parts, as Office files are: looked over before anything is unpacked, and never written out.

use std::fs::File;
use std::io::{BufReader, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::fault::{damaged, damaged_as, reading, too_large};
use super::{Limits, TableError};

/// Parts smaller than this may be packed as tightly as they like.
const SMALL: u64 = 1 << 20;

/// An opened zip.
pub(crate) struct Archive {
    zip: ZipArchive<BufReader<File>>,
    /// Names as compared, in the order of the file.
    names: Vec<String>,
}

impl Archive {
    /// Opens a zip and checks what it says it holds.
    pub(crate) fn open(file: File, limits: &Limits) -> Result<Self, TableError> {
        let zip = ZipArchive::new(BufReader::new(file)).map_err(|e| fault(&e))?;
        if zip.has_duplicate_names() {
            return Err(damaged_as("the file holds two parts of the same name"));
        }
        let mut total = 0_u64;
        let mut names = Vec::with_capacity(zip.len());
        for index in 0..zip.len() {
            let entry = zip.by_index_data(index).map_err(|e| fault(&e))?;
            let size = entry.size();
            total = total.saturating_add(size);
            let tight = size > SMALL && size / limits.ratio.max(1) > entry.compressed_size();
            if size > limits.part || total > limits.unpacked || tight {
                return Err(too_large("the file unpacks to an enormous size"));
            }
            names.push(plain_name(&String::from_utf8_lossy(entry.name_raw())));
        }
        Ok(Self { zip, names })
    }

    /// The names of the parts as compared: small letters, forward slashes, no slash at the start.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(String::as_str)
    }

    /// Whether there is such a part.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    /// A part's bytes as a stream, checked against its checksum when read to the end. None if there is no such part.
    pub(crate) fn part(&mut self, name: &str) -> Result<Option<Box<dyn Read + '_>>, TableError> {
        let Some(index) = self.find(name) else { return Ok(None) };
        let part = self.zip.by_index(index).map_err(|e| fault(&e))?;
        Ok(Some(Box::new(part)))
    }

    fn find(&self, name: &str) -> Option<usize> {
        let name = plain_name(name);
        self.names.iter().position(|n| *n == name)
    }
}

fn plain_name(name: &str) -> String {
    name.replace('\\', "/").trim_start_matches('/').to_ascii_lowercase()
}

fn fault(error: &ZipError) -> TableError {
    match error {
        ZipError::Io(error) => reading(error),
        ZipError::UnsupportedArchive(why) if *why == ZipError::PASSWORD_REQUIRED => TableError::Password,
        ZipError::UnsupportedArchive(_) | ZipError::CompressionMethodNotSupported(_) => {
            damaged_as("the file is packed in a way Excel does not use")
        }
        _ => damaged(),
    }
}
