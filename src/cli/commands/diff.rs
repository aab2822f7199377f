//! `sendpack diff`.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::import::catalogue;
use crate::cli::args::TextOrJson;
use crate::cli::exit::Exit;
use crate::cli::output;
use crate::diff::render::{Shape, render};
use crate::diff::{self, Changes, Kind, Report, Version};
use crate::findings::nearest;
use crate::framework::{Framework, ListSpec};
use crate::{evidence, lists, rules};

#[derive(clap::Args, Debug, Clone)]
pub(in crate::cli) struct Diff {
    /// The older: a report of 'check --format json', a pack, or a list
    pub(in crate::cli) old: PathBuf,
    /// The newer, of the same kind
    pub(in crate::cli) new: PathBuf,
    /// Which list the files hold, such as list-1; seen from their headings if left out
    #[arg(long, value_name = "LIST")]
    pub(in crate::cli) list: Option<String>,
    /// A map of both files' headings and codes; left out, NAME.map.yaml beside each file, where there is one
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) map: Option<PathBuf>,
    /// How to show what changed
    #[arg(long, value_enum, default_value_t)]
    pub(in crate::cli) format: TextOrJson,
    /// Write to a file instead of the terminal
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) output: Option<PathBuf>,
    /// Show the Unique IDs of people: only on a machine and screen where that is allowed
    #[arg(long)]
    pub(in crate::cli) show_values: bool,
    /// A catalogue to use in place of the built-in one
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) framework: Option<PathBuf>,
}

/// Compares two things of one kind and says what changed. That something changed is no fault: the exit code is 0.
pub(super) fn run(args: &Diff) -> Result<Exit> {
    let (old, new) = (Kind::of(&args.old)?, Kind::of(&args.new)?);
    if old != new {
        bail!(
            "{} is {}, but {} is {}: two of one kind can be compared",
            args.old.display(),
            old.word(),
            args.new.display(),
            new.word()
        );
    }
    let changes = match old {
        Kind::Report => Changes::Reports(diff::reports(Report::read(&args.old)?, Report::read(&args.new)?)),
        Kind::Pack => Changes::Packs(diff::packs(&args.old, &args.new)?),
        Kind::List => {
            let framework = catalogue(args.framework.as_deref())?;
            let spec = list(args, &framework)?;
            let [old, new] = [&args.old, &args.new].map(|path| version(args, &framework, spec, path));
            Changes::Lists(diff::lists(&framework, spec, [&old?, &new?], args.show_values)?)
        }
    };
    let shape = match args.format {
        TextOrJson::Text => Shape::Text,
        TextOrJson::Json => Shape::Json,
    };
    output::results(args.output.as_deref(), |out, _| render(&changes, shape, out))?;
    Ok(Exit::Clean)
}

/// A version of a list as its map reads it.
fn version<'p>(args: &Diff, framework: &Framework, spec: &ListSpec, path: &'p Path) -> Result<Version<'p>> {
    let beside = path.with_extension("map.yaml");
    let file = args.map.as_deref().unwrap_or(&beside);
    match evidence::read_map(file, framework, spec) {
        Ok(Some(told)) => {
            let sheet = told.sheet.as_ref().map(|sheet| sheet.value.clone());
            Ok(Version { path, map: lists::map_of(&told), sheet })
        }
        Ok(None) if args.map.is_some() => bail!("{}: there is no such file", file.display()),
        Ok(None) => Ok(plain(path)),
        Err(faults) => {
            let said = rules::check_settings(&faults);
            let lines: Vec<String> = said.iter().map(|f| format!("{}: {}", f.place, f.message)).collect();
            bail!("{}", lines.join("\n"))
        }
    }
}

/// A version of a list without a map.
fn plain(path: &Path) -> Version<'_> {
    Version { path, map: lists::Map::default(), sheet: None }
}

/// The list that both files hold: the one that is named, or the one whose headings they have.
fn list<'f>(args: &Diff, framework: &'f Framework) -> Result<&'f ListSpec> {
    let Some(id) = &args.list else {
        // A map that does not suit a list is no map of it; what is wrong with the right one is told when it is read.
        let [old, new] = [&args.old, &args.new].map(|path| {
            diff::recognise(framework, path, |spec| {
                version(args, framework, spec, path).unwrap_or_else(|_| plain(path))
            })
        });
        let (old, new) = (old?, new?);
        if old.id != new.id {
            bail!(
                "{} is {}, but {} is {}: to compare them all the same, say what both are with --list",
                args.old.display(),
                old.title_of(),
                args.new.display(),
                new.title_of()
            );
        }
        return Ok(new);
    };
    if let Some(spec) = framework.list(id) {
        return Ok(spec);
    }
    let ids: Vec<&str> = framework.lists.iter().map(|spec| spec.id.as_str()).collect();
    match nearest(id, ids.iter().copied()) {
        Some(near) => bail!("--list {id}: there is no such list; did you mean {near}?"),
        None => bail!("--list {id}: there is no such list; there are {}", ids.join(", ")),
    }
}
