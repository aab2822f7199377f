//! `sendpack demo`.

use std::path::Path;

use anyhow::{Result, bail};

use super::{build, check};
use crate::cli::args::{Args, Command, Demo};
use crate::cli::exit::Exit;
use crate::cli::northbeck;
use crate::cli::output::say;

/// Writes Northbeck, checks it, and builds and verifies its Tuesday pack: what an area does in a year, in a minute.
pub(super) fn run(args: &Demo) -> Result<Exit> {
    let dir = args.dir.as_path();
    if !northbeck::may_write(dir)? {
        bail!("{} is not empty: name a new folder, so that nothing of yours is overwritten", dir.display());
    }
    northbeck::write(dir)?;
    let shown = dir.display();
    say(&format!("1. {shown} now holds Northbeck, a complete area. All of it is invented.\n"));
    say(&format!("2. sendpack check {shown} --as-of {}\n", northbeck::NOW));
    let checked = match parsed(&["check"], dir)? {
        Command::Check(args) => check::run(&args)?,
        _ => Exit::Clean,
    };
    say(&format!("\n3. sendpack build {shown} --stage tuesday --as-of {}\n", northbeck::NOW));
    let built = match parsed(&["build", "--stage", "tuesday"], dir)? {
        Command::Build(args) => build::run(&args)?,
        _ => Exit::Clean,
    };
    say(&format!(
        "\nThe Tuesday pack lies in {}. Unzip it, and open data/Index.xlsx first.",
        dir.join("dist").display()
    ));
    Ok(if checked == Exit::Clean { built } else { checked })
}

/// The arguments of another command, as if typed: what the tour shows is what it runs.
fn parsed(words: &[&str], dir: &Path) -> Result<Command> {
    use clap::Parser;
    let fixed = ["--as-of", northbeck::NOW];
    let words = ["sendpack"].iter().chain(words).chain(&fixed).map(|w| (*w).into());
    let all = words.chain([dir.as_os_str().to_owned()]);
    Ok(Args::try_parse_from(all)?.command)
}
