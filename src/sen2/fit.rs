//! How well what SEN2 holds fits a column.

/// How well it fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// The same thing.
    Direct,
    /// The same thing for some, or nearly the same.
    Partial,
    /// Worked out from something else.
    Derived,
    /// Made up here, to be replaced.
    Made,
    /// Not in SEN2.
    Cannot,
}

impl Fit {
    /// The word for it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Direct => "direct",
            Self::Partial => "partial",
            Self::Derived => "derived",
            Self::Made => "made here",
            Self::Cannot => "cannot",
        }
    }
}
