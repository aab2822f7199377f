//! The phase that follows from what GIAS says of an establishment.

/// A phase, as letters of the lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// This letter.
    Is(char),
    /// The first letter; the second is as good.
    Either(char, char),
    /// Nothing follows.
    Unknown,
}

impl Phase {
    /// Whether a letter agrees, as any does where nothing follows.
    #[must_use]
    pub fn admits(self, letter: char) -> bool {
        match self {
            Self::Is(is) => is == letter,
            Self::Either(one, other) => one == letter || other == letter,
            Self::Unknown => true,
        }
    }

    /// The letter that it most likely is.
    #[must_use]
    pub fn letter(self) -> Option<char> {
        match self {
            Self::Is(letter) | Self::Either(letter, _) => Some(letter),
            Self::Unknown => None,
        }
    }
}
