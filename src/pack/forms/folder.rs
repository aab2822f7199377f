//! Writing the folder: whole, or not at all, and never over another.

use std::path::{Path, PathBuf};

use chrono::{NaiveDate, NaiveDateTime};
use tempfile::Builder;

use super::words::{Kind, form_of};
use super::{settings, sheets, word};
use crate::framework::Framework;
use crate::pack::PackError;
use crate::pack::book::Making;

/// The meeting schedule, which is kept and not sent.
pub(super) const SCHEDULE: &str = "Meeting schedule.xlsx";

/// A child whose folder is begun.
#[derive(Clone, Copy)]
pub struct NewChild<'a> {
    /// What the child is called everywhere.
    pub reference: &'a str,
    /// The number of the child's list.
    pub list: u8,
    /// Whether the child is in alternative provision.
    pub alternative_provision: bool,
    /// The area.
    pub area: &'a str,
    /// When inspectors called, if they have.
    pub notified: Option<NaiveDate>,
}

/// Writes the folder of a child, with child.yaml and blank forms, and says which files it holds.
///
/// # Errors
/// There is already something of that name, or the disk does not take it.
pub fn start_child(
    target: &Path,
    child: &NewChild<'_>,
    framework: &Framework,
    (as_of, version): (NaiveDateTime, &str),
) -> Result<Vec<String>, PackError> {
    let failed = |e: std::io::Error| PackError::file(target, &e);
    if target.symlink_metadata().is_ok() {
        return Err(failed(std::io::ErrorKind::AlreadyExists.into()));
    }
    let above = target.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(above).map_err(failed)?;
    let work = Builder::new().prefix(".sendpack-").tempdir_in(above).map_err(failed)?;
    let folder = work.path().join("child");
    std::fs::create_dir(&folder).map_err(failed)?;
    let making = Making { as_of, version, temp: work.path() };
    let mut names = vec!["child.yaml".to_owned()];
    for request in framework.requests_per_child() {
        if request.conditional.is_some() && !child.alternative_provision {
            continue;
        }
        let Some(form) = form_of(request) else { continue };
        let name = format!("{} {}", request.id, form.file);
        let path: PathBuf = folder.join(&name);
        match form.kind {
            Kind::Word(parts) => word::write(&path, request, parts, child, as_of)?,
            Kind::Chronology => sheets::chronology(&path, request, child, &making)?,
        }
        names.push(name);
    }
    sheets::schedule(&folder.join(SCHEDULE), child, &making)?;
    names.push(SCHEDULE.to_owned());
    let text = settings::text(child, framework);
    std::fs::write(folder.join("child.yaml"), text).map_err(failed)?;
    std::fs::rename(&folder, target).map_err(failed)?;
    Ok(names)
}
