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
    /// Write the invented area Northbeck, check it and build its Tuesday pack
    Demo(Demo),
    /// Start an evidence repository
    Init(Init),
    /// Say what falls short
    Check(Check),
    /// Show how ready the area is, who owes what, and how long there is
    Status(Status),
    /// Explain a rule; without a code, list all rules
    Explain(Explain),
    /// Write the official person-level workbooks, without a pack
    Lists(Lists),
    /// Build a submission pack
    Build(Build),
    /// Check a pack as its receiver would
    Verify(Verify),
    /// Show every date that follows from notification
    Timeline(Timeline),
    /// Play a notification: what would be late, what to start first, whom to practise on
    Rehearse(Rehearse),
    /// Write the readiness page: one HTML file for directors
    Report(Report),
    /// Say what changed between two reports, two packs or two versions of a list
    Diff(Diff),
    /// Write a blank workbook with drop-downs and guidance
    Template(Template),
    /// Say how the tracked children are made up and what each still lacks; or start a child's folder
    Track(Track),
    /// Make a list from a return that the area has already made
    Import(Import),
    /// Print the JSON Schema of a YAML file, for editors
    Schema(Schema),
    /// Print completions for a shell
    Completions(Completions),
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
    /// Also the rules in preview, which are not yet sure enough to run unasked; they never fail the run
    #[arg(long)]
    pub(super) preview: bool,
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
    /// Add the counts of this check to dist/history.jsonl, for the trend that 'status' shows; of whole checks only
    #[arg(long)]
    pub(super) record: bool,
}

/// How readiness is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum StatusFormat {
    /// For people
    #[default]
    Text,
    /// One JSON document
    Json,
}

#[derive(Group, Debug, Clone)]
pub(super) struct Status {
    #[command(flatten)]
    pub(super) place: Place,
    /// Only what this stage sends: tuesday, friday, engagement, monitoring or all
    #[arg(long, default_value = "all")]
    pub(super) stage: String,
    /// What is absent by design, as in CI: lists, tracking
    #[arg(long, value_name = "WHAT", value_delimiter = ',')]
    pub(super) without: Vec<Withheld>,
    /// Also a line for each request that needs nobody
    #[arg(long)]
    pub(super) all: bool,
    /// How to show it
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: StatusFormat,
    /// Write to a file instead of the terminal
    #[arg(long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
}

#[derive(Group, Debug, Clone)]
pub(super) struct Explain {
    /// The rule's code or name
    pub(super) code: Option<String>,
    /// The evidence repository whose local rules are meant; left out, the nearest folder upwards with a sendpack.yaml,
    /// else ./evidence
    pub(super) path: Option<PathBuf>,
}

#[derive(Group, Debug, Clone)]
pub(super) struct Build {
    #[command(flatten)]
    pub(super) place: Place,
    /// What to build: tuesday, friday, engagement or monitoring
    #[arg(long)]
    pub(super) stage: String,
    /// Where the pack goes; in the repository's dist folder if left out
    #[arg(long, value_name = "DIR")]
    pub(super) out: Option<PathBuf>,
    /// Build although errors stand, for this reason: it goes into the index and the receipt
    #[arg(long, value_name = "REASON")]
    pub(super) incomplete: Option<String>,
    /// Only these requests, with commas between
    #[arg(long, value_name = "IDS", value_delimiter = ',')]
    pub(super) requests: Vec<String>,
    /// Send everything, also what an earlier pack of this inspection has sent
    #[arg(long)]
    pub(super) all: bool,
    /// Encrypt the pack with the password in the first line of this file; for programs, and to send several packs alike
    #[arg(long, value_name = "FILE")]
    pub(super) password_file: Option<PathBuf>,
    /// Encrypt the pack with a password that is asked for
    #[arg(long)]
    pub(super) encrypt: bool,
    /// Split the pack, between documents, into parts of at most this size, such as 2GB or 500MB
    #[arg(long, value_name = "SIZE", value_parser = super::size::parse)]
    pub(super) max_part_size: Option<u64>,
    /// Say what would go into the pack, and write nothing
    #[arg(long)]
    pub(super) dry_run: bool,
}

