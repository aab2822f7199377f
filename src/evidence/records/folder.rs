//! The records of a folder: every YAML file and workbook in it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{Form, Record, read_sheets, read_yaml};
use crate::evidence::{Fault, FaultKind, files};
use crate::findings::Location;
use crate::framework::Framework;

/// Reads the records of a folder of the repository, in order of place; an area without the folder has none.
pub(in crate::evidence) fn read(
    root: &Path,
    folder: &str,
    form: &Form,
    framework: &Framework,
    faults: &mut Vec<Fault>,
) -> Vec<Record> {
    let mut records = Vec::new();
    for (path, shown) in found(root, folder, form, faults) {
        match extension(&path).as_str() {
            "yaml" | "yml" => records.extend(read_yaml(&path, &shown, form, faults)),
            "xlsx" | "xlsm" | "ods" | "csv" => {
                records.extend(read_sheets(&path, &shown, form, framework, faults));
            }
            _ => {}
        }
    }
    records.sort_by(|a, b| a.at.cmp(&b.at));
    records
}

/// The files of the folder by name, without what programs leave behind (`~$plan.xlsx`, `.DS_Store`).
fn found(root: &Path, folder: &str, form: &Form, faults: &mut Vec<Fault>) -> Vec<(PathBuf, Arc<str>)> {
    let real = root.join(folder);
    let mut found = Vec::new();
    match std::fs::read_dir(&real) {
        Ok(entries) => {
            for path in entries.filter_map(Result::ok).map(|entry| entry.path()) {
                let name = path.file_name().and_then(|name| name.to_str()).unwrap_or("~");
                if !name.starts_with(['~', '.']) && path.is_file() {
                    let shown = format!("{folder}/{name}").into();
                    found.push((path, shown));
                }
            }
        }
        Err(error) if real.exists() => {
            let kind = FaultKind::Unreadable(files::words(&error));
            faults.push(Fault { of: form.noun, ..Fault::new(Location::file(folder), kind) });
        }
        Err(_) => {}
    }
    found.sort();
    found
}

fn extension(path: &Path) -> String {
    path.extension().and_then(|e| e.to_str()).unwrap_or_default().to_ascii_lowercase()
}
