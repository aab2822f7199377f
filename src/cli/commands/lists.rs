//! `sendpack lists`.

use anyhow::Result;

use super::show::{self, VERSION};
use crate::cli::args::{Lists, ReportFormat};
use crate::cli::exit::Exit;
use crate::cli::open;
use crate::cli::output::{self, say};
use crate::framework::ListSpec;
use crate::pack;

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
    let specs: Vec<&ListSpec> = opened.framework.lists.iter().collect();
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
