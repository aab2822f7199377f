//! `sendpack check`.

use std::path::PathBuf;

use anyhow::Result;

use super::{baseline, record, show, workbook};
use crate::cli::args::{Place, ReportFormat, Withheld};
use crate::cli::exit::Exit;
use crate::cli::open;
use crate::cli::progress::Progress;
use crate::findings::render::fingerprint;
use crate::findings::{Finding, Severity};
use crate::rules::{self, Context, Options, Previews, Selection, Without};

/// From which level findings fail the run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub(in crate::cli) enum Deny {
    /// Errors only
    #[default]
    Error,
    /// Errors and queries
    Query,
}

#[derive(clap::Args, Debug, Clone)]
pub(in crate::cli) struct Check {
    #[command(flatten)]
    pub(in crate::cli) place: Place,
    /// Only what stands against this stage, by its id in the framework, such as tuesday; or all
    #[arg(long, default_value = "all")]
    pub(in crate::cli) stage: String,
    /// Only these rules: codes, names or families, with commas between
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    pub(in crate::cli) select: Vec<String>,
    /// All but these rules: codes, names or families
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    pub(in crate::cli) ignore: Vec<String>,
    /// Also the rules in preview, which are not yet sure enough to run unasked; they never fail the run
    #[arg(long)]
    pub(in crate::cli) preview: bool,
    /// What is absent by design, as in CI: lists, tracking
    #[arg(long, value_name = "WHAT", value_delimiter = ',')]
    pub(in crate::cli) without: Vec<Withheld>,
    /// How to show findings
    #[arg(long, value_enum, default_value_t)]
    pub(in crate::cli) format: ReportFormat,
    /// Write to a file instead of the terminal
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) output: Option<PathBuf>,
    /// Show the values of person-level cells: only on a machine and screen where that is allowed
    #[arg(long)]
    pub(in crate::cli) show_values: bool,
    /// From which level the exit code is 1
    #[arg(long, value_enum, default_value_t)]
    pub(in crate::cli) deny: Deny,
    /// Leave out what an earlier 'check --format json' found
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) baseline: Option<PathBuf>,
    /// Add the counts of this check to dist/history.jsonl, for the trend that 'status' shows; of whole checks only
    #[arg(long)]
    pub(in crate::cli) record: bool,
}

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
