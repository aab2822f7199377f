//! How sure a catalogue is of its facts, and what to beware of.

/// How sure a group of facts is.
#[derive(Clone, Debug)]
pub struct Confidence {
    /// `high`, `medium` or `low`.
    pub level: String,
    /// Which facts.
    pub text: String,
}

/// Something to beware of.
#[derive(Clone, Debug)]
pub struct Caution {
    /// The request, criterion, list, column or code set that it is about, or another word such as `handbook`.
    pub about: String,
    /// What to beware of.
    pub text: String,
}

/// What holds for every request.
#[derive(Clone, Debug)]
pub struct Guidance {
    /// Its id, such as `send-once`.
    pub id: String,
    /// What it says.
    pub text: String,
    /// Where it is said.
    pub source: String,
}
