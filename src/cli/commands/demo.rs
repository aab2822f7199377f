//! `sendpack demo`.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use clap::Parser as _;

use super::{build, check, verify};
use crate::cli::args::{Args, Command};
use crate::cli::exit::Exit;
use crate::cli::northbeck;
use crate::cli::output::say;

#[derive(clap::Args, Debug, Clone)]
pub(in crate::cli) struct Demo {
    /// Where to write it
    #[arg(default_value = "northbeck")]
    pub(in crate::cli) dir: PathBuf,
}

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
    let stage = northbeck::STAGE;
    say(&format!("\n3. sendpack build {shown} --stage {stage} --as-of {}\n", northbeck::NOW));
    let built = match parsed(&["build", "--stage", stage], dir)? {
        Command::Build(args) => build::run(&args)?,
        _ => Exit::Clean,
    };
    let packs = dir.join("dist");
    say(&format!("\n4. sendpack verify {}\n", packs.display()));
    let args = Args::try_parse_from(["sendpack".as_ref(), "verify".as_ref(), packs.as_os_str()])?;
    let verified = match args.command {
        Command::Verify(args) => verify::run(&args)?,
        _ => Exit::Clean,
    };
    say(&format!(
        "\nThe Tuesday pack lies in {}. Unzip it, and open data/Index.xlsx first.",
        packs.display()
    ));
    let failed = [checked, built, verified].into_iter().find(|exit| *exit != Exit::Clean);
    Ok(failed.unwrap_or(Exit::Clean))
}

/// The arguments of another command, as if typed: what the tour shows is what it runs.
fn parsed(words: &[&str], dir: &Path) -> Result<Command> {
    let fixed = ["--as-of", northbeck::NOW];
    let words = ["sendpack"].iter().chain(words).chain(&fixed).map(|w| (*w).into());
    let all = words.chain([dir.as_os_str().to_owned()]);
    Ok(Args::try_parse_from(all)?.command)
}
