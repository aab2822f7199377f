//! A cell as the sheet's XML has it, before its words are given meaning.

/// A cell's parts.
#[derive(Clone, Copy, Default)]
pub(super) struct Found<'a> {
    /// Where it says it is: `B7`; empty if it does not.
    pub(super) at: &'a [u8],
    /// Its style's number.
    pub(super) style: u32,
    /// What its value is.
    pub(super) kind: Kind,
    /// Whether a formula makes the value.
    pub(super) formula: bool,
    /// Its value, decoded; None without one.
    pub(super) value: Option<&'a [u8]>,
}

/// What the value of a cell is.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Kind {
    /// A number.
    #[default]
    Number,
    /// The number of a shared string.
    Shared,
    /// Text in the cell itself.
    Text,
    /// True or false.
    Flag,
    /// An error's name.
    Error,
    /// A moment as ISO 8601 writes it.
    Moment,
}

impl Kind {
    /// The kind that the attribute `t` names.
    #[inline]
    pub(super) fn of(t: &[u8]) -> Option<Self> {
        Some(match t {
            b"n" | b"" => Self::Number,
            b"s" => Self::Shared,
            b"inlineStr" | b"str" => Self::Text,
            b"b" => Self::Flag,
            b"e" => Self::Error,
            b"d" => Self::Moment,
            _ => return None,
        })
    }
}
