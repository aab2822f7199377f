//! `sendpack diff`.

use anyhow::{Result, bail};

use super::import::catalogue;
use crate::cli::args::{Diff, DiffFormat};
use crate::cli::exit::Exit;
use crate::cli::output;
use crate::diff::render::{Shape, render};
use crate::diff::{self, Changes, Kind, Report};
use crate::findings::nearest;
use crate::framework::{Framework, ListSpec};

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
            Changes::Lists(diff::lists(&framework, spec, [&args.old, &args.new], args.show_values)?)
        }
    };
    let shape = match args.format {
        DiffFormat::Text => Shape::Text,
        DiffFormat::Json => Shape::Json,
    };
    output::results(args.output.as_deref(), |out, _| render(&changes, shape, out))?;
    Ok(Exit::Clean)
}

/// The list that both files hold: the one that is named, or the one whose headings they have.
fn list<'f>(args: &Diff, framework: &'f Framework) -> Result<&'f ListSpec> {
    let Some(id) = &args.list else {
        let (old, new) = (diff::recognise(framework, &args.old)?, diff::recognise(framework, &args.new)?);
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
