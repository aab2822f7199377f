//! What every document begins with.

use serde::Serialize;

/// The head of a document, to be flattened into it: `schema`, `tool`, `framework`, `area`, `as_of`.
#[derive(Clone, Debug, Serialize)]
pub struct Head<'a> {
    schema: u8,
    tool: Tool<'a>,
    framework: &'a str,
    area: &'a str,
    as_of: String,
}

#[derive(Clone, Debug, Serialize)]
struct Tool<'a> {
    name: &'static str,
    version: &'a str,
}

impl<'a> Head<'a> {
    /// The head of version 1: of sendpack in a version, about an area under a framework, as of a day or moment in London.
    #[must_use]
    pub fn new(version: &'a str, framework: &'a str, area: &'a str, as_of: impl Into<String>) -> Self {
        Self { schema: 1, tool: Tool { name: "sendpack", version }, framework, area, as_of: as_of.into() }
    }
}
