//! Starting a child's folder.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::args::Track;
use crate::cli::commands::show::VERSION;
use crate::cli::exit::Exit;
use crate::cli::open::Opened;
use crate::cli::output::say;
use crate::evidence::is_plain;
use crate::pack::{self, NewChild};

/// Writes the folder of a child with blank forms; one that is there is left alone.
pub(super) fn run(opened: &Opened, reference: &str, args: &Track) -> Result<Exit> {
    if !is_plain(reference) {
        // Not repeated: it may be a name.
        bail!("--template: this could identify the child; use a reference such as T1");
    }
    if opened.framework.requests_per_child().next().is_none() {
        bail!("--template: the framework {} tracks no children", opened.framework.id);
    }
    if opened.framework.numbered_list(args.list).is_none() {
        bail!(
            "--list {}: the framework {} has no person-level list of this number",
            args.list,
            opened.framework.id
        );
    }
    let folder = opened.repository.root.join(&opened.repository.settings.paths.tracking);
    let child = NewChild {
        reference,
        list: args.list,
        alternative_provision: args.alternative_provision,
        area: &opened.repository.settings.area,
        notified: opened.repository.settings.notified.as_ref().map(|told| told.value.date()),
    };
    let target: PathBuf = folder.join(reference);
    let files = pack::start_child(&target, &child, &opened.framework, (opened.now, VERSION))?;
    say(&format!("{} is written, with {} files:", target.display(), files.len()));
    files.iter().for_each(|name| say(&format!("  {}", Path::new(name).display())));
    say(
        "\nFill in child.yaml first. When a form is filled in, take the # off its line there: only then is it sent.",
    );
    Ok(Exit::Clean)
}
