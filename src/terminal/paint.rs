//! Colour, where the terminal has it. It never says anything that the words do not.

/// How a text is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// As it is.
    #[default]
    Plain,
    /// In bold.
    Strong,
    /// Of less weight.
    Dim,
    /// A place to go to.
    Place,
    /// Wrong.
    Bad,
    /// Doubtful.
    Doubtful,
    /// In order.
    Good,
}

/// Colour, where the terminal has it.
#[derive(Clone, Copy, Debug)]
pub struct Paint(pub bool);

impl Paint {
    /// A text in a tone.
    #[must_use]
    pub fn tone(self, tone: Tone, text: &str) -> String {
        let code = match tone {
            Tone::Plain => return text.to_owned(),
            Tone::Strong => "1",
            Tone::Dim => "2",
            Tone::Place => "36",
            Tone::Bad => "1;31",
            Tone::Doubtful => "1;33",
            Tone::Good => "32",
        };
        if self.0 && !text.is_empty() { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
    }

    /// In bold.
    #[must_use]
    pub fn bold(self, text: &str) -> String {
        self.tone(Tone::Strong, text)
    }

    /// Of less weight.
    #[must_use]
    pub fn dim(self, text: &str) -> String {
        self.tone(Tone::Dim, text)
    }

    /// A place to go to.
    #[must_use]
    pub fn place(self, text: &str) -> String {
        self.tone(Tone::Place, text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colour_only_where_there_is_some() {
        assert_eq!(Paint(false).tone(Tone::Bad, "late"), "late");
        assert_eq!(Paint(true).tone(Tone::Bad, "late"), "\u{1b}[1;31mlate\u{1b}[0m");
        assert_eq!(
            (Paint(true).bold(""), Paint(true).tone(Tone::Plain, "a")),
            (String::new(), "a".to_owned())
        );
    }
}
