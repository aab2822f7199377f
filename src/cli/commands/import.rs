//! `sendpack import`.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::template;
use crate::cli::exit::Exit;
use crate::cli::output;
use crate::evidence::{self, Found};
use crate::framework::{self, Framework};
use crate::gias::{self, Register};
use crate::sen2::{self, Filled, Imported};
use crate::yaml::scalar;

#[derive(clap::Args, Debug, Clone)]
pub(in crate::cli) struct Import {
    #[command(subcommand)]
    pub(in crate::cli) from: ImportFrom,
}

/// What to make a list from.
#[derive(clap::Subcommand, Debug, Clone)]
pub(in crate::cli) enum ImportFrom {
    /// A List 1 from a SEN2 return
    Sen2(ImportSen2),
}

#[derive(clap::Args, Debug, Clone)]
pub(in crate::cli) struct ImportSen2 {
    /// The return: XML, COLLECT's CSV export (its folder or one of its files), or DfE's workbook
    pub(in crate::cli) file: PathBuf,
    /// The day that the list is to speak for: YYYY-MM-DD
    #[arg(long, value_name = "DATE")]
    pub(in crate::cli) as_at: String,
    /// An extract of Get Information About Schools, from which phases follow; left out, lists/gias.csv of the
    /// repository that you are in, where there is one
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) gias: Option<PathBuf>,
    /// Where to write the list; a file that is there already is left alone
    #[arg(long, value_name = "FILE", default_value = "list-1.xlsx")]
    pub(in crate::cli) output: PathBuf,
    /// A catalogue to use in place of the built-in one
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) framework: Option<PathBuf>,
}

/// Makes a list and says what is in it.
pub(super) fn run(args: &Import) -> Result<Exit> {
    match &args.from {
        ImportFrom::Sen2(args) => sen2(args),
    }
}

fn sen2(args: &ImportSen2) -> Result<Exit> {
    let as_at = scalar::date(&args.as_at)
        .with_context(|| format!("--as-at {}: give a date such as 2026-11-20", args.as_at))?;
    let extension = args.output.extension().and_then(|e| e.to_str()).unwrap_or_default();
    if !extension.eq_ignore_ascii_case("xlsx") {
        bail!(
            "--output {}: the list is an Excel workbook, so give a name that ends in .xlsx",
            args.output.display()
        );
    }
    let framework = catalogue(args.framework.as_deref())?;
    let (file, register) = gias(args)?.unzip();
    let imported = sen2::import(&args.file, as_at, (&framework, register.as_ref()), &args.output)?;
    output::results(None, |out, _| show(&imported, &args.output, file.as_deref(), out))?;
    Ok(Exit::Clean)
}

/// The extract of GIAS that is given, or that lies with the lists of the repository around us.
fn gias(args: &ImportSen2) -> Result<Option<(PathBuf, Register)>> {
    let file = args.gias.clone().or_else(|| {
        let root = evidence::find_root(&std::env::current_dir().ok()?)?;
        let Found::Settings(settings, _) = evidence::read_settings(&root, &|name| std::env::var(name).ok())
        else {
            return None;
        };
        Some(root.join(settings.paths.lists).join(gias::FILE)).filter(|file| file.is_file())
    });
    let Some(file) = file else { return Ok(None) };
    match gias::load_file(&file) {
        Ok(register) => Ok(Some((file, register))),
        Err(trouble) => bail!("{}: this extract of GIAS cannot be used: {trouble}", file.display()),
    }
}

/// The catalogue of a command that knows no repository: its own file, or the standard one.
pub(super) fn catalogue(file: Option<&Path>) -> Result<Framework> {
    let Some(path) = file else { return template::standard() };
    match framework::from_file(path) {
        Ok(framework) => Ok(framework),
        Err(_) => bail!(
            "{0}: this catalogue has faults; 'sendpack check --framework {0}' says which",
            path.display()
        ),
    }
}

fn show(imported: &Imported, output: &Path, gias: Option<&Path>, out: &mut dyn Write) -> io::Result<()> {
    let Imported { told, people, rows, supplied, cannot, remarks } = imported;
    writeln!(out, "{}: {rows} rows, from {people} people in a {}", output.display(), told.form.words())?;
    if let Some(gias) = gias {
        writeln!(out, "Phases follow from {}", gias.display())?;
    }
    writeln!(out, "\nColumns that SEN2 supplies, with the rows that are filled")?;
    let widest = supplied.iter().map(|c| c.header.chars().count()).max().unwrap_or(0);
    for Filled { header, fit, filled, .. } in supplied {
        writeln!(out, "  {header:widest$}  {:9}  {filled}", fit.word())?;
    }
    writeln!(out, "\nColumns that it cannot supply, left blank")?;
    for alike in cannot.chunk_by(|a, b| a.step == b.step) {
        for Filled { header, .. } in alike {
            writeln!(out, "  {header}")?;
        }
        if let Some(Filled { step, .. }) = alike.first().filter(|c| !c.step.is_empty()) {
            writeln!(out, "    {step}")?;
        }
    }
    if !remarks.is_empty() {
        writeln!(out, "\nTo look at")?;
        for remark in remarks {
            writeln!(out, "  {remark}")?;
        }
    }
    writeln!(
        out,
        "\nUnique IDs were made up: put in those of your case system. The sheet 'About this list' says the rest."
    )
}
