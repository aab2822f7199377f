//! A value about a person, which cannot be printed by accident.

/// Text of a person-level cell. Has no `Display`, and its `Debug` shows nothing.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Secret<'a>(&'a str);

impl<'a> Secret<'a> {
    /// Wraps a cell's text.
    #[must_use]
    pub const fn new(text: &'a str) -> Self {
        Self(text)
    }

    /// The text itself: to compare, to write into an official list, or to show with `--show-values`.
    #[must_use]
    pub const fn reveal(self) -> &'a str {
        self.0
    }
}

impl std::fmt::Debug for Secret<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn debug_shows_nothing() {
        assert!(!format!("{:?}", super::Secret::new("B801200005001")).contains("801"));
    }
}
