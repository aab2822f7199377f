//! Arguments exactly as typed.

use std::path::PathBuf;

use clap::{Args as Group, Parser, Subcommand, ValueEnum};

use super::commands;

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
    /// Write the invented area Northbeck, check it and build its Tuesday pack
    Demo(commands::demo::Demo),
    /// Start an evidence repository
    Init(commands::init::Init),
    /// Say what falls short
    Check(commands::check::Check),
    /// Show how ready the area is, who owes what, and how long there is
    Status(commands::status::Status),
    /// Explain a rule; without a code, list all rules
    Explain(commands::explain::Explain),
    /// Write the official person-level workbooks, without a pack
    Lists(commands::lists::Lists),
    /// Build a submission pack
    Build(commands::build::Build),
    /// Check a pack as its receiver would
    Verify(commands::verify::Verify),
    /// Show every date that follows from notification
    Timeline(commands::timeline::Timeline),
    /// Play a notification: what would be late, what to start first, whom to practise on
    Rehearse(commands::rehearse::Rehearse),
    /// Print the self-evaluation matrix of areas A to O, or the action plan that it is focused into
    Matrix(commands::matrix::Matrix),
    /// Show where each set of data sits, who is responsible and how fast it comes; and which documents answer
    Datamap(commands::datamap::Datamap),
    /// Print the run sheet of the inspection team: roles, arrangements and the timetable by day
    Team(commands::team::Team),
    /// Write the readiness page: one HTML file for directors
    Report(commands::report::Report),
    /// Write the action plan as a workbook and as reports, and say how it stands: what moved, what is overdue, what comes next
    Actions(commands::actions::Actions),
    /// Write the self-evaluation from its statements, as Word, a web page or Markdown; or its summary for members
    Sef(commands::sef::Sef),
    /// Say what changed between two reports, two packs or two versions of a list
    Diff(commands::diff::Diff),
    /// Write a blank workbook with drop-downs and guidance
    Template(commands::template::Template),
    /// Say how the tracked children are made up and what each still lacks; or start a child's folder
    Track(commands::track::Track),
    /// Make a list from a return that the area has already made
    Import(commands::import::Import),
    /// Print the JSON Schema of a YAML file, for editors
    Schema(commands::schema::Schema),
    /// Print completions for a shell
    Completions(commands::shells::Completions),
    /// Print the manual page
    Man,
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
    /// The error workbook, to work down in Excel; it holds Unique IDs and needs --output
    Xlsx,
}

impl From<TextOrJson> for ReportFormat {
    fn from(format: TextOrJson) -> Self {
        match format {
            TextOrJson::Text => Self::Text,
            TextOrJson::Json => Self::Json,
        }
    }
}

/// What may be absent by design.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Withheld {
    /// Person-level lists
    Lists,
    /// Tracked children
    Tracking,
}

/// For people or for programs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum TextOrJson {
    /// For people
    #[default]
    Text,
    /// One JSON document
    Json,
}
