//! The lists of a pack as official workbooks, and lists alone without a pack.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::PackError;
use super::book::Making;
use super::build::BuildInput;
use super::official::{COUNTED, Extra, ListSource, ListWritten, count_urns, write_list};
use super::plan::{Plan, list_name};
use super::workspace::Workspace;
use crate::evidence::Repository;
use crate::framework::{Framework, ListSpec};

/// What came of writing a list.
pub(super) struct ListOutcome<'a> {
    pub(super) spec: &'a ListSpec,
    /// Its path in the pack, relative to `data`.
    pub(super) path: String,
    /// Where the workbook lies until it is packed.
    pub(super) file: PathBuf,
    pub(super) written: Result<ListWritten, PackError>,
}

/// Writes the lists of a plan into the temporary folder. A list that cannot be read is an outcome; a disk that does not
/// take a workbook is an error.
pub(super) fn write_all<'a>(
    input: &BuildInput<'a>,
    plan: &Plan<'a>,
    making: &Making<'_>,
) -> Result<Vec<ListOutcome<'a>>, PackError> {
    let specs: Vec<&ListSpec> = plan.lists.iter().map(|l| l.spec).collect();
    let mut writer = Writer::new(input.framework, input.repository, making);
    let mut outcomes = Vec::with_capacity(specs.len());
    for spec in in_order(specs) {
        let Some(list) = plan.lists.iter().find(|l| l.spec.id == spec.id) else { continue };
        let file = making.temp.join(format!("list-{}.xlsx", outcomes.len()));
        let written = writer.write(spec, &file);
        let source = input.repository.list_file(&spec.id);
        let seen = input.seen.and_then(|seen| seen.get(&source.path));
        if seen.is_some_and(|seen| !seen.still(&source.path)) {
            return Err(PackError::Changed(source.shown.to_string()));
        }
        if let Err(error @ PackError::Workbook { .. }) = written {
            return Err(error);
        }
        outcomes.push(ListOutcome { spec, path: list.path.clone(), file, written });
    }
    Ok(outcomes)
}

/// A list written without a pack, or why not.
pub struct ListFile<'a> {
    /// The list.
    pub spec: &'a ListSpec,
    /// Where its workbook is.
    pub path: PathBuf,
    /// What was written of it.
    pub written: Result<ListWritten, PackError>,
}

/// Writes the official workbooks of these lists into a folder, each under its name when it is whole. One that fails does
/// not stop the others.
///
/// # Errors
/// The folder cannot be used at all.
pub fn lists<'a>(
    framework: &'a Framework,
    repository: &'a Repository,
    specs: &[&'a ListSpec],
    out: &Path,
    (as_of, version): (chrono::NaiveDateTime, &str),
) -> Result<Vec<ListFile<'a>>, PackError> {
    let work = Workspace::begin(out)?;
    let making = Making { as_of, version, temp: work.path() };
    let mut writer = Writer::new(framework, repository, &making);
    let mut files = Vec::new();
    for spec in in_order(specs.to_vec()) {
        let path = out.join(list_name(spec));
        let temp = work.path().join("list.xlsx");
        let written = writer.write(spec, &temp).and_then(|written| {
            std::fs::rename(&temp, &path).map_err(|e| PackError::file(&path, &e))?;
            Ok(written)
        });
        files.push(ListFile { spec, path, written });
    }
    Ok(files)
}

/// Lists that are counted come first, so that the provider list can tell their counts.
fn in_order(mut specs: Vec<&ListSpec>) -> Vec<&ListSpec> {
    specs.sort_by_key(|s| !s.person_level);
    specs
}

/// Writes lists and remembers the counts that the provider list needs.
struct Writer<'a, 'm> {
    framework: &'a Framework,
    repository: &'a Repository,
    making: &'m Making<'m>,
    counted: BTreeMap<&'a str, Option<BTreeMap<u32, u32>>>,
}

impl<'a, 'm> Writer<'a, 'm> {
    fn new(framework: &'a Framework, repository: &'a Repository, making: &'m Making<'m>) -> Self {
        Self { framework, repository, making, counted: BTreeMap::new() }
    }

    fn source(&self, spec: &'a ListSpec) -> ListSource<'a> {
        ListSource {
            framework: self.framework,
            repository: self.repository,
            spec,
            today: self.making.as_of.date(),
        }
    }

    fn write(&mut self, spec: &'a ListSpec, path: &Path) -> Result<ListWritten, PackError> {
        let extra = if spec.person_level { Vec::new() } else { self.extra() };
        let written = write_list(path, &self.source(spec), self.making, &extra);
        self.counted.insert(&spec.id, written.as_ref().ok().map(|w| w.by_urn.clone()));
        written
    }

    /// The counts beside the provider list; lists that are not written themselves are read for it.
    fn extra(&mut self) -> Vec<Extra> {
        let mut all = Vec::new();
        for (cohort, heading) in COUNTED {
            let Some(spec) = self.framework.list_of(cohort) else { continue };
            let id = spec.id.as_str();
            if !self.counted.contains_key(id) {
                let counts = count_urns(&self.source(spec)).ok();
                self.counted.insert(id, counts);
            }
            let by_urn = self.counted.get(id).cloned().flatten();
            all.push(Extra { heading, list: spec.title_of(), by_urn });
        }
        all
    }
}
