//! `sendpack sef`.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use super::show;
use crate::cli::args::{Place, ReportFormat};
use crate::cli::exit::Exit;
use crate::cli::open::{self, Opened};
use crate::cli::output::{self, say};
use crate::cli::pages::{self, Pages};
use crate::findings::{Finding, Severity};
use crate::rules::{self, Context, Options, Without};
use crate::sef;
use crate::word::Document;

#[derive(clap::Args, Debug, Clone)]
pub(in crate::cli) struct Sef {
    #[command(flatten)]
    pub(in crate::cli) place: Place,
    /// Word, one web page, or Markdown; what the name of --output says if left out, else Word
    #[arg(long, value_enum)]
    pub(in crate::cli) format: Option<SefFormat>,
    /// The file to write; dist/self-evaluation.docx of the repository if left out
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) output: Option<PathBuf>,
    /// Write the summary for members instead: strengths and areas for development, on two pages
    #[arg(long)]
    pub(in crate::cli) summary: bool,
}

/// How the self-evaluation is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(in crate::cli) enum SefFormat {
    /// A Word document
    Docx,
    /// One web page
    Html,
    /// Markdown
    Md,
}

impl SefFormat {
    const fn extension(self) -> &'static str {
        match self {
            Self::Docx => "docx",
            Self::Html => "html",
            Self::Md => "md",
        }
    }

    fn of(file: &Path) -> Option<Self> {
        match file.extension()?.to_string_lossy().to_ascii_lowercase().as_str() {
            "docx" => Some(Self::Docx),
            "html" | "htm" => Some(Self::Html),
            "md" | "markdown" => Some(Self::Md),
            _ => None,
        }
    }
}

/// More findings than this are better read elsewhere.
const MOST: usize = 10;

/// Writes the self-evaluation, and says how long it is and what the rules make of its statements.
pub(super) fn run(args: &Sef) -> Result<Exit> {
    let opened = match open::open(&args.place)? {
        Ok(opened) => opened,
        Err(stopped) => {
            show::stopped(&stopped, ReportFormat::Text, None)?;
            return Ok(Exit::CouldNotRun);
        }
    };
    let model = sef::gather(&opened.framework, &opened.repository, opened.now);
    let document = if args.summary { sef::summary(&model) } else { sef::document(&model) };
    let named = args.output.as_deref().and_then(SefFormat::of);
    let format = args.format.or(named).unwrap_or(SefFormat::Docx);
    let file = match &args.output {
        Some(file) => file.clone(),
        None => usual(args, &opened, format)?,
    };
    write(&document, format, &file)?;
    output::results(None, |out, _| writeln!(out, "{}", file.display()))?;
    length(&document, format, &file, &opened, args.summary);
    if model.statements == 0 {
        say(
            "There are no statements yet: write the first into the folder sef, in YAML or in the workbook of `sendpack template statements`.",
        );
    } else if !model.lacks.is_empty() {
        say("It is a draft: the first page of the self-evaluation says what it lacks.");
    }
    tell(&findings(&opened));
    Ok(Exit::Clean)
}

/// Where it goes unless told otherwise.
fn usual(args: &Sef, opened: &Opened, format: SefFormat) -> Result<PathBuf> {
    let folder = opened.repository.root.join("dist");
    fs_err::create_dir_all(&folder).context("the folder for the document could not be made")?;
    let name = if args.summary { "self-evaluation-summary" } else { "self-evaluation" };
    Ok(folder.join(name).with_extension(format.extension()))
}

fn write(document: &Document, format: SefFormat, file: &Path) -> Result<()> {
    let bytes = match format {
        SefFormat::Docx => document.write_to(std::io::Cursor::new(Vec::new()))?.into_inner(),
        SefFormat::Html => document.html().into_bytes(),
        SefFormat::Md => document.markdown().into_bytes(),
    };
    output::results(Some(file), |out, _| out.write_all(&bytes))
}

/// How many pages it has, against what is asked for.
fn length(document: &Document, format: SefFormat, file: &Path, opened: &Opened, summary: bool) {
    let likely = document.likely_pages();
    let pages = if format == SefFormat::Docx { pages::count(file, likely) } else { Pages::Likely(likely) };
    let (pages, how) = match pages {
        Pages::Counted(pages) => (pages, "as LibreOffice lays it out"),
        Pages::Likely(pages) => (pages, "or about that: an estimate from its words"),
    };
    let counted = if pages == 1 { "1 page".to_owned() } else { format!("{pages} pages") };
    let asked = opened.framework.self_evaluation.as_ref().filter(|_| !summary);
    let asked = match asked {
        Some(asked) if pages > asked.most_pages => {
            format!("; at most {} are asked for, and {} are better", asked.most_pages, asked.better_pages)
        }
        Some(asked) if pages > asked.better_pages => {
            format!("; at most {} are asked for, but {} are better", asked.most_pages, asked.better_pages)
        }
        _ => String::new(),
    };
    say(&format!("{counted}, {how}{asked}."));
}

/// What the rules on self-evaluation find.
fn findings(opened: &Opened) -> Vec<Finding> {
    let without = Without { lists: true, tracking: true };
    let ctx = Context::new(&opened.framework, &opened.repository, opened.now, without).leaving_documents();
    let options = Options { show_values: false, row_ids: false, ticks: &|_| {} };
    let mut findings = rules::check(&ctx, &options).findings;
    let ours = |f: &Finding| rules::family(&f.code) == "SEF" || f.place.file.starts_with("sef/");
    findings.retain(ours);
    findings.sort_by(|a, b| b.severity.cmp(&a.severity).then_with(|| a.order(b)));
    findings
}

fn tell(findings: &[Finding]) {
    if findings.is_empty() {
        return say("The rules on self-evaluation find nothing.");
    }
    let count = |severity: Severity, one: &str, many: &str| {
        let n = findings.iter().filter(|f| f.severity == severity).count();
        if n == 1 { format!("1 {one}") } else { format!("{n} {many}") }
    };
    say(&format!(
        "The rules on self-evaluation find {}, {} and {}:",
        count(Severity::Error, "error", "errors"),
        count(Severity::Query, "query", "queries"),
        count(Severity::Note, "note", "notes"),
    ));
    for finding in findings.iter().take(MOST) {
        say(&format!(
            "  {} {} {}: {}",
            finding.code,
            finding.severity.word(),
            finding.place,
            finding.message
        ));
    }
    if let Some(rest) = findings.len().checked_sub(MOST).filter(|rest| *rest > 0) {
        say(&format!("  and {rest} more: sendpack check --select SEF,EVI shows all"));
    }
}
