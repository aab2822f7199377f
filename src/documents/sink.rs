//! Where the text of a document goes while it is read.

use super::Place;

/// Takes the text of a document, piece by piece, in reading order.
pub trait Sink {
    /// A piece that belongs together: a paragraph whose runs are joined, a cell, a line, a property. Deleted text of
    /// tracked changes, hidden text, comments and notes come too. A piece over 64 KiB may come in parts that overlap
    /// by 64 characters, cut between characters.
    fn text(&mut self, place: &Place, text: &str);

    /// A number of a cell, as it is held and not as it is shown; what is shown as a date or a share is not given. Copies
    /// of cells that no sheet shows come with the place of a sheet: `pivot cache`, `linked workbook`.
    fn number(&mut self, place: &Place, value: f64) {
        let _ = (place, value);
    }
}

/// Takes nothing: for those who want only the [`super::Inside`].
pub struct NoSink;

impl Sink for NoSink {
    fn text(&mut self, _: &Place, _: &str) {}
}
