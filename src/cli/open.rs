//! From arguments to a loaded repository: find it, read its settings, load its framework, load the rest.

use std::panic::resume_unwind;
use std::path::{Path, PathBuf};
use std::thread;

use anyhow::{Context as _, Result, bail};
use chrono::NaiveDateTime;

use super::args::Place;
use super::clock;
use crate::evidence::{self, Found, LocalRule, Repository};
use crate::findings::{Finding, Location, nearest};
use crate::framework::{self, Framework};
use crate::rules::{self, Said};

/// Everything that a command works on.
pub(super) struct Opened {
    /// What is asked for.
    pub(super) framework: Framework,
    /// What is held.
    pub(super) repository: Repository,
    /// Now, in London.
    pub(super) now: NaiveDateTime,
}

/// Why there is nothing to work on: findings to show, then exit 2.
pub(super) struct Stopped {
    /// What stands in the way.
    pub(super) findings: Vec<Finding>,
    /// Now, in London.
    pub(super) now: NaiveDateTime,
    /// The framework's id, as far as known.
    pub(super) framework: String,
    /// The area's name, as far as known.
    pub(super) area: String,
}

/// Opens the repository that the arguments mean.
///
/// # Errors
/// Wrong arguments: a folder that is not there, an impossible date.
pub(super) fn open(place: &Place) -> Result<std::result::Result<Opened, Stopped>> {
    let now = clock::now(place.as_of.as_deref())?;
    let root = root(place.path.as_deref())?;
    let stop = |findings: Vec<Finding>, framework: &str, area: &str| {
        Ok(Err(Stopped { findings, now, framework: framework.to_owned(), area: area.to_owned() }))
    };
    let (settings, faults) = match evidence::read_settings(&root, &variable) {
        Found::Settings(settings, faults) => (*settings, faults),
        Found::NoSettings => {
            let said = Said::at(
                Location::file("sendpack.yaml"),
                format!("{} has no sendpack.yaml, so it is not an evidence repository", root.display()),
            );
            return stop(rules::finding("CFG-001", said).into_iter().collect(), "", "");
        }
        Found::Unreadable(fault) => return stop(rules::check_settings(&[*fault]), "", ""),
    };
    let (framework, walked) = thread::scope(|scope| {
        let walked = scope.spawn(|| evidence::walk(&root, &settings));
        let framework = load_framework(place.framework.as_deref(), &settings);
        (framework, walked.join().unwrap_or_else(|panic| resume_unwind(panic)))
    });
    let framework = match framework? {
        Ok(framework) => framework,
        Err(findings) => return stop(findings, &settings.framework, &settings.area),
    };
    let repository = evidence::load_walked(&root, settings, faults, &framework, walked);
    Ok(Ok(Opened { framework, repository, now }))
}

/// The local rules of the repository that a path means; none where there is no repository, or its settings cannot be
/// read.
///
/// # Errors
/// There is no such folder.
pub(super) fn local_rules(path: Option<&Path>) -> Result<Vec<LocalRule>> {
    match evidence::read_settings(&root(path)?, &variable) {
        Found::Settings(settings, _) => Ok(settings.rules),
        Found::NoSettings | Found::Unreadable(_) => Ok(Vec::new()),
    }
}

fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

fn root(path: Option<&Path>) -> Result<PathBuf> {
    let here = || std::env::current_dir().context("the current folder cannot be read");
    match path {
        Some(path) if path.is_dir() => Ok(path.to_path_buf()),
        Some(path) if path.file_name().is_some_and(|name| name == "sendpack.yaml") => Ok(path
            .parent()
            .filter(|p| !p.as_os_str().is_empty())
            .map_or_else(here, |p| Ok(p.to_path_buf()))?),
        Some(path) => bail!("{}: there is no such folder", path.display()),
        None => {
            let here = here()?;
            Ok(evidence::find_root(&here).unwrap_or(here))
        }
    }
}

fn load_framework(
    file: Option<&Path>,
    settings: &evidence::Settings,
) -> Result<std::result::Result<Framework, Vec<Finding>>> {
    let loaded = match file {
        Some(path) => framework::from_file(path),
        None => match framework::built_in(&settings.framework) {
            Some(loaded) => loaded,
            None => {
                let near = nearest(&settings.framework, framework::names().iter().copied())
                    .map(|name| format!("; did you mean {name}?"))
                    .unwrap_or_default();
                let message = format!("There is no framework of this name{near}");
                let help = format!("Write one of: {}", framework::names().join(", "));
                let said = Said::at(settings.framework.at.clone(), message).help(help);
                return Ok(Err(rules::finding("CFG-003", said).into_iter().collect()));
            }
        },
    };
    Ok(loaded.map_err(|faults| rules::check_catalogue(&faults)))
}
