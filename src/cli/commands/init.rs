//! `sendpack init`.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use chrono::NaiveDateTime;

use super::template;
use crate::cli::exit::Exit;
use crate::cli::output::say;
use crate::framework::Framework;
use crate::team;

const SETTINGS: &str = include_str!("../../../templates/init/sendpack.yaml");
const GITIGNORE: &str = include_str!("../../../templates/init/gitignore");
const WORKFLOW: &str = include_str!("../../../templates/init/check.yml");

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
    /// What inspectors ask for: the name of a built-in catalogue, or a file; area-send-2023 if left out
    #[arg(long, value_name = "NAME|FILE")]
    pub(in crate::cli) framework: Option<String>,
}

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
    let framework = template::catalogue(args.framework.as_deref())?;
    for folder in ["documents", "lists", "tracking", "sef", "actions", ".github/workflows"] {
        fs_err::create_dir_all(dir.join(folder))?;
    }
    fs_err::write(dir.join("sendpack.yaml"), settings(args, &framework))?;
    if let Some(wanted) = &framework.team {
        fs_err::write(dir.join("team.yaml"), team::scaffold(wanted))?;
    }
    fs_err::write(dir.join(".gitignore"), GITIGNORE)?;
    fs_err::write(dir.join(".github/workflows/check.yml"), WORKFLOW)?;
    write_templates(dir, &framework)?;
    say(&format!(
        "{0} is ready.\n\n1. Fill in {0}/sendpack.yaml: the area and its contacts.\n2. Put documents into \
         {0}/documents, and say in register.xlsx what each answers.",
        dir.display()
    ));
    let lists = framework.lists_owed().next().is_some();
    if lists {
        say(&format!("3. Put the person-level lists into {}/lists (git leaves them out).", dir.display()));
    }
    say(&format!("{}. Run: sendpack check {}", if lists { 4 } else { 3 }, dir.display()));
    Ok(Exit::Clean)
}

/// The settings to begin with: what the framework wants filled in.
fn settings(args: &Init, framework: &Framework) -> String {
    let area = args.area.as_deref().unwrap_or("Your area");
    let mut contacts = String::new();
    for role in &framework.contacts {
        let _ = writeln!(contacts, "  # {}", role.title);
        let _ = writeln!(contacts, "  {}: {{name: \"\", role: \"\", email: \"\", phone: \"\"}}", role.id);
    }
    let first = |id: Option<&String>| id.map(String::as_str).unwrap_or_default().to_owned();
    SETTINGS
        .replace("@LA_CODE@", args.la_code.as_deref().unwrap_or("999"))
        .replace("@FRAMEWORK@", &framework.id)
        .replace("@CONTACTS@", &contacts)
        .replace("@STAGE@", &first(framework.stages.first().map(|s| &s.id)))
        .replace("@LISTS@", &lists(framework))
        .replace("@MONTHS@", &framework.fresh_months.to_string())
        .replace("@REQUEST@", &first(framework.requests.iter().find(|r| r.list.is_none()).map(|r| &r.id)))
        // Last, so that nothing in a name is taken for one of the above.
        .replace("@AREA@", &area.replace('\\', "\\\\").replace('"', "\\\""))
}

/// The lists that are owed as rows.
fn lists(framework: &Framework) -> String {
    let mut text = String::new();
    let owed: Vec<&str> = framework.lists_owed().map(|list| list.id.as_str()).collect();
    let Some(first) = owed.first() else {
        return "# This framework owes no list in a known form: what it asks for goes into documents/.\n"
            .to_owned();
    };
    text.push_str(
        "# The lists, and the date each speaks for. Write a date each time you replace a list.\nlists:\n",
    );
    for id in &owed {
        let _ = writeln!(text, "  {id}: {{file: lists/{id}.xlsx}}   # , as_at: 2026-11-20}}");
    }
    text.push_str("  # A column that is not held for everyone:\n");
    let _ = writeln!(
        text,
        "  # {first}: {{file: lists/{first}.xlsx, as_at: 2026-11-20, unavailable: {{absence: \"not held for post-16 settings\"}}}}"
    );
    text
}

fn write_templates(dir: &Path, framework: &Framework) -> Result<()> {
    // None of them speaks for a day.
    let none = NaiveDateTime::default();
    template::write(framework, "register", &dir.join("documents/register.xlsx"), none)?;
    for list in framework.lists_owed() {
        template::write(framework, &list.id, &dir.join(format!("lists/{}.xlsx", list.id)), none)?;
    }
    Ok(())
}
