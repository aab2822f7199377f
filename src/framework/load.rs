//! From seeds to [`Framework`].

use std::path::Path;

use super::{CodeSet, Criterion, Fault, Group, LaCodes, ListSpec, Request, Section, Skipped, Stage};

/// A catalogue, complete and consistent.
pub struct Framework {
    /// Its id: `area-send-2023`.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Stages in the order of their deadlines.
    pub stages: Vec<Stage>,
    /// Groups of criteria.
    pub groups: Vec<Group>,
    /// Criteria in order.
    pub criteria: Vec<Criterion>,
    /// Sections of requests in the order of the index.
    pub sections: Vec<Section>,
    /// Requests in order.
    pub requests: Vec<Request>,
    /// Numbers that the handbook skips.
    pub skipped: Vec<Skipped>,
    /// Lists that are owed as rows.
    pub lists: Vec<ListSpec>,
    /// Sets of codes.
    pub code_sets: Vec<CodeSet>,
    /// Local authority codes.
    pub las: LaCodes,
    /// Months after which evidence is stale, unless settings say otherwise.
    pub fresh_months: u32,
    /// Where its facts come from, and how sure they are: name and text.
    pub sources: Vec<(String, String)>,
}

impl Framework {
    /// The stage with this id.
    #[must_use]
    pub fn stage(&self, id: &str) -> Option<&Stage> {
        self.stages.iter().find(|s| s.id == id)
    }

    /// The request with this id; for a part (`5.1/physiotherapy`), the request that it is part of.
    #[must_use]
    pub fn request(&self, id: &str) -> Option<&Request> {
        match id.split_once('/') {
            None => self.requests.iter().find(|r| r.id == id),
            Some((whole, _)) => {
                self.requests.iter().find(|r| r.id == whole && r.parts.iter().any(|p| p.id == id))
            }
        }
    }

    /// The criterion with this id; for an aspect (`9.a`), the criterion that it belongs to.
    #[must_use]
    pub fn criterion(&self, id: &str) -> Option<&Criterion> {
        self.criteria.iter().find(|c| c.id == id || c.aspects.iter().any(|a| a.id == id))
    }

    /// The list with this id.
    #[must_use]
    pub fn list(&self, id: &str) -> Option<&ListSpec> {
        self.lists.iter().find(|l| l.id == id)
    }
}

/// Names of the built-in catalogues.
#[must_use]
pub fn names() -> &'static [&'static str] {
    &["area-send-2023"]
}

/// The built-in catalogue of this name.
///
/// # Errors
/// Every fault of its seeds; none in a released binary, since a test loads them all.
pub fn built_in(name: &str) -> Option<Result<Framework, Vec<Fault>>> {
    let _ = name;
    todo!("in hand: seeds")
}

/// A catalogue from a file that `--framework` names; files that it includes lie beside it.
///
/// # Errors
/// Every fault, with its place.
pub fn from_file(path: &Path) -> Result<Framework, Vec<Fault>> {
    let _ = path;
    todo!("in hand: seeds")
}
