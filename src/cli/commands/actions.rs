//! `sendpack actions`.

use std::io::Cursor;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use chrono::NaiveDate;

use super::show;
use crate::actions::{self, Owed, Plan, View, render};
use crate::cli::args::{Place, TextOrJson};
use crate::cli::exit::Exit;
use crate::cli::open::{Opened, open};
use crate::cli::output::{self, say};
use crate::evidence::Repository;
use crate::terminal::Look;
use crate::word::Document;
use crate::yaml::scalar;

#[derive(clap::Args, Debug, Clone)]
pub(in crate::cli) struct Actions {
    #[command(flatten)]
    pub(in crate::cli) place: Place,
    /// Only this: workbook, board, committee, or a plan that follows the last inspection, such as wsoa
    #[arg(long, value_name = "WHAT", value_delimiter = ',')]
    pub(in crate::cli) document: Vec<String>,
    /// The month with which ratings are compared, such as 2026-07; the rating before, if left out
    #[arg(long, value_name = "MONTH")]
    pub(in crate::cli) since: Option<String>,
    /// The file to write, where there is one document; in dist/ of the repository if left out
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) output: Option<PathBuf>,
    /// How to show the summary
    #[arg(long, value_enum, default_value_t)]
    pub(in crate::cli) format: TextOrJson,
}

/// Writes the documents, and says in short how the plan stands.
pub(super) fn run(args: &Actions) -> Result<Exit> {
    match open(&args.place)? {
        Ok(opened) => write(args, &opened),
        Err(stopped) => {
            show::stopped(&stopped, args.format.into(), None)?;
            Ok(Exit::CouldNotRun)
        }
    }
}

fn write(args: &Actions, opened: &Opened) -> Result<Exit> {
    let since = args.since.as_deref().map(month).transpose()?;
    let plan = Plan::of(&opened.framework, &opened.repository, opened.now, since);
    let concluded = actions::concluded(&plan);
    let papers = papers(&args.document, &actions::owed(&opened.framework, &concluded))?;
    if args.output.is_some() && papers.len() > 1 {
        bail!("--output is for one document: say which with --document");
    }
    let mut written = Vec::new();
    for paper in papers {
        let file = match &args.output {
            Some(file) => file.clone(),
            None => in_dist(&opened.repository, &paper.file())?,
        };
        paper.write(&plan, &file)?;
        written.push(file);
    }
    output::results(None, |out, colour| match args.format {
        TextOrJson::Text => {
            render::text(&plan, Look { colour, width: output::width() }, out)?;
            writeln!(out)?;
            written.iter().try_for_each(|file| writeln!(out, "{}", file.display()))
        }
        TextOrJson::Json => render::json(&View { plan: &plan, version: show::VERSION }, out),
    })?;
    unread(&opened.repository);
    Ok(Exit::Clean)
}

/// What can be written.
enum Paper<'c> {
    Workbook,
    Board,
    Committee,
    /// A plan that is owed after an inspection.
    Owed(Owed<'c>),
}

impl Paper<'_> {
    /// How `--document` names it.
    fn word(&self) -> &str {
        match self {
            Self::Workbook => "workbook",
            Self::Board => "board",
            Self::Committee => "committee",
            Self::Owed(owed) => &owed.plan.id,
        }
    }

    fn file(&self) -> String {
        match self {
            Self::Workbook => "action-plan.xlsx".to_owned(),
            Self::Board | Self::Committee => format!("action-plan-{}.docx", self.word()),
            Self::Owed(owed) => format!("{}.docx", owed.plan.id),
        }
    }

    fn write(&self, plan: &Plan<'_>, file: &Path) -> Result<()> {
        let made = match self {
            Self::Workbook => workbook(plan, file)?,
            Self::Board => docx(&render::board(plan))?,
            Self::Committee => docx(&render::committee(plan))?,
            Self::Owed(owed) => docx(&render::owed(plan, owed))?,
        };
        output::results(Some(file), |out, _| out.write_all(&made))
    }
}

fn workbook(plan: &Plan<'_>, file: &Path) -> Result<Vec<u8>> {
    let (bytes, cut) = render::workbook(plan).context("the workbook could not be made")?;
    if cut > 0 {
        say(&format!(
            "{}: {cut} texts are longer than a cell can be, and were cut: do not put this workbook back",
            file.display()
        ));
    }
    Ok(bytes)
}

fn docx(document: &Document) -> Result<Vec<u8>> {
    Ok(document.write_to(Cursor::new(Vec::new())).context("the document could not be made")?.into_inner())
}

/// The documents that are wanted; all, where none is named.
fn papers<'c>(words: &[String], owed: &[Owed<'c>]) -> Result<Vec<Paper<'c>>> {
    let all = [Paper::Workbook, Paper::Board, Paper::Committee].into_iter();
    let all: Vec<Paper<'c>> = all.chain(owed.iter().copied().map(Paper::Owed)).collect();
    let known = all.iter().map(Paper::word).collect::<Vec<_>>().join(", ");
    if let Some(wrong) = words.iter().find(|word| !all.iter().any(|paper| paper.word() == *word)) {
        bail!(
            "--document {wrong}: there are {known}; a plan that follows an inspection is there once sendpack.yaml records the outcome"
        );
    }
    let wanted = |paper: &Paper<'_>| words.is_empty() || words.iter().any(|word| word == paper.word());
    Ok(all.into_iter().filter(wanted).collect())
}

/// The first day of a month that an option gives.
fn month(text: &str) -> Result<NaiveDate> {
    scalar::date(&format!("{text}-01"))
        .with_context(|| format!("--since {text}: give a month such as 2026-07"))
}

fn in_dist(repository: &Repository, name: &str) -> Result<PathBuf> {
    let folder = repository.root.join("dist");
    fs_err::create_dir_all(&folder).context("the folder for the documents could not be made")?;
    Ok(folder.join(name))
}

/// Says what of the actions could not be read: it stands in no document.
fn unread(repository: &Repository) {
    let count = repository.faults.iter().filter(|fault| fault.at.file.starts_with("actions/")).count();
    if count > 0 {
        let parts = if count == 1 { "1 part".to_owned() } else { format!("{count} parts") };
        say(&format!(
            "The documents leave out what could not be read: {parts} of actions/; sendpack check says which"
        ));
    }
}