#[derive(Group, Debug, Clone)]
pub(super) struct Lists {
    #[command(flatten)]
    pub(super) place: Place,
    /// Where the workbooks go; in the repository's dist/lists folder if left out
    #[arg(long, value_name = "DIR")]
    pub(super) out: Option<PathBuf>,
    /// Propose a map for lists whose headings are not the official ones, and write nothing
    #[arg(long)]
    pub(super) suggest_map: bool,
}

#[derive(Group, Debug, Clone)]
pub(super) struct Verify {
    /// The pack; all parts of one, or the folder with them, if it was sent in parts
    #[arg(required = true, value_name = "PACK")]
    pub(super) packs: Vec<PathBuf>,
    /// The password of an encrypted pack, in the first line of this file; asked for if left out
    #[arg(long, value_name = "FILE")]
    pub(super) password_file: Option<PathBuf>,
    /// How to show findings
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: ReportFormat,
    /// Write to a file instead of the terminal
    #[arg(long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
}

#[derive(Group, Debug, Clone)]
pub(super) struct Rehearse {
    #[command(flatten)]
    pub(super) place: Place,
    /// When inspectors are taken to call, in London: YYYY-MM-DD or YYYY-MM-DDTHH:MM; the next ordinary Monday if left out
    #[arg(long, value_name = "DATE")]
    pub(super) notified: Option<String>,
    /// Which children to draw from the lists: the same number draws the same ones
    #[arg(long, value_name = "NUMBER", default_value_t = 1)]
    pub(super) seed: u64,
    /// Draw no children: the lists are not read
    #[arg(long)]
    pub(super) no_children: bool,
    /// Note the outcome in dist/rehearsals.jsonl, to see progress over the year
    #[arg(long)]
    pub(super) record: bool,
    /// How to show it
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: DiffFormat,
    /// Write to a file instead of the terminal
    #[arg(long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
}

/// How the timeline is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum TimelineFormat {
    /// For people
    #[default]
    Text,
    /// A Markdown table
    Md,
    /// One JSON document
    Json,
    /// One row an event, for Excel
    Csv,
}

#[derive(Group, Debug, Clone)]
pub(super) struct Timeline {
    #[command(flatten)]
    pub(super) place: Place,
    /// When inspectors called, or might call, in London: YYYY-MM-DD or YYYY-MM-DDTHH:MM; what the settings say if left out
    #[arg(long, value_name = "DATE")]
    pub(super) notified: Option<String>,
    /// How to show it
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: TimelineFormat,
    /// Write a calendar file, for Outlook and Google Calendar
    #[arg(long, value_name = "FILE", conflicts_with_all = ["format", "output"])]
    pub(super) ics: Option<PathBuf>,
    /// Write to a file instead of the terminal
    #[arg(long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
}

#[derive(Group, Debug, Clone)]
pub(super) struct Report {
    #[command(flatten)]
    pub(super) place: Place,
    /// The file to write; dist/readiness.html of the repository if left out
    #[arg(long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
    /// What is absent by design: lists, tracking
    #[arg(long, value_name = "WHAT", value_delimiter = ',')]
    pub(super) without: Vec<Withheld>,
    /// Show counts of 1 to 4 children as they are: only for a page that stays where the lists are
    #[arg(long)]
    pub(super) exact: bool,
    /// Open the page in the browser
    #[arg(long)]
    pub(super) open: bool,
    /// Write the page again whenever a file of the repository changes, until stopped
    #[arg(long)]
    pub(super) watch: bool,
}

/// How a comparison is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum DiffFormat {
    /// For people
    #[default]
    Text,
    /// One JSON document
    Json,
}

