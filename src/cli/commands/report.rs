//! `sendpack report`.

use std::path::PathBuf;

use anyhow::{Context as _, Result};

use super::show::{self, VERSION};
use super::{check, status};
use crate::cli::args::{Place, ReportFormat, Withheld};
use crate::cli::exit::Exit;
use crate::cli::open::{self, Opened};
use crate::cli::output::{self, say};
use crate::cli::progress::Progress;
use crate::cli::{browser, watch};
use crate::evidence::Repository;
use crate::readiness::Readiness;
use crate::report::{self, Page};
use crate::rules::{self, Context, Options};

#[derive(clap::Args, Debug, Clone)]
pub(in crate::cli) struct Report {
    #[command(flatten)]
    pub(in crate::cli) place: Place,
    /// The file to write; dist/readiness.html of the repository if left out
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) output: Option<PathBuf>,
    /// What is absent by design: lists, tracking
    #[arg(long, value_name = "WHAT", value_delimiter = ',')]
    pub(in crate::cli) without: Vec<Withheld>,
    /// Show counts of 1 to 4 children as they are: only for a page that stays where the lists are
    #[arg(long)]
    pub(in crate::cli) exact: bool,
    /// Open the page in the browser
    #[arg(long)]
    pub(in crate::cli) open: bool,
    /// Write the page again whenever a file of the repository changes, until stopped
    #[arg(long)]
    pub(in crate::cli) watch: bool,
}

/// Writes the readiness page; with `--watch`, again whenever a file of the repository changes.
pub(super) fn run(args: &Report) -> Result<Exit> {
    let Some((folders, file)) = write(args)? else { return Ok(Exit::CouldNotRun) };
    if args.open {
        browser::open(&file)?;
    }
    if args.watch {
        say("watching for changes; press Ctrl+C to stop, and reload the page to see what is new");
        watch::changes(&folders, &file, &mut || match write(args) {
            Ok(_) => {}
            Err(error) => say(&format!("sendpack: {error:#}")),
        });
    }
    Ok(Exit::Clean)
}

/// Writes the page once: the folders that it was made from and its file, or nothing where that could not be done.
fn write(args: &Report) -> Result<Option<(Vec<PathBuf>, PathBuf)>> {
    let opened = match open::open(&args.place)? {
        Ok(opened) => opened,
        Err(stopped) => {
            show::stopped(&stopped, ReportFormat::Text, None)?;
            return Ok(None);
        }
    };
    let usual = || opened.repository.root.join("dist").join("readiness.html");
    let file = args.output.clone().unwrap_or_else(usual);
    let text = page(args, &opened);
    if let Some(folder) = file.parent().filter(|_| args.output.is_none()) {
        fs_err::create_dir_all(folder).context("the folder for the page could not be made")?;
    }
    output::results(Some(&file), |out, _| out.write_all(text.as_bytes()))?;
    output::results(None, |out, _| writeln!(out, "{}", file.display()))?;
    Ok(Some((folders(&opened.repository), file)))
}

/// The repository's folder, and those that lie outside it.
fn folders(repository: &Repository) -> Vec<PathBuf> {
    let (root, paths) = (&repository.root, &repository.settings.paths);
    let named = [&paths.lists, &paths.tracking, &paths.documents].map(|path| root.join(path));
    let outside = named.into_iter().filter(|path| !path.starts_with(root));
    std::iter::once(root.clone()).chain(outside).collect()
}

fn page(args: &Report, opened: &Opened) -> String {
    let without = check::without(&args.without);
    let ctx = Context::new(&opened.framework, &opened.repository, opened.now, without);
    let progress = Progress::new("Reading lists");
    let options = Options { show_values: false, row_ids: false, ticks: &|rows| progress.rows(rows) };
    let report = rules::check(&ctx, &options);
    drop(progress);
    report::write(&Page {
        ctx: &ctx,
        report: &report,
        readiness: &Readiness::of(&ctx, &report),
        history: &status::comparable(opened, &args.without),
        version: VERSION,
        exact: args.exact,
    })
}
