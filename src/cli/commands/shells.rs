//! `sendpack completions` and `sendpack man`.

use anyhow::Result;
use clap::CommandFactory;

use crate::cli::args::Args;
use crate::cli::exit::Exit;
use crate::cli::output;

#[derive(clap::Args, Debug, Clone)]
pub(in crate::cli) struct Completions {
    /// The shell
    pub(in crate::cli) shell: clap_complete::Shell,
}

/// Prints what a shell needs to complete commands and flags.
pub(super) fn completions(args: &Completions) -> Result<Exit> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Args::command(), "sendpack", &mut script);
    output::results(None, |out, _| out.write_all(&script))?;
    Ok(Exit::Clean)
}

/// Prints the manual page.
pub(super) fn man() -> Result<Exit> {
    let mut page = Vec::new();
    clap_mangen::Man::new(Args::command()).render(&mut page)?;
    output::results(None, |out, _| out.write_all(&page))?;
    Ok(Exit::Clean)
}
