//! The list that an official workbook is made of: opened, shaped and streamed.

use std::collections::BTreeMap;
use std::path::PathBuf;

use rust_xlsxwriter::XlsxError;

use crate::evidence::{ListSettings, Repository};
use crate::framework::{Framework, ListSpec};
use crate::lists::{self, HeaderProblem, OpenList, Problem, Reading, Row, Shape};
use crate::pack::PackError;
use crate::pack::stable::Stable;
use crate::table::Limits;

/// A list and everything that says how to write it.
#[derive(Clone, Copy)]
pub struct ListSource<'a> {
    /// What is asked for.
    pub framework: &'a Framework,
    /// What is held.
    pub repository: &'a Repository,
    /// The list.
    pub spec: &'a ListSpec,
    /// Today, in London.
    pub today: chrono::NaiveDate,
}

/// A list, opened.
pub(super) struct Opened<'a> {
    pub(super) shape: Shape<'a>,
    list: OpenList,
    path: PathBuf,
    shown: std::sync::Arc<str>,
    stable: Stable,
}

impl<'a> ListSource<'a> {
    /// What settings say of the list.
    #[must_use]
    pub fn settings(&self) -> Option<&'a ListSettings> {
        self.repository.list(&self.spec.id)
    }

    pub(super) fn open(&self) -> Result<Opened<'a>, PackError> {
        let file = self.repository.list_file(&self.spec.id);
        let stable = Stable::of(&file.path).map_err(|e| PackError::file(&file.path, &e))?;
        let map = lists::list_map(self.repository, &self.spec.id);
        let list = lists::open(self.spec, &file.path, file.sheet.as_deref(), &map, &Limits::default())
            .map_err(|problem| self.failed(&problem))?;
        let as_at = self.settings().and_then(|s| s.as_at.as_ref()).map_or(self.today, |d| d.value);
        let shape = Shape::new(self.spec, self.framework, &list.header, (self.today, as_at));
        Ok(Opened { shape, list, path: file.path, shown: file.shown, stable })
    }

    /// A list that could not be read, in words.
    pub(super) fn failed(&self, problem: &Problem) -> PackError {
        self.trouble(problem.to_string())
    }

    /// A row that a workbook does not hold. Row numbers are the source's.
    pub(super) fn row_failed(&self, row: u32, error: &XlsxError) -> PackError {
        self.trouble(match error {
            XlsxError::MaxStringLengthExceeded => {
                format!(
                    "row {row} holds a text of more than 32,767 characters, the most that a cell can hold"
                )
            }
            XlsxError::RowColumnLimitError => format!("row {row} is more than a workbook can hold"),
            _ => format!("row {row} could not be written: {error}"),
        })
    }

    /// A workbook with another number of rows than the list.
    pub(super) fn row_lost(&self, written: u32, read: u32) -> PackError {
        self.trouble(format!(
            "{read} rows were read but {written} written: please report this fault of sendpack"
        ))
    }

    fn trouble(&self, what: String) -> PackError {
        PackError::List { list: self.spec.title_of(), what }
    }
}

impl Opened<'_> {
    /// Streams the rows. The file must stay as it was throughout.
    pub(super) fn read(
        self,
        source: &ListSource<'_>,
        each: &mut dyn FnMut(&Row<'_>),
    ) -> Result<Reading, PackError> {
        let reading = lists::read(self.shown.clone(), self.list, &self.shape, each);
        if let Some(problem) = &reading.problem {
            return Err(source.failed(problem));
        }
        if !self.stable.still(&self.path) {
            return Err(PackError::Changed(self.shown.to_string()));
        }
        Ok(reading)
    }
}

/// The headings of the specification that a file lacks.
pub(super) fn missing(spec: &ListSpec, reading: &Reading) -> Vec<usize> {
    let lacking = reading.header.problems.iter().filter_map(|p| match p {
        HeaderProblem::Missing(index) => Some(*index),
        _ => None,
    });
    lacking.filter(|i| *i < spec.columns.len()).collect()
}

/// How many columns of a file are not copied: those nobody asked for, those that the list's map leaves out, and those
/// that stand twice.
pub(super) fn left_out(reading: &Reading) -> usize {
    let extra = |p: &&HeaderProblem| matches!(p, HeaderProblem::Unknown(..) | HeaderProblem::Repeated(..));
    reading.header.problems.iter().filter(extra).count() + reading.header.ignored
}

/// Rows of a list by the establishment's reference number.
///
/// # Errors
/// The list cannot be read to its end.
pub fn count_urns(source: &ListSource<'_>) -> Result<BTreeMap<u32, u32>, PackError> {
    let reading = source.open()?.read(source, &mut |_| {})?;
    Ok(by_urn(&reading))
}

/// The counts of a reading without the rows.
pub(super) fn by_urn(reading: &Reading) -> BTreeMap<u32, u32> {
    reading.by_urn().map(|(urn, rows)| (urn, u32::try_from(rows.len()).unwrap_or(u32::MAX))).collect()
}
