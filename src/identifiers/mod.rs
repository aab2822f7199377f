//! Numbers that stand for one person: pupils, learners, patients, employees. Their forms and check digits, and finding
//! them in any text, without ever keeping what they say.
//!
//! [`find`] gives places, never numbers. A ten-digit number proves nothing by itself: one in eleven passes the check of
//! the NHS number by chance. So each [`Found`] says whether form and words around it make it [`Found::sure`]; of the others
//! only who sees the column, the table or the whole document can judge.

mod around;
mod find;
mod forms;
mod label;
pub mod nhs;
pub mod nino;
mod plain;
pub mod uln;
pub mod upn;

pub use find::{Finder, Found, find};
pub use label::Labels;
pub use plain::is_blank_char;

/// Whose number it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A unique pupil number.
    Upn,
    /// A unique learner number.
    Uln,
    /// An NHS number.
    Nhs,
    /// A National Insurance number.
    Nino,
}

impl Kind {
    /// All kinds, in order.
    pub const ALL: [Self; 4] = [Self::Upn, Self::Uln, Self::Nhs, Self::Nino];

    /// What officers call it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Upn => "UPN",
            Self::Uln => "ULN",
            Self::Nhs => "NHS number",
            Self::Nino => "National Insurance number",
        }
    }
}
