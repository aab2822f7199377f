//! Reading `sendpack.yaml`: every departure is a fault with its place, and what is right is kept.

use std::io::ErrorKind;
use std::path::Path;

use super::extract::at;
use super::reader::Reader;
use super::{SETTINGS, blanks};
use crate::evidence::{Fault, FaultKind, Found, files};
use crate::findings::Location;
use crate::yaml::shape::{Departure, How, Shape};
use crate::yaml::{self, Kind, Limits, Node};

/// The name of the settings file.
pub const FILE: &str = "sendpack.yaml";

/// Reads the settings of a repository. `env` gives the environment's variables, for `${NAME}` in paths.
#[must_use]
pub fn read_settings(root: &Path, env: &dyn Fn(&str) -> Option<String>) -> Found {
    let limits = Limits { bytes: 1 << 20, nodes: 100_000, ..Limits::default() };
    let bytes = match files::read(&root.join(FILE), limits.bytes) {
        Ok(bytes) => bytes,
        Err(e) if e.kind() == ErrorKind::NotFound => return Found::NoSettings,
        Err(e) => return unreadable(Location::file(FILE), files::words(&e)),
    };
    match yaml::parse(&bytes, &limits) {
        Ok(node) if matches!(node.kind, Kind::Map(_)) => {
            let source = String::from_utf8_lossy(&bytes);
            let mut reader = Reader::new(env, departures(&node));
            let settings = reader.settings(&node, &source);
            Found::Settings(Box::new(settings), reader.faults)
        }
        Ok(node) => unreadable(at(node.at), "the file should hold settings, each as a name: value".into()),
        Err(e) => unreadable(at(e.at), e.what),
    }
}

fn unreadable(at: Location, why: String) -> Found {
    Found::Unreadable(Box::new(Fault::new(at, FaultKind::SettingsUnreadable(why))))
}

fn departures(root: &Node) -> Vec<Fault> {
    let fault = |d: Departure| {
        let kind = match d.how {
            How::UnknownKey { nearest } => FaultKind::SettingUnknown(d.path, nearest.map(str::to_owned)),
            How::Missing => FaultKind::SettingMissing(d.path),
            How::NotA(wanted) => FaultKind::SettingInvalid(d.path, wanted),
        };
        Fault::new(at(d.at), kind)
    };
    let mut faults: Vec<Fault> = root.departures(&Shape::Map(SETTINGS)).into_iter().map(fault).collect();
    blanks::note(root, SETTINGS, "", &mut faults);
    faults
}
