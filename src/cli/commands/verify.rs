//! `sendpack verify`.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::show::{self, VERSION};
use super::workbook;
use crate::cli::args::ReportFormat;
use crate::cli::exit::Exit;
use crate::cli::output;
use crate::cli::password;
use crate::findings::render::{Batch, Counts};
use crate::findings::{Finding, Location, RowIds};
use crate::pack::{self, PackError, Password, Problem, Verified};
use crate::rules::{self, Said};

#[derive(clap::Args, Debug, Clone)]
pub(in crate::cli) struct Verify {
    /// The pack; all parts of one, or the folder with them, if it was sent in parts
    #[arg(required = true, value_name = "PACK")]
    pub(in crate::cli) packs: Vec<PathBuf>,
    /// The password of an encrypted pack, in the first line of this file; asked for if left out
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) password_file: Option<PathBuf>,
    /// How to show findings
    #[arg(long, value_enum, default_value_t)]
    pub(in crate::cli) format: ReportFormat,
    /// Write to a file instead of the terminal
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) output: Option<PathBuf>,
}

/// Checks packs as their receiver would, each by itself and parts together.
pub(super) fn run(args: &Verify) -> Result<Exit> {
    workbook::needs_file(args.format, args.output.as_deref())?;
    let packs = packs(&args.packs)?;
    let mut password = args.password_file.as_deref().map(password::from_file).transpose()?;
    let mut checked = Vec::with_capacity(packs.len());
    for pack in &packs {
        checked.push(check(pack, &mut password)?);
    }
    let findings = findings(&packs, &checked);
    if args.format == ReportFormat::Text && findings.is_empty() {
        say_sound(args, &packs, &checked)?;
        return Ok(Exit::Clean);
    }
    let shown: Vec<&Finding> = findings.iter().collect();
    let of = match packs.as_slice() {
        [pack] => name(pack),
        packs => format!("{} packs", packs.len()),
    };
    let batch = Batch {
        version: VERSION,
        framework: "",
        as_of: String::new(),
        as_of_words: String::new(),
        area: &of,
        complete: true,
        counts: Counts::of(&shown, 0),
        stages: Vec::new(),
        findings: shown,
        not_run: Vec::new(),
    };
    show::findings(&batch, args.format, args.output.as_deref(), &RowIds::default())?;
    Ok(if findings.is_empty() { Exit::Clean } else { Exit::Findings })
}

/// The packs that are meant, each once.
fn packs(paths: &[PathBuf]) -> Result<Vec<PathBuf>> {
    let mut packs = Vec::new();
    for path in paths {
        if !path.exists() {
            bail!("{}: there is no such file", path.display());
        }
        packs.extend(pack::packs_in(path)?);
    }
    packs.sort();
    packs.dedup();
    Ok(packs)
}

/// Checks a pack; where it is encrypted and no password was given yet, asks for it, for the next ones too.
fn check(pack: &Path, password: &mut Option<Password>) -> Result<Verified> {
    match pack::verify_with(pack, password.as_ref(), &|_| {}) {
        Err(PackError::PasswordNeeded(_)) if password.is_none() => {
            let asked = password.insert(password::of(pack)?);
            Ok(pack::verify_with(pack, Some(asked), &|_| {})?)
        }
        other => Ok(other?),
    }
}

/// What is wrong with each pack and, if several were given, with them together.
fn findings(packs: &[PathBuf], checked: &[Verified]) -> Vec<Finding> {
    let several = packs.len() > 1;
    let mut findings = Vec::new();
    for (pack, verified) in packs.iter().zip(checked) {
        let pack = name(pack);
        for problem in &verified.problems {
            let file = match problem.path.as_str() {
                "" => pack.clone(),
                path if several => format!("{pack}/{path}"),
                path => path.to_owned(),
            };
            findings.extend(finding(file, problem));
        }
    }
    if several {
        findings.extend(pack::incomplete(checked).iter().filter_map(|(name, p)| finding(name.clone(), p)));
    }
    findings
}

fn finding(file: String, problem: &Problem) -> Option<Finding> {
    let key = if problem.path.is_empty() { String::new() } else { file.clone() };
    rules::finding(problem.code, Said::at(Location::file(file), problem.what.clone()).key(&key))
}

fn say_sound(args: &Verify, packs: &[PathBuf], checked: &[Verified]) -> Result<()> {
    output::results(args.output.as_deref(), |out, _| {
        for (pack, verified) in packs.iter().zip(checked) {
            let (name, files) = (name(pack), verified.files);
            writeln!(out, "{name}: sound. {files} files, every checksum right, the index agrees.")?;
        }
        match checked {
            [Verified { part: Some(part), .. }] => {
                writeln!(out, "This is part {} of {}; the others were not looked at.", part.number, part.of)
            }
            [_, _, ..] if checked.iter().any(|v| v.part.is_some()) => {
                writeln!(out, "Every part is there, and all are of one build.")
            }
            _ => Ok(()),
        }
    })
}

fn name(path: &Path) -> String {
    path.file_name().map_or_else(String::new, |n| n.to_string_lossy().into_owned())
}
