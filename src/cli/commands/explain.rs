//! `sendpack explain`.

use std::io::{self, Write};

use anyhow::{Result, bail};

use crate::cli::args::Explain;
use crate::cli::exit::Exit;
use crate::cli::output;
use crate::rules::{self, FAMILIES, Life, Rule};

/// Shows a rule's page, or the table of all rules.
pub(super) fn run(args: &Explain) -> Result<Exit> {
    match &args.code {
        None => output::results(None, |out, _| table(out))?,
        Some(word) => {
            let named = || rules::all().find(|rule| rule.name == word.to_lowercase());
            match rules::find(word).map(|(rule, _)| rule).or_else(named) {
                Some(rule) => output::results(None, |out, _| page(rule, out))?,
                None => match rules::nearest_rule(word) {
                    Some(near) => bail!("there is no rule {word}; did you mean {near}?"),
                    None => bail!("there is no rule {word}; 'sendpack explain' lists them all"),
                },
            }
        }
    }
    Ok(Exit::Clean)
}

fn table(out: &mut dyn Write) -> io::Result<()> {
    for family in FAMILIES {
        writeln!(out, "{}", family.title)?;
        for rule in family.rules {
            let codes = rule.codes.join(" ");
            let life = if rule.life == Life::Preview { " (preview)" } else { "" };
            writeln!(out, "  {codes:16} {:6} {:38} {}{life}", rule.severity.word(), rule.name, rule.summary)?;
        }
        writeln!(out)?;
    }
    writeln!(out, "More about one: sendpack explain CODE")
}

fn page(rule: &Rule, out: &mut dyn Write) -> io::Result<()> {
    writeln!(
        out,
        "{} {} ({})\n\n{}.\n",
        rule.codes.join(" and "),
        rule.name,
        rule.severity.word(),
        rule.summary
    )?;
    if rule.life == Life::Preview {
        writeln!(
            out,
            "In preview: it runs only with '--preview' or '--select {}', and never fails a run.\n",
            rule.code()
        )?;
    }
    writeln!(out, "{}", rule.page.trim_end())
}
