//! Loading an extract and its links.

use std::fmt;
use std::path::Path;

use super::read::{self, Last};
use super::{Establishment, FILE, LINKS, Register, Status, date};

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => f.write_str("it is not there"),
            Self::Unreadable(why) => f.write_str(why),
            Self::Lacks(columns) => write!(f, "its first row lacks {}", columns.join(", ")),
            Self::Empty => f.write_str("it holds no establishment"),
        }
    }
}

/// What lies beside the lists.
#[derive(Default)]
pub struct Found {
    /// The extract, if there is one that can be read.
    pub register: Option<Register>,
    /// Files that are there and cannot be used, by name, and why.
    pub troubles: Vec<(&'static str, Trouble)>,
}

/// Why a file cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// It is not there.
    Missing,
    /// It cannot be read; the reason.
    Unreadable(String),
    /// It lacks these columns.
    Lacks(Vec<&'static str>),
    /// No row of it is an establishment.
    Empty,
}

const COLUMNS: [&str; 10] = [
    "URN",
    "LA (code)",
    "TypeOfEstablishment (code)",
    "EstablishmentStatus (code)",
    "PhaseOfEducation (code)",
    "OpenDate",
    "CloseDate",
    "StatutoryLowAge",
    "StatutoryHighAge",
    // Left out of some extracts: only the provider list is compared with it.
    "EstablishmentName",
];

const LINK_COLUMNS: [&str; 3] = ["URN", "LinkURN", "LinkType"];

/// Loads what lies in the folder of the lists. That nothing does is no trouble.
#[must_use]
pub fn load(folder: &Path) -> Found {
    let mut found = Found::default();
    let (establishments, names) = match establishments(&folder.join(FILE)) {
        Ok(all) => all,
        Err(Trouble::Missing) => return found,
        Err(trouble) => {
            found.troubles.push((FILE, trouble));
            return found;
        }
    };
    let links = match successors(&folder.join(LINKS)) {
        Ok(links) => links,
        Err(Trouble::Missing) => Vec::new(),
        Err(trouble) => {
            found.troubles.push((LINKS, trouble));
            Vec::new()
        }
    };
    found.register = Some(Register::new(establishments, links).named(names));
    found
}

/// The establishments of an extract, and the names of those that have one.
type Establishments = (Vec<Establishment>, Vec<(u32, Box<str>)>);

/// Loads an extract by itself, without the links between establishments.
///
/// # Errors
/// It is not there, or cannot be used.
pub fn load_file(path: &Path) -> Result<Register, Trouble> {
    let (establishments, names) = establishments(path)?;
    Ok(Register::new(establishments, Vec::new()).named(names))
}

fn establishments(path: &Path) -> Result<Establishments, Trouble> {
    let (mut all, mut names) = (Vec::new(), Vec::new());
    read::rows(path, COLUMNS, Last::Optional, &mut |cells| {
        let [urn, la, kind, status, phase, opened, closed, low, high, name] = cells;
        let Ok(urn) = urn.parse() else { return };
        if !name.is_empty() {
            names.push((urn, name.into()));
        }
        // Codes are padded with zeros in older files: they are numbers all the same.
        let code = |text: &str| text.parse::<u16>().ok();
        let age = |text: &str| text.parse::<u8>().ok();
        all.push(Establishment {
            urn,
            la: code(la).unwrap_or(0),
            kind: code(kind).unwrap_or(0),
            status: code(status).map_or(Status::Unknown, Status::of),
            phase: phase.parse().unwrap_or(0),
            ages: age(low).zip(age(high)),
            opened: date::read(opened),
            closed: date::read(closed),
        });
    })?;
    if all.is_empty() { Err(Trouble::Empty) } else { Ok((all, names)) }
}

/// Pairs of an establishment and one that took its place. GIAS knows several kinds: successor, successor by merger,
/// by amalgamation, by a split.
fn successors(path: &Path) -> Result<Vec<(u32, u32)>, Trouble> {
    let mut links = Vec::new();
    read::rows(path, LINK_COLUMNS, Last::Required, &mut |[urn, link, kind]| {
        if kind.get(..9).is_some_and(|start| start.eq_ignore_ascii_case("successor"))
            && let (Ok(urn), Ok(link)) = (urn.parse(), link.parse())
        {
            links.push((urn, link));
        }
    })?;
    Ok(links)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: &str = "\"URN\",\"LA (code)\",\"EstablishmentName\",\"TypeOfEstablishment (code)\",\"EstablishmentStatus (code)\",\"OpenDate\",\"CloseDate\",\"PhaseOfEducation (code)\",\"StatutoryLowAge\",\"StatutoryHighAge\",\"HeadLastName\"\r\n";

    fn folder(files: &[(&str, &[u8])]) -> tempfile::TempDir {
        let dir = tempfile::tempdir().unwrap();
        files.iter().for_each(|(name, bytes)| std::fs::write(dir.path().join(name), bytes).unwrap());
        dir
    }

    #[test]
    fn an_extract_in_windows_1252_with_padded_codes() {
        let mut bytes = HEADER.as_bytes().to_vec();
        bytes.extend(
            b"100001,999,\"Caf\xe9 School, The\",\"02\",\"3\",\"01-09-2012\",,\"02\",4,11,\"Person\"\r\n",
        );
        bytes.extend(b"100000,999,\"Old\",\"7\",\"2\",\"01/09/1990\",31/08/2012,0,,,\r\n");
        bytes.extend(b"x,,,,,,,,,,\r\n");
        let links = b"URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\r\n100000,100001,A,\"Successor - amalgamated\",\r\n100001,100000,B,Predecessor,\r\n";
        let dir = folder(&[(FILE, &bytes), (LINKS, links)]);
        let found = load(dir.path());
        assert!(found.troubles.is_empty(), "{:?}", found.troubles);
        let register = found.register.unwrap();
        let school = register.get(100_001).unwrap();
        assert_eq!((school.kind, school.phase, school.ages), (2, 2, Some((4, 11))));
        assert_eq!(school.status, Status::Open);
        assert_eq!(register.name(100_001), Some("Café School, The"));
        let old = register.get(100_000).unwrap();
        assert_eq!(old.closed.map(|d| d.to_string()).as_deref(), Some("2012-08-31"));
        assert_eq!(register.successors(100_000, "2026-11-20".parse().unwrap()), [100_001]);
        assert!(register.get(100_002).is_none());
    }

    #[test]
    fn what_is_no_extract_is_said_and_absence_is_not() {
        assert!(load(folder(&[]).path()).troubles.is_empty());
        let lacks = load(folder(&[(FILE, b"URN,Name\r\n1,a\r\n")]).path());
        assert!(matches!(lacks.troubles.as_slice(), [(FILE, Trouble::Lacks(columns))] if columns.len() == 8));
        assert!(matches!(
            load(folder(&[(FILE, b"PK\x03\x04")]).path()).troubles.as_slice(),
            [(FILE, Trouble::Unreadable(_))]
        ));
        let empty = load(folder(&[(FILE, HEADER.as_bytes())]).path());
        assert_eq!(empty.troubles, [(FILE, Trouble::Empty)]);
        assert!(empty.register.is_none());
    }
}
