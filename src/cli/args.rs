//! Arguments exactly as typed.

use std::path::PathBuf;

use clap::{Args as Group, Parser, Subcommand, ValueEnum};

/// Gets a local area partnership ready for an area SEND inspection.
#[derive(Parser, Debug)]
#[command(name = "sendpack", version, about, propagate_version = true, disable_help_subcommand = true)]
#[command(after_help = "New here? Run: sendpack demo")]
pub(super) struct Args {
    #[command(subcommand)]
    pub(super) command: Command,
}

/// What to do.
#[derive(Subcommand, Debug)]
pub(super) enum Command {
    /// Say what falls short
    Check(Check),
    /// Explain a rule; without a code, list all rules
    Explain(Explain),
}

/// Which repository, which catalogue, which day.
#[derive(Group, Debug, Clone, Default)]
pub(super) struct Place {
    /// The evidence repository; left out, the nearest folder upwards with a sendpack.yaml, else ./evidence
    pub(super) path: Option<PathBuf>,
    /// Stand-in for now, in London: YYYY-MM-DD or YYYY-MM-DDTHH:MM
    #[arg(long, value_name = "DATE")]
    pub(super) as_of: Option<String>,
    /// A catalogue to use in place of the built-in one
    #[arg(long, value_name = "FILE")]
    pub(super) framework: Option<PathBuf>,
}

/// How findings are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum ReportFormat {
    /// For people
    #[default]
    Text,
    /// One JSON document
    Json,
    /// One JSON object a finding
    Jsonl,
    /// One row a finding, for Excel
    Csv,
    /// Annotations of GitHub Actions
    Github,
    /// Issues of Azure Pipelines
    Azure,
    /// JUnit XML
    Junit,
    /// SARIF 2.1.0
    Sarif,
}

/// From which level findings fail the run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Deny {
    /// Errors only
    #[default]
    Error,
    /// Errors and queries
    Query,
}

/// What may be absent by design.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Withheld {
    /// Person-level lists
    Lists,
    /// Tracked children
    Tracking,
}

#[derive(Group, Debug, Clone)]
pub(super) struct Check {
    #[command(flatten)]
    pub(super) place: Place,
    /// Only what stands against this stage: tuesday, friday, engagement, monitoring or all
    #[arg(long, default_value = "all")]
    pub(super) stage: String,
    /// Only these rules: codes, names or families, with commas between
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    pub(super) select: Vec<String>,
    /// All but these rules: codes, names or families
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    pub(super) ignore: Vec<String>,
    /// What is absent by design, as in CI: lists, tracking
    #[arg(long, value_name = "WHAT", value_delimiter = ',')]
    pub(super) without: Vec<Withheld>,
    /// How to show findings
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: ReportFormat,
    /// Write to a file instead of the terminal
    #[arg(long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
    /// Show the values of person-level cells: only on a machine and screen where that is allowed
    #[arg(long)]
    pub(super) show_values: bool,
    /// From which level the exit code is 1
    #[arg(long, value_enum, default_value_t)]
    pub(super) deny: Deny,
    /// Leave out what an earlier 'check --format json' found
    #[arg(long, value_name = "FILE")]
    pub(super) baseline: Option<PathBuf>,
}

#[derive(Group, Debug, Clone)]
pub(super) struct Explain {
    /// The rule's code or name
    pub(super) code: Option<String>,
}
