//! `sendpack check`.

use anyhow::Result;

use super::{baseline, show};
use crate::cli::args::{Check, Deny, Withheld};
use crate::cli::exit::Exit;
use crate::cli::progress::Progress;
use crate::cli::{open, output};
use crate::findings::render::{fingerprint, render};
use crate::findings::{Finding, Severity};
use crate::rules::{self, Context, Options, Previews, Selection, Without};

/// Runs the rules and shows what they find.
pub(super) fn run(args: &Check) -> Result<Exit> {
    let selection = Selection::new(&args.select, &args.ignore).map_err(anyhow::Error::msg)?;
    let opened = match open::open(&args.place)? {
        Ok(opened) => opened,
        Err(stopped) => {
            show::stopped(&stopped, args.format, args.output.as_deref())?;
            return Ok(Exit::CouldNotRun);
        }
    };
    if args.stage != "all" {
        show::stage(&opened.framework, &args.stage)?;
    }
    let without = Without {
        lists: args.without.contains(&Withheld::Lists),
        tracking: args.without.contains(&Withheld::Tracking),
    };
    let previews = if args.preview { Previews::All } else { selection.previews() };
    let context =
        Context::new(&opened.framework, &opened.repository, opened.now, without).previewing(previews);
    let progress = Progress::new("Reading lists");
    let options = Options { show_values: args.show_values, ticks: &|rows| progress.rows(rows) };
    let mut report = rules::check(&context, &options);
    drop(progress);
    report.not_run.retain_mut(|idle| {
        idle.codes.retain(|code| selection.has(code, rules::find(code).map_or("", |(rule, _)| rule.name)));
        !idle.codes.is_empty()
    });
    let in_stage = |f: &&Finding| args.stage == "all" || f.touches(&args.stage);
    let findings: Vec<&Finding> =
        report.findings.iter().filter(in_stage).filter(|f| selection.has(f.code, f.name)).collect();
    let known = args.baseline.as_deref().map(baseline::read).transpose()?.unwrap_or_default();
    let area = opened.repository.settings.area.as_str();
    let findings: Vec<&Finding> =
        findings.into_iter().filter(|f| known.is_empty() || !known.contains(&fingerprint(area, f))).collect();
    report.stages.retain(|s| args.stage == "all" || s.id == args.stage);
    let denied = match args.deny {
        Deny::Error => Severity::Error,
        Deny::Query => Severity::Query,
    };
    let fails = |f: &&Finding| f.severity >= denied && rules::is_stable(f.code);
    let exit = if findings.iter().any(fails) { Exit::Findings } else { Exit::Clean };
    let batch = show::batch(&opened, &report, findings);
    output::results(args.output.as_deref(), |out, colour| render(&batch, args.format.into(), colour, out))?;
    Ok(exit)
}
