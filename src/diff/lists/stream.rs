//! Streaming the rows of a list that stands outside any repository.

use std::path::Path;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::diff::DiffError;
use crate::findings::Shown;
use crate::framework::{Framework, ListSpec};
use crate::lists::{self, Key, Map, OpenList, Row, Shape, Typed, identifiers};
use crate::table::Limits;

/// A version of a list: its file, and what the file's map says.
pub struct Version<'a> {
    /// The file.
    pub path: &'a Path,
    /// What its headings and codes stand for.
    pub map: Map,
    /// The sheet that the map names.
    pub sheet: Option<String>,
}

/// A list, opened.
pub(super) struct Open<'a> {
    pub(super) shape: Shape<'a>,
    list: OpenList,
    path: &'a Path,
}

impl<'a> Open<'a> {
    pub(super) fn new(
        framework: &'a Framework,
        spec: &'a ListSpec,
        version: &'a Version<'a>,
    ) -> Result<Self, DiffError> {
        let Version { path, map, sheet } = version;
        let list = lists::open(spec, path, sheet.as_deref(), map, &Limits::default())
            .map_err(|problem| DiffError::file(path, problem))?;
        // No comparison asks for the day.
        let day = NaiveDate::default();
        let shape = Shape::new(spec, framework, &list.header, (day, day));
        Ok(Self { shape, list, path })
    }

    /// Which columns it has, in the official order.
    pub(super) fn has(&self) -> Vec<bool> {
        self.shape.found.iter().map(Option::is_some).collect()
    }

    /// Lends every row to `each`; gives their number.
    pub(super) fn read(self, each: &mut dyn FnMut(&Row<'_>)) -> Result<u32, DiffError> {
        let file: Arc<str> = self.path.display().to_string().into();
        let reading = lists::read(file, self.list, &self.shape, each);
        match reading.problem {
            Some(problem) => Err(DiffError::file(self.path, problem)),
            None => Ok(reading.rows),
        }
    }
}

/// By which column rows are known.
pub(super) fn key_of(spec: &ListSpec) -> Option<Key> {
    [Key::UniqueId, Key::ProviderUrn].into_iter().find(|key| spec.column(key.name()).is_some())
}

/// What stands for a row from one version to the next.
pub(super) fn identity(row: &Row<'_>) -> Option<u128> {
    identifiers::unique(row).or(match row.get(Key::ProviderUrn).typed {
        Typed::Urn(urn) => Some(u128::from(urn)),
        _ => None,
    })
}

/// The same, to be shown.
pub(super) fn shown(row: &Row<'_>) -> Option<Shown> {
    identifiers::shown(row).or(match row.get(Key::ProviderUrn).typed {
        Typed::Urn(urn) => Some(Shown(urn.to_string())),
        _ => None,
    })
}
