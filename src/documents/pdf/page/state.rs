//! What a page's drawing has set so far.

use std::rc::Rc;

use super::matrix::Matrix;
use crate::documents::pdf::font::Font;

/// What `q` keeps and `Q` brings back.
#[derive(Clone)]
pub(super) struct State {
    pub(super) page: Matrix,
    pub(super) font: Option<Rc<Font>>,
    pub(super) size: f64,
    /// Space after each character, and after each space.
    pub(super) character: f64,
    pub(super) word: f64,
    /// Stretching, 1 for none.
    pub(super) stretch: f64,
    pub(super) leading: f64,
    pub(super) rise: f64,
}

impl State {
    pub(super) fn new(page: Matrix) -> Self {
        Self { page, font: None, size: 1.0, character: 0.0, word: 0.0, stretch: 1.0, leading: 0.0, rise: 0.0 }
    }
}

/// Where the next character goes, and where the line began.
#[derive(Clone, Copy)]
pub(super) struct Pen {
    pub(super) at: Matrix,
    pub(super) line: Matrix,
}

impl Pen {
    pub(super) const START: Self = Self { at: Matrix::STILL, line: Matrix::STILL };

    pub(super) fn set(&mut self, matrix: Matrix) {
        (self.at, self.line) = (matrix, matrix);
    }

    pub(super) fn next_line(&mut self, x: f64, y: f64) {
        self.set(Matrix::moved(x, y).then(self.line));
    }

    pub(super) fn advance(&mut self, x: f64) {
        self.at = Matrix::moved(x, 0.0).then(self.at);
    }
}