#[derive(Group, Debug, Clone)]
pub(super) struct Diff {
    /// The older: a report of 'check --format json', a pack, or a list
    pub(super) old: PathBuf,
    /// The newer, of the same kind
    pub(super) new: PathBuf,
    /// Which list the files hold, such as list-1; seen from their headings if left out
    #[arg(long, value_name = "LIST")]
    pub(super) list: Option<String>,
    /// A map of both files' headings and codes; left out, NAME.map.yaml beside each file, where there is one
    #[arg(long, value_name = "FILE")]
    pub(super) map: Option<PathBuf>,
    /// How to show what changed
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: DiffFormat,
    /// Write to a file instead of the terminal
    #[arg(long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
    /// Show the Unique IDs of people: only on a machine and screen where that is allowed
    #[arg(long)]
    pub(super) show_values: bool,
    /// A catalogue to use in place of the built-in one
    #[arg(long, value_name = "FILE")]
    pub(super) framework: Option<PathBuf>,
}

#[derive(Group, Debug, Clone)]
pub(super) struct Demo {
    /// Where to write it
    #[arg(default_value = "northbeck")]
    pub(super) dir: PathBuf,
}

#[derive(Group, Debug, Clone)]
pub(super) struct Init {
    /// The folder, new or empty
    pub(super) dir: PathBuf,
    /// The area's name
    #[arg(long)]
    pub(super) area: Option<String>,
    /// The local authority's three-digit code
    #[arg(long, value_name = "CODE")]
    pub(super) la_code: Option<String>,
}

/// How the tracked children are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum TrackFormat {
    /// For people
    #[default]
    Text,
    /// One JSON document
    Json,
}

#[derive(Group, Debug, Clone)]
pub(super) struct Track {
    #[command(flatten)]
    pub(super) place: Place,
    /// How to show them
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: TrackFormat,
    /// Write to a file instead of the terminal
    #[arg(long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
    /// Show what the lists say of each child: only on a machine and screen where that is allowed
    #[arg(long)]
    pub(super) show_values: bool,
    /// Start a child's folder, with child.yaml and blank forms: a reference such as T1, never a name
    #[arg(long, value_name = "REF")]
    pub(super) template: Option<String>,
    /// With --template: the child's list, 1 or 2
    #[arg(long, requires = "template", value_parser = clap::value_parser!(u8).range(1..=2), default_value_t = 1)]
    pub(super) list: u8,
    /// With --template: the child is in alternative provision
    #[arg(long, requires = "template")]
    pub(super) alternative_provision: bool,
}

#[derive(Group, Debug, Clone)]
pub(super) struct Template {
    /// Which: list-1, list-2, providers or register
    pub(super) name: String,
    /// The file to write; NAME.xlsx if left out
    #[arg(long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
}

#[derive(Group, Debug, Clone)]
pub(super) struct Schema {
    /// Which: settings, entries, actions, child, datamap or catalogue
    pub(super) name: String,
}

#[derive(Group, Debug, Clone)]
pub(super) struct Completions {
    /// The shell
    pub(super) shell: clap_complete::Shell,
}

#[derive(Group, Debug, Clone)]
pub(super) struct Import {
    #[command(subcommand)]
    pub(super) from: ImportFrom,
}

/// What to make a list from.
#[derive(Subcommand, Debug, Clone)]
pub(super) enum ImportFrom {
    /// A List 1 from a SEN2 return
    Sen2(ImportSen2),
}

#[derive(Group, Debug, Clone)]
pub(super) struct ImportSen2 {
    /// The return: XML, COLLECT's CSV export (its folder or one of its files), or DfE's workbook
    pub(super) file: PathBuf,
    /// The day that the list is to speak for: YYYY-MM-DD
    #[arg(long, value_name = "DATE")]
    pub(super) as_at: String,
    /// An extract of Get Information About Schools, from which phases follow; left out, lists/gias.csv of the
    /// repository that you are in, where there is one
    #[arg(long, value_name = "FILE")]
    pub(super) gias: Option<PathBuf>,
    /// Where to write the list; a file that is there already is left alone
    #[arg(long, value_name = "FILE", default_value = "list-1.xlsx")]
    pub(super) output: PathBuf,
    /// A catalogue to use in place of the built-in one
    #[arg(long, value_name = "FILE")]
    pub(super) framework: Option<PathBuf>,
}
