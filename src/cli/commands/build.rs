//! `sendpack build`.

use std::io::{self, Write};
use std::mem::ManuallyDrop;
use std::path::PathBuf;

use anyhow::{Result, bail};
use chrono::NaiveDate;

use super::show::{self, VERSION};
use super::{before, built};
use crate::cli::args::{Place, ReportFormat};
use crate::cli::exit::Exit;
use crate::cli::open::{self, Opened};
use crate::cli::output::{self, say};
use crate::cli::password;
use crate::cli::progress::Progress;
use crate::findings::render::{Format, render};
use crate::findings::{Finding, Severity};
use crate::framework::{Framework, Stage};
use crate::pack::{self, BuildInput, Gap, PackError, Packing, Password, Plan, Seen, Told};
use crate::rules::{self, Context, Options, Report, Without};
use crate::timeline;

#[derive(clap::Args, Debug, Clone)]
pub(in crate::cli) struct Build {
    #[command(flatten)]
    pub(in crate::cli) place: Place,
    /// What to build: the id of a stage of the framework, such as tuesday
    #[arg(long)]
    pub(in crate::cli) stage: String,
    /// Where the pack goes; in the repository's dist folder if left out
    #[arg(long, value_name = "DIR")]
    pub(in crate::cli) out: Option<PathBuf>,
    /// Build although errors stand, for this reason: it goes into the index and the receipt
    #[arg(long, value_name = "REASON")]
    pub(in crate::cli) incomplete: Option<String>,
    /// Only these requests, with commas between
    #[arg(long, value_name = "IDS", value_delimiter = ',')]
    pub(in crate::cli) requests: Vec<String>,
    /// Send everything, also what an earlier pack of this inspection has sent
    #[arg(long)]
    pub(in crate::cli) all: bool,
    /// Encrypt the pack with the password in the first line of this file; for programs, and to send several packs alike
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) password_file: Option<PathBuf>,
    /// Encrypt the pack with a password that is asked for
    #[arg(long)]
    pub(in crate::cli) encrypt: bool,
    /// Split the pack, between documents, into parts of at most this size, such as 2GB or 500MB
    #[arg(long, value_name = "SIZE", value_parser = crate::cli::size::parse)]
    pub(in crate::cli) max_part_size: Option<u64>,
    /// Say what would go into the pack, and write nothing
    #[arg(long)]
    pub(in crate::cli) dry_run: bool,
}

/// Builds a pack, unless errors stand against its stage and no reason was given.
pub(super) fn run(args: &Build) -> Result<Exit> {
    let opened = match open::open(&args.place)? {
        // The process ends with the build: thousands of entries need not be taken apart first.
        Ok(opened) => ManuallyDrop::new(opened),
        Err(stopped) => {
            show::stopped(&stopped, ReportFormat::Text, None)?;
            return Ok(Exit::CouldNotRun);
        }
    };
    let stage = stage(&opened.framework, &args.stage)?;
    let password = if args.dry_run { None } else { password(args, &opened)? };
    let deadline = timeline::deadline(&opened.repository.settings, stage);
    let date = deadline.map_or_else(|| opened.now.date(), NaiveDate::from);
    let requests = (!args.requests.is_empty()).then_some(args.requests.as_slice());
    let out = args.out.clone().unwrap_or_else(|| opened.repository.root.join("dist"));
    let input = BuildInput {
        framework: &opened.framework,
        repository: &opened.repository,
        stage: &stage.id,
        requests,
        all: args.all,
        as_of: opened.now,
        date,
        number: pack::number(&out, &opened.repository.settings.area, &stage.id, date, requests)?,
        told: Told { deadline, ready: (0, 0), gaps: &[], incomplete: args.incomplete.as_deref() },
        seen: None,
        packing: Packing { password: password.as_ref(), most: args.max_part_size },
        out: &out,
        version: VERSION,
        ticks: &|_| {},
    };
    let plan = pack::dry_run(&input)?;
    // Before the check, so that what changes after it is noticed.
    let seen = Seen::of(&plan, &opened.repository);
    let context = Context::new(&opened.framework, &opened.repository, opened.now, Without::default());
    let progress = Progress::new("Checking lists and documents");
    let report = rules::check(
        &context,
        &Options { show_values: false, row_ids: false, ticks: &|rows| progress.rows(rows) },
    );
    drop(progress);
    let errors: Vec<&Finding> = report.findings.iter().filter(|f| stands(f, stage, &args.requests)).collect();
    let gaps = gaps(&errors);
    let ready = report.stages.iter().find(|s| s.id == stage.id).map_or((0, 0), |s| (s.ready, s.requested));
    let input = BuildInput { told: Told { ready, gaps: &gaps, ..input.told }, seen: Some(&seen), ..input };
    before::tell(&plan);
    if args.dry_run {
        output::results(None, |out, _| show_plan(&plan, &input.name(), out))?;
        return Ok(if errors.is_empty() { Exit::Clean } else { Exit::Findings });
    }
    if args.incomplete.is_none() && !errors.is_empty() {
        return refuse(&opened, &report, errors, stage);
    }
    match pack::build_planned(&input, plan) {
        Ok(built) => built::show(&built, &input),
        Err(PackError::NotReady(gaps)) => {
            gaps.iter()
                .for_each(|gap| say(&format!("{} {}", gap.request.as_deref().unwrap_or(""), gap.what)));
            say(&hint(stage));
            Ok(Exit::Findings)
        }
        Err(error) => Err(error.into()),
    }
}

