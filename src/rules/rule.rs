//! What a rule is.

use super::{Context, Out, RowCheck, RowOut};
use crate::evidence::{self, Entry, TrackedChild};
use crate::findings::Severity;
use crate::framework::{self, Criterion, Request};
use crate::gias::Register;
use crate::lists::{Key, Row, Shape};
use crate::rules::{DocumentSeen, Held, ListSeen, StageReady, WrittenSeen};

/// A rule: everything about it in one place.
pub struct Rule {
    /// Its code; a person-level rule has one for each list it looks at (`L1-101a`, `L2-201a`).
    pub codes: &'static [&'static str],
    /// Its name, which names the fault: `duplicate-upn`.
    pub name: &'static str,
    /// How much it matters; a check may say less of a milder case.
    pub severity: Severity,
    /// When it fires, in one line; the message where the check does not say a better one.
    pub summary: &'static str,
    /// The step that mends it, where the check does not say a better one.
    pub help: &'static str,
    /// Its page: what, why, examples, how to mend, source.
    pub page: &'static str,
    /// Stages that it stands against when the thing it concerns has none of its own; empty means all.
    pub stages: &'static [&'static str],
    /// How settled it is.
    pub life: Life,
    /// What it looks at, and how.
    pub check: Check,
}

/// In place of the stages of a rule whose findings hold no stage back.
pub const NO_STAGE: &str = "preparation";

/// In place of the stages of a rule about what evidence covers: those of the framework that want evidence under every
/// criterion.
pub const JUDGED: &str = "judged";

/// How settled a rule is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Life {
    /// It runs always, and its errors fail a run.
    Stable,
    /// It runs only when asked for by code or name, or with `--preview`, and never fails a run: we do not yet know how
    /// often it is wrong.
    Preview,
}

/// What a rule looks at. The driver walks; a rule sees one thing at a time.
pub enum Check {
    /// A fault of the catalogue.
    Catalogue(fn(&framework::Fault, &mut Out<'_>)),
    /// A fact that loading noted.
    Fault(fn(&evidence::Fault, &mut Out<'_>)),
    /// The repository as a whole.
    Repository(fn(&Context<'_>, &mut Out<'_>)),
    /// One entry.
    Entry(fn(&Context<'_>, &Entry, &mut Out<'_>)),
    /// One request of the framework.
    Request(fn(&Context<'_>, &Request, &mut Out<'_>)),
    /// One criterion of the framework.
    Criterion(fn(&Context<'_>, &Criterion, &mut Out<'_>)),
    /// One list as a whole, after its rows were read.
    List(fn(&Context<'_>, &ListSeen<'_>, &mut Out<'_>)),
    /// One list, from what was gathered of its rows; runs only where the list has all the columns.
    Gathered(&'static [Key], fn(&Context<'_>, &ListSeen<'_>, &mut Out<'_>)),
    /// The same, with what Get Information About Schools (GIAS) says; runs only where its extract lies beside the lists.
    Established(&'static [Key], fn(&Context<'_>, &ListSeen<'_>, &Register, &mut Out<'_>)),
    /// One row of a list; runs only where the list has all the columns.
    Row(&'static [Key], fn(&Row<'_>, &mut RowOut<'_>)),
    /// One row of a list, remembering earlier ones; made anew for each list.
    Rows(&'static [Key], fn(&Shape<'_>) -> Box<dyn RowCheck>),
    /// All lists together, after their rows were read.
    Across(fn(&Context<'_>, &[ListSeen<'_>], &mut Out<'_>)),
    /// One tracked child, with the lists as far as they were read.
    Child(fn(&Context<'_>, &TrackedChild, &[ListSeen<'_>], &mut Out<'_>)),
    /// All tracked children, with the lists as far as they were read.
    Tracking(fn(&Context<'_>, &[ListSeen<'_>], &mut Out<'_>)),
    /// How ready each stage is, after all else was asked.
    Readiness(fn(&Context<'_>, &[StageReady], &mut Out<'_>)),
    /// One document, after it was read.
    Document(fn(&Context<'_>, &DocumentSeen<'_>, &mut Out<'_>)),
    /// Where people's data lies: what git tracks, who may read it.
    Held(fn(&Context<'_>, &Held, &mut Out<'_>)),
    /// What people wrote beside their documents: names of files, and texts of records.
    Written(fn(&Context<'_>, &WrittenSeen, &mut Out<'_>)),
    /// Something outside the driver's walk: packs (`sendpack verify`), waivers, missing settings.
    Elsewhere,
}

impl Check {
    /// The columns without which it cannot run, if it looks at the rows of a list.
    pub(super) fn needs(&self) -> Option<&'static [Key]> {
        match self {
            Self::Row(needs, _)
            | Self::Rows(needs, _)
            | Self::Gathered(needs, _)
            | Self::Established(needs, _) => Some(needs),
            _ => None,
        }
    }

    /// Whether it says nothing where documents are left shut.
    pub(super) fn reads_documents(&self) -> bool {
        matches!(self, Self::Document(_) | Self::Held(_) | Self::Written(_) | Self::Readiness(_))
    }

    /// Whether it looks at rows about people.
    pub(super) fn reads_people(&self) -> bool {
        self.reads_lists() || matches!(self, Self::Child(_) | Self::Tracking(_))
    }

    /// Whether it says nothing where lists are not read.
    pub(super) fn reads_lists(&self) -> bool {
        self.needs().is_some() || matches!(self, Self::List(_) | Self::Across(_))
    }
}

impl Rule {
    /// Its first code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.codes.first().copied().unwrap_or("")
    }

    /// The code for a list of this family (`L1`, `L2`, `PRV` …), if it has one.
    #[must_use]
    pub fn code_in(&self, family: &str) -> Option<&'static str> {
        self.codes.iter().copied().find(|code| code.split_once('-').is_some_and(|(f, _)| f == family))
    }
}

/// The family of a code: what stands before the first hyphen.
#[must_use]
pub fn family(code: &str) -> &str {
    code.split_once('-').map_or(code, |(family, _)| family)
}
