//! One evidence repository, loaded: settings, entries, documents and where the lists lie. Loading never judges:
//! what is odd becomes a [`Fault`] with its place, and rules word it.

mod actions;
mod datamap;
mod date;
mod documents;
mod entries;
mod fault;
mod files;
mod held;
mod maps;
mod matrix;
mod records;
mod repository;
mod settings;
mod statements;
mod tags;
mod team;
mod told;
mod tracking;
mod written;

pub use actions::{
    ACTION, ACTION_HEADINGS, Action, Rag, Rating, RatingColumns, Silence, Source, WORKED_OUT, rating_columns,
};
pub use datamap::{DATA, DATA_HEADINGS, DataMap, DataRow};
pub use date::month_or_day_words;
pub use documents::{Document, portable, sha256};
pub use entries::{Cohort, ENTRY, Entry, FileRef, HEADINGS, Owner, Partner, Status, Voice};
pub use fault::{Fault, FaultKind};
pub use maps::{ListMap, MAP, MappedCode, MappedHeading, read_map};
pub use matrix::{MATRIX, MATRIX_HEADINGS, Matrix, MatrixRow, Views};
pub use records::{Origin, in_a_cell};
pub use repository::{Found, ListFile, Repository, Walked, find_root, load, load_walked, walk};
pub use settings::{
    Contact, FILE, Freshness, LastInspection, ListSettings, LocalCheck, LocalRule, Paths, Recommendation,
    RecommendationKind, SETTINGS, Sef, Settings, Unavailable, Waiver, read_settings,
};
pub use statements::{Kind, STATEMENT, STATEMENT_HEADINGS, Statement};
pub use team::{Arrangement, Away, Moment, Person, Role, Session, TEAM, Team};
pub use told::Told;
pub use tracking::{Agreement, CHILD, HeldFile, Private, TrackedChild, TrackedDocument, Tracking, is_plain};
pub use written::Written;