/// The stage of this name: one, since each pack is sent by itself.
fn stage<'f>(framework: &'f Framework, id: &str) -> Result<&'f Stage> {
    if id == "all" {
        let ids: Vec<&str> = framework.stages.iter().map(|stage| stage.id.as_str()).collect();
        bail!("--stage all: a pack is built for one stage at a time: {}", ids.join(", "));
    }
    show::stage(framework, id)
}

/// The password to encrypt with, if any was wanted.
fn password(args: &Build, opened: &Opened) -> Result<Option<Password>> {
    let password = match &args.password_file {
        Some(file) => password::from_file(file)?,
        None if args.encrypt => password::new()?,
        None => return Ok(None),
    };
    let settings = &opened.repository.settings;
    password.check(&[&settings.area])?;
    Ok(Some(password))
}

/// Whether a finding is an error that stands against the stage, or against the requests that are asked of it.
fn stands(finding: &Finding, stage: &Stage, requests: &[String]) -> bool {
    let asked = |id: &str| requests.iter().any(|r| Some(r.as_str()) == id.split('/').next());
    finding.severity == Severity::Error
        && finding.touches(&stage.id)
        && (requests.is_empty() || finding.request.as_deref().is_none_or(asked))
}

/// One gap for each different thing that stands, in the order of places.
fn gaps(errors: &[&Finding]) -> Vec<Gap> {
    let mut gaps: Vec<Gap> = Vec::new();
    for finding in errors {
        let what = format!("{} {}: {}", finding.code, finding.name, finding.message);
        let gap = Gap { request: finding.request.as_deref().map(str::to_owned), what };
        if !gaps.contains(&gap) {
            gaps.push(gap);
        }
    }
    gaps
}

fn refuse(opened: &Opened, report: &Report<'_>, errors: Vec<&Finding>, stage: &Stage) -> Result<Exit> {
    let mut batch = show::batch(opened, report, errors, 0);
    batch.stages.retain(|s| s.id == stage.id);
    output::results(None, |out, colour| render(&batch, Format::Text, colour, out))?;
    say(&format!("\nNo pack was built. {}", hint(stage)));
    Ok(Exit::Findings)
}

fn hint(stage: &Stage) -> String {
    format!(
        "Mend the errors, or send what you have: sendpack build --stage {} --incomplete \"why it is incomplete\"",
        stage.id
    )
}

fn show_plan(plan: &Plan<'_>, name: &str, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{name}.zip would hold:")?;
    for item in &plan.items {
        writeln!(out, "\n{} {}", item.request.id, item.request.title)?;
        for answer in &item.answers {
            let place = match &answer.place {
                pack::Place::Pack(path) => path.clone(),
                pack::Place::Elsewhere(path) => format!("see {path}"),
                pack::Place::Before(sent) => format!("sent before, see {}: {}", sent.pack, sent.path),
                pack::Place::Web(url) => url.clone(),
                pack::Place::Draft => format!("not sent, a draft: {}", answer.title),
                pack::Place::Missing(name) => format!("not sent, not there: {name}"),
                pack::Place::Lacking => continue,
                pack::Place::Unavailable => format!("not available: {}", answer.title),
            };
            writeln!(out, "  {place}")?;
        }
        for gap in &item.gaps {
            writeln!(out, "  missing: {gap}")?;
        }
        for told in &item.unavailable {
            writeln!(out, "  unavailable: {}", told.reason)?;
        }
    }
    Ok(())
}
