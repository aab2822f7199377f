//! The local area as the framework sees it: who the partners are, whom inspectors call, and which children are meant.

/// A partner of the local area.
#[derive(Clone, Debug)]
pub struct Partnership {
    /// Who it is.
    pub title: String,
    /// The words of entries (`education`, `health`, `care`) under which its work is shown.
    pub words: Vec<String>,
}

impl Partnership {
    /// The words of entries for the three kinds of partner.
    pub const WORDS: &'static [&'static str] = &["education", "health", "care"];
}

/// Somebody whom inspectors call.
#[derive(Clone, Debug)]
pub struct Role {
    /// Its key under `contacts` of the settings: `lano`.
    pub id: String,
    /// Who that is.
    pub title: String,
}

/// The words of entries for the groups of children that evidence can cover.
pub const COHORTS: &[&str] = &[EHC_PLAN, SEN_SUPPORT, "alternative-provision"];

/// Those who have an EHC plan.
pub const EHC_PLAN: &str = "ehc-plan";

/// Those on SEN support.
pub const SEN_SUPPORT: &str = "sen-support";
