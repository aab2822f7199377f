//! What a pack lacks.

/// Something that is asked for and not there, or not right; words come from whoever checked.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Gap {
    /// The request, if it concerns one.
    pub request: Option<String>,
    /// What is lacking, in one sentence without a person's data.
    pub what: String,
}
