//! `sendpack matrix`.

use std::path::PathBuf;

use anyhow::{Context as _, Result, bail};

use super::show;
use crate::cli::args::{Place, ReportFormat};
use crate::cli::exit::Exit;
use crate::cli::open::{Opened, open};
use crate::cli::output;
use crate::evidence::Rag;
use crate::framework;
use crate::matrix::grid;
use crate::matrix::render::{self, View};
use crate::terminal::Look;

/// How the matrix is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub(in crate::cli) enum MatrixFormat {
    /// For people
    #[default]
    Text,
    /// A workbook that can be edited and read back; it needs --output
    Xlsx,
    /// A Word document; it needs --output
    Docx,
    /// Markdown
    Md,
    /// One JSON document
    Json,
}

/// Ratings on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(in crate::cli) enum Rated {
    /// Much still to do
    Red,
    /// Begun
    Amber,
    /// In order
    Green,
}

#[derive(clap::Args, Debug, Clone)]
pub(in crate::cli) struct Matrix {
    #[command(flatten)]
    pub(in crate::cli) place: Place,
    /// The area action plan: only lines that are rated so, the worst first
    #[arg(long, value_enum, value_delimiter = ',', value_name = "RATING")]
    pub(in crate::cli) rag: Vec<Rated>,
    /// How to show it
    #[arg(long, value_enum, default_value_t)]
    pub(in crate::cli) format: MatrixFormat,
    /// Write to a file instead of the terminal
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) output: Option<PathBuf>,
}

/// Prints the self-evaluation matrix, or the action plan that it is focused into.
pub(super) fn run(args: &Matrix) -> Result<Exit> {
    let Opened { framework, repository, now } = match open(&args.place)? {
        Ok(opened) => opened,
        Err(stopped) => {
            show::stopped(&stopped, ReportFormat::Text, None)?;
            return Ok(Exit::CouldNotRun);
        }
    };
    let Some(spec) = &framework.matrix else {
        bail!("{} has no self-evaluation matrix; {}", framework.id, others())
    };
    if repository.matrix.file.is_none() {
        bail!(
            "there is no matrix.yaml or matrix.xlsx beside sendpack.yaml; begin with: sendpack template matrix --framework {}",
            framework.id
        );
    }
    let grid = grid(spec, &repository.matrix);
    let ratings = ratings(&args.rag);
    let view = View {
        grid: &grid,
        plan: (!ratings.is_empty()).then_some(&ratings),
        framework: &framework,
        repository: &repository,
        version: show::VERSION,
        now,
    };
    match args.format {
        MatrixFormat::Xlsx => {
            let made = render::book(&view).context("the workbook could not be made");
            return file(args, "plan.xlsx", &made?);
        }
        MatrixFormat::Docx => {
            let made = render::word(&view).write_to(std::io::Cursor::new(Vec::new()))?;
            return file(args, "matrix.docx", &made.into_inner());
        }
        MatrixFormat::Text | MatrixFormat::Md | MatrixFormat::Json => {}
    }
    output::results(args.output.as_deref(), |out, colour| match args.format {
        MatrixFormat::Md => render::markdown(&view, out),
        MatrixFormat::Json => render::json(&view, out),
        _ => render::text(&view, Look { colour, width: output::width() }, out),
    })?;
    Ok(Exit::Clean)
}

/// The catalogues that have a matrix.
fn others() -> String {
    let loaded = framework::names().iter().filter_map(|name| framework::built_in(name)?.ok());
    let with: Vec<String> = loaded.filter(|it| it.matrix.is_some()).map(|it| it.id).collect();
    format!("it belongs to {}", with.join(", "))
}

/// The ratings, worst first, each once.
fn ratings(told: &[Rated]) -> Vec<Rag> {
    let rag = |rated: &Rated| match rated {
        Rated::Red => Rag::Red,
        Rated::Amber => Rag::Amber,
        Rated::Green => Rag::Green,
    };
    let mut ratings: Vec<Rag> = told.iter().map(rag).collect();
    ratings.sort_unstable();
    ratings.dedup();
    ratings
}

fn file(args: &Matrix, such_as: &str, bytes: &[u8]) -> Result<Exit> {
    let Some(file) = &args.output else { bail!("this is a file: say where with --output {such_as}") };
    output::results(Some(file), |out, _| out.write_all(bytes))?;
    output::say(&format!("{} is written", file.display()));
    Ok(Exit::Clean)
}
