//! COLLECT's CSV export: nine files that share the start of their name, given as their folder or as any one of them.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use super::columns::Columns;
use super::finish::finish;
use super::join::Rows;
use crate::sen2::error::Sen2Error;
use crate::sen2::field::key;
use crate::sen2::kind::Kind;
use crate::sen2::read::Each;
use crate::sen2::tally::Tally;
use crate::sen2::told::{Form, Told};
use crate::table::{self, Limits};

/// The files of one export, by the start of their names.
type Exports = BTreeMap<String, BTreeMap<Kind, PathBuf>>;

/// Reads an export.
pub(in crate::sen2) fn read(path: &Path, tally: &mut Tally, each: Each<'_>) -> Result<Told, Sen2Error> {
    let files = files(path)?;
    let (mut rows, mut parts) = (Rows::default(), BTreeMap::new());
    for (kind, file) in files {
        read_file(&file, kind, &mut rows)?;
        parts.insert(kind, file.file_name().unwrap_or_default().to_string_lossy().into_owned());
    }
    finish(path, Form::Blade, rows, parts, tally, each)
}

fn read_file(file: &Path, kind: Kind, rows: &mut Rows) -> Result<(), Sen2Error> {
    let mut source = table::open(file, &Limits::default()).map_err(|e| Sen2Error::table(file, &e))?;
    let mut columns = None;
    let mut lacks_header = false;
    let read = source.read(0, &mut |row| {
        match &columns {
            None => {
                columns = Columns::read(kind, &row);
                lacks_header = columns.as_ref().is_none_or(|c: &Columns| !c.can_join());
                if lacks_header {
                    return ControlFlow::Break(());
                }
            }
            Some(columns) => {
                if let Some(record) = columns.record(&row) {
                    rows.add(record);
                }
            }
        }
        ControlFlow::Continue(())
    });
    read.map_err(|e| Sen2Error::table(file, &e))?;
    if lacks_header && kind != Kind::Header {
        return Err(Sen2Error::file(
            file,
            "its first row does not name the columns of this file, with the table ids that join it to the others: \
             export it again from COLLECT and do not edit it",
        ));
    }
    Ok(())
}

/// The files of the export that `path` means.
fn files(path: &Path) -> Result<BTreeMap<Kind, PathBuf>, Sen2Error> {
    if path.is_dir() {
        let mut whole = exports(path)?;
        whole.retain(|_, files| files.contains_key(&Kind::Person));
        let names: Vec<String> = whole.keys().cloned().collect();
        return match (whole.pop_first(), names.as_slice()) {
            (Some((_, files)), [_]) => Ok(files),
            (None, _) => Err(Sen2Error::file(
                path,
                "this folder holds no file whose name ends in _person.csv, so no export from COLLECT",
            )),
            (Some(_), names) => Err(Sen2Error::file(
                path,
                format!(
                    "this folder holds more than one export; give one file of the right one: {}",
                    names.join(", ")
                ),
            )),
        };
    }
    let named = named(path);
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let Some((prefix, _)) = named else {
        return Err(Sen2Error::file(
            path,
            "this is not a file of a COLLECT export: their names end in _person.csv, _requests.csv and so on",
        ));
    };
    Ok(exports(folder)?.remove(&prefix).unwrap_or_default())
}

fn exports(folder: &Path) -> Result<Exports, Sen2Error> {
    let failed = |e| Sen2Error::io(folder, &e);
    let mut paths = BTreeSet::new();
    for entry in std::fs::read_dir(folder).map_err(failed)? {
        paths.insert(entry.map_err(failed)?.path());
    }
    let mut exports = Exports::new();
    for path in paths {
        if let Some((prefix, kind)) = named(&path).filter(|_| path.is_file()) {
            exports.entry(prefix).or_default().entry(kind).or_insert(path);
        }
    }
    Ok(exports)
}

/// The start of a file's name and the kind that its end says: `Blade-Export_28-01-2026_person.csv`.
fn named(path: &Path) -> Option<(String, Kind)> {
    let name = path.file_name()?.to_str()?.to_ascii_lowercase();
    let stem = name.strip_suffix(".csv")?;
    let (prefix, module) = stem.rsplit_once('_')?;
    let kind = Kind::named(&key(module)).filter(|kind| kind.module() == module)?;
    Some((prefix.to_owned(), kind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files() {
        let kind = |name: &str| named(Path::new(name)).map(|(prefix, kind)| (prefix, kind.module()));
        assert_eq!(
            kind("x/Blade-Export_28-01-2026_person.csv"),
            Some(("blade-export_28-01-2026".into(), "person"))
        );
        assert_eq!(kind("Blade-Export_28-01-2026_SENneed.CSV").map(|(_, k)| k), Some("senneed"));
        for other in ["Blade-Export_28-01-2026_people.csv", "person.csv", "a_person.xlsx", ""] {
            assert_eq!(kind(other), None, "{other}");
        }
    }
}
