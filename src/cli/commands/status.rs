//! `sendpack status`.

use std::path::PathBuf;

use anyhow::Result;

use super::{check, show};
use crate::cli::args::{Place, TextOrJson, Withheld};
use crate::cli::exit::Exit;
use crate::cli::open::{Opened, open};
use crate::cli::output;
use crate::cli::progress::Progress;
use crate::history::{self, History};
use crate::readiness::Readiness;
use crate::readiness::render::{self, View};
use crate::rules::{self, Context, Options};
use crate::terminal::Look;

#[derive(clap::Args, Debug, Clone)]
pub(in crate::cli) struct Status {
    #[command(flatten)]
    pub(in crate::cli) place: Place,
    /// Only what this stage sends, by its id in the framework, such as tuesday; or all
    #[arg(long, default_value = "all")]
    pub(in crate::cli) stage: String,
    /// What is absent by design, as in CI: lists, tracking
    #[arg(long, value_name = "WHAT", value_delimiter = ',')]
    pub(in crate::cli) without: Vec<Withheld>,
    /// Also a line for each request that needs nobody
    #[arg(long)]
    pub(in crate::cli) all: bool,
    /// How to show it
    #[arg(long, value_enum, default_value_t)]
    pub(in crate::cli) format: TextOrJson,
    /// Write to a file instead of the terminal
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) output: Option<PathBuf>,
}

/// Shows how ready the area is. What falls short is no failure: the exit code is 0.
pub(super) fn run(args: &Status) -> Result<Exit> {
    match open(&args.place)? {
        Ok(opened) => status(args, &opened),
        Err(stopped) => {
            show::stopped(&stopped, args.format.into(), args.output.as_deref())?;
            Ok(Exit::CouldNotRun)
        }
    }
}

fn status(args: &Status, opened: &Opened) -> Result<Exit> {
    let (framework, repository, now) = (&opened.framework, &opened.repository, opened.now);
    let stage = (args.stage != "all").then(|| show::stage(framework, &args.stage)).transpose()?;
    let context = Context::new(framework, repository, now, check::without(&args.without));
    let progress = Progress::new("Reading lists and documents");
    let options = Options { show_values: false, row_ids: false, ticks: &|rows| progress.rows(rows) };
    let report = rules::check(&context, &options);
    drop(progress);
    let history = comparable(opened, &args.without);
    let trends = history::trends(&history, &report.stages, report.complete, now);
    let mut readiness = Readiness::of(&context, &report);
    if let Some(stage) = stage {
        readiness.narrow(stage);
    }
    let view = View {
        readiness: &readiness,
        trends: &trends,
        all: args.all,
        area: &repository.settings.area,
        framework: &framework.id,
        version: show::VERSION,
    };
    output::results(args.output.as_deref(), |out, colour| match args.format {
        TextOrJson::Text => render::text(&view, Look { colour, width: output::width() }, out),
        TextOrJson::Json => render::json(&view, out),
    })?;
    Ok(Exit::Clean)
}

/// What earlier checks recorded, as far as that can be compared: where something is left out there is less to be ready,
/// and a whole check is no measure.
pub(super) fn comparable(opened: &Opened, without: &[Withheld]) -> History {
    if without.is_empty() { past(opened) } else { History::default() }
}

/// What earlier checks recorded. What cannot be read of it is said, and costs no more than the trend.
fn past(opened: &Opened) -> History {
    let history = history::read(&opened.repository.root.join("dist"), &opened.framework.id);
    let history = history.unwrap_or_else(|error| {
        output::say(&format!("{error}: shown without a trend"));
        History::default()
    });
    if !history.unread.is_empty() {
        let lines: Vec<String> = history.unread.iter().take(5).map(usize::to_string).collect();
        let more = if history.unread.len() > lines.len() { " …" } else { "" };
        output::say(&format!(
            "dist/{}: left out what could not be read, cut off or of a later version: line {}{more}",
            history::FILE,
            lines.join(", ")
        ));
    }
    history
}
