//! Text about a child that is kept and never shown by accident.

/// An identifier, or a name that may be one. Has no `Display`, and its `Debug` shows nothing.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Private(String);

impl Private {
    /// Wraps a text.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// The text itself: to compare, never to print.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Private {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Private(…)")
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn debug_shows_nothing() {
        assert!(!format!("{:?}", super::Private::new("NB10001")).contains("NB"));
    }
}
