//! The matrix in the order of the framework.

use crate::evidence::{Matrix, MatrixRow, Rag};
use crate::framework::{MatrixArea, MatrixSpec};

/// The matrix: what the framework gives, and what the local area has written.
#[derive(Clone, Debug)]
pub struct Grid<'a> {
    /// Its areas in order; last, where there are any, lines of areas that the framework does not have.
    pub bands: Vec<Band<'a>>,
}

/// An area.
#[derive(Clone, Debug)]
pub struct Band<'a> {
    /// Which; none for lines of areas that the framework does not have.
    pub area: Option<&'a MatrixArea>,
    /// Its lines: the area as a whole, its sub-areas, then those of the local area's own.
    pub lines: Vec<Line<'a>>,
}

/// An area as a whole, or a sub-area.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a> {
    /// Its id, such as `F1`.
    pub id: &'a str,
    /// What it is called; empty where nobody has said.
    pub title: &'a str,
    /// What the local area has written of it.
    pub row: Option<&'a MatrixRow>,
}

impl<'a> Line<'a> {
    /// How it is rated.
    #[must_use]
    pub fn rag(&self) -> Option<Rag> {
        self.row?.rag.as_ref().map(|told| told.value)
    }
}

impl<'a> Grid<'a> {
    /// Its lines, each with its area, in order.
    pub fn lines(&self) -> impl Iterator<Item = (Option<&'a MatrixArea>, Line<'a>)> {
        self.bands.iter().flat_map(|band| band.lines.iter().map(|line| (band.area, *line)))
    }

    /// How many lines are red, amber, green and not rated.
    #[must_use]
    pub fn counts(&self) -> [usize; 4] {
        let mut sum = [0; 4];
        for counts in self.bands.iter().map(Band::counts) {
            sum.iter_mut().zip(counts).for_each(|(sum, count)| *sum += count);
        }
        sum
    }
}

impl Band<'_> {
    /// How many of its lines are red, amber, green and not rated.
    #[must_use]
    pub fn counts(&self) -> [usize; 4] {
        let count = |rag| self.lines.iter().filter(|line| line.rag() == rag).count();
        [Some(Rag::Red), Some(Rag::Amber), Some(Rag::Green), None].map(count)
    }
}

/// The matrix of a framework with what the local area has written.
#[must_use]
pub fn grid<'a>(spec: &'a MatrixSpec, matrix: &'a Matrix) -> Grid<'a> {
    let mut bands: Vec<Band<'a>> = spec.areas.iter().map(|area| band(area, matrix)).collect();
    let strangers = matrix.rows.iter().filter(|row| row.area.is_none());
    let lines: Vec<Line<'a>> = strangers.map(own).collect();
    if !lines.is_empty() {
        bands.push(Band { area: None, lines });
    }
    Grid { bands }
}

/// The matrix of a framework, to be filled in.
#[must_use]
pub fn blank(spec: &MatrixSpec) -> Grid<'_> {
    static NOTHING: Matrix = Matrix { file: None, rows: Vec::new() };
    grid(spec, &NOTHING)
}

fn band<'a>(area: &'a MatrixArea, matrix: &'a Matrix) -> Band<'a> {
    let rows = || matrix.rows.iter().filter(|row| row.area.as_ref() == Some(&area.id));
    let about = rows().find(|row| row.line.value == area.id);
    let mut own: Vec<Line<'a>> = rows()
        .filter(|row| row.line.value != area.id && area.title_of(&row.line).is_none())
        .map(own)
        .collect();
    own.sort_by_key(|line| (line.id.len(), line.id));
    let given: Vec<Line<'a>> = given(area, |id| matrix.row(id)).collect();
    // An area without a line of its own stands for itself: otherwise nobody would see that it lacks.
    let stands = about.is_some() || own.is_empty() && given.is_empty();
    let whole = stands.then(|| whole(area, about));
    Band { area: Some(area), lines: whole.into_iter().chain(given).chain(own).collect() }
}

fn whole<'a>(area: &'a MatrixArea, row: Option<&'a MatrixRow>) -> Line<'a> {
    Line { id: &area.id, title: &area.title, row }
}

fn given<'a>(
    area: &'a MatrixArea,
    row: impl Fn(&str) -> Option<&'a MatrixRow>,
) -> impl Iterator<Item = Line<'a>> {
    area.sub_areas.iter().map(move |sub| Line { id: &sub.id, title: &sub.title, row: row(&sub.id) })
}

fn own(row: &MatrixRow) -> Line<'_> {
    Line { id: &row.line.value, title: row.title.as_deref().unwrap_or_default(), row: Some(row) }
}
