//! Saying what was built.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::cli::exit::Exit;
use crate::cli::output::{self, say};
use crate::cli::size;
use crate::pack::{BuildInput, Built, Zip};

/// Says where the pack is and what it is like, and on the side what its sender should know.
pub(super) fn show(built: &Built, input: &BuildInput<'_>) -> Result<Exit> {
    output::results(None, |out, _| {
        built.zips.iter().try_for_each(|zip| show_zip(zip, out))?;
        for (id, list) in &built.lists {
            writeln!(out, "  {id}: {} rows", list.rows)?;
        }
        if input.told.incomplete.is_some() {
            let gaps = built.gaps.len();
            writeln!(out, "  Incomplete: the index says what is missing and why ({gaps} gaps)")?;
        }
        if input.packing.password.is_some() {
            writeln!(out, "  encrypted with AES-256")?;
        }
        writeln!(out, "  whole: names, sizes, manifest and index agree")
    })?;
    if input.packing.password.is_some() {
        say(ENCRYPTED);
    }
    oversize(built, input);
    for other in others(built, input) {
        say(&format!("{other} is of an earlier build: do not send it with this one"));
    }
    Ok(Exit::Clean)
}

/// What the sender of an encrypted pack should know.
const ENCRYPTED: &str = "\
Windows Explorer alone cannot open it: 7-Zip, WinZip, WinRAR and PeaZip can, and Keka on a Mac. Names of files can be
read without the password. Send the password by another way than the pack, such as by telephone, and keep it: without
it nobody can open the pack again.";

fn show_zip(zip: &Zip, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{}", zip.path.display())?;
    writeln!(out, "  {} files, {}", zip.files, size::show(zip.bytes))?;
    writeln!(out, "  SHA-256 {}", zip.sha256)
}

fn oversize(built: &Built, input: &BuildInput<'_>) {
    let Some(most) = input.packing.most else { return };
    for zip in &built.zips {
        if let Some(path) = &zip.oversize {
            let (name, most) = (name(&zip.path), size::show(most));
            say(&format!("{name} is larger than {most}: {path} is, and has a part to itself"));
        }
    }
}

/// Packs of the same name, whole or in parts, that this build did not write.
fn others(built: &Built, input: &BuildInput<'_>) -> Vec<String> {
    let base = input.name();
    let ours: Vec<String> = built.zips.iter().map(|zip| name(&zip.path)).collect();
    let there = std::fs::read_dir(input.out).into_iter().flatten().flatten();
    let mut others: Vec<String> = there
        .map(|entry| name(&PathBuf::from(entry.file_name())))
        .filter(|name| {
            name.strip_prefix(&base).is_some_and(|rest| rest == ".zip" || rest.starts_with("-part-"))
        })
        .filter(|name| !ours.contains(name))
        .collect();
    others.sort();
    others
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
