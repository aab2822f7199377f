//! Receipts: one line for each zip that was built, kept beside the packs.

use std::fs::{File, OpenOptions};
use std::io::{self, BufRead, BufReader, Seek, SeekFrom, Write};

use serde::Serialize;

use super::PackError;
use super::build::{BuildInput, Built, Zip};

/// The name of the file.
const FILE: &str = "receipts.jsonl";

/// A line of it.
#[derive(Serialize)]
struct Receipt<'a> {
    when: String,
    stage: &'a str,
    file: String,
    bytes: u64,
    sha256: &'a str,
    encrypted: bool,
    files: usize,
    /// Which part it is, from 1, and of how many.
    #[serde(skip_serializing_if = "Option::is_none")]
    part: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    parts: Option<usize>,
    ready: usize,
    requested: usize,
    gaps: Vec<&'a str>,
    incomplete: Option<&'a str>,
    version: &'a str,
}

impl<'a> Receipt<'a> {
    fn of(input: &BuildInput<'a>, built: &'a Built, number: usize, zip: &'a Zip) -> Self {
        let mut gaps: Vec<&str> = built.gaps.iter().map(|g| g.request.as_deref().unwrap_or("pack")).collect();
        gaps.dedup();
        let parts = Some(built.zips.len()).filter(|parts| *parts > 1);
        Self {
            when: input.as_of.format("%Y-%m-%dT%H:%M:%S").to_string(),
            stage: input.stage,
            file: zip.path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
            bytes: zip.bytes,
            sha256: &zip.sha256,
            encrypted: input.packing.password.is_some(),
            files: zip.files,
            part: parts.map(|_| number),
            parts,
            ready: input.told.ready.0,
            requested: input.told.ready.1,
            gaps,
            incomplete: input.told.incomplete,
            version: input.version,
        }
    }
}

/// Adds the receipts of a build at the end of the file, in one write.
pub(super) fn append(input: &BuildInput<'_>, built: &Built) -> Result<(), PackError> {
    let path = input.out.join(FILE);
    let failed = |e: io::Error| PackError::file(&path, &e);
    let mut lines = String::new();
    for (number, zip) in (1..).zip(&built.zips) {
        let receipt = Receipt::of(input, built, number, zip);
        lines += &serde_json::to_string(&receipt).map_err(|e| failed(e.into()))?;
        lines.push('\n');
    }
    let mut file =
        OpenOptions::new().create(true).truncate(false).read(true).write(true).open(&path).map_err(failed)?;
    // Another build may end at the same moment. A disk that knows no locks does without.
    let _ = file.lock();
    mend(&mut file).and_then(|()| file.write_all(lines.as_bytes())).map_err(failed)?;
    file.sync_all().map_err(failed)
}

/// Leaves the file at its end, on a new line: a last line that was cut off, as by a power failure, is taken away.
fn mend(file: &mut File) -> io::Result<()> {
    let (mut whole, mut line) = (0, Vec::new());
    let mut reader = BufReader::new(&*file);
    loop {
        line.clear();
        let length = reader.read_until(b'\n', &mut line)?;
        if !line.ends_with(b"\n") {
            break;
        }
        whole += length as u64;
    }
    let is_whole = serde_json::from_slice::<serde::de::IgnoredAny>(&line).is_ok();
    if is_whole {
        file.seek(SeekFrom::End(0))?;
        return file.write_all(b"\n");
    }
    file.set_len(whole)?;
    file.seek(SeekFrom::Start(whole)).map(|_| ())
}
