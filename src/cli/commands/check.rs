//! `sendpack check`.

use anyhow::Result;

use super::{baseline, record, show, workbook};
use crate::cli::args::{Check, Deny, ReportFormat, Withheld};
use crate::cli::exit::Exit;
use crate::cli::open;
use crate::cli::progress::Progress;
use crate::findings::render::fingerprint;
use crate::findings::{Finding, Severity};
use crate::rules::{self, Context, Options, Previews, Selection, Without};

/// Runs the rules and shows what they find.
pub(super) fn run(args: &Check) -> Result<Exit> {
    workbook::needs_file(args.format, args.output.as_deref())?;
    let opened = match open::open(&args.place)? {
        Ok(opened) => opened,
        Err(stopped) => {
            show::stopped(&stopped, args.format, args.output.as_deref())?;
            return Ok(Exit::CouldNotRun);
        }
    };
    let local = &opened.repository.settings.rules;
    let selection = Selection::new(&args.select, &args.ignore, local).map_err(anyhow::Error::msg)?;
    if args.stage != "all" {
        show::stage(&opened.framework, &args.stage)?;
    }
    let previews = if args.preview { Previews::All } else { selection.previews() };
    let mut context = Context::new(&opened.framework, &opened.repository, opened.now, without(&args.without))
        .previewing(previews);
    if !selection.looks_into_documents() {
        context = context.leaving_documents();
    }
    let progress = Progress::new("Reading lists and documents");
    let options = Options {
        show_values: args.show_values,
        row_ids: args.format == ReportFormat::Xlsx,
        ticks: &|rows| progress.rows(rows),
    };
    let mut report = rules::check(&context, &options);
    drop(progress);
    report.not_run.retain_mut(|idle| {
        idle.codes.retain(|idle| {
            rules::codes(local).any(|(code, name)| *code == **idle && selection.has(code, name))
        });
        !idle.codes.is_empty()
    });
    let known = args.baseline.as_deref().map(baseline::read).transpose()?.unwrap_or_default();
    let area = opened.repository.settings.area.as_str();
    let chosen = |f: &&Finding| {
        (args.stage == "all" || f.touches(&args.stage))
            && selection.has(&f.code, &f.name)
            && (known.is_empty() || !known.contains(&fingerprint(area, f)))
    };
    let findings: Vec<&Finding> = report.findings.iter().filter(chosen).collect();
    let waived = report.waived.iter().filter(chosen).count();
    report.stages.retain(|s| args.stage == "all" || s.id == args.stage);
    let exit = exit(args.deny, &findings);
    let batch = show::batch(&opened, &report, findings, waived);
    show::findings(&batch, args.format, args.output.as_deref(), &report.row_ids)?;
    if args.record {
        record::record(args, &opened, &report)?;
    }
    Ok(exit)
}

/// What is absent by design.
pub(super) fn without(withheld: &[Withheld]) -> Without {
    Without { lists: withheld.contains(&Withheld::Lists), tracking: withheld.contains(&Withheld::Tracking) }
}

/// How the run ends; rules in preview never fail it.
fn exit(deny: Deny, findings: &[&Finding]) -> Exit {
    let denied = match deny {
        Deny::Error => Severity::Error,
        Deny::Query => Severity::Query,
    };
    let fails = |f: &&Finding| f.severity >= denied && rules::is_stable(&f.code);
    if findings.iter().any(fails) { Exit::Findings } else { Exit::Clean }
}
