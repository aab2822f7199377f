//! The terminal.

use super::Paint;

/// What a terminal can show.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// Whether it shows colours.
    pub colour: bool,
    /// Its width in characters.
    pub width: usize,
}

impl Look {
    /// Its colours.
    #[must_use]
    pub const fn paint(self) -> Paint {
        Paint(self.colour)
    }
}
