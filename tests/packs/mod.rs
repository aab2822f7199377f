//! What tests of packs share: an area that can be packed, and zips taken apart and put together again.

#![allow(dead_code)]

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};

use chrono::{NaiveDate, NaiveDateTime};
use sendpack::evidence::{self, Found, Repository};
use sendpack::framework::Framework;
use sendpack::pack::{BuildInput, Packing, Told};
use zip::write::SimpleFileOptions;

use crate::common::area::{Area, catalogue};

/// An area, loaded, and a folder for its packs.
pub struct Packer {
    pub framework: &'static Framework,
    pub repository: Repository,
    out: tempfile::TempDir,
    area: Option<Area>,
}

impl Packer {
    /// An area of a test.
    pub fn of(area: Area) -> Self {
        let framework = catalogue();
        let repository = area.load(framework);
        Self { framework, repository, out: tempfile::tempdir().unwrap(), area: Some(area) }
    }

    /// Northbeck, as it ships.
    pub fn northbeck() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("evidence");
        let framework = catalogue();
        let repository = match evidence::read_settings(&root, &|_| None) {
            Found::Settings(settings, faults) => evidence::load(&root, *settings, faults, framework),
            _ => panic!("Northbeck has settings"),
        };
        Self { framework, repository, out: tempfile::tempdir().unwrap(), area: None }
    }

    /// The area's folder, to damage it after it was loaded.
    pub fn area(&self) -> &Area {
        self.area.as_ref().unwrap()
    }

    pub fn out(&self) -> &Path {
        self.out.path()
    }

    /// What is in the folder for packs.
    pub fn left(&self) -> Vec<String> {
        let names = std::fs::read_dir(self.out()).unwrap();
        let mut names: Vec<String> =
            names.map(|e| e.unwrap().file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    /// An input that nothing stands against.
    pub fn input<'a>(&'a self, stage: &'a str) -> BuildInput<'a> {
        BuildInput {
            framework: self.framework,
            repository: &self.repository,
            stage,
            requests: None,
            all: false,
            as_of: moment("2026-11-24T10:31:00"),
            date: NaiveDate::from_ymd_opt(2026, 11, 24).unwrap(),
            number: 1,
            told: Told {
                deadline: Some(moment("2026-11-24T11:00:00")),
                ready: (10, 10),
                gaps: &[],
                incomplete: None,
            },
            seen: None,
            packing: Packing::default(),
            out: self.out(),
            version: "0.1.0",
            ticks: &|_| {},
        }
    }
}

pub fn moment(text: &str) -> NaiveDateTime {
    text.parse().unwrap()
}

/// The parts of a zip by name.
pub fn parts(path: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut zip = zip::ZipArchive::new(std::fs::File::open(path).unwrap()).unwrap();
    (0..zip.len())
        .map(|index| {
            let mut part = zip.by_index(index).unwrap();
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).unwrap();
            (part.name().unwrap().into_owned(), bytes)
        })
        .collect()
}

/// A zip of parts, in a folder of its own.
pub fn zip_of(parts: &BTreeMap<String, Vec<u8>>) -> (tempfile::TempDir, PathBuf) {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(name, SimpleFileOptions::DEFAULT).unwrap();
        zip.write_all(bytes).unwrap();
    }
    put(&zip.finish().unwrap().into_inner())
}

/// A file of these bytes, in a folder of its own.
pub fn put(bytes: &[u8]) -> (tempfile::TempDir, PathBuf) {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("pack.zip");
    std::fs::write(&path, bytes).unwrap();
    (dir, path)
}

/// The cells of a workbook's sheet as text, by row and column (from 1).
pub fn texts(bytes: &[u8], sheet: &str) -> BTreeMap<(u32, u32), String> {
    let mut file = tempfile::Builder::new().suffix(".xlsx").tempfile().unwrap();
    file.write_all(bytes).unwrap();
    let mut source = sendpack::table::open(file.path(), &sendpack::table::Limits::default()).unwrap();
    let index = source.sheets().iter().position(|s| s.name == sheet).unwrap();
    let mut cells = BTreeMap::new();
    source
        .read(index, &mut |row| {
            for cell in row.cells() {
                let text = match cell.value {
                    sendpack::table::Value::Text(text) => text.to_owned(),
                    sendpack::table::Value::Number(n, _) => n.to_string(),
                    _ => "?".to_owned(),
                };
                cells.insert((row.number, cell.col), text);
            }
            std::ops::ControlFlow::Continue(())
        })
        .unwrap();
    cells
}
