//! What `sendpack track` is asked.

use std::path::PathBuf;

use crate::cli::args::{Place, TextOrJson};

#[derive(clap::Args, Debug, Clone)]
pub(in crate::cli) struct Track {
    #[command(flatten)]
    pub(in crate::cli) place: Place,
    /// How to show them
    #[arg(long, value_enum, default_value_t)]
    pub(in crate::cli) format: TextOrJson,
    /// Write to a file instead of the terminal
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) output: Option<PathBuf>,
    /// Show what the lists say of each child: only on a machine and screen where that is allowed
    #[arg(long)]
    pub(in crate::cli) show_values: bool,
    /// Start a child's folder, with child.yaml and blank forms: a reference such as T1, never a name
    #[arg(long, value_name = "REF")]
    pub(in crate::cli) template: Option<String>,
    /// With --template: the number of the child's list, such as 1 or 2
    #[arg(long, requires = "template", value_name = "NUMBER", default_value_t = 1)]
    pub(in crate::cli) list: u8,
    /// With --template: the child is in alternative provision
    #[arg(long, requires = "template")]
    pub(in crate::cli) alternative_provision: bool,
}
