//! `sendpack rehearse`.

use std::path::PathBuf;

use anyhow::{Context as _, Result};

use super::show;
use crate::cli::args::{Place, TextOrJson};
use crate::cli::exit::Exit;
use crate::cli::open::{Opened, open};
use crate::cli::{clock, output};
use crate::rehearsal::render::{self, View};
use crate::rehearsal::{self, Line, draw, drill, next_monday, pool};
use crate::terminal::Look;
use crate::timeline;

#[derive(clap::Args, Debug, Clone)]
pub(in crate::cli) struct Rehearse {
    #[command(flatten)]
    pub(in crate::cli) place: Place,
    /// When inspectors are taken to call, in London: YYYY-MM-DD or YYYY-MM-DDTHH:MM; the next ordinary Monday if left out
    #[arg(long, value_name = "DATE")]
    pub(in crate::cli) notified: Option<String>,
    /// Which children to draw from the lists: the same number draws the same ones
    #[arg(long, value_name = "NUMBER", default_value_t = 1)]
    pub(in crate::cli) seed: u64,
    /// Draw no children: the lists are not read
    #[arg(long)]
    pub(in crate::cli) no_children: bool,
    /// Note the outcome in dist/rehearsals.jsonl, to see progress over the year
    #[arg(long)]
    pub(in crate::cli) record: bool,
    /// How to show it
    #[arg(long, value_enum, default_value_t)]
    pub(in crate::cli) format: TextOrJson,
    /// Write to a file instead of the terminal
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) output: Option<PathBuf>,
}

/// Where packs and logs go, in the repository.
const DIST: &str = "dist";

/// Plays a notification and shows what would come of it. That something would be late is no fault of the run.
pub(super) fn run(args: &Rehearse) -> Result<Exit> {
    let opened = match open(&args.place)? {
        Ok(opened) => opened,
        Err(stopped) => {
            show::stopped(&stopped, args.format.into(), args.output.as_deref())?;
            return Ok(Exit::CouldNotRun);
        }
    };
    let Opened { framework, repository, now } = &opened;
    let settings = &repository.settings;
    let notified = match &args.notified {
        Some(text) => rehearsal::at_the_call(clock::moment("--notified", text)?),
        None => next_monday(now.date(), &timeline::holidays(settings)),
    };
    let drill = drill(framework, settings, &repository.datamap, notified);
    let folder = repository.root.join(DIST);
    let earlier = rehearsal::read_log(&folder);
    let drawn = framework.tracking.as_ref().filter(|_| !args.no_children).map(|tracking| {
        let pool = pool(framework, repository, now.date());
        let drawn = draw(&pool, tracking, args.seed);
        (pool, drawn)
    });
    let view = View {
        drill: &drill,
        children: drawn.as_ref().map(|(pool, drawn)| (pool, drawn)),
        seed: args.seed,
        earlier: &earlier,
        area: &settings.area,
        framework: &framework.id,
        version: show::VERSION,
        now: *now,
    };
    output::results(args.output.as_deref(), |out, colour| match args.format {
        TextOrJson::Text => render::text(&view, Look { colour, width: output::width() }, out),
        TextOrJson::Json => render::json(&view, out),
    })?;
    if args.record {
        rehearsal::append(&folder, &Line::of(&drill, *now)).with_context(|| {
            format!("the drill could not be noted in {}", folder.join(rehearsal::LOG).display())
        })?;
    }
    Ok(Exit::Clean)
}
