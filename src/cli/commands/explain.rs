//! `sendpack explain`.

use std::path::PathBuf;

use std::io::{self, Write};

use anyhow::{Result, bail};

use crate::cli::exit::Exit;
use crate::cli::{open, output};
use crate::evidence::LocalRule;
use crate::findings::{Severity, one_line};
use crate::rules::{self, FAMILIES, Life, Rule};

#[derive(clap::Args, Debug, Clone)]
pub(in crate::cli) struct Explain {
    /// The rule's code or name
    pub(in crate::cli) code: Option<String>,
    /// The evidence repository whose local rules are meant; left out, the nearest folder upwards with a sendpack.yaml,
    /// else ./evidence
    pub(in crate::cli) path: Option<PathBuf>,
}

/// Shows a rule's page, or the table of all rules: in a repository, with the area's own.
pub(super) fn run(args: &Explain) -> Result<Exit> {
    let local = open::local_rules(args.path.as_deref())?;
    let Some(word) = &args.code else {
        output::results(None, |out, _| table(&local, out))?;
        return Ok(Exit::Clean);
    };
    let named = || rules::all().find(|rule| rule.name == word.to_lowercase());
    let own = || {
        local.iter().find(|rule| rule.code.eq_ignore_ascii_case(word) || *rule.name == word.to_lowercase())
    };
    match (rules::find(word).map(|(rule, _)| rule).or_else(named), own()) {
        (Some(rule), _) => output::results(None, |out, _| page(rule, out))?,
        (None, Some(rule)) => output::results(None, |out, _| local_page(rule, out))?,
        _ if rules::family(word).eq_ignore_ascii_case("LOC") => {
            bail!("there is no rule {word} in sendpack.yaml; local rules are explained in their repository")
        }
        _ => match rules::nearest_rule(word, &local) {
            Some(near) => bail!("there is no rule {word}; did you mean {near}?"),
            None => bail!("there is no rule {word}; 'sendpack explain' lists them all"),
        },
    }
    Ok(Exit::Clean)
}

fn table(local: &[LocalRule], out: &mut dyn Write) -> io::Result<()> {
    for family in FAMILIES {
        let own = if family.prefixes == ["LOC"] { local } else { &[] };
        if family.rules.is_empty() && own.is_empty() {
            continue;
        }
        writeln!(out, "{}", family.title)?;
        for rule in family.rules {
            let life = if rule.life == Life::Preview { " (preview)" } else { "" };
            line(&rule.codes.join(" "), rule.severity, rule.name, &format!("{}{life}", rule.summary), out)?;
        }
        for rule in own {
            line(&rule.code, rule.severity, &rule.name, &one_line(&rule.message), out)?;
        }
        writeln!(out)?;
    }
    writeln!(out, "More about one: sendpack explain CODE")
}

fn line(codes: &str, severity: Severity, name: &str, summary: &str, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "  {codes:16} {:6} {name:38} {summary}", severity.word())
}

fn page(rule: &Rule, out: &mut dyn Write) -> io::Result<()> {
    heading(&rule.codes.join(" and "), rule.name, rule.severity, rule.summary, out)?;
    if rule.life == Life::Preview {
        writeln!(
            out,
            "In preview: it runs only with '--preview' or '--select {}', and never fails a run.\n",
            rule.code()
        )?;
    }
    writeln!(out, "{}", rule.page.trim_end())
}

/// What settings say of a local rule.
fn local_page(rule: &LocalRule, out: &mut dyn Write) -> io::Result<()> {
    heading(&rule.code, &rule.name, rule.severity, &one_line(&rule.message), out)?;
    writeln!(out, "A local rule: this area wrote it, at {}.\n", rule.at)?;
    writeln!(out, "## What it finds\n\nRows of {} of which this is true:\n", one_line(&rule.list))?;
    for line in rule.when.trim().lines() {
        writeln!(out, "    {}", one_line(line))?;
    }
    writeln!(out, "\n## How to mend it\n\n{}.", one_line(&rule.help).trim_end_matches('.'))
}

fn heading(code: &str, name: &str, severity: Severity, summary: &str, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{code} {name} ({})\n\n{}.\n", severity.word(), summary.trim_end_matches('.'))
}
