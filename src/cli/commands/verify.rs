//! `sendpack verify`.

use anyhow::{Result, bail};

use super::show::{self, VERSION};
use super::workbook;
use crate::cli::args::{ReportFormat, Verify};
use crate::cli::exit::Exit;
use crate::cli::output;
use crate::findings::render::{Batch, Counts};
use crate::findings::{Finding, Location, RowIds};
use crate::pack::{self, Problem};
use crate::rules::{self, Said};

/// Checks a pack as its receiver would.
pub(super) fn run(args: &Verify) -> Result<Exit> {
    workbook::needs_file(args.format, args.output.as_deref())?;
    if !args.pack.exists() {
        bail!("{}: there is no such file", args.pack.display());
    }
    let verified = pack::verify(&args.pack, &|_| {})?;
    let name = args.pack.file_name().map_or_else(String::new, |n| n.to_string_lossy().into_owned());
    let findings: Vec<Finding> =
        verified.problems.iter().filter_map(|problem| finding(&name, problem)).collect();
    if args.format == ReportFormat::Text && findings.is_empty() {
        output::results(args.output.as_deref(), |out, _| {
            writeln!(out, "{name}: sound. {} files, every checksum right, the index agrees.", verified.files)
        })?;
        return Ok(Exit::Clean);
    }
    let shown: Vec<&Finding> = findings.iter().collect();
    let batch = Batch {
        version: VERSION,
        framework: "",
        as_of: String::new(),
        as_of_words: String::new(),
        area: &name,
        complete: true,
        counts: Counts::of(&shown, 0),
        stages: Vec::new(),
        findings: shown,
        not_run: Vec::new(),
    };
    show::findings(&batch, args.format, args.output.as_deref(), &RowIds::default())?;
    Ok(if findings.is_empty() { Exit::Clean } else { Exit::Findings })
}

fn finding(pack: &str, problem: &Problem) -> Option<Finding> {
    let file = if problem.path.is_empty() { pack.to_owned() } else { problem.path.clone() };
    let said = Said::at(Location::file(file), problem.what.clone()).key(&problem.path);
    rules::finding(problem.code, said)
}
