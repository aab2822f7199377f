//! `sendpack init`.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::template;
use crate::cli::exit::Exit;
use crate::cli::output::say;

#[derive(clap::Args, Debug, Clone)]
pub(in crate::cli) struct Init {
    /// The folder, new or empty
    pub(in crate::cli) dir: PathBuf,
    /// The area's name
    #[arg(long)]
    pub(in crate::cli) area: Option<String>,
    /// The local authority's three-digit code
    #[arg(long, value_name = "CODE")]
    pub(in crate::cli) la_code: Option<String>,
}

const SETTINGS: &str = include_str!("../../../templates/init/sendpack.yaml");
const TEAM: &str = include_str!("../../../templates/init/team.yaml");
const GITIGNORE: &str = include_str!("../../../templates/init/gitignore");
const WORKFLOW: &str = include_str!("../../../templates/init/check.yml");

/// Starts an evidence repository in a new or empty folder.
pub(super) fn run(args: &Init) -> Result<Exit> {
    let dir = args.dir.as_path();
    if dir.is_dir() && fs_err::read_dir(dir)?.next().is_some() {
        bail!("{} is not empty: name a new folder, so that nothing of yours is overwritten", dir.display());
    }
    if let Some(code) = &args.la_code
        && (code.len() != 3 || !code.bytes().all(|b| b.is_ascii_digit()))
    {
        bail!("--la-code {code}: a local authority's code has three digits, such as 302");
    }
    let area = args.area.clone().unwrap_or_else(|| "Your area".to_owned());
    let settings = SETTINGS
        .replace("@AREA@", &area.replace('\\', "\\\\").replace('"', "\\\""))
        .replace("@LA_CODE@", args.la_code.as_deref().unwrap_or("999"));
    for folder in ["documents", "lists", "tracking", "sef", "actions", ".github/workflows"] {
        fs_err::create_dir_all(dir.join(folder))?;
    }
    fs_err::write(dir.join("sendpack.yaml"), settings)?;
    fs_err::write(dir.join("team.yaml"), TEAM)?;
    fs_err::write(dir.join(".gitignore"), GITIGNORE)?;
    fs_err::write(dir.join(".github/workflows/check.yml"), WORKFLOW)?;
    write_templates(dir)?;
    say(&format!(
        "{0} is ready.\n\n1. Fill in {0}/sendpack.yaml: the area and the three contacts.\n2. Put documents into \
         {0}/documents, and say in register.xlsx what each answers.\n3. Put the person-level lists into {0}/lists \
         (git leaves them out).\n4. Run: sendpack check {0}",
        dir.display()
    ));
    Ok(Exit::Clean)
}

fn write_templates(dir: &Path) -> Result<()> {
    let framework = template::standard()?;
    template::write(&framework, "register", &dir.join("documents/register.xlsx"))?;
    for list in framework.lists_owed() {
        template::write(&framework, &list.id, &dir.join(format!("lists/{}.xlsx", list.id)))?;
    }
    Ok(())
}
