//! Which catalogue: one of the built-in ones, or a file that the user names.

use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

use super::read::{Library, catalogue, la_codes};
use super::seeds::{LA_CODES, LA_CODES_PAST, SEEDS, Seed};
use super::{Fault, Framework};
use crate::files;

/// The main file of a built-in catalogue.
const MAIN: &str = "framework.yaml";

/// The greatest catalogue file that is read: a hundred times ours.
const MOST_BYTES: u64 = 4 << 20;

/// Names of the built-in catalogues.
#[must_use]
pub fn names() -> &'static [&'static str] {
    const NAMES: [&str; SEEDS.len()] = {
        let mut names = [""; SEEDS.len()];
        let mut i = 0;
        while i < SEEDS.len() {
            names[i] = SEEDS[i].name;
            i += 1;
        }
        names
    };
    &NAMES
}

/// The built-in catalogue of this name; none if there is none.
///
/// # Errors
/// Every fault of its seeds; none in a released binary, since a test loads them all.
#[must_use]
pub fn built_in(name: &str) -> Option<Result<Framework, Vec<Fault>>> {
    let seed = SEEDS.iter().find(|seed| seed.name == name)?;
    Some(load(&BuiltIn(seed), MAIN))
}

/// A catalogue from a file that `--framework` names; files that it includes lie beside it.
///
/// # Errors
/// Every fault, with its place.
pub fn from_file(path: &Path) -> Result<Framework, Vec<Fault>> {
    let folder = path.parent().unwrap_or(Path::new("")).to_owned();
    // The name of the main file is only a label within its folder: it may be anything that the system allows.
    let main = path.file_name().unwrap_or_default();
    load(&Beside { folder, main: main.into() }, &main.to_string_lossy())
}

fn load(library: &dyn Library, main: &str) -> Result<Framework, Vec<Fault>> {
    catalogue(library, main, la_codes(LA_CODES, LA_CODES_PAST)?)
}

struct BuiltIn(&'static Seed);

impl Library for BuiltIn {
    fn title(&self, name: &str) -> String {
        format!("seeds/{}/{name}", self.0.name)
    }

    fn bytes(&self, name: &str) -> Result<Vec<u8>, String> {
        let file = self.0.files.iter().find(|(file, _)| *file == name);
        file.map(|(_, text)| text.as_bytes().to_vec()).ok_or_else(|| "there is no such file".to_owned())
    }
}

struct Beside {
    folder: PathBuf,
    main: PathBuf,
}

impl Beside {
    fn path(&self, name: &str) -> PathBuf {
        // The main file's name may not be valid text; only its lossy form travels as a name.
        if name == self.main.to_string_lossy() {
            self.folder.join(&self.main)
        } else {
            self.folder.join(name)
        }
    }
}

impl Library for Beside {
    fn title(&self, name: &str) -> String {
        self.path(name).to_string_lossy().replace('\\', "/")
    }

    fn bytes(&self, name: &str) -> Result<Vec<u8>, String> {
        let path = self.path(name);
        let words = |e: std::io::Error| match e.kind() {
            ErrorKind::NotFound => "there is no such file".to_owned(),
            ErrorKind::PermissionDenied => "you have no permission to read this file".to_owned(),
            ErrorKind::IsADirectory | ErrorKind::InvalidInput => {
                "this is a folder or a device, not a file".to_owned()
            }
            _ => "the file cannot be read".to_owned(),
        };
        let (file, _) = files::open(&path).map_err(words)?;
        let mut bytes = Vec::new();
        file.take(MOST_BYTES + 1).read_to_end(&mut bytes).map_err(words)?;
        if bytes.len() as u64 > MOST_BYTES {
            return Err(format!("the file is larger than {} MB", MOST_BYTES >> 20));
        }
        Ok(bytes)
    }
}
