//! Receipts: one line for each zip that was built, kept beside the packs.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use chrono::NaiveDateTime;
use foldhash::HashMap;
use serde::{Deserialize, Serialize};

use super::bag::Packed;
use super::build::{BuildInput, Built, Zip};
use super::{PackError, Plan, number};
use crate::framework::Request;
use crate::journal;

/// The name of the file.
const FILE: &str = "receipts.jsonl";

/// More than receipts ever are; what is larger is not read.
const MOST: u64 = 64 << 20;

/// How a moment is written.
const MOMENT: &str = "%Y-%m-%dT%H:%M:%S";

/// A line of it. It says what was sent, never what stands in it; of tracked children it says nothing.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Receipt {
    when: String,
    #[serde(default)]
    pub(super) area: String,
    pub(super) stage: String,
    /// The requests that it was built for, if not for all of its stage.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) asked: Option<Vec<String>>,
    pub(super) file: String,
    bytes: u64,
    pub(super) sha256: String,
    #[serde(default)]
    encrypted: bool,
    files: usize,
    /// Which part it is, from 1, and of how many.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) part: Option<usize>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    parts: Option<usize>,
    ready: usize,
    requested: usize,
    gaps: Vec<String>,
    incomplete: Option<String>,
    version: String,
    #[serde(default)]
    pub(super) documents: Vec<Document>,
}

/// A document in a pack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Document {
    /// Its path in the pack, relative to `data`.
    pub(super) path: String,
    pub(super) bytes: u64,
    pub(super) sha256: String,
    /// Its path in the repository.
    pub(super) source: String,
    /// The requests that it answers.
    requests: Vec<String>,
}

impl Document {
    /// The documents of a plan among files of a pack; those of tracked children are left out.
    pub(super) fn all(plan: &Plan<'_>, packed: &[Packed]) -> Vec<Self> {
        let mut requests: HashMap<&str, Vec<&Request>> = HashMap::default();
        for item in &plan.items {
            for path in item.answers.iter().filter_map(|answer| answer.place.path()) {
                requests.entry(path).or_default().push(item.request);
            }
        }
        let document = |packed: &Packed| {
            let path = packed.path.strip_prefix("data/")?;
            let file = plan.file(path)?;
            let requests = requests.get(path).map(Vec::as_slice).unwrap_or_default();
            let about_children = requests.iter().any(|request| request.per_child);
            (!about_children).then(|| Self {
                path: path.to_owned(),
                bytes: packed.bytes,
                sha256: packed.sha256.clone(),
                source: file.shown.clone(),
                requests: requests.iter().map(|request| request.id.clone()).collect(),
            })
        };
        packed.iter().filter_map(document).collect()
    }
}

impl Receipt {
    fn of(input: &BuildInput<'_>, built: &Built, number: usize, zip: &Zip) -> Self {
        let mut gaps: Vec<&str> = built.gaps.iter().map(|g| g.request.as_deref().unwrap_or("pack")).collect();
        gaps.dedup();
        let parts = Some(built.zips.len()).filter(|parts| *parts > 1);
        Self {
            when: input.as_of.format(MOMENT).to_string(),
            area: input.repository.settings.area.clone(),
            stage: input.stage.to_owned(),
            asked: input.requests.map(number::asked),
            file: zip.path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
            bytes: zip.bytes,
            sha256: zip.sha256.clone(),
            encrypted: input.packing.password.is_some(),
            files: zip.files,
            part: parts.map(|_| number),
            parts,
            ready: input.told.ready.0,
            requested: input.told.ready.1,
            gaps: gaps.into_iter().map(str::to_owned).collect(),
            incomplete: input.told.incomplete.map(str::to_owned),
            version: input.version.to_owned(),
            documents: zip.documents.clone(),
        }
    }

    /// When the pack was built, where the line says so.
    pub(super) fn when(&self) -> Option<NaiveDateTime> {
        NaiveDateTime::parse_from_str(&self.when, MOMENT).ok()
    }

    /// The pack that it is, or is a part of: its name without extension.
    pub(super) fn pack(&self) -> &str {
        let name = self.file.strip_suffix(".zip").unwrap_or(&self.file);
        self.part.and_then(|_| name.split("-part-").next()).unwrap_or(name)
    }
}

/// The receipts in a folder for packs, and of lines that are not as they were written a sentence each.
pub(super) fn read(out: &Path) -> Result<(Vec<Receipt>, Vec<String>), PackError> {
    let path = out.join(FILE);
    let failed = |e: &io::Error| PackError::file(&path, e);
    let file = match File::open(&path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok((Vec::new(), Vec::new())),
        Err(error) => return Err(failed(&error)),
    };
    let mut bytes = Vec::new();
    file.take(MOST).read_to_end(&mut bytes).map_err(|e| failed(&e))?;
    let (mut receipts, mut troubles) = (Vec::new(), Vec::new());
    for (number, line) in (1..).zip(bytes.split(|byte| *byte == b'\n')) {
        if line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        match serde_json::from_slice::<Receipt>(line) {
            Ok(receipt) if receipt.when().is_some() => receipts.push(receipt),
            _ => troubles.push(format!(
                "{FILE} line {number} is not as it was written: what that pack sent is not known, and is sent again"
            )),
        }
    }
    Ok((receipts, troubles))
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
    journal::append(&path, &lines).map(drop).map_err(failed)
}
