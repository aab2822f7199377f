//! What a document is made of, from top to bottom.

use super::{Table, Text};

/// A block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Block {
    /// A heading of level 1 to 3.
    Heading(u8, String),
    /// A paragraph in one of the styles of the house.
    Paragraph(&'static str, Text),
    /// Points with a bullet each, or numbered.
    List {
        numbered: bool,
        items: Vec<Text>,
    },
    Table(Table),
    /// The list of headings, each of which leads to its place.
    Contents,
    PageBreak,
    /// From here on pages lie this way.
    Turn(Way),
}

/// Which way a page lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Portrait,
    Landscape,
}
