//! `sendpack lists`.

use std::path::PathBuf;

use anyhow::Result;

use super::show::{self, VERSION};
use crate::cli::args::{Place, ReportFormat};
use crate::cli::exit::Exit;
use crate::cli::open::{self, Opened};
use crate::cli::output::{self, say};
use crate::framework::ListSpec;
use crate::lists;
use crate::pack;
use crate::table::Limits;

#[derive(clap::Args, Debug, Clone)]
pub(in crate::cli) struct Lists {
    #[command(flatten)]
    pub(in crate::cli) place: Place,
    /// Where the workbooks go; in the repository's dist/lists folder if left out
    #[arg(long, value_name = "DIR")]
    pub(in crate::cli) out: Option<PathBuf>,
    /// Propose a map for lists whose headings are not the official ones, and write nothing
    #[arg(long)]
    pub(in crate::cli) suggest_map: bool,
}

/// Writes the official workbooks of all lists.
pub(super) fn run(args: &Lists) -> Result<Exit> {
    let opened = match open::open(&args.place)? {
        Ok(opened) => opened,
        Err(stopped) => {
            show::stopped(&stopped, ReportFormat::Text, None)?;
            return Ok(Exit::CouldNotRun);
        }
    };
    let out = args.out.clone().unwrap_or_else(|| opened.repository.root.join("dist").join("lists"));
    if args.suggest_map {
        return suggest(&opened);
    }
    let specs: Vec<&ListSpec> = opened.repository.lists_due(&opened.framework).collect();
    if specs.is_empty() {
        let id = &opened.framework.id;
        say(&format!(
            "{id} asks for no list in a form of its own: lists of people go as documents. Nothing is written."
        ));
        return Ok(Exit::Clean);
    }
    let written = pack::lists(&opened.framework, &opened.repository, &specs, &out, (opened.now, VERSION))?;
    let mut exit = Exit::Clean;
    output::results(None, |out, _| {
        for list in &written {
            match &list.written {
                Ok(done) => writeln!(out, "{}: {} rows", list.path.display(), done.rows)?,
                Err(error) => {
                    exit = Exit::Findings;
                    say(&format!("{} was not written: {error}", list.spec.title_of()));
                }
            }
        }
        Ok(())
    })?;
    Ok(exit)
}

/// Proposes a map for each list that is there and not in the official words.
fn suggest(opened: &Opened) -> Result<Exit> {
    let mut texts = Vec::new();
    for spec in &opened.framework.lists {
        let file = opened.repository.list_file(&spec.id);
        if !file.path.exists() {
            continue;
        }
        let map = lists::list_map(&opened.repository, &spec.id);
        match lists::suggest(
            spec,
            &opened.framework,
            &file.path,
            file.sheet.as_deref(),
            &map,
            &Limits::default(),
        ) {
            Ok(suggestion) if suggestion.is_empty() => say(&format!("{} needs no map", file.shown)),
            Ok(suggestion) => texts.push(suggestion.yaml(spec)),
            Err(problem) => say(&format!("{}: no map can be proposed: {problem}", file.shown)),
        }
    }
    output::results(None, |out, _| out.write_all(texts.join("\n").as_bytes()))?;
    Ok(Exit::Clean)
}
